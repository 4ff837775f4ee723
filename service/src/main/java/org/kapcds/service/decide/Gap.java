package org.kapcds.service.decide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Decision.RuleState;

/**
 * Something that is not known, and the rules that wait for it.
 *
 * @param text what is not known, in the words of the release
 * @param ruleIds the rules that cannot be evaluated without it, sorted
 */
public record Gap(String text, List<String> ruleIds) {

  public Gap {
    ruleIds = List.copyOf(ruleIds);
  }

  /**
   * What is missing in a decision, each thing once, first what is silenced, then the one that most
   * rules wait for.
   *
   * @param decision the decision
   * @param concerns which of the rules that could not be evaluated count
   */
  public static List<Gap> of(Decision decision, Predicate<String> concerns) {
    Map<String, TreeSet<String>> rules = new TreeMap<>();
    for (Decision.Traced traced : decision.trace()) {
      if (traced.state() == RuleState.NOT_EVALUABLE && concerns.test(traced.ruleId())) {
        for (Decision.UnmetNeed need : traced.needs()) {
          rules.computeIfAbsent(need.text(), key -> new TreeSet<>()).add(traced.ruleId());
        }
      }
    }
    List<Gap> gaps = new ArrayList<>();
    rules.forEach((text, ids) -> gaps.add(new Gap(text, List.copyOf(ids))));
    Set<String> silenced = silenced(decision);
    gaps.sort(
        Comparator.comparing((Gap gap) -> !silenced.contains(gap.ruleIds().get(0)))
            .thenComparing(gap -> -gap.ruleIds().size())
            .thenComparing(Gap::text));
    return gaps;
  }

  /** The rules that would have been asked and are silenced. */
  static Set<String> silenced(Decision decision) {
    Set<String> silenced = new TreeSet<>();
    decision.trace().stream()
        .filter(Decision::isSilenced)
        .forEach(one -> silenced.add(one.ruleId()));
    return silenced;
  }

  /** The screening questions that would settle some of these, first what could refuse treatment. */
  public static List<Decision.OpenQuestion> questions(Decision decision, List<Gap> gaps) {
    Set<String> waiting = new TreeSet<>();
    gaps.forEach(gap -> waiting.addAll(gap.ruleIds()));
    return decision.questions().stream()
        .filter(one -> !Collections.disjoint(one.ruleIds(), waiting))
        .toList();
  }
}
