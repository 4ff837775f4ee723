package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Decision.RuleState.FAILED;
import static org.kapcds.engine.Decision.RuleState.FIRED;
import static org.kapcds.engine.Decision.RuleState.SILENT;
import static org.kapcds.engine.Reading.conclusion;
import static org.kapcds.engine.Reading.fired;
import static org.kapcds.engine.Reading.on;
import static org.kapcds.engine.Reading.state;
import static org.kapcds.engine.Reading.trace;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.engine.Decision.Gate;
import org.kapcds.engine.Decision.State;

/**
 * A rule that cannot be evaluated is named; nothing it speaks about counts as clear (SAF-REG-041).
 */
class FailingRuleTest {

  private static final String RULES =
      """
      function boolean explode( Object fact, String what ) {
          throw new IllegalStateException( "the fuse burnt" );
      }
      declare Sick extends Finding
          what : Diagnosis @key
      end
      rule "RUST-STOPS Rust"
      when
          $what : Diagnosis( kind == "rust", explode( this, "rust" ) )
      then
          insertLogical( new Contraindication( $what ) );
      end
      rule "SICK-FINDING Sick"
      @finding
      when
          $what : Diagnosis( kind == "mildew", explode( this, "mildew" ) )
      then
          insertLogical( new Sick( $what ) );
      end
      rule "SICK-STOPS Sick"
      when
          $sick : Sick()
      then
          insertLogical( new Contraindication( $sick ) );
      end
      rule "SICK-PAIR/sick Sick"
      when
          $sick : Sick()
      then
          insertLogical( new Contraindication( $sick ) );
      end
      rule "SICK-PAIR/soil Sour soil"
      when
          $soil : CodedResult( kind == "soil-test", decides, result == "sour" )
      then
          insertLogical( new Contraindication( $soil ) );
      end
      rule "BLOOM-SHY Shy"
      when
          $what : Diagnosis( kind == "shyness", explode( this, "shyness" ) )
      then
          insertLogical( new Indication( $what ) );
      end
      rule "GROWTH-SLOW Slow"
      when
          $what : Diagnosis( kind == "greenfly" )
      then
          insertLogical( new Indication( $what ) );
      end
      rule "FLY-TELLS Greenfly"
      when
          $what : Diagnosis( kind == "greenfly" )
      then
          insertLogical( new Contraindication( $what ) );
      end
      """;

  private static final Engine GARDEN =
      Garden.empty()
          .catalogue(
              """
              rules:
                RUST-STOPS: { kind: contraindication, level: HARD_STOP, since: 1.0.0, reversible-by: x, summary: Rust. }
                SICK-STOPS: { kind: contraindication, level: PRECAUTION, since: 1.0.0, summary: Sick. }
                SICK-PAIR:
                  kind: contraindication
                  since: 1.0.0
                  variants:
                    sick: { level: SOFT_STOP, summary: Sick. }
                    soil: { level: PRECAUTION, summary: Sour. }
                BLOOM-SHY: { kind: indication, condition: bloom, criterion: required, reason: NOT_SHY, since: 1.0.0, summary: Shy. }
                GROWTH-SLOW: { kind: indication, condition: growth, criterion: required, reason: NOT_SLOW, since: 1.0.0, summary: Slow. }
                FLY-TELLS: { kind: contraindication, level: INFO, since: 1.0.0, summary: Greenfly. }
              """)
          .rules(RULES)
          .open();

  private static Chart chart() {
    return Chart.empty().askingAbout("bloom").askingAbout("growth").diagnosed("greenfly");
  }

  @Test
  void whileNothingExplodesAllRulesAnswer() {
    Decision decision = chart().under(GARDEN);

    assertThat(state(decision, "RUST-STOPS")).isEqualTo(SILENT);
    assertThat(state(decision, "SICK-STOPS")).isEqualTo(SILENT);
    assertThat(on(decision, "growth").state()).isEqualTo(State.ELIGIBLE);
  }

  @Test
  void aRuleThatThrowsIsNamedAndTheOthersGoOn() {
    Decision decision = chart().diagnosed("rust").under(GARDEN);

    assertThat(state(decision, "RUST-STOPS")).isEqualTo(FAILED);
    assertThat(trace(decision, "RUST-STOPS").text()).isEqualTo("the fuse burnt");
    assertThat(fired(decision)).containsExactly("FLY-TELLS", "GROWTH-SLOW");
  }

  @Test
  void aStopThatFailedLeavesNoConditionEligible() {
    Decision decision = chart().diagnosed("rust").under(GARDEN);

    assertThat(on(decision, "growth").state()).isEqualTo(State.INSUFFICIENT_DATA);
    assertThat(on(decision, "bloom").state()).isEqualTo(State.NOT_ELIGIBLE);
    assertThat(on(decision, "bloom").reason()).isEqualTo("NOT_SHY");
  }

  @Test
  void aStopThatFailedHoldsTheSession() {
    Decision decision = chart().at(Moment.DOSING_DAY).diagnosed("rust").under(GARDEN);

    assertThat(decision.session())
        .isEqualTo(new Decision.Session(Gate.HOLD, null, List.of("RUST-STOPS")));
    assertThat(decision.order().hold()).isTrue();
  }

  @Test
  void aCriterionThatFailedIsUnknownAndTheOtherConditionIsDecided() {
    Decision decision = chart().diagnosed("shyness").under(GARDEN);

    assertThat(state(decision, "BLOOM-SHY")).isEqualTo(FAILED);
    assertThat(on(decision, "bloom").state()).isEqualTo(State.INSUFFICIENT_DATA);
    assertThat(on(decision, "growth").state()).isEqualTo(State.ELIGIBLE);
  }

  @Test
  void whatWaitsForAFindingFailsWithTheRuleThatDerivesIt() {
    Decision decision = chart().diagnosed("mildew").under(GARDEN);

    assertThat(state(decision, "SICK-STOPS")).isEqualTo(FAILED);
    assertThat(state(decision, "SICK-PAIR")).isEqualTo(FAILED);
    assertThat(trace(decision, "SICK-STOPS").text()).isEqualTo("the fuse burnt");
    assertThat(on(decision, "growth").state())
        .as("even a precaution that failed keeps the condition from being eligible")
        .isEqualTo(State.INSUFFICIENT_DATA);
  }

  @Test
  void anotherVariantStillFiresAndTellsThatPartOfTheRuleFailed() {
    Decision decision =
        chart().diagnosed("mildew").tested("soil-test", "sour", "2026-06-10").under(GARDEN);

    assertThat(state(decision, "SICK-PAIR")).isEqualTo(FIRED);
    assertThat(conclusion(decision, "SICK-PAIR").variant()).isEqualTo("soil");
    assertThat(conclusion(decision, "SICK-PAIR").notes()).containsExactly("in part not evaluated");
  }

  @Test
  void severalRulesMayFailAtOnce() {
    Decision decision =
        chart().diagnosed("rust").diagnosed("mildew").diagnosed("shyness").under(GARDEN);

    assertThat(state(decision, "RUST-STOPS")).isEqualTo(FAILED);
    assertThat(state(decision, "SICK-STOPS")).isEqualTo(FAILED);
    assertThat(state(decision, "BLOOM-SHY")).isEqualTo(FAILED);
    assertThat(state(decision, "FLY-TELLS")).isEqualTo(FIRED);
  }

  @Test
  void theNextPatientIsDecidedByAllRulesAgain() {
    chart().diagnosed("rust").under(GARDEN);

    assertThat(state(chart().under(GARDEN), "RUST-STOPS")).isEqualTo(SILENT);
  }

  /** Drools names the rule where a constraint or a consequence throws, and nowhere else. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "$what : Diagnosis( kind == \"rust\", $x : burning( this ) )"
            + " Measurement( kind == \"leaf-score\", preliminary == $x )",
        "$what : Diagnosis( kind == \"rust\" ) Diagnosis() from all( $what )",
        "Diagnosis( kind == \"rust\" ) accumulate( Diagnosis( kind == \"rust\","
            + " $x : burning( this ) ); $what : collectList( $x ) )",
      })
  void whateverThrowsItsRuleIsNamed(String premises) {
    Engine engine =
        Garden.empty()
            .catalogue(
                """
                rules:
                  SICK-STOPS: { kind: contraindication, level: HARD_STOP, since: 1.0.0, reversible-by: x, summary: Sick. }
                  FLY-TELLS: { kind: contraindication, level: INFO, since: 1.0.0, summary: Greenfly. }
                """)
            .rules(
                """
                function boolean burning( Object fact ) {
                    throw new IllegalStateException( "the fuse burnt" );
                }
                function List all( Object fact ) {
                    throw new IllegalStateException( "the fuse burnt" );
                }
                declare Sick extends Finding
                    what : Object @key
                end
                rule "SICK-FINDING Sick"
                @finding
                when
                    %s
                then
                    insertLogical( new Sick( $what ) );
                end
                rule "SICK-STOPS Sick"
                when
                    $sick : Sick()
                then
                    insertLogical( new Contraindication( $sick ) );
                end
                rule "FLY-TELLS Greenfly"
                when
                    $what : Diagnosis( kind == "greenfly" )
                then
                    insertLogical( new Contraindication( $what ) );
                end
                """
                    .formatted(premises))
            .open();
    Decision decision =
        chart().diagnosed("rust").scored("leaf-score", "3", "2026-06-10").under(engine);

    assertThat(state(decision, "SICK-STOPS")).isEqualTo(FAILED);
    assertThat(trace(decision, "SICK-STOPS").text()).isEqualTo("the fuse burnt");
    assertThat(fired(decision)).containsExactly("FLY-TELLS");
  }
}
