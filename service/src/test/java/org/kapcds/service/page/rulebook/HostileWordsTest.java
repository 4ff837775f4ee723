package org.kapcds.service.page.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.ReleaseFiles;
import org.kapcds.service.TestService;
import org.kapcds.service.command.CompiledRules;
import org.kapcds.service.decide.Releases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.MockMvc;

/** A release whose words are scripts, wherever people write words. */
@SpringBootTest(properties = "kap-cds.welcome=false")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({TestService.class, HostileWordsTest.Hostile.class})
class HostileWordsTest {

  private static final String SCRIPT = "<script>alert(7)</script>";

  static class Hostile { // no configuration that other tests would find

    @Bean
    @Primary
    Releases hostileReleases() {
      return Releases.opening(() -> CompiledRules.ofAnother(files()));
    }
  }

  private static ReleaseFiles files() {
    SortedMap<String, byte[]> content =
        new TreeMap<>(ShippedRelease.open().release().files().content());
    replace(
        content,
        "conditions/safety/ruleset.yaml",
        "Aneurysmal vascular disease on record: ketamine",
        SCRIPT + " ketamine");
    replace(
        content,
        "conditions/shared/parameters.yaml",
        "From this PHQ-9 score on, the depression",
        SCRIPT + " the depression");
    replace(
        content, "conditions/depression/README.md", "# Depression\n", "# Depression\n\n" + SCRIPT);
    replace(content, "conditions/safety/interpretations.md", "Charts seldom", SCRIPT + " Charts");
    return new ReleaseFiles(content);
  }

  private static void replace(
      SortedMap<String, byte[]> content, String file, String words, String others) {
    String text = new String(content.getOrDefault(file, new byte[0]), UTF_8);
    assertThat(text).contains(words);
    content.put(file, text.replace(words, others).getBytes(UTF_8));
  }

  @Autowired MockMvc http;

  @Test
  void whatTheReleaseSaysIsShownAndNeverRun() throws Exception {
    for (String path :
        new String[] {
          "/rulebook?words=SAF-CI-001",
          "/rulebook/SAF-CI-001",
          "/rulebook/MDD-SEVERITY",
          "/rulebook/folders/depression",
          "/rulebook/folders/safety/interpretations.md",
          "/rulebook/folders/shared/parameters.yaml"
        }) {
      assertThat(http.perform(get(path)).andReturn().getResponse().getContentAsString())
          .as(path)
          .contains("&lt;script&gt;alert(7)")
          .doesNotContain(SCRIPT);
    }
  }
}
