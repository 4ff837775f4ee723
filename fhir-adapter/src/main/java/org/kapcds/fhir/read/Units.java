package org.kapcds.fhir.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Quantity;

/** The few units in which doses are written. A unit that is not here is not guessed at (DQ-13). */
final class Units {

  /** Digits to reckon with. */
  static final MathContext PRECISION = MathContext.DECIMAL64;

  /** Digits of a result: fewer, so that a third taken three times is one. */
  private static final MathContext PRINTED = new MathContext(12);

  /** Minutes of an hour. */
  static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);

  /** Minutes of a day. */
  static final BigDecimal MINUTES_OF_A_DAY = BigDecimal.valueOf(1440);

  private static final Map<String, BigDecimal> MILLIGRAMS =
      Map.ofEntries(
          Map.entry("mg", BigDecimal.ONE),
          Map.entry("milligram", BigDecimal.ONE),
          Map.entry("milligrams", BigDecimal.ONE),
          Map.entry("g", new BigDecimal("1000")),
          Map.entry("gram", new BigDecimal("1000")),
          Map.entry("grams", new BigDecimal("1000")),
          Map.entry("ug", new BigDecimal("0.001")),
          Map.entry("mcg", new BigDecimal("0.001")),
          Map.entry("\u00b5g", new BigDecimal("0.001")),
          Map.entry("\u03bcg", new BigDecimal("0.001")),
          Map.entry("microgram", new BigDecimal("0.001")),
          Map.entry("micrograms", new BigDecimal("0.001")));

  private static final Map<String, BigDecimal> MILLILITRES =
      Map.of(
          "ml", BigDecimal.ONE,
          "milliliter", BigDecimal.ONE,
          "milliliters", BigDecimal.ONE,
          "l", new BigDecimal("1000"));

  private static final Map<String, BigDecimal> MINUTES =
      Map.of(
          "s",
          BigDecimal.ONE.divide(MINUTES_OF_AN_HOUR, PRECISION),
          "min",
          BigDecimal.ONE,
          "h",
          MINUTES_OF_AN_HOUR,
          "d",
          MINUTES_OF_A_DAY,
          "wk",
          BigDecimal.valueOf(10_080));

  /** Words and HL7 codes for one piece of a medicine; UCUM writes them in braces. */
  private static final Set<String> PIECES =
      Set.of(
          "1",
          "tab",
          "tabs",
          "tablet",
          "tablets",
          "cap",
          "caps",
          "capsule",
          "capsules",
          "ectab",
          "ertab",
          "ercap",
          "eccap",
          "orcap",
          "film",
          "patch",
          "lozenge",
          "device",
          "spray",
          "each");

  private Units() {}

  /** The mass in mg; {@code null} if the unit is none of mass. */
  static @Nullable BigDecimal milligrams(Quantity quantity) {
    return times(quantity.value(), MILLIGRAMS.get(key(quantity.unit())));
  }

  /** The volume in mL; {@code null} if the unit is none of volume. */
  static @Nullable BigDecimal millilitres(Quantity quantity) {
    return times(quantity.value(), MILLILITRES.get(key(quantity.unit())));
  }

  /** How many pieces; {@code null} if the unit is none of a piece. No unit at all is no piece. */
  static @Nullable BigDecimal pieces(Quantity quantity) {
    String key = key(quantity.unit());
    return key.startsWith("{") || PIECES.contains(key) ? quantity.value() : null;
  }

  /** A duration in minutes; {@code null} if the unit is none of time. */
  static @Nullable BigDecimal minutes(Quantity quantity) {
    return times(quantity.value(), MINUTES.get(key(quantity.unit())));
  }

  /** The same number without zeros at its end. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal shortened = number.round(PRINTED).stripTrailingZeros();
    return shortened.scale() < 0 ? shortened.setScale(0) : shortened;
  }

  private static @Nullable BigDecimal times(BigDecimal value, @Nullable BigDecimal factor) {
    return factor == null ? null : plain(value.multiply(factor));
  }

  private static String key(@Nullable String unit) {
    return unit == null ? "" : unit.trim().toLowerCase(Locale.ROOT);
  }
}
