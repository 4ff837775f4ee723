package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.kapcds.engine.Reading.changes;
import static org.kapcds.engine.Reading.on;

import org.junit.jupiter.api.Test;
import org.kapcds.engine.Decision.State;
import org.kapcds.engine.knowledge.Fault;
import org.kapcds.engine.knowledge.ReleaseException;

/** What is investigational may be considered where a rule of its own opens the exception path. */
class ExceptionPathTest {

  private static final Garden GARDEN =
      Garden.empty()
          .parameters(
              """
              allotment.window-days:
                says: An agreement holds for this many days.
                unit: d
                values:
                  - { from: 2026-01-01, value: 90, reference: made up, mark: D }
              """)
          .catalogue(
              """
              conditions:
                frost:
                  name: Frost
                  rank: 30
                  products:
                    water: { tier: D, ceiling: investigational, exception-path: FROST-AGREED, label: "not on the packet" }
                    nectar: { tier: D, ceiling: investigational, label: "not on the packet" }
              needs:
                agreement: { says: the agreement of the allotment, any-of: [history-complete], within: allotment.window-days, answer: "yes" }
                leaf-score: { says: a leaf score, any-of: [leaf-score] }
              rules:
                FROST-AGREED: { kind: indication, condition: frost, criterion: info, needs: [agreement], since: 1.0.0, summary: Agreed. }
                FROST-SCORED: { kind: indication, condition: frost, criterion: required, reason: NOT_SCORED, needs: [leaf-score], since: 1.0.0, summary: Scored. }
              """)
          .rules(
              """
              declare AllotmentLimits
                  windowDays : BigDecimal @key
              end
              rule "FROST-AGREED The allotment agrees"
              when
                  AllotmentLimits( $days : windowDays )
                  $agreement : Answer( kind == "history-complete", yes, decides, daysAgo <= $days )
              then
                  insertLogical( new Indication( $agreement ) );
              end
              rule "FROST-SCORED A score"
              when
                  $score : Measurement( kind == "leaf-score", decides, usable )
              then
                  insertLogical( new Indication( $score ) );
              end
              """);

  private static final Engine OPEN = GARDEN.open();

  private static Chart scored() {
    return Chart.empty().askingAbout("frost").scored("leaf-score", "15", "2026-06-10");
  }

  private static Chart agreed() {
    return scored().yes("history-complete", "2026-06-10");
  }

  @Test
  void withAnAgreementItMayBeConsideredWithCautions() {
    assertThat(on(agreed().under(OPEN), "frost").state()).isEqualTo(State.ELIGIBLE_WITH_CAUTIONS);
  }

  @Test
  void withoutOneItStaysInvestigationalAndTheAgreementIsAskedFor() {
    Decision decision = scored().under(OPEN);

    assertThat(on(decision, "frost").reasons()).containsExactly("INVESTIGATIONAL_ONLY");
    assertThat(changes(decision, "frost"))
        .containsExactly("never recorded: the agreement of the allotment");
  }

  @Test
  void anAgreementOfLongAgoOpensNothing() {
    Decision decision = scored().yes("history-complete", "2026-01-01").under(OPEN);

    assertThat(on(decision, "frost").reasons()).containsExactly("INVESTIGATIONAL_ONLY");
  }

  @Test
  void aProductWithoutAPathStaysShut() {
    Decision decision = agreed().considering("nectar-drip").under(OPEN);

    assertThat(on(decision, "frost").reasons()).containsExactly("INVESTIGATIONAL_ONLY");
    assertThat(changes(decision, "frost")).isEmpty();
    assertThat(on(decision, "frost").summary()).endsWith("It stays closed.");
  }

  @Test
  void whereThePathIsShutWhatWouldOpenItIsTold() {
    Garden shut =
        GARDEN
            .replacing(Garden.CATALOGUE, "needs: [agreement], since", "since")
            .replacing(
                Garden.CATALOGUE,
                "summary: Agreed. }",
                "summary: Agreed., reversible-by: An agreement. }");
    Decision decision = scored().under(shut.open());

    assertThat(on(decision, "frost").reasons()).containsExactly("INVESTIGATIONAL_ONLY");
    assertThat(changes(decision, "frost")).containsExactly("An agreement.");
    assertThat(on(decision, "frost").summary()).doesNotEndWith("It stays closed.");
  }

  @Test
  void anOpenPathFillsNoGap() {
    Decision decision =
        Chart.empty().askingAbout("frost").yes("history-complete", "2026-06-10").under(OPEN);

    assertThat(on(decision, "frost").state()).isEqualTo(State.INSUFFICIENT_DATA);
  }

  @Test
  void onlyACriterionOfTheConditionOpensItsPath() {
    Garden wrong =
        GARDEN.replacing(
            Garden.CATALOGUE, "exception-path: FROST-AGREED", "exception-path: FROST-THAWED");
    ReleaseException refused =
        catchThrowableOfType(ReleaseException.class, () -> Engine.compile(wrong.files()));

    assertThat(refused.faults())
        .extracting(Fault::toString)
        .containsExactly(
            "conditions/garden/ruleset.yaml:3: the exception path of `frost` is `FROST-THAWED`;"
                + " expected a criterion of `frost`, and a ceiling that is investigational");
  }
}
