package org.kapcds.service.page.bench;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Numbers as people write and read them. */
final class Numbers {

  /** More zeros than a measurement has: written out, such a number would fill the memory. */
  private static final int MOST_ZEROS = 99;

  private static final int MOST_DIGITS = 12;
  private static final int MOST_DECIMALS = 6;

  private Numbers() {}

  /** A number of a record that can be written out. */
  static Optional<BigDecimal> recorded(JsonNode value) {
    return value.isNumber() && isShort(value.decimalValue(), MOST_ZEROS)
        ? Optional.of(value.decimalValue())
        : Optional.empty();
  }

  /** What somebody wrote, with a point or a comma; empty where it is no number of a record. */
  static Optional<BigDecimal> written(String value) {
    try {
      BigDecimal number = new BigDecimal(value.strip().replace(',', '.'));
      return number.precision() <= MOST_DIGITS && isShort(number, MOST_DECIMALS)
          ? Optional.of(number)
          : Optional.empty();
    } catch (NumberFormatException noNumber) {
      return Optional.empty(); // told by whoever asks, without what was written
    }
  }

  private static boolean isShort(BigDecimal number, int zeros) {
    return Math.abs((long) number.scale()) <= zeros;
  }
}
