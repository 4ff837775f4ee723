package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Reading.changes;
import static org.kapcds.engine.Reading.fired;
import static org.kapcds.engine.Reading.on;
import static org.kapcds.engine.Reading.state;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.Decision.Precaution;
import org.kapcds.engine.Decision.Recommendation;
import org.kapcds.engine.Decision.State;

/** How what was found becomes one state for each condition, and what would change it. */
class DecidingConditionsTest {

  private static final Garden WRITTEN =
      Garden.empty()
          .parameters(
              """
              bloom-score.min:
                says: At least this score.
                unit: "{score}"
                values:
                  - { from: 2026-01-01, value: 15, reference: made up, mark: D }
              """)
          .catalogue(
              """
              needs:
                leaf-score: { says: a leaf score, any-of: [leaf-score] }
                bud-score: { says: a bud score, any-of: [bud-score] }
                soil-test: { says: a soil test, any-of: [soil-test] }
                warmth: { says: the warmth, any-of: [warmth] }
              rules:
                BLOOM-SHY: { kind: indication, condition: bloom, criterion: required, reason: NOT_SHY, since: 1.0.0, summary: Shy. }
                BLOOM-SCORE: { kind: indication, condition: bloom, criterion: required, reason: TOO_LITTLE, needs: [leaf-score, bud-score], since: 1.0.0, summary: Enough. }
                BLOOM-CLEAN: { kind: indication, condition: bloom, criterion: required, met-when: silent, reason: RUSTY, needs: [soil-test, bud-score], since: 1.0.0, summary: Rust. }
                BLOOM-INFO: { kind: indication, condition: bloom, criterion: info, needs: [soil-test], since: 1.0.0, summary: Pruned. }
                GROWTH-FED: { kind: indication, condition: growth, criterion: required, reason: NOT_FED, met-by: A tonic on record., since: 1.0.0, summary: Fed. }
                GATE-SLUGS: { kind: contraindication, level: HARD_STOP, gate: SETTING, reversible-by: Remove the slugs., since: 1.0.0, summary: Slugs. }
                RUST-STOPS: { kind: contraindication, level: HARD_STOP, shares-finding-with: [BLOOM-CLEAN], since: 1.0.0, summary: Rust. }
                WARMTH-STOPS: { kind: contraindication, level: HARD_STOP, gap: caution, applies: [nectar], needs: [warmth], since: 1.0.0, summary: Too warm. }
                SOIL-STOPS: { kind: contraindication, level: HARD_STOP, reversible-by: A sweet soil would end this., since: 1.0.0, summary: Sour soil. }
                FLY-SLOWS: { kind: contraindication, level: SOFT_STOP, code: GREENFLY, reversible-by: Wash the leaves., since: 1.0.0, summary: Greenfly. }
                GROWTH-WARNS: { kind: contraindication, condition: growth, level: PRECAUTION, reversible-by: A dry wind., since: 1.0.0, summary: Mildew. }
                FLY-TODAY: { kind: contraindication, scope: SESSION, level: HARD_STOP, since: 1.0.0, summary: Greenfly today. }
                DEW-URGENT: { kind: urgent-action, level: HARD_STOP, since: 1.0.0, summary: Cut it today. }
                GROWTH-PLAN: { kind: recommendation, condition: growth, since: 1.0.0, summary: Feed it weekly. }
              """)
          .rules(
              """
              declare BloomScoreLimits
                  min : BigDecimal @key
              end
              rule "BLOOM-CONSIDERED Shyness on record"
              @finding
              when
                  Diagnosis( kind == "shyness" )
              then
                  insertLogical( new Considered( "bloom" ) );
              end
              rule "BLOOM-SCORE-COMPARED Compared"
              @finding
              when
                  BloomScoreLimits( $min : min )
                  $score : Measurement( kind == "leaf-score", decides, usable )
              then
                  insertLogical( Comparison.atLeast( "bloom-score", $score, $score.value(), $min, "bloom-score.min" ) );
              end
              rule "BLOOM-SHY Shy"
              when
                  $what : Diagnosis( kind == "shyness" )
              then
                  insertLogical( new Indication( $what ) );
              end
              rule "BLOOM-SCORE Enough"
              when
                  $enough : Comparison( topic == "bloom-score", holds )
              then
                  insertLogical( new Indication( $enough ) );
              end
              rule "BLOOM-CLEAN Rust"
              when
                  $what : Diagnosis( kind == "rust" )
              then
                  insertLogical( new Indication( $what ) );
              end
              rule "BLOOM-INFO Pruned"
              when
                  $what : Procedure( kind == "pruning" )
              then
                  insertLogical( new Indication( $what ) );
              end
              rule "GROWTH-FED Fed"
              when
                  $what : Medication( kind == "tonic" )
              then
                  insertLogical( new Indication( $what ) );
              end
              rule "GATE-SLUGS Slugs"
              when
                  $what : Answer( kind == "asked-about-slugs", yes )
              then
                  insertLogical( new Contraindication( $what ) );
              end
              rule "RUST-STOPS Rust"
              when
                  $what : Diagnosis( kind == "rust" )
              then
                  insertLogical( new Contraindication( $what ) );
              end
              rule "WARMTH-STOPS Too warm"
              when
                  $what : Answer( kind == "asked-about-shed", yes )
              then
                  insertLogical( new Contraindication( $what ) );
              end
              rule "SOIL-STOPS Sour"
              when
                  $test : CodedResult( kind == "soil-test", decides, result == "sour" )
              then
                  insertLogical( new Contraindication( $test ) );
              end
              rule "FLY-SLOWS Greenfly"
              when
                  $what : Diagnosis( kind == "greenfly" )
              then
                  insertLogical( new Contraindication( $what ) );
              end
              rule "FLY-TODAY Greenfly"
              when
                  $what : Diagnosis( kind == "greenfly" )
              then
                  insertLogical( new Contraindication( $what ) );
              end
              rule "GROWTH-WARNS Mildew"
              when
                  $what : Diagnosis( kind == "mildew" )
              then
                  insertLogical( new Contraindication( $what ) );
              end
              rule "DEW-URGENT Cut it"
              when
                  $what : Diagnosis( kind == "mildew" )
              then
                  insertLogical( new UrgentAction( $what ) );
              end
              rule "GROWTH-PLAN Feed it"
              when
                  $what : Medication( kind == "tonic" )
              then
                  insertLogical( new Recommendation( $what ) );
              end
              """);

  private static final Engine GARDEN = WRITTEN.open();

  /** The same, with a plan that stands alone and a stop that ends all. */
  private static final Engine PATIENT_GARDEN =
      WRITTEN
          .replacing(
              Garden.CATALOGUE,
              "GROWTH-PLAN: { kind: recommendation,",
              "GROWTH-PLAN: { kind: recommendation, stands-alone: yes,")
          .replacing(
              Garden.CATALOGUE,
              "RUST-STOPS: { kind: contraindication,",
              "RUST-STOPS: { kind: contraindication, ends-all: yes,")
          .open();

  /** Everything fulfilled, nothing missing, for both conditions. */
  private static Chart thriving() {
    return Chart.empty()
        .askingAbout("bloom")
        .askingAbout("growth")
        .diagnosed("shyness")
        .scored("leaf-score", "15", "2026-06-10")
        .scored("bud-score", "15", "2026-06-10")
        .tested("soil-test", "sweet", "2026-06-10")
        .takes("tonic");
  }

  @Test
  void withEveryCriterionMetAndNothingAgainstItTheAnswerIsYes() {
    Recommendation bloom = on(thriving().under(GARDEN), "bloom");

    assertThat(bloom.state()).isEqualTo(State.ELIGIBLE);
    assertThat(bloom.reason()).isNull();
    assertThat(bloom.reasons()).isEmpty();
    assertThat(bloom.precautions()).isEmpty();
    assertThat(bloom.whatWouldChangeIt()).isEmpty();
    assertThat(bloom.summary()).isEqualTo("Shy bloom: yes to the watering can.");
  }

  @Test
  void onlyConditionsOnRecordOrAskedAboutAreDecided() {
    assertThat(Chart.empty().under(GARDEN).recommendations()).isEmpty();
    assertThat(Chart.empty().diagnosed("shyness").under(GARDEN).recommendations())
        .extracting(Recommendation::condition)
        .containsExactly("bloom");
    assertThat(Chart.empty().askingAbout("growth").under(GARDEN).recommendations())
        .extracting(Recommendation::condition)
        .containsExactly("growth");
  }

  @Test
  void theBestStateLeadsAndTheRankDecidesBetweenEquals() {
    assertThat(thriving().under(GARDEN).recommendations())
        .extracting(one -> one.condition() + " " + one.state() + " " + one.leads())
        .containsExactly("growth ELIGIBLE true", "bloom ELIGIBLE false");
    assertThat(thriving().diagnosed("mildew").under(GARDEN).recommendations())
        .extracting(one -> one.condition() + " " + one.state() + " " + one.leads())
        .containsExactly("bloom ELIGIBLE true", "growth ELIGIBLE_WITH_CAUTIONS false");
  }

  @Test
  void aCautionOfOneConditionStaysWithItAndOneOfThePatientReachesAll() {
    Decision decision = thriving().diagnosed("mildew").diagnosed("greenfly").under(GARDEN);

    assertThat(on(decision, "bloom").precautions())
        .containsExactly(new Precaution("GREENFLY", "FLY-SLOWS", "Greenfly."));
    assertThat(on(decision, "growth").precautions())
        .containsExactly(
            new Precaution("GREENFLY", "FLY-SLOWS", "Greenfly."),
            new Precaution("GROWTH-WARNS", "GROWTH-WARNS", "Mildew."));
  }

  @Test
  void anUrgentActionIsAnOverlayAndNoState() {
    Decision decision = thriving().diagnosed("mildew").under(GARDEN);

    assertThat(decision.urgentActions())
        .containsExactly(new Decision.UrgentAction("DEW-URGENT", "Cut it today."));
    assertThat(on(decision, "bloom").state()).isEqualTo(State.ELIGIBLE);
    assertThat(on(decision, "bloom").summary())
        .isEqualTo("Shy bloom: yes to the watering can, but first things first.");
    assertThat(fired(decision)).startsWith("DEW-URGENT");
  }

  @Test
  void besideCautionsTheUrgentActionIsNamedFirst() {
    Decision decision = thriving().diagnosed("mildew").diagnosed("greenfly").under(GARDEN);

    assertThat(on(decision, "bloom").summary())
        .isEqualTo("First the urgent thing. Shy bloom: yes to the watering can, with care.");
  }

  @Test
  void theGateThatIsShutGivesTheReasonInItsOwnWords() {
    Decision decision = thriving().yes("asked-about-slugs", "2026-06-10").under(GARDEN);

    assertThat(on(decision, "bloom").reason()).isEqualTo("SETTING");
    assertThat(on(decision, "bloom").summary())
        .isEqualTo("Shy bloom: no to the watering can. Slugs.");
  }

  @Test
  void aPlanStandsWithItsCondition() {
    Decision decision = thriving().under(GARDEN);

    assertThat(on(decision, "growth").plan()).containsExactly("Feed it weekly.");
    assertThat(on(decision, "bloom").plan()).isEmpty();
  }

  @Test
  void failedCriteriaAreNamedInTheOrderOfTheCatalogue() {
    Decision decision =
        Chart.empty()
            .askingAbout("bloom")
            .scored("leaf-score", "14", "2026-06-10")
            .scored("bud-score", "14", "2026-06-10")
            .tested("soil-test", "sweet", "2026-06-10")
            .under(GARDEN);

    assertThat(on(decision, "bloom").state()).isEqualTo(State.NOT_ELIGIBLE);
    assertThat(on(decision, "bloom").reasons()).containsExactly("NOT_SHY", "TOO_LITTLE");
    assertThat(on(decision, "bloom").reason()).isEqualTo("NOT_SHY");
    assertThat(on(decision, "bloom").summary())
        .isEqualTo("Shy bloom: no to the watering can. NOT_SHY");
  }

  @Test
  void whereAStopAndACriterionRestOnOneFindingTheCriterionIsNamedFirst() {
    Decision decision =
        Chart.empty()
            .askingAbout("bloom")
            .diagnosed("rust")
            .yes("asked-about-slugs", "2026-06-10")
            .under(GARDEN);

    assertThat(on(decision, "bloom").reasons())
        .containsExactly("SETTING", "RUSTY", "HARD_STOP", "NOT_SHY");
  }

  @Test
  void aHardStopOfTheCourseStopsEveryCondition() {
    Decision decision = thriving().tested("soil-test", "sour", "2026-06-12").under(GARDEN);

    assertThat(on(decision, "bloom").reasons()).containsExactly("HARD_STOP");
    assertThat(on(decision, "growth").reasons()).containsExactly("HARD_STOP");
    assertThat(on(decision, "growth").summary())
        .isEqualTo("Slow growth: no to the watering can. Something stands against it.");
  }

  @Test
  void theGapOfAHardStopIsACautionWhereTheCatalogueSaysSo() {
    Decision decision = thriving().considering("nectar-drip").under(GARDEN);

    assertThat(state(decision, "WARMTH-STOPS")).isEqualTo(Decision.RuleState.NOT_EVALUABLE);
    assertThat(on(decision, "bloom").state()).isEqualTo(State.ELIGIBLE_WITH_CAUTIONS);
    assertThat(on(decision, "bloom").precautions())
        .extracting(one -> one.ruleId() + " " + one.code())
        .containsExactly("WARMTH-STOPS DATA_GAP");
    Decision ordered = thriving().considering("nectar-drip").at(Moment.ORDER).under(GARDEN);
    assertThat(ordered.order().ruleIds()).contains("WARMTH-STOPS");
  }

  @Test
  void aStopOfTheSessionDoesNotEnterTheState() {
    Decision decision = thriving().at(Moment.DOSING_DAY).diagnosed("greenfly").under(GARDEN);

    assertThat(fired(decision)).contains("FLY-TODAY");
    assertThat(on(decision, "bloom").state()).isEqualTo(State.ELIGIBLE_WITH_CAUTIONS);
  }

  @Test
  void theCeilingOfAProductIsACaution() {
    Decision decision = thriving().considering("nectar-drip").under(GARDEN);

    assertThat(on(decision, "bloom").state()).isEqualTo(State.ELIGIBLE_WITH_CAUTIONS);
    assertThat(on(decision, "growth").reasons())
        .as("nothing is known of nectar in slow growth")
        .containsExactly("INVESTIGATIONAL_ONLY");
  }

  @Test
  void whatIsInvestigationalIsNamedLast() {
    Decision decision =
        Chart.empty()
            .askingAbout("bloom")
            .considering("mulching")
            .scored("leaf-score", "20", "2026-06-10")
            .under(GARDEN);

    assertThat(on(decision, "bloom").reasons()).containsExactly("NOT_SHY", "INVESTIGATIONAL_ONLY");
  }

  @Test
  void anUnknownCriterionLeavesTheDataInsufficientAndAnInfoOneDoesNot() {
    Decision unknown =
        Chart.empty()
            .askingAbout("bloom")
            .diagnosed("shyness")
            .scored("leaf-score", "20", "2026-06-10")
            .under(GARDEN);

    assertThat(on(unknown, "bloom").state()).isEqualTo(State.INSUFFICIENT_DATA);
    assertThat(on(unknown, "bloom").reason()).isNull();
  }

  @Test
  void missingDataAreListedByHowManyRulesTheySettle() {
    Decision decision = Chart.empty().askingAbout("bloom").diagnosed("shyness").under(GARDEN);

    assertThat(changes(decision, "bloom"))
        .containsExactly(
            "never recorded: a bud score",
            "never recorded: a leaf score",
            "never recorded: a soil test");
  }

  @Test
  void whatCouldBeReversedComesBeforeWhatFellShort() {
    Decision decision =
        Chart.empty()
            .askingAbout("bloom")
            .diagnosed("shyness")
            .diagnosed("greenfly")
            .scored("leaf-score", "12", "2026-06-10")
            .scored("bud-score", "12", "2026-06-10")
            .tested("soil-test", "sour", "2026-06-10")
            .under(GARDEN);

    assertThat(changes(decision, "bloom"))
        .containsExactly(
            "A sweet soil would end this.",
            "Wash the leaves.",
            "leaf score 12 on 10 June 2026; needs at least 15: 3 short");
  }

  @Test
  void theEndOfAPrecautionIsNamedOnlyWhereItWouldMakeTheAnswerBetter() {
    Decision cautious = thriving().diagnosed("mildew").under(GARDEN);
    Decision refused = Chart.empty().askingAbout("growth").diagnosed("mildew").under(GARDEN);

    assertThat(on(cautious, "growth").state()).isEqualTo(State.ELIGIBLE_WITH_CAUTIONS);
    assertThat(changes(cautious, "growth")).containsExactly("A dry wind.");
    assertThat(on(refused, "growth").state()).isEqualTo(State.NOT_ELIGIBLE);
    assertThat(changes(refused, "growth")).doesNotContain("A dry wind.");
  }

  @Test
  void whereItIsRefusedThePlanHoldsOnlyWhatStandsWithoutIt() {
    assertThat(on(thriving().yes("asked-about-slugs", "2026-06-10").under(GARDEN), "growth").plan())
        .isEmpty();
    assertThat(
            on(thriving().yes("asked-about-slugs", "2026-06-10").under(PATIENT_GARDEN), "growth")
                .plan())
        .containsExactly("Feed it weekly.");
  }

  @Test
  void whereAStopEndsAllNothingElseIsToldAndNothingIsMissing() {
    Decision decision =
        Chart.empty()
            .askingAbout("bloom")
            .diagnosed("rust")
            .diagnosed("greenfly")
            .under(PATIENT_GARDEN);

    assertThat(on(decision, "bloom").state()).isEqualTo(State.NOT_ELIGIBLE);
    assertThat(on(decision, "bloom").precautions()).isEmpty();
    assertThat(state(decision, "RUST-STOPS")).isEqualTo(Decision.RuleState.FIRED);
    assertThat(decision.trace())
        .filteredOn(one -> one.state() != Decision.RuleState.NOT_APPLICABLE)
        .extracting(Decision.Traced::ruleId)
        .containsExactly("RUST-STOPS");
  }

  @Test
  void ofACriterionThatNothingWasComparedForTheCatalogueSaysWhatWouldHaveToBeOnRecord() {
    assertThat(changes(Chart.empty().askingAbout("growth").under(GARDEN), "growth"))
        .containsExactly("A tonic on record.");
    assertThat(changes(thriving().diagnosed("mildew").under(GARDEN), "growth"))
        .doesNotContain("A tonic on record.");
  }

  @Test
  void whereSomethingIrreversibleStandsNothingWouldChangeItAndTheSummarySaysSo() {
    Decision decision =
        Chart.empty()
            .askingAbout("bloom")
            .diagnosed("rust")
            .diagnosed("greenfly")
            .tested("soil-test", "sour", "2026-06-10")
            .under(GARDEN);

    assertThat(changes(decision, "bloom")).isEmpty();
    assertThat(on(decision, "bloom").summary())
        .isEqualTo("Shy bloom: no to the watering can. Rust. Nothing could change this.");
  }

  @Test
  void conclusionsComeByUrgencyThenLevelThenScopeThenId() {
    Decision decision =
        thriving()
            .at(Moment.DOSING_DAY)
            .diagnosed("mildew")
            .diagnosed("rust")
            .diagnosed("greenfly")
            .under(GARDEN);

    assertThat(fired(decision))
        .containsExactlyElementsOf(
            List.of(
                "DEW-URGENT",
                "RUST-STOPS",
                "FLY-TODAY",
                "FLY-SLOWS",
                "GROWTH-WARNS",
                "BLOOM-CLEAN",
                "BLOOM-SCORE",
                "BLOOM-SHY",
                "GROWTH-FED",
                "GROWTH-PLAN"));
  }
}
