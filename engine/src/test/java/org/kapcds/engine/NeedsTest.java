package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.kapcds.engine.fact.Head;
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
}
