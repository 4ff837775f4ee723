package org.kapcds.engine.internal.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kapcds.engine.fact.Exposure;
import org.kapcds.engine.fact.Exposure.Taken;
import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.fact.Medication.Origin;
import org.kapcds.engine.fact.Medication.Status;
import org.kapcds.engine.fact.When;

/**
 * What is known of the last intake of a medicine (reading rules X-2, T-2, T-3).
 *
 * <p>Hours count from the last intake, not from the prescription. When planning, a medicine on the
 * list counts as taken; near dosing an order alone makes it possible only. What one record says of
 * the last intake settles it for the prescriptions and supplies of before.
 *
 * @param clock counts from the moment of dosing
 * @param planning whether the question is asked when planning
 * @param intakeDays how many days a recorded intake tells of a medicine that is in use
 * @param leftoverDays how long after its end an intake is still possible
 */
record Exposures(Clock clock, boolean planning, int intakeDays, int leftoverDays) {

  private static final Exposure ABOUT_TO_BE_TAKEN = new Exposure(Long.MAX_VALUE, Taken.ASSUMED);

  /**
   * What statements tell of one medicine.
   *
   * @param stop the last intake of a use that has ended, unknown if none is told
   * @param intake the last intake of a use that goes on
   */
  record Told(When stop, When intake) {

    /** Nobody stated anything. */
    static final Told NOTHING = new Told(When.UNKNOWN, When.UNKNOWN);
  }

  /** What statements tell, of all records of one medicine. */
  Told told(Collection<Medication> all) {
    return new Told(newest(all, Status.ENDED), newest(all, Status.ACTIVE));
  }

  private When newest(Collection<Medication> all, Status status) {
    return all.stream()
        .filter(one -> one.origin() == Origin.STATEMENT && one.status() == status)
        .map(Medication::lastIntake)
        .filter(intake -> intake.isKnown() && !clock.isFuture(intake))
        .min(Comparator.comparing(clock::minutes).thenComparing(When::toString))
        .orElse(When.UNKNOWN);
  }

  /** A supply that was handed out and still lasts makes a medicine one that is in use. */
  static Medication inUse(Medication medication, Clock clock) {
    boolean lasts =
        medication.origin() == Origin.DISPENSE
            && medication.end().isKnown()
            && clock.days(medication.end()) == 0;
    return lasts ? medication.withStatus(Status.ACTIVE) : medication;
  }

  /**
   * What a record tells of the last intake: one thing, or a certain and a possible one.
   *
   * @param medication the record
   * @param told what statements tell of the same medicine
   */
  List<Exposure> of(Medication medication, Told told) {
    if (medication.beingOrdered()) {
      return List.of(ABOUT_TO_BE_TAKEN);
    }
    Optional<When> stop = after(medication, told.stop());
    if (medication.active()) {
      return List.of(inUse(medication, stop, after(medication, told.intake())));
    }
    if (medication.origin() == Origin.DISPENSE) {
      return stop.map(when -> List.of(since(when))).orElseGet(() -> supplyEnded(medication));
    }
    if (medication.lastIntake().isKnown()) {
      return List.of(since(medication.lastIntake()));
    }
    When end = medication.end();
    boolean over = end.isKnown() && !clock.isFuture(end);
    if (medication.origin() == Origin.ORDER && medication.status() != Status.ON_HOLD && over) {
      return List.of(stop.map(this::since).orElseGet(() -> orderEnded(end)));
    }
    if (over) {
      return List.of(since(end));
    }
    return List.of(stop.map(this::since).orElse(Exposure.POSSIBLE));
  }

  private Exposure inUse(Medication medication, Optional<When> stop, Optional<When> told) {
    boolean worn = medication.routeTerm().equals(ReadingTerms.TRANSDERMAL);
    boolean supplied = medication.origin() == Origin.DISPENSE;
    if (stop.isPresent() && supplied) {
      return since(stop.get());
    }
    if (stop.isPresent() && medication.origin() == Origin.ORDER) {
      return new Exposure(minutes(stop.get()), Taken.PERHAPS_SINCE);
    }
    if (planning || worn || supplied) {
      return new Exposure(minutes(medication.lastIntake()), Taken.ASSUMED);
    }
    When own = medication.lastIntake();
    When intake = own.isKnown() ? own : told.orElse(When.UNKNOWN);
    boolean recent = intake.isKnown() && clock.daysAtMost(intake) <= intakeDays;
    return recent ? since(intake) : Exposure.POSSIBLE;
  }

  /** A supply that has run out may not have been used up. */
  private List<Exposure> supplyEnded(Medication supply) {
    When end = supply.end().isKnown() ? supply.end() : supply.when();
    List<Exposure> exposures = new ArrayList<>(List.of(since(end)));
    if (!end.isKnown() || clock.days(end) <= leftoverDays) {
      exposures.add(new Exposure(minutes(end), Taken.PERHAPS_SINCE));
    }
    return exposures;
  }

  private Exposure orderEnded(When end) {
    return clock.days(end) <= leftoverDays
        ? Exposure.POSSIBLE
        : new Exposure(minutes(end), Taken.PERHAPS_THEN);
  }

  /** The last intake that is told, if it came after this prescription or supply had begun. */
  private Optional<When> after(Medication medication, When told) {
    LocalDate intake = told.firstDay(clock.offset());
    LocalDate start = medication.when().lastDay(clock.offset());
    boolean settles =
        (medication.origin() == Origin.ORDER || medication.origin() == Origin.DISPENSE)
            && intake != null
            && start != null
            && intake.isAfter(start);
    return settles ? Optional.of(told) : Optional.empty();
  }

  private Exposure since(When intake) {
    return new Exposure(minutes(intake), Taken.TOLD);
  }

  private long minutes(When intake) {
    return intake.isKnown() ? clock.minutes(intake) : Long.MAX_VALUE;
  }
}
