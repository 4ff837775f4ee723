package org.kapcds.fhir;

/**
 * A record that cannot be read as a whole: no JSON, no Bundle, no FHIR R4, not exactly one Patient.
 * A single bad resource is not such a case. The message carries no patient data.
 */
public final class BundleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String expression;

  /** A record that cannot be read, at a place such as `Bundle.entry[3].resource`. */
  public BundleException(String expression, String message) {
    super(message);
    this.expression = expression;
  }

  /** The place of the trouble, as OperationOutcome.issue.expression has it. */
  public String expression() {
    return expression;
  }
}
