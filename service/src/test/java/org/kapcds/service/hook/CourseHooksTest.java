package org.kapcds.service.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.service.hook.Calls.context;
import static org.kapcds.service.hook.Calls.draft;
import static org.kapcds.service.hook.Calls.problem;
import static org.kapcds.service.hook.Calls.resource;
import static org.kapcds.service.hook.Calls.session;
import static org.kapcds.service.hook.Calls.write;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kapcds.fhir.write.R4Validation;
import org.kapcds.service.TestService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The hooks around a course: the drug chosen, a session booked, the day, leaving, a new problem.
 */
@SpringBootTest(properties = "kap-cds.welcome=false")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
class CourseHooksTest {

  private static final String DOSING = "kap-dosing-session";
  private static final String INTEGRATION = "kap-integration";

  @Autowired MockMvc http;

  private JsonNode answer(ObjectNode call, int status) throws Exception {
    var response =
        http.perform(
                post("/cds-services/kap-" + call.path("hook").asString())
                    .contentType("application/json")
                    .content(call.toString()))
            .andReturn()
            .getResponse();
    assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
    return Calls.JSON.readTree(response.getContentAsString());
  }

  private JsonNode cards(ObjectNode call) throws Exception {
    return answer(call, 200).path("cards");
  }

  private String refused(ObjectNode call) throws Exception {
    JsonNode issue = answer(call, 400).path("issue").path(0);
    return issue.path("expression").path(0).asString("")
        + ": "
        + issue.path("details").path("text").asString("");
  }

  private static ObjectNode call(String hook) {
    return Calls.of(hook, "maria", entries -> {});
  }

  private static ObjectNode withRecord(String hook, JsonNode resource) {
    return Calls.of(hook, "maria", entries -> entries.addObject().set("resource", resource));
  }

  private static ObjectNode visit(ObjectNode call) {
    context(call).put("encounterId", "visit-1");
    return call;
  }

  // Chosen

  private static ObjectNode choosing(String selection, JsonNode... drafts) {
    ObjectNode call = call("order-select");
    context(call).putArray("selections").add(selection);
    write(call, "draftOrders", drafts);
    return call;
  }

  @Test
  void whatWillBeAskedIsToldWhenKetamineIsChosen() throws Exception {
    JsonNode cards = cards(choosing("MedicationRequest/k", draft("k", "maria")));

    assertThat(cards).hasSize(1);
    assertThat(cards.path(0).path("indicator").asString()).isEqualTo("warning");
    assertThat(cards.path(0).path("detail").asString())
        .contains("Not known", "a dose of ketamine", "a preparation session that was held")
        .doesNotContain("Capacity");
  }

  @Test
  void aDoseThatIsFarTooHighIsToldAsSoonAsItIsWritten() throws Exception {
    ObjectNode order = draft("k", "maria");
    order
        .putArray("dosageInstruction")
        .add(
            resource(
                """
                {'route': {'coding': [{'system': 'http://snomed.info/sct', 'code': '47625008'}]},
                 'doseAndRate': [{'doseQuantity': {'value': 400, 'unit': 'mg',
                   'system': 'http://unitsofmeasure.org', 'code': 'mg'}}]}"""));
    JsonNode cards = cards(choosing("MedicationRequest/k", order));

    assertThat(cards.path(0).path("indicator").asString()).isEqualTo("critical");
    assertThat(cards.path(0).path("detail").asString()).contains("SAF-DOSE-012");
  }

  private static ObjectNode prepared(String hook) {
    ObjectNode call =
        withRecord(
            hook,
            resource(
                """
                {'resourceType': 'Procedure', 'id': 'prepared', 'status': 'completed',
                 'subject': {'reference': 'Patient/maria'}, 'performedDateTime': '2026-02-27',
                 'code': {'coding': [
                   {'system': 'urn:kap:psychotherapy', 'code': 'kap-preparation'}]}}"""));
    ObjectNode order = draft("k", "maria");
    order
        .putArray("dosageInstruction")
        .add(
            resource(
                """
                {'route': {'coding': [{'system': 'http://snomed.info/sct', 'code': '47625008'}]},
                 'timing': {'event': ['2026-03-16T09:00:00Z'],
                   'repeat': {'duration': 40, 'durationUnit': 'min'}},
                 'doseAndRate': [{'doseQuantity': {'value': 35, 'unit': 'mg',
                   'system': 'http://unitsofmeasure.org', 'code': 'mg'}}]}"""));
    write(call, "draftOrders", order);
    return call;
  }

  @Test
  @Tag("CH-079")
  @Tag("CH-080")
  @Tag("CH-081")
  @Tag("CH-082")
  @Tag("CH-083")
  @Tag("CH-092")
  void whereNothingStopsItThePlanOfTheCourseIsOffered() throws Exception {
    ObjectNode call = prepared("order-select");
    context(call).putArray("selections").add("MedicationRequest/k");
    JsonNode card = cards(call).path(0);

    assertThat(card.path("selectionBehavior").asString(""))
        .as(card.toString())
        .isEqualTo("at-most-one");
    assertThat(card.path("suggestions")).hasSize(1);
    JsonNode offered = card.path("suggestions").path(0);
    assertThat(offered.path("label").asString()).isEqualTo("Add the plan of the course as a draft");
    assertThat(offered.path("uuid").asString()).hasSize(36);
    assertThat(offered.path("actions")).hasSize(1);
    JsonNode action = offered.path("actions").path(0);
    assertThat(action.path("type").asString()).isEqualTo("create");
    assertThat(action.path("description").asString()).contains("no dose is part of it");
    assertThat(action.path("resource").path("resourceType").asString()).isEqualTo("CarePlan");
    assertThat(R4Validation.errors(action.path("resource").toString())).isEmpty();
    assertThat(offered.toString()).doesNotContainPattern("[0-9] ?mg");
  }

  @Test
  void whoSignsIsNotOfferedThePlan() throws Exception {
    assertThat(cards(prepared("order-sign")).toString()).doesNotContain("CarePlan");
  }

  @Test
  @Tag("CH-033")
  void adviceIsOnTheSelectedOrdersOnly() throws Exception {
    ObjectNode ibuprofen = draft("i", "maria");
    ((ObjectNode) ibuprofen.path("medicationCodeableConcept").path("coding").path(0))
        .put("code", "5640");

    assertThat(cards(choosing("MedicationRequest/i", draft("k", "maria"), ibuprofen))).isEmpty();
    assertThat(cards(choosing("k", draft("k", "maria"), ibuprofen))).isNotEmpty();
  }

  @Test
  @Tag("CH-034")
  void aSelectionThatIsNoneOfTheOrdersIsRefused() throws Exception {
    String expected =
        "context.selections: `context.selections` names an order that is not one of `context.draftOrders`; name each by its type and id";

    assertThat(refused(choosing("MedicationRequest/x", draft("k", "maria")))).isEqualTo(expected);
    assertThat(refused(choosing("Observation/k", draft("k", "maria")))).isEqualTo(expected);
  }

  @Test
  @Tag("CH-033")
  void choosingWithoutSelectionsIsRefused() throws Exception {
    ObjectNode call = choosing("MedicationRequest/k", draft("k", "maria"));
    context(call).remove("selections");

    assertThat(refused(call))
        .isEqualTo(
            "context.selections: `context.selections` is missing; send the orders that were chosen as a list of references");
  }

  // Booked

  private static ObjectNode booking(JsonNode... appointments) {
    ObjectNode call = call("appointment-book");
    write(call, "appointments", appointments);
    return call;
  }

  @Test
  void aSessionTooNearToAnotherIsTold() throws Exception {
    JsonNode cards =
        cards(
            booking(
                session("a", "maria", DOSING, "proposed", "2026-03-16T09:00:00Z"),
                session("b", "maria", DOSING, "proposed", "2026-03-16T19:00:00Z"),
                session("c", "maria", INTEGRATION, "proposed", "2026-03-17T20:00:00Z")));

    assertThat(cards.path(0).path("indicator").asString()).isEqualTo("warning");
    assertThat(cards.path(0).path("detail").asString())
        .contains("KAP-BOOKING-INTERVAL", "10 h after it", "as of 2026-03-16T09:00:00Z");
  }

  @Test
  void aSessionWithoutIntegrationIsTold() throws Exception {
    JsonNode alone =
        cards(booking(session("a", "maria", DOSING, "proposed", "2026-03-16T09:00:00Z")));
    JsonNode both =
        cards(
            booking(
                session("a", "maria", DOSING, "proposed", "2026-03-16T09:00:00Z"),
                session("c", "maria", INTEGRATION, "proposed", "2026-03-18T09:00:00Z")));

    assertThat(alone.toString() + both).doesNotContain("KAP-BOOKING");
    assertThat(both.toString()).doesNotContain("KAP-ADJUNCT-PLAN");
  }

  @Test
  void aMedicineThatIsWashedOutByThenIsNotTold() throws Exception {
    String stopped =
        """
        {'resourceType': 'MedicationStatement', 'id': 'maoi', 'status': 'completed',
         'subject': {'reference': 'Patient/maria'},
         'effectivePeriod': {'start': '2025-10-01', 'end': '2026-02-25'},
         'medicationCodeableConcept': {'coding': [
           {'system': 'http://www.nlm.nih.gov/research/umls/rxnorm', 'code': '10734'}]}}""";
    ObjectNode early = withRecord("appointment-book", resource(stopped));
    write(early, "appointments", session("a", "maria", DOSING, "proposed", "2026-03-05T09:00:00Z"));
    ObjectNode late = withRecord("appointment-book", resource(stopped));
    write(late, "appointments", session("a", "maria", DOSING, "proposed", "2026-03-16T09:00:00Z"));

    assertThat(cards(early).toString()).contains("SAF-DI-002");
    assertThat(cards(late).toString()).doesNotContain("SAF-DI-002");
  }

  @Test
  void anotherAppointmentThanOfDosingIsNoConcern() throws Exception {
    assertThat(
            cards(booking(session("c", "maria", INTEGRATION, "proposed", "2026-03-18T09:00:00Z"))))
        .isEmpty();
  }

  @Test
  void anAppointmentOfAnotherPatientIsNotLookedAt() throws Exception {
    assertThat(
            cards(
                booking(
                    session("a", "tom", DOSING, "proposed", "2026-03-16T09:00:00Z"),
                    session("b", "tom", DOSING, "proposed", "2026-03-16T12:00:00Z"))))
        .isEmpty();
  }

  @Test
  @Tag("CH-037")
  void bookingWithoutAppointmentsIsRefused() throws Exception {
    assertThat(refused(call("appointment-book")))
        .isEqualTo(
            "context.appointments: `context.appointments` is missing; send the appointments being booked as a FHIR Bundle");
  }

  // The day, and leaving

  private static ObjectNode today() {
    return session("today", "maria", DOSING, "arrived", "2026-03-02T10:00:00Z");
  }

  @Test
  void beforeASessionItIsToldWhatStandsAgainstBeginning() throws Exception {
    JsonNode cards = cards(visit(withRecord("encounter-start", today())));

    assertThat(cards).isNotEmpty();
    assertThat(cards.toString())
        .contains("SAF-PRE-001", "Session: ")
        .doesNotContain("MDD-SEVERITY");
  }

  @Test
  void anotherVisitIsNoConcern() throws Exception {
    assertThat(cards(visit(call("encounter-start")))).isEmpty();
    assertThat(cards(visit(call("encounter-discharge")))).isEmpty();
  }

  @Test
  @Tag("CH-036")
  void aVisitMustBeNamed() throws Exception {
    String expected = "context.encounterId: `context.encounterId` is missing; send it as a text";

    assertThat(refused(call("encounter-start"))).isEqualTo(expected);
    assertThat(refused(call("encounter-discharge"))).isEqualTo(expected);
  }

  @Test
  @Tag("CH-031")
  void aVisitIsNamedByItsIdAlone() throws Exception {
    ObjectNode call = call("encounter-start");
    context(call).put("encounterId", "Encounter/visit-1");

    assertThat(refused(call))
        .isEqualTo(
            "context.encounterId: `context.encounterId` is a reference; send the id alone, without a type");
  }

  @Test
  void whenLeavingOnlyWhatBelongsToLeavingIsTold() throws Exception {
    JsonNode cards = cards(visit(withRecord("encounter-discharge", today())));

    assertThat(cards.toString()).doesNotContain("SAF-PRE-", "MDD-", "KAP-ADJUNCT-PLAN");
  }

  // Another medicine

  private static ObjectNode signing(JsonNode record, String code, String name) {
    ObjectNode call = withRecord("order-sign", record);
    write(
        call,
        "draftOrders",
        resource(
            """
            {'resourceType': 'MedicationRequest', 'id': 'other', 'status': 'draft', 'intent': 'order',
             'subject': {'reference': 'Patient/maria'}, 'authoredOn': '2026-03-02',
             'medicationCodeableConcept': {'coding': [{
               'system': 'http://www.nlm.nih.gov/research/umls/rxnorm', 'code': '%s', 'display': '%s'}]}}""",
            code, name));
    return call;
  }

  @Test
  void aMedicineThatInteractsIsToldWhenItIsSignedInARunningCourse() throws Exception {
    JsonNode cards = cards(signing(given(), "8123", "phenelzine"));

    assertThat(cards).hasSize(1);
    assertThat(cards.path(0).path("indicator").asString()).isEqualTo("warning");
    assertThat(cards.path(0).path("detail").asString())
        .contains("SAF-DI-002", "MedicationRequest/other")
        .doesNotContain("KAP-", "SAF-CI-");
  }

  @Test
  void aMedicineThatChangesNothingIsNoConcern() throws Exception {
    assertThat(cards(signing(given(), "5640", "ibuprofen"))).isEmpty();
  }

  @Test
  void withoutACourseAnotherMedicineIsNoConcernOfOurs() throws Exception {
    ObjectNode call = signing(given(), "8123", "phenelzine");
    ObjectNode without = call("order-sign");
    context(without).set("draftOrders", context(call).path("draftOrders"));

    assertThat(cards(without)).isEmpty();
  }

  // A new problem

  private static ObjectNode adding(JsonNode record, JsonNode problem) {
    ObjectNode call = withRecord("problem-list-item-create", record);
    write(call, "conditions", problem);
    return call;
  }

  private static ObjectNode given() {
    return resource(
        """
        {'resourceType': 'MedicationAdministration', 'id': 'dose', 'status': 'completed',
         'subject': {'reference': 'Patient/maria'}, 'effectiveDateTime': '2026-02-26T10:00:00Z',
         'medicationCodeableConcept': {'coding': [
           {'system': 'http://www.nlm.nih.gov/research/umls/rxnorm', 'code': '6130'}]}}""");
  }

  @Test
  @Tag("CH-040")
  void aNewContraindicationInARunningCourseIsCritical() throws Exception {
    JsonNode cards = cards(adding(given(), problem("new", "maria", "I71.4")));

    assertThat(cards).hasSize(1);
    assertThat(cards.path(0).path("indicator").asString()).isEqualTo("critical");
    assertThat(cards.path(0).path("detail").asString()).contains("SAF-CI-001", "Condition/new");
    assertThat(cards.path(0).path("suggestions").isMissingNode()).isTrue();
  }

  @Test
  void aProblemThatAddsNothingIsNoConcern() throws Exception {
    assertThat(cards(adding(given(), problem("new", "maria", "M25.561")))).isEmpty();
  }

  @Test
  void withoutACourseAProblemIsNoConcernOfOurs() throws Exception {
    ObjectNode call = call("problem-list-item-create");
    write(call, "conditions", problem("new", "maria", "I71.4"));

    assertThat(cards(call)).isEmpty();
  }

  @Test
  void aProblemThatIsOnTheListAlreadyIsNotNew() throws Exception {
    ObjectNode call =
        Calls.of(
            "problem-list-item-create",
            "maria",
            entries -> {
              entries.addObject().set("resource", given());
              entries.addObject().set("resource", problem("old", "maria", "I71.4"));
            });
    write(call, "conditions", problem("new", "maria", "I71.4"));

    assertThat(cards(call)).isEmpty();
  }

  @Test
  @Tag("CH-045")
  void aProblemOfAnotherPatientIsNotAdvisedOn() throws Exception {
    assertThat(cards(adding(given(), problem("new", "tom", "I71.4")))).isEmpty();
  }

  @Test
  @Tag("CH-040")
  void addingWithoutProblemsIsRefused() throws Exception {
    assertThat(refused(call("problem-list-item-create")))
        .isEqualTo(
            "context.conditions: `context.conditions` is missing; send the problems being added as a FHIR Bundle");
  }
}
