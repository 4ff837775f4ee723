package org.kapcds.fhir.read;

import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Quantity;

/** Numbers with their units as recorded: the UCUM code if there is one, else the unit's text. */
final class Quantities {

  private Quantities() {}

  /** A quantity; refused without a number, or with a comparator, which makes it a limit. */
  static Quantity of(org.hl7.fhir.r4.model.Quantity recorded) {
    if (recorded.getValue() != null && recorded.hasComparator()) {
      throw UnusableException.unusable("a limit (`<` or `>`) in place of a number");
    }
    return bare(recorded);
  }

  /** A quantity; {@code null} without a number, or with a comparator. */
  static @Nullable Quantity number(org.hl7.fhir.r4.model.Quantity recorded) {
    return recorded.getValue() == null || recorded.hasComparator() ? null : of(recorded);
  }

  /** A quantity without its comparator, for who knows what to make of it. */
  static Quantity bare(org.hl7.fhir.r4.model.Quantity recorded) {
    if (recorded.getValue() == null) {
      throw UnusableException.unusable("a quantity without a number");
    }
    if (UnitWords.contradict(recorded.getUnit(), recorded.getCode())) {
      throw UnusableException.unusable("its unit and the code of its unit differ");
    }
    return new Quantity(recorded.getValue(), unit(recorded));
  }

  /** The unit; {@code null} when none is recorded. */
  static @Nullable String unit(org.hl7.fhir.r4.model.Quantity recorded) {
    boolean ucum = recorded.getSystem() == null || recorded.getSystem().equals(Codes.UCUM);
    if (recorded.getCode() != null && (ucum || recorded.getUnit() == null)) {
      return recorded.getCode();
    }
    return recorded.getUnit();
  }
}
