package org.kapcds.service.page.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.service.TestService;
import org.kapcds.service.decide.Decider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

@SpringBootTest(properties = "kap-cds.welcome=false")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
class RulebookPagesTest {

  @Autowired MockMvc http;
  @Autowired Decider decider;

  private String page(MockHttpServletRequestBuilder request) throws Exception {
    MockHttpServletResponse answer = http.perform(request).andReturn().getResponse();
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
    return answer.getContentAsString();
  }

  private String page(String path) throws Exception {
    return page(get(path));
  }

  private static String text(String html) {
    return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]+>", "")).replaceAll("\\s+", " ");
  }

  @Test
  void eachRuleHasAPageThatSaysWhatTheReleaseSays() throws Exception {
    Release release = decider.release();
    List<String> wrong = new ArrayList<>();
    for (Entry entry : release.entries().values()) {
      String shown = text(page("/rulebook/" + entry.id()));
      entry.variants().values().stream()
          .map(one -> one.summary().replaceAll("\\s+", " ").strip())
          .filter(one -> !shown.contains(one))
          .forEach(one -> wrong.add(entry.id() + " lacks: " + one));
      entry.needs().stream()
          .map(use -> release.needs().get(use.need()))
          .filter(need -> need != null && !shown.contains(need.says().replaceAll("\\s+", " ")))
          .forEach(need -> wrong.add(entry.id() + " lacks the need " + need.name()));
      entry
          .evidence()
          .forEach(
              (key, mark) -> {
                if (!shown.contains(key)) {
                  wrong.add(entry.id() + " lacks the source " + key);
                }
              });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aPageNamesTheNumbersOfItsRule() throws Exception {
    assertThat(text(page("/rulebook/MDD-SEVERITY")))
        .contains("mdd-severity.phq9-min", "from 1 January 2026, no end", "VADOD-MDD-2022")
        .contains("mdd-severity.madrs-min", "mdd-severity.qids-min");
    assertThat(text(page("/rulebook/MDD-FAILED-TRIALS")))
        .contains("where the profile va is chosen");
  }

  @Test
  void whatSpeaksAgainstIsShownAsWhatSpeaksFor() throws Exception {
    Release release = decider.release();
    Entry against =
        release.entries().values().stream()
            .filter(
                entry ->
                    release.evidence().values().stream()
                        .filter(source -> source.position().equals("against"))
                        .anyMatch(source -> entry.evidence().containsKey(source.key())))
            .findFirst()
            .orElseThrow();
    assertThat(page("/rulebook/" + against.id()))
        .contains("data-position=\"against\"", ">against the treatment</span>");
  }

  @Test
  void scenariosStandWithTheirRule() throws Exception {
    assertThat(page("/rulebook/MDD-SEVERITY"))
        .contains("href=\"/scenarios/depression/severity#line-", "not run here");
  }

  @Test
  void theFiguresAreForThoseWhoLoggedIn() throws Exception {
    assertThat(text(page("/rulebook/SAF-CI-001")))
        .contains("logged in sees how often it stood on cards")
        .doesNotContain("No figures yet");
    String known =
        text(page(get("/rulebook/SAF-CI-001").with(user("r").roles("CLINICIAN_REVIEWER"))));
    assertThat(known)
        .doesNotContain("logged in sees")
        .containsAnyOf("No figures yet", "In the last twelve months", "does not answer now");
  }

  @Test
  void whatIsSearchedForIsFoundAndStaysInTheForm() throws Exception {
    String page = page(get("/rulebook").param("words", "repaired aneurysm"));
    assertThat(page).contains("SAF-CI-002", "value=\"repaired aneurysm\"");
    assertThat(page).doesNotContain("MDD-DX");
    assertThat(text(page(get("/rulebook").param("words", "no such words at all"))))
        .contains("0 rules", "Try fewer words");
  }

  @Test
  void whatSomebodyTypesRunsNowhere() throws Exception {
    assertThat(page(get("/rulebook").param("words", "\"><script>alert(1)</script>")))
        .doesNotContain("<script>alert")
        .contains("&lt;script&gt;");
  }

  @Test
  void eachFolderHasAPageAndAllItsFiles() throws Exception {
    assertThat(page("/rulebook/folders/depression"))
        .contains("<h1>Depression</h1>", "What it advises", "href=\"/rulebook/MDD-DX\"");
    for (String path : decider.release().files().content().keySet()) {
      if (path.startsWith("conditions/") && !path.endsWith("product-value-sets.csv")) {
        page("/rulebook/folders/" + path.substring("conditions/".length()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/rulebook/NO-RULE",
        "/rulebook/folders/nothing",
        "/rulebook/folders/depression/nothing.md",
        "/rulebook/folders/depression/../../release.yaml"
      })
  void whatIsNotThereIsSaid(String path) throws Exception {
    assertThat(http.perform(get(java.net.URI.create(path))).andReturn().getResponse().getStatus())
        .isIn(400, 404);
  }
}
