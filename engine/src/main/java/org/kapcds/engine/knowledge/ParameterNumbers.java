package org.kapcds.engine.knowledge;

import java.math.BigDecimal;

/** Reads the numbers of parameters. */
final class ParameterNumbers {

  private ParameterNumbers() {}

  static BigDecimal read(YamlFile.Section section, String key, String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      if (!text.isEmpty()) {
        section.fault(key, "`%s` is not a number", text);
      }
      return BigDecimal.ZERO;
    }
  }
}
