package org.kapcds.engine.internal.combining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Decision.RuleState.FIRED;
import static org.kapcds.engine.Decision.RuleState.NOT_APPLICABLE;
import static org.kapcds.engine.Decision.RuleState.NOT_EVALUABLE;
import static org.kapcds.engine.Decision.RuleState.SILENT;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.engine.Chart;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Decision.Traced;
import org.kapcds.engine.Decision.UnmetNeed;
import org.kapcds.engine.Garden;
import org.kapcds.engine.knowledge.Absence;

/** What a decision is named after. */
class DecisionNameTest {

  private static final Decision DECISION =
      Chart.empty().under(Garden.empty().catalogue("rules: {}\n").open());

  @Test
  void theNameIsAUuidOfVersionEight() {
    UUID name = UUID.fromString(DECISION.decisionId());
    assertThat(name.version()).isEqualTo(8);
    assertThat(name.variant()).isEqualTo(2);
  }

  @Test
  void eachPartOfATraceIsSaid() {
    UnmetNeed need = new UnmetNeed("test", Absence.TOO_OLD, "too old");
    List<List<Traced>> traces =
        List.of(
            List.of(),
            List.of(new Traced("A", SILENT, null, List.of())),
            List.of(new Traced("B", SILENT, null, List.of())),
            List.of(new Traced("A", FIRED, null, List.of())),
            List.of(new Traced("A", SILENT, "near", List.of())),
            List.of(new Traced("A", NOT_EVALUABLE, null, List.of(need))),
            List.of(new Traced("A", NOT_EVALUABLE, null, List.of(need, need))),
            List.of(with(new UnmetNeed("other", Absence.TOO_OLD, "too old"))),
            List.of(with(new UnmetNeed("test", Absence.UNUSABLE, "too old"))),
            List.of(with(new UnmetNeed("test", Absence.TOO_OLD, "much too old"))));

    Set<UUID> names = new HashSet<>();
    traces.forEach(trace -> names.add(name(trace)));

    assertThat(names).hasSameSizeAs(traces);
  }

  @Test
  void whatIsNotKnownIsToldApartWhereverItIsSaid() {
    UnmetNeed need = new UnmetNeed("test", Absence.TOO_OLD, "too old, of 2 March 2026");
    UnmetNeed other = new UnmetNeed("test", Absence.TOO_OLD, "too old, of 3 March 2026");
    List<List<Traced>> traces =
        List.of(
            List.of(with(need), with(need)),
            List.of(with(need), with(other)),
            List.of(with(other), with(need)),
            List.of(with(other), with(other)));

    assertThat(traces.stream().map(DecisionNameTest::name).distinct()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 8_000, 8_192, 20_000})
  void aTextIsSaidToItsEnd(int before) {
    String text = "x".repeat(before);
    assertThat(name(List.of(new Traced("A", SILENT, text + "a", List.of()))))
        .isNotEqualTo(name(List.of(new Traced("A", SILENT, text + "b", List.of()))));
  }

  @Test
  void whatIsLeftOutIsToldApartFromWhatIsEmpty() {
    assertThat(name(List.of(new Traced("A", SILENT, null, List.of()))))
        .isNotEqualTo(name(List.of(new Traced("A", SILENT, "", List.of()))));
  }

  @Test
  void whatIsNoQuestionOfTheMomentIsNotSaid() {
    Traced silent = new Traced("A", SILENT, null, List.of());
    Traced other = new Traced("B", NOT_APPLICABLE, null, List.of());
    assertThat(name(List.of(silent, other))).isEqualTo(name(List.of(silent)));
  }

  private static Traced with(UnmetNeed need) {
    return new Traced("A", NOT_EVALUABLE, null, List.of(need));
  }

  private static UUID name(List<Traced> trace) {
    return DecisionName.of(
        new Decision(
            "",
            DECISION.asOf(),
            DECISION.moment(),
            DECISION.intervention(),
            DECISION.profiles(),
            DECISION.release(),
            DECISION.patient(),
            DECISION.urgentActions(),
            DECISION.recommendations(),
            DECISION.schedule(),
            DECISION.conclusions(),
            DECISION.doses(),
            DECISION.order(),
            DECISION.session(),
            DECISION.questions(),
            trace,
            DECISION.notRead(),
            DECISION.notes(),
            DECISION.silenced()));
  }
}
