package org.kapcds.fhir.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.Age;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.When;

/** When something was, told by the age the patient had: all the days on which that age was met. */
final class Ages {

  private Ages() {}

  /** The days of an age or of a range of ages in whole years; unknown for anything else. */
  static When of(@Nullable Type value, When birth) {
    if (value instanceof Age age) {
      return between(years(age), years(age), birth);
    }
    if (value instanceof Range range && range.hasLow()) {
      Integer high = range.hasHigh() ? years(range.getHigh()) : years(range.getLow());
      return between(years(range.getLow()), high, birth);
    }
    return When.UNKNOWN;
  }

  private static When between(@Nullable Integer low, @Nullable Integer high, When birth) {
    LocalDate earliest = birth.first();
    LocalDate latest = birth.last();
    if (low == null || high == null || earliest == null || latest == null) {
      return When.UNKNOWN;
    }
    return new When(null, earliest.plusYears(low), latest.plusYears(high + 1L).minusDays(1));
  }

  private static @Nullable Integer years(Quantity age) {
    BigDecimal value = age.getValue();
    return value != null && "a".equals(age.getCode()) ? Integer.valueOf(value.intValue()) : null;
  }
}
