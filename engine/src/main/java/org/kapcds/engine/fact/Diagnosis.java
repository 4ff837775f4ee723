package org.kapcds.engine.fact;

/**
 * A problem or diagnosis on record. Refuted and mistaken entries never become one (reading rule
 * P-2).
 *
 * @param head the head; its `when` is the onset, or the day of record, which is then noted
 * @param status the clinical status
 * @param verification how sure the record is of it
 * @param onset when it, or the current episode of it, began
 * @param abated when it ended
 */
public record Diagnosis(
    Head head, Status status, Verification verification, When onset, When abated) implements Fact {

  /** The clinical status of a diagnosis. */
  public enum Status {
    ACTIVE,
    /** Inactive, in remission or resolved. */
    INACTIVE,
    /** The record does not say. */
    UNKNOWN
  }

  /** How sure the record is of a diagnosis. */
  public enum Verification {
    CONFIRMED,
    PROVISIONAL,
    DIFFERENTIAL,
    UNCONFIRMED,
    /** The record does not say. */
    UNKNOWN
  }

  /** Whether it is present now, or may be: not resolved, not in remission, not abated. */
  public boolean present() {
    return status != Status.INACTIVE;
  }

  /** Whether the record says both that it is active and that it is confirmed. */
  public boolean established() {
    return status == Status.ACTIVE && verification == Verification.CONFIRMED;
  }

  /** Whether it is on record as provisional. */
  public boolean provisional() {
    return verification == Verification.PROVISIONAL;
  }

  /** Whether the record tells when it, or the current episode of it, began. */
  public boolean onsetKnown() {
    return onset.isKnown();
  }

  /** Whether it ended on the day of another fact, or later. */
  public boolean endedSince(Fact other) {
    return !present() && abated.follows(other.when());
  }

  @Override
  public boolean possible() {
    return verification == Verification.PROVISIONAL
        || verification == Verification.DIFFERENTIAL
        || verification == Verification.UNCONFIRMED;
  }

  @Override
  public Diagnosis withHead(Head newHead) {
    return new Diagnosis(newHead, status, verification, onset, abated);
  }
}
