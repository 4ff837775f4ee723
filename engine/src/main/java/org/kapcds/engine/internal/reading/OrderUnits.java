package org.kapcds.engine.internal.reading;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.MeasuredOut;
import org.kapcds.engine.fact.Order;
import org.kapcds.engine.fact.Quantity;
import org.kapcds.engine.knowledge.Terminology;

/** Orders in the units of the rules; a volume is a mass by the strength of the product. */
final class OrderUnits {

  private final Terminology terms;
  private final Units units;

  OrderUnits(Terminology terms, Units units) {
    this.terms = terms;
    this.units = units;
  }

  /** The order of a drug with its quantities converted, as far as they can be. */
  Order measured(Order order, String drug) {
    MeasuredOut told = order.measuredOut();
    BigDecimal strength = told.mgPerMl();
    if (strength == null) {
      strength = terms.milligramsPerMl(order.head().concept(), drug);
    }
    Quantity dose = quantity(order.dose(), "mg", "mg/kg", "mL");
    if (dose != null && strength != null && "mL".equals(dose.unit())) {
      dose = new Quantity(dose.value().multiply(strength), "mg");
    }
    return order
        .withQuantities(dose, quantity(order.rate(), "mg/kg/h", "mg/h"))
        .measured(told.with(strength, quantity(told.also(), "mg", "mg/kg")));
  }

  /** Whether a dose is written in micrograms, by itself or for each kilogram. */
  boolean isInMicrograms(@Nullable Quantity written) {
    Quantity read = quantity(written, "mg", "mg/kg");
    return written != null
        && read != null
        && written.value().signum() > 0
        && written.value().compareTo(read.value().movePointRight(3)) == 0;
  }

  /** A quantity in the first of the units it can be converted to, else as it was ordered. */
  private @Nullable Quantity quantity(@Nullable Quantity ordered, String... wanted) {
    if (ordered == null || ordered.unit() == null) {
      return ordered;
    }
    for (String unit : wanted) {
      Optional<BigDecimal> value = units.convert(ordered.value(), ordered.unit(), unit);
      if (value.isPresent() && (!unit.contains("/") || isOfMass(ordered.unit()))) {
        return new Quantity(value.get(), unit);
      }
    }
    return ordered;
  }

  /** A mass for each kilogram is a pure number to UCUM; a pure number is no dose. */
  private boolean isOfMass(String unit) {
    String counted = unit.substring(0, Math.max(0, unit.indexOf('/')));
    return units.convert(BigDecimal.ONE, counted, "mg").isPresent();
  }
}
