package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Decision.RuleState.FIRED;
import static org.kapcds.engine.Decision.RuleState.NOT_EVALUABLE;
import static org.kapcds.engine.Decision.RuleState.SILENT;
import static org.kapcds.engine.Reading.needs;
import static org.kapcds.engine.Reading.notRead;
import static org.kapcds.engine.Reading.state;
import static org.kapcds.engine.fact.Answer.Reply.UNKNOWN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Diagnosis;
import org.kapcds.engine.fact.Diagnosis.Verification;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.fact.When;

/**
 * How it is known that there is nothing: by a question that was answered no, or by a list of
 * problems or medicines that was reviewed.
 */
class AskedAndReviewedTest {

  private static final Engine GARDEN =
      Garden.empty()
          .parameters(
              """
              window.days:
                says: A test holds for this many days.
                unit: d
                values:
                  - { from: 2026-01-01, value: 30, reference: made up, mark: D }
              """)
          .catalogue(
              """
              needs:
                slugs: { says: whether there are slugs, presence: { question: asked-about-slugs } }
                snails: { says: whether there are snails, presence: { question: asked-about-slugs, problem-list: no, mentions: [snail], ever: yes } }
                snails-now: { says: whether there are snails now, presence: { question: asked-about-slugs, mentions: [snail] } }
                slugs-told: { says: whether there are slugs, presence: { question: asked-about-slugs, explained-by: Mouldy } }
                mould: { says: whether there is mould, presence: { problem-list: yes } }
                slugs-asked: { says: an answer about slugs, presence: { question: asked-about-slugs, problem-list: no } }
                shed: { says: a list of what stands in the shed, medicines-known: { question: asked-about-shed, reviewed: shed-reviewed, within: window.days } }
              rules:
                SLUGS-KNOWN: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, needs: [slugs], summary: x }
                SLUGS-ASKED: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [slugs-asked], summary: x }
                SLUGS-TOLD: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [slugs-told], summary: x }
                MOULD-KNOWN: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [mould], summary: x }
                SNAILS-KNOWN: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [snails], summary: x }
                SNAILS-NOW: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [snails-now], summary: x }
                BLOOM-SHY: { kind: indication, condition: bloom, criterion: required, reason: SHY, since: 1.0.0, needs: [slugs], summary: x }
                RUST-CARE: { kind: contraindication, level: PRECAUTION, since: 1.0.0, needs: [slugs], summary: x }
                SHED-KNOWN: { kind: interaction, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [shed], summary: x }
              """)
          .rules(
              """
              declare Mouldy extends Finding
                  what : Diagnosis @key
              end
              rule "MOULD-FOUND Mouldy"
              @finding
              when
                  $what : Diagnosis( kind == "mildew", present )
              then
                  insertLogical( new Mouldy( $what ) );
              end
              rule "BLOOM-SHY Shy"
              when
                  $what : Diagnosis( kind == "shyness", present )
              then
                  insertLogical( new Indication( $what ) );
              end
              rule "RUST-CARE Rust"
              when
                  $what : Diagnosis( kind == "rust", present )
              then
                  insertLogical( new Contraindication( $what ) );
              end
              rule "SLUGS-KNOWN Greenfly eat like slugs"
              when
                  $what : Diagnosis( kind == "greenfly", present )
              then
                  insertLogical( new Contraindication( $what ) );
              end
              """)
          .open();

  @ParameterizedTest
  @CsvSource({
    "2026-03-17, SILENT",
    "2026-03-16, NOT_EVALUABLE",
  })
  void aQuestionAnsweredNoShowsAbsenceForNinetyDays(String day, Decision.RuleState expected) {
    Decision decision = Chart.empty().no("asked-about-slugs", day).under(GARDEN);

    assertThat(state(decision, "SLUGS-KNOWN")).isEqualTo(expected);
    assertThat(state(decision, "SLUGS-ASKED")).isEqualTo(expected);
  }

  @Test
  void aFindingThatTheNeedNamesExplainsAYesToo() {
    Chart mouldy =
        Chart.empty()
            .yes("asked-about-slugs", "2026-06-10")
            .yes("problem-list-reviewed", "2026-06-10")
            .diagnosed("mildew");

    assertThat(state(mouldy.under(GARDEN), "SLUGS-TOLD")).isEqualTo(SILENT);
    assertThat(state(mouldy.under(GARDEN), "SLUGS-KNOWN")).isEqualTo(NOT_EVALUABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-17, SILENT",
    "2025-12-16, NOT_EVALUABLE",
  })
  void aReviewedListOfProblemsShowsAbsenceForHalfAYear(String day, Decision.RuleState expected) {
    Decision decision = Chart.empty().yes("problem-list-reviewed", day).under(GARDEN);

    assertThat(state(decision, "SLUGS-KNOWN")).isEqualTo(expected);
  }

  @Test
  void anEmptyListThatNobodyReviewedShowsNothing() {
    assertThat(needs(Chart.empty().under(GARDEN), "SLUGS-KNOWN"))
        .containsExactly(
            "slugs NEVER_RECORDED: never recorded: whether there are slugs (Q-SLUGS, or the list)");
    assertThat(
            needs(
                Chart.empty().no("problem-list-reviewed", "2026-06-10").under(GARDEN),
                "SLUGS-KNOWN"))
        .containsExactly(
            "slugs NEVER_RECORDED: never recorded: whether there are slugs (Q-SLUGS, or the list)");
  }

  @Test
  void oldAnswersAndOldReviewsAreToldAsTooOld() {
    assertThat(
            needs(Chart.empty().no("asked-about-slugs", "2026-03-16").under(GARDEN), "SLUGS-KNOWN"))
        .containsExactly(
            "slugs TOO_OLD: too old: whether there are slugs (Q-SLUGS, or the list);"
                + " newest: asked about slugs: no on 16 March 2026");
    assertThat(
            needs(
                Chart.empty().yes("problem-list-reviewed", "2025-12-16").under(GARDEN),
                "SLUGS-KNOWN"))
        .containsExactly(
            "slugs TOO_OLD: too old: whether there are slugs (Q-SLUGS, or the list);"
                + " newest: problem list reviewed: yes on 16 December 2025");
  }

  @Test
  void whereOnlyTheQuestionCountsAReviewedListDoesNotDo() {
    Decision decision = Chart.empty().yes("problem-list-reviewed", "2026-06-10").under(GARDEN);

    assertThat(needs(decision, "SLUGS-ASKED"))
        .containsExactly(
            "slugs-asked NEVER_RECORDED: never recorded: an answer about slugs (Q-SLUGS)");
  }

  @Test
  void aYesThatNothingOnRecordExplainsContradictsTheRecord() {
    Decision decision =
        Chart.empty()
            .yes("asked-about-slugs", "2026-06-10")
            .yes("problem-list-reviewed", "2026-06-10")
            .under(GARDEN);

    assertThat(needs(decision, "SLUGS-KNOWN"))
        .containsExactly(
            "slugs CONTRADICTORY: answered yes, unexplained: whether there are slugs (Q-SLUGS, or the list)");
  }

  @Test
  void aYesThatAFiredRuleExplainsLeavesTheOtherRulesToTheReviewedList() {
    Chart explained = Chart.empty().yes("asked-about-slugs", "2026-06-10").diagnosed("greenfly");
    assertThat(needs(explained.under(GARDEN), "SLUGS-ASKED"))
        .containsExactly(
            "slugs-asked NEVER_RECORDED: beyond the record: an answer about slugs (Q-SLUGS)");

    Decision reviewed = explained.yes("problem-list-reviewed", "2026-06-10").under(GARDEN);
    assertThat(state(reviewed, "SLUGS-ASKED")).isEqualTo(SILENT);
  }

  @Test
  void aQuestionThatWasAskedInVainIsNotKnown() {
    Decision decision =
        Chart.empty().answered("asked-about-slugs", UNKNOWN, "2026-06-10").under(GARDEN);

    assertThat(needs(decision, "SLUGS-KNOWN"))
        .containsExactly(
            "slugs NOT_KNOWN: asked, not known: whether there are slugs (Q-SLUGS, or the list)");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-01T12:00:00Z, SILENT",
    "2026-04-02T12:00:00Z, NOT_EVALUABLE",
  })
  void anAnswerOfWhichOnlyTheYearIsKnownIsAsOldAsTheFirstDayOfIt(
      String asOf, Decision.RuleState expected) {
    Decision decision = Chart.empty().asOf(asOf).no("asked-about-slugs", "2026").under(GARDEN);

    assertThat(state(decision, "SLUGS-ASKED")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-30T12:00:00Z, SILENT",
    "2026-07-01T12:00:00Z, NOT_EVALUABLE",
  })
  void soIsAReviewOfTheListOfProblems(String asOf, Decision.RuleState expected) {
    Decision decision = Chart.empty().asOf(asOf).yes("problem-list-reviewed", "2026").under(GARDEN);

    assertThat(state(decision, "SLUGS-KNOWN")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T12:00:00Z, SILENT",
    "2026-02-01T12:00:00Z, NOT_EVALUABLE",
  })
  void soIsAnAnswerAboutMedicines(String asOf, Decision.RuleState expected) {
    Decision decision = Chart.empty().asOf(asOf).yes("asked-about-shed", "2026").under(GARDEN);

    assertThat(state(decision, "SHED-KNOWN")).isEqualTo(expected);
  }

  @Test
  void aMedicineThatMayHaveComeAfterAReviewOfUnknownDayIsOpen() {
    Decision decision =
        Chart.empty()
            .asOf("2026-01-31T12:00:00Z")
            .yes("shed-reviewed", "2026")
            .with(unknownPowder("2026-01-10"))
            .under(GARDEN);

    assertThat(state(decision, "SHED-KNOWN")).isEqualTo(NOT_EVALUABLE);
  }

  @Test
  void aCriterionThatIsMetExplainsNoYes() {
    Chart shy =
        Chart.empty()
            .askingAbout("bloom")
            .yes("asked-about-slugs", "2026-06-10")
            .yes("problem-list-reviewed", "2026-06-10")
            .diagnosed("shyness");

    assertThat(state(shy.under(GARDEN), "BLOOM-SHY")).isEqualTo(FIRED);
    assertThat(needs(shy.under(GARDEN), "SLUGS-KNOWN"))
        .containsExactly(
            "slugs CONTRADICTORY: answered yes, unexplained: whether there are slugs (Q-SLUGS, or the list)");
  }

  @Test
  void aPrecautionOfTheQuestionExplainsAYesToo() {
    Chart rusty =
        Chart.empty()
            .yes("asked-about-slugs", "2026-06-10")
            .yes("problem-list-reviewed", "2026-06-10")
            .diagnosed("rust");

    assertThat(state(rusty.under(GARDEN), "RUST-CARE")).isEqualTo(FIRED);
    assertThat(state(rusty.under(GARDEN), "SLUGS-KNOWN")).isEqualTo(SILENT);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-17, SILENT",
    "2025-12-16, NOT_EVALUABLE",
  })
  void whatNoQuestionAsksForRestsOnTheReviewedListAlone(String day, Decision.RuleState expected) {
    Chart chart = Chart.empty().no("asked-about-slugs", "2026-06-10");

    assertThat(needs(chart.under(GARDEN), "MOULD-KNOWN"))
        .containsExactly("mould NEVER_RECORDED: never recorded: whether there is mould (the list)");
    assertThat(state(chart.yes("problem-list-reviewed", day).under(GARDEN), "MOULD-KNOWN"))
        .isEqualTo(expected);
  }

  @Test
  void aReviewedListOfWhichAPageWasNotSentShowsNothing() {
    Unreadable nextPage =
        new Unreadable(
            Head.of(Concept.NONE, When.UNKNOWN, Source.of("resource[2]")),
            Unreadable.Cause.WITHHELD,
            "there is a next page that was not sent");
    Decision decision =
        Chart.empty().yes("problem-list-reviewed", "2026-06-10").with(nextPage).under(GARDEN);

    assertThat(state(decision, "SLUGS-KNOWN")).isEqualTo(Decision.RuleState.NOT_EVALUABLE);
    assertThat(decision.notRead())
        .containsExactly(
            new Decision.NotRead("resource[2]", "there is a next page that was not sent"));
  }

  @Test
  void aReviewedListWithAProblemNobodyRecognisesShowsNothing() {
    Diagnosis strange =
        new Diagnosis(
            Head.of(
                Concept.of("urn:elsewhere", "x1", "leaf curl"),
                When.UNKNOWN,
                Source.of("Condition/x")),
            Diagnosis.Status.ACTIVE,
            Verification.CONFIRMED,
            When.UNKNOWN,
            When.UNKNOWN);
    Decision decision =
        Chart.empty().yes("problem-list-reviewed", "2026-06-10").with(strange).under(GARDEN);

    assertThat(needs(decision, "SLUGS-KNOWN"))
        .containsExactly(
            "slugs UNUSABLE: unusable: whether there are slugs (Q-SLUGS, or the list) (leaf curl: not recognised as a problem)");
    assertThat(notRead(decision))
        .containsExactly("Condition/x: leaf curl: not recognised as a problem");
  }

  private static Diagnosis written(Concept concept, Diagnosis.Status status) {
    return new Diagnosis(
        Head.of(concept, When.UNKNOWN, Source.of("Condition/x")),
        status,
        Verification.CONFIRMED,
        When.UNKNOWN,
        When.UNKNOWN);
  }

  @Test
  void aProblemWithoutACodeThatNamesWhatWasAskedAboutContradictsTheNo() {
    Diagnosis text = written(new Concept(List.of(), "Snails, many"), Diagnosis.Status.ACTIVE);
    Decision decision =
        Chart.empty().no("asked-about-slugs", "2026-06-10").with(text).under(GARDEN);

    assertThat(needs(decision, "SNAILS-KNOWN"))
        .containsExactly(
            "snails CONTRADICTORY: a problem without a code reads Snails, many: whether there are"
                + " snails (Q-SLUGS)");
    assertThat(state(decision, "SLUGS-ASKED")).isEqualTo(SILENT);
    assertThat(notRead(decision))
        .containsExactly("Condition/x: Snails, many: not recognised as a problem");
  }

  @Test
  void aDisplayOfAnUnknownSystemIsReadLikeAText() {
    Diagnosis display =
        written(Concept.of("urn:elsewhere", "s", "GARDEN SNAIL"), Diagnosis.Status.ACTIVE);
    Decision decision =
        Chart.empty().no("asked-about-slugs", "2026-06-10").with(display).under(GARDEN);

    assertThat(state(decision, "SNAILS-KNOWN")).isEqualTo(NOT_EVALUABLE);
  }

  @Test
  void aProblemOfThePastContradictsOnlyAQuestionAboutThePast() {
    Diagnosis past = written(new Concept(List.of(), "snails"), Diagnosis.Status.INACTIVE);
    Decision decision =
        Chart.empty().no("asked-about-slugs", "2026-06-10").with(past).under(GARDEN);

    assertThat(state(decision, "SNAILS-KNOWN")).isEqualTo(NOT_EVALUABLE);
    assertThat(state(decision, "SNAILS-NOW")).isEqualTo(SILENT);
    assertThat(notRead(decision))
        .containsExactly("Condition/x: snails: not recognised as a problem");
  }

  @Test
  void aTextAboutSomethingElseLeavesTheNoAlone() {
    Diagnosis other = written(new Concept(List.of(), "broken pot"), Diagnosis.Status.ACTIVE);
    Decision decision =
        Chart.empty().no("asked-about-slugs", "2026-06-10").with(other).under(GARDEN);

    assertThat(state(decision, "SNAILS-KNOWN")).isEqualTo(SILENT);
    assertThat(notRead(decision))
        .containsExactly("Condition/x: broken pot: not recognised as a problem");
  }

  @Test
  void aProblemOfAKnownCodeSystemIsRecognisedEvenIfNoRuleIsAboutIt() {
    Diagnosis other =
        new Diagnosis(
            Head.of(Concept.of(Garden.SYSTEM, "harmless"), When.UNKNOWN, Source.of("Condition/y")),
            Diagnosis.Status.ACTIVE,
            Verification.CONFIRMED,
            When.UNKNOWN,
            When.UNKNOWN);
    Decision decision =
        Chart.empty().yes("problem-list-reviewed", "2026-06-10").with(other).under(GARDEN);

    assertThat(state(decision, "SLUGS-KNOWN")).isEqualTo(SILENT);
    assertThat(notRead(decision)).isEmpty();
  }

  @Test
  void aMedicineNobodyRecognisesLeavesTheListUnusable() {
    Chart chart = Chart.empty().no("asked-about-shed", "2026-06-10").with(unknownPowder());

    assertThat(needs(chart.under(GARDEN), "SHED-KNOWN"))
        .containsExactly(
            "shed UNUSABLE: unusable: a list of what stands in the shed"
                + " (a powder: not recognised in the shed)");
    assertThat(notRead(chart.under(GARDEN)))
        .containsExactly("Medication/p: a powder: not recognised in the shed");
    assertThat(state(chart.yes("shed-reviewed", "2026-06-11").under(GARDEN), "SHED-KNOWN"))
        .isEqualTo(SILENT);
  }

  @Test
  void whatIsNotRecognisedIsNamedThreeTimesAtMost() {
    Chart chart = Chart.empty().no("asked-about-shed", "2026-06-10");
    for (String name : List.of("dust", "ashes", "a powder", "bonemeal")) {
      chart = chart.with(unknown(name, ""));
    }

    assertThat(needs(chart.under(GARDEN), "SHED-KNOWN"))
        .containsExactly(
            "shed UNUSABLE: unusable: a list of what stands in the shed"
                + " (a powder, ashes, bonemeal and 1 more: not recognised in the shed)");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-16, SILENT",
    "2026-05-15, NOT_EVALUABLE",
  })
  void aListOfMedicinesHoldsForItsWindow(String day, Decision.RuleState expected) {
    Decision decision = Chart.empty().takes("tonic").yes("asked-about-shed", day).under(GARDEN);

    assertThat(state(decision, "SHED-KNOWN")).isEqualTo(expected);
  }

  private static Medication unknownPowder() {
    return unknownPowder("");
  }

  private static Medication unknownPowder(String since) {
    return unknown("a powder", since);
  }

  private static Medication unknown(String name, String since) {
    return Medication.of(
        Head.of(new Concept(List.of(), name), Chart.when(since), Source.of("Medication/p")),
        Medication.Origin.STATEMENT,
        Medication.Status.ACTIVE,
        When.UNKNOWN,
        When.UNKNOWN,
        Concept.NONE,
        Concept.NONE);
  }
}
