package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Decision.RuleState.FIRED;
import static org.kapcds.engine.Decision.RuleState.NOT_APPLICABLE;
import static org.kapcds.engine.Decision.RuleState.NOT_EVALUABLE;
import static org.kapcds.engine.Decision.RuleState.SILENT;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.Decision.Traced;
import org.kapcds.engine.Decision.UnmetNeed;
import org.kapcds.engine.knowledge.Absence;

/** What a decision is named after. */
class DecisionJsonTest {

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

    Set<String> said = new HashSet<>();
    traces.forEach(trace -> said.add(said(trace)));

    assertThat(said).hasSameSizeAs(traces);
  }

  @Test
  void whatWasSaidBeforeIsNotSaidAgainUnlessItDiffers() {
    UnmetNeed need = new UnmetNeed("test", Absence.TOO_OLD, "too old, of 2 March 2026");
    UnmetNeed other = new UnmetNeed("test", Absence.TOO_OLD, "too old, of 3 March 2026");
    Traced first = with(need);
    assertThat(said(List.of(first, with(need)))).containsOnlyOnce("2 March");
    assertThat(said(List.of(first, with(other)))).contains("2 March", "3 March");
    assertThat(said(List.of(first, with(other))))
        .isNotEqualTo(said(List.of(with(other), first)))
        .isNotEqualTo(said(List.of(first, with(need))));
  }

  @Test
  void whatIsNoQuestionOfTheMomentIsNotSaid() {
    Traced silent = new Traced("A", SILENT, null, List.of());
    Traced other = new Traced("B", NOT_APPLICABLE, null, List.of());
    assertThat(said(List.of(silent, other))).isEqualTo(said(List.of(silent)));
  }

  private static Traced with(UnmetNeed need) {
    return new Traced("A", NOT_EVALUABLE, null, List.of(need));
  }

  private static String said(List<Traced> trace) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DecisionJson.writeSaid(
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
            DECISION.silenced()),
        bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
