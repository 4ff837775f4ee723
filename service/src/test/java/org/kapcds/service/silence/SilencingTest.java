package org.kapcds.service.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.SilenceAct;
import org.kapcds.service.TestService;
import org.kapcds.service.record.Recorder;
import org.kapcds.service.record.journal.Lines;
import org.kapcds.service.sample.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** A service in which a rule is silenced. */
@SpringBootTest(properties = "kap-cds.welcome=false")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
class SilencingTest {

  @TempDir static Path place;

  @Autowired MockMvc http;
  @Autowired Recorder recorder;

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry settings) {
    settings.add("kap-cds.record.directory", place::toString);
    settings.add("kap-cds.release.sign-off", () -> place.resolve("sign-off.yaml").toString());
  }

  @BeforeAll
  static void silence() throws Exception {
    KeyPair ann = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Files.writeString(
        place.resolve("sign-off.yaml"),
        """
        persons: 1
        roles: []
        signers:
          Ann: { roles: [release-manager], public-key: %s }
        """
            .formatted(Base64.getEncoder().encodeToString(ann.getPublic().getEncoded())));
    SilenceAct act =
        SilenceAct.of(
            new SilenceAct.About(
                SilenceAct.Kind.SILENCE,
                "SAF-CI-025",
                ShippedRelease.open().release().sha256(),
                "2026-03-01T12:00:00Z"),
            "the limit is wrong",
            "Ann",
            "release-manager",
            ann.getPrivate(),
            "act.yaml");
    Files.createDirectories(place.resolve("silences"));
    Files.writeString(place.resolve("silences/act.yaml"), act.text());
  }

  @Test
  void theFirstCallIsDecidedWithoutTheRuleAndItIsRecordedSinceWhen() throws Exception {
    String decision =
        http.perform(
                post("/api/decisions")
                    .contentType("application/fhir+json")
                    .content(Samples.named("tom").orElseThrow().bundle()))
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(decision)
        .contains("\"silenced\":[{\"ruleId\":\"SAF-CI-025\",\"since\":\"2026-03-01T12:00:00Z\"")
        .contains("{\"ruleId\":\"SAF-CI-025\",\"state\":\"NOT_EVALUABLE\"");
    assertThat(recorded())
        .contains("\"kind\":\"silences\"")
        .contains("\"rule\":\"SAF-CI-025\"")
        .contains("\"reason\":\"the limit is wrong\"")
        .contains("\"by\":[\"Ann as release-manager\"]");
  }

  private String recorded() throws Exception {
    try (Lines lines = Lines.after(recorder.journal().folder(), 0)) {
      String line = lines.next().orElseThrow();
      while (!line.contains("\"kind\":\"silences\"")) {
        line = lines.next().orElseThrow();
      }
      return line;
    }
  }

  @Test
  void theHealthOfTheServiceSaysSo() throws Exception {
    assertThat(http.perform(get("/actuator/health")).andReturn().getResponse().getContentAsString())
        .contains("\"release\":{\"status\":\"DEGRADED\"");
  }
}
