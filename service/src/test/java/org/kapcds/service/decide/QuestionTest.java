package org.kapcds.service.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.engine.Moment;
import org.kapcds.engine.QuestionException;

class QuestionTest {

  @Test
  void aMomentKeepsItsOffset() {
    assertThat(Question.asOf("2026-03-02T10:00:00+01:00")).hasToString("2026-03-02T10:00+01:00");
  }

  @Test
  void aPlusThatAUrlHasTurnedIntoASpaceIsExplained() {
    assertThatThrownBy(() -> Question.asOf("2026-03-02T10:00:00 01:00"))
        .isInstanceOf(QuestionException.class)
        .hasMessage(
            "`2026-03-02T10:00:00 01:00` is not a moment with its offset; expected a form such as "
                + "`2026-03-02T09:30:00+01:00`; in a URL write `+` as `%2B`");
  }

  @ParameterizedTest
  @CsvSource({
    "+999999999-12-31T23:59:59Z, 999999999",
    "0000-01-01T00:00:00Z, 0",
    "-0001-01-01T00:00:00Z, -1",
    "1899-12-31T23:59:59Z, 1899",
    "3000-01-01T00:00:00Z, 3000",
  })
  void aYearFarAwayIsRefusedForWhatItIs(String moment, int year) {
    assertThatThrownBy(() -> Question.asOf(moment))
        .isInstanceOf(QuestionException.class)
        .hasMessage(
            "`%s` lies in the year %d; ask about a moment in the years 1900 to 2999", moment, year);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01T00:00:00Z", "2999-12-31T23:59:59Z"})
  void theFirstAndTheLastYearAreNotFarAway(String moment) {
    assertThat(Question.asOf(moment)).isEqualTo(moment);
  }

  @Test
  void eachMomentOfTreatmentHasItsWord() {
    for (Moment moment : Moment.values()) {
      assertThat(Question.moment(moment.code())).isEqualTo(moment);
    }
  }
}
