package org.kapcds.engine.internal.combining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.conclusion.Comparison;
import org.kapcds.engine.conclusion.Due;
import org.kapcds.engine.conclusion.Finding;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Patient;
import org.kapcds.engine.internal.drools.Match;
import org.kapcds.engine.internal.drools.RuleBase;

/** Follows findings back to the facts on record they rest on. */
public final class FactsBehind {

  private final RuleBase rules;

  /** Follows the findings of these rules. */
  public FactsBehind(RuleBase rules) {
    this.rules = rules;
  }

  /** The facts on record behind a match, in a fixed order. */
  public List<Fact> factsOf(Match match) {
    return sorted(match.facts());
  }

  /** The same facts in no order. */
  Set<Fact> anyOrderOf(Match match) {
    Set<Fact> facts = new LinkedHashSet<>();
    collect(match.facts(), facts);
    return facts;
  }

  private List<Fact> sorted(Object object) {
    Set<Fact> facts = new LinkedHashSet<>();
    collect(object, facts);
    if (facts.size() < 2) {
      return List.copyOf(facts);
    }
    List<Fact> sorted = new ArrayList<>(facts);
    sorted.sort(
        Comparator.comparing(Fact::sources)
            .thenComparing(Fact::kind)
            .thenComparing(Fact::toString));
    return sorted;
  }

  /** The facts on record behind anything a rule has bound or concluded from. */
  public List<Fact> factsOf(Object object) {
    return sorted(object);
  }

  /** The comparisons behind a match, in the order of its premises. */
  public List<Comparison> comparisonsOf(Match match) {
    Set<Comparison> comparisons = new LinkedHashSet<>();
    match.facts().forEach(object -> collectComparisons(object, comparisons));
    return List.copyOf(comparisons);
  }

  /** The value of a property of a bound object, as sentences show it; {@code null} for none. */
  @Nullable Object property(Object object, String name) {
    return rules.property(object, name);
  }

  /** A text by which matches are put in a fixed order; equal for matches that say the same. */
  String sortKey(Match match) {
    return match.facts().stream().map(this::describe).collect(Collectors.joining("|"));
  }

  /** What an object says, the same on every run: sets are sorted, identities are left out. */
  private String describe(Object object) {
    if (object instanceof Fact fact) {
      return fact.kind() + "@" + fact.sources().list() + fact;
    }
    if (object instanceof Comparison comparison) {
      return comparison.topic()
          + comparison.parameter()
          + comparison.value()
          + comparison.limit()
          + describe(comparison.about());
    }
    if (object instanceof Due due) {
      return due.topic() + due.what() + due.from() + due.to() + describe(due.about());
    }
    if (object instanceof Iterable<?> several) {
      List<String> parts = new ArrayList<>();
      several.forEach(part -> parts.add(describe(part)));
      return parts.stream().sorted().collect(Collectors.joining(",", "[", "]"));
    }
    boolean declared = object instanceof Finding || rules.declares(object);
    if (declared) {
      return rules.partsOf(object).stream()
          .map(part -> describe(part))
          .collect(Collectors.joining(",", object.getClass().getSimpleName() + "(", ")"));
    }
    return String.valueOf(object);
  }

  private void collect(Object object, Set<Fact> facts) {
    if (object instanceof Fact fact) {
      if (!(fact instanceof Patient)) {
        facts.add(fact);
      }
    } else if (object instanceof Comparison comparison) {
      collect(comparison.about(), facts);
    } else if (object instanceof Due due) {
      collect(due.about(), facts);
    } else if (object instanceof Iterable<?> several) {
      several.forEach(part -> collect(part, facts));
    } else if (object instanceof Finding) {
      rules.partsOf(object).forEach(part -> collect(part, facts));
    }
  }

  private void collectComparisons(Object object, Set<Comparison> comparisons) {
    if (object instanceof Comparison comparison) {
      comparisons.add(comparison);
      collectComparisons(comparison.about(), comparisons);
    } else if (object instanceof Iterable<?> several) {
      several.forEach(part -> collectComparisons(part, comparisons));
    } else if (object instanceof Finding) {
      rules.partsOf(object).forEach(part -> collectComparisons(part, comparisons));
    }
  }
}
