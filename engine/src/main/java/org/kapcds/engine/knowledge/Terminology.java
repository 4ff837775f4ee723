package org.kapcds.engine.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.fact.Concept;

/** Turns the codings of a record into the terms of a release. */
public final class Terminology {

  private final SortedMap<String, Term> terms;
  private final List<Code> codes;
  private final Set<String> systems = new HashSet<>();
  private final Map<Coding, List<String>> exact = new HashMap<>();
  private final Map<String, List<Code>> prefixes = new HashMap<>();
  private final Map<String, List<Code>> excluded = new HashMap<>();
  private final Map<String, Set<String>> upward = new HashMap<>();
  private final Map<Coding, List<Code>> products = new HashMap<>();

  Terminology(Collection<Term> terms, Collection<Code> codes) {
    this.terms = new TreeMap<>();
    terms.forEach(term -> this.terms.put(term.id(), term));
    this.codes = List.copyOf(codes);
    for (Code written : codes) {
      Code code = normal(written);
      systems.add(code.system());
      if (code.milligrams() != null) {
        products
            .computeIfAbsent(Coding.of(code.system(), code.code()), key -> new ArrayList<>())
            .add(code);
      }
      switch (code.match()) {
        case EXACT ->
            exact
                .computeIfAbsent(Coding.of(code.system(), code.code()), key -> new ArrayList<>())
                .add(code.term());
        case PREFIX -> prefixes.computeIfAbsent(code.system(), k -> new ArrayList<>()).add(code);
        case EXCLUDED -> excluded.computeIfAbsent(code.term(), k -> new ArrayList<>()).add(code);
      }
    }
    terms.forEach(term -> collectUpward(term.id(), term.id()));
  }

  /**
   * How much of a medicine is in one piece of a product; {@code null} when the release does not
   * know the product, or when two of its ingredients belong to the term.
   */
  public @Nullable BigDecimal milligramsInOne(Concept product, String term) {
    for (Coding coding : product.codings()) {
      Coding normal = coding.normal();
      List<Code> ingredients =
          products.getOrDefault(Coding.of(normal.system(), normal.code()), List.of()).stream()
              .filter(code -> upward.getOrDefault(code.term(), Set.of()).contains(term))
              .toList();
      if (ingredients.size() == 1) {
        return ingredients.get(0).milligrams();
      }
    }
    return null;
  }

  private static Code normal(Code code) {
    Coding coding = Coding.of(code.system(), code.code()).normal();
    return new Code(
        code.term(),
        coding.system(),
        coding.code(),
        code.match(),
        code.display(),
        code.tier(),
        code.milligrams());
  }

  private void collectUpward(String broader, String narrower) {
    if (!upward.computeIfAbsent(narrower, key -> new TreeSet<>()).add(broader)) {
      return;
    }
    Term term = terms.get(narrower);
    if (term != null) {
      term.includes().forEach(included -> collectUpward(broader, included));
    }
  }

  /** All terms by their ids. */
  public SortedMap<String, Term> terms() {
    return java.util.Collections.unmodifiableSortedMap(terms);
  }

  /** All codes, in the order of the files. */
  public List<Code> codes() {
    return codes;
  }

  /** The term of that id. */
  public @Nullable Term term(String id) {
    return terms.get(id);
  }

  /** The name of a term in sentences. */
  public String name(String id) {
    Term term = terms.get(id);
    return term == null ? id : term.name();
  }

  /** Every term of one type that a concept stands for, sorted. */
  public SortedSet<String> termsOf(Concept concept, FactType type) {
    SortedSet<String> found = null;
    for (Coding coding : concept.codings()) {
      for (String narrow : narrowTerms(coding.normal())) {
        for (String id : upward.getOrDefault(narrow, Set.of())) {
          Term term = terms.get(id);
          if (term != null && term.type() == type) {
            found = found == null ? new TreeSet<>() : found;
            found.add(id);
          }
        }
      }
    }
    return found == null ? Collections.emptySortedSet() : found;
  }

  /** The one term of that type that fits best, empty when none does. */
  public String termOf(Concept concept, FactType type) {
    SortedSet<String> found = termsOf(concept, type);
    return found.isEmpty() ? "" : found.first();
  }

  /** Whether any of the codings can be a code of a system that the release knows. */
  public boolean knowsSystemOf(Concept concept) {
    return concept.codings().stream()
        .map(Coding::normal)
        .anyMatch(coding -> systems.contains(coding.system()) && coding.isPossible());
  }

  /** A term and all terms that include it, of its own type. */
  public Set<String> broader(String termId) {
    return Collections.unmodifiableSet(upward.getOrDefault(termId, Set.of()));
  }

  private Collection<String> narrowTerms(Coding coding) {
    List<String> exactly = exact.getOrDefault(Coding.of(coding.system(), coding.code()), List.of());
    List<Code> candidates = prefixes.getOrDefault(coding.system(), List.of());
    if (candidates.isEmpty()) {
      return exactly;
    }
    Set<String> found = new TreeSet<>(exactly);
    for (Code code : candidates) {
      if (coding.code().startsWith(code.code()) && !isExcluded(code.term(), coding)) {
        found.add(code.term());
      }
    }
    return found;
  }

  private boolean isExcluded(String term, Coding coding) {
    return excluded.getOrDefault(term, List.of()).stream()
        .anyMatch(
            out -> out.system().equals(coding.system()) && coding.code().startsWith(out.code()));
  }
}
