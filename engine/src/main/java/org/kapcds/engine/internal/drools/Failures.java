package org.kapcds.engine.internal.drools;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.core.phreak.RuleAgendaItem;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.kapcds.engine.knowledge.Release;

/** Which rules failed, and what is not known without them. */
final class Failures {

  private final Map<String, RuleText> rules = new HashMap<>();
  private final Map<String, Set<String>> names;

  /** What could not be derived, each with the reason. */
  record Lost(Map<String, String> entries, Map<String, String> findings) {}

  /** Something threw; the message names the rule that Drools was looking at. */
  static final class FailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FailedException(StatefulKnowledgeSessionImpl session, RuntimeException thrown) {
      super(lookedAt(session), thrown);
    }

    private static String lookedAt(StatefulKnowledgeSessionImpl session) {
      RuleAgendaItem next = session.getAgenda().getAgendaGroupsManager().peekNextRule();
      return next == null ? "no rule" : next.getRule().getName();
    }
  }

  Failures(Collection<RuleText> all, Release release) {
    all.forEach(rule -> rules.put(rule.name(), rule));
    names =
        Map.of("Unsettled", release.needs().keySet(), "Considered", release.conditions().keySet());
  }

  /**
   * The rules that Drools names, which may share what threw; else the one it was looking at. Each
   * with the reason.
   */
  Map<String, String> culprits(FailedException failed) {
    Set<String> named = Set.of();
    Throwable root = failed;
    for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
      named = named.isEmpty() ? namedBy(cause) : named;
      root = cause;
    }
    named = named.isEmpty() ? namedBy(failed) : named;
    if (named.isEmpty()) {
      throw new IllegalStateException("a rule failed and cannot be named", failed.getCause());
    }
    Map<String, String> culprits = new TreeMap<>();
    for (String name : named) {
      culprits.put(name, String.valueOf(root.getMessage()));
    }
    return culprits;
  }

  private Set<String> namedBy(Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    return rules.keySet().stream().filter(message::contains).collect(Collectors.toSet());
  }

  /**
   * The entries that fail with these rules, their own and those that wait for what they derive, and
   * what they would have derived.
   *
   * @param broken the names of the rules, each with the reason
   */
  Lost lost(Map<String, String> broken) {
    Lost lost = new Lost(new TreeMap<>(), new TreeMap<>());
    Set<String> seen = new HashSet<>();
    broken.forEach((name, reason) -> spread(name, reason, lost, seen));
    return lost;
  }

  private void spread(String name, String reason, Lost lost, Set<String> seen) {
    RuleText rule = rules.get(name);
    if (rule == null || !seen.add(name)) {
      return;
    }
    if (!rule.finding()) {
      lost.entries().putIfAbsent(rule.id(), reason);
      return;
    }
    if (rule.concludes() != null) {
      keys(rule, rule.concludes()).forEach(key -> lost.findings().putIfAbsent(key, reason));
    }
    for (RuleText other : rules.values()) {
      if (other.premises().stream().anyMatch(premise -> Findings.derives(rule, premise))) {
        spread(other.name(), reason, lost, seen);
      }
    }
  }

  /** Under which keys of an {@link Outcome} what a rule concludes is missed. */
  private Stream<String> keys(RuleText rule, String type) {
    Set<String> any = names.get(type);
    return any == null
        ? Stream.of(type)
        : any.stream().filter(rule::mayConclude).map(name -> type + ":" + name);
  }
}
