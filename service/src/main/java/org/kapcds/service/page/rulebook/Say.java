package org.kapcds.service.page.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.engine.knowledge.Mark;
import org.kapcds.engine.knowledge.Scope;
import org.kapcds.service.decide.Reviewed;

/** The words of the catalogue as a clinician says them. */
final class Say {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Say() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String kind(Kind kind) {
    return switch (kind) {
      case INDICATION -> "criterion";
      case CONTRAINDICATION -> "contraindication";
      case INTERACTION -> "interaction";
      case DOSE -> "dose check";
      case MONITORING -> "monitoring";
      case RECOMMENDATION -> "recommendation";
      case URGENT_ACTION -> "urgent action";
      case READING -> "way of reading";
    };
  }

  static String level(Level level) {
    return switch (level) {
      case HARD_STOP -> "hard stop";
      case SOFT_STOP -> "soft stop";
      case PRECAUTION -> "precaution";
      case INFO -> "information";
    };
  }

  static String scope(Scope scope) {
    return switch (scope) {
      case COURSE -> "always";
      case SESSION -> "on a dosing day";
      case BOOKING -> "when a session is booked";
      case DOSE -> "when there is an order";
      case LIVE -> "during the session, where a profile turns it on";
      case LONG -> "while a series is open, and for a year after";
      case POST -> "before leaving";
    };
  }

  static String mark(Mark mark) {
    return Reviewed.alone(mark);
  }

  /** What a source says of the treatment. */
  static String position(String position) {
    return switch (position) {
      case "for" -> "for the treatment";
      case "against" -> "against the treatment";
      case "mixed" -> "mixed: some for, some against";
      default -> "says nothing for or against";
    };
  }
}
