package org.kapcds.engine.internal.drools;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Faults;
import org.kapcds.engine.knowledge.Release;

/**
 * Checks that a `not` is sound: on an empty chart it would hold, so something on record must stand
 * beside it.
 */
final class Negations {

  private final Release release;
  private final RuleIndex index;
  private final Faults faults;

  Negations(Release release, RuleIndex index, Faults faults) {
    this.release = release;
    this.index = index;
    this.faults = faults;
  }

  /** A `not` is sound only where something on record stands beside it (the engine's first idea). */
  void check(RuleText rule) {
    for (RuleText.Premise premise : rule.premises()) {
      if (premise.negated()
          && !(isUnsettled(rule, premise)
              || isNoLaterOne(rule, premise)
              || isCautious(rule, premise))) {
        fault(
            rule,
            "says `not %s( … )`, which may hold on an empty chart; only `no later one of the same kind`, "
                + "`not Unsettled( need == … )` of a need of its own, and, where firing is the cautious "
                + "answer, a finding about a fact that is present are sound",
            premise.type());
      }
    }
  }

  private boolean isUnsettled(RuleText rule, RuleText.Premise premise) {
    Entry entry = release.entries().get(rule.id());
    List<String> needs = premise.literals().getOrDefault("need", List.of());
    return premise.type().equals("Unsettled")
        && entry != null
        && !needs.isEmpty()
        && needs.stream()
            .allMatch(need -> entry.needs().stream().anyMatch(use -> use.need().equals(need)));
  }

  private static boolean isNoLaterOne(RuleText rule, RuleText.Premise premise) {
    boolean compares = premise.constraints().stream().anyMatch(text -> text.contains("$"));
    return compares
        && rule.premises().stream()
            .filter(other -> !other.negated() && other.type().equals(premise.type()))
            .anyMatch(other -> sameKind(other, premise));
  }

  private static boolean sameKind(RuleText.Premise one, RuleText.Premise other) {
    for (String field : List.of("kind", "topic")) {
      List<String> kinds = other.literals().get(field);
      if (kinds != null && kinds.equals(one.literals().get(field))) {
        return true;
      }
    }
    return false;
  }

  private boolean isCautious(RuleText rule, RuleText.Premise premise) {
    RuleIndex.Declared type = index.declared().get(premise.type());
    if (type == null || !type.finding() || !firingIsCautious(rule)) {
      return false;
    }
    Set<String> present = new HashSet<>();
    rule.premises().stream()
        .filter(other -> !other.negated() && other.binding() != null)
        .forEach(other -> present.add(String.valueOf(other.binding())));
    return premise.constraints().stream()
        .anyMatch(text -> present.stream().anyMatch(name -> text.endsWith("== " + name)));
  }

  /** Stops, cautions, exclusions and contradictions: none of them makes a better answer. */
  private boolean firingIsCautious(RuleText rule) {
    if (rule.finding()) {
      return "Unsettled".equals(rule.concludes());
    }
    Entry entry = release.entries().get(rule.id());
    if (entry == null) {
      return false;
    }
    Entry.Variant variant = entry.variants().get(rule.variant());
    return variant != null && (entry.criterion() == null || !variant.metWhenFired());
  }

  private void fault(RuleText rule, String message, Object... arguments) {
    faults.add(rule.path(), rule.line(), "rule `" + rule.label() + "` " + message, arguments);
  }
}
