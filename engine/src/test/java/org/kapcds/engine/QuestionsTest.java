package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapcds.engine.Reading.conclusion;
import static org.kapcds.engine.Reading.state;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a question may name, and which values of the parameters answer it. */
class QuestionsTest {

  private static final Engine GARDEN =
      Garden.empty()
          .parameters(
              """
              leaf-limit.above:
                says: Above this score the leaves are damaged.
                unit: "{score}"
                values:
                  - { from: 2026-01-01, value: 10, reference: made up, mark: V }
                  - { from: 2026-06-01, value: 12, reference: made up, mark: V2 }
              """)
          .profile(
              "strict",
              """
              says: For gardeners who look closely.
              parameters:
                leaf-limit.above: { value: 5, reference: made up, mark: D }
              """)
          .profile(
              "shade",
              """
              says: For gardens in the shade.
              parameters:
                leaf-limit.above: { value: 20, reference: made up, mark: V }
              """)
          .profile("harmless", "says: Sets nothing.\n")
          .catalogue(
              """
              rules:
                LEAF-DAMAGE: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, evidence: { ALMANAC: V }, summary: "Above {limit}." }
              """)
          .rules(
              """
              declare LeafLimitLimits
                  above : BigDecimal @key
              end
              rule "LEAF-DAMAGE Damaged leaves"
              when
                  LeafLimitLimits( $limit : above )
                  $score : Measurement( kind == "leaf-score", decides, value > $limit )
              then
                  insertLogical( new Contraindication( $score ) );
              end
              """)
          .open();

  @ParameterizedTest
  @CsvSource({
    "2026-05-31T23:59:59+02:00, FIRED",
    "2026-06-01T00:00:00+02:00, SILENT",
    "2026-05-31T22:30:00Z, FIRED",
  })
  void theValueInForceOnTheDayOfTheQuestionCounts(String asOf, Decision.RuleState expected) {
    Decision decision =
        Chart.empty().asOf(asOf).scored("leaf-score", "11", "2026-05-20").under(GARDEN);

    assertThat(state(decision, "LEAF-DAMAGE")).isEqualTo(expected);
  }

  @Test
  void aProfileSetsItsOwnValuesAndTheDecisionNamesIt() {
    Chart chart = Chart.empty().scored("leaf-score", "6", "2026-06-10");

    assertThat(state(chart.under(GARDEN), "LEAF-DAMAGE")).isEqualTo(Decision.RuleState.SILENT);
    Decision strict = chart.under(GARDEN, "harmless", "strict");
    assertThat(conclusion(strict, "LEAF-DAMAGE").summary()).isEqualTo("Above 5.");
    assertThat(strict.profiles()).containsExactly("harmless", "strict");
  }

  @Test
  void theReviewStatusFollowsTheValueThatWasUsed() {
    Chart chart =
        Chart.empty().scored("leaf-score", "21", "2026-05-10").asOf("2026-05-15T12:00:00Z");

    assertThat(conclusion(chart.under(GARDEN), "LEAF-DAMAGE").reviewStatus()).isEqualTo("verified");
    assertThat(conclusion(chart.under(GARDEN, "strict"), "LEAF-DAMAGE").reviewStatus())
        .isEqualTo("unreviewed");
    assertThat(
            conclusion(chart.asOf("2026-06-01T12:00:00Z").under(GARDEN), "LEAF-DAMAGE")
                .reviewStatus())
        .isEqualTo("second-hand");
  }

  @Test
  void twoProfilesThatSetOneParameterRefuse() {
    assertThatThrownBy(() -> Chart.empty().under(GARDEN, "strict", "shade"))
        .isInstanceOf(QuestionException.class)
        .hasMessage("`strict` and `shade` both set `leaf-limit.above`; choose one of them")
        .extracting(e -> ((QuestionException) e).part())
        .isEqualTo("profile");
  }

  /** The values of each list of profiles are kept: a caller must not make up ever longer ones. */
  @Test
  void aProfileIsNamedOnce() {
    assertThatThrownBy(() -> Chart.empty().under(GARDEN, "harmless", "harmless"))
        .isInstanceOf(QuestionException.class)
        .hasMessage("`harmless` is named more than once; name it once");
  }

  @Test
  void anUnknownProfileIsRefusedWithThoseThereAre() {
    assertThatThrownBy(() -> Chart.empty().under(GARDEN, "lax"))
        .isInstanceOf(QuestionException.class)
        .hasMessage(
            "`lax` is not a profile of release 1.0.0; expected one of harmless, shade, strict")
        .extracting(e -> ((QuestionException) e).part())
        .isEqualTo("profile");
  }

  @Test
  void anUnknownConditionIsRefusedWithThoseThereAre() {
    assertThatThrownBy(() -> Chart.empty().askingAbout("blooom").under(GARDEN))
        .isInstanceOf(QuestionException.class)
        .hasMessage("`blooom` is not a condition of release 1.0.0; expected one of bloom, growth")
        .extracting(e -> ((QuestionException) e).part())
        .isEqualTo("condition");
  }

  @Test
  void anUnknownInterventionIsRefusedWithThoseThereAre() {
    assertThatThrownBy(() -> Chart.empty().considering("rain").under(GARDEN))
        .isInstanceOf(QuestionException.class)
        .hasMessage(
            "`rain` is not an intervention of release 1.0.0; expected one of watering-can,"
                + " garden-hose, nectar-drip, mulching")
        .extracting(e -> ((QuestionException) e).part())
        .isEqualTo("intervention");
  }

  @Test
  void aQuestionAboutNobodyIsRefused() {
    assertThatThrownBy(() -> Chart.ofNobody().under(GARDEN))
        .isInstanceOf(QuestionException.class)
        .hasMessage("no patient is among the facts; add one")
        .extracting(e -> ((QuestionException) e).part())
        .isEqualTo("patient");
  }

  @Test
  void aDecisionNamesItsReleaseItsMomentAndItsPatient() {
    Decision decision = Chart.empty().at(Moment.ORDER).under(GARDEN);

    assertThat(decision.release())
        .isEqualTo(new Decision.ReleaseName("1.0.0", GARDEN.release().sha256()));
    assertThat(decision.asOf()).isEqualTo("2026-06-15T12:00:00+02:00");
    assertThat(decision.moment()).isEqualTo("order");
    assertThat(decision.patient()).isEqualTo("Patient/rose");
    assertThat(decision.profiles()).isEqualTo(List.of());
  }

  @Test
  void aDecisionUnderADraftOrBeforeItsFirstDaySaysSo() {
    assertThat(Chart.empty().under(GARDEN).notes()).containsExactly("1.0.0 is a draft");
    assertThat(Chart.empty().asOf("2025-12-31T23:59:59Z").under(GARDEN).notes())
        .containsExactly("before the release began on 2026-01-01", "1.0.0 is a draft");
    assertThat(Chart.empty().asOf("2026-01-01T00:00:00Z").under(GARDEN).notes())
        .containsExactly("1.0.0 is a draft");
  }
}
