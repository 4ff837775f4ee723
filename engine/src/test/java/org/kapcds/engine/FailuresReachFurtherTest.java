package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Decision.RuleState.FAILED;
import static org.kapcds.engine.Decision.RuleState.FIRED;
import static org.kapcds.engine.Decision.RuleState.NOT_EVALUABLE;
import static org.kapcds.engine.Reading.conclusion;
import static org.kapcds.engine.Reading.on;
import static org.kapcds.engine.Reading.state;

import org.junit.jupiter.api.Test;
import org.kapcds.engine.Decision.State;

/** What waits for a rule that failed is never taken as settled, met or inapplicable. */
class FailuresReachFurtherTest {

  private static final String EXPLODE =
      """
      function boolean explode( Object fact ) {
          throw new IllegalStateException( "the fuse burnt" );
      }
      """;

  @Test
  void aCriterionOfWhichOneVariantFailedDoesNotLeaveItsConditionEligible() {
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
                    variants:
                      met: { reason: NOT_SHY, summary: Shy. }
                      over: { met-when: silent, reason: OVER, summary: Over. }
                """)
            .rules(
                EXPLODE
                    + """
                    rule "BLOOM-SHY/met Shy"
                    when
                        $what : Diagnosis( kind == "shyness" )
                    then
                        insertLogical( new Indication( $what ) );
                    end
                    rule "BLOOM-SHY/over Over"
                    when
                        $what : Diagnosis( kind == "rust", explode( this ) )
                    then
                        insertLogical( new Indication( $what ) );
                    end
                    """)
            .open();
    Decision decision =
        Chart.empty().askingAbout("bloom").diagnosed("shyness").diagnosed("rust").under(engine);
    assertThat(on(decision, "bloom").state()).isNotEqualTo(State.ELIGIBLE);
  }

  @Test
  void aNeedThatWaitsForAFindingWhoseRuleFailedIsNotTakenAsInapplicable() {
    Engine engine =
        Garden.empty()
            .catalogue(
                """
                needs:
                  soil-if-mouldy: { says: a soil test, any-of: [soil-test], when: Mouldy }
                rules:
                  SOIL-KNOWN: { kind: contraindication, needs-only: yes, level: HARD_STOP, since: 1.0.0, needs: [soil-if-mouldy], summary: x }
                """)
            .rules(
                EXPLODE
                    + """
                    declare Mouldy extends Finding
                        what : Diagnosis @key
                    end
                    rule "SOIL-MOULDY Mouldy"
                    @finding
                    when
                        $what : Diagnosis( kind == "mildew", explode( this ) )
                    then
                        insertLogical( new Mouldy( $what ) );
                    end
                    """)
            .open();
    Decision decision = Chart.empty().askingAbout("bloom").diagnosed("mildew").under(engine);
    assertThat(state(decision, "SOIL-KNOWN")).isIn(FAILED, NOT_EVALUABLE);
    assertThat(on(decision, "bloom").state()).isNotEqualTo(State.ELIGIBLE);
  }

  @Test
  void aNeedWhoseContradictionRuleFailedIsNotTakenAsSettled() {
    Engine engine =
        Garden.empty()
            .catalogue(
                """
                needs:
                  story: { says: a settled story, any-of: [leaf-score] }
                rules:
                  BLOOM-STORY: { kind: indication, condition: bloom, criterion: required, met-when: silent, reason: NO, since: 1.0.0, needs: [story], summary: x }
                """)
            .rules(
                EXPLODE
                    + """
                    rule "STORY-CONFLICT Conflict"
                    @finding
                    when
                        $what : Measurement( kind == "leaf-score", explode( this ) )
                    then
                        insertLogical( Unsettled.of( "story", "TWO_STORIES", $what ) );
                    end
                    rule "BLOOM-STORY Over"
                    when
                        $what : Diagnosis( kind == "rust" )
                    then
                        insertLogical( new Indication( $what ) );
                    end
                    """)
            .open();
    Decision decision =
        Chart.empty().askingAbout("bloom").scored("leaf-score", "3", "2026-06-10").under(engine);
    assertThat(state(decision, "BLOOM-STORY")).isIn(FAILED, NOT_EVALUABLE);
    assertThat(on(decision, "bloom").state()).isNotEqualTo(State.ELIGIBLE);
  }

  @Test
  void aConditionWhoseConsideringRuleFailedIsNotSilentlyLeftOut() {
    Engine engine =
        Garden.empty()
            .catalogue(
                """
                rules:
                  BLOOM-SHY: { kind: indication, condition: bloom, criterion: required, reason: NO, since: 1.0.0, summary: x }
                """)
            .rules(
                EXPLODE
                    + """
                    rule "BLOOM-CONSIDERED On record"
                    @finding
                    when
                        $what : Diagnosis( kind == "shyness", explode( this ) )
                    then
                        insertLogical( new Considered( "bloom" ) );
                    end
                    rule "BLOOM-SHY Shy"
                    when
                        $what : Diagnosis( kind == "shyness" )
                    then
                        insertLogical( new Indication( $what ) );
                    end
                    """)
            .open();
    Decision decision = Chart.empty().diagnosed("shyness").under(engine);
    assertThat(on(decision, "bloom").state()).isEqualTo(State.INSUFFICIENT_DATA);
    assertThat(conclusion(decision, "BLOOM-SHY").notes()).containsExactly("in part not evaluated");
  }

  @Test
  void aConditionThatMayBeConsideredIsJudgedByAllThatIsOnRecord() {
    Engine engine =
        Garden.empty()
            .catalogue(
                """
                rules:
                  BLOOM-PRUNED: { kind: indication, condition: bloom, criterion: info, since: 1.0.0, summary: Pruned. }
                """)
            .rules(
                EXPLODE
                    + """
                    declare Story extends Finding
                        about : Diagnosis @key
                    end
                    rule "STORY-TOLD Told"
                    @finding
                    when
                        $what : Diagnosis( kind == "shyness", explode( this ) )
                    then
                        insertLogical( new Story( $what ) );
                    end
                    rule "BLOOM-CONSIDERED Considered"
                    @finding
                    when
                        Story()
                        Diagnosis( kind == "rust" )
                    then
                        insertLogical( new Considered( "bloom" ) );
                    end
                    rule "BLOOM-PRUNED Pruned"
                    when
                        $pruned : Procedure( kind == "pruning" )
                    then
                        insertLogical( new Indication( $pruned ) );
                    end
                    """)
            .open();
    Decision decision =
        Chart.empty().diagnosed("shyness").done("pruning", "2026-06-14").under(engine);
    assertThat(state(decision, "BLOOM-PRUNED")).isEqualTo(FIRED);
  }
}
