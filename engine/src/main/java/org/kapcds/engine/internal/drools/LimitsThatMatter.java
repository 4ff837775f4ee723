package org.kapcds.engine.internal.drools;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which limits can matter on a record, so that the rules are told those alone: of the limits
 * of a release a single patient needs few. A rule that requires a fact of a term that is not on
 * record cannot match, whatever its limits are.
 */
final class LimitsThatMatter {

  /** For each type of limits, by rule that reads it, the terms that each of its facts must have. */
  private final Map<String, List<List<List<String>>>> readers = new HashMap<>();

  LimitsThatMatter(RuleIndex index) {
    for (RuleText rule : index.rules()) {
      List<List<String>> required =
          rule.premises().stream()
              .filter(premise -> !index.declared().containsKey(premise.type()))
              .filter(LimitsThatMatter::isByTerm)
              .map(premise -> premise.literals().getOrDefault("kind", List.of()))
              .toList();
      for (RuleText.Premise premise : rule.premises()) {
        if (premise.type().endsWith("Limits")) {
          readers.computeIfAbsent(premise.type(), key -> new ArrayList<>()).add(required);
        }
      }
    }
  }

  /** Whether a rule that reads limits of this type can match facts of these terms. */
  boolean matters(String type, Set<String> present) {
    for (List<List<String>> required : readers.getOrDefault(type, List.of())) {
      if (canMatch(required, present)) {
        return true;
      }
    }
    return false;
  }

  private static boolean canMatch(List<List<String>> required, Set<String> present) {
    for (List<String> terms : required) {
      if (Collections.disjoint(terms, present)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the rule cannot match without a fact of a term that the premise names. */
  private static boolean isByTerm(RuleText.Premise premise) {
    return premise.required()
        && premise.literals().containsKey("kind")
        && premise.constraints().stream()
            .noneMatch(one -> one.contains("kind") && one.contains("||") && one.contains("$"));
  }
}
