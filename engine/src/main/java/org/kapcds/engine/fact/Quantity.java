package org.kapcds.engine.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit, as recorded.
 *
 * @param value the number
 * @param unit the UCUM code of the unit; {@code null} when the record gives none
 */
public record Quantity(BigDecimal value, @Nullable String unit) {

  @Override
  public String toString() {
    return unit == null ? value.toPlainString() : value.toPlainString() + " " + unit;
  }
}
