package org.kapcds.engine.knowledge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a measured term is read: its unit, its precision, what is plausible, how long it is fresh.
 *
 * @param term the term
 * @param name the name in sentences
 * @param unit the UCUM unit all values are converted to
 * @param decimals the decimals values are rounded to, half up, before they are compared
 * @param low the lowest plausible value
 * @param high the highest plausible value
 * @param current the last age at which it is current; {@code null} when it never grows old
 * @param ageing the last age at which it is ageing
 * @param inMinutes whether ages count in minutes before dosing, and not in days
 * @param worseDecides whether, of different values at one time, the worse counts; else none does
 * @param unitWords how its unit is written in words, in lower case, where a record names no code
 * @param gramsPerMole the molar mass of what is measured, so that moles can be read as a mass;
 *     {@code null} where they are not
 * @param mark the mark of these figures
 */
public record Measure(
    String term,
    String name,
    String unit,
    int decimals,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable Integer current,
    @Nullable Integer ageing,
    boolean inMinutes,
    boolean worseDecides,
    Set<String> unitWords,
    @Nullable BigDecimal gramsPerMole,
    Mark mark) {

  public Measure {
    unitWords = Set.copyOf(unitWords);
  }

  /** The same measure with one more way to write its unit in words. */
  Measure writtenAlsoAs(String words) {
    Set<String> more = new TreeSet<>(unitWords);
    more.add(words.strip().toLowerCase(Locale.ROOT));
    return with(more, gramsPerMole);
  }

  /** The same measure, of which moles can be read too. */
  Measure ofMolarMass(@Nullable BigDecimal grams) {
    return with(unitWords, grams);
  }

  private Measure with(Set<String> words, @Nullable BigDecimal grams) {
    return new Measure(
        term,
        name,
        unit,
        decimals,
        low,
        high,
        current,
        ageing,
        inMinutes,
        worseDecides,
        words,
        grams,
        mark);
  }

  /** Whether a unit that was written in words is the unit of the measure. */
  public boolean isWrittenAs(String words) {
    return unitWords.contains(words.strip().toLowerCase(Locale.ROOT));
  }

  /** Rounds to the precision in which values are compared. */
  public BigDecimal round(BigDecimal value) {
    return value.setScale(decimals, RoundingMode.HALF_UP);
  }

  /** Whether a value is plausible. */
  public boolean isPlausible(BigDecimal value) {
    return (low == null || value.compareTo(low) >= 0)
        && (high == null || value.compareTo(high) <= 0);
  }
}
