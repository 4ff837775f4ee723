package org.kapcds.service.page.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.service.TestService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The scenarios that come with the program, with a report in which one of them was run. */
@SpringBootTest(properties = "kap-cds.welcome=false")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
class ScenariosPagesTest {

  private static final Library SHIPPED = Library.packed(null);

  @TempDir static Path place;

  @Autowired MockMvc http;

  private static Feature.Scenario ran() {
    return SHIPPED.at("/scenarios/depression/severity").orElseThrow().blocks().stream()
        .flatMap(block -> block.scenarios().stream())
        .filter(scenario -> scenario.name().equals("Never scored"))
        .findFirst()
        .orElseThrow();
  }

  @DynamicPropertySource
  static void report(DynamicPropertyRegistry settings) {
    Path report = place.resolve("scenarios.json");
    try {
      Files.writeString(
          report,
          """
          [{"uri":"classpath:features/conditions/depression/severity.feature","elements":[
            {"type":"scenario","name":"Never scored","line":%d,
             "start_timestamp":"2026-11-26T04:00:00.000Z","steps":[{"result":{"status":"passed"}}]}]}]
          """
              .formatted(ran().line()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    settings.add("kap-cds.scenarios.results", report::toString);
  }

  private String page(MockHttpServletRequestBuilder request) throws Exception {
    MockHttpServletResponse answer = http.perform(request).andReturn().getResponse();
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
    return answer.getContentAsString();
  }

  private String search(String name, String value) throws Exception {
    return page(get("/scenarios").param(name, value));
  }

  @Test
  void eachFileHasAPageWithAllItsScenarios() throws Exception {
    String list = page(get("/scenarios"));
    for (List<Feature> folder : SHIPPED.byFolder().values()) {
      for (Feature feature : folder) {
        assertThat(list).contains("href=\"" + feature.address() + "\"");
        String page = page(get(feature.address()));
        assertThat(page).as("a vignette is no rule").doesNotContain("href=\"/rulebook/VIG-");
        feature
            .blocks()
            .forEach(
                block ->
                    block
                        .scenarios()
                        .forEach(
                            scenario ->
                                assertThat(page)
                                    .contains("id=\"line-%d\"".formatted(scenario.line()))));
      }
    }
  }

  @Test
  void theirNamesAreUnique() {
    assertThat(SHIPPED.byFolder().values().stream().flatMap(List::stream).map(Feature::address))
        .hasSizeGreaterThan(100)
        .doesNotHaveDuplicates();
  }

  @Test
  void boundariesAreDrawnAndSaid() throws Exception {
    assertThat(page(get("/scenarios/depression/severity")))
        .contains("<svg", "Number line, evenly spaced", "on the PHQ-9 5 days ago")
        .contains("<strong>A</strong> at <span>14</span>")
        .contains("the severity criterion is not met");
  }

  @Test
  void theLastRunIsToldOfEachAndNothingElseIsTakenForRun() throws Exception {
    assertThat(page(get("/scenarios/depression/severity")))
        .contains("All passed</strong>", "in the run of 26 November 2026, 04:00 (UTC)")
        .contains("data-result=\"passed\"", "data-result=\"not-run\"");
    assertThat(search("last", "passed")).contains("<strong>1 scenario</strong>", "Never scored");
    assertThat(search("last", "failed")).contains("<strong>0 scenarios</strong>");
  }

  @Test
  void theyAreSearchedByRuleFolderOutcomeAndWords() throws Exception {
    assertThat(search("rule", "mdd-severity"))
        .contains("Never scored")
        .doesNotContain("SAF-CI-001<");
    assertThat(search("folder", "depression")).contains("Never scored");
    assertThat(search("outcome", "a score of the depression is missing")).contains("Never scored");
    assertThat(search("outcome", "PHQ-9 is on record")).doesNotContain(">Never scored<");
    assertThat(search("words", "PHQ-9 is on record")).contains("Never scored");
    assertThat(search("rule", "NO-RULE")).contains("Try fewer words");
    assertThat(search("words", "today")).contains("are shown; look for more words");
  }

  @Test
  void whatIsNotThereIsSaid() throws Exception {
    assertThat(
            http.perform(get("/scenarios/depression/nothing"))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
  }
}
