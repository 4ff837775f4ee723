package org.kapcds.fhir.read;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Units as people write them, to notice a quantity whose written unit is not the one its code
 * names: 154 `lb` with the code `kg`. Nothing is ever converted by such words.
 */
final class UnitWords {

  private static final Map<String, String> MEANING =
      Map.ofEntries(
          Map.entry("kg", "kg"),
          Map.entry("kilogram", "kg"),
          Map.entry("kilograms", "kg"),
          Map.entry("g", "g"),
          Map.entry("gram", "g"),
          Map.entry("grams", "g"),
          Map.entry("mg", "mg"),
          Map.entry("milligram", "mg"),
          Map.entry("milligrams", "mg"),
          Map.entry("mcg", "ug"),
          Map.entry("ug", "ug"),
          Map.entry("microgram", "ug"),
          Map.entry("micrograms", "ug"),
          Map.entry("lb", "[lb_av]"),
          Map.entry("lbs", "[lb_av]"),
          Map.entry("pound", "[lb_av]"),
          Map.entry("pounds", "[lb_av]"),
          Map.entry("cm", "cm"),
          Map.entry("m", "m"),
          Map.entry("in", "[in_i]"),
          Map.entry("inch", "[in_i]"),
          Map.entry("inches", "[in_i]"),
          Map.entry("mmhg", "mm[Hg]"),
          Map.entry("kpa", "kPa"),
          Map.entry("degc", "Cel"),
          Map.entry("celsius", "Cel"),
          Map.entry("degf", "[degF]"),
          Map.entry("fahrenheit", "[degF]"));

  private UnitWords() {}

  /** Whether a written unit and a code name two different units; what is not known does not. */
  static boolean contradict(@Nullable String unit, @Nullable String code) {
    if (unit == null || code == null || !MEANING.containsValue(code)) {
      return false;
    }
    String meaning = MEANING.get(unit.strip().toLowerCase(Locale.ROOT));
    return meaning != null && !meaning.equals(code);
  }
}
