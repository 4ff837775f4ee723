package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Decision.RuleState.FIRED;
import static org.kapcds.engine.Decision.RuleState.NOT_APPLICABLE;
import static org.kapcds.engine.Reading.state;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.Decision.DoseResult;
import org.kapcds.engine.Decision.Gate;
import org.kapcds.engine.Decision.Hold;
import org.kapcds.engine.Decision.Leaving;
import org.kapcds.engine.Decision.Session;
import org.kapcds.engine.Decision.Traced;
import org.kapcds.engine.fact.Quantity;

/** Which rules apply when, and what they mean for the order, the dose and the session. */
class MomentsTest {

  private static final Engine GARDEN =
      Garden.empty()
          .parameters(
              """
              can-dose.soft:
                says: More than this is much.
                unit: mg
                values:
                  - { from: 2026-01-01, value: 100, reference: made up, mark: D }
              can-dose.hard:
                says: More than this is too much.
                unit: mg
                values:
                  - { from: 2026-01-01, value: 200, reference: made up, mark: D }
              """)
          .catalogue(
              """
              needs:
                soil-test: { says: a soil test, any-of: [soil-test] }
                weight: { says: the weight, any-of: [weight] }
              rules:
                IN-COURSE: { kind: contraindication, level: PRECAUTION, since: 1.0.0, summary: Greenfly. }
                IN-SESSION: { kind: contraindication, scope: SESSION, level: SOFT_STOP, needs: [soil-test], since: 1.0.0, summary: Greenfly. }
                IN-LIVE: { kind: contraindication, scope: LIVE, level: SOFT_STOP, since: 1.0.0, summary: Greenfly. }
                IN-LONG: { kind: monitoring, scope: LONG, level: INFO, since: 1.0.0, summary: Greenfly. }
                IN-POST: { kind: contraindication, scope: POST, level: SOFT_STOP, needs: [soil-test], since: 1.0.0, summary: Rust. }
                IN-POST-CAUTION: { kind: contraindication, scope: POST, level: PRECAUTION, needs: [soil-test, weight], since: 1.0.0, summary: Greenfly. }
                CAN-DOSE:
                  kind: dose
                  scope: DOSE
                  needs: [weight]
                  since: 1.0.0
                  variants:
                    soft: { level: SOFT_STOP, result: ABOVE_SOFT, summary: "{order.mg} mg is much." }
                    hard: { level: HARD_STOP, result: ABOVE_HARD, summary: "{order.mg} mg is too much." }
                ONLY-HOSE: { kind: contraindication, level: INFO, applies: [garden-hose], since: 1.0.0, summary: Greenfly. }
                ONLY-NECTAR: { kind: contraindication, level: INFO, applies: [nectar], since: 1.0.0, summary: Greenfly. }
                ONLY-BLOOM: { kind: contraindication, condition: bloom, level: INFO, since: 1.0.0, summary: Greenfly. }
                PLAN-MADE: { kind: contraindication, needs-only: yes, holds-order: yes, level: INFO, needs: [weight], since: 1.0.0, summary: x }
              """)
          .rules(
              """
              declare CanDoseLimits
                  soft : BigDecimal @key
                  hard : BigDecimal @key
              end
              rule "IN-COURSE Greenfly"
              when
                  $what : Diagnosis( kind == "greenfly" )
              then
                  insertLogical( new Contraindication( $what ) );
              end
              rule "IN-SESSION Greenfly"
              when
                  $what : Diagnosis( kind == "greenfly" )
              then
                  insertLogical( new Contraindication( $what ) );
              end
              rule "IN-LIVE Greenfly"
              when
                  $what : Diagnosis( kind == "greenfly" )
              then
                  insertLogical( new Contraindication( $what ) );
              end
              rule "IN-LONG Greenfly"
              when
                  $what : Diagnosis( kind == "greenfly" )
              then
                  insertLogical( new Monitoring( $what ) );
              end
              rule "IN-POST Rust"
              when
                  $what : Diagnosis( kind == "rust" )
              then
                  insertLogical( new Contraindication( $what ) );
              end
              rule "IN-POST-CAUTION Greenfly"
              when
                  $what : Diagnosis( kind == "greenfly" )
              then
                  insertLogical( new Contraindication( $what ) );
              end
              rule "ONLY-HOSE Greenfly"
              when
                  $what : Diagnosis( kind == "greenfly" )
              then
                  insertLogical( new Contraindication( $what ) );
              end
              rule "ONLY-NECTAR Greenfly"
              when
                  $what : Diagnosis( kind == "greenfly" )
              then
                  insertLogical( new Contraindication( $what ) );
              end
              rule "ONLY-BLOOM Greenfly"
              when
                  $what : Diagnosis( kind == "greenfly" )
              then
                  insertLogical( new Contraindication( $what ) );
              end
              rule "CAN-DOSE/soft Much"
              when
                  CanDoseLimits( $limit : soft )
                  $order : Order( kind == "water", mg != null, mg > $limit )
              then
                  insertLogical( new DoseFinding( $order ) );
              end
              rule "CAN-DOSE/hard Too much"
              when
                  CanDoseLimits( $limit : hard )
                  $order : Order( kind == "water", mg != null, mg > $limit )
              then
                  insertLogical( new DoseFinding( $order ) );
              end
              """)
          .open();

  private static final String SOON = "2026-06-15T13:00:00+02:00";

  private static Quantity mg(String value) {
    return new Quantity(new BigDecimal(value), "mg");
  }

  private static Chart withFlies() {
    return Chart.empty().diagnosed("greenfly");
  }

  private static List<String> scopesOf(Decision decision) {
    return decision.trace().stream()
        .filter(one -> one.state() != NOT_APPLICABLE)
        .map(Traced::ruleId)
        .filter(id -> id.startsWith("IN-") || id.equals("CAN-DOSE"))
        .toList();
  }

  @Test
  void eachMomentHasItsScopes() {
    Chart ordered = withFlies().ordered("water", "can", mg("50"), SOON);

    assertThat(scopesOf(ordered.at(Moment.PLANNING).under(GARDEN)))
        .containsExactly("IN-COURSE", "IN-LONG");
    assertThat(scopesOf(ordered.at(Moment.ORDER).under(GARDEN)))
        .containsExactly("IN-COURSE", "IN-SESSION", "IN-LONG", "CAN-DOSE");
    assertThat(scopesOf(ordered.at(Moment.DOSING_DAY).under(GARDEN)))
        .containsExactly("IN-COURSE", "IN-SESSION", "IN-LONG", "CAN-DOSE");
    assertThat(scopesOf(ordered.at(Moment.DISCHARGE).under(GARDEN)))
        .containsExactly("IN-LONG", "IN-POST", "IN-POST-CAUTION");
  }

  @Test
  void duringTheSessionRulesSpeakOnlyWhereASettingSaysSo() {
    Engine live = GARDEN.withParameter("session.live-alerts", BigDecimal.ONE);

    assertThat(scopesOf(withFlies().at(Moment.DOSING_DAY).under(live)))
        .containsExactly("IN-COURSE", "IN-SESSION", "IN-LIVE", "IN-LONG");
    for (Moment other : List.of(Moment.PLANNING, Moment.ORDER, Moment.DISCHARGE)) {
      assertThat(scopesOf(withFlies().at(other).under(live))).doesNotContain("IN-LIVE");
    }
  }

  @Test
  void theTraceHoldsEveryRuleAtEveryMoment() {
    for (Moment moment : Moment.values()) {
      assertThat(withFlies().at(moment).under(GARDEN).trace())
          .extracting(Traced::ruleId)
          .containsExactly(
              "IN-COURSE",
              "IN-SESSION",
              "IN-LIVE",
              "IN-LONG",
              "IN-POST",
              "IN-POST-CAUTION",
              "CAN-DOSE",
              "ONLY-HOSE",
              "ONLY-NECTAR",
              "ONLY-BLOOM",
              "PLAN-MADE");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-15T12:00:00+02:00, FIRED",
    "2026-06-16T12:00:00+02:00, FIRED",
    "2026-06-16T10:00:00Z, FIRED",
    "2026-06-16T12:00:01+02:00, NOT_APPLICABLE",
    "2026-06-17T12:00:00+02:00, NOT_APPLICABLE",
  })
  void anOrderAddsTheSessionWhenDosingStartsWithinADay(String start, Decision.RuleState expected) {
    Decision decision =
        withFlies().at(Moment.ORDER).ordered("water", "can", mg("50"), start).under(GARDEN);

    assertThat(state(decision, "IN-SESSION")).isEqualTo(expected);
  }

  @Test
  void theStartOfABookedSessionCountsWhereTheOrderHasNone() {
    Chart chart = withFlies().at(Moment.ORDER).ordered("water", "can", mg("50"), "");

    assertThat(state(chart.booked("2026-06-20T09:00:00+02:00").under(GARDEN), "IN-SESSION"))
        .isEqualTo(NOT_APPLICABLE);
    assertThat(state(chart.booked("2026-06-16T09:00:00+02:00").under(GARDEN), "IN-SESSION"))
        .isEqualTo(FIRED);
  }

  @Test
  void withoutAnOrderNoDoseIsJudged() {
    Decision decision = withFlies().at(Moment.DOSING_DAY).under(GARDEN);

    assertThat(state(decision, "CAN-DOSE")).isEqualTo(NOT_APPLICABLE);
    assertThat(decision.doses()).isEmpty();
  }

  @Test
  void aRuleMayBeAboutOneInterventionOrOneProduct() {
    assertThat(state(withFlies().under(GARDEN), "ONLY-HOSE")).isEqualTo(NOT_APPLICABLE);
    assertThat(state(withFlies().considering("garden-hose").under(GARDEN), "ONLY-HOSE"))
        .isEqualTo(FIRED);
    assertThat(state(withFlies().considering("garden-hose").under(GARDEN), "ONLY-NECTAR"))
        .isEqualTo(NOT_APPLICABLE);
    assertThat(state(withFlies().considering("nectar-drip").under(GARDEN), "ONLY-NECTAR"))
        .isEqualTo(FIRED);
  }

  @Test
  void aRuleOfAConditionAppliesOnlyWhileTheConditionIsConsidered() {
    assertThat(state(withFlies().under(GARDEN), "ONLY-BLOOM")).isEqualTo(NOT_APPLICABLE);
    assertThat(state(withFlies().askingAbout("bloom").under(GARDEN), "ONLY-BLOOM"))
        .isEqualTo(FIRED);
  }

  @Test
  void whatIsAskedAboutComesBeforeTheOrderAndTheOrderBeforeTheDefault() {
    assertThat(Chart.empty().under(GARDEN).intervention()).isEqualTo("watering-can");
    Chart hose = Chart.empty().ordered("water", "hose", mg("50"), SOON);
    assertThat(hose.under(GARDEN).intervention()).isEqualTo("garden-hose");
    assertThat(hose.considering("mulching").under(GARDEN).intervention()).isEqualTo("mulching");
  }

  @ParameterizedTest
  @CsvSource({
    "100, mg, WITHIN, water 100 mg ordered: within the limits.",
    "101, mg, ABOVE_SOFT, 101 mg is much.",
    "0.101, g, ABOVE_SOFT, 101 mg is much.",
    "200, mg, ABOVE_SOFT, 200 mg is much.",
    "201, mg, ABOVE_HARD, 201 mg is too much.",
  })
  void theMostSeriousJudgementOnADoseIsNamed(
      String dose, String unit, DoseResult expected, String text) {
    Decision decision =
        Chart.empty()
            .at(Moment.ORDER)
            .measured("weight", "3", "kg", "2026-06-10")
            .ordered("water", "can", new Quantity(new BigDecimal(dose), unit), SOON)
            .under(GARDEN);

    assertThat(decision.doses())
        .containsExactly(
            new Decision.Dose(
                "water/1",
                expected,
                expected == DoseResult.WITHIN ? List.of() : List.of("CAN-DOSE"),
                text));
  }

  @Test
  void aDoseThatCannotBeCheckedIsNeverWithin() {
    Decision decision =
        Chart.empty().at(Moment.ORDER).ordered("water", "can", mg("50"), SOON).under(GARDEN);

    assertThat(decision.doses())
        .containsExactly(
            new Decision.Dose(
                "water/1",
                DoseResult.NOT_CHECKABLE,
                List.of("CAN-DOSE"),
                "The dose cannot be checked. never recorded: the weight"));
  }

  @Test
  void anOrderWaitsForStopsAndForWhatHoldsIt() {
    Chart chart = withFlies().ordered("water", "can", mg("50"), SOON);

    assertThat(chart.at(Moment.ORDER).under(GARDEN).order())
        .isEqualTo(new Hold(true, List.of("CAN-DOSE", "IN-SESSION", "PLAN-MADE")));
    assertThat(chart.at(Moment.PLANNING).under(GARDEN).order())
        .isEqualTo(new Hold(false, List.of()));

    Decision complete =
        Chart.empty()
            .at(Moment.ORDER)
            .measured("weight", "3", "kg", "2026-06-10")
            .tested("soil-test", "sweet", "2026-06-10")
            .ordered("water", "can", mg("50"), SOON)
            .under(GARDEN);
    assertThat(complete.order()).isEqualTo(new Hold(false, List.of()));
  }

  @Test
  void theGateOfASessionIsTheWorstOfAllThatStandsAgainstIt() {
    Chart ready =
        Chart.empty()
            .at(Moment.DOSING_DAY)
            .measured("weight", "3", "kg", "2026-06-10")
            .tested("soil-test", "sweet", "2026-06-10");
    assertThat(ready.under(GARDEN).session()).isEqualTo(new Session(Gate.GO, null, List.of()));

    Chart flies =
        Chart.empty()
            .at(Moment.DOSING_DAY)
            .measured("weight", "3", "kg", "2026-06-10")
            .tested("soil-test", "sweet", "2026-06-10")
            .diagnosed("greenfly");
    assertThat(flies.under(GARDEN).session())
        .isEqualTo(new Session(Gate.HOLD, null, List.of("IN-SESSION")));

    assertThat(flies.ordered("water", "can", mg("201"), SOON).under(GARDEN).session())
        .isEqualTo(new Session(Gate.NO_GO, null, List.of("CAN-DOSE", "IN-SESSION")));
  }

  @Test
  void missingDataHoldTheSession() {
    Decision decision =
        Chart.empty()
            .at(Moment.DOSING_DAY)
            .measured("weight", "3", "kg", "2026-06-10")
            .under(GARDEN);

    assertThat(decision.session()).isEqualTo(new Session(Gate.HOLD, null, List.of("IN-SESSION")));
  }

  @Test
  void whoMayLeaveIsToldAtDischargeOnly() {
    Chart chart = Chart.empty().tested("soil-test", "sweet", "2026-06-10");

    assertThat(chart.at(Moment.DISCHARGE).under(GARDEN).session())
        .isEqualTo(new Session(null, Leaving.READY, List.of()));
    assertThat(Chart.empty().at(Moment.DISCHARGE).under(GARDEN).session())
        .isEqualTo(new Session(null, Leaving.NOT_READY, List.of("IN-POST")));
    assertThat(chart.diagnosed("greenfly").under(GARDEN).session())
        .as("a caution keeps nobody")
        .isEqualTo(new Session(null, Leaving.READY, List.of()));
    assertThat(chart.diagnosed("rust").under(GARDEN).session())
        .isEqualTo(new Session(null, Leaving.NOT_READY, List.of("IN-POST")));
    assertThat(chart.at(Moment.PLANNING).under(GARDEN).session()).isNull();
    assertThat(chart.at(Moment.ORDER).under(GARDEN).session()).isNull();
  }

  @Test
  void everyMomentHasAWord() {
    for (Moment moment : Moment.values()) {
      assertThat(Moment.of(moment.code())).contains(moment);
    }
    assertThat(new TreeSet<>(List.of(Moment.values()).stream().map(Moment::code).toList()))
        .containsExactly("booking", "discharge", "dosing-day", "order", "planning");
    assertThat(Moment.of("midnight")).isEmpty();
  }
}
