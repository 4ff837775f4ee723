package org.kapcds.blackbox;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Charts grow old: those that are sent move with the day on which they are sent. */
final class Days {

  private static final Pattern AGO = Pattern.compile("\\{\\{today-(\\d+)}}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private Days() {}

  static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  /** A text with days written as `{{today-2}}`. */
  static String filled(String text) {
    return AGO.matcher(text)
        .replaceAll(ago -> today().minusDays(Long.parseLong(ago.group(1))).toString());
  }

  /** A chart that was written for a day, as if that day were today; births stay where they are. */
  static String moved(String chart, LocalDate writtenFor) {
    long by = writtenFor.until(today(), java.time.temporal.ChronoUnit.DAYS);
    StringBuilder moved = new StringBuilder();
    for (String line : chart.split("\n", -1)) {
      moved.append(
          line.contains("birthDate")
              ? line
              : DAY.matcher(line)
                  .replaceAll(day -> LocalDate.parse(day.group()).plusDays(by).toString()));
      moved.append('\n');
    }
    return moved.toString();
  }
}
