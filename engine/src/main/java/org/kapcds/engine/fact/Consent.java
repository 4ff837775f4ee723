package org.kapcds.engine.fact;

/**
 * A consent, or a refusal; its codings say to what.
 *
 * @param head the head; its `when` is the day of signature
 * @param from when it begins to hold, unknown when it holds from its signature
 * @param until when it ends, unknown when it has no end
 * @param refused whether it says no
 */
public record Consent(Head head, When from, When until, boolean refused) implements Fact {

  @Override
  public Consent withHead(Head newHead) {
    return new Consent(newHead, from, until, refused);
  }
}
