package org.kapcds.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Addresses that come with a call. */
class FetchTest {

  private final Caller caller = Caller.get();

  private Answer callNaming(JsonNode service, String server) {
    ObjectNode call = Calls.of(service, Chart.own());
    call.remove("prefetch");
    call.put("fhirServer", server);
    call.set(
        "fhirAuthorization",
        Json.object(
            "{'access_token': 'not-yours', 'token_type': 'Bearer', 'expires_in': 300,"
                + " 'scope': 'user/*.rs patient/*.read', 'subject': 'black-box',"
                + " 'patient': 'pt-42'}"));
    return caller.call(service.path("id").asString(""), call);
  }

  @Test
  @Tag("BB-32")
  void aServerThatIsNotKnownIsNotCalled() {
    try (Trap trap = new Trap("{}")) {
      for (JsonNode service : caller.services()) {
        Answer answer = callNaming(service, trap.url() + "/fhir");
        assertThat(answer.status()).as(answer.body()).isLessThan(500);
      }
      assertThat(trap.calls()).as("calls of a server on this machine").isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://169.254.169.254/latest/meta-data",
        "https://127.0.0.1:1/fhir",
        "https://[::1]:1/fhir",
        "https://localhost:1/fhir",
        "https://user:secret@elsewhere.example.org/fhir",
        "file:///etc/passwd",
        "ftp://elsewhere.example.org/fhir"
      })
  @Tag("BB-32")
  void anAddressInsideIsRefused(String server) {
    Answer answer = callNaming(caller.services().get(0), server);

    assertThat(answer.status()).as(answer.body()).isBetween(200, 499);
    assertThat(answer.body()).doesNotContain("not-yours", "secret", "root:");
  }
}
