package org.kapcds.service.page.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedTest {

  private static final Named NAMED =
      new Named(
          List.of(
              "MDD-DX",
              "ASI-DX",
              "SAF-DI-034",
              "SAF-DI-052",
              "SAF-DI-053",
              "SAF-DI-054",
              "SAF-POST-021",
              "SAF-POST-023",
              "X-4"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rules: `MDD-DX`, and by the same reading `ASI-DX`. | MDD-DX ASI-DX",
        "MDD-DX without quotes | ''",
        "`ASI-DX/psychosis` | ASI-DX",
        "`SAF-DI-034`, `SAF-DI-052` to `054` | SAF-DI-034 SAF-DI-052 SAF-DI-053 SAF-DI-054",
        "`SAF-POST-021`, `-023`, `-099` | SAF-POST-021 SAF-POST-023",
        "all `SAF-POST-…` of this folder | SAF-POST-021 SAF-POST-023",
        "`X-4` and `NOT-A-RULE` | X-4",
        "`MDD-DX` to `SAF-DI-034` | MDD-DX SAF-DI-034",
        "`052` alone | ''"
      })
  void rulesAreFoundAsDocumentsNameThem(String text, String named) {
    assertThat(NAMED.in(text))
        .containsExactlyElementsOf(named.isEmpty() ? List.of() : List.of(named.split(" ")));
  }
}
