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
 * @param visit when the visit was that named it, where it is the diagnosis of a visit and no entry
 *     of the list of problems; unknown otherwise
 * @param severity how severe it is, where the record says so beside the code
 * @param reading what a release makes of it, {@link Reading#NONE} before it was read
 */
public record Diagnosis(
    Head head,
    Status status,
    Verification verification,
    When onset,
    When abated,
    When visit,
    Concept severity,
    Reading reading)
    implements Fact {

  /**
   * What a release makes of the record.
   *
   * @param severity the term of the severity, empty for none
   * @param endedDaysAgo whole days since it ended, by the earliest day a partial date may mean;
   *     {@link Integer#MAX_VALUE} when that is not known
   * @param endedDaysAgoAtLeast the same by the latest day it may mean
   */
  public record Reading(String severity, int endedDaysAgo, int endedDaysAgoAtLeast) {

    /** Not read under any release. */
    public static final Reading NONE = new Reading("", Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /** A diagnosis as recorded, without a severity beside its code. */
  public Diagnosis(Head head, Status status, Verification verification, When onset, When abated) {
    this(head, status, verification, onset, abated, When.UNKNOWN, Concept.NONE, Reading.NONE);
  }

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

  /** The same with another status, and why. */
  public Diagnosis withStatus(Status newStatus, String note) {
    return new Diagnosis(
        head.noting(note), newStatus, verification, onset, abated, visit, severity, reading);
  }

  /** Whether it is present now, or may be: not resolved, not in remission, not abated. */
  public boolean present() {
    return status != Status.INACTIVE;
  }

  /** Whether the record says both that it is active and that it is confirmed. */
  public boolean established() {
    return status == Status.ACTIVE && verification == Verification.CONFIRMED;
  }

  /** Whether the record says that it is confirmed, be it active or not. */
  public boolean confirmed() {
    return verification == Verification.CONFIRMED;
  }

  /** The term of the severity that stands beside the code, empty for none. */
  public String severityTerm() {
    return reading.severity();
  }

  /** Whether the record tells when it ended. */
  public boolean endKnown() {
    return abated.isKnown();
  }

  /** Whole days since it ended, see {@link Reading#endedDaysAgo}. */
  public int endedDaysAgo() {
    return reading.endedDaysAgo();
  }

  /** The same by the latest day a partial date may mean: for what is the worse the later it was. */
  public int endedDaysAgoAtLeast() {
    return reading.endedDaysAgoAtLeast();
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

  /** The same diagnosis as a release reads it. */
  public Diagnosis withReading(Reading newReading) {
    return new Diagnosis(head, status, verification, onset, abated, visit, severity, newReading);
  }

  @Override
  public Diagnosis withHead(Head newHead) {
    return new Diagnosis(newHead, status, verification, onset, abated, visit, severity, reading);
  }
}
