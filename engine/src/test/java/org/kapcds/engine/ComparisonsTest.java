package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Decision.RuleState.FIRED;
import static org.kapcds.engine.Decision.RuleState.SILENT;
import static org.kapcds.engine.Reading.changes;
import static org.kapcds.engine.Reading.conclusion;
import static org.kapcds.engine.Reading.state;
import static org.kapcds.engine.Reading.trace;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.conclusion.Comparison;

/** A rule that stays silent tells how far it was from firing, by the nearest value. */
class ComparisonsTest {

  private static final Engine GARDEN =
      Garden.empty()
          .parameters(
              """
              bloom-score.leaf-min:
                says: At least this leaf score.
                unit: "{score}"
                values:
                  - { from: 2026-01-01, value: 15, reference: made up, mark: D }
              bloom-score.bud-min:
                says: At least this bud score.
                unit: "{score}"
                values:
                  - { from: 2026-01-01, value: 20, reference: made up, mark: D }
              warmth.above:
                says: Above this it is too warm.
                unit: Cel
                values:
                  - { from: 2026-01-01, value: 30.0, reference: made up, mark: D }
              """)
          .catalogue(
              """
              rules:
                BLOOM-SCORE: { kind: indication, condition: bloom, criterion: required, reason: TOO_LITTLE, since: 1.0.0, summary: Enough. }
                TOO-WARM: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, summary: Too warm. }
              """)
          .rules(
              """
              declare BloomScoreLimits
                  leafMin : BigDecimal @key
                  budMin : BigDecimal @key
              end
              declare WarmthLimits
                  above : BigDecimal @key
              end
              declare Enough extends Finding
                  comparison : Comparison @key
              end
              rule "BLOOM-LEAF Leaves compared"
              @finding
              when
                  BloomScoreLimits( $min : leafMin )
                  $score : Measurement( kind == "leaf-score", decides )
              then
                  insertLogical( Comparison.atLeast( "bloom-score", $score, $score.value(), $min, "bloom-score.leaf-min" ) );
              end
              rule "BLOOM-BUD Buds compared"
              @finding
              when
                  BloomScoreLimits( $min : budMin )
                  $score : Measurement( kind == "bud-score", decides )
              then
                  insertLogical( Comparison.atLeast( "bloom-score", $score, $score.value(), $min, "bloom-score.bud-min" ) );
              end
              rule "BLOOM-ENOUGH Enough"
              @finding
              when
                  $comparison : Comparison( topic == "bloom-score", holds )
              then
                  insertLogical( new Enough( $comparison ) );
              end
              rule "BLOOM-SCORE Enough"
              when
                  $enough : Enough()
              then
                  insertLogical( new Indication( $enough ) );
              end
              rule "WARMTH-COMPARED Warmth compared"
              @finding
              when
                  WarmthLimits( $limit : above )
                  $warmth : Measurement( kind == "warmth", decides )
              then
                  insertLogical( Comparison.moreThan( "warmth", $warmth, $warmth.value(), $limit, "warmth.above" ) );
              end
              rule "TOO-WARM Too warm"
              when
                  $warm : Comparison( topic == "warmth", holds )
              then
                  insertLogical( new Contraindication( $warm ) );
              end
              """)
          .open();

  @Test
  void theNearestComparisonThatFailsIsToldEvenThroughAFinding() {
    Decision decision =
        Chart.empty()
            .askingAbout("bloom")
            .scored("leaf-score", "12", "2026-06-10")
            .scored("bud-score", "18", "2026-06-09")
            .under(GARDEN);

    String nearest = "bud score 18 on 9 June 2026; needs at least 20: 2 short";
    assertThat(trace(decision, "BLOOM-SCORE").state()).isEqualTo(SILENT);
    assertThat(trace(decision, "BLOOM-SCORE").text()).isEqualTo(nearest);
    assertThat(changes(decision, "bloom")).containsExactly(nearest);
  }

  @Test
  void distancesAreMeasuredAgainstTheirLimits() {
    Decision decision =
        Chart.empty()
            .askingAbout("bloom")
            .scored("leaf-score", "13", "2026-06-10")
            .scored("bud-score", "18", "2026-06-09")
            .under(GARDEN);

    assertThat(trace(decision, "BLOOM-SCORE").text())
        .as("2 of 20 is nearer than 2 of 15")
        .isEqualTo("bud score 18 on 9 June 2026; needs at least 20: 2 short");
  }

  @Test
  void theLimitItselfCountsForAtLeastAndNotForMoreThan() {
    Decision decision =
        Chart.empty()
            .askingAbout("bloom")
            .scored("leaf-score", "15", "2026-06-10")
            .measured("warmth", "30.0", "Cel", "2026-06-10")
            .under(GARDEN);

    assertThat(state(decision, "BLOOM-SCORE")).isEqualTo(FIRED);
    assertThat(trace(decision, "TOO-WARM").state()).isEqualTo(SILENT);
    assertThat(trace(decision, "TOO-WARM").text())
        .isEqualTo("warmth 30 °C on 10 June 2026; the limit is more than 30");
  }

  @Test
  void aRuleThatFiredShowsItsLimitAndTheNameOfTheParameter() {
    Decision decision = Chart.empty().measured("warmth", "30.1", "Cel", "2026-06-10").under(GARDEN);

    assertThat(conclusion(decision, "TOO-WARM").limits())
        .containsExactly("more than 30 (warmth.above)");
  }

  @Test
  void withNothingToCompareThereIsNothingToTell() {
    assertThat(trace(Chart.empty().askingAbout("bloom").under(GARDEN), "BLOOM-SCORE").text())
        .isNull();
  }

  @Test
  void whatWasCollectedForAComparisonDoesNotChangeInIt() {
    Set<String> collected = new HashSet<>(Set.of("one"));
    Comparison comparison =
        Comparison.atLeast("count", collected, BigDecimal.ONE, BigDecimal.TEN, "count.min");

    collected.add("another");

    assertThat(comparison.about()).isEqualTo(Set.of("one"));
  }
}
