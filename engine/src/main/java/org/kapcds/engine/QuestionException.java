package org.kapcds.engine;

/** A question that cannot be answered as it was asked: says which part, and what to ask instead. */
public final class QuestionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String part;

  /**
   * A question with a wrong part.
   *
   * @param part the part of the question, in the words of the API: `condition`, `profile`, `asOf`
   * @param message what is wrong, what was expected and what to do
   */
  public QuestionException(String part, String message) {
    super(message);
    this.part = part;
  }

  /** The part of the question that is wrong. */
  public String part() {
    return part;
  }
}
