package org.kapcds.service.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.Decision.DoseResult;
import org.kapcds.engine.Decision.State;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.service.card.Card.Indicator;
import org.kapcds.service.decide.Gap;

class CardsTest {

  @Test
  @Tag("CH-070")
  void withNothingToSayThereIsNoCard() {
    assertThat(new Decided().condition(State.ELIGIBLE, null, "May be considered.").cards())
        .isEmpty();
  }

  @Test
  void anOpenRequestIsAnsweredWithThePlan() {
    List<Card> cards =
        new Decided().condition(State.ELIGIBLE, null, "May be considered.").cardsOfARequest();
    assertThat(cards).hasSize(1);
    assertThat(cards.get(0).indicator()).isEqualTo(Indicator.INFO);
    assertThat(cards.get(0).summary()).isEqualTo("May be considered.");
    assertThat(cards.get(0).detail())
        .isEqualTo(
            """
            **May be considered.**

            - Plan: Weekly therapy.
            - What would change it: 2 short (MDD-SEVERITY)
            - Strength of evidence: tier C
            - Label: off label

            Release 1.0.0 (draft, signed by nobody), as of 2026-03-02T10:00:00Z, decision \
            2f556af0-1ce8-33af-a3ce-d7297b678c11. For the treating clinician, who decides: check this against the patient.""");
  }

  @Test
  @Tag("CH-077")
  void thePlanHoldsWhatIsToBeOrderedOrBooked() {
    List<Card> cards =
        new Decided()
            .condition(State.ELIGIBLE, null, "May be considered.")
            .scheduled("KAP-MEASURES", "PHQ-9, before the first dose", "2026-03-02", "2026-03-16")
            .scheduled("KAP-MEASURES", "C-SSRS", "2026-03-16", "2026-03-16")
            .cardsOfARequest();

    assertThat(cards.get(0).detail())
        .contains(
            """
            **To be ordered or booked**

            - 2 March 2026 to 16 March 2026: PHQ-9, before the first dose (KAP-MEASURES)
            - on 16 March 2026: C-SSRS (KAP-MEASURES)
            """);
  }

  @Test
  void aRequestForAPatientWhoIsNotEligibleIsAWarning() {
    Decided decided =
        new Decided().condition(State.NOT_ELIGIBLE, "SEVERITY_BELOW_THRESHOLD", "Not severe.");
    assertThat(decided.cards()).isEmpty();
    assertThat(decided.cardsOfARequest())
        .singleElement()
        .satisfies(
            card -> {
              assertThat(card.indicator()).isEqualTo(Indicator.WARNING);
              assertThat(card.summary()).isEqualTo("Not severe.");
              assertThat(card.detail()).contains("- What would change it: 2 short (MDD-SEVERITY)");
            });
  }

  @Test
  void allHardStopsShareOneCriticalCard() {
    List<Card> cards =
        new Decided()
            .stop(Level.HARD_STOP, "STOP-1", "Pressure too high", "rechecked")
            .stop(Level.HARD_STOP, "STOP-2", "Another", "rechecked")
            .cards();
    assertThat(cards).hasSize(1);
    assertThat(cards.get(0).indicator()).isEqualTo(Indicator.CRITICAL);
    assertThat(cards.get(0).summary()).isEqualTo("Pressure too high (and 1 more)");
  }

  /** Rules SAF-REG-021 (the data and their day) and SAF-REG-023 (the limit and its name). */
  @Test
  @Tag("CH-094")
  void aLineSaysWhatOnWhichDataAgainstWhichLimitAndWhatWouldChangeIt() {
    Card card = new Decided().stop(Level.HARD_STOP, "STOP-1", "Pressure too high").cards().get(0);
    assertThat(card.detail())
        .startsWith(
            """
            **Pressure too high**

            Because.

            - Data: 168/96 mmHg on 2 March 2026 (Observation/1)
            - Limit: more than 160 (pressure.hard)
            - What would change it: A lower pressure.
            - Evidence: KEY-2025; not yet reviewed by a clinician
            - Source: KEY-2025: A label, 2025 (checked against it). Read whole.
            - Rule: STOP-1
            """);
  }

  @Test
  void aSourceOfSeveralRulesStandsOnTheirCardOnce() {
    List<Card> cards =
        new Decided()
            .stop(Level.HARD_STOP, "STOP-1", "Pressure too high")
            .stop(Level.HARD_STOP, "STOP-2", "Pulse too high")
            .cards();
    assertThat(cards.get(0).detail().lines().filter(line -> line.startsWith("- Source: ")))
        .hasSize(1);
  }

  @Test
  @Tag("CH-095")
  void anUrgentActionTakesTheCriticalCardAndStopsJoinIt() {
    List<Card> cards =
        new Decided()
            .fired(Kind.URGENT_ACTION, Level.HARD_STOP, "URGENT-1", "To be seen today")
            .stop(Level.HARD_STOP, "STOP-1", "Pressure too high", "rechecked")
            .stop(Level.SOFT_STOP, "STOP-3", "To be answered", "rechecked")
            .cards();
    assertThat(cards)
        .extracting(Card::indicator)
        .containsExactly(Indicator.CRITICAL, Indicator.WARNING);
    assertThat(cards.get(0).summary()).isEqualTo("To be seen today (and 1 more)");
    assertThat(cards.get(0).detail()).contains("**To be seen today**", "**Pressure too high**");
    assertThat(cards.get(0).overrideReasons()).isEmpty();
    assertThat(cards.get(1).summary()).isEqualTo("To be answered");
  }

  /** Rule SAF-REG-022 (what was missing), among others. */
  @Test
  @Tag("CH-095")
  void thereAreNeverMoreThanThreeCardsAndNothingIsDropped() {
    List<Card> cards =
        new Decided()
            .stop(Level.HARD_STOP, "STOP-1", "Hard")
            .stop(Level.SOFT_STOP, "STOP-3", "Soft")
            .stop(Level.PRECAUTION, "CARE-1", "Care")
            .stop(Level.INFO, "INFO-1", "Known")
            .waiting("WAIT-1", "Not on record: a score.")
            .condition(State.ELIGIBLE_WITH_CAUTIONS, null, "May be considered.")
            .cardsOfARequest();
    assertThat(cards)
        .extracting(Card::indicator)
        .containsExactly(Indicator.CRITICAL, Indicator.WARNING, Indicator.WARNING);
    assertThat(cards.get(2).summary()).isEqualTo("Not on record: a score.");
    assertThat(cards.get(2).detail()).contains("- Precaution: Care (CARE-1)", "- Known (INFO-1)");
  }

  @Test
  void whatMostRulesWaitForComesFirst() {
    List<Card> cards =
        new Decided()
            .waiting("WAIT-1", "Not on record: a score.")
            .waiting("WAIT-2", "Not on record: the answer.")
            .waiting("WAIT-3", "Not on record: the answer.")
            .cards();
    assertThat(cards)
        .singleElement()
        .satisfies(
            card -> {
              assertThat(card.indicator()).isEqualTo(Indicator.WARNING);
              assertThat(card.summary())
                  .isEqualTo("2 things are not known; the first: Not on record: the answer.");
              assertThat(card.detail())
                  .contains(
                      "- Not on record: the answer. (2 rules: WAIT-2, WAIT-3)\n"
                          + "- Not on record: a score. (WAIT-1)");
            });
  }

  @Test
  void theQuestionsThatWouldSettleTheGapsAreOnTheirCard() {
    assertThat(
            new Decided()
                .waiting("WAIT-1", "Not on record: the answer.")
                .waiting("NICE-1", "Not on record: a detail.")
                .asking("SAF-Q-05", "Have you heard voices?", "WAIT-1")
                .asking("SAF-Q-13", "Do you have reflux?", "NICE-1")
                .cards())
        .singleElement()
        .satisfies(
            card ->
                assertThat(card.detail())
                    .contains("- Have you heard voices? (SAF-Q-05)")
                    .doesNotContain("reflux"));
  }

  @Test
  void aGapThatDecidesNothingMakesNoCard() {
    assertThat(new Decided().waiting("NICE-1", "Not on record: a detail.").cards()).isEmpty();
  }

  @Test
  void theReportCountsEachGapOnce() {
    assertThat(
            Gap.of(
                new Decided()
                    .waiting("A", "Not on record: a score.")
                    .waiting("B", "Not on record: a score.")
                    .decision(),
                id -> true))
        .containsExactly(new Gap("Not on record: a score.", List.of("A", "B")));
  }

  @Test
  void aRuleThatFailedIsNamed() {
    Card card = new Decided().failed("BROKEN-1").cards().get(0);
    assertThat(card.indicator()).isEqualTo(Indicator.WARNING);
    assertThat(card.summary()).isEqualTo("Rule BROKEN-1 could not be run");
    assertThat(card.detail()).contains("- BROKEN-1");
  }

  @Test
  void twoPrecautionsInformAndThreeWarn() {
    Decided decided =
        new Decided()
            .stop(Level.PRECAUTION, "CARE-1", "One")
            .stop(Level.PRECAUTION, "CARE-2", "Two");
    assertThat(decided.cards())
        .singleElement()
        .extracting(Card::indicator)
        .isEqualTo(Indicator.INFO);
    decided.stop(Level.PRECAUTION, "CARE-3", "Three");
    assertThat(decided.cards())
        .singleElement()
        .extracting(Card::indicator)
        .isEqualTo(Indicator.WARNING);
  }

  @Test
  void aDoseAboveTheHardLimitIsCritical() {
    assertThat(new Decided().dose(DoseResult.ABOVE_HARD, "DOSE-1", "Above.").cards())
        .singleElement()
        .extracting(Card::indicator)
        .isEqualTo(Indicator.CRITICAL);
  }

  @Test
  void aDoseThatCannotBeCheckedIsAWarning() {
    assertThat(new Decided().dose(DoseResult.NOT_CHECKABLE, "DOSE-1", "No weight.").cards())
        .singleElement()
        .extracting(Card::indicator)
        .isEqualTo(Indicator.WARNING);
  }

  @Test
  void aDoseIsToldOnce() {
    Card card =
        new Decided()
            .fired(Kind.DOSE, Level.SOFT_STOP, "DOSE-1", "0.9 mg/kg: above")
            .dose(DoseResult.ABOVE_SOFT, "DOSE-1", "0.9 mg/kg: above")
            .cards()
            .get(0);
    assertThat(card.summary()).isEqualTo("0.9 mg/kg: above");
    assertThat(card.detail()).containsOnlyOnce("0.9 mg/kg: above");
  }

  @Test
  @Tag("CH-086")
  void theReasonsOfTheRowsAreOffered() {
    Card card = new Decided().stop(Level.SOFT_STOP, "STOP-3", "Soft", "rechecked").cards().get(0);
    assertThat(card.overrideReasons())
        .containsExactly(new Card.Coding("rechecked", "urn:kap:override", "Measured again"));
  }

  @Test
  void aSoftStopWithoutReasonsLeavesNoneOnItsCard() {
    assertThat(
            new Decided()
                .stop(Level.SOFT_STOP, "STOP-3", "Soft", "rechecked")
                .stop(Level.SOFT_STOP, "STOP-4", "Softer")
                .cards()
                .get(0)
                .overrideReasons())
        .isEmpty();
  }

  @Test
  void aReasonIsOfferedThatHoldsForEveryRow() {
    assertThat(
            new Decided()
                .stop(Level.SOFT_STOP, "STOP-3", "Soft", "rechecked", "benefit-outweighs")
                .stop(Level.SOFT_STOP, "STOP-4", "Softer", "benefit-outweighs", "withheld")
                .cards()
                .get(0)
                .overrideReasons())
        .extracting(Card.Coding::code)
        .containsExactly("benefit-outweighs");
  }

  @Test
  void oneMedicineIsOneLine() {
    Card card =
        new Decided()
            .about("MedicationStatement/m", Level.SOFT_STOP, "DI-1", "Interacts")
            .about("MedicationStatement/m", Level.SOFT_STOP, "DI-2", "Sedates too")
            .about("MedicationStatement/n", Level.SOFT_STOP, "DI-3", "Another")
            .cards()
            .get(0);
    assertThat(card.summary()).isEqualTo("Interacts (and 1 more)");
    assertThat(card.detail())
        .contains("**Interacts**", "- Rule: DI-1\n- Also: Sedates too Because.", "- Rule: DI-2")
        .contains("**Another**")
        .doesNotContain("**Sedates too**");
  }

  @Test
  void aSummaryHasAtMost35Words() {
    String summary =
        new Decided().stop(Level.HARD_STOP, "STOP-1", "a ".repeat(60)).cards().get(0).summary();
    assertThat(summary.split(" ")).hasSize(35);
    assertThat(summary).endsWith("a…");
  }

  @Test
  void aRequestThatAHardStopAnswersIsNotAnsweredTwice() {
    List<Card> cards =
        new Decided()
            .stop(Level.HARD_STOP, "STOP-1", "Hard")
            .condition(State.NOT_ELIGIBLE, "HARD_STOP", "Not eligible.")
            .cardsOfARequest();
    assertThat(cards).extracting(Card::indicator).containsExactly(Indicator.CRITICAL);
  }

  @Test
  void aHardStopWithoutReasonsLeavesNoneOnItsCard() {
    assertThat(
            new Decided()
                .stop(Level.HARD_STOP, "STOP-1", "Hard", "rechecked")
                .stop(Level.HARD_STOP, "STOP-2", "Never")
                .cards()
                .get(0)
                .overrideReasons())
        .isEmpty();
  }

  @Test
  @Tag("CH-072")
  void aSummaryHasFewerThan140CharactersWhateverTheChartSays() {
    String endless = "Pressure \uD83D\uDE00 ".repeat(40);
    Card card =
        new Decided()
            .stop(Level.HARD_STOP, "STOP-1", endless)
            .stop(Level.HARD_STOP, "STOP-2", endless)
            .cards()
            .get(0);
    assertThat(card.summary()).hasSizeLessThan(140).endsWith("… (and 1 more)");
    assertThat(card.summary().codePoints())
        .noneMatch(point -> Character.getType(point) == Character.SURROGATE);
  }

  @Test
  @Tag("CH-078")
  void whatAChartSaysIsNeverMarkup() {
    Card card =
        new Decided()
            .stop(Level.HARD_STOP, "STOP-1", "<script>x</script> [a](http://b) in *chart*")
            .notRead("Observation/<b>", "x")
            .cards()
            .get(0);
    assertThat(card.detail())
        .contains("**&lt;script&gt;x&lt;/script&gt; \\[a\\](http\\://b) in \\*chart\\***")
        .doesNotContain("<");
  }

  @Test
  void whatWasNotUsedIsCounted() {
    Card card =
        new Decided()
            .stop(Level.HARD_STOP, "STOP-1", "Hard")
            .notRead("Observation/1", "without a unit")
            .cards()
            .get(0);
    assertThat(card.detail()).contains("Not used of the record: 1 entry (Observation/1).");
  }

  @Test
  void theSameDecisionGivesTheSameCards() {
    Decided decided = new Decided().stop(Level.HARD_STOP, "STOP-1", "Hard").waiting("W", "Gap.");
    assertThat(decided.cards()).isEqualTo(decided.cards());
    assertThat(decided.cards()).extracting(Card::uuid).doesNotHaveDuplicates();
  }

  @Test
  void noCardClaimsThatAPatientIsSafe() {
    List<Card> cards =
        new Decided()
            .condition(State.ELIGIBLE, null, "May be considered.")
            .waiting("W", "Gap.")
            .cardsOfARequest();
    assertThat(Decided.words(cards)).doesNotContain("safe", "cleared", "approved");
  }
}
