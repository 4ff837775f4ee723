package org.kapcds.service.page.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.service.TestService;
import org.kapcds.service.command.CompiledRules;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.decide.MovedRelease;
import org.kapcds.service.decide.Releases;
import org.kapcds.service.decide.ReleasesBeside;
import org.kapcds.service.decide.SiteSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.MockMvc;

/** The rulebook where another release than the shipped one is in force. */
@SpringBootTest(properties = "kap-cds.welcome=false")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({TestService.class, ReleaseInForceTest.AnotherInForce.class})
class ReleaseInForceTest {

  @TempDir static Path directory;

  @Autowired MockMvc http;

  @BeforeAll
  static void oneInAFolder() throws IOException {
    Files.write(
        directory.resolve("moved.zip"),
        MovedRelease.of("1.1.0", "2026-02-01", "2026-12-31", "460").archive());
  }

  static class AnotherInForce { // no configuration that other tests would find

    @Bean
    @Primary
    Decider anotherDecides(Releases shipped, SiteSettings site) {
      LocalDate today = LocalDate.parse("2026-03-02");
      Releases both =
          shipped.with(
              new ReleasesBeside(directory, CompiledRules::ofAnother, release -> List.of()),
              () -> today);
      both.awaitInForce();
      return new Decider(both, site);
    }
  }

  /** A card leads here: what it rests on is the number that has decided. */
  @Test
  void theRulebookIsThatOfTheReleaseThatDecides() throws Exception {
    String page =
        http.perform(get("/rulebook/SAF-CI-025")).andReturn().getResponse().getContentAsString();
    assertThat(page)
        .contains("qtc.prolonged-men-from", "<strong>460 ms</strong>", "Release <span>1.1.0</span>")
        .doesNotContain("<strong>450 ms</strong>");
  }
}
