package org.kapcds.engine.internal.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kapcds.engine.conclusion.Comparison;
import org.kapcds.engine.fact.Allergy;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.fact.CodedResult;
import org.kapcds.engine.fact.Diagnosis;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.fact.Medication.Origin;
import org.kapcds.engine.fact.MedicineCourse;
import org.kapcds.engine.fact.Order;
import org.kapcds.engine.fact.Quantity;
import org.kapcds.engine.fact.Stretch;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.fact.When;
import org.kapcds.engine.knowledge.Measure;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Term;

/** What a fact says, with its day: `PHQ-9 19 on 10 February 2026`. */
public final class FactWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private final Release release;
  private final ZoneOffset offset;

  /** Words for facts whose days count in the given offset. */
  public FactWords(Release release, ZoneOffset offset) {
    this.release = release;
    this.offset = offset;
  }

  /** What a fact says. */
  public String of(Fact fact) {
    String name = fact.kind().isEmpty() ? fact.head().concept().words() : name(fact.kind());
    if (fact instanceof Measurement measurement) {
      Measure measure = release.measures().get(fact.kind());
      boolean toTheMinute = measure != null && measure.inMinutes();
      return name + " " + value(measurement, measure) + at(fact.when(), toTheMinute);
    }
    if (fact instanceof Answer answer) {
      return "%s: %s%s"
          .formatted(name, answer.reply().name().toLowerCase(Locale.ROOT), at(fact.when(), false));
    }
    if (fact instanceof CodedResult result) {
      String value = result.result().isEmpty() ? result.value().words() : name(result.result());
      return name + " " + value + at(fact.when(), false);
    }
    if (fact instanceof Diagnosis diagnosis) {
      String status = diagnosis.present() ? "" : " (no longer active)";
      String sure =
          diagnosis.possible()
              ? ", " + diagnosis.verification().name().toLowerCase(Locale.ROOT)
              : "";
      String severity = diagnosis.severity().words();
      String severe = severity.isEmpty() ? "" : ", " + severity.toLowerCase(Locale.ROOT);
      return name + severe + sure + status + since(fact.when());
    }
    if (fact instanceof Allergy allergy) {
      return name + (allergy.unconfirmed() ? ", unconfirmed" : "") + since(fact.when());
    }
    if (fact instanceof Medication medication) {
      BigDecimal dose = medication.dailyDose();
      String daily = dose == null ? "" : " " + plain(dose) + " mg daily";
      return medicine(fact, name)
          + daily
          + period(fact.when(), medication.end())
          + over(medication);
    }
    if (fact instanceof MedicineCourse course) {
      return medicine(fact, name) + doses(course) + period(fact.when(), course.end());
    }
    if (fact instanceof Order order) {
      Quantity dose = order.dose();
      return name + (dose == null ? " ordered without a dose" : " " + dose + " ordered");
    }
    if (fact instanceof Unreadable bad) {
      return name + at(fact.when(), bad.tooLow()) + ": " + bad.reason();
    }
    return name + at(fact.when(), false);
  }

  /** Whether one fact says of the same entry what another says, and more closely. */
  public boolean isCloser(Fact one, Fact other) {
    return !one.kind().equals(other.kind())
        && one.sources().list().equals(other.sources().list())
        && one.head().concept().equals(other.head().concept())
        && isNarrower(one.kind(), other.kind());
  }

  /** A class is narrower when all its members belong to the other one, and not the reverse. */
  private boolean isNarrower(String one, String other) {
    return isWithin(one, other) && !isWithin(other, one);
  }

  private boolean isWithin(String one, String other) {
    Term term = release.terminology().term(one);
    return release.terminology().broader(one).contains(other)
        || (term != null
            && !term.includes().isEmpty()
            && term.includes().stream().allMatch(member -> isWithin(member, other)));
  }

  /** A medicine that a rule knows by its class is shown by its own name. */
  private String medicine(Fact fact, String name) {
    Term term = release.terminology().term(fact.kind());
    String recorded = fact.head().concept().words();
    boolean isClass = term != null && !term.includes().isEmpty();
    return isClass && !recorded.isEmpty() ? recorded + " (" + name + ")" : name;
  }

  private String name(String term) {
    Measure measure = release.measures().get(term);
    return measure != null ? measure.name() : release.terminology().name(term);
  }

  private static String value(
      Measurement measurement, @org.jspecify.annotations.Nullable Measure measure) {
    String number = plain(measurement.value());
    String amount =
        measure == null || measure.unit().equals("{score}")
            ? number
            : (number + " " + unit(measure.unit())).strip();
    return switch (measurement.extent()) {
      case EXACT -> amount;
      case OR_MORE -> amount + " or more";
      case OR_LESS -> amount + " or less";
      case MORE -> "more than " + amount;
      case LESS -> "less than " + amount;
    };
  }

  /** A UCUM unit as people write it. */
  public static String unit(String ucum) {
    return switch (ucum) {
      case "mm[Hg]" -> "mmHg";
      case "Cel" -> "°C";
      case "mL/min/{1.73_m2}" -> "mL/min per 1.73 m²";
      case "m[IU]/L" -> "mIU/L";
      case "kg/m2" -> "kg/m²";
      case "{score}", "{INR}", "1" -> "";
      default -> ucum;
    };
  }

  /** A number without needless zeros. */
  public static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  private String period(When start, When end) {
    if (start.isInstant() && end.isKnown() && day(start).equals(day(end))) {
      return at(start, true);
    }
    String from = start.isKnown() ? " from " + day(start) : "";
    String to = end.isKnown() ? " to " + day(end) : "";
    return from + to;
  }

  /** What has ended, or rests, must not look as if it went on. */
  private static String over(Medication medication) {
    boolean untold =
        !medication.end().isKnown()
            && !medication.lastIntake().isKnown()
            && (medication.origin() == Origin.ORDER || medication.origin() == Origin.STATEMENT);
    return switch (medication.status()) {
      case ENDED -> untold ? ", ended on a day that is not known" : "";
      case ON_HOLD -> ", on hold";
      case CANCELLED -> ", withdrawn before it was given";
      default -> "";
    };
  }

  /** The doses that were certainly taken, one after the other. */
  private static String doses(MedicineCourse course) {
    List<String> doses = new ArrayList<>();
    for (Stretch stretch : course.stretches()) {
      BigDecimal least = stretch.taken() ? stretch.least() : null;
      String dose = least == null ? "" : plain(least);
      if (least != null && (doses.isEmpty() || !doses.get(doses.size() - 1).equals(dose))) {
        doses.add(dose);
      }
    }
    return doses.isEmpty() ? "" : " " + String.join(", then ", doses) + " mg daily";
  }

  private String at(When when, boolean toTheMinute) {
    if (!when.isKnown()) {
      return ", date unknown";
    }
    if (toTheMinute && when.instant() != null) {
      return " on " + OffsetDateTime.ofInstant(when.instant(), offset).format(MINUTE);
    }
    return (when.isExactDay() ? " on " : " in ") + day(when);
  }

  private String since(When when) {
    return when.isKnown() ? " since " + day(when) : "";
  }

  private String day(When when) {
    LocalDate first = when.firstDay(offset);
    LocalDate last = when.lastDay(offset);
    if (first == null || last == null) {
      return "an unknown day";
    }
    if (first.equals(last)) {
      return first.format(DAY);
    }
    if (first.getDayOfMonth() == 1 && last.equals(YearMonth.from(first).atEndOfMonth())) {
      return first.format(MONTH);
    }
    return first.getDayOfYear() == 1 && last.equals(first.plusYears(1).minusDays(1))
        ? String.valueOf(first.getYear())
        : first.format(DAY) + " or up to " + last.format(DAY);
  }

  /** A property of something a rule has bound, as a sentence shows it. */
  public String shown(Object value) {
    if (value instanceof BigDecimal number) {
      return plain(number);
    }
    if (value instanceof When when) {
      return day(when);
    }
    if (value instanceof Fact fact) {
      return of(fact);
    }
    if (value instanceof Comparison comparison && comparison.about() instanceof Fact fact) {
      return of(fact);
    }
    return value.toString();
  }
}
