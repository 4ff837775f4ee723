package org.kapcds.engine.internal.drools;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The limits and the rows of tables in force on a day under some profiles, ready to be told to the
 * rules. They are made once and looked at with every decision.
 */
public final class InForce {

  final Object[] facts;
  final int[] numbers;
  private final BitSet always = new BitSet();
  private final BitSet forAnyCondition = new BitSet();
  private final Map<String, BitSet> byCondition = new HashMap<>();
  private final Map<String, BitSet> byTerm = new HashMap<>();

  /**
   * Made by {@link RuleBase#inForce}.
   *
   * @param entries the typed facts
   * @param relevant numbers them
   */
  InForce(List<Entry> entries, RelevantFacts relevant) {
    facts = entries.stream().map(Entry::fact).toArray();
    numbers = entries.stream().mapToInt(one -> relevant.numberOf(one.fact().getClass())).toArray();
    for (int i = 0; i < facts.length; i++) {
      String term = entries.get(i).term();
      (term.isEmpty() ? always : byTerm.computeIfAbsent(term, key -> new BitSet())).set(i);
      if (entries.get(i).conditions().isEmpty()) {
        forAnyCondition.set(i);
      }
      for (String condition : entries.get(i).conditions()) {
        byCondition.computeIfAbsent(condition, key -> new BitSet()).set(i);
      }
    }
  }

  /** Which of them are about one of these terms, or about none. */
  BitSet about(Set<String> terms) {
    return together(always, byTerm, terms);
  }

  /** Which of them matter where these conditions may be considered. */
  BitSet forConditions(Set<String> conditions) {
    return together(forAnyCondition, byCondition, conditions);
  }

  private static BitSet together(BitSet unnamed, Map<String, BitSet> byName, Set<String> names) {
    BitSet together = (BitSet) unnamed.clone();
    for (String name : names) {
      BitSet named = byName.get(name);
      if (named != null) {
        together.or(named);
      }
    }
    return together;
  }

  /** What is known of a patient, and all of them that are about one of these terms or none. */
  List<Object> with(List<?> record, Set<String> terms) {
    List<Object> all = new ArrayList<>(record);
    about(terms).stream().forEach(i -> all.add(facts[i]));
    return all;
  }

  /**
   * One of them.
   *
   * @param fact the typed fact
   * @param term the term it is about, empty for none; without a fact of it nothing is told
   * @param conditions the conditions for which it matters; empty where it may for any
   */
  public record Entry(Object fact, String term, Set<String> conditions) {}
}
