package org.kapcds.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What came back.
 *
 * @param status the status
 * @param headers the headers
 * @param body the body as a text, possibly empty
 */
record Answer(int status, HttpHeaders headers, String body) {

  private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern MOMENT = Pattern.compile("\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z");

  /** The body as JSON; anything else is a fault of the service. */
  JsonNode json() {
    try {
      return Json.MAPPER.readTree(body);
    } catch (JacksonException e) {
      throw new AssertionError("the answer is no JSON: " + body, e);
    }
  }

  /** A header, empty if it is not there. */
  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  JsonNode cards() {
    return json().path("cards");
  }

  Answer hasStatus(int expected) {
    assertThat(status).as(body).isEqualTo(expected);
    return this;
  }

  /** A refusal says why, in the form FHIR gives it, and shows nothing of the program. */
  Answer refuses(int expected) {
    hasStatus(expected);
    assertThat(header("Content-Type")).contains("json");
    assertThat(json().path("resourceType").asString("")).as(body).isEqualTo("OperationOutcome");
    JsonNode issue = json().path("issue").path(0);
    assertThat(issue.path("severity").asString("")).as(body).isNotBlank();
    assertThat(issue.path("code").asString("")).as(body).isNotBlank();
    assertThat(body).doesNotContain("Exception", "\\tat ", "    at ");
    return this;
  }

  /**
   * All it says, but for the names it gave and the moments it told: two answers to one question
   * differ in nothing else.
   */
  String said() {
    return status + MOMENT.matcher(NAME.matcher(body).replaceAll("…")).replaceAll("…");
  }

  boolean saysTheSameAs(Answer other) {
    return said().equals(other.said());
  }
}
