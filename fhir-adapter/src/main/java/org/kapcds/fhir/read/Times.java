package org.kapcds.fhir.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.When;

/**
 * Points in time in the precision of the record. A time without its zone is refused: it may be off
 * by a day (rule VIG-169).
 */
final class Times {

  private Times() {}

  /** A date or time; unknown when there is none. */
  static When of(@Nullable BaseDateTimeType value) {
    return value == null ? When.UNKNOWN : of(value.getValueAsString());
  }

  /** A date or time as FHIR writes it; unknown when there is none. */
  static When of(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return When.UNKNOWN;
    }
    try {
      return switch (text.length()) {
        case 4 -> When.in(Year.parse(text));
        case 7 -> When.in(YearMonth.parse(text));
        case 10 -> When.on(IsoDates.day(text));
        default -> When.at(IsoDates.instant(text));
      };
    } catch (DateTimeException e) {
      throw UnusableException.unusable(
          text.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+")
              ? "time without zone"
              : "a date that is none");
    }
  }

  /** The one time something has: the end of a period, else its start; the first of several. */
  static When of(@Nullable Type value) {
    if (value instanceof BaseDateTimeType moment) {
      return of(moment);
    }
    if (value instanceof Period period) {
      return period.hasEnd() ? of(period.getEndElement()) : of(period.getStartElement());
    }
    if (value instanceof Timing timing) {
      return timing.hasEvent() || !timing.getRepeat().hasBoundsPeriod()
          ? firstEvent(timing)
          : of(timing.getRepeat().getBoundsPeriod());
    }
    return When.UNKNOWN;
  }

  /** The first point in time a timing names. */
  static When firstEvent(Timing timing) {
    return timing.hasEvent() ? of(timing.getEvent().get(0)) : When.UNKNOWN;
  }

  /** The start of a period, unknown without one. */
  static When start(@Nullable Period period) {
    return period == null ? When.UNKNOWN : of(period.getStartElement());
  }

  /** The end of a period, unknown without one. */
  static When end(@Nullable Period period) {
    return period == null ? When.UNKNOWN : of(period.getEndElement());
  }

  /** The day as the record writes it, whatever its zone; {@code null} when it is not exact. */
  static @Nullable LocalDate day(@Nullable BaseDateTimeType value) {
    String text = value == null ? null : value.getValueAsString();
    return text == null || text.length() < 10 ? null : IsoDates.day(text.substring(0, 10));
  }
}
