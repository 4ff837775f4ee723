package org.kapcds.service.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.fhir.write.R4Validation;
import org.kapcds.service.TestService;
import org.kapcds.service.sample.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest(properties = "kap-cds.welcome=false")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
class CarePlanApiTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Autowired MockMvc http;

  private MockHttpServletResponse asked(byte[] bundle, String query) throws Exception {
    return http.perform(
            post("/api/care-plans?" + query).contentType("application/fhir+json").content(bundle))
        .andReturn()
        .getResponse();
  }

  private String plan(byte[] bundle) throws Exception {
    MockHttpServletResponse response = asked(bundle, "asOf=2026-03-02T10:00:00Z");
    assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
    assertThat(response.getContentType()).isEqualTo("application/fhir+json");
    return response.getContentAsString();
  }

  private static byte[] sample(String name) {
    return Samples.named(name).orElseThrow().bundle();
  }

  private static byte[] withBookedSession(String sample) {
    ObjectNode bundle = (ObjectNode) JSON.readTree(sample(sample));
    ArrayNode entries = (ArrayNode) bundle.path("entry");
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.path(i).path("resource").path("resourceType").asString().equals("CarePlan")) {
        entries.remove(i);
      }
    }
    entries
        .addObject()
        .set(
            "resource",
            JSON.readTree(
                """
                {"resourceType": "Appointment", "id": "first", "status": "booked",
                 "start": "2026-03-16T09:00:00Z", "serviceType": [{"coding": [
                   {"system": "urn:kap:procedure", "code": "kap-dosing-session"}]}],
                 "participant": [{"actor": {"reference": "Patient/%s"}, "status": "accepted"}]}"""
                    .formatted(sample)));
    return JSON.writeValueAsBytes(bundle);
  }

  @Test
  void thePlanHoldsSessionsAndMeasuresWithTheirDates() throws Exception {
    JsonNode plan = JSON.readTree(plan(sample("maria")));

    assertThat(plan.path("subject").path("reference").asString()).isEqualTo("Patient/maria");
    assertThat(plan.path("created").asString()).isEqualTo("2026-03-02T10:00:00Z");
    assertThat(plan.path("activity"))
        .extracting(one -> one.path("detail").path("code").path("text").asString())
        .contains(
            "Dosing session, each as it is ordered", "PHQ-9, before the first dose (KAP-MEASURES)");
    assertThat(plan.path("activity").path(1).path("detail").path("scheduledPeriod"))
        .isEqualTo(JSON.readTree("{\"start\": \"2026-03-02\", \"end\": \"2026-03-16\"}"));
  }

  @Test
  void datesCountFromTheSessionThatIsBooked() throws Exception {
    JsonNode plan = JSON.readTree(plan(withBookedSession("maria")));

    assertThat(plan.path("activity").path(0).path("reference").path("reference").asString())
        .isEqualTo("Appointment/first");
    assertThat(plan.path("activity"))
        .filteredOn(
            one ->
                one.path("detail")
                    .path("code")
                    .path("text")
                    .asString("")
                    .startsWith("integration session"))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.path("detail").path("scheduledPeriod"))
                    .isEqualTo(
                        JSON.readTree(
                            "{\"start\": \"2026-03-17T09:00:00Z\", \"end\": \"2026-03-19T09:00:00Z\"}")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"maria", "lena"})
  void itIsValidFhirAndNamesNoDose(String sample) throws Exception {
    for (byte[] bundle : new byte[][] {sample(sample), withBookedSession(sample)}) {
      String plan = plan(bundle);

      assertThat(R4Validation.errors(plan)).isEmpty();
      assertThat(plan).doesNotContainPattern("[0-9] ?(mg|mL|mcg)").doesNotContain("doseQuantity");
    }
  }

  @Test
  void theSameRecordGivesTheSameBytes() throws Exception {
    assertThat(plan(sample("maria"))).isEqualTo(plan(sample("maria")));
  }

  @Test
  void whoMayNotBeTreatedHasNoPlan() throws Exception {
    MockHttpServletResponse response = asked(sample("amina"), "asOf=2026-03-02T10:00:00Z");

    assertThat(response.getStatus()).isEqualTo(422);
    assertThat(
            JSON.readTree(response.getContentAsString())
                .path("issue")
                .path(0)
                .path("details")
                .path("text")
                .asString())
        .isEqualTo(
            "there is nothing to plan: no condition may be treated, and nothing that was given or is booked is to be followed up; ask `/api/decisions` why");
  }

  @Test
  void aQuestionThatCannotBeAnsweredIsRefusedAsByTheDecisionApi() throws Exception {
    assertThat(asked(sample("maria"), "moment=tomorrow").getStatus()).isEqualTo(400);
  }
}
