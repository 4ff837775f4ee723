package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Decision.RuleState.FIRED;
import static org.kapcds.engine.Decision.RuleState.NOT_EVALUABLE;
import static org.kapcds.engine.Decision.RuleState.SILENT;
import static org.kapcds.engine.Reading.needs;
import static org.kapcds.engine.Reading.notRead;
import static org.kapcds.engine.Reading.on;
import static org.kapcds.engine.Reading.state;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.Decision.State;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Quantity;
import org.kapcds.engine.fact.Source;

/** Where the record contradicts itself, nobody is right: the need is unmet. */
class ContradictionsTest {

  private static final String READ_AT = "2026-06-15T11:55:00+02:00";

  private static final Engine GARDEN =
      Garden.empty()
          .file("conditions/garden/words.yaml", "reason.LEAF_AND_BUD: Leaf and bud disagree.\n")
          .parameters(
              """
              bloom-score.min:
                says: At least this score.
                unit: "{score}"
                values:
                  - { from: 2026-01-01, value: 15, reference: made up, mark: D }
              wetness.above:
                says: Above this it is too wet.
                unit: "%"
                values:
                  - { from: 2026-01-01, value: 80, reference: made up, mark: D }
              """)
          .catalogue(
              """
              needs:
                bloom-score: { says: a score of the bloom, any-of: [leaf-score, bud-score] }
                leaf-score: { says: a leaf score, any-of: [leaf-score] }
                dampness: { says: the dampness, any-of: [dampness] }
                sap-pulse: { says: the sap pulse, any-of: [sap-pulse] }
                upper-pressure: { says: the upper pressure, any-of: [systolic] }
                soil-test: { says: a soil test, any-of: [soil-test] }
                one-story: { says: one story, settled: yes }
              rules:
                BLOOM-SCORE:
                  kind: indication
                  condition: bloom
                  criterion: required
                  reason: TOO_LITTLE
                  needs: [bloom-score]
                  since: 1.0.0
                  summary: Enough.
                LEAF-KNOWN: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [leaf-score], summary: x }
                TOO-WET: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, needs: [dampness], summary: Wet. }
                PULSE-KNOWN: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [sap-pulse], summary: x }
                PRESSURE-KNOWN: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [upper-pressure], summary: x }
                SOIL-KNOWN: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [soil-test], summary: x }
                STORY-TOLD: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [one-story], summary: x }
              """)
          .rules(
              """
              declare BloomScoreLimits
                  min : BigDecimal @key
              end
              declare WetnessLimits
                  above : BigDecimal @key
              end
              rule "BLOOM-SCORE-COMPARED Compared"
              @finding
              when
                  BloomScoreLimits( $min : min )
                  $score : Measurement( kind in ("leaf-score", "bud-score"), decides, usable )
              then
                  insertLogical( Comparison.atLeast( "bloom-score", $score, $score.value(), $min, "bloom-score.min" ) );
              end
              rule "BLOOM-SCORE-CONFLICT Leaves and buds disagree"
              @finding
              when
                  $high : Comparison( topic == "bloom-score", holds )
                  $low : Comparison( topic == "bloom-score", !holds )
              then
                  insertLogical( Unsettled.between( "bloom-score", "LEAF_AND_BUD", $high, $low ) );
              end
              rule "STORY-TOLD-TWICE Two stories"
              @finding
              when
                  $one : Diagnosis( kind == "rust" )
                  $other : Diagnosis( kind == "mildew" )
              then
                  insertLogical( Unsettled.between( "one-story", "TWO_STORIES", $one, $other ) );
              end
              rule "BLOOM-SCORE Enough"
              when
                  $enough : Comparison( topic == "bloom-score", holds )
                  not Unsettled( need == "bloom-score" )
              then
                  insertLogical( new Indication( $enough ) );
              end
              rule "TOO-WET Wet"
              when
                  WetnessLimits( $limit : above )
                  $wet : Measurement( kind == "dampness", decides, value > $limit )
              then
                  insertLogical( new Contraindication( $wet ) );
              end
              """)
          .open();

  @Test
  void aRuleThatFindsAContradictionLeavesItsNeedUnmet() {
    Decision decision =
        Chart.empty()
            .askingAbout("bloom")
            .scored("leaf-score", "18", "2026-06-10")
            .scored("bud-score", "12", "2026-06-09")
            .under(GARDEN);

    assertThat(state(decision, "BLOOM-SCORE")).isEqualTo(NOT_EVALUABLE);
    assertThat(needs(decision, "BLOOM-SCORE"))
        .containsExactly(
            "bloom-score CONTRADICTORY: contradictory: a score of the bloom (Leaf and bud disagree:"
                + " bud score 12 on 9 June 2026; leaf score 18 on 10 June 2026.)");
    assertThat(on(decision, "bloom").state()).isEqualTo(State.INSUFFICIENT_DATA);
    assertThat(on(decision, "bloom").reason()).isEqualTo("LEAF_AND_BUD");
    assertThat(on(decision, "bloom").reasons()).containsExactly("LEAF_AND_BUD");
  }

  @Test
  void withoutTheContradictionTheScoreCounts() {
    Decision decision =
        Chart.empty()
            .askingAbout("bloom")
            .scored("leaf-score", "18", "2026-06-10")
            .scored("bud-score", "15", "2026-06-09")
            .under(GARDEN);

    assertThat(needs(decision, "BLOOM-SCORE")).isEmpty();
    assertThat(on(decision, "bloom").reasons()).isEmpty();
  }

  @Test
  void whatASoftStopLacksIsACaution() {
    Decision decision =
        Chart.empty()
            .askingAbout("bloom")
            .scored("leaf-score", "18", "2026-06-10")
            .scored("bud-score", "15", "2026-06-09")
            .under(GARDEN);

    assertThat(state(decision, "SOIL-KNOWN")).isEqualTo(NOT_EVALUABLE);
    assertThat(on(decision, "bloom").state()).isEqualTo(State.ELIGIBLE_WITH_CAUTIONS);
    assertThat(on(decision, "bloom").precautions())
        .filteredOn(caution -> caution.ruleId().equals("SOIL-KNOWN"))
        .singleElement()
        .satisfies(caution -> assertThat(caution.code()).isEqualTo("DATA_GAP"));
  }

  @Test
  void aNeedCanBeNothingButTheAbsenceOfAContradiction() {
    assertThat(state(Chart.empty().diagnosed("rust").under(GARDEN), "STORY-TOLD"))
        .isEqualTo(SILENT);
    assertThat(
            needs(Chart.empty().diagnosed("rust").diagnosed("mildew").under(GARDEN), "STORY-TOLD"))
        .containsExactly("one-story CONTRADICTORY: contradictory: one story (TWO_STORIES)");
  }

  @Test
  void ofTwoValuesOfOneDayNeitherCountsWhereNoneDecides() {
    Decision decision =
        Chart.empty()
            .askingAbout("bloom")
            .scored("leaf-score", "18", "2026-06-10")
            .scored("leaf-score", "19", "2026-06-10")
            .under(GARDEN);

    assertThat(needs(decision, "LEAF-KNOWN"))
        .containsExactly(
            "leaf-score CONTRADICTORY: contradictory: a leaf score (SAME_DAY_CONFLICT)");
    assertThat(state(decision, "BLOOM-SCORE")).isEqualTo(NOT_EVALUABLE);
  }

  @Test
  void theSameValueTwiceOnOneDayIsNoContradiction() {
    Decision decision =
        Chart.empty()
            .scored("leaf-score", "18", "2026-06-10")
            .scored("leaf-score", "18.0", "2026-06-10")
            .under(GARDEN);

    assertThat(state(decision, "LEAF-KNOWN")).isEqualTo(SILENT);
  }

  @Test
  void anOlderValueContradictsNothing() {
    Decision decision =
        Chart.empty()
            .scored("leaf-score", "18", "2026-06-10")
            .scored("leaf-score", "3", "2026-06-09")
            .under(GARDEN);

    assertThat(state(decision, "LEAF-KNOWN")).isEqualTo(SILENT);
  }

  @Test
  void whereTheWorseDecidesEitherCanStopAndNeitherCanClear() {
    Decision oneIsWet =
        Chart.empty()
            .measured("dampness", "81", "%", "2026-06-10")
            .measured("dampness", "20", "%", "2026-06-10")
            .under(GARDEN);
    assertThat(state(oneIsWet, "TOO-WET")).isEqualTo(FIRED);

    Decision bothAreDry =
        Chart.empty()
            .measured("dampness", "30", "%", "2026-06-10")
            .measured("dampness", "20", "%", "2026-06-10")
            .under(GARDEN);
    assertThat(needs(bothAreDry, "TOO-WET"))
        .containsExactly("dampness CONTRADICTORY: contradictory: the dampness (SAME_DAY_CONFLICT)");
  }

  @Test
  void twoResultsOfOneDayContradictEachOther() {
    Decision decision =
        Chart.empty()
            .tested("soil-test", "sour", "2026-06-10")
            .tested("soil-test", "sweet", "2026-06-10")
            .under(GARDEN);

    assertThat(needs(decision, "SOIL-KNOWN"))
        .containsExactly("soil-test CONTRADICTORY: contradictory: a soil test (SAME_DAY_CONFLICT)");
  }

  @Test
  void aMeasureThatCountsInMinutesTakesTheLaterOfTwoReadings() {
    Decision later =
        Chart.empty()
            .at(Moment.DOSING_DAY)
            .measured("sap-pulse", "90", "/min", "2026-06-15T11:50:00+02:00")
            .measured("sap-pulse", "70", "/min", "2026-06-15T11:55:00+02:00")
            .under(GARDEN);
    assertThat(state(later, "PULSE-KNOWN")).isEqualTo(SILENT);

    Decision sameMinute =
        Chart.empty()
            .at(Moment.DOSING_DAY)
            .measured("sap-pulse", "90", "/min", "2026-06-15T11:55:00+02:00")
            .measured("sap-pulse", "70", "/min", "2026-06-15T11:55:00+02:00")
            .under(GARDEN);
    assertThat(needs(sameMinute, "PULSE-KNOWN"))
        .containsExactly(
            "sap-pulse CONTRADICTORY: contradictory: the sap pulse (SAME_TIME_CONFLICT)");
  }

  @Test
  void anUpperPressureThatIsNotAboveTheLowerOneOfTheSameReadingIsNotUsed() {
    Decision decision =
        Chart.empty()
            .at(Moment.DOSING_DAY)
            .with(pressure("systolic", "90"))
            .with(pressure("diastolic", "90"))
            .under(GARDEN);

    String reason = "implausible: the upper pressure is not above the lower one";
    assertThat(needs(decision, "PRESSURE-KNOWN"))
        .containsExactly(
            "upper-pressure UNUSABLE: unusable: the upper pressure (%s)".formatted(reason));
    assertThat(notRead(decision))
        .containsExactly(
            "Observation/cuff: diastolic: " + reason, "Observation/cuff: systolic: " + reason);
  }

  @Test
  void anOrderWhoseTimeHasPassedMakesNoOldReadingFresh() {
    Chart reading = Chart.empty().at(Moment.DOSING_DAY).with(pressure("systolic", "120"));
    assertThat(needs(reading.under(GARDEN), "PRESSURE-KNOWN")).isEmpty();

    Decision later =
        reading
            .asOf("2026-06-20T12:00:00+02:00")
            .ordered("water", "can", null, READ_AT)
            .under(GARDEN);
    assertThat(needs(later, "PRESSURE-KNOWN")).hasSize(1).first().asString().contains("TOO_OLD");
  }

  private static Measurement pressure(String term, String value) {
    return Measurement.of(
        Head.of(
            Concept.of(Garden.SYSTEM, term), Chart.when(READ_AT), Source.of("Observation/cuff")),
        new Quantity(new BigDecimal(value), "mm[Hg]"));
  }
}
