package org.kapcds.engine.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The use of one medicine, as one record tells it.
 *
 * @param head the head; its codings are the medicine's, its `when` is the start
 * @param origin what kind of record it is
 * @param status whether the record says that it is taken now
 * @param end the last day of use, unknown while it goes on or when not recorded
 * @param lastIntake when it was last taken, if the record tells
 * @param route how it is given, as recorded
 * @param dailyDose the mean daily dose in mg, if it can be worked out
 * @param asNeeded whether it is taken as needed
 * @param stopReason why it was stopped, as recorded
 * @param stoppedFor the term of the stop reason, empty before the engine has read the fact
 * @param exposure what is known of the last intake at the moment that counts
 * @param byName whether it was recognised by its name and not by a code
 * @param course how long it was taken, as far as the record tells
 */
public record Medication(
    Head head,
    Origin origin,
    Status status,
    When end,
    When lastIntake,
    Concept route,
    @Nullable BigDecimal dailyDose,
    boolean asNeeded,
    Concept stopReason,
    String stoppedFor,
    Exposure exposure,
    boolean byName,
    Course course)
    implements Fact {

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
   * What is known of the last intake at the moment of dosing (reading rule X-2, T-2, T-3).
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
        origin,
        status,
        end,
        lastIntake,
        route,
        dailyDose,
        asNeeded,
        stopReason,
        "",
        Exposure.NONE,
        false,
        Course.UNKNOWN);
  }

  /** Whether somebody ordered it or states its use, beside handing it out or giving it. */
  public boolean prescribed() {
    return origin == Origin.ORDER || origin == Origin.STATEMENT;
  }

  /** Whether it is in use. */
  public boolean active() {
    return status == Status.ACTIVE;
  }

  /**
   * Whether the patient is exposed when the window closes this many hours after the last intake. An
   * intake exactly that long ago is outside (reading rule T-3).
   */
  public boolean exposedWithinHours(BigDecimal hours) {
    return exposure.assumed()
        || (exposure.minutes() != Long.MAX_VALUE
            && BigDecimal.valueOf(exposure.minutes())
                    .compareTo(hours.multiply(BigDecimal.valueOf(60)))
                < 0);
  }

  /** The same in days. */
  public boolean exposedWithinDays(BigDecimal days) {
    return exposedWithinHours(days.multiply(BigDecimal.valueOf(24)));
  }

  @Override
  public boolean possible() {
    return !exposure.certain();
  }

  /** The days of use, see {@link Course#days}. */
  public int daysTaken() {
    return course.days();
  }

  /** Days since the last day of use, see {@link Course#endedDaysAgo}. */
  public int endedDaysAgo() {
    return course.endedDaysAgo();
  }

  /** The same use with another status. */
  public Medication withStatus(Status newStatus) {
    return new Medication(
        head,
        origin,
        newStatus,
        end,
        lastIntake,
        route,
        dailyDose,
        asNeeded,
        stopReason,
        stoppedFor,
        exposure,
        byName,
        course);
  }

  /**
   * The same use, recognised by its name. It raises stops, cautions and interactions; it never
   * counts as a trial of a treatment nor fulfils a criterion.
   */
  public Medication recognisedByName() {
    return new Medication(
        head,
        origin,
        status,
        end,
        lastIntake,
        route,
        dailyDose,
        asNeeded,
        stopReason,
        stoppedFor,
        exposure,
        true,
        course);
  }

  /** The same use as a release reads it. */
  public Medication read(String stopTerm, Exposure newExposure, Course newCourse) {
    return new Medication(
        head,
        origin,
        status,
        end,
        lastIntake,
        route,
        dailyDose,
        asNeeded,
        stopReason,
        stopTerm,
        newExposure,
        byName,
        newCourse);
  }

  @Override
  public Medication withHead(Head newHead) {
    return new Medication(
        newHead,
        origin,
        status,
        end,
        lastIntake,
        route,
        dailyDose,
        asNeeded,
        stopReason,
        stoppedFor,
        exposure,
        byName,
        course);
  }
}
