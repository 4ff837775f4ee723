package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Decision.RuleState.FIRED;
import static org.kapcds.engine.Decision.RuleState.NOT_EVALUABLE;
import static org.kapcds.engine.Decision.RuleState.SILENT;
import static org.kapcds.engine.Reading.conclusion;
import static org.kapcds.engine.Reading.facts;
import static org.kapcds.engine.Reading.fired;
import static org.kapcds.engine.Reading.needs;
import static org.kapcds.engine.Reading.state;
import static org.kapcds.engine.Reading.trace;

import org.junit.jupiter.api.Test;
import org.kapcds.engine.fact.Unreadable.Cause;
import org.kapcds.engine.knowledge.Level;

/** Every rule has three answers: it fired, it is silent, or what it needs is not there. */
class ThreeAnswersTest {

  private static final Engine GARDEN =
      Garden.empty()
          .parameters(
              """
              leaf-damage.above:
                says: Above this score the leaves are damaged.
                unit: "{score}"
                values:
                  - { from: 2026-01-01, value: 10, reference: made up, mark: D }
              """)
          .catalogue(
              """
              needs:
                leaf-score: { says: a leaf score, any-of: [leaf-score] }
                bud-score: { says: a bud score, any-of: [bud-score] }
                soil-test: { says: a soil test, any-of: [soil-test] }
              rules:
                LEAF-DAMAGE:
                  kind: contraindication
                  level: SOFT_STOP
                  since: 1.0.0
                  needs: [leaf-score, bud-score]
                  summary: "Leaf score {score.value}."
                SOIL-SOUR:
                  kind: contraindication
                  since: 1.0.0
                  fires-without: { soil-test: untested }
                  variants:
                    sour: { level: HARD_STOP, summary: The soil is sour. }
                    untested: { level: SOFT_STOP, summary: The soil was not tested. }
                BUD-COUNT:
                  kind: contraindication
                  since: 1.0.0
                  needs: [bud-score]
                  variants:
                    counted: { level: SOFT_STOP, summary: Many buds. }
                    leaves-instead:
                      level: PRECAUTION
                      while-unmet: bud-score
                      summary: Damaged leaves, and nobody counted the buds.
              """)
          .rules(
              """
              declare LeafDamageLimits
                  above : BigDecimal @key
              end
              rule "LEAF-DAMAGE Damaged leaves"
              when
                  LeafDamageLimits( $limit : above )
                  $score : Measurement( kind == "leaf-score", decides, value > $limit )
              then
                  insertLogical( new Contraindication( $score ) );
              end
              rule "SOIL-SOUR/sour Sour soil"
              when
                  $test : CodedResult( kind == "soil-test", decides, result == "sour" )
              then
                  insertLogical( new Contraindication( $test ) );
              end
              rule "BUD-COUNT/counted Many buds"
              when
                  LeafDamageLimits( $limit : above )
                  $score : Measurement( kind == "bud-score", decides, value > $limit )
              then
                  insertLogical( new Contraindication( $score ) );
              end
              rule "BUD-COUNT/leaves-instead The leaves stand in for the buds"
              when
                  LeafDamageLimits( $limit : above )
                  $score : Measurement( kind == "leaf-score", decides, value > $limit )
              then
                  insertLogical( new Contraindication( $score ) );
              end
              """)
          .open();

  @Test
  void aMatchFiresTheRule() {
    Decision decision =
        Chart.empty()
            .scored("leaf-score", "11", "2026-06-10")
            .scored("bud-score", "3", "2026-06-10")
            .under(GARDEN);

    assertThat(state(decision, "LEAF-DAMAGE")).isEqualTo(FIRED);
    assertThat(trace(decision, "LEAF-DAMAGE").text()).isEqualTo("Leaf score 11.");
    assertThat(facts(decision, "LEAF-DAMAGE"))
        .containsExactly("leaf-score/1: leaf score 11 on 10 June 2026");
  }

  @Test
  void withoutAMatchAndWithAllNeedsMetTheRuleIsSilent() {
    Decision decision =
        Chart.empty()
            .scored("leaf-score", "10", "2026-06-10")
            .scored("bud-score", "3", "2026-06-10")
            .under(GARDEN);

    assertThat(state(decision, "LEAF-DAMAGE")).isEqualTo(SILENT);
    assertThat(needs(decision, "LEAF-DAMAGE")).isEmpty();
    assertThat(fired(decision)).doesNotContain("LEAF-DAMAGE");
  }

  @Test
  void oneUnmetNeedIsEnoughToKeepTheRuleFromBeingSilent() {
    Decision decision = Chart.empty().scored("leaf-score", "10", "2026-06-10").under(GARDEN);

    assertThat(state(decision, "LEAF-DAMAGE")).isEqualTo(NOT_EVALUABLE);
    assertThat(needs(decision, "LEAF-DAMAGE"))
        .containsExactly("bud-score NEVER_RECORDED: never recorded: a bud score");
  }

  @Test
  void aMatchFiresWhateverElseIsUnmetAndTheGapIsToldBesideIt() {
    Decision decision = Chart.empty().scored("leaf-score", "11", "2026-06-10").under(GARDEN);

    assertThat(state(decision, "LEAF-DAMAGE")).isEqualTo(FIRED);
    assertThat(needs(decision, "LEAF-DAMAGE"))
        .containsExactly("bud-score NEVER_RECORDED: never recorded: a bud score");
    assertThat(conclusion(decision, "LEAF-DAMAGE").notes())
        .containsExactly("never recorded: a bud score");
  }

  @Test
  void anUnmetNeedCanItselfBeAStop() {
    Decision decision = Chart.empty().under(GARDEN);

    assertThat(state(decision, "SOIL-SOUR")).isEqualTo(FIRED);
    assertThat(conclusion(decision, "SOIL-SOUR").variant()).isEqualTo("untested");
    assertThat(conclusion(decision, "SOIL-SOUR").level()).isEqualTo(Level.SOFT_STOP);
    assertThat(needs(decision, "SOIL-SOUR"))
        .containsExactly("soil-test NEVER_RECORDED: never recorded: a soil test");
  }

  @Test
  void aStopForAMissingTestEndsWithTheTest() {
    assertThat(
            state(
                Chart.empty().tested("soil-test", "sweet", "2026-06-01").under(GARDEN),
                "SOIL-SOUR"))
        .isEqualTo(SILENT);
    Decision sour = Chart.empty().tested("soil-test", "sour", "2026-06-01").under(GARDEN);
    assertThat(conclusion(sour, "SOIL-SOUR").variant()).isEqualTo("sour");
    assertThat(conclusion(sour, "SOIL-SOUR").level()).isEqualTo(Level.HARD_STOP);
  }

  @Test
  void aVariantCanFireOnlyWhileANeedIsUnmet() {
    Chart damaged = Chart.empty().scored("leaf-score", "20", "2026-06-10");

    Decision uncounted = damaged.under(GARDEN);
    assertThat(conclusion(uncounted, "BUD-COUNT").variant()).isEqualTo("leaves-instead");
    assertThat(conclusion(uncounted, "BUD-COUNT").level()).isEqualTo(Level.PRECAUTION);

    Decision counted = damaged.scored("bud-score", "3", "2026-06-10").under(GARDEN);
    assertThat(state(counted, "BUD-COUNT")).isEqualTo(SILENT);
  }

  @Test
  void theStrongestVariantIsShownOnce() {
    Decision decision =
        Chart.empty()
            .scored("leaf-score", "20", "2026-06-10")
            .scored("bud-score", "25", "2026-05-01")
            .under(GARDEN);

    assertThat(fired(decision).stream().filter("BUD-COUNT"::equals)).hasSize(1);
    assertThat(conclusion(decision, "BUD-COUNT").variant()).isEqualTo("counted");
  }

  @Test
  void somethingUnreadableLeavesTheNeedUnmet() {
    Decision decision =
        Chart.empty()
            .scored("leaf-score", "3", "2026-06-10")
            .unreadable("bud-score", Cause.UNUSABLE, "the number is not a number")
            .under(GARDEN);

    assertThat(needs(decision, "LEAF-DAMAGE"))
        .containsExactly("bud-score UNUSABLE: unusable: a bud score (the number is not a number)");
  }
}
