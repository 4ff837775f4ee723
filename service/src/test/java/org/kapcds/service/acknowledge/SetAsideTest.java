package org.kapcds.service.acknowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.service.TestService;
import org.kapcds.service.record.Recorder;
import org.kapcds.service.record.Viewed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A patient with a hard stop and a soft one; her clinician sets both aside. */
@SpringBootTest(properties = "kap-cds.welcome=false")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
class SetAsideTest {

  private static final JsonMapper JSON = new JsonMapper();

  /** Schizoaffective disorder. */
  private static final String PSYCHOSIS =
      """
      {"resource": {"resourceType": "Condition", "id": "psychosis", %s
        "subject": {"reference": "Patient/lena"},
        "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "F25.0"}]},
        "clinicalStatus": {"coding": [{"code": "active",
          "system": "http://terminology.hl7.org/CodeSystem/condition-clinical"}]},
        "verificationStatus": {"coding": [{"code": "confirmed",
          "system": "http://terminology.hl7.org/CodeSystem/condition-ver-status"}]}}}\
      """;

  @TempDir static Path place;

  @Autowired MockMvc http;
  @Autowired Recorder recorder;

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry settings) {
    settings.add("kap-cds.record.directory", place::toString);
  }

  private List<JsonNode> view(String meta) throws Exception {
    while (recorder.store().isEmpty() || recorder.drainer().orElseThrow().behind() > 0) {
      Thread.sleep(20);
    }
    MockHttpServletResponse answer =
        Viewed.by(
            http,
            "lena",
            UUID.randomUUID().toString(),
            entries -> {
              entries.removeIf(one -> one.at("/resource/status").asString("").equals("draft"));
              entries.add(JSON.readTree(PSYCHOSIS.formatted(meta)));
            });
    return JSON.readTree(answer.getContentAsString()).path("cards").valueStream().toList();
  }

  private static List<String> topics(List<JsonNode> cards) {
    return cards.stream().map(card -> card.at("/source/topic/code").asString()).toList();
  }

  private void answer(JsonNode card, String outcome, String more) throws Exception {
    String entry =
        "{\"card\": \"%s\", \"outcome\": \"%s\", \"outcomeTimestamp\": \"2026-03-02T10:00:30Z\"%s}"
            .formatted(card.path("uuid").asString(), outcome, more);
    assertThat(
            http.perform(
                    post("/cds-services/kap-patient-view/feedback")
                        .contentType("application/json")
                        .content("{\"feedback\": [%s]}".formatted(entry)))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(200);
  }

  private MockHttpServletResponse measures(String query) throws Exception {
    return http.perform(get("/api/measures?" + query)).andReturn().getResponse();
  }

  private JsonNode measured(String rule) throws Exception {
    JsonNode all = JSON.readTree(measures("month=2026-03").getContentAsString());
    return all.path("rules")
        .valueStream()
        .filter(one -> one.path("ruleId").asString().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Tag("SAF-CARD-004")
  @Tag("SAF-CARD-005")
  @Tag("SAF-CARD-006")
  @Tag("SAF-CARD-010")
  void whatWasSetAsideIsNotRepeatedAndAHardStopStaysAsOneLine() throws Exception {
    List<JsonNode> first = view("");
    assertThat(topics(first)).startsWith("hard-stops", "soft-stops");
    String whole = first.get(0).path("detail").asString();
    assertThat(whole).contains("Data: ", "Evidence: ").doesNotContain("Set aside");

    answer(first.get(1), "accepted", ", \"acceptedSuggestions\": [{\"id\": \"x\"}]");
    assertThat(topics(view(""))).isEqualTo(topics(first));

    String wrong = ", \"overrideReason\": {\"reason\": {\"code\": \"record-wrong\"}}";
    answer(first.get(0), "overridden", wrong);
    answer(first.get(1), "overridden", wrong);
    List<JsonNode> second = view("");
    assertThat(topics(second)).startsWith("hard-stops").doesNotContain("soft-stops");
    assertThat(second.get(0).path("indicator").asString()).isEqualTo("critical");
    assertThat(second.get(0).path("detail").asString())
        .contains("Set aside on 2026-03-02; it still holds. (SAF-CI-035)")
        .doesNotContain("Data: ", "Evidence: ");

    assertThat(view("\"meta\": {\"versionId\": \"2\"},").get(0).path("detail").asString())
        .contains("Data: ")
        .doesNotContain("Set aside");

    JsonNode counted = measured("SAF-DI-049");
    assertThat(counted.path("shown").asInt()).isEqualTo(2);
    assertThat(counted.path("accepted").asInt()).isEqualTo(1);
    assertThat(counted.path("overridden").asInt()).isEqualTo(1);
    assertThat(counted.at("/reasons/record-wrong").asInt()).isEqualTo(1);
    assertThat(counted.path("toBeReviewed").asBoolean()).isFalse();
    JsonNode all = JSON.readTree(measures("month=2026-03").getContentAsString());
    assertThat(all.path("encounters").asInt()).isEqualTo(1);
    assertThat(all.path("secondsToAnswer").asDouble()).isEqualTo(30.0);
    assertThat(measures("month=2026-03&format=csv").getContentAsString())
        .startsWith("rule,shown,accepted,overridden,reasons,toBeReviewed\n")
        .contains("SAF-DI-049,2,1,1,record-wrong:1,false\n");
    assertThat(measures("month=2026-02").getContentAsString()).contains("\"rules\":[]");
  }

  @Test
  @Tag("SAF-CARD-010")
  void whatIsNoMonthOrNoFormIsRefused() throws Exception {
    view("");
    for (String query : List.of("", "month=March", "month=2026-03&format=xml")) {
      assertThat(measures(query).getStatus()).as(query).isEqualTo(400);
    }
  }
}
