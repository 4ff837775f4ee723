package org.kapcds.features.steps;

import java.util.List;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Decision.RuleState;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.features.trace.Knowledge;

/** Whether a criterion is met, as a decision tells it. */
final class Criteria {

  private Criteria() {}

  /**
   * `MET`, `NOT_MET` or `UNKNOWN`; of a criterion that conditions share, for the one asked about.
   */
  static String of(String rule, Decision decision, String focus) {
    Entry entry = Knowledge.engine().release().entries().get(rule);
    Decision.Traced traced =
        decision.trace().stream()
            .filter(one -> one.ruleId().equals(rule))
            .findFirst()
            .orElseThrow();
    if (entry == null || traced.state() == RuleState.NOT_APPLICABLE) {
      return String.valueOf(traced.state());
    }
    String condition = entry.concerns(focus) ? focus : entry.conditions().get(0);
    List<String> reasons =
        decision.recommendations().stream()
            .filter(one -> one.condition().equals(condition))
            .flatMap(one -> one.reasons().stream())
            .toList();
    boolean waits = entry.variants().values().stream().anyMatch(Entry.Variant::metWhenFired);
    boolean possible =
        decision.conclusions().stream()
            .filter(one -> one.ruleId().equals(rule))
            .anyMatch(one -> one.notes().toString().contains("only possible"));
    boolean required = entry.criterion() != null && entry.criterion().required();
    boolean blamed =
        required
            && entry.variants().values().stream()
                .anyMatch(variant -> !variant.metWhenFired() && reasons.contains(variant.reason()));
    return switch (traced.state()) {
      case NOT_EVALUABLE, FAILED -> "UNKNOWN";
      case SILENT -> waits ? "NOT_MET" : "MET";
      default -> possible ? "UNKNOWN" : !waits || blamed ? "NOT_MET" : "MET";
    };
  }
}
