package org.kapcds.engine.internal.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.conclusion.Age;
import org.kapcds.engine.fact.Freshness;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.fact.When;
import org.kapcds.engine.knowledge.Measure;

/**
 * Counts from the moment the question is about. It has nothing to do with the time of day at which
 * it is asked.
 */
final class Clock {

  private final Instant asOf;
  private final Instant dosing;
  private final ZoneOffset offset;
  private final LocalDate today;
  private final LocalDate dosingDay;

  /**
   * A clock for one question.
   *
   * @param asOf the moment the question is about
   * @param dosing the moment of dosing
   */
  Clock(OffsetDateTime asOf, Instant dosing) {
    this.asOf = asOf.toInstant();
    this.dosing = dosing;
    this.offset = asOf.getOffset();
    this.today = asOf.toLocalDate();
    this.dosingDay = dosing.atOffset(offset).toLocalDate();
  }

  ZoneOffset offset() {
    return offset;
  }

  boolean isFuture(When when) {
    return when.isAfter(asOf, offset);
  }

  /** Whether it has certainly come: the question lies on its latest possible day, or after it. */
  boolean isOver(When when) {
    LocalDate last = when.lastDay(offset);
    return when.instant() != null
        ? !when.instant().isAfter(asOf)
        : last != null && !last.isAfter(today);
  }

  /** Whether it has certainly not passed: the question lies on its earliest day, or before it. */
  boolean isAhead(When when) {
    LocalDate first = when.firstDay(offset);
    return when.instant() != null
        ? !when.instant().isBefore(asOf)
        : first != null && !first.isBefore(today);
  }

  /** Whether one certainly lies before the other; of two of one day only if both have a time. */
  boolean isBefore(When one, When other) {
    if (one.instant() != null && other.instant() != null) {
      return one.instant().isBefore(other.instant());
    }
    LocalDate last = one.lastDay(offset);
    LocalDate first = other.firstDay(offset);
    return last != null && first != null && last.isBefore(first);
  }

  /** Days since, by the latest day the date may mean; never negative. */
  int days(When when) {
    LocalDate last = when.lastDay(offset);
    return last == null ? Integer.MAX_VALUE : daysSince(last);
  }

  /** Days since, by the earliest day the date may mean. */
  int daysAtMost(When when) {
    LocalDate first = when.firstDay(offset);
    return first == null ? Integer.MAX_VALUE : daysSince(first);
  }

  /** Days since; never negative. */
  int daysSince(LocalDate day) {
    return Math.max(0, daysBefore(day));
  }

  /** Days since; negative for a day to come. */
  int daysBefore(LocalDate day) {
    return Math.toIntExact(ChronoUnit.DAYS.between(day, today));
  }

  /** Whole minutes before dosing; without an instant, whole days before it. */
  long minutes(When when) {
    if (when.instant() != null) {
      return Math.max(0, Duration.between(when.instant(), dosing).toMinutes());
    }
    LocalDate last = when.lastDay(offset);
    if (last == null) {
      return Long.MAX_VALUE;
    }
    return Math.max(0, ChronoUnit.DAYS.between(last, dosingDay)) * 24 * 60;
  }

  /** Whole minutes before dosing, by the earliest moment the date may mean. */
  long minutesAtMost(When when) {
    LocalDate first = when.first();
    if (when.instant() != null || first == null) {
      return minutes(when);
    }
    return Math.max(
        0, Duration.between(first.atStartOfDay().toInstant(offset), dosing).toMinutes());
  }

  /**
   * The earliest moment a start may mean, never one before the question: an order whose time has
   * passed makes no old reading fresh.
   */
  @Nullable Instant earliest(When start) {
    LocalDate first = start.firstDay(offset);
    if (first == null) {
      return null;
    }
    Instant begin =
        start.instant() != null ? start.instant() : first.atStartOfDay().toInstant(offset);
    return begin.isBefore(asOf) ? asOf : begin;
  }

  /** Whether a use certainly ends before it begins, so that one of its dates is wrong. */
  boolean isReversed(Medication medication) {
    LocalDate start = medication.when().firstDay(offset);
    LocalDate end = medication.end().lastDay(offset);
    return start != null && end != null && end.isBefore(start);
  }

  /** Whether every day that a birth date may mean lies after the question. */
  boolean isUnborn(When birth) {
    LocalDate first = birth.firstDay(offset);
    return first != null && first.isAfter(today);
  }

  /** Completed years since a birth date, as a range where the date is partial. */
  @Nullable Age age(When birth) {
    LocalDate first = birth.firstDay(offset);
    LocalDate last = birth.lastDay(offset);
    if (first == null || last == null) {
      return null;
    }
    return new Age(
        Math.max(0, Period.between(last, today).getYears()),
        Math.max(0, Period.between(first, today).getYears()));
  }

  /** How old what is of that moment is; it stays current for good. */
  Head.Age howOld(When when) {
    return howOld(when, null);
  }

  /** How old it is, and whether a value of that measure is still current. */
  Head.Age howOld(When when, @Nullable Measure measure) {
    Freshness freshness = Freshness.CURRENT;
    if (measure != null && measure.current() != null) {
      long old = measure.inMinutes() ? minutesAtMost(when) : daysAtMost(when);
      int ageing = measure.ageing() == null ? measure.current() : measure.ageing();
      if (old > ageing) {
        freshness = Freshness.STALE;
      } else if (old > measure.current()) {
        freshness = Freshness.AGEING;
      }
    }
    return new Head.Age(days(when), daysAtMost(when), minutes(when), freshness, false);
  }
}
