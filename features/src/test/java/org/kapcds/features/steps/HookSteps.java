package org.kapcds.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.kapcds.features.chart.Checklists;
import org.kapcds.features.chart.DosingDay;
import org.kapcds.features.chart.Records;
import org.kapcds.features.chart.SessionDay;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A course as the record asks about it, day by day: chosen, booked, begun, left, followed up. */
public final class HookSteps {

  private static final int SESSION = 150;
  private static final int INFUSION = 40;
  private static final JsonMapper JSON = new JsonMapper();
  private static final String VISIT = "visits";

  /** Shelves on which stands what belongs to one day of dosing alone. */
  private static final List<String> OF_ONE_DAY =
      List.of(
          "dosing session",
          "integration session",
          "pressure",
          "heart rate",
          "breathing rate",
          "oxygen saturation",
          "temperature",
          "alertness",
          "C-SSRS",
          DosingDay.CHECKLIST,
          DosingDay.SITE_CHECKLIST,
          SessionDay.DOSES,
          "pressure before the dose",
          SessionDay.shelf("pressure"),
          SessionDay.shelf("pulse"),
          SessionDay.shelf("SpO2"),
          SessionDay.shelf("breathing rate"),
          SessionDay.shelf("MOAA/S"),
          SessionDay.shelf("distress"),
          "PADSS",
          SessionDay.CHECKLIST,
          SessionDay.LEAVING);

  private static final List<String> FOLLOW_UP =
      List.of(
          "SAF-LONG-005",
          "SAF-LONG-006",
          "SAF-LONG-013",
          "SAF-LONG-015",
          "SAF-LONG-018",
          "SAF-POST-020");

  private final Ward ward;
  private final ServiceSteps record;

  /** Steps of one scenario. */
  public HookSteps(Ward ward, ServiceSteps record) {
    this.ward = ward;
    this.record = record;
  }

  @Given("{int} days go by")
  public void goBy(int days) {
    String day = ward.today().toString();
    OF_ONE_DAY.forEach(shelf -> ward.chart().file(shelf, day));
    ward.itIs(ward.today().plusDays(days));
    ward.itIs(LocalTime.of(10, 0));
  }

  // What the record asks

  @When("ketamine is chosen for her in the record")
  public void chosen() {
    MedicationRequest order = ward.records().order("ketamine", time(ward.now()));
    order.setId("chosen");
    order.getDosageInstruction().clear();
    ObjectNode call = record.request("order-select", "kap-order-select");
    context(call).putArray("selections").add("MedicationRequest/chosen");
    write(call, "draftOrders", order);
    record.ask(call, "kap-order-select");
  }

  @When("a dosing session in {int} days is booked in the record")
  public void booked(int days) {
    book(Duration.ofDays(days), false);
  }

  @When("a dosing session in {int} hours is booked in the record")
  public void bookedSoon(int hours) {
    book(Duration.ofHours(hours), false);
  }

  @When("a dosing session in {int} days is booked in the record, with integration two days later")
  public void bookedWithIntegration(int days) {
    book(Duration.ofDays(days), true);
  }

  private void book(Duration later, boolean integration) {
    Appointment dosing = proposed("dosing session", later);
    Appointment after = proposed("integration session", later.plusDays(2));
    ObjectNode call = record.request("appointment-book", "kap-appointment-book");
    if (integration) {
      write(call, "appointments", dosing, after);
    } else {
      write(call, "appointments", dosing);
    }
    record.ask(call, "kap-appointment-book");
    if (integration) {
      ward.chart().add("dosing booked", dosing.setStatus(AppointmentStatus.BOOKED));
      ward.chart().add("integration booked", after.setStatus(AppointmentStatus.BOOKED));
    }
  }

  private Appointment proposed(String what, Duration later) {
    OffsetDateTime start = ward.now().plus(later);
    Appointment appointment = ward.records().booked(what, time(start));
    appointment.setStatus(AppointmentStatus.PROPOSED);
    appointment.setId(what.replace(' ', '-') + "-" + start.toLocalDate());
    return appointment;
  }

  @When("{who} comes for {whose} session")
  public void arrives(String who, String whose) {
    visit("encounter-start");
  }

  @When("{who} wants to leave after {whose} session")
  public void leaves(String who, String whose) {
    visit("encounter-discharge");
  }

  private void visit(String hook) {
    Encounter visit = ward.records().stay("AMB", time(ward.now()), "");
    visit.addType(Records.session("dosing session")).setId("visit-of-today");
    ward.chart().put(VISIT, visit);
    ObjectNode call = record.request(hook, "kap-" + hook);
    context(call).put("encounterId", "visit-of-today");
    record.ask(call, "kap-" + hook);
    ward.chart().clear(VISIT);
  }

  @When("{string} is added to {whose} problem list")
  public void added(String problem, String whose) {
    ObjectNode call = record.request("problem-list-item-create", "kap-problem-list-item-create");
    write(
        call,
        "conditions",
        ward.records().diagnosis(problem, ward.today().toString()).setId("new-problem"));
    record.ask(call, "kap-problem-list-item-create");
  }

  // What happens

  @Given("vital signs and checklist of the day are in order")
  public void inOrder() {
    DosingDay.addTo(ward.chart(), ward.records(), ward.now());
    ward.chart()
        .put(
            "statement of capacity",
            ward.records().statement("capacity", true, ward.today().toString()));
  }

  @Given("the dose is given, and nothing happens")
  public void given() {
    ward.chart().clear("order");
    ward.chart().put(SessionDay.DOSES, ward.records().given("ketamine", time(ward.now())));
  }

  @Given("the session was charted as agreed, and two and a half hours have passed")
  public void charted() {
    ward.itIs(ward.now().toLocalTime().plusMinutes(SESSION));
    new SessionDay(ward.chart(), ward.records(), ward.now())
        .over("ketamine", "into the vein", SESSION, SESSION - INFUSION);
  }

  @Given("the session is stopped early")
  public void stopped() {
    ward.chart().clear("order");
    Procedure session = ward.records().givenUp("dosing session", time(ward.now()));
    ward.chart().add("sessions", session);
    ward.chart().put(SessionDay.DOSES, ward.records().given("ketamine", time(ward.now())));
  }

  @Given("{who} is called, and all is well")
  public void called(String who) {
    QuestionnaireResponse answers = ward.records().checklist("follow-up", time(ward.now()));
    FOLLOW_UP.forEach(item -> Checklists.say(answers, item, true));
    ward.chart().add("follow-up", answers);
  }

  @Given("^an? (preparation|integration) session is held$")
  public void held(String kind) {
    ward.chart().add(kind + " held", ward.records().done(kind + " session", time(ward.now())));
  }

  @Given("{who} scores {int} on the {instrument}")
  public void scores(String who, int value, String instrument) {
    ward.chart()
        .add(
            "scores",
            ward.records().score(instrument, BigDecimal.valueOf(value), ward.today().toString()));
  }

  // What comes back

  @Then("no critical card is shown")
  public void noneCritical() {
    assertThat(record.answer().path("cards"))
        .extracting(card -> card.path("indicator").asString())
        .doesNotContain("critical");
  }

  @Then("nothing holds the session back")
  public void sessionMayStart() {
    assertThat(record.answer().path("cards").toString())
        .doesNotContain("Session: hold", "Session: no go");
  }

  @Then("a card offers to add the plan of the course, without a dose")
  public void offersPlan() {
    JsonNode offered = record.answer().path("cards").path(0).path("suggestions").path(0);
    assertThat(offered.path("actions").path(0).path("resource").path("resourceType").asString(""))
        .as(String.valueOf(record.answer()))
        .isEqualTo("CarePlan");
    assertThat(offered.toString()).doesNotContainPattern("[0-9] ?mg");
  }

  private static ObjectNode context(ObjectNode call) {
    return (ObjectNode) call.path("context");
  }

  private static void write(ObjectNode call, String name, Resource... resources) {
    ArrayNode entries =
        context(call).putObject(name).put("resourceType", "Bundle").putArray("entry");
    for (Resource resource : resources) {
      String json = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(resource);
      entries.addObject().set("resource", JSON.readTree(json.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static String time(OffsetDateTime moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
  }
}
