package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Reading.facts;
import static org.kapcds.engine.Reading.fired;
import static org.kapcds.engine.Reading.needs;
import static org.kapcds.engine.Reading.notRead;
import static org.kapcds.engine.Reading.state;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.Decision.RuleState;
import org.kapcds.engine.fact.CodedResult;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Measurement.Extent;
import org.kapcds.engine.fact.Quantity;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.Unreadable;

/** Limits in place of values, totals from items, numbers in words, units in words, panels. */
class ResultsAsRecordedTest {

  private static final Engine GARDEN =
      Garden.empty()
          .file(
              "conditions/shared/tables/unit-words.csv",
              """
              term,words,reference,mark
              sap-pulse,drops/min,made up,D
              sap-pulse,dpm,made up,D
              """)
          .file(
              "conditions/shared/tables/score-items.csv",
              """
              total,system,code,low,high,source
              leaf-score,urn:items,one,0,10,made up
              leaf-score,urn:items,two,0,10,made up
              leaf-score,urn:items,three,0,10,made up
              """)
          .file(
              "conditions/garden/value-sets.yaml",
              "leaf-panel: { name: leaf panel, fact: panel, includes: [leaf-score, bud-score] }")
          .file(
              "conditions/garden/value-sets.csv",
              """
              term,system,code,match,display,tier,source
              leaf-panel,urn:items,panel,exact,leaf panel,verified,made up
              """)
          .parameters(
              """
              warmth.above:
                says: Above this it is too warm.
                unit: Cel
                values:
                  - { from: 2026-01-01, value: 30.0, reference: made up, mark: D }
              warmth.below:
                says: Below this it is too cold.
                unit: Cel
                values:
                  - { from: 2026-01-01, value: 5.0, reference: made up, mark: D }
              leaves.enough:
                says: From this on there are enough leaves.
                unit: "{score}"
                values:
                  - { from: 2026-01-01, value: 15, reference: made up, mark: D }
              dampness.wet:
                says: From this on it is wet.
                unit: "%"
                values:
                  - { from: 2026-01-01, value: 80, reference: made up, mark: D }
              """)
          .catalogue(
              """
              needs:
                warmth: { says: the warmth, any-of: [warmth] }
                leaves: { says: the leaves, any-of: [leaf-score] }
                buds: { says: the buds, any-of: [bud-score] }
                pulse: { says: the pulse, any-of: [sap-pulse] }
                damp: { says: the dampness, any-of: [dampness] }
                soil: { says: the soil, any-of: [soil-test] }
              rules:
                TOO-WARM: { kind: contraindication, level: SOFT_STOP, needs: [warmth], since: 1.0.0, summary: Too warm. }
                TOO-COLD: { kind: contraindication, level: SOFT_STOP, needs: [warmth], since: 1.0.0, summary: Too cold. }
                LEAVES-MANY: { kind: contraindication, level: SOFT_STOP, needs: [leaves], since: 1.0.0, summary: Leafy. }
                BUDS-MANY: { kind: contraindication, level: SOFT_STOP, needs: [buds], since: 1.0.0, summary: Budding. }
                PULSE-FAST: { kind: contraindication, level: SOFT_STOP, needs: [pulse], since: 1.0.0, summary: Beating. }
                TOO-WET: { kind: contraindication, level: SOFT_STOP, needs: [damp], since: 1.0.0, summary: Wet. }
                SOIL-SOUR: { kind: contraindication, level: SOFT_STOP, needs: [soil], since: 1.0.0, summary: Sour. }
                LEAVES-MET: { kind: indication, condition: bloom, criterion: required, reason: TOO_LITTLE, needs: [leaves], since: 1.0.0, summary: Enough. }
              """)
          .rules(
              """
              declare WarmthLimits
                  above : BigDecimal @key
                  below : BigDecimal @key
              end
              declare LeavesLimits
                  enough : BigDecimal @key
              end
              declare DampnessLimits
                  wet : BigDecimal @key
              end
              rule "WARM-COMPARED Compared"
              @finding
              when
                  WarmthLimits( $limit : above )
                  $warmth : Measurement( kind == "warmth", decides )
              then
                  insertLogical( Comparison.moreThan( "warm", $warmth, $warmth.value(), $limit, "warmth.above" ) );
              end
              rule "COLD-COMPARED Compared"
              @finding
              when
                  WarmthLimits( $limit : below )
                  $warmth : Measurement( kind == "warmth", decides )
              then
                  insertLogical( Comparison.lessThan( "cold", $warmth, $warmth.value(), $limit, "warmth.below" ) );
              end
              rule "TOO-WARM Too warm"
              when
                  $warm : Comparison( topic == "warm", holds )
              then
                  insertLogical( new Contraindication( $warm ) );
              end
              rule "TOO-COLD Too cold"
              when
                  $cold : Comparison( topic == "cold", holds )
              then
                  insertLogical( new Contraindication( $cold ) );
              end
              rule "LEAVES-COMPARED Compared"
              @finding
              when
                  LeavesLimits( $limit : enough )
                  $score : Measurement( kind == "leaf-score", decides )
              then
                  insertLogical( Comparison.atLeast( "leaves", $score, $score.value(), $limit, "leaves.enough" ) );
              end
              rule "LEAVES-MANY Leafy"
              when
                  $many : Comparison( topic == "leaves", holds )
              then
                  insertLogical( new Contraindication( $many ) );
              end
              rule "LEAVES-MET Enough"
              when
                  $many : Comparison( topic == "leaves", holds )
              then
                  insertLogical( new Indication( $many ) );
              end
              rule "BUDS-MANY Budding"
              when
                  $score : Measurement( kind == "bud-score", decides, value > 3 )
              then
                  insertLogical( new Contraindication( $score ) );
              end
              rule "PULSE-FAST Beating"
              when
                  $pulse : Measurement( kind == "sap-pulse", decides, value > 100 )
              then
                  insertLogical( new Contraindication( $pulse ) );
              end
              rule "WET-COMPARED Compared"
              @finding
              when
                  DampnessLimits( $limit : wet )
                  $damp : Measurement( kind == "dampness", decides )
              then
                  insertLogical( Comparison.atLeast( "wet", $damp, $damp.value(), $limit, "dampness.wet" ) );
              end
              rule "TOO-WET Wet"
              when
                  $wet : Comparison( topic == "wet", holds )
              then
                  insertLogical( new Contraindication( $wet ) );
              end
              rule "SOIL-SOUR Sour"
              when
                  $test : CodedResult( kind == "soil-test", result == "sour" )
              then
                  insertLogical( new Contraindication( $test ) );
              end
              """)
          .open();

  @ParameterizedTest
  @CsvSource({
    "31, OR_MORE, FIRED, SILENT",
    "30, OR_MORE, NOT_EVALUABLE, NOT_EVALUABLE",
    "30, OR_LESS, NOT_EVALUABLE, NOT_EVALUABLE",
    "4, OR_LESS, SILENT, FIRED",
    "5, OR_LESS, NOT_EVALUABLE, NOT_EVALUABLE",
    "5, OR_MORE, NOT_EVALUABLE, NOT_EVALUABLE",
    "30, MORE, FIRED, SILENT",
    "30, LESS, NOT_EVALUABLE, NOT_EVALUABLE",
    "5, LESS, SILENT, FIRED",
    "5, MORE, NOT_EVALUABLE, NOT_EVALUABLE",
  })
  void aLimitAnswersOnlyWhatLiesOnItsSide(
      String value, Extent extent, RuleState tooWarm, RuleState tooCold) {
    Decision decision = Chart.empty().with(limit("warmth", value, "Cel", extent)).under(GARDEN);

    assertThat(state(decision, "TOO-WARM")).isEqualTo(tooWarm);
    assertThat(state(decision, "TOO-COLD")).isEqualTo(tooCold);
  }

  @Test
  void aLimitIsShownAsOne() {
    Decision high = Chart.empty().with(limit("warmth", "31", "Cel", Extent.OR_MORE)).under(GARDEN);
    assertThat(facts(high, "TOO-WARM"))
        .containsExactly("Observation/m: warmth 31 °C or more on 10 June 2026");

    Decision more = Chart.empty().with(limit("warmth", "30", "Cel", Extent.MORE)).under(GARDEN);
    assertThat(facts(more, "TOO-WARM"))
        .containsExactly("Observation/m: warmth more than 30 °C on 10 June 2026");

    Decision open = Chart.empty().with(limit("warmth", "20", "Cel", Extent.OR_MORE)).under(GARDEN);
    assertThat(needs(open, "TOO-WARM"))
        .containsExactly(
            "warmth UNUSABLE: unusable: the warmth (warmth 20 °C or more on 10 June 2026)");
  }

  @Test
  void aLimitBesideAValueOfTheSameDayContradictsIt() {
    Decision decision =
        Chart.empty()
            .measured("warmth", "20", "Cel", "2026-06-10")
            .with(limit("warmth", "20", "Cel", Extent.OR_MORE))
            .under(GARDEN);
    assertThat(needs(decision, "TOO-WARM").get(0)).startsWith("warmth CONTRADICTORY");
  }

  @Test
  void whereRulesReadTheNumberItselfALimitCountsOnTheSideTheyAskFor() {
    Decision reached =
        Chart.empty().with(limit("bud-score", "9", "{score}", Extent.OR_MORE)).under(GARDEN);
    assertThat(state(reached, "BUDS-MANY")).isEqualTo(RuleState.FIRED);

    Decision open =
        Chart.empty().with(limit("bud-score", "1", "{score}", Extent.OR_MORE)).under(GARDEN);
    assertThat(state(open, "BUDS-MANY")).isEqualTo(RuleState.NOT_EVALUABLE);

    Decision decision =
        Chart.empty().with(limit("bud-score", "9", "{score}", Extent.OR_LESS)).under(GARDEN);
    assertThat(state(decision, "BUDS-MANY")).isEqualTo(RuleState.NOT_EVALUABLE);
    assertThat(notRead(decision))
        .containsExactly("Observation/m: bud score: a limit (`<` or `>`) in place of a number");
  }

  @Test
  void aTotalIsSummedFromAllItsItems() {
    Decision decision = items("4", "5", "6").under(GARDEN);

    assertThat(state(decision, "LEAVES-MANY")).isEqualTo(RuleState.FIRED);
    assertThat(facts(decision, "LEAVES-MANY"))
        .containsExactly("Observation/one: leaf score 15 on 10 June 2026");
    assertThat(decision.conclusions().get(0).notes()).contains("summed from its items");
    assertThat(state(items("4", "5", "5").under(GARDEN), "LEAVES-MANY"))
        .isEqualTo(RuleState.SILENT);
  }

  @Test
  void withAnItemMissingThereIsNoTotal() {
    Decision decision =
        Chart.empty().with(item("one", "10", "")).with(item("two", "10", "")).under(GARDEN);
    assertThat(needs(decision, "LEAVES-MANY"))
        .containsExactly("leaves NEVER_RECORDED: never recorded: the leaves");
  }

  @Test
  void anItemOutOfItsRangeOrAnsweredTwiceIsAsGoodAsMissing() {
    assertThat(state(items("4", "5", "11").under(GARDEN), "LEAVES-MANY"))
        .isEqualTo(RuleState.NOT_EVALUABLE);
    assertThat(
            state(items("4", "5", "6").with(item("three", "7", "")).under(GARDEN), "LEAVES-MANY"))
        .isEqualTo(RuleState.NOT_EVALUABLE);
    assertThat(
            state(items("4", "5", "6").with(item("three", "6.0", "")).under(GARDEN), "LEAVES-MANY"))
        .isEqualTo(RuleState.FIRED);
  }

  @Test
  void itemsOfTwoQuestionnairesMakeNoTotal() {
    Decision decision =
        Chart.empty()
            .with(item("one", "10", "QuestionnaireResponse/a"))
            .with(item("two", "10", "QuestionnaireResponse/a"))
            .with(item("three", "10", "QuestionnaireResponse/b"))
            .under(GARDEN);
    assertThat(state(decision, "LEAVES-MANY")).isEqualTo(RuleState.NOT_EVALUABLE);
  }

  @Test
  void aTotalThatAgreesWithItsItemsStands() {
    Decision decision = items("4", "5", "6").scored("leaf-score", "15", "2026-06-10").under(GARDEN);
    assertThat(facts(decision, "LEAVES-MANY"))
        .containsExactly("leaf-score/1: leaf score 15 on 10 June 2026");
  }

  @Test
  void aTotalThatDiffersFromItsItemsContradictsThem() {
    Decision decision = items("4", "5", "6").scored("leaf-score", "16", "2026-06-10").under(GARDEN);
    assertThat(needs(decision, "LEAVES-MANY").get(0)).startsWith("leaves CONTRADICTORY");
  }

  @Test
  void aTotalThatItsItemsExcludeIsSetAside() {
    Chart two = Chart.empty().with(item("one", "10", "")).with(item("two", "10", ""));
    Decision decision = two.scored("leaf-score", "19", "2026-06-10").under(GARDEN);
    assertThat(needs(decision, "LEAVES-MANY").get(0))
        .isEqualTo("leaves UNUSABLE: unusable: the leaves (its items exclude it)");

    Chart again = Chart.empty().with(item("one", "10", "")).with(item("two", "10", ""));
    assertThat(state(again.scored("leaf-score", "30", "2026-06-10").under(GARDEN), "LEAVES-MANY"))
        .isEqualTo(RuleState.FIRED);
  }

  @Test
  void aNumberInWordsIsListedAndNotUsed() {
    Decision decision = Chart.empty().with(text("leaf-score", Garden.SYSTEM, "16")).under(GARDEN);
    assertThat(needs(decision, "LEAVES-MANY"))
        .containsExactly("leaves UNUSABLE: unusable: the leaves (a text in place of a number)");
  }

  @Test
  void aPanelInWordsConcernsWhatItIncludes() {
    Decision decision = Chart.empty().with(text("panel", "urn:items", "16/5")).under(GARDEN);
    assertThat(needs(decision, "LEAVES-MANY").get(0)).startsWith("leaves UNUSABLE");
    assertThat(needs(decision, "BUDS-MANY").get(0)).startsWith("buds UNUSABLE");
  }

  @Test
  void aPanelThatWasDeclinedConcernsWhatItIncludes() {
    Head head =
        Head.of(
            Concept.of("urn:items", "panel"), Chart.when("2026-06-10"), Source.of("Observation/p"));
    Decision decision =
        Chart.empty()
            .with(new Unreadable(head, Unreadable.Cause.WITHHELD, "declined", "Observation"))
            .under(GARDEN);
    assertThat(needs(decision, "LEAVES-MANY").get(0)).startsWith("leaves NOT_KNOWN");
  }

  @Test
  void aPartOfAPanelThatWasDeclinedLeavesTheOtherPartsAsTheyAre() {
    Head head =
        Head.of(
            Concept.of(Garden.SYSTEM, "leaf-score"),
            Chart.when("2026-06-10"),
            Source.of("Observation/p"));
    Decision decision =
        Chart.empty()
            .scored("bud-score", "3", "2026-06-10")
            .with(new Unreadable(head, Unreadable.Cause.WITHHELD, "declined", "Observation"))
            .under(GARDEN);
    assertThat(needs(decision, "LEAVES-MANY").get(0)).startsWith("leaves NOT_KNOWN");
    assertThat(needs(decision, "BUDS-MANY")).isEmpty();
    assertThat(decision.notRead()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "drops/min, FIRED",
    "DPM, FIRED",
    "/min, FIRED",
    "drips, NOT_EVALUABLE",
    "'', NOT_EVALUABLE"
  })
  void aUnitInWordsIsReadWhereTheMeasureNamesIt(String unit, RuleState state) {
    Decision decision =
        Chart.empty().measured("sap-pulse", "120", unit, "2026-06-10T08:00:00Z").under(GARDEN);
    assertThat(state(decision, "PULSE-FAST")).isEqualTo(state);
  }

  @Test
  void aScoreNeedsNoUnit() {
    Decision decision =
        Chart.empty().measured("leaf-score", "16", null, "2026-06-10").under(GARDEN);
    assertThat(state(decision, "LEAVES-MANY")).isEqualTo(RuleState.FIRED);
  }

  @ParameterizedTest
  @CsvSource({"0.85, 1, FIRED", "85, %, FIRED", "85, 1, NOT_EVALUABLE", "0.85, %, SILENT"})
  void aPercentageMayBeAFractionOfOne(String value, String unit, RuleState state) {
    Decision decision = Chart.empty().measured("dampness", value, unit, "2026-06-10").under(GARDEN);
    assertThat(state(decision, "TOO-WET")).isEqualTo(state);
    if (unit.equals("1") && state == RuleState.FIRED) {
      assertThat(decision.conclusions().get(0).notes()).contains("recorded as a fraction of one");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "15.4, [lb_av], true",
    "7000, g, true",
    "7, kg, true",
    "7, mg, false",
    "7, mol, false",
    "7, lbs, false",
  })
  void massesAreConvertedAndNothingElseIs(String value, String unit, boolean read) {
    Decision decision = Chart.empty().measured("weight", value, unit, "2026-06-10").under(GARDEN);
    assertThat(notRead(decision).isEmpty()).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({"/min, true", "/h, true", "/min/{1.73_m2}, false", "{drops}/min, true"})
  void aRateForSomethingIsAnother(String unit, boolean read) {
    Decision decision =
        Chart.empty().measured("sap-pulse", "100", unit, "2026-06-15").under(GARDEN);
    assertThat(notRead(decision).stream().noneMatch(one -> one.contains("cannot be read as")))
        .isEqualTo(read);
  }

  @Test
  void aPreliminaryResultMayStopAndClearsNothing() {
    assertThat(fired(preliminary("16"))).contains("LEAVES-MANY");
    assertThat(needs(preliminary("3"), "LEAVES-MANY"))
        .containsExactly("leaves UNUSABLE: unusable: the leaves (preliminary)");
  }

  @Test
  void aPreliminaryResultMeetsNoCriterion() {
    Decision decision =
        Chart.empty()
            .askingAbout("bloom")
            .with(
                new Measurement(
                    head("leaf-score", Garden.SYSTEM, "m"),
                    BigDecimal.ZERO,
                    new Quantity(BigDecimal.valueOf(16), "{score}"),
                    true,
                    Extent.EXACT,
                    ""))
            .under(GARDEN);
    assertThat(Reading.on(decision, "bloom").state().name()).isEqualTo("INSUFFICIENT_DATA");
  }

  private static Decision preliminary(String value) {
    return Chart.empty()
        .with(
            new Measurement(
                head("leaf-score", Garden.SYSTEM, "m"),
                BigDecimal.ZERO,
                new Quantity(new BigDecimal(value), "{score}"),
                true,
                Extent.EXACT,
                ""))
        .under(GARDEN);
  }

  private static Chart items(String one, String two, String three) {
    return Chart.empty()
        .with(item("one", one, ""))
        .with(item("two", two, ""))
        .with(item("three", three, ""));
  }

  private static Measurement item(String code, String value, String group) {
    return new Measurement(
        head(code, "urn:items", code),
        new BigDecimal(value),
        new Quantity(new BigDecimal(value), "{score}"),
        false,
        Extent.EXACT,
        group);
  }

  private static Measurement limit(
      String term, String value, @Nullable String unit, Extent extent) {
    return new Measurement(
        head(term, Garden.SYSTEM, "m"),
        new BigDecimal(value),
        new Quantity(new BigDecimal(value), unit),
        false,
        extent,
        "");
  }

  private static CodedResult text(String code, String system, String words) {
    return CodedResult.of(head(code, system, "m"), new Concept(List.of(), words), false);
  }

  private static Head head(String code, String system, String id) {
    return Head.of(
        Concept.of(system, code), Chart.when("2026-06-10"), Source.of("Observation/" + id));
  }
}
