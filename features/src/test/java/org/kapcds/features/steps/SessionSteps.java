package org.kapcds.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Period;
import org.kapcds.engine.Moment;
import org.kapcds.features.chart.Records;

/** Sessions as a record tells of them: booked, held, or the reason of a visit. */
public final class SessionSteps {

  private final Ward ward;

  /** Steps of one scenario. */
  public SessionSteps(Ward ward) {
    this.ward = ward;
  }

  // What is being booked, and decided as of its start

  @When("a dosing session on this day is being booked")
  public void booking() {
    ward.at(Moment.BOOKING);
    ward.chart().put("dosing session", ward.records().booked("dosing session", hours(0)));
    ward.chart()
        .put("integration session", ward.records().booked("integration session", hours(48)));
  }

  @When("a dosing session is being booked without a time")
  public void bookingWithoutTime() {
    booking();
    ward.chart().first("dosing session", Appointment.class).setStartElement(null);
  }

  @Given("another dosing session is booked {int} hours before it")
  public void bookedBefore(int hours) {
    ward.chart()
        .add("other sessions", ward.records().booked("dosing session", hours(-(long) hours)));
  }

  @Given("{word} was given {int} hours before it")
  public void givenBefore(String drug, int hours) {
    ward.chart().add("given before", ward.records().given(drug, hours(-(long) hours)));
  }

  @Given("a dosing session was held {int} days before it, the time is not on record")
  public void heldBefore(int days) {
    String day = ward.today().minusDays(days).toString();
    ward.chart().add("held before", ward.records().done("dosing session", day));
  }

  @Given("^a dosing session was held (in [A-Z][a-z]+ [0-9]+)$")
  public void heldInMonth(String month) {
    String then = new Ago(month).from(ward.now());
    ward.chart().add("held before", ward.records().done("dosing session", then));
  }

  // What a visit tells

  @Given("^a visit for an? (dosing|preparation|integration) session ended (.* ago|today)$")
  public void visited(String kind, String ago) {
    Encounter visit = visit(kind, new Ago(ago).time(ward.now()));
    visit.setStatus(Encounter.EncounterStatus.FINISHED);
    ward.chart().add("visits", visit);
  }

  @Given("^a visit for a dosing session (goes on|is planned for today|was cancelled)$")
  public void visiting(String what) {
    Encounter visit = visit("dosing", hours(0));
    visit.setStatus(
        switch (what) {
          case "goes on" -> Encounter.EncounterStatus.INPROGRESS;
          case "was cancelled" -> Encounter.EncounterStatus.CANCELLED;
          default -> Encounter.EncounterStatus.PLANNED;
        });
    ward.chart().add("visits", visit);
  }

  @Given("^an appointment for a dosing session (.* ago) was (kept|missed)$")
  public void kept(String ago, String what) {
    Appointment appointment =
        ward.records().booked("dosing session", new Ago(ago).time(ward.now()));
    appointment.setStatus(
        what.equals("kept")
            ? Appointment.AppointmentStatus.FULFILLED
            : Appointment.AppointmentStatus.NOSHOW);
    ward.chart().add("appointments", appointment);
  }

  @Given("^a dosing session of the plan was carried out (.* ago|without a date)$")
  public void carriedOut(String ago) {
    CarePlan plan = ward.records().plan("dosing session");
    CarePlan.CarePlanActivityDetailComponent detail = plan.getActivityFirstRep().getDetail();
    detail.setStatus(CarePlanActivityStatus.COMPLETED);
    String day = new Ago(ago).from(ward.now());
    if (!day.isEmpty()) {
      Period period = new Period();
      period.setStartElement(new DateTimeType(day));
      detail.setScheduled(period);
    }
    ward.chart().add("plans", plan);
  }

  private Encounter visit(String kind, String when) {
    Encounter visit = ward.records().stay("AMB", when, "");
    visit.addType(Records.session(kind + " session"));
    return visit;
  }

  private String hours(long after) {
    OffsetDateTime moment = ward.now().plusHours(after);
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
  }
}
