package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Reading.on;

import org.junit.jupiter.api.Test;
import org.kapcds.engine.Decision.State;
import org.kapcds.engine.fact.Diagnosis.Verification;

/** How the variants of one entry count together. */
class VariantsTest {

  @Test
  void anInfoVariantDoesNotHideTheGapOfAHardStop() {
    Engine engine =
        Garden.empty()
            .catalogue(
                """
                needs:
                  soil-test: { says: a soil test, any-of: [soil-test] }
                rules:
                  SOIL-SOUR:
                    kind: contraindication
                    since: 1.0.0
                    needs: [soil-test]
                    variants:
                      hard: { level: HARD_STOP, summary: Sour. }
                      note: { level: INFO, summary: Greenfly. }
                """)
            .rules(
                """
                rule "SOIL-SOUR/hard Sour"
                when
                    $test : CodedResult( kind == "soil-test", decides, result == "sour" )
                then
                    insertLogical( new Contraindication( $test ) );
                end
                rule "SOIL-SOUR/note Greenfly"
                when
                    $what : Diagnosis( kind == "greenfly" )
                then
                    insertLogical( new Contraindication( $what ) );
                end
                """)
            .open();
    Decision decision = Chart.empty().askingAbout("bloom").diagnosed("greenfly").under(engine);
    assertThat(on(decision, "bloom").state()).isEqualTo(State.INSUFFICIENT_DATA);
  }

  @Test
  void aCriterionWithTwoWaysToBeMetIsMetByTheCertainOne() {
    Engine engine =
        Garden.empty()
            .catalogue(
                """
                rules:
                  BLOOM-SHY:
                    kind: indication
                    condition: bloom
                    criterion: required
                    since: 1.0.0
                    reason: NOT_SHY
                    variants:
                      shy: { summary: Shy. }
                      rusty: { summary: Rusty. }
                """)
            .rules(
                """
                rule "BLOOM-SHY/shy Shy"
                when
                    $what : Diagnosis( kind == "shyness" )
                then
                    insertLogical( new Indication( $what ) );
                end
                rule "BLOOM-SHY/rusty Rusty"
                when
                    $what : Diagnosis( kind == "rust" )
                then
                    insertLogical( new Indication( $what ) );
                end
                """)
            .open();
    Decision decision =
        Chart.empty()
            .askingAbout("bloom")
            .diagnosed("shyness")
            .diagnosed("rust", Verification.PROVISIONAL)
            .under(engine);
    assertThat(on(decision, "bloom").state()).isEqualTo(State.ELIGIBLE);
  }
}
