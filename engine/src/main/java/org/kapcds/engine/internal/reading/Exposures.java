package org.kapcds.engine.internal.reading;

import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.fact.Medication.Exposure;
import org.kapcds.engine.fact.Medication.Origin;
import org.kapcds.engine.fact.Medication.Status;
import org.kapcds.engine.fact.When;

/**
 * What is known of the last intake of a medicine (safety.md X-2, T-2, T-3).
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

  static Exposure of(
      Medication medication, Clock clock, boolean planning, boolean worn, int leftoverDays) {
    When intake = intake(medication);
    if (medication.active() && clock.days(intake) > leftoverDays) {
      intake = When.UNKNOWN; // a medicine in use was taken since
    }
    if (medication.active() && worn) {
      return new Exposure(0, true, true);
    }
    if (medication.active() && planning) {
      return new Exposure(minutes(intake, clock), true, true);
    }
    if (intake.isKnown()) {
      return new Exposure(minutes(intake, clock), false, true);
    }
    if (medication.active()) {
      return new Exposure(Long.MAX_VALUE, true, false);
    }
    if (medication.status() == Status.ON_HOLD || medication.origin() != Origin.ORDER) {
      return Exposure.NONE;
    }
    boolean recent = !medication.end().isKnown() || clock.days(medication.end()) <= leftoverDays;
    return recent ? new Exposure(Long.MAX_VALUE, true, false) : Exposure.NONE;
  }

  private static long minutes(When intake, Clock clock) {
    return intake.isKnown() ? clock.minutes(intake) : Long.MAX_VALUE;
  }

  /** A supply that was handed out counts as an intake on that day, the safer reading. */
  private static When intake(Medication medication) {
    if (medication.lastIntake().isKnown()) {
      return medication.lastIntake();
    }
    return medication.origin() == Origin.DISPENSE ? medication.when() : When.UNKNOWN;
  }
}
