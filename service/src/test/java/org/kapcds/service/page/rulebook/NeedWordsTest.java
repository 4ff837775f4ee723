package org.kapcds.service.page.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.Faults;
import org.kapcds.engine.knowledge.Need;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ReleaseFiles;
import org.kapcds.engine.knowledge.ReleaseReader;

/** What a rule must know, where a number of it is another from a later day on. */
class NeedWordsTest {

  private static final Release RELEASE = sixtyDaysFromMay();

  private static Release sixtyDaysFromMay() {
    String path = "conditions/shared/parameters.yaml";
    SortedMap<String, byte[]> content =
        new TreeMap<>(ShippedRelease.open().release().files().content());
    String text = new String(content.getOrDefault(path, new byte[0]), UTF_8);
    String moved =
        text.replaceFirst(
            "(presence\\.question-days:(?:\n  .*)*?\n  values:\n    - .*)",
            "$1\n    - { from: 2026-05-01, value: 60, reference: \"chosen\", mark: D }");
    assertThat(moved).isNotEqualTo(text);
    content.put(path, moved.getBytes(UTF_8));
    Faults faults = new Faults();
    Release release = ReleaseReader.read(new ReleaseFiles(content), faults);
    faults.refuse();
    return release;
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, at most 90 days old",
    "2026-04-30, at most 90 days old",
    "2026-05-01, at most 60 days old"
  })
  void aNumberIsTheOneInForceOnTheDay(LocalDate day, String said) {
    Need asked =
        RELEASE.needs().values().stream()
            .filter(
                need ->
                    need.test() instanceof Need.Presence presence && presence.question() != null)
            .findFirst()
            .orElseThrow();
    assertThat(new NeedWords(RELEASE, day).metBy(asked)).contains(said);
  }
}
