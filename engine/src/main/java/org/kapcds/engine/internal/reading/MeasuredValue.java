package org.kapcds.engine.internal.reading;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.internal.wording.FactWords;
import org.kapcds.engine.knowledge.Measure;

/**
 * A measured value in the unit and the precision of its measure, or why it cannot be used (reading
 * rules N-1, N-3, DQ-05 to DQ-07, DQ-13).
 *
 * @param value the value; zero when it cannot be used
 * @param reason why it cannot be used; {@code null} when it can
 * @param cause what is wrong with it, where it cannot be used
 */
record MeasuredValue(BigDecimal value, @Nullable String reason, Unreadable.Cause cause) {

  /** The unit of a score; totals are often recorded without any. */
  private static final String SCORE = "{score}";

  static MeasuredValue of(Measurement measurement, Measure measure, Clock clock, Units units) {
    String unit = measurement.recorded().unit();
    if (!measurement.when().isKnown()) {
      return unusable("without a date");
    }
    if (clock.isFuture(measurement.when())) {
      return unusable("dated after the decision");
    }
    boolean score = measure.unit().equals(SCORE);
    if (!score && (unit == null || unit.isBlank())) {
      return unusable("without a unit; " + measure.unit() + " is needed");
    }
    Optional<BigDecimal> exact = converted(measurement.recorded().value(), unit, measure, units);
    if (exact.isEmpty()) {
      return unusable("the unit `%s` cannot be read as %s".formatted(unit, measure.unit()));
    }
    if (score && exact.get().stripTrailingZeros().scale() > measure.decimals()) {
      return unusable("not a whole number, as a score of this kind must be");
    }
    BigDecimal value = measure.round(exact.get());
    if (!measure.isPlausible(value)) {
      boolean low = measure.low() != null && value.compareTo(measure.low()) < 0;
      return new MeasuredValue(
          BigDecimal.ZERO,
          "implausible: outside %s to %s %s"
              .formatted(measure.low(), measure.high(), FactWords.unit(measure.unit()))
              .strip(),
          low ? Unreadable.Cause.TOO_LOW : Unreadable.Cause.UNUSABLE);
    }
    return new MeasuredValue(value, null, Unreadable.Cause.UNUSABLE);
  }

  /** A number in the unit of a measure; empty when its own unit cannot be read as that one. */
  static Optional<BigDecimal> converted(
      BigDecimal number, @Nullable String unit, Measure measure, Units units) {
    if (unit == null || unit.isBlank()) {
      return measure.unit().equals(SCORE) ? Optional.of(number) : Optional.empty();
    }
    return measure.isWrittenAs(unit)
        ? Optional.of(number)
        : units
            .convert(number, unit, measure.unit())
            .or(() -> fromMoles(number, unit, measure, units));
  }

  /** Moles of one substance as its mass, where its molar mass is known. */
  private static Optional<BigDecimal> fromMoles(
      BigDecimal number, String unit, Measure measure, Units units) {
    BigDecimal grams = measure.gramsPerMole();
    return grams == null
        ? Optional.empty()
        : units
            .convert(number, unit, "mol/L")
            .flatMap(moles -> units.convert(moles.multiply(grams), "g/L", measure.unit()));
  }

  private static MeasuredValue unusable(String reason) {
    return new MeasuredValue(BigDecimal.ZERO, reason, Unreadable.Cause.UNUSABLE);
  }
}
