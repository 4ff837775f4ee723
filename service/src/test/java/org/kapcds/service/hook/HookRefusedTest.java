package org.kapcds.service.hook;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kapcds.service.TestService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.node.ObjectNode;

/** What a call must hold; what is wrong is answered with its place, and without its content. */
@SpringBootTest(properties = "kap-cds.welcome=false")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
class HookRefusedTest {

  @Autowired MockMvc http;

  private static ObjectNode view(Consumer<ObjectNode> change) {
    ObjectNode call = Calls.of("patient-view", "tom", entries -> {});
    change.accept(call);
    return call;
  }

  private void refused(int status, String place, String message, Consumer<ObjectNode> change)
      throws Exception {
    Calls.send(http, "kap-patient-view", view(change))
        .andExpect(status().is(status))
        .andExpect(header().string("Content-Type", "application/json"))
        .andExpect(jsonPath("$.resourceType").value("OperationOutcome"))
        .andExpect(jsonPath("$.issue[0].expression[0]").value(place))
        .andExpect(jsonPath("$.issue[0].details.text").value(equalTo(message)))
        .andExpect(jsonPath("$.cards").doesNotExist());
  }

  @Test
  @Tag("CH-055")
  void dataThatWereNotSentAreAskedFor() throws Exception {
    refused(
        412,
        "prefetch",
        "without `conditions`, `measurements` nothing can be decided; send it as prefetch, or null where there is nothing on record",
        call -> ((ObjectNode) call.path("prefetch")).remove(List.of("conditions", "measurements")));
  }

  @Test
  @Tag("CH-050")
  @Tag("CH-051")
  void anErrorInPlaceOfDataIsNoData() throws Exception {
    refused(
        412,
        "prefetch",
        "without `conditions` nothing can be decided; send it as prefetch, or null where there is nothing on record",
        call ->
            ((ObjectNode) call.path("prefetch"))
                .putObject("conditions")
                .put("resourceType", "OperationOutcome"));
  }

  @Test
  @Tag("CH-045")
  void anotherPatientThanTheOneOfTheContextIsRefused() throws Exception {
    refused(
        400,
        "resource",
        "its Patient is not the one that `patientId` names; send the record of one",
        call -> ((ObjectNode) call.path("context")).put("patientId", "somebody-else"));
  }

  @Test
  @Tag("CH-011")
  @Tag("CH-023")
  void anotherHookThanTheServicesOwnIsRefused() throws Exception {
    refused(
        400,
        "hook",
        "`kap-patient-view` answers the hook `patient-view` only; call it for that hook",
        call -> call.put("hook", "order-sign"));
  }

  @Test
  @Tag("CH-023")
  void aCallWithoutHookIsRefused() throws Exception {
    refused(400, "hook", "`hook` is missing; send it as a text", call -> call.remove("hook"));
  }

  @Test
  @Tag("CH-024")
  void aHookInstanceThatIsNoUuidIsRefused() throws Exception {
    refused(
        400,
        "hookInstance",
        "`hookInstance` is no UUID; send a new one each call",
        call -> call.put("hookInstance", "1-1-1-1-1"));
  }

  @Test
  @Tag("CH-025")
  void aCallWithoutContextIsRefused() throws Exception {
    refused(
        400,
        "context",
        "`context` is missing; send it as an object",
        call -> call.remove("context"));
  }

  @Test
  @Tag("CH-031")
  void aReferenceInPlaceOfAnIdIsRefused() throws Exception {
    refused(
        400,
        "context.patientId",
        "`context.patientId` is a reference; send the id alone, without a type",
        call -> ((ObjectNode) call.path("context")).put("patientId", "Patient/tom"));
  }

  @Test
  @Tag("CH-026")
  void anAuthorizationWithoutServerIsRefused() throws Exception {
    refused(
        400,
        "fhirServer",
        "`fhirAuthorization` comes without `fhirServer`; send both or neither",
        call -> call.putObject("fhirAuthorization").put("access_token", "x"));
  }

  @Test
  @Tag("CH-027")
  void aServerThatIsNoAddressIsRefused() throws Exception {
    refused(
        400,
        "fhirServer",
        "`fhirServer` is no absolute URL such as `https://ehr.example.org/fhir`",
        call -> call.put("fhirServer", "../fhir"));
  }

  @Test
  @Tag("CH-044")
  void anOrderOfAnotherVersionOfFhirIsRefused() throws Exception {
    ObjectNode call = Calls.signing("lena");
    ((ObjectNode) call.path("context").path("draftOrders"))
        .putArray("entry")
        .addObject()
        .putObject("resource")
        .put("resourceType", "MedicationOrder");
    Calls.send(http, "kap-order-sign", call)
        .andExpect(status().isBadRequest())
        .andExpect(
            jsonPath("$.issue[0].details.text")
                .value("`MedicationOrder` is a resource of FHIR DSTU2; send FHIR R4 (4.0.1)"));
  }

  @Test
  @Tag("CH-048")
  void aPrefetchThatIsNullOrAnEmptyListIsNone() throws Exception {
    for (Consumer<ObjectNode> change :
        List.<Consumer<ObjectNode>>of(
            call -> call.putNull("prefetch"),
            call -> call.putArray("prefetch"),
            call -> call.remove("prefetch"))) {
      Calls.send(http, "kap-patient-view", view(change))
          .andExpect(status().isPreconditionFailed())
          .andExpect(
              jsonPath("$.issue[0].details.text")
                  .value(startsWith("without `patient`, `conditions`,")));
    }
    refused(
        400,
        "prefetch",
        "`prefetch` is no object; send resources by their keys",
        call -> call.put("prefetch", "none"));
  }

  @Test
  void anAuthorizationThatIsNoObjectIsRefused() throws Exception {
    refused(
        400,
        "fhirAuthorization",
        "`fhirAuthorization` is no object; send it as CDS Hooks has it",
        call -> call.put("fhirAuthorization", "secret"));
  }

  @Test
  @Tag("CH-035")
  void ordersThatAreNoBundleAreRefused() throws Exception {
    ObjectNode call = Calls.signing("lena");
    ((ObjectNode) call.path("context")).remove("draftOrders");
    Calls.send(http, "kap-order-sign", call)
        .andExpect(status().isBadRequest())
        .andExpect(
            jsonPath("$.issue[0].details.text")
                .value(
                    "`context.draftOrders` is missing; send the orders being signed as a FHIR Bundle"));
  }

  @Test
  @Tag("CH-022")
  @Tag("CH-093")
  void aServiceThatDoesNotExistIsNotFound() throws Exception {
    Calls.send(http, "kap-nothing", view(call -> {}))
        .andExpect(status().isNotFound())
        .andExpect(
            jsonPath("$.issue[0].details.text")
                .value("there is no such service; `/cds-services` lists what is offered"));
  }

  @Test
  void whatIsNestedTooDeeplyIsRefusedForThat() throws Exception {
    http.perform(
            post("/cds-services/kap-patient-view")
                .contentType("application/json")
                .content("[".repeat(2000) + "]".repeat(2000)))
        .andExpect(status().isBadRequest())
        .andExpect(
            jsonPath("$.issue[0].details.text")
                .value(
                    "the body is nested deeper than 500 levels, or a number, a name or a text in it is"
                        + " too long; send what FHIR needs"));
  }

  @Test
  @Tag("CH-022")
  @Tag("CH-093")
  void malformedJsonIsRefusedWithItsPlaceAndWithoutItsContent() throws Exception {
    http.perform(
            post("/cds-services/kap-patient-view")
                .contentType("application/json")
                .content("{\"hook\": Schmidt}"))
        .andExpect(status().isBadRequest())
        .andExpect(
            jsonPath("$.issue[0].details.text")
                .value(
                    matchesPattern(
                        "the body is not JSON at line 1, column \\d+; send a JSON object")));
  }
}
