package org.kapcds.service.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.service.TestService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

/**
 * A patient whose every value is unmistakable is sent in good calls and in broken ones: nothing of
 * her may be found afterwards in the log, the metrics, the health, or in what is refused.
 */
@SpringBootTest(properties = "kap-cds.welcome=false", webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestService.class)
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {

  /** Each begins with this; numbers and days are unmistakable in themselves. */
  private static final String CANARY = "Xyzzyq";

  private static final List<String> OF_THE_PATIENT =
      List.of(CANARY, "xyzzyq", "1971-03-19", "2026-01-23", "48151.62", "234207");

  private static final String CALL =
      """
      {"hook": "order-sign", "hookInstance": "7b1f6a52-6c0e-4c57-9f0e-0a6d1f2c9e11",
       "fhirServer": "https://xyzzyq.example.org/fhir",
       "fhirAuthorization": {"access_token": "XyzzyqToken", "token_type": "Bearer",
         "expires_in": 300, "scope": "user/*.rs", "subject": "XyzzyqSubject"},
       "context": {"userId": "Practitioner/XyzzyqUser", "patientId": "Xyzzyq-id",
         "encounterId": "XyzzyqEncounter",
         "draftOrders": {"resourceType": "Bundle", "entry": [{"resource":
           {"resourceType": "MedicationRequest", "id": "XyzzyqOrder", "status": "draft",
            "intent": "order", "subject": {"reference": "Patient/Xyzzyq-id"},
            "note": [{"text": "XyzzyqNote"}],
            "medicationCodeableConcept": {"text": "XyzzyqKetamine", "coding": [
              {"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "6130",
               "display": "XyzzyqDisplay"}]},
            "dosageInstruction": [{"text": "XyzzyqDosage", "doseAndRate": [{"doseQuantity":
              {"value": 48151.62, "unit": "XyzzyqUnit"}}]}]}}]}},
       "prefetch": {
         "patient": {"resourceType": "Patient", "id": "Xyzzyq-id", "gender": "female",
           "birthDate": "1971-03-19", "name": [{"family": "XyzzyqFamily", "given": ["Xyzzyq"]}],
           "identifier": [{"system": "urn:xyzzyq", "value": "XyzzyqMrn"}],
           "telecom": [{"system": "phone", "value": "234207"}],
           "address": [{"line": ["XyzzyqStreet"], "city": "XyzzyqTown"}]},
         "conditions": {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource":
           {"resourceType": "Condition", "id": "XyzzyqCondition",
            "subject": {"reference": "Patient/Xyzzyq-id"}, "recordedDate": "2026-01-23",
            "code": {"text": "XyzzyqProblem", "coding": [{"system": "urn:xyzzyq",
              "code": "XyzzyqCode", "display": "XyzzyqProblemDisplay"}]},
            "note": [{"text": "XyzzyqConditionNote"}]}}]},
         "allergies": {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource":
           {"resourceType": "AllergyIntolerance", "id": "XyzzyqAllergy",
            "patient": {"reference": "Patient/Xyzzyq-id"}, "code": {"text": "XyzzyqPollen"}}}]},
         "medicationRequests": null, "medicationStatements": null,
         "scores": null, "codedResults": null, "statements": null,
         "measurements": {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource":
           {"resourceType": "Observation", "id": "XyzzyqObservation", "status": "final",
            "subject": {"reference": "Patient/Xyzzyq-id"}, "effectiveDateTime": "2026-01-23",
            "code": {"coding": [{"system": "http://loinc.org", "code": "8480-6"}],
              "text": "XyzzyqPressure"},
            "valueQuantity": {"value": 48151.62, "unit": "XyzzyqUnit",
              "system": "http://unitsofmeasure.org", "code": "mm[Hg]"}}}]}}}
      """;

  @Value("${local.server.port}")
  int port;

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void logEverything() {
    TestService.logEverything();
  }

  @AfterEach
  void logAsBefore() {
    TestService.logAsBefore();
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException {
    return send(
        at(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> call(String body) throws IOException, InterruptedException {
    return post("/cds-services/kap-order-sign", "application/json", body);
  }

  private String figures() throws IOException, InterruptedException {
    return send(at("/actuator/prometheus")).body()
        + send(at("/actuator/health")).body()
        + send(at("/actuator/health/readiness")).body()
        + send(at("/actuator/info")).body();
  }

  @Test
  @Tag("CH-116")
  void anAnsweredCallLeavesNothingBehind(CapturedOutput log) throws Exception {
    HttpResponse<String> answer = call(CALL);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).as("she is in the answer, and there alone").contains("Xyzzyq");
    assertThat(log.getAll()).as("the log").isNotEmpty().doesNotContain(OF_THE_PATIENT);
    assertThat(figures()).as("the figures").doesNotContain(OF_THE_PATIENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // no JSON, at the canary
        "\"birthDate\": \"1971-03-19\"|\"birthDate\" \"1971-03-19\"",
        "\"XyzzyqFamily\"|\"XyzzyqFamily",
        // no FHIR
        "\"1971-03-19\"|\"XyzzyqDay\"",
        "\"Condition\"|\"XyzzyqType\"",
        "48151.62|\"XyzzyqNumber\"",
        // no call
        "\"Xyzzyq-id\",|\"Xyzzyq/id\",",
        "7b1f6a52-6c0e-4c57-9f0e-0a6d1f2c9e11|Xyzzyq",
        "\"order-sign\"|\"Xyzzyq\"",
        "\"XyzzyqEncounter\"|{\"Xyzzyq\": 1}",
        "\"Practitioner/XyzzyqUser\"|\"XyzzyqUser\"",
        // nothing to decide by
        "\"patient\": {|\"other\": {",
      })
  @Tag("CH-093")
  @Tag("CH-116")
  void aRefusedCallLeavesNothingBehind(String change, CapturedOutput log) throws Exception {
    String[] parts = change.split("\\|");
    HttpResponse<String> answer = call(CALL.replace(parts[0], parts[1]));

    if (answer.statusCode() != 200) {
      assertThat(answer.body()).as("the refusal").doesNotContain(OF_THE_PATIENT);
    }
    assertThat(answer.statusCode()).isLessThan(500);
    assertThat(log.getAll()).as("the log").doesNotContain(OF_THE_PATIENT);
    assertThat(figures()).as("the figures").doesNotContain(OF_THE_PATIENT);
  }

  @Test
  @Tag("CH-116")
  void feedbackLeavesNothingBehind(CapturedOutput log) throws Exception {
    for (String outcome : List.of("overridden", "Xyzzyq")) {
      HttpResponse<String> answer =
          post(
              "/cds-services/kap-order-sign/feedback",
              "application/json",
              """
              {"feedback": [{"card": "0d6f2f3e-5f0c-4a0e-8a3b-2f6f6c1f9a10", "outcome": "%s",
                "outcomeTimestamp": "2026-01-23T09:31:07Z", "overrideReason": {
                  "reason": {"code": "XyzzyqReason", "system": "urn:xyzzyq"},
                  "userComment": "XyzzyqComment"}}]}"""
                  .formatted(outcome));
      assertThat(answer.body()).as("the answer").doesNotContain(OF_THE_PATIENT);
    }
    assertThat(log.getAll()).as("the log").doesNotContain(OF_THE_PATIENT);
    assertThat(figures()).as("the figures").doesNotContain(OF_THE_PATIENT);
  }

  @Test
  void whatIsSentElsewhereLeavesNothingBehind(CapturedOutput log) throws Exception {
    post("/cds-services/Xyzzyq", "application/json", CALL);
    post("/api/Xyzzyq", "application/json", CALL);
    post("/api/decisions", "application/fhir+json", CALL);
    post("/api/decisions", "text/Xyzzyq", CALL);
    post("/cds-services/kap-order-sign?patient=Xyzzyq", "application/json", CALL);

    assertThat(figures()).as("the figures").doesNotContain(OF_THE_PATIENT);
    assertThat(withoutAddresses(log.getAll())).as("the log").doesNotContain(OF_THE_PATIENT);
  }

  /** At the level `debug` the server tells of the addresses that are called. */
  private static String withoutAddresses(String log) {
    return log.lines()
        .filter(line -> !line.contains(" DEBUG "))
        .reduce("", (all, line) -> all + line + "\n");
  }
}
