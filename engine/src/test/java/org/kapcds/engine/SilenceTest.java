package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapcds.engine.Decision.RuleState.FIRED;
import static org.kapcds.engine.Decision.RuleState.NOT_EVALUABLE;
import static org.kapcds.engine.Reading.state;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.knowledge.Absence;
import org.kapcds.engine.knowledge.Silence;

/** A rule that people have silenced. */
class SilenceTest {

  private static final Engine ENGINE =
      Garden.empty()
          .catalogue(
              """
              rules:
                LEAF-DAMAGE: { kind: contraindication, level: HARD_STOP, since: 1.0.0, summary: "Damaged." }
                LEAF-COLOUR: { kind: contraindication, level: INFO, since: 1.0.0, summary: "Coloured." }
              """)
          .rules(
              """
              rule "LEAF-DAMAGE Damaged leaves"
              when
                  $score : Measurement( kind == "leaf-score", decides )
              then
                  insertLogical( new Contraindication( $score ) );
              end
              rule "LEAF-COLOUR Coloured leaves"
              when
                  $score : Measurement( kind == "leaf-score", decides )
              then
                  insertLogical( new Contraindication( $score ) );
              end
              """)
          .open();

  private static final Silence SILENCE =
      new Silence(
          "LEAF-DAMAGE",
          "2026-06-09T10:00:00Z",
          "it counts leaves twice",
          List.of("Ann as release-manager"));

  private static Decision decided(Engine engine) {
    return Chart.empty().scored("leaf-score", "15", "2026-06-10").under(engine);
  }

  @Test
  void itIsNotEvaluableWhateverIsOnRecord() {
    Decision decision = decided(ENGINE.silencing(List.of(SILENCE)));

    assertThat(state(decided(ENGINE), "LEAF-DAMAGE")).isEqualTo(FIRED);
    assertThat(state(decision, "LEAF-DAMAGE")).isEqualTo(NOT_EVALUABLE);
    assertThat(state(decision, "LEAF-COLOUR")).isEqualTo(FIRED);
    assertThat(decision.conclusions())
        .extracting(Decision.Conclusion::ruleId)
        .containsExactly("LEAF-COLOUR");
    assertThat(decision.trace())
        .filteredOn(Decision::isSilenced)
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.needs())
                    .containsExactly(
                        new Decision.UnmetNeed(
                            "silenced",
                            Absence.SILENCED,
                            "Silenced: LEAF-DAMAGE Damaged leaves. it counts leaves twice (Ann as release-manager, 2026-06-09T10:00:00Z)")));
  }

  @Test
  void theDecisionSaysSo() {
    Decision decision = decided(ENGINE.silencing(List.of(SILENCE)));

    assertThat(decision.silenced()).containsExactly(SILENCE);
    assertThat(decision.notes())
        .contains(
            "LEAF-DAMAGE is silenced: it counts leaves twice (Ann as release-manager, 2026-06-09T10:00:00Z)");
    assertThat(decision.decisionId()).isNotEqualTo(decided(ENGINE).decisionId());
    assertThat(DecisionJson.compact(decision))
        .contains("\"silenced\":[{\"ruleId\":\"LEAF-DAMAGE\"");
  }

  @Test
  void aDecisionWithoutAnyIsTheSameBytesAsBefore() {
    assertThat(DecisionJson.compact(decided(ENGINE))).doesNotContain("silenced");
    assertThat(DecisionJson.compact(decided(ENGINE.silencing(List.of()))))
        .isEqualTo(DecisionJson.compact(decided(ENGINE)));
  }

  @Test
  void theSameSilencesGiveTheSameBytes() {
    assertThat(DecisionJson.compact(decided(ENGINE.silencing(List.of(SILENCE)))))
        .isEqualTo(DecisionJson.compact(decided(ENGINE.silencing(List.of(SILENCE)))));
  }

  @Test
  void aRuleThatIsNotThereOrOnlyInformsIsNotSilenced() {
    for (String rule : List.of("LEAF-SHAPE", "LEAF-COLOUR")) {
      assertThat(ENGINE.canSilence(rule)).isFalse();
      assertThatThrownBy(() -> ENGINE.silencing(List.of(new Silence(rule, "", "", List.of()))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("`%s` is not a rule of release 1.0.0 that can be silenced".formatted(rule));
    }
  }
}
