package org.kapcds.engine.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something on record about the patient on the decision date: input, immutable.
 *
 * <p>As it comes from the record a fact has no {@link #kind}. When a decision starts, the engine
 * reads it once for each term its codings stand for: the same record, with its kind, its age and
 * its value in the unit of the rules.
 */
public sealed interface Fact
    permits AdverseEvent,
        Allergy,
        Answer,
        Booking,
        CodedResult,
        Consent,
        Diagnosis,
        Encounter,
        FamilyHistory,
        Measurement,
        Medication,
        MedicineCourse,
        Order,
        Patient,
        Procedure,
        Qualification,
        Site,
        Unreadable {

  /** Minutes of an hour. */
  int MINUTES_OF_AN_HOUR = 60;

  /** What all facts have in common. */
  Head head();

  /** The same fact with another head; its content stays. */
  Fact withHead(Head head);

  /** The term the release gives to this fact, empty as long as the fact was not read. */
  default String kind() {
    return head().kind();
  }

  /** Where the fact stands in the record. */
  default Sources sources() {
    return head().sources();
  }

  /** When the fact was true or was taken, in the record's own precision. */
  default When when() {
    return head().when();
  }

  /**
   * Whole days from the fact to the decision date. A partial date counts with its most recent
   * possible day, which is the safer one (reading rule T-4). {@link Integer#MAX_VALUE} without a
   * date.
   */
  default int daysAgo() {
    return head().age().days();
  }

  /**
   * Whole days from the fact to the decision date, by the earliest day a partial date may mean: for
   * answers that are the better the fresher they are. {@link Integer#MAX_VALUE} without a date.
   */
  default int daysAgoAtMost() {
    return head().age().daysAtMost();
  }

  /** Minutes before the moment of dosing; {@link Long#MAX_VALUE} without a date. */
  default long minutesAgo() {
    return head().age().minutes();
  }

  /** Whole hours before the moment of dosing; {@link Long#MAX_VALUE} without a date. */
  default long hoursAgo() {
    return minutesAgo() == Long.MAX_VALUE ? Long.MAX_VALUE : minutesAgo() / MINUTES_OF_AN_HOUR;
  }

  /** The instant it is of; {@code null} where the record has no time with its zone. */
  default @Nullable Instant at() {
    return when().instant();
  }

  /** Whether any date is on record. */
  default boolean dated() {
    return when().isKnown();
  }

  /** Whether the record has more of its date than the day: the time, with its zone. */
  default boolean timed() {
    return when().isInstant();
  }

  /** Whether the fact is fresh enough to be used: current or ageing. */
  default boolean usable() {
    return head().age().freshness() != Freshness.STALE;
  }

  /** Whether the fact may be used, but is no longer current. */
  default boolean ageing() {
    return head().age().freshness() == Freshness.AGEING;
  }

  /** Whether the fact is fully fresh. */
  default boolean current() {
    return head().age().freshness() == Freshness.CURRENT;
  }

  /** Whether this is the fact of its kind that counts: the newest, or the worse of two equals. */
  default boolean decides() {
    return head().age().decides();
  }

  /**
   * Whether the fact is a result that is not yet final: it may stop something, and clears nothing.
   */
  default boolean preliminary() {
    return false;
  }

  /**
   * Whether the fact is only possibly true: a provisional diagnosis, an intake that is not known. A
   * conclusion that rests on possible facts alone is lowered by one level (reading rule P-1, T-2).
   */
  default boolean possible() {
    return false;
  }
}
