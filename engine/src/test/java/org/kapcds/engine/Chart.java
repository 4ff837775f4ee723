package org.kapcds.engine;

import static org.kapcds.engine.fact.Answer.Reply.NO;
import static org.kapcds.engine.fact.Answer.Reply.YES;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.fact.Booking;
import org.kapcds.engine.fact.CodedResult;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Diagnosis;
import org.kapcds.engine.fact.Diagnosis.Status;
import org.kapcds.engine.fact.Diagnosis.Verification;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.fact.Order;
import org.kapcds.engine.fact.Patient;
import org.kapcds.engine.fact.Procedure;
import org.kapcds.engine.fact.Quantity;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.fact.When;

/**
 * The record of one plant of the {@link Garden}, asked about on 15 June 2026 at noon. Facts are
 * named after their term and their place: the first leaf score is {@code leaf-score/1}.
 */
public final class Chart {

  private final List<Fact> facts = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();
  private OffsetDateTime asOf = OffsetDateTime.parse("2026-06-15T12:00:00+02:00");
  private Moment moment = Moment.PLANNING;
  private @Nullable String intervention;

  private Chart(String born) {
    facts.add(
        new Patient(
            Head.of(Concept.NONE, when(born), Source.of("Patient/rose")),
            Patient.Sex.UNKNOWN,
            false));
  }

  /** A chart with a birth date and nothing else. */
  public static Chart empty() {
    return bornOn("2000-01-01");
  }

  /** A chart with that birth date, which may be partial or missing. */
  public static Chart bornOn(String born) {
    return new Chart(born);
  }

  /** A chart without even a patient. */
  public static Chart ofNobody() {
    Chart chart = empty();
    chart.facts.clear();
    return chart;
  }

  /** Reads a point in time in whatever precision it is written; empty for unknown. */
  public static When when(String text) {
    if (text.isEmpty()) {
      return When.UNKNOWN;
    }
    if (text.contains("T")) {
      return When.at(OffsetDateTime.parse(text).toInstant());
    }
    return switch (text.length()) {
      case 4 -> When.in(Year.parse(text));
      case 7 -> When.in(YearMonth.parse(text));
      default -> When.on(LocalDate.parse(text));
    };
  }

  public Chart asOf(String moment) {
    asOf = OffsetDateTime.parse(moment);
    return this;
  }

  public Chart at(Moment newMoment) {
    moment = newMoment;
    return this;
  }

  public Chart considering(String newIntervention) {
    intervention = newIntervention;
    return this;
  }

  public Chart askingAbout(String condition) {
    conditions.add(condition);
    return this;
  }

  public Chart measured(String term, String value, @Nullable String unit, String when) {
    return with(Measurement.of(head(term, when), new Quantity(new BigDecimal(value), unit)));
  }

  public Chart scored(String term, String value, String when) {
    return measured(term, value, "{score}", when);
  }

  public Chart diagnosed(String term) {
    return diagnosed(term, Verification.CONFIRMED);
  }

  public Chart diagnosed(String term, Verification verification) {
    return with(
        new Diagnosis(
            head(term, "2026-05-01"),
            Status.ACTIVE,
            verification,
            when("2026-05-01"),
            When.UNKNOWN));
  }

  /** A problem that is present, told by whatever concept. */
  public Chart having(Concept problem) {
    return with(
        new Diagnosis(
            Head.of(problem, When.UNKNOWN, Source.of("Condition/x")),
            Status.ACTIVE,
            Verification.CONFIRMED,
            When.UNKNOWN,
            When.UNKNOWN));
  }

  public Chart answered(String term, Answer.Reply reply, String when) {
    return with(new Answer(head(term, when), reply));
  }

  public Chart yes(String term, String when) {
    return answered(term, YES, when);
  }

  public Chart no(String term, String when) {
    return answered(term, NO, when);
  }

  public Chart tested(String term, String result, String when) {
    return with(CodedResult.of(head(term, when), Concept.of(Garden.SYSTEM, result), false));
  }

  public Chart done(String term, String when) {
    return with(
        Procedure.of(head(term, when), Procedure.Stage.COMPLETED, When.UNKNOWN, Concept.NONE, 1));
  }

  public Chart takes(String term) {
    return medicine(term, Medication.Origin.STATEMENT, Medication.Status.ACTIVE, "", "");
  }

  /** A medicine in use, told by whatever concept. */
  public Chart takes(Concept medicine, String since) {
    return with(
        Medication.of(
            Head.of(medicine, when(since), Source.of("MedicationStatement/m")),
            Medication.Origin.STATEMENT,
            Medication.Status.ACTIVE,
            When.UNKNOWN,
            When.UNKNOWN,
            Concept.NONE,
            Concept.NONE));
  }

  public Chart medicine(
      String term,
      Medication.Origin origin,
      Medication.Status status,
      String end,
      String lastIntake) {
    return with(
        Medication.of(
            head(term, "2026-01-10"),
            origin,
            status,
            when(end),
            when(lastIntake),
            Concept.NONE,
            Concept.NONE));
  }

  public Chart ordered(String term, String route, @Nullable Quantity dose, String start) {
    return with(
        Order.of(
            head(term, start),
            true,
            Concept.of(Garden.SYSTEM, route),
            dose,
            null,
            null,
            Concept.NONE,
            List.of()));
  }

  public Chart booked(String start) {
    return with(new Booking(head("booked-dosing", start)));
  }

  public Chart unreadable(String term, Unreadable.Cause cause, String reason) {
    return with(new Unreadable(head(term, "2026-06-10"), cause, reason));
  }

  public Chart with(Fact fact) {
    facts.add(fact);
    return this;
  }

  /** The head of the next fact of a term. */
  public Head head(String term, String when) {
    long before =
        facts.stream().filter(fact -> fact.sources().reference().startsWith(term + "/")).count();
    return Head.of(
        new Concept(List.of(new Coding(Garden.SYSTEM, term, term)), null),
        when(when),
        Source.of(term + "/" + (before + 1)));
  }

  /** What is on record so far. */
  public List<Fact> facts() {
    return List.copyOf(facts);
  }

  public Situation situation() {
    return new Situation(asOf, moment, intervention, conditions, facts);
  }

  public Decision under(Engine engine, String... profiles) {
    return engine.decide(situation(), List.of(profiles));
  }
}
