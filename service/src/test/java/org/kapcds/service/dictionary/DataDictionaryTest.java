package org.kapcds.service.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.Release;

class DataDictionaryTest {

  private static final Release RELEASE = ShippedRelease.open().release();
  private static final String DICTIONARY = DataDictionary.of(RELEASE);

  @Test
  void theOneInTheDocumentsIsThatOfTheRelease() throws IOException {
    String kept = Files.readString(Path.of("../docs/data-dictionary.md"));
    assertThat(kept)
        .as(
            "write it anew: java -jar service/target/kap-cds.jar release dictionary > docs/data-dictionary.md")
        .isEqualTo(DICTIONARY);
  }

  @Test
  void everyNeedStandsInIt() {
    assertThat(RELEASE.needs().keySet())
        .allSatisfy(need -> assertThat(DICTIONARY).contains("| `" + need + "` |"));
  }

  @Test
  void everyCodeStandsInIt() {
    assertThat(RELEASE.terminology().codes())
        .allSatisfy(code -> assertThat(DICTIONARY).contains("`" + code.code() + "`"));
  }
}
