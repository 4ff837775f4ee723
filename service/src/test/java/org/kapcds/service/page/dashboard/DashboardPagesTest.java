package org.kapcds.service.page.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.service.TestService;
import org.kapcds.service.record.Recorder;
import org.kapcds.service.record.Viewed;
import org.kapcds.service.record.journal.Journal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** The dashboard, over a record of its own. */
@SpringBootTest(properties = "kap-cds.welcome=false")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
class DashboardPagesTest {

  @TempDir static Path place;

  @Autowired MockMvc http;
  @Autowired Recorder recorder;

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry settings) {
    settings.add("kap-cds.record.directory", place::toString);
  }

  private MockHttpServletResponse dashboard(String role) throws Exception {
    return http.perform(get("/dashboard").with(user("reader").roles(role)))
        .andReturn()
        .getResponse();
  }

  private static String text(MockHttpServletResponse page) throws Exception {
    return page.getContentAsString().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  /** Waits until what was sent until now is in the database. */
  private void drained() {
    Duration most = Duration.ofMinutes(2);
    await()
        .atMost(most)
        .until(() -> recorder.journal().append("{\"kind\":\"mark\"}") == Journal.Kept.ON_DISK);
    await()
        .atMost(most)
        .until(
            () -> recorder.store().isPresent() && recorder.drainer().orElseThrow().behind() == 0);
  }

  @Test
  void itAsksForALogin() throws Exception {
    MockHttpServletResponse answer = http.perform(get("/dashboard")).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(302);
    assertThat(answer.getHeader("Location")).isEqualTo("/login");
  }

  @ParameterizedTest
  @ValueSource(strings = {"COMPLIANCE_OFFICER", "CLINICIAN_REVIEWER", "RELEASE_MANAGER"})
  void eachRoleOpensIt(String role) throws Exception {
    drained();
    assertThat(dashboard(role).getStatus()).isEqualTo(200);
  }

  @Test
  void itCountsCardsAnswersReasonsAndWhatIsMissing() throws Exception {
    drained();
    assertThat(text(dashboard("COMPLIANCE_OFFICER"))).contains("No figures yet");

    String shown =
        Viewed.by(http, "amina", UUID.randomUUID().toString(), entries -> {}).getContentAsString();
    String card = new JsonMapper().readTree(shown).at("/cards/0/uuid").asString();
    int cards = new JsonMapper().readTree(shown).path("cards").size();
    http.perform(
        post("/cds-services/kap-patient-view/feedback")
            .contentType("application/json")
            .content(
                """
                {"feedback":[{"card":"%s","outcome":"overridden",
                 "outcomeTimestamp":"2026-03-02T10:00:20Z","overrideReason":{"reason":
                 {"system":"urn:kap:override","code":"not-applicable"}}}]}"""
                    .formatted(card)));
    drained();

    MockHttpServletResponse page = dashboard("CLINICIAN_REVIEWER");
    assertThat(text(page))
        .contains("Cards shown " + cards + " ", "Set aside 1 ", "March 2026 " + cards + " 0 1 20 ")
        .contains("Rule by rule", "Why cards were set aside", "Data missing most")
        .doesNotContain("this release does not tell what they lacked");
    assertThat(page.getContentAsString())
        .contains("<canvas role=\"img\"", "data-table=\"by-month\"", "/pages/dashboard-")
        .doesNotContain("amina", "Amina");
    assertThat(
            recorder
                .store()
                .orElseThrow()
                .sql()
                .sql("select count(*) from feedback")
                .query(Integer.class)
                .single())
        .isEqualTo(1);

    recorder
        .store()
        .orElseThrow()
        .sql()
        .sql(
            "update shown_rule set rule_id = 'SAF-OLD-001', level = 'GAP'"
                + " where rule_id = (select min(rule_id) from shown_rule)")
        .update();
    assertThat(text(dashboard("CLINICIAN_REVIEWER")))
        .contains("this release does not tell what they lacked: SAF-OLD-001 .")
        .doesNotContain("Every rule on a card could be judged.");
  }
}
