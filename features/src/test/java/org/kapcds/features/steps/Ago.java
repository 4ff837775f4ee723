package org.kapcds.features.steps;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point in time as people say it: `5 days ago`, `yesterday`, `in 7 days`, `40 minutes ago`, `on 2
 * March 2026`, `13 days and 23 hours ago`.
 *
 * @param words the words
 */
record Ago(String words) {

  /** What the words may look like. */
  static final String PATTERN =
      "today|yesterday|tomorrow|in \\d+ (?:days?|hours?)"
          + "|\\d+ days? and \\d+ hours? ago|\\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago"
          + "|on \\d{1,2} [A-Z][a-z]+ \\d{4}|in [A-Z][a-z]+ \\d{4}|without a date";

  private static final Pattern SIMPLE =
      Pattern.compile(
          "(?:in )?(\\d+) (minute|hour|day|week|month|year)s?(?: and (\\d+) hours?)?(?: ago)?");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("'on' d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("'in' MMMM uuuu", Locale.ENGLISH);

  /** As FHIR writes it: a day, or a time where hours or minutes are meant. */
  String from(OffsetDateTime now) {
    if (words.equals("without a date")) {
      return "";
    }
    if (words.startsWith("on ")) {
      return LocalDate.parse(words, DAY).toString();
    }
    if (words.matches("in [A-Z].*")) {
      return java.time.YearMonth.parse(words, MONTH).toString();
    }
    if (words.matches(".*(minute|hour).*")) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now.plus(span()));
    }
    return day(now.toLocalDate()).toString();
  }

  /** As a time, at the hour of the question where only a day is meant. */
  String time(OffsetDateTime now) {
    boolean exact = words.matches(".*(minute|hour).*");
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        exact ? now.plus(span()) : day(now.toLocalDate()).atTime(now.toOffsetTime()));
  }

  private Duration span() {
    Matcher matcher = matched();
    long number = Long.parseLong(matcher.group(1));
    Duration span =
        switch (matcher.group(2)) {
          case "minute" -> Duration.ofMinutes(number);
          case "hour" -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        };
    if (matcher.group(3) != null) {
      span = span.plusHours(Long.parseLong(matcher.group(3)));
    }
    return words.startsWith("in ") ? span : span.negated();
  }

  private LocalDate day(LocalDate today) {
    switch (words) {
      case "today":
        return today;
      case "yesterday":
        return today.minusDays(1);
      case "tomorrow":
        return today.plusDays(1);
      default:
        break;
    }
    Matcher matcher = matched();
    long number = Long.parseLong(matcher.group(1)) * (words.startsWith("in ") ? 1 : -1);
    return switch (matcher.group(2)) {
      case "week" -> today.plusWeeks(number);
      case "month" -> today.plusMonths(number);
      case "year" -> today.plusYears(number);
      default -> today.plusDays(number);
    };
  }

  private Matcher matched() {
    Matcher matcher = SIMPLE.matcher(words);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("`" + words + "` is no point in time");
    }
    return matcher;
  }
}
