package org.kapcds.engine.internal.drools;

import java.util.List;
import java.util.Set;

/**
 * The limits and the rows of tables in force on a day under some profiles, ready to be told to the
 * rules. They are made once and looked at with every decision.
 */
public final class InForce {

  final Object[] facts;
  final String[] terms;
  final int[] numbers;

  /**
   * Made by {@link RuleBase#inForce}.
   *
   * @param entries the typed facts
   * @param relevant numbers them
   */
  InForce(List<Entry> entries, RelevantFacts relevant) {
    facts = entries.stream().map(Entry::fact).toArray();
    terms = entries.stream().map(Entry::term).toArray(String[]::new);
    numbers = entries.stream().mapToInt(one -> relevant.numberOf(one.fact().getClass())).toArray();
  }

  /** Whether one of them is about one of these terms, or about none. */
  boolean isOfAny(Set<String> told, int number) {
    return terms[number].isEmpty() || told.contains(terms[number]);
  }

  /**
   * One of them.
   *
   * @param fact the typed fact
   * @param term the term it is about, empty for none; without a fact of it nothing is told
   */
  public record Entry(Object fact, String term) {}
}
