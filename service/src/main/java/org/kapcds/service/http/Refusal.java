package org.kapcds.service.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request that is not answered: the status, what is wrong, where, and what to do. The message
 * carries no patient data.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;
  private final @Nullable String expression;

  /**
   * Refuses a request.
   *
   * @param status the status of the answer
   * @param code the code of the issue, of FHIR's issue types
   * @param expression the place in the request; {@code null} when it is the whole
   * @param message what is wrong, what was expected and what to do
   */
  public Refusal(HttpStatus status, String code, @Nullable String expression, String message) {
    super(message);
    this.status = status;
    this.code = code;
    this.expression = expression;
  }

  /** A request that is not built as it must be. */
  public static Refusal invalid(@Nullable String expression, String message) {
    return new Refusal(HttpStatus.BAD_REQUEST, "invalid", expression, message);
  }

  /** A request that lacks something. */
  public static Refusal required(String expression, String message) {
    return new Refusal(HttpStatus.BAD_REQUEST, "required", expression, message);
  }

  /** The status of the answer. */
  public HttpStatus status() {
    return status;
  }

  /** The code of the issue. */
  public String code() {
    return code;
  }

  /** The place in the request, if it is not the whole. */
  public @Nullable String expression() {
    return expression;
  }

  /** The message, which is always there. */
  public String message() {
    return String.valueOf(getMessage());
  }
}
