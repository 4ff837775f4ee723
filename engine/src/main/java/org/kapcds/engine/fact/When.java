package org.kapcds.engine.fact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A point in time in the precision of the record: an instant, a day, a month, a year, or unknown.
 *
 * @param instant the instant, when the record has a time with its zone
 * @param first the first day it may mean, when the record has no instant
 * @param last the last day it may mean, when the record has no instant
 */
public record When(@Nullable Instant instant, @Nullable LocalDate first, @Nullable LocalDate last) {

  private static final long HOURS_OF_A_DAY = 24;
  private static final long SECONDS_OF_A_DAY = 86_400;

  /** No date on record. */
  public static final When UNKNOWN = new When(null, null, null);

  /** An instant. */
  public static When at(Instant instant) {
    return new When(instant, null, null);
  }

  /** A whole day. */
  public static When on(LocalDate day) {
    return new When(null, day, day);
  }

  /** Some day of a month. */
  public static When in(YearMonth month) {
    return new When(null, month.atDay(1), month.atEndOfMonth());
  }

  /** Some day of a year. */
  public static When in(Year year) {
    return new When(null, year.atDay(1), year.atMonth(12).atEndOfMonth());
  }

  /** Some day from one to another, both included. */
  public static When between(LocalDate first, LocalDate last) {
    return new When(null, first, last);
  }

  /** Whether any date is on record. */
  public boolean isKnown() {
    return instant != null || first != null;
  }

  /** Whether the record has more than a day: a time with its zone. */
  public boolean isInstant() {
    return instant != null;
  }

  /** Whether the record names exactly one day. */
  public boolean isExactDay() {
    return instant != null || (first != null && first.equals(last));
  }

  /** The day of an instant, without building the rules of a time zone for it each time. */
  private static LocalDate day(Instant moment, ZoneOffset offset) {
    return LocalDate.ofEpochDay(
        Math.floorDiv(moment.getEpochSecond() + offset.getTotalSeconds(), SECONDS_OF_A_DAY));
  }

  /** The earliest day it may mean, counted in the given offset. */
  public @Nullable LocalDate firstDay(ZoneOffset offset) {
    return instant != null ? day(instant, offset) : first;
  }

  /** The latest day it may mean, counted in the given offset. */
  public @Nullable LocalDate lastDay(ZoneOffset offset) {
    return instant != null ? day(instant, offset) : last;
  }

  /**
   * The fewest whole hours that may lie between this and the other; {@code null} when one of them
   * is unknown.
   */
  public @Nullable Long fewestHoursTo(When other) {
    if (!isKnown() || !other.isKnown()) {
      return null;
    }
    if (instant != null && other.instant != null) {
      return Duration.between(instant, other.instant).abs().toHours();
    }
    LocalDate start = firstDay(ZoneOffset.UTC);
    LocalDate otherStart = other.firstDay(ZoneOffset.UTC);
    boolean before = start != null && otherStart != null && start.isBefore(otherStart);
    LocalDate end = before ? lastDay(ZoneOffset.UTC) : other.lastDay(ZoneOffset.UTC);
    LocalDate next = before ? otherStart : start;
    long apart = end == null || next == null ? 0 : ChronoUnit.DAYS.between(end, next);
    // A day with another zone than UTC may begin or end most of a day away from it.
    return Math.max(0, apart - 2) * HOURS_OF_A_DAY;
  }

  /** Whether it certainly lies on the same day as the other, or after it; days count in UTC. */
  public boolean follows(When other) {
    LocalDate earliest = firstDay(ZoneOffset.UTC);
    LocalDate latest = other.lastDay(ZoneOffset.UTC);
    return earliest != null && latest != null && !earliest.isBefore(latest);
  }

  /** Whether it is certainly after the given instant: a partial date only if all its days are. */
  public boolean isAfter(Instant moment, ZoneOffset offset) {
    if (instant != null) {
      return instant.isAfter(moment);
    }
    return first != null && first.isAfter(day(moment, offset));
  }
}
