package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Decision.RuleState.FIRED;
import static org.kapcds.engine.Decision.RuleState.SILENT;
import static org.kapcds.engine.Reading.conclusion;
import static org.kapcds.engine.Reading.facts;
import static org.kapcds.engine.Reading.needs;
import static org.kapcds.engine.Reading.notRead;
import static org.kapcds.engine.Reading.state;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.fact.CodedResult;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Diagnosis;
import org.kapcds.engine.fact.Diagnosis.Verification;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Quantity;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.Unreadable.Cause;

/** Units, precision, plausibility, dates and ages: how a record is read before rules see it. */
class ReadingTheRecordTest {

  private static final Engine GARDEN =
      Garden.empty()
          .parameters(
              """
              limits.warm:
                says: From this warmth on it is warm.
                unit: Cel
                values:
                  - { from: 2026-01-01, value: 38.0, reference: made up, mark: D }
              limits.heavy:
                says: From this weight on it is heavy.
                unit: kg
                values:
                  - { from: 2026-01-01, value: 70.0, reference: made up, mark: D }
              limits.pressed:
                says: From this pressure on it is pressed.
                unit: mm[Hg]
                values:
                  - { from: 2026-01-01, value: 180, reference: made up, mark: D }
              limits.wet:
                says: From this dampness on it is wet.
                unit: "%"
                values:
                  - { from: 2026-01-01, value: 45, reference: made up, mark: D }
              limits.grown:
                says: Grown up from this age on.
                unit: a
                values:
                  - { from: 2026-01-01, value: 18, reference: made up, mark: D }
              limits.recent:
                says: A pruning is recent up to this many days.
                unit: d
                values:
                  - { from: 2026-01-01, value: 7, reference: made up, mark: D }
              """)
          .catalogue(
              """
              needs:
                warmth: { says: the warmth, any-of: [warmth] }
                leaf-score: { says: a leaf score, any-of: [leaf-score] }
              rules:
                TOO-WARM: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, needs: [warmth], summary: "{x.value}" }
                TOO-HEAVY: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, summary: "{x.value}" }
                TOO-PRESSED: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, summary: "{x.value}" }
                TOO-WET: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, summary: "{x.value}" }
                SURELY-GROWN: { kind: contraindication, level: INFO, since: 1.0.0, summary: Grown. }
                MAYBE-GROWN: { kind: contraindication, level: INFO, since: 1.0.0, summary: Perhaps grown. }
                PRUNED-LATELY: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, summary: Pruned. }
                LEAVES-KNOWN: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [leaf-score], summary: x }
                SOIL-SOUR: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, summary: Sour. }
                ANY-FUNGUS: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, summary: Fungus. }
              """)
          .rules(
              """
              declare LimitsLimits
                  warm : BigDecimal @key
                  heavy : BigDecimal @key
                  pressed : BigDecimal @key
                  wet : BigDecimal @key
                  grown : BigDecimal @key
                  recent : BigDecimal @key
              end
              rule "TOO-WARM Warm"
              when
                  LimitsLimits( $limit : warm )
                  $x : Measurement( kind == "warmth", decides, value >= $limit )
              then
                  insertLogical( new Contraindication( $x ) );
              end
              rule "TOO-HEAVY Heavy"
              when
                  LimitsLimits( $limit : heavy )
                  $x : Measurement( kind == "weight", decides, value >= $limit )
              then
                  insertLogical( new Contraindication( $x ) );
              end
              rule "TOO-PRESSED Pressed"
              when
                  LimitsLimits( $limit : pressed )
                  $x : Measurement( kind == "systolic", decides, value >= $limit )
              then
                  insertLogical( new Contraindication( $x ) );
              end
              rule "TOO-WET Wet"
              when
                  LimitsLimits( $limit : wet )
                  $x : Measurement( kind == "dampness", decides, value >= $limit )
              then
                  insertLogical( new Contraindication( $x ) );
              end
              rule "SURELY-GROWN Grown"
              when
                  LimitsLimits( $years : grown )
                  $age : Age( atLeast >= $years )
              then
                  insertLogical( new Contraindication( $age ) );
              end
              rule "MAYBE-GROWN Perhaps grown"
              when
                  LimitsLimits( $years : grown )
                  $age : Age( atLeast < $years, atMost >= $years )
              then
                  insertLogical( new Contraindication( $age ) );
              end
              rule "PRUNED-LATELY Pruned lately"
              when
                  LimitsLimits( $days : recent )
                  $cut : Procedure( kind == "pruning", done, daysAgo <= $days )
              then
                  insertLogical( new Contraindication( $cut ) );
              end
              rule "SOIL-SOUR Sour"
              when
                  $test : CodedResult( kind == "soil-test", decides, result == "sour" )
              then
                  insertLogical( new Contraindication( $test ) );
              end
              rule "ANY-FUNGUS Fungus"
              when
                  $what : Diagnosis( kind == "fungus" )
              then
                  insertLogical( new Contraindication( $what ) );
              end
              """)
          .open();

  @ParameterizedTest
  @CsvSource({
    "TOO-WARM, warmth, 38.0, Cel, FIRED",
    "TOO-WARM, warmth, 37.95, Cel, FIRED",
    "TOO-WARM, warmth, 37.94, Cel, SILENT",
    "TOO-HEAVY, weight, 69950, g, FIRED",
    "TOO-HEAVY, weight, 69949, g, SILENT",
    "TOO-HEAVY, weight, 154.3, [lb_av], FIRED",
    "TOO-HEAVY, weight, 154.2, [lb_av], SILENT",
    "TOO-PRESSED, systolic, 24.0, kPa, FIRED",
    "TOO-PRESSED, systolic, 23.93, kPa, SILENT",
    "TOO-PRESSED, systolic, 179.5, mm[Hg], FIRED",
    "TOO-PRESSED, systolic, 179.4999, mm[Hg], SILENT",
    "TOO-WET, dampness, 0.45, 1, FIRED",
    "TOO-WET, dampness, 0.444, 1, SILENT",
  })
  void aValueIsConvertedFirstThenRoundedHalfUpAndThenCompared(
      String rule, String term, String value, String unit, Decision.RuleState expected) {
    Decision decision =
        Chart.empty()
            .measured(term, value, unit, "2026-06-10")
            .measured("warmth", "20", "Cel", "2026-06-01")
            .under(GARDEN);

    assertThat(state(decision, rule)).isEqualTo(expected);
    assertThat(notRead(decision)).isEmpty();
  }

  @Test
  void aConvertedValueIsShownInTheUnitOfTheRules() {
    Decision decision = Chart.empty().measured("weight", "200000", "g", "2026-06-10").under(GARDEN);

    assertThat(facts(decision, "TOO-HEAVY"))
        .containsExactly("weight/1: weight 200 kg on 10 June 2026");
    assertThat(conclusion(decision, "TOO-HEAVY").summary()).isEqualTo("200");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "60.1 | Cel | 2026-06-10 | implausible: outside -20 to 60 °C",
        "-20.1 | Cel | 2026-06-10 | implausible: outside -20 to 60 °C",
        "20 | | 2026-06-10 | without a unit; Cel is needed",
        "20 | mm[Hg] | 2026-06-10 | the unit `mm[Hg]` cannot be read as Cel",
        "20 | degrees | 2026-06-10 | the unit `degrees` cannot be read as Cel",
        "20 | Cel | | without a date",
        "20 | Cel | 2026-06-16 | dated after the decision",
        "20 | Cel | 2026-06-15T12:00:01+02:00 | dated after the decision",
        "20 | Cel | 2026-07 | dated after the decision",
      })
  void whatCannotBeUsedIsListedAndLeavesItsNeedUnmet(
      String value, String unit, String when, String reason) {
    Decision decision =
        Chart.empty().measured("warmth", value, unit, when == null ? "" : when).under(GARDEN);

    assertThat(notRead(decision)).containsExactly("warmth/1: warmth: " + reason);
    assertThat(needs(decision, "TOO-WARM"))
        .containsExactly("warmth UNUSABLE: unusable: the warmth (%s)".formatted(reason));
  }

  @Test
  void theLimitsOfPlausibilityArePlausible() {
    assertThat(notRead(Chart.empty().measured("warmth", "60", "Cel", "2026-06-10").under(GARDEN)))
        .isEmpty();
    assertThat(notRead(Chart.empty().measured("warmth", "-20", "Cel", "2026-06-10").under(GARDEN)))
        .isEmpty();
  }

  @Test
  void anUnusableValueDoesNotHideAnOlderGoodOne() {
    Decision decision =
        Chart.empty()
            .measured("warmth", "40", "Cel", "2026-06-01")
            .measured("warmth", "400", "Cel", "2026-06-10")
            .under(GARDEN);

    assertThat(state(decision, "TOO-WARM")).isEqualTo(FIRED);
  }

  @Test
  void aScoreMustBeWhole() {
    Decision decision = Chart.empty().scored("leaf-score", "12.5", "2026-06-10").under(GARDEN);

    assertThat(needs(decision, "LEAVES-KNOWN"))
        .containsExactly(
            "leaf-score UNUSABLE: unusable: a leaf score"
                + " (not a whole number, as a score of this kind must be)");
    assertThat(
            state(
                Chart.empty().scored("leaf-score", "12.0", "2026-06-10").under(GARDEN),
                "LEAVES-KNOWN"))
        .isEqualTo(SILENT);
  }

  @ParameterizedTest
  @CsvSource({"1", "{score}", "{total}"})
  void anyCountWillDoAsTheUnitOfAScore(String unit) {
    Decision decision =
        Chart.empty().measured("leaf-score", "12", unit, "2026-06-10").under(GARDEN);

    assertThat(state(decision, "LEAVES-KNOWN")).isEqualTo(SILENT);
  }

  @ParameterizedTest
  @CsvSource({
    "2008-06-15, FIRED, SILENT",
    "2008-06-16, SILENT, SILENT",
    "2008-06, SILENT, FIRED",
    "2008-05, FIRED, SILENT",
    "2008-07, SILENT, SILENT",
    "2008, SILENT, FIRED",
    "2007, FIRED, SILENT",
  })
  void anAgeCountsCompletedYearsAndAPartialBirthDateLeavesARange(
      String born, Decision.RuleState surely, Decision.RuleState maybe) {
    Decision decision = Chart.bornOn(born).under(GARDEN);

    assertThat(state(decision, "SURELY-GROWN")).isEqualTo(surely);
    assertThat(state(decision, "MAYBE-GROWN")).isEqualTo(maybe);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-28T12:00:00Z, SILENT",
    "2026-03-01T12:00:00Z, FIRED",
  })
  void whoWasBornOnALeapDayIsAYearOlderOnTheFirstOfMarch(String asOf, Decision.RuleState expected) {
    assertThat(state(Chart.bornOn("2008-02-29").asOf(asOf).under(GARDEN), "SURELY-GROWN"))
        .isEqualTo(expected);
  }

  @Test
  void theDayOfTheBirthDateIsTheDayWhereTheQuestionIsAsked() {
    Chart chart = Chart.bornOn("2008-06-15");

    assertThat(state(chart.asOf("2026-06-14T23:50:00+02:00").under(GARDEN), "SURELY-GROWN"))
        .isEqualTo(SILENT);
    assertThat(state(chart.asOf("2026-06-14T23:50:00-02:00").under(GARDEN), "SURELY-GROWN"))
        .isEqualTo(SILENT);
    assertThat(state(chart.asOf("2026-06-15T00:10:00+02:00").under(GARDEN), "SURELY-GROWN"))
        .isEqualTo(FIRED);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-08, FIRED",
    "2026-06-07, SILENT",
    "2026-06-07T23:50:00+02:00, SILENT",
    "2026-06-07T23:50:00-02:00, FIRED",
    "2026-06-07T22:00:00Z, FIRED",
    "2026-06-07T21:59:59Z, SILENT",
  })
  void daysCountInTheOffsetOfTheQuestion(String when, Decision.RuleState expected) {
    assertThat(state(Chart.empty().done("pruning", when).under(GARDEN), "PRUNED-LATELY"))
        .isEqualTo(expected);
  }

  @Test
  void daysAreWholeDaysWhateverTheHour() {
    Chart chart = Chart.empty().done("pruning", "2026-06-08T00:01:00+02:00");

    assertThat(state(chart.asOf("2026-06-15T23:59:00+02:00").under(GARDEN), "PRUNED-LATELY"))
        .isEqualTo(FIRED);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06, FIRED",
    "2026-05, SILENT",
    "2026, FIRED",
    "2025, SILENT",
  })
  void aPartialDateOfAnEventCountsWithItsLatestDay(String when, Decision.RuleState expected) {
    assertThat(state(Chart.empty().done("pruning", when).under(GARDEN), "PRUNED-LATELY"))
        .isEqualTo(expected);
  }

  @Test
  void anEventWithoutADateIsNeverRecent() {
    assertThat(state(Chart.empty().done("pruning", "").under(GARDEN), "PRUNED-LATELY"))
        .isEqualTo(SILENT);
  }

  @Test
  void whatIsDatedAfterTheDecisionIsNotUsed() {
    Decision decision =
        Chart.empty()
            .done("pruning", "2026-06-16")
            .tested("soil-test", "sour", "2026-06-16")
            .under(GARDEN);

    assertThat(state(decision, "PRUNED-LATELY")).isEqualTo(SILENT);
    assertThat(state(decision, "SOIL-SOUR")).isEqualTo(SILENT);
    assertThat(notRead(decision))
        .containsExactly(
            "pruning/1: pruning: dated after the decision",
            "soil-test/1: soil test: dated after the decision");
  }

  @Test
  void aPreliminaryResultMayStopAndIsNoted() {
    Head head =
        Head.of(
            Concept.of(Garden.SYSTEM, "warmth"),
            Chart.when("2026-06-10"),
            Source.of("Observation/w"));
    Decision decision =
        Chart.empty()
            .with(
                new Measurement(
                    head,
                    BigDecimal.ZERO,
                    new Quantity(new BigDecimal("40"), "Cel"),
                    true,
                    Measurement.Extent.EXACT,
                    ""))
            .with(
                CodedResult.of(
                    Head.of(
                        Concept.of(Garden.SYSTEM, "soil-test"),
                        Chart.when("2026-06-10"),
                        Source.of("Observation/s")),
                    Concept.of(Garden.SYSTEM, "sour"),
                    true))
            .under(GARDEN);

    assertThat(conclusion(decision, "TOO-WARM").notes())
        .containsExactly("preliminary", "unusable: the warmth (preliminary)");
    assertThat(conclusion(decision, "SOIL-SOUR").notes()).containsExactly("preliminary");
  }

  @Test
  void aNoteOfTheRecordIsShownWithTheConclusion() {
    Head noted =
        Head.of(
            Concept.of(Garden.SYSTEM, "rust"),
            Chart.when("2026-05-01"),
            Source.of("Condition/r"),
            "date of record, not of onset");
    Decision decision =
        Chart.empty()
            .with(
                new Diagnosis(
                    noted,
                    Diagnosis.Status.ACTIVE,
                    Verification.CONFIRMED,
                    Chart.when(""),
                    Chart.when("")))
            .under(GARDEN);

    assertThat(conclusion(decision, "ANY-FUNGUS").notes())
        .containsExactly("date of record, not of onset");
  }

  @Test
  void theSeverityOfADiagnosisIsShown() {
    Head head =
        Head.of(
            Concept.of(Garden.SYSTEM, "rust"), Chart.when("2026-05-01"), Source.of("Condition/r"));
    Decision decision =
        Chart.empty()
            .with(
                new Diagnosis(
                    head,
                    Diagnosis.Status.ACTIVE,
                    Verification.CONFIRMED,
                    Chart.when(""),
                    Chart.when(""),
                    Chart.when(""),
                    new Concept(List.of(), "Severe"),
                    Diagnosis.Reading.NONE))
            .under(GARDEN);

    assertThat(facts(decision, "ANY-FUNGUS"))
        .containsExactly("Condition/r: fungus, severe since 1 May 2026");
  }

  @Test
  void aTermTakesInTheCodesOfTheTermsItIncludes() {
    assertThat(facts(Chart.empty().diagnosed("mildew").under(GARDEN), "ANY-FUNGUS"))
        .containsExactly("mildew/1: fungus since 1 May 2026");
    assertThat(state(Chart.empty().diagnosed("greenfly").under(GARDEN), "ANY-FUNGUS"))
        .isEqualTo(SILENT);
  }

  @Test
  void oneRecordWithSeveralCodingsIsOneFact() {
    Head both =
        Head.of(
            new Concept(
                List.of(
                    Coding.of(Garden.SYSTEM, "mildew"),
                    Coding.of("urn:other", "m"),
                    Coding.of(Garden.SYSTEM, "rust")),
                null),
            Chart.when("2026-05-01"),
            Source.of("Condition/both"));
    Decision decision =
        Chart.empty()
            .with(
                new Diagnosis(
                    both,
                    Diagnosis.Status.ACTIVE,
                    Verification.CONFIRMED,
                    Chart.when(""),
                    Chart.when("")))
            .under(GARDEN);

    assertThat(facts(decision, "ANY-FUNGUS"))
        .containsExactly("Condition/both: fungus since 1 May 2026");
  }

  @Test
  void everythingThatWasRejectedIsListedByPlaceAndReason() {
    Decision decision =
        Chart.empty()
            .scored("leaf-score", "31", "2026-06-10")
            .measured("weight", "10", null, "2026-06-10")
            .unreadable("greenfly", Cause.IGNORED, "refuted")
            .unreadable("unheard-of", Cause.UNUSABLE, "cannot be read")
            .under(GARDEN);

    assertThat(notRead(decision))
        .containsExactly(
            "greenfly/1: greenfly: refuted",
            "leaf-score/1: leaf score: implausible: outside 0 to 30",
            "unheard-of/1: cannot be read",
            "weight/1: weight: without a unit; kg is needed");
  }
}
