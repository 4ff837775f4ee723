package org.kapcds.fhir.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Days and times as FHIR writes them. A record holds hundreds, and the JDK takes long over each: so
 * those in the common forms are taken digit by digit, and the JDK judges the others.
 */
final class IsoDates {

  private static final String DAY = "0000-00-00";
  private static final String TIME = DAY + "T00:00:00";

  private IsoDates() {}

  /** A day, such as `2026-03-02`. */
  static LocalDate day(String text) {
    return hasForm(text, DAY) ? digitsOfDay(text) : LocalDate.parse(text);
  }

  /** A time with its zone, such as `2026-03-02T10:00:00Z`. */
  static Instant instant(String text) {
    if (!hasForm(text, TIME + "Z")
        && !hasForm(text, TIME + "+00:00")
        && !hasForm(text, TIME + "-00:00")) {
      return OffsetDateTime.parse(text).toInstant();
    }
    LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
    return digitsOfDay(text).atTime(time).toInstant(ZoneOffset.of(text.substring(TIME.length())));
  }

  private static LocalDate digitsOfDay(String text) {
    return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
  }

  /** Whether a text is built like the form, in which a zero stands for any digit. */
  private static boolean hasForm(String text, String form) {
    if (text.length() != form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      char wanted = form.charAt(i);
      char found = text.charAt(i);
      boolean fits = wanted == '0' ? found >= '0' && found <= '9' : found == wanted;
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
