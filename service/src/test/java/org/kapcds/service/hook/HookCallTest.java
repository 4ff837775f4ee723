package org.kapcds.service.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.service.TestService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a good call is answered, also one that is written in an unusual way. */
@SpringBootTest(properties = "kap-cds.welcome=false")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
class HookCallTest {

  private static final Pattern PARAMETER = Pattern.compile("(?<=[?&])[a-z_]+(?==)");

  @Autowired MockMvc http;

  private static ObjectNode call(String hook, String sample) {
    return Calls.of(hook, sample, entries -> {});
  }

  private static ObjectNode view(Consumer<ObjectNode> change) {
    ObjectNode call = call("patient-view", "tom");
    change.accept(call);
    return call;
  }

  @Test
  @Tag("CH-001")
  @Tag("CH-005")
  @Tag("CH-006")
  @Tag("CH-007")
  @Tag("CH-010")
  @Tag("CH-012")
  void discoveryNamesEachServiceWithItsPrefetch() throws Exception {
    String body =
        http.perform(get("/cds-services"))
            .andExpect(status().isOk())
            .andExpect(content().contentType("application/json"))
            .andExpect(jsonPath("$.services.length()").value(7))
            .andExpect(jsonPath("$.services[0].id").value("kap-patient-view"))
            .andExpect(jsonPath("$.services[0].hook").value("patient-view"))
            .andExpect(jsonPath("$.services[0].version").value("2.0.1"))
            .andExpect(
                jsonPath("$.services[0].prefetch.patient").value("Patient/{{context.patientId}}"))
            .andExpect(
                jsonPath("$.services[*].id")
                    .value(
                        contains(
                            "kap-patient-view",
                            "kap-order-select",
                            "kap-order-sign",
                            "kap-appointment-book",
                            "kap-encounter-start",
                            "kap-encounter-discharge",
                            "kap-problem-list-item-create")))
            .andExpect(
                jsonPath("$.services[4].prefetch.encounter")
                    .value("Encounter/{{context.encounterId}}"))
            .andExpect(jsonPath("$.services[0].prefetch.encounter").doesNotExist())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(body).contains("or grant access to them (fhirServer, fhirAuthorization)");
    assertThat(body).doesNotContain(":null", ":\"\"", "[]", "{}");
  }

  /** An AdverseEvent is found by its subject; R4 defines no search by `patient` for it. */
  @Test
  @Tag("CH-015")
  @Tag("CH-016")
  @Tag("CH-017")
  @Tag("CH-018")
  void eachTemplateStaysInTheRecommendedSubset() throws Exception {
    JsonNode services =
        Calls.JSON.readTree(
            http.perform(get("/cds-services")).andReturn().getResponse().getContentAsString());
    for (JsonNode service : services.path("services")) {
      for (JsonNode template : service.path("prefetch")) {
        assertThat(template.asString())
            .matches(
                "Encounter/\\{\\{context\\.encounterId}}|[A-Z][A-Za-z]+(/\\{\\{context\\.patientId}}|\\?(?:patient=|subject=Patient/)\\{\\{context\\.patientId}}(&[a-z_]+=[^&?+]+)*)");
        assertThat(PARAMETER.matcher(template.asString()).results().map(MatchResult::group))
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  @Tag("CH-069")
  @Tag("CH-070")
  void aPatientWithoutCoveredConditionGetsNoCard() throws Exception {
    Calls.send(
            http,
            "kap-patient-view",
            view(
                call -> {
                  ObjectNode prefetch = (ObjectNode) call.path("prefetch");
                  prefetch
                      .putObject("patient")
                      .put("resourceType", "Patient")
                      .put("id", "tom")
                      .put("gender", "male");
                }))
        .andExpect(status().isOk())
        .andExpect(content().json("{\"cards\": []}"));
  }

  @Test
  void aConditionForWhichNothingIsOfferedGetsNoCard() throws Exception {
    Calls.send(http, "kap-patient-view", withDiagnosis("F17.210"))
        .andExpect(status().isOk())
        .andExpect(content().json("{\"cards\": []}"));
  }

  @Test
  void aConditionForWhichNothingIsOfferedGetsACardWhereSomethingIsUrgent() throws Exception {
    Calls.send(http, "kap-patient-view", withDiagnosis("F17.210", "F11.23"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.cards[0].indicator").value("critical"));
  }

  private static ObjectNode withDiagnosis(String... codes) {
    return view(
        call -> {
          ObjectNode prefetch = (ObjectNode) call.path("prefetch");
          prefetch
              .putObject("patient")
              .put("resourceType", "Patient")
              .put("id", "tom")
              .put("birthDate", "1980-05-01")
              .put("gender", "male");
          ArrayNode entries =
              prefetch
                  .putObject("conditions")
                  .put("resourceType", "Bundle")
                  .put("type", "searchset")
                  .putArray("entry");
          for (String code : codes) {
            entries.addObject().set("resource", Calls.problem(code.replace('.', '-'), "tom", code));
          }
        });
  }

  @Test
  @Tag("CH-073")
  void aSampleWithAHardStopGetsACriticalCard() throws Exception {
    Calls.send(http, "kap-patient-view", call("patient-view", "amina"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.cards[0].indicator").value("critical"))
        .andExpect(jsonPath("$.cards[0].source.label").value("kap-cds"))
        .andExpect(jsonPath("$.cards[0].detail").value(containsString("SAF-CI-001")))
        .andExpect(jsonPath("$.cards[0].overrideReasons").doesNotExist());
  }

  @Test
  void anOrderAboveASoftLimitGetsAWarning() throws Exception {
    Calls.send(http, "kap-order-sign", Calls.signing("lena"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.cards[0].indicator").value("warning"));
  }

  @Test
  void anOrderOfSomethingElseGetsNoCard() throws Exception {
    Calls.send(http, "kap-order-sign", Calls.signing("tom"))
        .andExpect(status().isOk())
        .andExpect(content().json("{\"cards\": []}"));
  }

  @Test
  @Tag("CH-056")
  void whatIsNotRequiredAndNotSentIsListed() throws Exception {
    ObjectNode call = call("patient-view", "amina");
    ((ObjectNode) call.path("prefetch")).remove("consents");
    Calls.send(http, "kap-patient-view", call)
        .andExpect(status().isOk())
        .andExpect(
            jsonPath("$.cards[0].detail")
                .value(containsString("Not assessed: consents (not sent by the calling system).")));
  }

  /** Whatever stands among the orders is about to be signed. */
  @ParameterizedTest
  @Tag("CH-043")
  @ValueSource(
      strings = {
        "{'resource': {'resourceType': 'MedicationRequest', 'id': 'o', 'status': 'draft', 'intent': 'order', 'medicationCodeableConcept': 'ketamine'}}",
        "{'resource': {'resourceType': 'MedicationRequest', 'id': 'o', 'intent': 'order'}}",
        "{'resource': {'resourceType': 'MedicationRequest', 'id': 'o', 'status': 'finished'}}",
        "{'resource': {'resourceType': 'MedicationRequest', 'id': 'o', 'status': ['draft']}}",
        "{'resource': {'resourceType': 'MedicationRequest', 'id': 'o', 'status': 'draft', 'dosageInstruction': 'x'}}",
        "{'resource': {'resourceType': 'MedicationRequest', 'id': 'o', 'status': 'draft', 'modifierExtension': [{'url': 'urn:x'}]}}",
        "{'resource': {'id': 'o', 'status': 'draft'}}",
        "{'resource': 7}",
        "{'fullUrl': 'urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0'}",
        "{}",
        "7",
        "null"
      })
  void anOrderThatCannotBeReadIsHeldAndShown(String entry) throws Exception {
    ObjectNode call = Calls.signing("lena");
    ((ObjectNode) call.path("context").path("draftOrders"))
        .putArray("entry")
        .add(Calls.JSON.readTree(entry.replace('\'', '"')));
    Calls.send(http, "kap-order-sign", call)
        .andExpect(status().isOk())
        .andExpect(
            jsonPath("$.cards[*].detail").value(hasItem(containsString("KAP-ORDER-UNIDENTIFIED"))));
  }

  @Test
  @Tag("CH-035")
  void anOrderWithoutStatusIsADraft() throws Exception {
    ObjectNode call = Calls.signing("lena");
    call.path("context")
        .path("draftOrders")
        .path("entry")
        .forEach(entry -> ((ObjectNode) entry.path("resource")).remove("status"));
    Calls.send(http, "kap-order-sign", call)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.cards[0].indicator").value("warning"));
  }

  @Test
  @Tag("CH-035")
  void anOrderThatIsActiveAlreadyIsJudgedToo() throws Exception {
    ObjectNode call = Calls.signing("lena");
    call.path("context")
        .path("draftOrders")
        .path("entry")
        .forEach(entry -> ((ObjectNode) entry.path("resource")).put("status", "active"));
    Calls.send(http, "kap-order-sign", call)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.cards[0].indicator").value("warning"));
  }

  /** Members that a call may do without are null, empty or of another type in many a client. */
  @Test
  @Tag("CH-029")
  void whatACallMayDoWithoutMayBeNullOrEmpty() throws Exception {
    ObjectNode call = call("patient-view", "amina");
    call.putNull("fhirServer").putNull("fhirAuthorization").putNull("extension");
    call.put("somethingElse", 7);
    ((ObjectNode) call.path("context")).putNull("encounterId").put("somethingElse", 7);
    Calls.send(http, "kap-patient-view", call)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.cards[0].indicator").value("critical"));
    call.put("fhirServer", "");
    ((ObjectNode) call.path("context")).put("encounterId", "");
    Calls.send(http, "kap-patient-view", call).andExpect(status().isOk());
  }

  @Test
  void anIdMayBeANumber() throws Exception {
    Calls.send(
            http,
            "kap-patient-view",
            view(
                call -> {
                  ((ObjectNode) call.path("context")).put("patientId", 17);
                  ((ObjectNode) call.path("prefetch"))
                      .putObject("patient")
                      .put("resourceType", "Patient")
                      .put("id", "17");
                }))
        .andExpect(status().isOk());
  }

  /** The sandbox sends one object where a list of them belongs, and no type of the bundle. */
  @Test
  @Tag("CH-043")
  void anObjectInPlaceOfAListOfOneIsRead() throws Exception {
    ObjectNode call = Calls.signing("lena");
    ((ObjectNode) call.path("context").path("draftOrders")).remove("type");
    for (JsonNode entry : call.path("context").path("draftOrders").path("entry")) {
      ObjectNode order = (ObjectNode) entry.path("resource");
      order.putObject("category").putArray("coding").addObject().put("code", "outpatient");
    }
    Calls.send(http, "kap-order-sign", call)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.cards[0].indicator").value("warning"));
  }

  @ParameterizedTest
  @Tag("CH-058")
  @ValueSource(
      strings = {
        "'text'",
        "[]",
        "7",
        "{}",
        "{'resourceType': 'Observation', 'id': 'x'}",
        "{'resourceType': 'Bundle', 'entry': {}}"
      })
  void aKeyWithSomethingElseInItIsOpenAndLeavesTheOthersAlone(String value) throws Exception {
    ObjectNode call = call("patient-view", "amina");
    ((ObjectNode) call.path("prefetch"))
        .set("consents", Calls.JSON.readTree(value.replace('\'', '"')));
    Calls.send(http, "kap-patient-view", call)
        .andExpect(status().isOk())
        .andExpect(
            jsonPath("$.cards[0].detail")
                .value(containsString("Not assessed: consents (not sent by the calling system).")));
  }

  @Test
  @Tag("CH-058")
  @Tag("CH-059")
  void aBareResourceAnswersASearchAndWhatNobodyAskedForIsPassedOver() throws Exception {
    ObjectNode call = call("patient-view", "amina");
    ObjectNode prefetch = (ObjectNode) call.path("prefetch");
    prefetch
        .putObject("consents")
        .put("resourceType", "Consent")
        .put("id", "c")
        .put("status", "inactive");
    prefetch.putObject("patientToGreet").put("resourceType", "Patient").put("id", "tom");
    Calls.send(http, "kap-patient-view", call)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.cards[0].detail").value(not(containsString("prefetch.consents"))));
  }

  @Test
  @Tag("CH-119")
  void aPageOfAnyOriginMayCallInTheDemonstration() throws Exception {
    http.perform(
            options("/cds-services/kap-patient-view")
                .header("Origin", "https://sandbox.example.org")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type"))
        .andExpect(status().isOk())
        .andExpect(header().string("Access-Control-Allow-Origin", "*"));
    http.perform(
            post("/cds-services/kap-nothing")
                .header("Origin", "https://sandbox.example.org")
                .contentType("application/json")
                .content("{}"))
        .andExpect(status().isNotFound())
        .andExpect(header().string("Access-Control-Allow-Origin", "*"));
  }

  @Test
  void theServiceIsReadyOnceItIsWarm() throws Exception {
    http.perform(get("/actuator/health/readiness")).andExpect(status().isOk());
  }
}
