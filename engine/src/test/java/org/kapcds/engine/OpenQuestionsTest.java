package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.fact.Answer;

/** The screening questions that wait for an answer, the one that settles most first. */
class OpenQuestionsTest {

  private static final String SHED_OF_ALL =
      """
      needs:
        slugs: { says: whether there are slugs, presence: { question: asked-about-slugs } }
        shed: { says: what stands in the shed, medicines-known: { question: asked-about-shed, reviewed: shed-reviewed, within: shed.days } }
      rules:
        SLUGS-KNOWN: { kind: contraindication, needs-only: yes, level: SOFT_STOP, since: 1.0.0, needs: [slugs], summary: x }
        SLUGS-TOO: { kind: contraindication, needs-only: yes, level: PRECAUTION, since: 1.0.0, needs: [slugs], summary: x }
        SHED-KNOWN: { kind: interaction, needs-only: yes, level: %s, since: 1.0.0, needs: [shed], summary: x }
      """;

  private static final Engine GARDEN = garden("SOFT_STOP");
  private static final Engine STRICT_ABOUT_THE_SHED = garden("HARD_STOP");

  private static Engine garden(String level) {
    return Garden.empty()
        .parameters(
            """
            shed.days:
              says: A list holds for this many days.
              unit: d
              values:
                - { from: 2026-01-01, value: 30, reference: made up, mark: D }
            """)
        .catalogue(SHED_OF_ALL.formatted(level))
        .open();
  }

  private static List<String> asked(Decision decision) {
    return decision.questions().stream().map(Decision.OpenQuestion::id).toList();
  }

  @Test
  void theQuestionForWhichMostRulesWaitComesFirst() {
    Decision decision = Chart.empty().under(GARDEN);
    assertThat(decision.questions())
        .containsExactly(
            new Decision.OpenQuestion(
                "Q-SLUGS", "Have you seen slugs?", List.of("SLUGS-KNOWN", "SLUGS-TOO")),
            new Decision.OpenQuestion("Q-SHED", "What stands in the shed?", List.of("SHED-KNOWN")));
  }

  @Test
  void whatCanRefuseTreatmentGoesBeforeNumbers() {
    assertThat(asked(Chart.empty().under(STRICT_ABOUT_THE_SHED)))
        .containsExactly("Q-SHED", "Q-SLUGS");
  }

  @ParameterizedTest
  @CsvSource({
    "YES, 2026-06-10, false",
    "NO, 2026-06-10, false",
    "UNKNOWN, 2026-06-10, true",
    "NO, 2026-03-17, false",
    "NO, 2026-03-16, true"
  })
  void whatWasAnsweredLatelyIsNotAskedAgain(Answer.Reply reply, String day, boolean again) {
    Decision decision = Chart.empty().answered("asked-about-slugs", reply, day).under(GARDEN);
    assertThat(asked(decision).contains("Q-SLUGS")).isEqualTo(again);
  }

  @Test
  void answersThatContradictEachOtherAreAskedAgain() {
    Decision decision =
        Chart.empty()
            .yes("asked-about-slugs", "2026-06-10")
            .no("asked-about-slugs", "2026-06-10")
            .under(GARDEN);
    assertThat(asked(decision)).contains("Q-SLUGS");
  }

  @Test
  void aReviewedListTakesTheirPlace() {
    Decision decision =
        Chart.empty()
            .yes("problem-list-reviewed", "2026-06-10")
            .yes("shed-reviewed", "2026-06-10")
            .under(GARDEN);
    assertThat(decision.questions()).isEmpty();
  }

  @Test
  void noQuestionSettlesWhatAMedicineIs() {
    Decision decision = Chart.empty().takes("unheard-of").under(GARDEN);
    assertThat(asked(decision)).containsExactly("Q-SLUGS");
    assertThat(decision.trace())
        .filteredOn(one -> one.ruleId().equals("SHED-KNOWN"))
        .extracting(Decision.Traced::state)
        .containsExactly(Decision.RuleState.NOT_EVALUABLE);
  }
}
