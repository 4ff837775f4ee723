package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Decision.RuleState.NOT_APPLICABLE;
import static org.kapcds.engine.Decision.RuleState.NOT_EVALUABLE;
import static org.kapcds.engine.Reading.needs;
import static org.kapcds.engine.Reading.notRead;
import static org.kapcds.engine.Reading.on;
import static org.kapcds.engine.Reading.state;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.knowledge.Absence;

/** Which kind of absence is named, and when what is on record does not count. */
class AbsenceTest {

  private static final Engine NEEDS =
      Garden.empty()
          .parameters(
              """
              window.days:
                says: x
                unit: d
                values: [{ from: 2026-01-01, value: 30, reference: made up, mark: D }]
              window.times:
                says: x
                unit: "1"
                values: [{ from: 2026-01-01, value: 2, reference: made up, mark: D }]
              """)
          .catalogue(
              """
              needs:
                statement: { says: a complete history, any-of: [history-complete], answer: yes }
                sweet-test: { says: a sweet soil test, any-of: [soil-test], result: sweet }
                two-scores: { says: scores of two days, any-of: [leaf-score], within: window.days, count: window.times }
                slugs: { says: whether there are slugs, presence: { question: asked-about-slugs } }
                leaf-score: { says: a leaf score, any-of: [leaf-score] }
                soil-test: { says: a soil test, any-of: [soil-test], within: window.days }
                warmth: { says: the warmth, any-of: [warmth] }
              rules:
                STATEMENT-MADE: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [statement], summary: x }
                SWEET-KNOWN: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [sweet-test], summary: x }
                TWO-KNOWN: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [two-scores], summary: x }
                SLUGS-KNOWN: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [slugs], summary: x }
                LEAF-KNOWN: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [leaf-score], summary: x }
                SOIL-KNOWN: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [soil-test], summary: x }
                WARMTH-KNOWN: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [warmth], summary: x }
                DAY-OF-DOSE: { kind: contraindication, needs-only: yes, scope: SESSION, level: SOFT_STOP, since: 1.0.0, needs: [warmth], summary: x }
                TWO-GAPS:
                  kind: contraindication
                  since: 1.0.0
                  fires-without: { leaf-score: gap, soil-test: gap }
                  variants:
                    gap: { level: PRECAUTION, summary: Something was not looked at. }
              """)
          .open();

  private static Absence absence(Decision decision, String rule) {
    return Reading.trace(decision, rule).needs().get(0).absence();
  }

  @Test
  void anAnswerOfTodayIsNotTooOld() {
    Decision decision =
        Chart.empty()
            .no("history-complete", "2026-06-15")
            .tested("soil-test", "sour", "2026-06-15")
            .scored("leaf-score", "3", "2026-06-15")
            .under(NEEDS);
    SoftAssertions soft = new SoftAssertions();
    soft.assertThat(absence(decision, "STATEMENT-MADE")).isEqualTo(Absence.NEVER_RECORDED);
    soft.assertThat(absence(decision, "SWEET-KNOWN")).isEqualTo(Absence.NEVER_RECORDED);
    soft.assertThat(absence(decision, "TWO-KNOWN")).isEqualTo(Absence.NEVER_RECORDED);
    soft.assertAll();
  }

  @Test
  void aQuestionAnsweredYesAndNoOnOneDayIsContradictoryWhateverTheList() {
    Decision decision =
        Chart.empty()
            .yes("asked-about-slugs", "2026-06-10")
            .no("asked-about-slugs", "2026-06-10")
            .yes("problem-list-reviewed", "2026-06-10")
            .under(NEEDS);
    assertThat(needs(decision, "SLUGS-KNOWN"))
        .containsExactly(
            "slugs CONTRADICTORY: contradictory: whether there are slugs (Q-SLUGS, or the list) (SAME_DAY_CONFLICT)");
  }

  @Test
  void aPartialDateOfAMeasureCountsWithItsOldestDayForFreshness() {
    SoftAssertions soft = new SoftAssertions();
    soft.assertThat(
            state(Chart.empty().scored("leaf-score", "3", "2026").under(NEEDS), "LEAF-KNOWN"))
        .isEqualTo(NOT_EVALUABLE);
    soft.assertThat(
            state(Chart.empty().tested("soil-test", "sweet", "2026").under(NEEDS), "SOIL-KNOWN"))
        .isEqualTo(NOT_EVALUABLE);
    soft.assertAll();
  }

  @Test
  void fahrenheitAndKelvinAreReadAsCelsius() {
    SoftAssertions soft = new SoftAssertions();
    for (String[] one : new String[][] {{"68", "[degF]"}, {"293.15", "K"}}) {
      Decision decision =
          Chart.empty().measured("warmth", one[0], one[1], "2026-06-10").under(NEEDS);
      soft.assertThat(notRead(decision)).isEmpty();
    }
    soft.assertAll();
  }

  @Test
  void anOrderForADayInTenDaysIsNotForToday() {
    Decision decision =
        Chart.empty().at(Moment.ORDER).ordered("water", "can", null, "2026-06-25").under(NEEDS);
    assertThat(state(decision, "DAY-OF-DOSE")).isEqualTo(NOT_APPLICABLE);
  }

  @Test
  void twoGapsOfOneVariantAreOnePrecaution() {
    Decision decision = Chart.empty().askingAbout("bloom").under(NEEDS);
    assertThat(on(decision, "bloom").precautions())
        .filteredOn(caution -> !caution.code().equals("DATA_GAP"))
        .hasSize(1);
  }

  @Test
  void anUndatedTestIsUnusableAndNotTooOld() {
    Decision decision = Chart.empty().tested("soil-test", "sweet", "").under(NEEDS);
    assertThat(absence(decision, "SOIL-KNOWN")).isEqualTo(Absence.UNUSABLE);
  }
}
