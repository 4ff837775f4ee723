package org.kapcds.engine.internal.reading;

import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.fact.Medication.Exposure;
import org.kapcds.engine.fact.Medication.Origin;
import org.kapcds.engine.fact.Medication.Status;
import org.kapcds.engine.fact.When;

/**
 * What is known of the last intake of a medicine (reading rule X-2, T-2, T-3).
 *
 * <p>Hours count from the last intake, not from the prescription. When planning, a medicine on the
 * list counts as taken; near dosing an order alone makes it possible only.
 */
final class Exposures {

  private Exposures() {}

  /** A supply that was handed out and still lasts makes a medicine one that is in use. */
  static Medication inUse(Medication medication, Clock clock) {
    boolean lasts =
        medication.origin() == Origin.DISPENSE
            && medication.end().isKnown()
            && clock.days(medication.end()) == 0;
    return lasts ? medication.withStatus(Status.ACTIVE) : medication;
  }

  /**
   * What is known of the last intake.
   *
   * @param planning whether the question is asked when planning
   * @param worn whether it is a patch
   * @param intakeDays how many days a recorded intake tells of a medicine that is in use
   * @param leftoverDays how long after its end an intake is still possible
   */
  static Exposure of(
      Medication medication,
      Clock clock,
      boolean planning,
      boolean worn,
      int intakeDays,
      int leftoverDays) {
    When intake = medication.lastIntake();
    if (medication.active()) {
      boolean supplied = medication.origin() == Origin.DISPENSE;
      if (planning || worn || supplied) {
        return new Exposure(minutes(intake, clock), true, true);
      }
      boolean recent = intake.isKnown() && clock.daysAtMost(intake) <= intakeDays;
      return recent
          ? new Exposure(minutes(intake, clock), false, true)
          : new Exposure(Long.MAX_VALUE, true, false);
    }
    if (medication.origin() == Origin.DISPENSE) {
      return ended(medication.end().isKnown() ? medication.end() : medication.when(), clock);
    }
    if (intake.isKnown()) {
      return ended(intake, clock);
    }
    if (medication.status() == Status.ON_HOLD || medication.origin() != Origin.ORDER) {
      return Exposure.NONE;
    }
    boolean recent = !medication.end().isKnown() || clock.days(medication.end()) <= leftoverDays;
    return recent ? new Exposure(Long.MAX_VALUE, true, false) : Exposure.NONE;
  }

  private static Exposure ended(When last, Clock clock) {
    return new Exposure(minutes(last, clock), false, true);
  }

  private static long minutes(When intake, Clock clock) {
    return intake.isKnown() ? clock.minutes(intake) : Long.MAX_VALUE;
  }
}
