package org.kapcds.service.page.rulebook;

import java.math.BigDecimal;

/** A number with its unit as people write it. */
final class Amount {

  private Amount() {}

  static String of(BigDecimal value, String unit) {
    boolean one = value.compareTo(BigDecimal.ONE) == 0;
    String words =
        switch (unit) {
          case "d" -> one ? "day" : "days";
          case "h" -> one ? "hour" : "hours";
          case "min" -> one ? "minute" : "minutes";
          case "a" -> one ? "year" : "years";
          case "mm[Hg]" -> "mmHg";
          case "/min" -> "per minute";
          case "Cel" -> "°C";
          case "[in_i]" -> one ? "inch" : "inches";
          case "mL/min/{1.73_m2}" -> "mL/min per 1.73 m²";
          case "m[IU]/L" -> "mIU/L";
          case "kg/m2" -> "kg/m²";
          case "1" -> "";
          default -> unit.replaceAll("\\{.*}", "");
        };
    return (value.toPlainString() + " " + words).strip();
  }
}
