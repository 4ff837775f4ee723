package org.kapcds.service.page.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.service.audit.Case.About;
import org.kapcds.service.audit.Case.Change;

class ChangeRowTest {

  private static final Release RELEASE = ShippedRelease.open().release();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CONDITION | mdd        | NOT_ELIGIBLE AGE  | Treatment-resistant depression | not eligible, age
          CONDITION | none-here  | ELIGIBLE          | none-here                      | eligible
          RULE      | SAF-CI-025 | FIRED HARD_STOP   | rule SAF-CI-025                | fired, hard stop
          ORDER     | ''         | does not wait     | order                          | does not wait
          GATE      | ''         | NO_GO             | session, gate                  | no go
          DOSE      | 2          | ABOVE_SOFT        | dose of order no. 2            | above soft
          """)
  void itIsSaidWithoutCodes(About about, String name, String codes, String what, String state) {
    ChangeRow row = ChangeRow.of(new Change(about, name, codes, "none"), RELEASE);

    assertThat(row.what()).isEqualTo(what);
    assertThat(row.before()).isEqualTo(state);
    assertThat(row.now()).isEqualTo("none");
  }

  @Test
  void onlyARuleThatTheRulebookHasIsALink() {
    assertThat(ChangeRow.of(new Change(About.RULE, "SAF-CI-025", "", ""), RELEASE).ruleId())
        .isEqualTo("SAF-CI-025");
    assertThat(ChangeRow.of(new Change(About.RULE, "SAF-NEW-001", "", ""), RELEASE).ruleId())
        .isEmpty();
    assertThat(ChangeRow.of(new Change(About.ORDER, "", "", ""), RELEASE).ruleId()).isEmpty();
  }
}
