package org.kapcds.engine.internal.combining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Decision.State.ELIGIBLE;
import static org.kapcds.engine.Decision.State.ELIGIBLE_WITH_CAUTIONS;
import static org.kapcds.engine.Decision.State.INSUFFICIENT_DATA;
import static org.kapcds.engine.Decision.State.NOT_ELIGIBLE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapcds.engine.Decision.State;
import org.kapcds.engine.internal.combining.Eligibility.Combined;
import org.kapcds.engine.internal.combining.Eligibility.Found;

/** The combining table, line by line, over everything that can be found together. */
class EligibilityTest {

  /** A line of the table: if this was found, then that is the state. */
  private record Line(int order, Predicate<Found> found, State state) {}

  /** Line 0, urgent actions, is an overlay and no part of the state. */
  private static final List<Line> TABLE =
      List.of(
          new Line(1, Found::hardStop, NOT_ELIGIBLE),
          new Line(2, found -> !found.gates().isEmpty(), NOT_ELIGIBLE),
          new Line(
              3,
              found -> !found.sharedReasons().isEmpty() || !found.failedReasons().isEmpty(),
              NOT_ELIGIBLE),
          new Line(4, Found::investigational, NOT_ELIGIBLE),
          new Line(5, Found::gap, INSUFFICIENT_DATA),
          new Line(6, Found::caution, ELIGIBLE_WITH_CAUTIONS),
          new Line(7, found -> true, ELIGIBLE));

  private static Stream<Found> everything() {
    List<Found> all = new ArrayList<>();
    for (List<String> gates : List.of(none(), List.of("AGE"), List.of("SETTING", "AGE"))) {
      for (List<String> shared : List.of(none(), List.of("MANIA"), List.of("PSYCHOSIS", "MANIA"))) {
        for (List<String> failed :
            List.of(none(), List.of("AGE"), List.of("SEVERITY"), List.of("TRIALS", "SEVERITY"))) {
          for (List<String> conflicts : List.of(none(), List.of("TWO_SCORES"))) {
            for (int bits = 0; bits < 16; bits++) {
              all.add(
                  new Found(
                      gates,
                      shared,
                      (bits & 1) != 0,
                      failed,
                      (bits & 2) != 0,
                      (bits & 4) != 0,
                      conflicts,
                      (bits & 8) != 0));
            }
          }
        }
      }
    }
    return all.stream();
  }

  private static List<String> none() {
    return List.of();
  }

  @ParameterizedTest
  @MethodSource("everything")
  void theFirstLineThatFitsGivesTheState(Found found) {
    State expected =
        TABLE.stream().filter(line -> line.found().test(found)).findFirst().orElseThrow().state();

    assertThat(Eligibility.combine(found).state()).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("everything")
  void everyReasonIsNamedOnceAndOnlyWhereThereIsOneToName(Found found) {
    Combined combined = Eligibility.combine(found);

    List<String> expected = new ArrayList<>();
    switch (combined.state()) {
      case NOT_ELIGIBLE -> {
        expected.addAll(found.gates());
        expected.addAll(found.sharedReasons());
        if (found.hardStop()) {
          expected.add("HARD_STOP");
        }
        expected.addAll(found.failedReasons());
        if (found.investigational()) {
          expected.add("INVESTIGATIONAL_ONLY");
        }
      }
      case INSUFFICIENT_DATA -> expected.addAll(found.conflicts());
      default -> {}
    }
    assertThat(combined.reasons()).containsExactlyElementsOf(expected.stream().distinct().toList());
  }

  @Test
  void theReasonsComeInTheirOrder() {
    Found all =
        new Found(
            List.of("SETTING", "AGE"),
            List.of("PSYCHOSIS"),
            true,
            List.of("TRIALS", "SEVERITY", "AGE"),
            true,
            true,
            List.of("TWO_SCORES"),
            true);

    assertThat(Eligibility.combine(all))
        .isEqualTo(
            new Combined(
                NOT_ELIGIBLE,
                List.of(
                    "SETTING",
                    "AGE",
                    "PSYCHOSIS",
                    "HARD_STOP",
                    "TRIALS",
                    "SEVERITY",
                    "INVESTIGATIONAL_ONLY")));
  }

  @Test
  void aKnownFailureIsNotMissingData() {
    Found failedAndUnknown =
        new Found(none(), none(), false, List.of("SEVERITY"), false, true, none(), false);

    assertThat(Eligibility.combine(failedAndUnknown).state()).isEqualTo(NOT_ELIGIBLE);
  }

  @Test
  void missingDataBeatCautions() {
    Found unknownAndCaution = new Found(none(), none(), false, none(), false, true, none(), true);

    assertThat(Eligibility.combine(unknownAndCaution).state()).isEqualTo(INSUFFICIENT_DATA);
  }

  @Test
  void withNothingAgainstItItIsEligible() {
    Found nothing = new Found(none(), none(), false, none(), false, false, none(), false);

    assertThat(Eligibility.combine(nothing)).isEqualTo(new Combined(ELIGIBLE, none()));
  }
}
