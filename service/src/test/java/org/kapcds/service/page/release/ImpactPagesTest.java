package org.kapcds.service.page.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.service.TestService;
import org.kapcds.service.audit.Case;
import org.kapcds.service.audit.Case.About;
import org.kapcds.service.audit.Case.Change;
import org.kapcds.service.audit.Replayed;
import org.kapcds.service.record.Recorder;
import org.kapcds.service.sample.Samples;
import org.kapcds.service.shadow.ShadowRun;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** What the last replay has found of a candidate, as a page. */
@SpringBootTest(properties = "kap-cds.welcome=false")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({TestService.class, ImpactPagesTest.Candidate.class})
class ImpactPagesTest {

  private static final Change FIRED =
      new Change(About.RULE, "SAF-CI-025", "FIRED PRECAUTION", "SILENT");
  private static final Change STATE =
      new Change(About.CONDITION, "mdd", "ELIGIBLE_WITH_CAUTIONS", "ELIGIBLE");
  private static final Change WORDS = new Change(About.WORDS, "", "", "");

  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir static Path place;

  /** A candidate that decides as the release does. */
  static class Candidate { // no configuration that other tests would find

    @Bean
    ShadowRun candidate() {
      return new ShadowRun(ShippedRelease::open, came -> {}, difference -> {});
    }
  }

  @Autowired MockMvc http;
  @Autowired Recorder recorder;

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry settings) {
    settings.add("kap-cds.record.directory", place::toString);
  }

  @BeforeEach
  void nothingIsKept() throws Exception {
    Files.deleteIfExists(place.resolve("impact.json"));
  }

  private MockHttpServletResponse answer(String path, String role) throws Exception {
    return http.perform(get(path).with(user("somebody").roles(role))).andReturn().getResponse();
  }

  private String page(String path) throws Exception {
    return answer(path, "COMPLIANCE_OFFICER").getContentAsString();
  }

  private static void keep(String candidate, List<Case> cases) throws Exception {
    new Replayed(
            "0.1.0", candidate, new TreeMap<>(), 200, 1, 4, 3, 2, List.of("line 9 of j"), cases)
        .keep(place.resolve("impact.json"));
  }

  @ParameterizedTest
  @CsvSource({"CLINICIAN_REVIEWER, 403", "COMPLIANCE_OFFICER, 200", "RELEASE_MANAGER, 200"})
  void itIsReadByWhoAnswersForReleases(String role, int status) throws Exception {
    keep("c", List.of(new Case(UUID.randomUUID().toString(), 2, 1, List.of(FIRED))));
    assertThat(answer("/releases/impact", role).getStatus()).isEqualTo(status);
    assertThat(answer("/releases/impact/1", role).getStatus()).isEqualTo(status);
  }

  @Test
  void whereNothingWasReplayedItSaysWhatToRun() throws Exception {
    assertThat(page("/releases")).contains("href=\"/releases/impact\"");
    assertThat(page("/releases/impact"))
        .contains("No replay has been kept here yet.")
        .contains("audit replay --directory data --candidate CANDIDATE --state data/impact.json");
    assertThat(answer("/releases/impact/1", "COMPLIANCE_OFFICER").getStatus()).isEqualTo(404);
  }

  @Test
  void changesAreCountedByStateAndByRule() throws Exception {
    String journal = UUID.randomUUID().toString();
    keep(
        ShippedRelease.open().release().sha256(),
        List.of(
            new Case(journal, 2, 1, List.of(FIRED, STATE)),
            new Case(journal, 3, 2, List.of(FIRED)),
            new Case(journal, 4, 1, List.of(WORDS))));
    String page = page("/releases/impact");

    assertThat(page.replaceAll("<[^>]+>", "").replaceAll("\\s+", " "))
        .contains("2 of 200 decisions would be others. 1 more would only be told")
        .contains("1 of what was recorded could not be made again as it was.")
        .contains("line 9 of j")
        .contains("release 1.0.0, SHA-256 " + ShippedRelease.open().release().sha256())
        .contains("Treatment-resistant depressioneligible with cautionseligible1")
        .contains("rule SAF-CI-025fired, precautionsilent2")
        .contains("Only words, data, sources or dates would be others in 1 decision.");
    assertThat(page)
        .contains("href=\"/releases/impact/1\"", "href=\"/releases/impact/3\"")
        .contains("href=\"/rulebook/SAF-CI-025\"");
    assertThat(page("/releases/impact/2"))
        .contains("Decided: <strong>fired, precaution</strong>. By the candidate: <strong>silent<");
  }

  @Test
  void whatTheCandidateBesideTheLiveReleaseWouldChangeIsSaidSoToo() throws Exception {
    await().atMost(LONG).until(() -> recorder.store().isPresent());
    String hash = ShippedRelease.open().release().sha256();
    int line = 0;
    for (Change one : List.of(STATE, FIRED)) {
      recorder
          .store()
          .orElseThrow()
          .sql()
          .sql("insert into shadow_difference values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
          .params(UUID.randomUUID(), ++line, OffsetDateTime.parse("2026-03-02T10:00:00Z"))
          .params(UUID.randomUUID().toString(), hash, hash, one.about().name(), one.name())
          .params(one.before(), one.now())
          .update();
    }
    await().atMost(LONG).until(() -> page("/releases").contains("What the candidate would have"));

    assertThat(page("/releases").replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "))
        .contains("Treatment-resistant depression eligible with cautions eligible 1 2026-03-02")
        .contains("rule SAF-CI-025 fired, precaution silent 1 2026-03-02");
  }

  @Test
  void eachCaseLeadsToItsRecordForWhoMayOpenIt() throws Exception {
    UUID id = recorded();
    UUID journal = recorder.journal().folder().instance();
    long line =
        recorder
            .store()
            .orElseThrow()
            .sql()
            .sql("select line from answered_call where id = ?")
            .param(id)
            .query(Long.class)
            .single();
    keep("c", List.of(new Case(journal.toString(), line, 1, List.of(FIRED))));

    assertThat(page("/releases/impact/1"))
        .contains("rule SAF-CI-025", "href=\"/records/%s\"".formatted(id), "2026-03-02T10:00:00Z")
        .contains("line %d of journal %s".formatted(line, journal))
        .doesNotContain("Patient/");
    assertThat(answer("/releases/impact/1", "RELEASE_MANAGER").getContentAsString())
        .contains("line %d of journal %s".formatted(line, journal))
        .doesNotContain("/records/" + id);
  }

  private UUID recorded() throws Exception {
    http.perform(
        post("/api/decisions?moment=order")
            .contentType("application/fhir+json")
            .content(Samples.named("tom").orElseThrow().bundle()));
    await()
        .atMost(LONG)
        .until(
            () ->
                recorder.store().isPresent()
                    && recorder.drainer().orElseThrow().behind() == 0
                    && recorder.journal().onDisk() > 1);
    return recorder
        .store()
        .orElseThrow()
        .sql()
        .sql("select id from answered_call order by line desc limit 1")
        .query(UUID.class)
        .single();
  }

  @Test
  void manyCasesAreShownAPageAtATime() throws Exception {
    String journal = UUID.randomUUID().toString();
    List<Case> cases = new ArrayList<>();
    for (int line = 1; line <= 150; line++) {
      cases.add(new Case(journal, line, 1, List.of(FIRED)));
    }
    keep("c", cases);

    assertThat(page("/releases/impact/1"))
        .contains("line 1 of journal", "line 100 of journal", "/releases/impact/1?after=100")
        .doesNotContain("line 101 of journal");
    assertThat(page("/releases/impact/1?after=100"))
        .contains("line 101 of journal", "line 150 of journal", "not in the database")
        .doesNotContain("?after=");
    assertThat(page("/releases/impact/1?after=" + Integer.MAX_VALUE))
        .contains("From no. 151 on")
        .doesNotContain("?after=");
  }

  @Test
  void aReplayWithoutACandidateAndWhatIsNoneAreTold() throws Exception {
    keep("", List.of());
    assertThat(page("/releases/impact")).contains("It was made without a candidate");

    for (String other :
        List.of("no JSON", "null", "{}", "{\"lines\":{},\"faults\":[],\"cases\":[]}")) {
      Files.writeString(place.resolve("impact.json"), other);
      assertThat(page("/releases/impact")).contains("impact.json: is no state of a replay");
      assertThat(answer("/releases/impact/1", "COMPLIANCE_OFFICER").getStatus()).isEqualTo(404);
    }
  }
}
