package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapcds.engine.Decision.RuleState.FIRED;
import static org.kapcds.engine.Decision.RuleState.NOT_EVALUABLE;
import static org.kapcds.engine.Reading.on;
import static org.kapcds.engine.Reading.state;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.knowledge.Absence;
import org.kapcds.engine.knowledge.Silence;

/** A rule that people have silenced. */
class SilenceTest {

  private static final String SINCE = "2026-06-09T10:00:00Z";

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

  private static final Engine SICK =
      Garden.empty()
          .catalogue(
              """
              needs:
                warmth: { says: the warmth, any-of: [warmth] }
              rules:
                GROWTH-FED: { kind: indication, condition: growth, criterion: required, reason: NOT_FED, since: 1.0.0, summary: Fed. }
                GROWTH-WARNS: { kind: contraindication, level: PRECAUTION, since: 1.0.0, summary: Mildew. }
                FLY-SLOWS: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, summary: Greenfly. }
                RUST-STOPS: { kind: contraindication, level: HARD_STOP, gap: caution, needs: [warmth], since: 1.0.0, summary: Rust. }
                DEW-URGENT: { kind: urgent-action, level: HARD_STOP, since: 1.0.0, summary: Cut it today. }
              """)
          .rules(
              """
              rule "GROWTH-FED Fed"
              when
                  $what : Medication( kind == "tonic" )
              then
                  insertLogical( new Indication( $what ) );
              end
              rule "GROWTH-WARNS Mildew"
              when
                  $what : Diagnosis( kind == "mildew" )
              then
                  insertLogical( new Contraindication( $what ) );
              end
              rule "FLY-SLOWS Greenfly"
              when
                  $what : Diagnosis( kind == "greenfly" )
              then
                  insertLogical( new Contraindication( $what ) );
              end
              rule "RUST-STOPS Rust"
              when
                  $what : Diagnosis( kind == "rust" )
              then
                  insertLogical( new Contraindication( $what ) );
              end
              rule "DEW-URGENT Dew"
              when
                  $what : Answer( kind == "asked-about-slugs", yes )
              then
                  insertLogical( new UrgentAction( $what ) );
              end
              """)
          .open();

  private static final Silence SILENCE =
      new Silence(
          "LEAF-DAMAGE", SINCE, "it counts leaves twice", List.of("Ann as release-manager"));

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

  /** What it would have said counts as said, but that a hard stop waits for its answer. */
  @ParameterizedTest
  @CsvSource({
    "GROWTH-WARNS, ELIGIBLE_WITH_CAUTIONS, GO_WITH_CAUTIONS, false",
    "FLY-SLOWS, ELIGIBLE_WITH_CAUTIONS, HOLD, true",
    "RUST-STOPS, INSUFFICIENT_DATA, HOLD, true",
    "DEW-URGENT, ELIGIBLE_WITH_CAUTIONS, HOLD, true"
  })
  void itLetsNothingThrough(String rule, Decision.State state, Decision.Gate gate, boolean hold) {
    Chart chart =
        Chart.empty()
            .takes("tonic")
            .measured("warmth", "20", "Cel", "2026-06-15")
            .askingAbout("growth")
            .at(Moment.DOSING_DAY);
    Decision without = chart.under(SICK);
    Decision decision =
        chart.under(SICK.silencing(List.of(new Silence(rule, SINCE, "wrong", List.of()))));

    assertThat(on(without, "growth").state()).isEqualTo(Decision.State.ELIGIBLE);
    assertThat(without.session()).extracting(Decision.Session::gate).isEqualTo(Decision.Gate.GO);
    assertThat(without.order().hold()).isFalse();
    assertThat(on(decision, "growth").state()).isEqualTo(state);
    assertThat(decision.session()).extracting(Decision.Session::gate).isEqualTo(gate);
    assertThat(decision.order().hold()).isEqualTo(hold);
  }

  @Test
  void eachThatIsSilencedIsNamedAmongWhatIsMissing() {
    Decision decision =
        Chart.empty()
            .askingAbout("growth")
            .under(
                SICK.silencing(
                    List.of(
                        new Silence("GROWTH-FED", SINCE, "wrong", List.of()),
                        new Silence("RUST-STOPS", SINCE, "wrong", List.of()))));

    assertThat(on(decision, "growth").whatWouldChangeIt())
        .extracting(Decision.Said::ruleId)
        .contains("GROWTH-FED", "RUST-STOPS");
  }
}
