package org.kapcds.service.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapcds.service.TestService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator sees. */
@SpringBootTest(properties = "kap-cds.welcome=false")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
@ExtendWith(OutputCaptureExtension.class)
class FiguresTest {

  private static final String CALL =
      """
      {"hook": "patient-view", "hookInstance": "7b1f6a52-6c0e-4c57-9f0e-0a6d1f2c9e11",
       "context": {"userId": "Practitioner/1", "patientId": "p"},
       "prefetch": {"patient": {"resourceType": "Patient", "id": "p", "birthDate": "1980-01-01"},
         "conditions": {"resourceType": "Bundle", "entry": [{"resource":
           {"resourceType": "Condition", "id": "c", "subject": {"reference": "Patient/p"},
            "clinicalStatus": {"coding": [{"code": "active", "system":
              "http://terminology.hl7.org/CodeSystem/condition-clinical"}]},
            "verificationStatus": {"coding": [{"code": "confirmed", "system":
              "http://terminology.hl7.org/CodeSystem/condition-ver-status"}]},
            "code": {"coding": [
              {"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "F33.2"}]}}}]},
         "allergies": null, "medicationRequests": null, "medicationStatements": null,
         "measurements": null, "scores": null, "codedResults": null, "statements": null}}""";

  @Autowired MockMvc http;
  @Autowired ApplicationContext context;

  private MockHttpServletResponse call(String service, String body) throws Exception {
    return http.perform(
            post("/cds-services/" + service).contentType("application/json").content(body))
        .andReturn()
        .getResponse();
  }

  private String figures() throws Exception {
    return http.perform(get("/actuator/prometheus")).andReturn().getResponse().getContentAsString();
  }

  private JsonNode health(String path) throws Exception {
    return new JsonMapper()
        .readTree(
            http.perform(get("/actuator/health" + path))
                .andReturn()
                .getResponse()
                .getContentAsString());
  }

  @Test
  void aCallIsTimedByItsPartsAndItsCardsAreCounted() throws Exception {
    assertThat(call("kap-patient-view", CALL).getStatus()).isEqualTo(200);

    assertThat(figures())
        .contains("kap_calls_seconds_count{service=\"kap-patient-view\",status=\"200\"}")
        .containsPattern("kap_call_phase_seconds_count\\{[^}]*phase=\"read\"")
        .containsPattern("kap_call_phase_seconds_count\\{[^}]*phase=\"decide\"")
        .containsPattern("kap_call_phase_seconds_count\\{[^}]*phase=\"cards\"")
        .containsPattern(
            "kap_cards_total\\{indicator=\"warning\",service=\"kap-patient-view\",topic=\"gaps\"}")
        .containsPattern("kap_rules_total\\{.*rule=\"MDD-SEVERITY\"");
  }

  @Test
  void refusalsAreCountedByTheirStatus() throws Exception {
    call("kap-patient-view", "{}");
    call("nobody-knows-it", CALL);

    assertThat(figures())
        .contains("kap_calls_seconds_count{service=\"kap-patient-view\",status=\"400\"}")
        .contains("kap_calls_seconds_count{service=\"none\",status=\"404\"}")
        .doesNotContain("nobody-knows-it");
  }

  @Test
  void whatCliniciansDidIsCounted() throws Exception {
    call(
        "kap-patient-view/feedback",
        """
        {"feedback": [{"card": "0d6f2f3e-5f0c-4a0e-8a3b-2f6f6c1f9a10", "outcome": "overridden",
          "outcomeTimestamp": "2026-03-02T09:31:07Z"}]}""");

    assertThat(figures())
        .contains("kap_feedback_total{outcome=\"overridden\",service=\"kap-patient-view\"} 1.0");
  }

  @Test
  void whoHasAReleaseIsReady() throws Exception {
    assertThat(health("").path("components").path("release").path("status").asString(""))
        .isEqualTo("UP");
    JsonNode readiness = health("/readiness");
    assertThat(readiness.path("status").asString("")).isEqualTo("UP");
    assertThat(readiness.path("components").has("release")).isTrue();
  }

  @Test
  void nothingIsSentAnywhereUnlessItIsConfigured() {
    assertThat(context.getBeansOfType(SpanExporter.class)).isEmpty();
    assertThat(context.getBeansOfType(LogRecordExporter.class)).isEmpty();
    assertThat(context.getBeansOfType(MeterRegistry.class).values())
        .allMatch(PrometheusMeterRegistry.class::isInstance);
  }

  @Test
  void theNameOfTheCallIsForgottenWhenItEnds(CapturedOutput log) throws Exception {
    call("kap-patient-view", CALL);
    assertThat(org.slf4j.MDC.get(HookInstance.KEY)).isNull();
  }
}
