package org.kapcds.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.kapcds.engine.Decision;
import org.kapcds.features.chart.CareTeams;
import org.kapcds.features.chart.Records;

/** Sessions of a series, the people who hold them, and what is to be ordered or booked. */
public final class ScheduleSteps {

  private final Ward ward;

  /** Steps of one scenario. */
  public ScheduleSteps(Ward ward) {
    this.ward = ward;
  }

  // Sessions: "she had dosing sessions 21, 14 and 7 days ago"

  @Given("^(?:she|he) had (dosing|preparation|integration) sessions? ([0-9, and]+) days ago$")
  public void held(String kind, String days) {
    for (String ago : days.split(", | and ")) {
      String day = ward.today().minusDays(Long.parseLong(ago.strip())).toString();
      ward.chart().add(kind + " held", ward.records().done(kind + " session", day));
    }
  }

  @Given("^she had dosing sessions for her (PTSD|depression) ([0-9, and]+) days ago$")
  public void heldFor(String problem, String days) {
    heldFor(List.of(problem), days);
  }

  @Given("^she had dosing sessions for her depression and her PTSD ([0-9, and]+) days ago$")
  public void heldForBoth(String days) {
    heldFor(List.of("depression", "PTSD"), days);
  }

  private void heldFor(List<String> problems, String days) {
    for (String problem : problems) {
      ward.chart().first(problem, Condition.class).setId("treated-" + problem);
    }
    for (String ago : days.split(", | and ")) {
      String day = ward.today().minusDays(Long.parseLong(ago.strip())).toString();
      Procedure session = ward.records().done("dosing session", day);
      problems.forEach(
          problem -> session.addReasonReference(new Reference("Condition/treated-" + problem)));
      ward.chart().add("dosing held", session);
    }
  }

  @Given("ketamine was stopped without effect {ago}")
  public void stoppedKetamine(Ago ago) {
    Period period = new Period();
    period.setStartElement(new DateTimeType(ago.from(ward.now())));
    period.setEndElement(new DateTimeType(ago.from(ward.now())));
    MedicationStatement use =
        ward.records().use("ketamine", MedicationStatementStatus.COMPLETED, period);
    use.addStatusReason(Records.stoppedFor("insufficient-effect"));
    ward.chart().add("ketamine", use);
  }

  @Given("{who} was last seen {ago}")
  public void lastSeen(String who, Ago ago) {
    String day = ago.from(ward.now());
    ward.chart().put("last visit", ward.records().stay("AMB", day, day));
  }

  @Given("{who} reported {number} on the {instrument} through the portal {ago}")
  public void reported(String who, java.math.BigDecimal value, String instrument, Ago ago) {
    Observation score = ward.records().score(instrument, value, ago.from(ward.now()));
    String id = ward.chart().first("patient", Patient.class).getIdPart();
    score.addPerformer(new Reference("Patient/" + id));
    ward.chart().put(instrument, score);
  }

  @Given("{who} had {int} dosing sessions, one each {int} days, the last of them {int} days ago")
  public void manyHeld(String who, int number, int apart, int last) {
    for (int i = 0; i < number; i++) {
      String day = ward.today().minusDays(last + (long) apart * i).toString();
      ward.chart().add("dosing held", ward.records().done("dosing session", day));
    }
  }

  @Given("no session is booked")
  public void noneBooked() {
    ward.chart().clear("dosing session");
    ward.chart().clear("integration session");
  }

  @Given("another dosing session is booked in {int} days")
  public void anotherBooked(int days) {
    ward.chart()
        .add(
            "dosing session",
            ward.records()
                .booked("dosing session", new Ago("in " + days + " days").time(ward.now())));
  }

  // People

  @Given("the therapist's {word} has run out")
  public void runOut(String qualification) {
    lacks(qualification);
    CareTeams.qualified(therapist(), qualification, ward.today().minusDays(1).toString());
  }

  @Given("the therapist's {word} holds until today")
  public void holds(String qualification) {
    lacks(qualification);
    CareTeams.qualified(therapist(), qualification, ward.today().toString());
  }

  @Given("the therapist's {word} is not on record")
  public void lacks(String qualification) {
    CareTeams.unqualified(therapist(), qualification);
    ward.chart();
  }

  private Practitioner therapist() {
    return ward.chart().first("therapist", Practitioner.class);
  }

  // The schedule

  @Then("{string} is to be done from {string} to {string}")
  public void due(String what, String from, String to) {
    assertThat(days(what)).as(told()).contains(from + " to " + to);
  }

  @Then("{string} is not to be done")
  public void notDue(String what) {
    assertThat(days(what)).as(told()).isEmpty();
  }

  @Then("{string} can be ordered by the code {string}")
  public void orderable(String what, String code) {
    assertThat(ward.decision().schedule())
        .filteredOn(one -> one.text().equals(what))
        .flatExtracting(Decision.Scheduled::codings)
        .extracting(Decision.ScheduledCoding::code)
        .contains(code);
  }

  private List<String> days(String what) {
    return ward.decision().schedule().stream()
        .filter(one -> one.text().equals(what))
        .map(one -> one.from() + " to " + one.to())
        .toList();
  }

  private String told() {
    return String.join(
        "\n",
        ward.decision().schedule().stream().map(one -> one.text() + ": " + one.days()).toList());
  }
}
