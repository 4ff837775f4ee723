package org.kapcds.fhir.read;

import java.math.BigDecimal;
import java.util.Map;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.jspecify.annotations.Nullable;

/** How many times a day something is taken, on average. */
final class Frequency {

  /** Days in a period unit; months and years by their mean length. */
  private static final Map<String, BigDecimal> DAYS =
      Map.of(
          "min",
          BigDecimal.ONE.divide(BigDecimal.valueOf(1440), Units.PRECISION),
          "h",
          BigDecimal.ONE.divide(BigDecimal.valueOf(24), Units.PRECISION),
          "d",
          BigDecimal.ONE,
          "wk",
          BigDecimal.valueOf(7),
          "mo",
          new BigDecimal("30.4375"),
          "a",
          new BigDecimal("365.25"));

  /** HL7's abbreviations (GTSAbbreviation), as times a day. */
  private static final Map<String, BigDecimal> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("QD", BigDecimal.ONE),
          Map.entry("AM", BigDecimal.ONE),
          Map.entry("PM", BigDecimal.ONE),
          Map.entry("BED", BigDecimal.ONE),
          Map.entry("BID", BigDecimal.valueOf(2)),
          Map.entry("TID", BigDecimal.valueOf(3)),
          Map.entry("QID", BigDecimal.valueOf(4)),
          Map.entry("QOD", new BigDecimal("0.5")),
          Map.entry("Q1H", BigDecimal.valueOf(24)),
          Map.entry("Q2H", BigDecimal.valueOf(12)),
          Map.entry("Q3H", BigDecimal.valueOf(8)),
          Map.entry("Q4H", BigDecimal.valueOf(6)),
          Map.entry("Q6H", BigDecimal.valueOf(4)),
          Map.entry("Q8H", BigDecimal.valueOf(3)),
          Map.entry("WK", BigDecimal.ONE.divide(BigDecimal.valueOf(7), Units.PRECISION)),
          Map.entry("MO", BigDecimal.ONE.divide(new BigDecimal("30.4375"), Units.PRECISION)));

  private Frequency() {}

  /** Times a day; {@code null} when the timing does not say. The low end of a range counts. */
  static @Nullable BigDecimal perDay(Timing timing) {
    BigDecimal repeated = timing.hasRepeat() ? perDay(timing.getRepeat()) : null;
    if (repeated != null) {
      return repeated;
    }
    return timing.getCode().getCoding().stream()
        .map(coding -> coding.getCode() != null ? ABBREVIATIONS.get(coding.getCode()) : null)
        .filter(times -> times != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable BigDecimal perDay(TimingRepeatComponent repeat) {
    boolean daily = !repeat.hasPeriod() || !repeat.hasPeriodUnit();
    if (daily && !repeat.hasTimeOfDay() && !repeat.hasWhen() && !repeat.hasDayOfWeek()) {
      return null;
    }
    BigDecimal period = daily ? BigDecimal.ONE : period(repeat);
    String unit = daily ? "d" : repeat.getPeriodUnit().toCode();
    BigDecimal unitDays = DAYS.get(unit);
    if (unitDays == null || period.signum() <= 0) {
      return null;
    }
    int times = times(repeat);
    int weekdays = repeat.getDayOfWeek().size();
    if (weekdays > 0 && unit.equals("d")) {
      period = period.multiply(BigDecimal.valueOf(7));
      times = times * weekdays;
    } else if (weekdays > times) {
      times = weekdays;
    }
    return BigDecimal.valueOf(times).divide(period.multiply(unitDays), Units.PRECISION);
  }

  private static BigDecimal period(TimingRepeatComponent repeat) {
    return repeat.hasPeriodMax() ? repeat.getPeriodMax() : repeat.getPeriod();
  }

  /** Times in one period: each named hour, else the frequency, else each named occasion. */
  private static int times(TimingRepeatComponent repeat) {
    if (repeat.hasTimeOfDay()) {
      return repeat.getTimeOfDay().size();
    }
    return repeat.hasFrequency() ? repeat.getFrequency() : Math.max(1, repeat.getWhen().size());
  }
}
