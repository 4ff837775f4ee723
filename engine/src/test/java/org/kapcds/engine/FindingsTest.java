package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Reading.conclusion;

import org.junit.jupiter.api.Test;

/** A finding that two rules derive from the same facts is one finding. */
class FindingsTest {

  private static final Engine GARDEN =
      Garden.empty()
          .parameters(
              """
              harm.count-min:
                says: At least so many.
                unit: "1"
                values:
                  - { from: 2026-01-01, value: 1, reference: made up, mark: D }
              """)
          .catalogue(
              """
              rules:
                HARM-COUNTED: { kind: contraindication, level: INFO, since: 1.0.0, summary: "Counted: {count}." }
              """)
          .rules(
              """
              declare HarmLimits
                  countMin : BigDecimal @key
              end
              declare Harm extends Finding
                  cause : Diagnosis @key
              end
              rule "HARM-RUST Rust harms"
              @finding
              when
                  $cause : Diagnosis( kind == "rust" )
              then
                  insertLogical( new Harm( $cause ) );
              end
              rule "HARM-SPREAD Rust that is present harms"
              @finding
              when
                  $cause : Diagnosis( kind == "rust", present )
              then
                  insertLogical( new Harm( $cause ) );
              end
              rule "HARM-SUM How much harm there is"
              @finding
              when
                  HarmLimits( $min : countMin )
                  accumulate( Harm( $cause : cause ); $causes : collectSet( $cause ), $n : count( $cause ) )
              then
                  insertLogical( Comparison.atLeast( "harm", $causes, BigDecimal.valueOf( $n ), $min, "harm.count-min" ) );
              end
              rule "HARM-COUNTED Harm"
              when
                  $harm : Comparison( topic == "harm", holds, $count : value )
              then
                  insertLogical( new Contraindication( $count ) );
              end
              """)
          .open();

  @Test
  void whatTwoRulesFindIsFoundOnce() {
    Decision decision = Chart.empty().diagnosed("rust").under(GARDEN);

    assertThat(conclusion(decision, "HARM-COUNTED").summary()).isEqualTo("Counted: 1.");
  }
}
