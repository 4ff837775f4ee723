package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Decision.RuleState.FIRED;
import static org.kapcds.engine.Decision.RuleState.NOT_EVALUABLE;
import static org.kapcds.engine.Decision.RuleState.SILENT;
import static org.kapcds.engine.Reading.state;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Measurement.Extent;
import org.kapcds.engine.fact.Quantity;
import org.kapcds.engine.fact.Source;

/** What only rules read that are no question is kept from them; what others go by is not. */
class AskedRulesTest {

  private static final Engine GARDEN =
      Garden.empty()
          .parameters(
              """
              warmth.above:
                says: Above this it is too warm.
                unit: Cel
                values:
                  - { from: 2026-01-01, value: 30, reference: made up, mark: D }
              """)
          .catalogue(
              """
              needs:
                warmth: { says: the warmth, any-of: [warmth] }
                dampness: { says: the dampness, any-of: [dampness] }
                slugs: { says: whether there are slugs, presence: { question: asked-about-slugs, problem-list: no } }
                soil-test: { says: a soil test, any-of: [soil-test] }
                shed: { says: a word on the shed, any-of: [asked-about-shed] }
                shed-roof: { says: a word on its roof, any-of: [asked-about-shed] }
                pruned: { says: that it was pruned, finding: Pruned }
                soil-if-sweetened: { says: a soil test, any-of: [soil-test], when: Sweetened }
                soil-unless-mulched: { says: a soil test, any-of: [soil-test], unless: Mulched }
                slugs-told: { says: whether there are slugs, presence: { question: asked-about-slugs, problem-list: no, explained-by: Budding } }
              tables:
                plants: { fact: Plant, term: term }
              rules:
                COURSE-WARMTH: { kind: contraindication, level: PRECAUTION, needs: [warmth], since: 1.0.0, summary: Mildew. }
                SESSION-WARMTH: { kind: contraindication, scope: SESSION, level: SOFT_STOP, since: 1.0.0, summary: Too warm. }
                COURSE-DAMP: { kind: contraindication, level: PRECAUTION, needs: [dampness], since: 1.0.0, summary: Mildew. }
                SESSION-DAMP: { kind: contraindication, scope: SESSION, level: SOFT_STOP, since: 1.0.0, summary: Too damp. }
                COURSE-SLUGS: { kind: contraindication, level: PRECAUTION, needs: [slugs], since: 1.0.0, summary: Mildew. }
                SESSION-SLUGS: { kind: contraindication, scope: SESSION, level: SOFT_STOP, needs: [slugs], since: 1.0.0, summary: Greenfly. }
                COURSE-SOIL: { kind: contraindication, level: PRECAUTION, needs: [soil-test], since: 1.0.0, summary: Mildew. }
                COURSE-WAITS:
                  kind: contraindication
                  since: 1.0.0
                  variants:
                    bare: { level: PRECAUTION, while-unmet: pruned, summary: Mildew on what was not pruned. }
                COURSE-SHED: { kind: contraindication, level: PRECAUTION, needs: [shed-roof], since: 1.0.0, summary: Mildew. }
                COURSE-MUSTY: { kind: contraindication, level: PRECAUTION, since: 1.0.0, summary: "A contradiction, of whatever." }
                COURSE-SWEET: { kind: contraindication, needs-only: yes, level: PRECAUTION, needs: [soil-if-sweetened], since: 1.0.0, summary: x }
                COURSE-MULCH: { kind: contraindication, needs-only: yes, level: PRECAUTION, needs: [soil-unless-mulched], since: 1.0.0, summary: x }
                COURSE-TOLD: { kind: contraindication, needs-only: yes, level: PRECAUTION, needs: [slugs-told], since: 1.0.0, summary: x }
                GROWTH-PRUNED: { kind: indication, condition: growth, criterion: info, since: 1.0.0, summary: Pruned. }
                BLOOM-PRUNED: { kind: indication, condition: bloom, criterion: info, since: 1.0.0, summary: Pruned. }
              """)
          .file(
              "conditions/garden/tables/plants.csv",
              """
              term,condition,from,reference,mark
              shyness,growth,2026-01-01,made up,D
              """)
          .rules(
              """
              declare WarmthLimits
                  above : BigDecimal @key
              end
              declare Plant
                  term : String @key
                  condition : String @key
              end
              rule "PLANT-CONSIDERED What the table says of a diagnosis"
              @finding
              when
                  Plant( $term : term, $condition : condition )
                  Diagnosis( kind == $term )
              then
                  insertLogical( new Considered( $condition ) );
              end
              rule "SESSION-WARMTH-COMPARED Warmth compared"
              @finding
              when
                  WarmthLimits( $limit : above )
                  $warmth : Measurement( kind == "warmth", decides )
              then
                  insertLogical( Comparison.moreThan( "warmth", $warmth, $warmth.value(), $limit, "warmth.above" ) );
              end
              rule "SESSION-WARMTH Too warm"
              when
                  $warm : Comparison( topic == "warmth", holds )
              then
                  insertLogical( new Contraindication( $warm ) );
              end
              declare Damp extends Finding
                  reading : Measurement @key
              end
              rule "SESSION-DAMP-READ A reading"
              @finding
              when
                  $reading : Measurement( kind == "dampness", decides )
              then
                  insertLogical( new Damp( $reading ) );
              end
              rule "SESSION-DAMP-COMPARED Dampness compared"
              @finding
              when
                  WarmthLimits( $limit : above )
                  Damp( $reading : reading )
              then
                  insertLogical( Comparison.moreThan( "damp", $reading, $reading.value(), $limit, "warmth.above" ) );
              end
              rule "SESSION-DAMP Too damp"
              when
                  $damp : Comparison( topic == "damp", holds )
              then
                  insertLogical( new Contraindication( $damp ) );
              end
              rule "COURSE-DAMP Mildew"
              when
                  $mildew : Diagnosis( kind == "mildew" )
              then
                  insertLogical( new Contraindication( $mildew ) );
              end
              rule "SESSION-SLUGS Greenfly"
              when
                  $fly : Diagnosis( kind == "greenfly" )
              then
                  insertLogical( new Contraindication( $fly ) );
              end
              rule "SESSION-SOIL-BOTH Rust speaks against any test of the soil"
              @finding
              when
                  $rust : Diagnosis( kind == "rust" )
              then
                  insertLogical( Unsettled.of( "soil-test", "RUSTY_SOIL", $rust ) );
              end
              rule "SESSION-SOIL-DAMP Greenfly speaks against any test of the soil"
              @finding
              when
                  $fly : Diagnosis( kind == "greenfly" )
              then
                  insertLogical( Unsettled.of( "soil-" + "test", "RUSTY_SOIL", $fly ) );
              end
              declare Pruned extends Finding
                  pruning : Procedure @key
              end
              rule "GARDEN-PRUNED Pruned"
              @finding
              when
                  $pruning : Procedure( kind == "pruning" )
              then
                  insertLogical( new Pruned( $pruning ) );
              end
              declare Sweetened extends Finding
                  by : Medication @key
              end
              rule "GARDEN-SWEETENED Sweetened"
              @finding
              when
                  $nectar : Medication( kind == "nectar" )
              then
                  insertLogical( new Sweetened( $nectar ) );
              end
              declare Mulched extends Finding
                  by : Medication @key
              end
              rule "GARDEN-MULCHED Mulched"
              @finding
              when
                  $mulch : Medication( kind == "mulch" )
              then
                  insertLogical( new Mulched( $mulch ) );
              end
              declare Budding extends Finding
                  by : Measurement @key
              end
              rule "GARDEN-BUDDING Budding"
              @finding
              when
                  $buds : Measurement( kind == "bud-score" )
              then
                  insertLogical( new Budding( $buds ) );
              end
              rule "COURSE-WAITS/bare Mildew on what was not pruned"
              when
                  $mildew : Diagnosis( kind == "mildew" )
              then
                  insertLogical( new Contraindication( $mildew ) );
              end
              rule "COURSE-WARMTH Mildew"
              when
                  $mildew : Diagnosis( kind == "mildew" )
              then
                  insertLogical( new Contraindication( $mildew ) );
              end
              rule "COURSE-SLUGS Mildew"
              when
                  $mildew : Diagnosis( kind == "mildew" )
              then
                  insertLogical( new Contraindication( $mildew ) );
              end
              rule "COURSE-SOIL Mildew"
              when
                  $mildew : Diagnosis( kind == "mildew" )
              then
                  insertLogical( new Contraindication( $mildew ) );
              end
              rule "COURSE-SHED Mildew"
              when
                  $mildew : Diagnosis( kind == "mildew" )
              then
                  insertLogical( new Contraindication( $mildew ) );
              end
              rule "SESSION-SHED-WET Water speaks against any word on the roof"
              @finding
              when
                  $water : Medication( kind == "water" )
              then
                  insertLogical( Unsettled.of( "shed" + "-roof", "RUSTY_SOIL", $water ) );
              end
              rule "SESSION-MUSTY Something is musty"
              @finding
              when
                  $tonic : Medication( kind == "tonic" )
              then
                  insertLogical( Unsettled.of( "shed", "MUSTY", $tonic ) );
              end
              rule "COURSE-MUSTY A contradiction, of whatever"
              when
                  $musty : Unsettled( reason == "MUSTY" )
              then
                  insertLogical( new Contraindication( $musty ) );
              end
              rule "GROWTH-PRUNED Pruned"
              when
                  $pruned : Procedure( kind == "pruning" )
              then
                  insertLogical( new Indication( $pruned ) );
              end
              rule "BLOOM-PRUNED Pruned"
              when
                  $pruned : Procedure( kind == "pruning" )
              then
                  insertLogical( new Indication( $pruned ) );
              end
              """)
          .open();

  @ParameterizedTest
  @CsvSource({"warmth, Cel, COURSE-WARMTH", "dampness, %, COURSE-DAMP"})
  void aMeasurementThatAnotherMomentCannotJudgeMeetsNoNeed(String term, String unit, String rule) {
    assertThat(state(measured(term, unit, Extent.OR_LESS).under(GARDEN), rule)).isEqualTo(SILENT);
    assertThat(state(measured(term, unit, Extent.OR_MORE).under(GARDEN), rule))
        .isEqualTo(NOT_EVALUABLE);
  }

  @Test
  void aStopOfAnotherMomentExplainsAYes() {
    Chart yes = Chart.empty().yes("asked-about-slugs", "2026-06-14");
    assertThat(unmet(yes.under(GARDEN), "COURSE-SLUGS")).isEqualTo("CONTRADICTORY");
    assertThat(unmet(yes.diagnosed("greenfly").under(GARDEN), "COURSE-SLUGS"))
        .isEqualTo("NEVER_RECORDED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rust", "greenfly"})
  void aContradictionIsFoundByWhicheverRule(String diagnosis) {
    Chart tested = Chart.empty().tested("soil-test", "sweet", "2026-06-14");
    assertThat(state(tested.under(GARDEN), "COURSE-SOIL")).isEqualTo(SILENT);
    assertThat(state(tested.diagnosed(diagnosis).under(GARDEN), "COURSE-SOIL"))
        .isEqualTo(NOT_EVALUABLE);
  }

  @Test
  void aNeedThatAVariantAloneWaitsForIsLookedAt() {
    Chart mildew = Chart.empty().diagnosed("mildew");
    assertThat(state(mildew.under(GARDEN), "COURSE-WAITS")).isEqualTo(FIRED);
    assertThat(state(mildew.done("pruning", "2026-06-14").under(GARDEN), "COURSE-WAITS"))
        .isEqualTo(SILENT);
  }

  @Test
  void whetherANeedAppliesIsLookedAt() {
    Chart nothing = Chart.empty();
    assertThat(state(nothing.under(GARDEN), "COURSE-SWEET")).isEqualTo(SILENT);
    assertThat(state(nothing.takes("nectar").under(GARDEN), "COURSE-SWEET"))
        .isEqualTo(NOT_EVALUABLE);
    assertThat(state(nothing.under(GARDEN), "COURSE-MULCH")).isEqualTo(NOT_EVALUABLE);
    assertThat(state(nothing.takes("mulch").under(GARDEN), "COURSE-MULCH")).isEqualTo(SILENT);
  }

  @Test
  void aFindingExplainsAYes() {
    Chart yes = Chart.empty().yes("asked-about-slugs", "2026-06-14");
    assertThat(unmet(yes.under(GARDEN), "COURSE-TOLD")).isEqualTo("CONTRADICTORY");
    assertThat(unmet(yes.scored("bud-score", "3", "2026-06-14").under(GARDEN), "COURSE-TOLD"))
        .isEqualTo("NEVER_RECORDED");
  }

  @Test
  void aNameThatIsPutTogetherIsNotTakenForItsBeginning() {
    Chart told = Chart.empty().no("asked-about-shed", "2026-06-14");
    assertThat(state(told.under(GARDEN), "COURSE-SHED")).isEqualTo(SILENT);
    assertThat(state(told.takes("water").under(GARDEN), "COURSE-SHED")).isEqualTo(NOT_EVALUABLE);
  }

  @Test
  void aContradictionIsAwaitedByItsReasonAlone() {
    assertThat(state(Chart.empty().takes("tonic").under(GARDEN), "COURSE-MUSTY")).isEqualTo(FIRED);
  }

  @Test
  void aConditionThatARowNamesIsConsidered() {
    Chart pruned = Chart.empty().done("pruning", "2026-06-14");
    assertThat(state(pruned.diagnosed("shyness").under(GARDEN), "GROWTH-PRUNED")).isEqualTo(FIRED);
  }

  @Test
  void aConditionThatIsAskedAboutIsConsidered() {
    Chart pruned = Chart.empty().done("pruning", "2026-06-14");
    assertThat(state(pruned.askingAbout("bloom").under(GARDEN), "BLOOM-PRUNED")).isEqualTo(FIRED);
  }

  private static String unmet(Decision decision, String rule) {
    return Reading.trace(decision, rule).needs().get(0).absence().name();
  }

  private static Chart measured(String term, String unit, Extent extent) {
    BigDecimal number = new BigDecimal(29);
    return Chart.empty()
        .with(
            new Measurement(
                Head.of(
                    Concept.of(Garden.SYSTEM, term),
                    Chart.when("2026-06-14"),
                    Source.of("Observation/w")),
                number,
                new Quantity(number, unit),
                false,
                extent,
                ""));
  }
}
