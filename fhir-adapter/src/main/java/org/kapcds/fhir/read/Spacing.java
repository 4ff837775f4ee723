package org.kapcds.fhir.read;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Timing;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.DoseStep;
import org.kapcds.engine.fact.When;

/** How far apart an order sets the parts of a dose, and the sessions it is for. */
final class Spacing {

  private static final BigDecimal HOURS_OF_A_DAY = BigDecimal.valueOf(24);

  private Spacing() {}

  /** The shortest time between two instructions; {@code null} when one of them has no time. */
  static @Nullable BigDecimal minutes(List<Dosage> instructions) {
    List<When> moments = new ArrayList<>();
    for (Dosage instruction : instructions) {
      List<DateTimeType> events = instruction.getTiming().getEvent();
      moments.add(events.isEmpty() ? When.UNKNOWN : moment(events.get(0)));
    }
    return shortest(moments);
  }

  /** The shortest time between two sessions of one instruction, if it is for several. */
  static @Nullable BigDecimal hours(List<Dosage> instructions) {
    BigDecimal shortest = null;
    for (Dosage instruction : instructions) {
      BigDecimal hours = hours(instruction.getTiming());
      shortest = shortest == null || hours == null ? either(shortest, hours) : shortest.min(hours);
    }
    return shortest;
  }

  private static @Nullable BigDecimal either(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null ? other : one;
  }

  private static @Nullable BigDecimal hours(Timing timing) {
    List<When> events = new ArrayList<>();
    for (DateTimeType event : timing.getEvent()) {
      events.add(moment(event));
    }
    BigDecimal minutes = shortest(events);
    if (minutes != null) {
      return minutes.divide(Units.MINUTES_OF_AN_HOUR, Units.PRECISION);
    }
    if (timing.getRepeat().getCount() == 1) {
      return null;
    }
    DoseStep.Amount daily = Frequency.perDay(timing);
    return daily == null || daily.most().signum() <= 0
        ? null
        : Units.plain(HOURS_OF_A_DAY.divide(daily.most(), Units.PRECISION));
  }

  /** A time that cannot be read is listed where the moment of dosing is read; here it is none. */
  private static When moment(DateTimeType event) {
    try {
      return Times.of(event);
    } catch (UnusableException e) {
      return When.UNKNOWN;
    }
  }

  private static @Nullable BigDecimal shortest(List<When> moments) {
    List<Instant> instants = new ArrayList<>();
    for (When moment : moments) {
      Instant instant = moment.instant();
      if (instant == null) {
        return null;
      }
      instants.add(instant);
    }
    Collections.sort(instants);
    Duration shortest = null;
    for (int i = 1; i < instants.size(); i++) {
      Duration apart = Duration.between(instants.get(i - 1), instants.get(i));
      shortest = shortest == null || apart.compareTo(shortest) < 0 ? apart : shortest;
    }
    return shortest == null ? null : BigDecimal.valueOf(shortest.toMinutes());
  }
}
