package org.kapcds.service.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
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

  @Test
  void aYearFarAwayIsNoMoment() {
    assertThatThrownBy(() -> Question.asOf("+999999999-12-31T23:59:59Z"))
        .isInstanceOf(QuestionException.class)
        .hasMessageStartingWith("`+999999999-12-31T23:59:59Z` is not a moment with its offset;");
  }

  @Test
  void eachMomentOfTreatmentHasItsWord() {
    for (Moment moment : Moment.values()) {
      assertThat(Question.moment(moment.code())).isEqualTo(moment);
    }
  }
}
