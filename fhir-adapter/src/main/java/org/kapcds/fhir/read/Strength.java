package org.kapcds.fhir.read;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.Ratio;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Quantity;

/**
 * How much of the ingredient is in a product: 20 mg in one tablet, 50 mg in 1 mL.
 *
 * @param amount the ingredient, in a unit of mass
 * @param per in how much of the product
 */
record Strength(Quantity amount, Quantity per) {

  /** The strength a product states; {@code null} when it states none that counts in mass. */
  static @Nullable Strength of(@Nullable Ratio recorded) {
    if (recorded == null) {
      return null;
    }
    if (recorded.getNumerator().getValue() == null
        || recorded.getDenominator().getValue() == null) {
      return null;
    }
    if (recorded.getNumerator().hasComparator() || recorded.getDenominator().hasComparator()) {
      return null;
    }
    Quantity amount = Quantities.of(recorded.getNumerator());
    Quantity per = Quantities.of(recorded.getDenominator());
    boolean usable = Units.milligrams(amount) != null && per.value().signum() > 0;
    return usable ? new Strength(amount, per) : null;
  }

  /** The ingredient in mg in this much of the product; {@code null} if the units do not match. */
  @Nullable BigDecimal milligramsIn(Quantity product) {
    BigDecimal milligrams = Units.milligrams(amount);
    BigDecimal units = ratio(Units.millilitres(product), Units.millilitres(per));
    if (units == null) {
      units = ratio(Units.pieces(product), Units.pieces(per));
    }
    return units == null || milligrams == null ? null : Units.plain(units.multiply(milligrams));
  }

  /** The ingredient in mg in one mL; {@code null} if it is not counted by volume. */
  @Nullable BigDecimal mgPerMl() {
    return Units.millilitres(per) == null ? null : milligramsIn(new Quantity(BigDecimal.ONE, "mL"));
  }

  private static @Nullable BigDecimal ratio(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
    return part == null || whole == null ? null : part.divide(whole, Units.PRECISION);
  }
}
