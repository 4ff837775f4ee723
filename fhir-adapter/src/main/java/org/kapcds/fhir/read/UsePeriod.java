package org.kapcds.fhir.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.When;

/**
 * From when to when a medicine is used. Both ends count: a supply for 30 days from the 1st of a
 * month ends on the 30th.
 *
 * @param start the first day, unknown when not recorded
 * @param end the last day, unknown when not recorded
 */
record UsePeriod(When start, When end) {

  /** Nothing recorded. */
  static final UsePeriod UNKNOWN = new UsePeriod(When.UNKNOWN, When.UNKNOWN);

  /** Days in a unit of duration, by UCUM code and in the words people write. */
  private static final Map<String, Integer> DAYS =
      Map.of("d", 1, "day", 1, "days", 1, "wk", 7, "week", 7, "weeks", 7);

  private static final Map<String, Integer> MONTHS =
      Map.of("mo", 1, "month", 1, "months", 1, "a", 12, "year", 12, "years", 12);

  /** Longer than any use; what lasts longer is a slip of the pen. */
  private static final int MOST_DAYS = 36_525;

  /** Whether any of it is recorded. */
  boolean isKnown() {
    return start.isKnown() || end.isKnown();
  }

  /**
   * The bounds of the instructions, from the first to the last day that any of them names; without
   * an end where one of them goes on. {@code null} when they have none.
   */
  static @Nullable UsePeriod bounds(List<Dosage> instructions) {
    When start = When.UNKNOWN;
    When end = When.UNKNOWN;
    boolean goesOn = false;
    for (Dosage instruction : instructions) {
      TimingRepeatComponent repeat = instruction.getTiming().getRepeat();
      Period bounds = repeat.hasBoundsPeriod() ? repeat.getBoundsPeriod() : null;
      When from = Times.start(bounds);
      When until = Times.end(bounds);
      start = !start.isKnown() || isBefore(from, start) ? from : start;
      end = !end.isKnown() || isBefore(end, until) ? until : end;
      goesOn |= bounds != null && !until.isKnown();
    }
    return start.isKnown() || end.isKnown()
        ? new UsePeriod(start, goesOn ? When.UNKNOWN : end)
        : null;
  }

  private static boolean isBefore(When one, When other) {
    LocalDate first = one.firstDay(java.time.ZoneOffset.UTC);
    LocalDate second = other.firstDay(java.time.ZoneOffset.UTC);
    return first != null && second != null && first.isBefore(second);
  }

  /** The durations of the steps of the instructions, in their order; empty unless all have one. */
  static List<Quantity> durations(List<Dosage> instructions) {
    SortedMap<Integer, Quantity> steps = new TreeMap<>();
    for (Dosage instruction : instructions) {
      TimingRepeatComponent repeat = instruction.getTiming().getRepeat();
      if (!repeat.hasBoundsDuration()) {
        return List.of();
      }
      steps.putIfAbsent(instruction.getSequence(), repeat.getBoundsDuration());
    }
    return new ArrayList<>(steps.values());
  }

  /** From a day on, for as long as a supply lasts; without an end if that is not recorded. */
  static UsePeriod lasting(@Nullable BaseDateTimeType from, @Nullable Quantity supply) {
    return lasting(from, supply == null ? List.of() : List.of(supply), 0);
  }

  /**
   * From a day on, for as long as these times together; without an end if one is not recorded.
   *
   * @param repeats how many times more the last of them may be handed out: the end is then one of
   *     several days
   */
  static UsePeriod lasting(
      @Nullable BaseDateTimeType from, List<? extends Quantity> times, int repeats) {
    When start = Times.of(from);
    LocalDate first = Times.day(from);
    LocalDate after = times.isEmpty() ? null : first;
    for (Quantity time : times) {
      after = after == null ? null : plus(after, time);
    }
    if (after == null) {
      return new UsePeriod(start, When.UNKNOWN);
    }
    LocalDate last = after;
    for (int i = 0; i < repeats && last.isBefore(after.plusDays(MOST_DAYS)); i++) {
      LocalDate next = plus(last, times.get(times.size() - 1));
      last = next == null ? last : next;
    }
    return new UsePeriod(start, When.between(after.minusDays(1), last.minusDays(1)));
  }

  /** The day after so much time, counted from a day; {@code null} if it is no time. */
  static @Nullable LocalDate plus(LocalDate day, Quantity time) {
    BigDecimal value = time.getValue();
    String unit = Quantities.unit(time);
    if (value == null || unit == null || value.signum() <= 0) {
      return null;
    }
    Integer days = DAYS.get(unit);
    Integer months = MONTHS.get(unit);
    if (value.compareTo(BigDecimal.valueOf(MOST_DAYS)) > 0) {
      return null;
    }
    if (days != null) {
      return day.plusDays(value.multiply(BigDecimal.valueOf(days)).longValue());
    }
    return months == null ? null : day.plusMonths(value.longValue() * months);
  }
}
