package org.kapcds.engine.internal.reading;

import static org.kapcds.engine.fact.Stretch.EVER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.DoseStep;
import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.fact.Medication.Origin;
import org.kapcds.engine.fact.Medication.Status;
import org.kapcds.engine.fact.When;

/**
 * The days of use that one record tells of, counted back from the decision: those that are certain
 * by the shortest reading of its dates, and those that are possible by the longest.
 *
 * @param use the record
 * @param first the latest day on which it may have begun; {@link Stretch#EVER} if nobody knows
 * @param earliest the earliest such day
 * @param last the earliest day on which it may have ended; -1 if nobody knows
 * @param latest the latest such day, today if nobody knows
 * @param goesOn whether it goes on
 */
record UseSpan(Medication use, int first, int earliest, int last, int latest, boolean goesOn) {

  private static final int UNKNOWN_END = -1;

  /** The days of a record that is not about the future and not reversed. */
  static UseSpan of(Medication use, Clock clock) {
    boolean reversed = clock.isReversed(use);
    When start = reversed ? When.UNKNOWN : use.when();
    When end = reversed ? When.UNKNOWN : use.end();
    boolean active = use.active();
    int ended = daysAgo(end.firstDay(clock.offset()), clock, active ? 0 : UNKNOWN_END);
    // An order that stands has not ended for certain, whatever its supply was meant to last.
    boolean open = active && use.origin() != Origin.DISPENSE;
    return new UseSpan(
        use,
        daysAgo(start.lastDay(clock.offset()), clock, EVER),
        daysAgo(start.firstDay(clock.offset()), clock, EVER),
        ended,
        open ? 0 : daysAgo(end.lastDay(clock.offset()), clock, 0),
        active);
  }

  private static int daysAgo(@Nullable LocalDate day, Clock clock, int without) {
    return day == null ? without : clock.daysSince(day);
  }

  boolean startKnown() {
    return first != EVER;
  }

  boolean endKnown() {
    return last != UNKNOWN_END;
  }

  boolean is(Origin origin) {
    return use.origin() == origin;
  }

  /** Whether it tells that the use was ended, and when. */
  boolean tellsStop() {
    return is(Origin.STATEMENT) && use.status() == Status.ENDED && endKnown();
  }

  /** The same, ended by another record that tells of a later stop. */
  UseSpan stoppedBy(UseSpan stop) {
    return new UseSpan(
        use,
        first,
        earliest,
        endKnown() ? Math.max(last, stop.last) : stop.last,
        Math.max(latest, stop.latest),
        false);
  }

  /** Whether a stop that another record tells of came after it had begun. */
  boolean beganBefore(UseSpan stop) {
    return startKnown() && first > stop.last;
  }

  /** Whether it was certainly taken from one day to another. */
  boolean certain(int from, int until) {
    return !use.byName() && startKnown() && endKnown() && first >= from && last <= until;
  }

  /** Whether it may have been taken from one day to another. */
  boolean possible(int from, int until) {
    return earliest >= from && latest <= until;
  }

  /** Where it stands among other records: the first day on which something is known of it. */
  int joinsFrom() {
    return startKnown() ? earliest : joinsUntil();
  }

  /** The last day on which something is known of it; {@link Stretch#EVER} without any date. */
  int joinsUntil() {
    if (goesOn) {
      return 0;
    }
    return endKnown() ? latest : first;
  }

  /** Adds the days on which something about it changes: the first days of its parts, its ends. */
  void addChanges(Set<Integer> days, Clock clock) {
    days.add(earliest);
    days.add(first);
    days.add(latest - 1);
    if (endKnown()) {
      days.add(last - 1);
    }
    for (DoseStep dose : use.doses()) {
      LocalDate from = dose.from().lastDay(clock.offset());
      LocalDate until = dose.until().firstDay(clock.offset());
      if (from != null) {
        days.add(clock.daysBefore(from));
      }
      if (until != null) {
        days.add(clock.daysBefore(until) - 1);
      }
    }
  }

  /** The dose on some days on which nothing changes; {@code null} if it is not known. */
  DoseStep.@Nullable Amount dose(int from, int until, Clock clock) {
    Map<Integer, List<DoseStep>> bySteps = new LinkedHashMap<>();
    for (DoseStep dose : use.doses()) {
      if (!dose.asNeeded() && holds(dose, from, until, clock)) {
        bySteps.computeIfAbsent(dose.step(), key -> new ArrayList<>()).add(dose);
      }
    }
    DoseStep.Amount range = null;
    for (List<DoseStep> parts : bySteps.values()) {
      DoseStep.Amount sum = DoseStep.milligramsOf(parts);
      if (sum == null) {
        return null;
      }
      // Of steps without days nobody knows which one holds.
      range =
          range == null
              ? sum
              : new DoseStep.Amount(range.least().min(sum.least()), range.most().max(sum.most()));
    }
    return range;
  }

  private static boolean holds(DoseStep dose, int from, int until, Clock clock) {
    LocalDate begins = dose.from().lastDay(clock.offset());
    LocalDate ends = dose.until().firstDay(clock.offset());
    return (begins == null || clock.daysBefore(begins) >= from)
        && (ends == null || clock.daysBefore(ends) <= until);
  }

  /** What tells a renewal from another prescription: the medicine and the dose. */
  Object sameAs(BigDecimal most) {
    return List.of(use.head().concept().codings(), most.stripTrailingZeros());
  }
}
