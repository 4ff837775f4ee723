package org.kapcds.fhir.read;

import java.math.BigDecimal;
import java.util.Map;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.DoseStep;

/** How many times a day something is taken, on average. */
final class Frequency {

  private static final BigDecimal DAYS_OF_A_MONTH = new BigDecimal("30.4375");

  /** Days in a period unit; months and years by their mean length. */
  private static final Map<String, BigDecimal> DAYS =
      Map.of(
          "min",
          BigDecimal.ONE.divide(Units.MINUTES_OF_A_DAY, Units.PRECISION),
          "h",
          BigDecimal.ONE.divide(BigDecimal.valueOf(24), Units.PRECISION),
          "d",
          BigDecimal.ONE,
          "wk",
          BigDecimal.valueOf(7),
          "mo",
          DAYS_OF_A_MONTH,
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
          Map.entry("MO", BigDecimal.ONE.divide(DAYS_OF_A_MONTH, Units.PRECISION)));

  private Frequency() {}

  /** Times a day, at the least and at the most; {@code null} when the timing does not say. */
  static DoseStep.@Nullable Amount perDay(Timing timing) {
    DoseStep.Amount repeated = timing.hasRepeat() ? perDay(timing.getRepeat()) : null;
    if (repeated != null) {
      return repeated;
    }
    return timing.getCode().getCoding().stream()
        .map(coding -> coding.getCode() != null ? ABBREVIATIONS.get(coding.getCode()) : null)
        .filter(times -> times != null)
        .findFirst()
        .map(DoseStep.Amount::of)
        .orElse(null);
  }

  private static DoseStep.@Nullable Amount perDay(TimingRepeatComponent repeat) {
    boolean daily = !repeat.hasPeriod() || !repeat.hasPeriodUnit();
    if (daily && !repeat.hasTimeOfDay() && !repeat.hasWhen() && !repeat.hasDayOfWeek()) {
      return null;
    }
    String unit = daily ? "d" : repeat.getPeriodUnit().toCode();
    BigDecimal days = DAYS.get(unit);
    BigDecimal shortest = daily ? BigDecimal.ONE : repeat.getPeriod();
    BigDecimal longest = daily || !repeat.hasPeriodMax() ? shortest : repeat.getPeriodMax();
    if (days == null || shortest.signum() <= 0 || longest.compareTo(shortest) < 0) {
      return null;
    }
    int times = times(repeat);
    int most = repeat.hasFrequencyMax() ? Math.max(times, repeat.getFrequencyMax()) : times;
    int weekdays = repeat.getDayOfWeek().size();
    if (weekdays > 0 && unit.equals("d")) {
      days = days.multiply(BigDecimal.valueOf(7));
      times = times * weekdays;
      most = most * weekdays;
    }
    return new DoseStep.Amount(
        BigDecimal.valueOf(Math.max(times, weekdays))
            .divide(longest.multiply(days), Units.PRECISION),
        BigDecimal.valueOf(Math.max(most, weekdays))
            .divide(shortest.multiply(days), Units.PRECISION));
  }

  /** Times in one period: each named hour, else the frequency, else each named occasion. */
  private static int times(TimingRepeatComponent repeat) {
    if (repeat.hasTimeOfDay()) {
      return repeat.getTimeOfDay().size();
    }
    return repeat.hasFrequency() ? repeat.getFrequency() : Math.max(1, repeat.getWhen().size());
  }
}
