package org.kapcds.engine.internal.drools;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Need;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Scope;

/**
 * Which rules have a say: those of the entries that are asked at a moment about the conditions that
 * may be considered, and whatever these wait for. Most of what is to be seen to on a dosing day is
 * no question when treatment is planned, nor is what failed against anxiety where nobody has any;
 * what only such rules read need not be told.
 *
 * <p>What may change an answer without being waited for has a say at every moment: which conditions
 * are considered; a stop that explains a yes to a question; what is found to contradict something
 * needed; and, where only an end of some value is known, every comparison: one that cannot be
 * judged leaves open what needs the value.
 */
final class AskedRules {

  private final Release release;
  private final List<RuleText> rules;
  private final Findings findings;
  private final Map<Part, BitSet> parts = new ConcurrentHashMap<>();

  /**
   * What is asked about one condition, and where it is empty, about whichever it is.
   *
   * @param halfKnown whether only an end of some value is known
   */
  private record Part(Set<Scope> scopes, String condition, boolean halfKnown) {}

  AskedRules(Release release, List<RuleText> rules) {
    this.release = release;
    this.rules = rules;
    this.findings = new Findings(rules);
  }

  /** The conditions that may be considered at all. */
  Set<String> conditions() {
    return release.conditions().keySet();
  }

  /**
   * The places in the list of the rules that have a say.
   *
   * @param scopes the scopes of what is asked
   * @param conditions the conditions that may be considered
   * @param halfKnown whether only an end of some value is known
   */
  BitSet of(Set<Scope> scopes, Set<String> conditions, boolean halfKnown) {
    Set<Scope> asked = Set.copyOf(scopes);
    BitSet places = (BitSet) part(asked, "", halfKnown).clone();
    conditions.forEach(condition -> places.or(part(asked, condition, halfKnown)));
    return places;
  }

  private BitSet part(Set<Scope> scopes, String condition, boolean halfKnown) {
    return parts.computeIfAbsent(new Part(scopes, condition, halfKnown), this::find);
  }

  private BitSet find(Part part) {
    Set<String> entries = new HashSet<>();
    Set<String> needs = new HashSet<>();
    Set<String> awaited = new HashSet<>();
    for (Entry entry : release.entries().values()) {
      boolean ofPart =
          part.condition().isEmpty()
              ? entry.conditions().isEmpty()
              : entry.conditions().contains(part.condition());
      if (ofPart && part.scopes().contains(entry.scope())) {
        entries.add(entry.id());
        for (String name : entry.needNames()) {
          Need need = release.needs().get(name);
          if (need != null && needs.add(name)) {
            addFindings(need, awaited);
          }
        }
      } else if (explainsYes(entry)) {
        entries.add(entry.id());
      }
    }
    Deque<RuleText> open = new ArrayDeque<>();
    for (RuleText rule : rules) {
      boolean asked =
          rule.finding()
              ? awaited.contains(rule.concludes()) || speaksUnasked(rule, needs, part.halfKnown())
              : entries.contains(rule.id());
      if (asked) {
        open.add(rule);
      }
    }
    Map<RuleText, Boolean> found = new IdentityHashMap<>();
    while (!open.isEmpty()) {
      RuleText rule = open.remove();
      if (found.put(rule, true) == null) {
        rule.premises().forEach(premise -> open.addAll(findings.deriving(premise)));
      }
    }
    BitSet places = new BitSet(rules.size());
    for (int i = 0; i < rules.size(); i++) {
      places.set(i, found.containsKey(rules.get(i)));
    }
    return places;
  }

  /** The findings by which a need applies, and is met or explained. */
  private static void addFindings(Need need, Set<String> findings) {
    if (need.when() != null) {
      findings.add(need.when());
    }
    findings.addAll(need.unless());
    if (need.test() instanceof Need.Found found) {
      findings.add(found.finding());
    } else if (need.test() instanceof Need.Presence presence && presence.explainedBy() != null) {
      findings.add(presence.explainedBy());
    }
  }

  private boolean explainsYes(Entry entry) {
    return entry.needs().stream()
        .map(use -> release.needs().get(use.need()))
        .anyMatch(need -> need != null && need.test() instanceof Need.Presence);
  }

  private boolean speaksUnasked(RuleText rule, Set<String> needs, boolean halfKnown) {
    return switch (String.valueOf(rule.concludes())) {
      case "Considered" -> true;
      case "Unsettled" -> needs.stream().anyMatch(rule::mayConclude);
      case "Comparison" -> halfKnown;
      default -> false;
    };
  }
}
