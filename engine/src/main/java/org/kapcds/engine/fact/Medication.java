package org.kapcds.engine.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The use of one medicine, as one record tells it.
 *
 * @param head the head; its codings are the medicine's, its `when` is the start
 * @param recorded what stands in the record
 * @param reading what a release makes of it, {@link Reading#NONE} before it was read
 */
public record Medication(Head head, Recorded recorded, Reading reading) implements Fact {

  /** What kind of record tells of the medicine. */
  public enum Origin {
    ORDER,
    STATEMENT,
    DISPENSE,
    ADMINISTRATION
  }

  /** Whether a medicine is in use. */
  public enum Status {
    ACTIVE,
    /** Completed, stopped or cancelled. */
    ENDED,
    /** On hold: history, not in use. */
    ON_HOLD
  }

  /**
   * What stands in the record.
   *
   * @param origin what kind of record it is
   * @param status whether the record says that it is taken now
   * @param end the last day of use, unknown while it goes on or when not recorded
   * @param lastIntake when it was last taken, if the record tells
   * @param route how it is given
   * @param dailyDose the mean daily dose in mg, if it can be worked out
   * @param dailyPieces how many tablets, capsules or the like a day, where the record says no mass
   * @param asNeeded whether it is taken as needed
   * @param stopReason why it was stopped
   */
  public record Recorded(
      Origin origin,
      Status status,
      When end,
      When lastIntake,
      Concept route,
      @Nullable BigDecimal dailyDose,
      @Nullable BigDecimal dailyPieces,
      boolean asNeeded,
      Concept stopReason) {

    private Recorded withStatus(Status newStatus) {
      return new Recorded(
          origin, newStatus, end, lastIntake, route, dailyDose, dailyPieces, asNeeded, stopReason);
    }

    private Recorded withDose(@Nullable BigDecimal milligrams, @Nullable BigDecimal pieces) {
      return new Recorded(
          origin, status, end, lastIntake, route, milligrams, pieces, asNeeded, stopReason);
    }
  }

  /**
   * What a release makes of the record.
   *
   * @param stoppedFor the term of the stop reason, empty for none
   * @param exposure what is known of the last intake at the moment that counts
   * @param course how long it was taken, as far as the record tells
   * @param byName whether it was recognised by its name and not by a code; then it raises stops,
   *     cautions and interactions, and never counts as a trial nor fulfils a criterion
   */
  public record Reading(String stoppedFor, Exposure exposure, Course course, boolean byName) {

    /** Not read under any release. */
    public static final Reading NONE = new Reading("", Exposure.NONE, Course.UNKNOWN, false);
  }

  /**
   * What is known of the last intake at the moment of dosing (reading rules X-2, T-2, T-3).
   *
   * @param minutes minutes since the last intake, {@link Long#MAX_VALUE} when not known
   * @param assumed whether the medicine counts as taken although no intake is known
   * @param certain whether this is more than a possibility
   */
  public record Exposure(long minutes, boolean assumed, boolean certain) {

    /** Not exposed, as far as is known. */
    public static final Exposure NONE = new Exposure(Long.MAX_VALUE, false, true);
  }

  /**
   * How long a medicine was taken.
   *
   * @param days the days of use, both ends counted, by the shortest reading of the dates; negative
   *     when the record does not tell
   * @param endedDaysAgo days since the last day of use, zero while it goes on
   */
  public record Course(int days, int endedDaysAgo) {

    /** Nothing is known of when it was taken. */
    public static final Course UNKNOWN = new Course(-1, 0);
  }

  /** A medicine as recorded, not yet read under any release. */
  public static Medication of(
      Head head,
      Origin origin,
      Status status,
      When end,
      When lastIntake,
      Concept route,
      @Nullable BigDecimal dailyDose,
      boolean asNeeded,
      Concept stopReason) {
    return new Medication(
        head,
        new Recorded(origin, status, end, lastIntake, route, dailyDose, null, asNeeded, stopReason),
        Reading.NONE);
  }

  /** What kind of record it is. */
  public Origin origin() {
    return recorded.origin();
  }

  /** Whether the record says that it is taken now. */
  public Status status() {
    return recorded.status();
  }

  /** The last day of use. */
  public When end() {
    return recorded.end();
  }

  /** When it was last taken, if the record tells. */
  public When lastIntake() {
    return recorded.lastIntake();
  }

  /** How it is given. */
  public Concept route() {
    return recorded.route();
  }

  /** The mean daily dose in mg; {@code null} when it cannot be worked out. */
  public @Nullable BigDecimal dailyDose() {
    return recorded.dailyDose();
  }

  /**
   * How many tablets, capsules or the like are taken in a day; {@code null} when the record does
   * not tell.
   */
  public @Nullable BigDecimal dailyPieces() {
    return recorded.dailyPieces();
  }

  /** Whether it is taken as needed. */
  public boolean asNeeded() {
    return recorded.asNeeded();
  }

  /** Why it was stopped, as recorded. */
  public Concept stopReason() {
    return recorded.stopReason();
  }

  /** The term of the stop reason, empty for none. */
  public String stoppedFor() {
    return reading.stoppedFor();
  }

  /** Whether it was recognised by its name, see {@link Reading#byName}. */
  public boolean byName() {
    return reading.byName();
  }

  /** Whether somebody ordered it or states its use, beside handing it out or giving it. */
  public boolean prescribed() {
    return origin() == Origin.ORDER || origin() == Origin.STATEMENT;
  }

  /** Whether it is in use. */
  public boolean active() {
    return status() == Status.ACTIVE;
  }

  /** The days of use, see {@link Course#days}. */
  public int daysTaken() {
    return reading.course().days();
  }

  /** Whether the record tells how long it was taken. */
  public boolean courseKnown() {
    return daysTaken() >= 0;
  }

  /** The days of use that lie within the last so many days, both ends counted. */
  public int daysTakenWithin(int daysBack) {
    return Math.min(daysTaken(), Math.max(0, daysBack - endedDaysAgo() + 1));
  }

  /** Days since the last day of use, see {@link Course#endedDaysAgo}. */
  public int endedDaysAgo() {
    return reading.course().endedDaysAgo();
  }

  /**
   * Whether the patient is exposed when the window closes this many hours after the last intake. An
   * intake exactly that long ago is outside (reading rule T-3).
   */
  public boolean exposedWithinHours(BigDecimal hours) {
    Exposure exposure = reading.exposure();
    return exposure.assumed()
        || (exposure.minutes() != Long.MAX_VALUE
            && BigDecimal.valueOf(exposure.minutes())
                    .compareTo(hours.multiply(BigDecimal.valueOf(60)))
                < 0);
  }

  @Override
  public boolean possible() {
    return !reading.exposure().certain();
  }

  /** The same use with another status. */
  public Medication withStatus(Status status) {
    return new Medication(head, recorded.withStatus(status), reading);
  }

  /** The same use with a dose in mg a day, or in pieces a day where no mass is known. */
  public Medication withDose(@Nullable BigDecimal milligrams, @Nullable BigDecimal pieces) {
    return new Medication(head, recorded.withDose(milligrams, pieces), reading);
  }

  /** The same use as a release reads it. */
  public Medication withReading(Reading newReading) {
    return new Medication(head, recorded, newReading);
  }

  @Override
  public Medication withHead(Head newHead) {
    return new Medication(newHead, recorded, reading);
  }
}
