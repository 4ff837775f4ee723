package org.kapcds.fhir.fetch;

/** Something was asked of a server and not had. The message is one clause, without patient data. */
final class FetchException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int status;

  FetchException(String why) {
    this(0, why);
  }

  /**
   * The same with the status the server gave.
   *
   * @param status the status, 0 where the server gave no answer or a wrong one
   */
  FetchException(int status, String why) {
    super(why, null, false, false);
    this.status = status;
  }

  String why() {
    return String.valueOf(getMessage());
  }

  /** Whether the same, asked in another way, might be answered. */
  boolean isWorthAnotherWay() {
    return status >= 300 && status != 401 && status != 429 && status != 503;
  }
}
