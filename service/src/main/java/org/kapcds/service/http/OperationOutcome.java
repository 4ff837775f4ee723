package org.kapcds.service.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why a request was not answered, in the form FHIR gives it.
 *
 * @param resourceType always `OperationOutcome`
 * @param issue the one thing that is wrong
 */
public record OperationOutcome(String resourceType, List<Issue> issue) {

  /**
   * What is wrong.
   *
   * @param severity always `error`
   * @param code the code of FHIR's issue types
   * @param details the message, for those who show it
   * @param diagnostics the same message, for those who log it
   * @param expression the place in the request
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Issue(
      String severity,
      String code,
      Details details,
      String diagnostics,
      @Nullable List<String> expression) {}

  /** A text. */
  public record Details(String text) {}

  private static final JsonMapper JSON = new JsonMapper();

  /** Answers with it, where no controller was reached. */
  public void send(HttpServletResponse response, HttpStatus status) throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(JSON.writeValueAsBytes(this));
  }

  /** One error. */
  public static OperationOutcome error(String code, @Nullable String expression, String message) {
    return new OperationOutcome(
        "OperationOutcome",
        List.of(
            new Issue(
                "error",
                code,
                new Details(message),
                message,
                expression == null ? null : List.of(expression))));
  }
}
