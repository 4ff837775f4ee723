package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Decision.RuleState.FAILED;
import static org.kapcds.engine.Decision.RuleState.FIRED;
import static org.kapcds.engine.Decision.RuleState.NOT_EVALUABLE;
import static org.kapcds.engine.Decision.RuleState.SILENT;
import static org.kapcds.engine.Reading.conclusion;
import static org.kapcds.engine.Reading.on;
import static org.kapcds.engine.Reading.state;
import static org.kapcds.engine.Reading.trace;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.Decision.DoseResult;
import org.kapcds.engine.Decision.State;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Order;
import org.kapcds.engine.fact.Quantity;
import org.kapcds.engine.fact.Source;

/** What waits for a rule that failed is never taken as settled, met or inapplicable. */
class FailuresReachFurtherTest {

  private static final String EXPLODE =
      """
      function boolean explode( Object fact ) {
          throw new IllegalStateException( "the fuse burnt" );
      }
      """;

  private static final String BED =
      """
      function String bed( Object fact ) {
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
  void aContradictionWhoseNeedIsPutTogetherLeavesNoneSettledThatItMayBe() {
    Engine engine =
        Garden.empty()
            .catalogue(
                """
                needs:
                  bloom-story: { says: a settled story, any-of: [leaf-score] }
                  bloom-buds: { says: the buds, any-of: [leaf-score] }
                rules:
                  BLOOM-STORY: { kind: indication, condition: bloom, criterion: required, met-when: silent, reason: NO, since: 1.0.0, needs: [bloom-story], summary: x }
                  BLOOM-BUDS: { kind: indication, condition: bloom, criterion: required, met-when: silent, reason: NO, since: 1.0.0, needs: [bloom-buds], summary: x }
                """)
            .rules(
                BED
                    + """
                    rule "STORY-CONFLICT Conflict"
                    @finding
                    when
                        $what : Diagnosis( kind == "shyness", $bed : bed( this ) )
                    then
                        insertLogical( Unsettled.of( $bed + "-story", "TWO_STORIES", $what ) );
                    end
                    rule "BLOOM-STORY Over"
                    when
                        $what : Diagnosis( kind == "rust" )
                    then
                        insertLogical( new Indication( $what ) );
                    end
                    rule "BLOOM-BUDS Over"
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
            .scored("leaf-score", "3", "2026-06-10")
            .diagnosed("shyness")
            .under(engine);
    assertThat(state(decision, "BLOOM-STORY")).isEqualTo(FAILED);
    assertThat(trace(decision, "BLOOM-STORY").text()).isEqualTo("the fuse burnt");
    assertThat(state(decision, "BLOOM-BUDS")).isEqualTo(SILENT);
    assertThat(on(decision, "bloom").state()).isEqualTo(State.INSUFFICIENT_DATA);
  }

  @Test
  void aConditionThatIsPutTogetherMayBeAnyThatIsNotAskedAboutAnyway() {
    Engine engine =
        Garden.empty()
            .catalogue(
                """
                rules:
                  BLOOM-SHY: { kind: indication, condition: bloom, criterion: required, reason: NO, since: 1.0.0, summary: x }
                  GROWTH-SHY: { kind: indication, condition: growth, criterion: required, reason: NO, since: 1.0.0, summary: x }
                """)
            .rules(
                BED
                    + """
                    rule "BLOOM-CONSIDERED On record"
                    @finding
                    when
                        $what : Diagnosis( kind == "shyness" )
                    then
                        insertLogical( new Considered( bed( $what ) ) );
                    end
                    rule "BLOOM-SHY Shy"
                    when
                        $what : Diagnosis( kind == "shyness" )
                    then
                        insertLogical( new Indication( $what ) );
                    end
                    rule "GROWTH-SHY Shy"
                    when
                        $what : Diagnosis( kind == "shyness" )
                    then
                        insertLogical( new Indication( $what ) );
                    end
                    """)
            .open();
    Decision decision = Chart.empty().askingAbout("growth").diagnosed("shyness").under(engine);
    assertThat(on(decision, "bloom").state()).isEqualTo(State.INSUFFICIENT_DATA);
    assertThat(on(decision, "growth").state()).isEqualTo(State.ELIGIBLE);
  }

  @Test
  void aVariantThatSpeaksWhileANeedIsUnmetIsNotSilencedByWhatFailed() {
    Engine engine =
        Garden.empty()
            .catalogue(
                """
                needs:
                  story: { says: a settled story, any-of: [leaf-score] }
                rules:
                  RUST-UNTOLD:
                    kind: contraindication
                    since: 1.0.0
                    variants:
                      untold: { level: HARD_STOP, while-unmet: story, summary: Rust. }
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
                    rule "RUST-UNTOLD/untold Rust"
                    when
                        $what : Diagnosis( kind == "rust" )
                    then
                        insertLogical( new Contraindication( $what ) );
                    end
                    """)
            .open();
    Decision decision =
        Chart.empty()
            .askingAbout("bloom")
            .diagnosed("rust")
            .scored("leaf-score", "3", "2026-06-10")
            .under(engine);
    assertThat(state(decision, "RUST-UNTOLD")).isEqualTo(FAILED);
    assertThat(on(decision, "bloom").state()).isEqualTo(State.INSUFFICIENT_DATA);
  }

  @Test
  void aValueOfWhichOnlyAnEndIsKnownIsNotEnoughWhereTheComparisonFailed() {
    Engine engine =
        Garden.empty()
            .catalogue(
                """
                needs:
                  leaves: { says: the leaves, any-of: [leaf-score] }
                rules:
                  LEAVES-KNOWN: { kind: contraindication, needs-only: yes, level: HARD_STOP, since: 1.0.0, needs: [leaves], summary: x }
                """)
            .rules(
                EXPLODE
                    + """
                    rule "LEAVES-COMPARED Compared"
                    @finding
                    when
                        $score : Measurement( kind == "leaf-score", decides, explode( this ) )
                    then
                        insertLogical( Comparison.atLeast( "leaves", $score, $score.value(), $score.value(), "x" ) );
                    end
                    """)
            .open();
    Chart chart =
        Chart.empty()
            .askingAbout("bloom")
            .with(
                new Measurement(
                    Chart.empty().head("leaf-score", "2026-06-14"),
                    BigDecimal.TEN,
                    new Quantity(BigDecimal.TEN, "{score}"),
                    false,
                    Measurement.Extent.OR_LESS,
                    ""));
    assertThat(state(chart.under(engine), "LEAVES-KNOWN")).isEqualTo(NOT_EVALUABLE);
  }

  @Test
  void aDoseOfWhichOneLimitFailedIsNotCheckable() {
    Engine engine =
        Garden.empty()
            .catalogue(
                """
                rules:
                  CAN-DOSE:
                    kind: dose
                    scope: DOSE
                    since: 1.0.0
                    variants:
                      low: { level: PRECAUTION, result: BELOW_USUAL, summary: Little. }
                      hard: { level: HARD_STOP, result: ABOVE_HARD, summary: Too much. }
                """)
            .rules(
                EXPLODE
                    + """
                    rule "CAN-DOSE/low Little"
                    when
                        $order : Order( kind == "water", mg != null, mg < 10 )
                    then
                        insertLogical( new DoseFinding( $order ) );
                    end
                    rule "CAN-DOSE/hard Too much"
                    when
                        $order : Order( kind == "water", mg != null, mg >= 10, explode( this ) )
                    then
                        insertLogical( new DoseFinding( $order ) );
                    end
                    """)
            .open();
    Decision decision =
        Chart.empty()
            .at(Moment.ORDER)
            .ordered("water", "can", new Quantity(BigDecimal.ONE, "mg"), "2026-06-15T12:00:00Z")
            .ordered("water", "can", new Quantity(BigDecimal.TEN, "mg"), "2026-06-15T12:00:00Z")
            .under(engine);
    assertThat(decision.doses())
        .extracting(Decision.Dose::result)
        .containsExactly(DoseResult.NOT_CHECKABLE, DoseResult.NOT_CHECKABLE);
    assertThat(decision.order().hold()).isTrue();
  }

  @Test
  void anOrderThatNobodyCanIdentifyIsNotCheckableWhereTheRuleThatSaysSoFailed() {
    Engine engine =
        Garden.empty()
            .catalogue(
                """
                rules:
                  CAN-UNKNOWN: { kind: dose, scope: DOSE, level: SOFT_STOP, result: NOT_CHECKABLE, since: 1.0.0, summary: Unknown. }
                """)
            .rules(
                EXPLODE
                    + """
                    rule "CAN-UNKNOWN Unknown"
                    when
                        $order : Order( !identified, explode( this ) )
                    then
                        insertLogical( new DoseFinding( $order ) );
                    end
                    """)
            .open();
    Decision decision =
        Chart.empty()
            .at(Moment.ORDER)
            .with(
                Order.of(
                    Head.of(
                        new Concept(List.of(), "a can of water"),
                        Chart.when("2026-06-15T12:00:00Z"),
                        Source.of("Order/1")),
                    true,
                    Concept.NONE,
                    null,
                    null,
                    null,
                    Concept.NONE,
                    List.of()))
            .under(engine);
    assertThat(decision.doses())
        .extracting(Decision.Dose::result)
        .containsExactly(DoseResult.NOT_CHECKABLE);
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
