package org.kapcds.engine.conclusion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.When;

/**
 * Something that is to be done within a time: a session to be booked, a score to be taken. A
 * recommendation that matches one gives it its dates.
 *
 * @param topic what kind of thing it is, in the name recommendations refer to it by
 * @param what the term of what is to be done, or the key of a sentence of the release
 * @param about what the time is counted from: a fact on record, or the day of the question
 * @param from the first moment or day
 * @param to the last moment or day
 */
public record Due(String topic, String what, Object about, When from, When to) {

  private static final BigDecimal HOURS_OF_A_DAY = BigDecimal.valueOf(24);

  /** Due so many days after the day of the question. */
  public static Due fromToday(
      String topic, String what, Today today, BigDecimal from, BigDecimal to) {
    return new Due(topic, what, today, day(today.day(), from), day(today.day(), to));
  }

  /**
   * Due so many days after a fact; below zero: before it. Counted from the latest day the fact may
   * mean; a fact without a date counts as one of the day of the question.
   */
  public static Due days(
      String topic, String what, Fact fact, Today today, BigDecimal from, BigDecimal to) {
    LocalDate day = fact.when().lastDay(today.offset());
    LocalDate start = day == null ? today.day() : day;
    return new Due(topic, what, fact, day(start, from), day(start, to));
  }

  /** Due before a fact: from so many days before it, never before the question, to its moment. */
  public static Due before(String topic, String what, Fact fact, Today today, BigDecimal days) {
    LocalDate day = fact.when().lastDay(today.offset());
    LocalDate start = day == null ? today.day() : day;
    LocalDate first = start.minusDays(days.longValue());
    return new Due(
        topic,
        what,
        fact,
        When.on(first.isBefore(today.day()) ? today.day() : first),
        fact.when().isInstant() ? fact.when() : When.on(start));
  }

  /** Due around a fact: from so many hours before it to as many after it. */
  public static Due around(String topic, String what, Fact fact, Today today, BigDecimal hours) {
    return hours(topic, what, fact, today, hours.negate(), hours);
  }

  /** Due so many hours after a fact: to the minute if it has a time, else by whole days. */
  public static Due hours(
      String topic, String what, Fact fact, Today today, BigDecimal from, BigDecimal to) {
    if (fact.when().instant() == null) {
      return days(
          topic,
          what,
          fact,
          today,
          from.divide(HOURS_OF_A_DAY, 0, RoundingMode.FLOOR),
          to.divide(HOURS_OF_A_DAY, 0, RoundingMode.CEILING));
    }
    return new Due(topic, what, fact, after(fact.when(), from), after(fact.when(), to));
  }

  /** The fact it counts from; {@code null} if it counts from the day of the question. */
  public @Nullable Fact fact() {
    return about instanceof Fact fact ? fact : null;
  }

  private static When day(LocalDate start, BigDecimal days) {
    return When.on(start.plusDays(days.longValue()));
  }

  private static When after(When moment, BigDecimal hours) {
    Duration span = Duration.ofMinutes(hours.multiply(BigDecimal.valueOf(60)).longValue());
    return moment.instant() == null ? moment : When.at(moment.instant().plus(span));
  }
}
