package org.kapcds.service.page.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.service.TestService;
import org.kapcds.service.command.CompiledRules;
import org.kapcds.service.decide.AlteredRelease;
import org.kapcds.service.decide.MovedRelease;
import org.kapcds.service.decide.Releases;
import org.kapcds.service.decide.ReleasesBeside;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(properties = "kap-cds.welcome=false")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({TestService.class, ReleasePagesTest.ThreeReleases.class})
class ReleasePagesTest {

  @TempDir static Path directory;

  @Autowired MockMvc http;

  @BeforeAll
  static void threeInAFolder() throws IOException {
    Files.createDirectories(directory.resolve("empty"));
    Files.write(
        directory.resolve("moved.zip"),
        MovedRelease.of("1.1.0", "2027-01-01", "2027-12-31", "460").archive());
    Files.write(
        directory.resolve("again.zip"),
        AlteredRelease.of("version: 1.2.0\nstatus: released\nin-force-from: 2028-01-01\n")
            .files()
            .archive());
  }

  /** The shipped release, one of next year, and one of the year after with the shipped rules. */
  static class ThreeReleases { // no configuration that other tests would find

    @Bean
    @Primary
    Releases threeReleases() {
      Releases releases =
          Releases.opening(ShippedRelease::open)
              .with(
                  new ReleasesBeside(directory, CompiledRules::ofAnother, release -> List.of()),
                  () -> LocalDate.parse("2026-03-02"));
      await().atMost(Duration.ofMinutes(2)).until(() -> releases.open().size() == 3);
      return releases;
    }
  }

  private MockHttpServletResponse answer(String path, String role) throws Exception {
    return http.perform(get(path).with(user("somebody").roles(role))).andReturn().getResponse();
  }

  @ParameterizedTest
  @CsvSource({
    "CLINICIAN_REVIEWER, 403",
    "COMPLIANCE_OFFICER, 200",
    "RELEASE_MANAGER, 200",
  })
  void theyAreReadByWhoAnswersForReleases(String role, int status) throws Exception {
    assertThat(answer("/releases", role).getStatus()).isEqualTo(status);
    assertThat(answer("/releases/compare?before=1.0.0&now=1.1.0", role).getStatus())
        .isEqualTo(status);
  }

  @Test
  void eachReleaseIsShownWithWhatItDoesAndWhoHasSigned() throws Exception {
    String page = answer("/releases", "COMPLIANCE_OFFICER").getContentAsString();

    assertThat(page.split("<span>decides today</span>", -1)).as("one decides").hasSize(2);
    assertThat(page)
        .contains(ShippedRelease.open().release().sha256())
        .contains("decides today")
        .contains("decides when it is asked for by its version")
        .contains("from 2027-01-01 until 2027-12-31")
        .contains("Not used.")
        .contains("refused: has no `release.yaml`")
        .contains("nobody")
        .contains("No rule of the release that decides today is silenced.")
        .contains("No candidate is named.")
        .contains("release sign FOLDER --key KEY.pem");
  }

  @Test
  void twoReleasesAreComparedInSentences() throws Exception {
    String page =
        answer("/releases/compare?before=1.0.0&now=1.1.0", "RELEASE_MANAGER").getContentAsString();

    assertThat(page).contains("qtc.prolonged-men-from").contains("460").contains("SAF-CI-025");
  }

  @Test
  void aReleaseThatIsNotHereIsNotFound() throws Exception {
    assertThat(answer("/releases/compare?before=1.0.0&now=9", "RELEASE_MANAGER").getStatus())
        .isEqualTo(404);
  }
}
