package org.kapcds.fhir.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Duration;
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

  /** Whether any of it is recorded. */
  boolean isKnown() {
    return start.isKnown() || end.isKnown();
  }

  /** The bounds of the instructions, first to last; {@code null} when they have none. */
  static @Nullable UsePeriod bounds(List<Dosage> instructions) {
    When start = When.UNKNOWN;
    When end = When.UNKNOWN;
    for (Dosage instruction : instructions) {
      TimingRepeatComponent repeat = instruction.getTiming().getRepeat();
      if (repeat.hasBoundsPeriod()) {
        Period bounds = repeat.getBoundsPeriod();
        start = start.isKnown() ? start : Times.start(bounds);
        end = Times.end(bounds);
      }
    }
    return start.isKnown() || end.isKnown() ? new UsePeriod(start, end) : null;
  }

  /** The duration the instructions are bound to, if they are bound to one. */
  static @Nullable Duration boundsDuration(List<Dosage> instructions) {
    for (Dosage instruction : instructions) {
      TimingRepeatComponent repeat = instruction.getTiming().getRepeat();
      if (repeat.hasBoundsDuration()) {
        return repeat.getBoundsDuration();
      }
    }
    return null;
  }

  /** From a day on, for as long as a supply lasts; without an end if that is not recorded. */
  static UsePeriod lasting(@Nullable BaseDateTimeType from, @Nullable Quantity supply) {
    When start = Times.of(from);
    LocalDate first = Times.day(from);
    LocalDate after = first == null || supply == null ? null : plus(first, supply);
    return new UsePeriod(start, after == null ? When.UNKNOWN : When.on(after.minusDays(1)));
  }

  private static @Nullable LocalDate plus(LocalDate day, Quantity supply) {
    BigDecimal value = supply.getValue();
    String unit = Quantities.unit(supply);
    if (value == null || unit == null || value.signum() <= 0) {
      return null;
    }
    Integer days = DAYS.get(unit);
    Integer months = MONTHS.get(unit);
    if (days != null) {
      return day.plusDays(value.multiply(BigDecimal.valueOf(days)).longValue());
    }
    return months == null ? null : day.plusMonths(value.longValue() * months);
  }
}
