package org.kapcds.engine.internal.drools;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which rules derive the findings that other rules wait for. */
final class Findings {

  private final Map<String, List<RuleText>> byType;

  Findings(Collection<RuleText> rules) {
    byType =
        rules.stream()
            .filter(rule -> rule.finding() && rule.concludes() != null)
            .collect(Collectors.groupingBy(RuleText::concludes));
  }

  /** The rules that derive what a premise may match. */
  List<RuleText> deriving(RuleText.Premise premise) {
    return byType.getOrDefault(premise.type(), List.of()).stream()
        .filter(rule -> derives(rule, premise))
        .toList();
  }

  /** Whether a rule derives what a premise may match. */
  static boolean derives(RuleText rule, RuleText.Premise premise) {
    if (!rule.finding() || !premise.type().equals(rule.concludes())) {
      return false;
    }
    String field = RuleText.TOLD_BY.get(premise.type());
    List<String> texts = field == null ? List.of() : premise.texts(field);
    return texts.isEmpty() || texts.stream().anyMatch(rule::mayConclude);
  }
}
