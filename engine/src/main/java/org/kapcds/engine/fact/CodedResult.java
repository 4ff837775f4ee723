package org.kapcds.engine.fact;

/**
 * A result that is a code and not a number: positive, negative, a substance.
 *
 * @param head the head; its `when` is the time the result is about
 * @param value the result as recorded
 * @param result the term of the result, empty before the engine has read the fact
 * @param preliminary whether the result is not yet final
 */
public record CodedResult(Head head, Concept value, String result, boolean preliminary)
    implements Fact {

  /** A result as recorded. */
  public static CodedResult of(Head head, Concept value, boolean preliminary) {
    return new CodedResult(head, value, "", preliminary);
  }

  /** The same result with its term. */
  public CodedResult withResult(String term) {
    return new CodedResult(head, value, term, preliminary);
  }

  @Override
  public CodedResult withHead(Head newHead) {
    return new CodedResult(newHead, value, result, preliminary);
  }
}
