package org.kapcds.engine.fact;

/**
 * Something in the record that cannot be used, and why. It is a fact too: a need that it would have
 * met stays unmet, and the decision lists it.
 *
 * @param head the head; its codings, as far as they could be read, tell which needs are concerned
 * @param cause why it cannot be used
 * @param reason the same in a sentence, without patient data
 * @param resourceType the type of the resource, such as `Condition`; empty when there is none
 */
public record Unreadable(Head head, Cause cause, String reason, String resourceType)
    implements Fact {

  /** Something that is no part of a resource of one type. */
  public Unreadable(Head head, Cause cause, String reason) {
    this(head, cause, reason, "");
  }

  /** Why a part of the record cannot be used. */
  public enum Cause {
    /**
     * Entered in error, refuted, not done or of another patient: ignored, and no evidence of
     * absence.
     */
    IGNORED,
    /** Withheld, masked, refused: the record says that there is something it does not tell. */
    WITHHELD,
    /** Unreadable, implausible, without unit or date, perhaps of another patient. */
    UNUSABLE,
    /**
     * A number below all that is plausible: not used, and yet it may be real (reading rule N-3).
     */
    TOO_LOW,
    /** A coding no term of the release and no known name stands for. */
    UNRECOGNISED
  }

  /** Whether it is a number below all that is plausible. */
  public boolean tooLow() {
    return cause == Cause.TOO_LOW;
  }

  /** Whether it is something that was not told and is not named: a page, or a whole list. */
  public boolean unnamed() {
    return cause == Cause.WITHHELD && head.concept().isEmpty();
  }

  @Override
  public Unreadable withHead(Head newHead) {
    return new Unreadable(newHead, cause, reason, resourceType);
  }
}
