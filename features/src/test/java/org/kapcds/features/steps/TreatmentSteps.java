package org.kapcds.features.steps;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.util.Map;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Reference;
import org.kapcds.engine.Decision;
import org.kapcds.features.chart.Records;

/** The disorder treatment is considered for, courses of psychotherapy, what a specialist said. */
public final class TreatmentSteps {

  private static final String PROBLEM =
      "social anxiety|generalised anxiety|panic disorder|bipolar disorder|PTSD|use disorder"
          + "|pain condition";

  private static final Map<String, String> CONDITIONS =
      Map.ofEntries(
          Map.entry("social anxiety", "sad"),
          Map.entry("generalised anxiety", "gad"),
          Map.entry("panic disorder", "pd"),
          Map.entry("bipolar disorder", "bpd"),
          Map.entry("PTSD", "ptsd"));

  private final Ward ward;

  /** Steps of one scenario. */
  public TreatmentSteps(Ward ward) {
    this.ward = ward;
  }

  /** A disorder, by the shelf it stands on. */
  @ParameterType(PROBLEM)
  public String problem(String words) {
    return words;
  }

  /** A kind of psychotherapy. */
  @ParameterType(
      "cognitive behavioural therapy|prolonged exposure|cognitive processing therapy|EMDR"
          + "|interpersonal therapy|supportive counselling|psychotherapy of no named kind"
          + "|contingency management|relapse prevention|motivational enhancement|pain therapy"
          + "|acceptance therapy|rehabilitation")
  public String therapy(String words) {
    return words;
  }

  // The disorder

  @Given("{whose} {problem} is only {word}")
  public void only(String whose, String problem, String status) {
    Records.verified(diagnosis(problem), status);
  }

  @Given("^(?:her|his) (" + PROBLEM + ") is on record as ([a-zA-Z][a-zA-Z ,]*)$")
  public void recordedAs(String problem, String diagnosis) {
    Condition replaced = ward.records().diagnosis(diagnosis, "");
    replaced.setOnset(diagnosis(problem).getOnset());
    ward.chart().put(problem, replaced);
  }

  @Given("the record does not say whether {whose} {problem} is {word}")
  public void notSaid(String whose, String problem, String what) {
    if (what.equals("active")) {
      diagnosis(problem).setClinicalStatus(null);
    } else {
      diagnosis(problem).setVerificationStatus(null);
    }
  }

  @Given("{whose} {problem} is on record as resolved {ago}")
  public void resolved(String whose, String problem, Ago ago) {
    Records.clinically(diagnosis(problem), "resolved")
        .setAbatement(new DateTimeType(ago.from(ward.now())));
  }

  @Given("{whose} {problem} began {ago}")
  public void began(String whose, String problem, Ago ago) {
    String onset = ago.from(ward.now());
    diagnosis(problem).setOnset(onset.isEmpty() ? null : new DateTimeType(onset));
  }

  @Given("{whose} {problem} was recorded {ago}, and when it began is not on record")
  public void recorded(String whose, String problem, Ago ago) {
    diagnosis(problem)
        .setRecordedDateElement(new DateTimeType(ago.from(ward.now())))
        .setOnset(null);
  }

  @Given("{whose} PTSD was diagnosed by a structured interview")
  public void interviewed(String whose) {
    Records.byInterview(diagnosis("PTSD"));
  }

  @Given("{who} has {word} beside it, diagnosed by a structured interview")
  public void otherInterviewed(String who, String what) {
    ward.chart().add(what, Records.byInterview(ward.records().diagnosis(what, "2024-05-01")));
  }

  @Given("the {instrument} of {number} of {ago} is only preliminary")
  public void preliminary(String instrument, BigDecimal value, Ago ago) {
    ward.chart()
        .put(
            instrument,
            ward.records()
                .score(instrument, value, ago.from(ward.now()))
                .setStatus(Observation.ObservationStatus.PRELIMINARY));
  }

  private Condition diagnosis(String problem) {
    return ward.chart().first(problem, Condition.class);
  }

  @When("ketamine for {problem} is asked about")
  public void askedAbout(String problem) {
    ward.askingAbout(String.valueOf(CONDITIONS.get(problem)));
  }

  @When("we look at {problem}")
  public void lookAt(String problem) {
    ward.lookingAt(String.valueOf(CONDITIONS.get(problem)));
  }

  @When("we look at {whose} depression")
  public void lookAtDepression(String whose) {
    ward.lookingAt("mdd");
  }

  @Then("the cautions hold {string}")
  public void cautions(String code) {
    org.assertj.core.api.Assertions.assertThat(
            ward.decision().recommendations().stream()
                .filter(one -> one.condition().equals(ward.focus()))
                .flatMap(one -> one.precautions().stream())
                .map(Decision.Precaution::code))
        .contains(code);
  }

  @Then("the cautions do not hold {string}")
  public void noCaution(String code) {
    org.assertj.core.api.Assertions.assertThat(
            ward.decision().recommendations().stream()
                .filter(one -> one.condition().equals(ward.focus()))
                .flatMap(one -> one.precautions().stream())
                .map(Decision.Precaution::code))
        .doesNotContain(code);
  }

  @Then("{whose} depression leads")
  public void depressionLeads(String whose) {
    leads(ward, "mdd");
  }

  private static void leads(Ward ward, String condition) {
    Decision.Recommendation first = ward.decision().recommendations().get(0);
    org.assertj.core.api.Assertions.assertThat(first.condition())
        .as(String.valueOf(ward.decision().recommendations()))
        .isEqualTo(condition);
  }

  // Psychotherapy

  @Given("{who} had {int} sessions of {therapy}")
  public void sessions(String who, int number, String therapy) {
    ward.chart().put(therapy, session(therapy, number));
    for (int i = 1; i < number; i++) {
      ward.chart().add(therapy, session(therapy, i));
    }
  }

  private Procedure session(String therapy, int weeksAgo) {
    return ward.records()
        .done(therapy, ward.today().minusDays(100).minusWeeks(weeksAgo).toString());
  }

  @Given("{who} had a course of {therapy} with {int} sessions")
  public void course(String who, String therapy, int number) {
    Procedure course = courseOf(therapy);
    ward.chart().put(therapy, course);
    count(course, number, ward.today().minusDays(180).toString());
  }

  @Given("{who} stopped {therapy} after {int} sessions")
  public void stopped(String who, String therapy, int number) {
    course(who, therapy, number);
    ward.chart().first(therapy, Procedure.class).setStatus(ProcedureStatus.STOPPED);
  }

  @Given("{who} is in a course of {therapy}, begun {int} days ago")
  public void underWay(String who, String therapy, int days) {
    Procedure course = courseOf(therapy).setStatus(ProcedureStatus.INPROGRESS);
    course.setPerformed(
        new Period().setStartElement(new DateTimeType(ward.today().minusDays(days).toString())));
    ward.chart().put(therapy, course);
  }

  @Given("{who} is in a course of {therapy}, begun {int} days ago, with {int} sessions until {ago}")
  public void underWay(String who, String therapy, int days, int number, Ago ago) {
    underWay(who, therapy, days);
    count(ward.chart().first(therapy, Procedure.class), number, ago.from(ward.now()));
  }

  @Given("the course of {therapy} is on hold")
  public void onHold(String therapy) {
    ward.chart().first(therapy, Procedure.class).setStatus(ProcedureStatus.ONHOLD);
  }

  @Given("the course of {therapy} names completion as its outcome")
  public void namesCompletion(String therapy) {
    ward.chart().first(therapy, Procedure.class).setOutcome(Records.courseOutcome("completed"));
  }

  @Given("{who} completed a course of {therapy}")
  public void completed(String who, String therapy) {
    Procedure course = courseOf(therapy);
    course.setOutcome(Records.courseOutcome("completed"));
    ward.chart().put(therapy, course);
  }

  @Given("{who} had a course of {therapy} that does not tell its sessions")
  public void untold(String who, String therapy) {
    ward.chart().put(therapy, courseOf(therapy));
  }

  @Given("{who} was offered {therapy} and declined it")
  public void declined(String who, String therapy) {
    Procedure offered = ward.records().done(therapy, "").setStatus(ProcedureStatus.NOTDONE);
    ward.chart().put(therapy, offered);
  }

  @Given("{who} was offered {therapy} and declined it, because {string}")
  public void declinedBecause(String who, String therapy, String reason) {
    declined(who, therapy);
    ward.chart()
        .first(therapy, Procedure.class)
        .setStatusReason(Records.courseOutcome("declined").setText(reason));
  }

  @Given("{who} had no {therapy}")
  public void none(String who, String therapy) {
    ward.chart().clear(therapy);
  }

  private Procedure courseOf(String therapy) {
    Procedure course = ward.records().done(therapy, "");
    Period period = new Period();
    period.setStartElement(new DateTimeType(ward.today().minusDays(300).toString()));
    period.setEndElement(new DateTimeType(ward.today().minusDays(180).toString()));
    course.setPerformed(period).setId(therapy.replace(' ', '-'));
    return course;
  }

  private void count(Procedure course, int number, String until) {
    Observation held = ward.records().held(number, until);
    held.addPartOf(new Reference("Procedure/" + course.getIdPart()));
    ward.chart().put("sessions held", held);
  }

  // Specialists

  @Given("a specialist decided for it {ago}")
  public void decidedFor(Ago ago) {
    decided(true, ago);
  }

  @Given("a specialist decided against it {ago}")
  public void decidedAgainst(Ago ago) {
    decided(false, ago);
  }

  private void decided(boolean so, Ago ago) {
    ward.chart()
        .put(
            "decision of a specialist",
            ward.records().statement("decision of a specialist", so, ago.from(ward.now())));
  }
}
