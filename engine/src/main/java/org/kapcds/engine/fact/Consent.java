package org.kapcds.engine.fact;

/**
 * A consent in force; its codings say to what.
 *
 * @param head the head; its `when` is the day of signature
 */
public record Consent(Head head) implements Fact {

  @Override
  public Consent withHead(Head newHead) {
    return new Consent(newHead);
  }
}
