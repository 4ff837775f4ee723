package org.kapcds.service.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.fhir.fetch.FhirServer;
import org.kapcds.service.TestService;
import org.kapcds.service.sample.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls that leave data to be fetched, against a FHIR server that runs. */
@SpringBootTest(
    properties = {"kap-cds.welcome=false", "kap-cds.budget=80s", "kap-cds.fhir.subject=kap-cds"})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
@ExtendWith(OutputCaptureExtension.class)
class HookFetchTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final FhirServer SERVER = new FhirServer();

  @Autowired MockMvc http;

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @BeforeEach
  void fill() {
    SERVER.empty();
    for (JsonNode entry : sample().path("entry")) {
      JsonNode resource = entry.path("resource");
      if (!resource.path("status").asString("").equals("draft")) {
        SERVER.put(resource.toString());
      }
    }
  }

  private static JsonNode sample() {
    return JSON.readTree(Samples.named("amina").orElseThrow().bundle());
  }

  /** A call that sends nothing along. */
  private static ObjectNode call() {
    ObjectNode call = JSON.createObjectNode();
    call.put("hook", "patient-view");
    call.put("hookInstance", "7b1f6a52-6c0e-4c57-9f0e-0a6d1f2c9e11");
    call.put("fhirServer", SERVER.base());
    call.putObject("fhirAuthorization")
        .put("access_token", "secret-token")
        .put("token_type", "Bearer")
        .put("expires_in", 300)
        .put("scope", "launch patient/*.read")
        .put("subject", "kap-cds")
        .put("patient", "amina");
    call.putObject("context").put("userId", "Practitioner/dr-7").put("patientId", "amina");
    return call;
  }

  private static ObjectNode call(Consumer<ObjectNode> change) {
    ObjectNode call = call();
    change.accept(call);
    return call;
  }

  private static void authorize(ObjectNode call, String name, String value) {
    ((ObjectNode) call.path("fhirAuthorization")).put(name, value);
  }

  private MockHttpServletResponse send(ObjectNode call) throws Exception {
    return http.perform(
            post("/cds-services/kap-" + call.path("hook").asString())
                .contentType("application/json")
                .content(call.toString()))
        .andReturn()
        .getResponse();
  }

  private String cards(ObjectNode call) throws Exception {
    MockHttpServletResponse response = send(call);
    assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
    return JSON.readTree(response.getContentAsString()).path("cards").toString();
  }

  private void lacking(String why, ObjectNode call) throws Exception {
    MockHttpServletResponse response = send(call);
    assertThat(response.getStatus()).isEqualTo(412);
    assertThat(
            JSON.readTree(response.getContentAsString()).at("/issue/0/details/text").asString(""))
        .contains("nothing can be decided (not fetched: " + why + ");");
  }

  @Test
  @Tag("CH-054")
  @Tag("CH-060")
  @Tag("CH-061")
  @Tag("CH-062")
  @Tag("CH-066")
  void whatIsNotSentIsFetched() throws Exception {
    String cards = cards(call());

    assertThat(cards)
        .contains("SAF-CI-001", "critical")
        .doesNotContain("Not used of the record", "Not assessed");
    assertThat(SERVER.asked().get(0))
        .isEqualTo(new FhirServer.Asked("POST", "fhir", "Bearer secret-token"));
  }

  @Test
  @Tag("CH-054")
  @Tag("CH-060")
  void theAnswerIsTheSameAsOnWhatIsSent() throws Exception {
    ObjectNode sent = call(call -> call.remove(List.of("fhirServer", "fhirAuthorization")));
    ObjectNode prefetch = sent.putObject("prefetch");
    JsonNode offered =
        JSON.readTree(
            http.perform(get("/cds-services")).andReturn().getResponse().getContentAsString());
    offered.at("/services/0/prefetch").propertyNames().forEach(prefetch::putNull);
    prefetch.set("patient", sample());

    assertThat(cards(call())).isEqualTo(cards(sent));
  }

  @Test
  @Tag("CH-048")
  @Tag("CH-049")
  @Tag("CH-053")
  void onlyWhatIsNotSentIsFetched() throws Exception {
    ObjectNode call = call();
    call.putObject("prefetch").putNull("consents").putNull("lists");

    cards(call);

    assertThat(SERVER.asked())
        .extracting(FhirServer.Asked::url)
        .noneMatch(url -> url.startsWith("fhir/Consent") || url.startsWith("fhir/List"))
        .anyMatch(url -> url.startsWith("fhir/Condition"));
  }

  @Test
  void aServerThatRefusesBatchesIsAskedOneByOne() throws Exception {
    SERVER.refuseBatches();

    assertThat(cards(call()))
        .contains("SAF-CI-001")
        .doesNotContain("Not used of the record", "Not assessed");
  }

  @Test
  @Tag("CH-052")
  void aFirstPageThatWasSentIsGoneOnFrom() throws Exception {
    IntStream.range(0, 25)
        .forEach(
            i ->
                SERVER.put(
                    "{'resourceType': 'Condition', 'id': 'x%d', 'subject': {'reference': 'Patient/amina'}, 'code': {'coding': [{'system': 'http://hl7.org/fhir/sid/icd-10-cm', 'code': 'L70.%d'}]}}"
                        .formatted(i, i % 10)));
    ObjectNode call = call();
    call.putObject("prefetch")
        .putObject("conditions")
        .put("resourceType", "Bundle")
        .putArray("link")
        .addObject()
        .put("relation", "next")
        .put("url", SERVER.base() + "/Condition?patient=amina");

    assertThat(cards(call))
        .contains("SAF-CI-001")
        .doesNotContain("Not used of the record", "Not assessed");
  }

  @Test
  @Tag("CH-056")
  void whatFailsAndIsNotRequiredIsListed() throws Exception {
    SERVER.refuseBatches();
    SERVER.trouble("Consent", FhirServer.says(500, "{}"));

    assertThat(cards(call()))
        .contains(
            "Not assessed: consents (not sent by the calling system, and not fetched: the server failed (500)).");
  }

  @Test
  @Tag("CH-055")
  void whatFailsAndIsRequiredIsSaid() throws Exception {
    SERVER.trouble("Condition", FhirServer.says(500, "{'resourceType': 'OperationOutcome'}"));

    lacking("the server did not answer it (500)", call());
  }

  @Test
  @Tag("CH-050")
  @Tag("CH-051")
  void whatTheCallingSystemFailedAtIsTriedAgainOnlyIfItIsRequired() throws Exception {
    ObjectNode call = call();
    ObjectNode prefetch = call.putObject("prefetch");
    prefetch.putObject("conditions").put("resourceType", "OperationOutcome");
    prefetch.putObject("consents").put("resourceType", "OperationOutcome");

    assertThat(cards(call))
        .contains(
            "SAF-CI-001",
            "Not assessed: consents (not sent by the calling system, and not fetched: the calling system failed at it).");
    assertThat(SERVER.asked())
        .extracting(FhirServer.Asked::url)
        .noneMatch(url -> url.startsWith("fhir/Consent"));
  }

  @Test
  @Tag("CH-064")
  void whatTheScopeDoesNotCoverIsSaid() throws Exception {
    lacking(
        "the scope of the token does not cover it",
        call(call -> authorize(call, "scope", "patient/Patient.rs")));
  }

  @ParameterizedTest
  @Tag("CH-064")
  @ValueSource(strings = {"launch patient/*.read", "launch patient/*.rs"})
  void scopesOfBothVersionsAreUnderstood(String scope) throws Exception {
    assertThat(cards(call(call -> authorize(call, "scope", scope))))
        .contains("SAF-CI-001")
        .doesNotContain("Not used of the record", "Not assessed");
  }

  @Test
  @Tag("CH-068")
  void anotherServerIsNotAsked() throws Exception {
    lacking(
        "`fhirServer` is none that this service may ask",
        call(call -> call.put("fhirServer", "https://ehr.example.org/fhir")));
  }

  @Test
  @Tag("CH-068")
  void aRedirectIsNotFollowed() throws Exception {
    SERVER.refuseBatches();
    SERVER.trouble("fhir/", (request, response) -> response.sendRedirect("/elsewhere"));

    assertThat(send(call()).getStatus()).isEqualTo(412);
    assertThat(SERVER.asked())
        .extracting(FhirServer.Asked::url)
        .anyMatch(url -> url.startsWith("fhir/Patient"))
        .doesNotContain("elsewhere");
  }

  @Test
  @Tag("CH-065")
  void aTokenForAnotherPatientIsNotUsed() throws Exception {
    lacking(
        "`fhirAuthorization.patient` is another patient than `context.patientId`",
        call(call -> authorize(call, "patient", "tom")));
    assertThat(SERVER.asked()).isEmpty();
  }

  @Test
  void anIdThatWouldMeanSomethingElseInAQueryIsNotAskedFor() throws Exception {
    for (String id : List.of("amina,tom", "amina&x=y", "..", "a|b")) {
      lacking(
          "`context.patientId` cannot stand in a query",
          call(
              call -> {
                ((ObjectNode) call.path("context")).put("patientId", id);
                authorize(call, "patient", id);
              }));
    }
    assertThat(SERVER.asked()).isEmpty();
  }

  @Test
  @Tag("CH-045")
  void resourcesOfAnotherPatientAreNotUsed() throws Exception {
    SERVER.trouble(
        "Procedure",
        FhirServer.says(
            200,
            """
            {'resourceType': 'Bundle', 'entry': [{'resource': {'resourceType': 'Procedure',
              'id': 'foreign', 'status': 'completed', 'subject': {'reference': 'Patient/tom'}}}]}"""));

    assertThat(cards(call())).contains("Procedure/foreign");
  }

  @Test
  @Tag("CH-063")
  @Tag("CH-116")
  void theTokenIsNeverLogged(CapturedOutput output) throws Exception {
    SERVER.trouble("Consent", FhirServer.says(500, "{'resourceType': 'OperationOutcome'}"));

    TestService.logEverything();
    try {
      cards(call());
    } finally {
      TestService.logAsBefore();
    }

    assertThat(output.getAll())
        .contains("DEBUG", "call 7b1f6a52-6c0e-4c57-9f0e-0a6d1f2c9e11: neither sent nor fetched:")
        .doesNotContain("secret-token");
  }
}
