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
import org.kapcds.engine.fact.Patient;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.fact.Unreadable.Cause;
import org.kapcds.engine.fact.When;

/** What a rule needs before it may be silent, and in which way it can be missing. */
class NeedsTest {

  private static final Engine GARDEN =
      Garden.empty()
          .parameters(
              """
              window.days:
                says: A test holds for this many days.
                unit: d
                values:
                  - { from: 2026-01-01, value: 30, reference: made up, mark: D }
              window.times:
                says: So many scores are needed.
                unit: "1"
                values:
                  - { from: 2026-01-01, value: 2, reference: made up, mark: D }
              """)
          .catalogue(
              """
              needs:
                any-score: { says: a leaf or bud score, any-of: [leaf-score, bud-score] }
                two-scores: { says: leaf scores of two days, any-of: [leaf-score], within: window.days, count: window.times }
                fresh-test: { says: a soil test within 30 days, any-of: [soil-test], within: window.days }
                sweet-test: { says: a sweet soil test, any-of: [soil-test], result: sweet }
                statement: { says: a complete history, any-of: [history-complete], answer: yes }
                slugs: { says: whether there are slugs, presence: { question: asked-about-slugs } }
                snails: { says: whether there are snails, presence: { question: asked-about-slugs, problem-list: no, mentions: [snail], ever: yes } }
                snails-now: { says: whether there are snails now, presence: { question: asked-about-slugs, mentions: [snail] } }
                slugs-told: { says: whether there are slugs, presence: { question: asked-about-slugs, explained-by: Mouldy } }
                mould: { says: whether there is mould, presence: { problem-list: yes } }
                slugs-asked: { says: an answer about slugs, presence: { question: asked-about-slugs, problem-list: no } }
                shed: { says: a list of what stands in the shed, medicines-known: { question: asked-about-shed, reviewed: shed-reviewed, within: window.days } }
                birth-date: { says: the birth date, patient: birth-date }
                sex: { says: the sex, patient: sex }
                pruned: { says: a pruning, finding: Pruned }
                events: { says: whether something happened, settled: adverse-events }
                soil-if-mouldy: { says: a soil test, any-of: [soil-test], when: Mouldy }
                soil-unless-pruned: { says: a soil test, any-of: [soil-test], unless: Pruned }
              rules:
                ANY-SCORE: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [any-score], summary: x }
                TWO-SCORES: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [two-scores], summary: x }
                FRESH-TEST: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [fresh-test], summary: x }
                SWEET-TEST: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [sweet-test], summary: x }
                STATEMENT: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [statement], summary: x }
                SLUGS-KNOWN: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, needs: [slugs], summary: x }
                SLUGS-ASKED: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [slugs-asked], summary: x }
                SLUGS-TOLD: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [slugs-told], summary: x }
                MOULD-KNOWN: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [mould], summary: x }
                SNAILS-KNOWN: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [snails], summary: x }
                SNAILS-NOW: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [snails-now], summary: x }
                BLOOM-SHY: { kind: indication, condition: bloom, criterion: required, reason: SHY, since: 1.0.0, needs: [slugs], summary: x }
                RUST-CARE: { kind: contraindication, level: PRECAUTION, since: 1.0.0, needs: [slugs], summary: x }
                SHED-KNOWN: { kind: interaction, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [shed], summary: x }
                BIRTH-KNOWN: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [birth-date], summary: x }
                EVENTS-KNOWN: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [events], summary: x }
                SEX-KNOWN: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [sex], summary: x }
                PRUNED-KNOWN: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [pruned], summary: x }
                SOIL-WHEN: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [soil-if-mouldy], summary: x }
                SOIL-UNLESS: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [soil-unless-pruned], summary: x }
              """)
          .rules(
              """
              declare Mouldy extends Finding
                  what : Diagnosis @key
              end
              declare Pruned extends Finding
                  what : Procedure @key
              end
              rule "SOIL-WHEN-MOULDY Mouldy"
              @finding
              when
                  $what : Diagnosis( kind == "mildew", present )
              then
                  insertLogical( new Mouldy( $what ) );
              end
              rule "SOIL-UNLESS-PRUNED Pruned"
              @finding
              when
                  $what : Procedure( kind == "pruning", done )
              then
                  insertLogical( new Pruned( $what ) );
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

  @Test
  void anyOfSeveralFactsMeetsANeed() {
    assertThat(needs(Chart.empty().under(GARDEN), "ANY-SCORE"))
        .containsExactly("any-score NEVER_RECORDED: never recorded: a leaf or bud score");
    assertThat(
            state(Chart.empty().scored("leaf-score", "3", "2026-06-10").under(GARDEN), "ANY-SCORE"))
        .isEqualTo(SILENT);
    assertThat(
            state(Chart.empty().scored("bud-score", "3", "2026-06-10").under(GARDEN), "ANY-SCORE"))
        .isEqualTo(SILENT);
  }

  @ParameterizedTest
  @CsvSource({"2026-06-09, SILENT", "2026-06-10, NOT_EVALUABLE", "2026-06-11, NOT_EVALUABLE"})
  void aFactMakesUpForAnOlderUnusableOneAndForNoneAsNew(String day, Decision.RuleState expected) {
    for (String unusable : List.of("leaf-score", "bud-score")) {
      Decision decision =
          Chart.empty()
              .scored(unusable, "99", day)
              .scored("bud-score", "3", "2026-06-10")
              .under(GARDEN);

      assertThat(state(decision, "ANY-SCORE")).as(unusable).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-15, SILENT",
    "2026-05-18, SILENT",
    "2026-05-17, NOT_EVALUABLE",
  })
  void aMeasureIsUsableToTheLastDayOfItsWindow(String day, Decision.RuleState expected) {
    Decision decision = Chart.empty().scored("leaf-score", "3", day).under(GARDEN);

    assertThat(state(decision, "ANY-SCORE")).isEqualTo(expected);
  }

  @Test
  void aStaleMeasureIsTooOldAndTheNewestIsNamed() {
    Decision decision =
        Chart.empty()
            .scored("leaf-score", "3", "2026-01-17")
            .scored("bud-score", "4", "2026-05-17")
            .under(GARDEN);

    assertThat(needs(decision, "ANY-SCORE"))
        .containsExactly(
            "any-score TOO_OLD: too old: a leaf or bud score; newest: bud score 4 on 17 May 2026");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-16, SILENT",
    "2026-05-15, NOT_EVALUABLE",
  })
  void aWindowCountsBothEnds(String day, Decision.RuleState expected) {
    Decision decision = Chart.empty().tested("soil-test", "sweet", day).under(GARDEN);

    assertThat(state(decision, "FRESH-TEST")).isEqualTo(expected);
  }

  @Test
  void aCountAsksForDifferentDays() {
    Chart sameDay =
        Chart.empty()
            .scored("leaf-score", "3", "2026-06-10")
            .scored("leaf-score", "3", "2026-06-10");
    assertThat(state(sameDay.under(GARDEN), "TWO-SCORES")).isEqualTo(NOT_EVALUABLE);

    Chart twoDays = sameDay.scored("leaf-score", "4", "2026-06-09");
    assertThat(state(twoDays.under(GARDEN), "TWO-SCORES")).isEqualTo(SILENT);
  }

  @Test
  void aCountTakesOnlyDaysInsideTheWindow() {
    Decision decision =
        Chart.empty()
            .scored("leaf-score", "3", "2026-06-10")
            .scored("leaf-score", "3", "2026-05-15")
            .under(GARDEN);

    assertThat(state(decision, "TWO-SCORES")).isEqualTo(NOT_EVALUABLE);
  }

  @Test
  void onlyTheWantedResultOrAnswerMeetsTheNeed() {
    assertThat(
            state(
                Chart.empty().tested("soil-test", "sweet", "2026-06-10").under(GARDEN),
                "SWEET-TEST"))
        .isEqualTo(SILENT);
    assertThat(
            state(
                Chart.empty().tested("soil-test", "sour", "2026-06-10").under(GARDEN),
                "SWEET-TEST"))
        .isEqualTo(NOT_EVALUABLE);
    assertThat(
            state(Chart.empty().yes("history-complete", "2026-06-10").under(GARDEN), "STATEMENT"))
        .isEqualTo(SILENT);
    assertThat(state(Chart.empty().no("history-complete", "2026-06-10").under(GARDEN), "STATEMENT"))
        .isEqualTo(NOT_EVALUABLE);
  }

  @Test
  void aNewerAnswerReplacesTheWantedOne() {
    Decision decision =
        Chart.empty()
            .yes("history-complete", "2026-06-01")
            .no("history-complete", "2026-06-10")
            .under(GARDEN);

    assertThat(state(decision, "STATEMENT")).isEqualTo(NOT_EVALUABLE);
  }

  @Test
  void aNeedMayApplyOnlyWhenAFindingHolds() {
    assertThat(state(Chart.empty().under(GARDEN), "SOIL-WHEN")).isEqualTo(SILENT);
    Chart mouldy = Chart.empty().diagnosed("mildew");
    assertThat(needs(mouldy.under(GARDEN), "SOIL-WHEN"))
        .containsExactly("soil-if-mouldy NEVER_RECORDED: never recorded: a soil test");
    assertThat(state(mouldy.tested("soil-test", "sour", "2026-06-10").under(GARDEN), "SOIL-WHEN"))
        .isEqualTo(SILENT);
  }

  @Test
  void aNeedMayNotApplyWhileAFindingHolds() {
    assertThat(needs(Chart.empty().under(GARDEN), "SOIL-UNLESS"))
        .containsExactly("soil-unless-pruned NEVER_RECORDED: never recorded: a soil test");
    assertThat(state(Chart.empty().done("pruning", "2026-03-01").under(GARDEN), "SOIL-UNLESS"))
        .isEqualTo(SILENT);
  }

  @Test
  void aNeedCanBeAFinding() {
    assertThat(needs(Chart.empty().under(GARDEN), "PRUNED-KNOWN"))
        .containsExactly("pruned NEVER_RECORDED: never recorded: a pruning");
    assertThat(state(Chart.empty().done("pruning", "2026-03-01").under(GARDEN), "PRUNED-KNOWN"))
        .isEqualTo(SILENT);
  }

  @Test
  void birthDateAndSexCanBeNeeded() {
    Decision unknown = Chart.bornOn("").under(GARDEN);
    assertThat(needs(unknown, "BIRTH-KNOWN"))
        .containsExactly("birth-date NEVER_RECORDED: never recorded: the birth date");
    assertThat(needs(unknown, "SEX-KNOWN"))
        .containsExactly("sex NEVER_RECORDED: never recorded: the sex");

    Patient known =
        new Patient(
            Head.of(Concept.NONE, Chart.when("2000"), Source.of("Patient/rose")),
            Patient.Sex.FEMALE,
            false);
    Decision told = Chart.ofNobody().with(known).under(GARDEN);
    assertThat(state(told, "BIRTH-KNOWN")).isEqualTo(SILENT);
    assertThat(state(told, "SEX-KNOWN")).isEqualTo(SILENT);
  }

  @Test
  void eachKindOfAbsenceIsTold() {
    assertThat(needs(Chart.empty().under(GARDEN), "FRESH-TEST"))
        .containsExactly("fresh-test NEVER_RECORDED: never recorded: a soil test within 30 days");
    assertThat(
            needs(
                Chart.empty().tested("soil-test", "sour", "2026-05-01").under(GARDEN),
                "FRESH-TEST"))
        .containsExactly(
            "fresh-test TOO_OLD: too old: a soil test within 30 days;"
                + " newest: soil test sour on 1 May 2026");
    assertThat(
            needs(
                Chart.empty().unreadable("soil-test", Cause.WITHHELD, "masked").under(GARDEN),
                "FRESH-TEST"))
        .containsExactly("fresh-test NOT_KNOWN: asked, not known: a soil test within 30 days");
    assertThat(
            needs(
                Chart.empty()
                    .unreadable("soil-test", Cause.IGNORED, "entered in error")
                    .under(GARDEN),
                "FRESH-TEST"))
        .containsExactly(
            "fresh-test UNUSABLE: unusable: a soil test within 30 days (entered in error)");
    assertThat(
            needs(
                Chart.empty()
                    .tested("soil-test", "sour", "2026-06-10")
                    .tested("soil-test", "sweet", "2026-06-10")
                    .under(GARDEN),
                "FRESH-TEST"))
        .containsExactly(
            "fresh-test CONTRADICTORY: contradictory: a soil test within 30 days"
                + " (SAME_DAY_CONFLICT)");
    assertThat(
            needs(
                Chart.empty().answered("history-complete", UNKNOWN, "2026-06-10").under(GARDEN),
                "STATEMENT"))
        .containsExactly("statement NOT_KNOWN: asked, not known: a complete history");
  }

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
        .containsExactly("slugs NEVER_RECORDED: never recorded: whether there are slugs");
    assertThat(
            needs(
                Chart.empty().no("problem-list-reviewed", "2026-06-10").under(GARDEN),
                "SLUGS-KNOWN"))
        .containsExactly("slugs NEVER_RECORDED: never recorded: whether there are slugs");
  }

  @Test
  void oldAnswersAndOldReviewsAreToldAsTooOld() {
    assertThat(
            needs(Chart.empty().no("asked-about-slugs", "2026-03-16").under(GARDEN), "SLUGS-KNOWN"))
        .containsExactly(
            "slugs TOO_OLD: too old: whether there are slugs;"
                + " newest: asked about slugs: no on 16 March 2026");
    assertThat(
            needs(
                Chart.empty().yes("problem-list-reviewed", "2025-12-16").under(GARDEN),
                "SLUGS-KNOWN"))
        .containsExactly(
            "slugs TOO_OLD: too old: whether there are slugs;"
                + " newest: problem list reviewed: yes on 16 December 2025");
  }

  @Test
  void whereOnlyTheQuestionCountsAReviewedListDoesNotDo() {
    Decision decision = Chart.empty().yes("problem-list-reviewed", "2026-06-10").under(GARDEN);

    assertThat(needs(decision, "SLUGS-ASKED"))
        .containsExactly("slugs-asked NEVER_RECORDED: never recorded: an answer about slugs");
  }

  @Test
  void aYesThatNothingOnRecordExplainsContradictsTheRecord() {
    Decision decision =
        Chart.empty()
            .yes("asked-about-slugs", "2026-06-10")
            .yes("problem-list-reviewed", "2026-06-10")
            .under(GARDEN);

    assertThat(needs(decision, "SLUGS-KNOWN"))
        .containsExactly("slugs CONTRADICTORY: answered yes, unexplained: whether there are slugs");
  }

  @Test
  void aYesThatAFiredRuleExplainsLeavesTheOtherRulesToTheReviewedList() {
    Chart explained = Chart.empty().yes("asked-about-slugs", "2026-06-10").diagnosed("greenfly");
    assertThat(needs(explained.under(GARDEN), "SLUGS-ASKED"))
        .containsExactly("slugs-asked NEVER_RECORDED: never recorded: an answer about slugs");

    Decision reviewed = explained.yes("problem-list-reviewed", "2026-06-10").under(GARDEN);
    assertThat(state(reviewed, "SLUGS-ASKED")).isEqualTo(SILENT);
  }

  @Test
  void aQuestionThatWasAskedInVainIsNotKnown() {
    Decision decision =
        Chart.empty().answered("asked-about-slugs", UNKNOWN, "2026-06-10").under(GARDEN);

    assertThat(needs(decision, "SLUGS-KNOWN"))
        .containsExactly("slugs NOT_KNOWN: asked, not known: whether there are slugs");
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
        .containsExactly("slugs CONTRADICTORY: answered yes, unexplained: whether there are slugs");
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
        .containsExactly("mould NEVER_RECORDED: never recorded: whether there is mould");
    assertThat(state(chart.yes("problem-list-reviewed", day).under(GARDEN), "MOULD-KNOWN"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1986-06-15, SILENT",
    "1985-06-15, NOT_EVALUABLE",
    "1850-01-01, NOT_EVALUABLE",
    "2026-06-15, SILENT",
    "2026-06-16, NOT_EVALUABLE",
    "2030, NOT_EVALUABLE",
  })
  void anAgeThatNobodyCanHaveIsNoAge(String born, Decision.RuleState expected) {
    assertThat(state(Chart.bornOn(born).under(GARDEN), "BIRTH-KNOWN")).isEqualTo(expected);
  }

  @Test
  void itsBirthDateIsUnusableAndListed() {
    Decision old = Chart.bornOn("1850-01-01").under(GARDEN);
    assertThat(needs(old, "BIRTH-KNOWN"))
        .containsExactly(
            "birth-date UNUSABLE: unusable: the birth date"
                + " (by the birth date the patient is older than 40 years)");
    assertThat(notRead(old))
        .containsExactly("Patient/rose: by the birth date the patient is older than 40 years");
    assertThat(notRead(Chart.bornOn("2030").under(GARDEN)))
        .containsExactly("Patient/rose: the birth date lies after the moment of the question");
  }

  @Test
  void aBirthDateThatCannotBeReadIsUnusableAndNotMissing() {
    Decision decision =
        Chart.bornOn("")
            .with(
                new Unreadable(
                    Head.of(Concept.NONE, When.UNKNOWN, Source.of("Patient/rose")),
                    Unreadable.Cause.UNUSABLE,
                    "not a date"))
            .under(GARDEN);
    assertThat(needs(decision, "BIRTH-KNOWN"))
        .containsExactly("birth-date UNUSABLE: unusable: the birth date (not a date)");
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

  @ParameterizedTest
  @CsvSource({"AdverseEvent, true", "'', true", "Condition, false"})
  void adverseEventsThatWereNotSentAreNotNone(String resourceType, boolean open) {
    Unreadable notSent =
        new Unreadable(
            Head.of(Concept.NONE, When.UNKNOWN, Source.of("elsewhere")),
            Unreadable.Cause.WITHHELD,
            "not sent",
            resourceType);
    List<String> needs = needs(Chart.empty().with(notSent).under(GARDEN), "EVENTS-KNOWN");

    assertThat(needs)
        .isEqualTo(
            open
                ? List.of("events NOT_KNOWN: asked, not known: whether something happened")
                : List.of());
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
            "slugs UNUSABLE: unusable: whether there are slugs (not recognised as a problem)");
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
                + " snails");
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
                + " (not recognised in the shed)");
    assertThat(notRead(chart.under(GARDEN)))
        .containsExactly("Medication/p: a powder: not recognised in the shed");
    assertThat(state(chart.yes("shed-reviewed", "2026-06-11").under(GARDEN), "SHED-KNOWN"))
        .isEqualTo(SILENT);
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
    return Medication.of(
        Head.of(new Concept(List.of(), "a powder"), Chart.when(since), Source.of("Medication/p")),
        Medication.Origin.STATEMENT,
        Medication.Status.ACTIVE,
        When.UNKNOWN,
        When.UNKNOWN,
        Concept.NONE,
        Concept.NONE);
  }
}
