package org.kapcds.engine.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.fact.Concept;

/**
 * Turns the codings of a record into the terms of a release, with what the operator adds to its
 * codes.
 */
public final class Terminology {

  private final SortedMap<String, Term> terms;
  private final List<Code> codes;
  private final LocalTerminology local;
  private final Map<Coding, List<LocalTerminology.Mapped>> maps;
  private final Set<String> systems = new HashSet<>();
  private final Map<String, Map<String, List<Code>>> exact = new HashMap<>();
  private final Map<String, Map<String, List<Code>>> prefixes = new HashMap<>();
  private final Map<String, List<Code>> excluded = new HashMap<>();
  private final Map<String, Set<String>> upward = new HashMap<>();
  private final Map<String, Map<FactType, SortedSet<String>>> upwardByType = new HashMap<>();

  Terminology(Collection<Term> terms, Collection<Code> codes) {
    this(terms, codes, LocalTerminology.NONE);
  }

  private Terminology(Collection<Term> terms, Collection<Code> codes, LocalTerminology local) {
    this.terms = new TreeMap<>();
    terms.forEach(term -> this.terms.put(term.id(), term));
    this.codes = List.copyOf(codes);
    this.local = local;
    this.maps = local.bySource();
    codes.forEach(this::index);
    for (LocalTerminology.Added added : local.added()) {
      Coding coding = added.coding();
      String display = coding.display() == null ? "" : coding.display();
      index(
          new Code(
              added.term(),
              coding.system(),
              coding.code(),
              Code.Match.EXACT,
              display,
              "operator",
              null,
              null,
              false,
              added.file()));
    }
    terms.forEach(term -> collectUpward(term.id(), term.id()));
    upward.forEach((narrow, ids) -> upwardByType.put(narrow, byType(ids)));
  }

  private static void add(Code code, Map<String, Map<String, List<Code>>> codes) {
    codes
        .computeIfAbsent(code.system(), key -> new HashMap<>())
        .computeIfAbsent(code.code(), key -> new ArrayList<>())
        .add(code);
  }

  private Map<FactType, SortedSet<String>> byType(Set<String> ids) {
    Map<FactType, SortedSet<String>> byType = new EnumMap<>(FactType.class);
    for (String id : ids) {
      Term term = terms.get(id);
      if (term != null) {
        byType.computeIfAbsent(term.type(), key -> new TreeSet<>()).add(id);
      }
    }
    byType.replaceAll((type, found) -> Collections.unmodifiableSortedSet(found));
    return byType;
  }

  private void index(Code written) {
    Code code = written.normal();
    systems.add(code.system());
    switch (code.match()) {
      case EXACT -> add(code, exact);
      case PREFIX -> add(code, prefixes);
      case EXCLUDED -> excluded.computeIfAbsent(code.term(), k -> new ArrayList<>()).add(code);
    }
  }

  /** The same with what an operator adds; what was added before is left out. */
  Terminology with(LocalTerminology added) {
    return new Terminology(terms.values(), codes, added);
  }

  /** What the operator adds. */
  public LocalTerminology local() {
    return local;
  }

  /**
   * How much of a medicine is in one piece of a product; {@code null} when the release does not
   * know the product, or when two of its ingredients belong to the term.
   */
  public @Nullable BigDecimal milligramsInOne(Concept product, String term) {
    return strength(product, term, Code::milligrams);
  }

  /** The same for one millilitre of a product. */
  public @Nullable BigDecimal milligramsPerMl(Concept product, String term) {
    return strength(product, term, Code::milligramsPerMl);
  }

  private @Nullable BigDecimal strength(
      Concept product, String term, Function<Code, @Nullable BigDecimal> of) {
    for (Coding coding : product.codings()) {
      for (LocalTerminology.Meaning meaning : meanings(coding)) {
        List<Code> ingredients =
            codesOf(meaning.coding()).stream()
                .filter(code -> of.apply(code) != null && !meaning.wider())
                .filter(code -> upward.getOrDefault(code.term(), Set.of()).contains(term))
                .toList();
        if (ingredients.size() == 1) {
          return of.apply(ingredients.get(0));
        }
      }
    }
    return null;
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

  /** All codes of the release, in the order of the files. */
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

  /**
   * Every term of one type that a concept stands for, by itself or by an ingredient, sorted; not by
   * what the operator maps to a wider code.
   */
  public SortedSet<String> termsOf(Concept concept, FactType type) {
    SortedSet<String> found = Collections.emptySortedSet();
    for (Coding coding : concept.codings()) {
      if (maps.isEmpty()) {
        found = together(found, broader(coding.normal(), type));
        continue;
      }
      for (LocalTerminology.Meaning meaning : meanings(coding)) {
        found = meaning.wider() ? found : together(found, broader(meaning.coding(), type));
      }
    }
    for (Concept ingredient : concept.ingredients()) {
      found = together(found, termsOf(ingredient, type));
    }
    return found;
  }

  /** The terms of a type that the codes which a coding in its normal form agrees with stand for. */
  private SortedSet<String> broader(Coding coding, FactType type) {
    SortedSet<String> found = Collections.emptySortedSet();
    for (Code code : codesOf(coding)) {
      found = together(found, broader(code.term(), type));
    }
    return found;
  }

  private static SortedSet<String> together(SortedSet<String> some, SortedSet<String> others) {
    if (some.isEmpty() || some == others) {
      return others;
    }
    if (others.isEmpty()) {
      return some;
    }
    SortedSet<String> all = new TreeSet<>(some);
    all.addAll(others);
    return Collections.unmodifiableSortedSet(all);
  }

  /** The one term of that type that fits best, empty when none does. */
  public String termOf(Concept concept, FactType type) {
    SortedSet<String> found = termsOf(concept, type);
    return found.isEmpty() ? "" : found.first();
  }

  /**
   * Whether a coding is of a system whose value sets hold whole branches, by how its codes begin: a
   * code of it that stands in none is of something else.
   */
  public boolean knowsBranchesOf(Concept concept) {
    return concept.codings().stream().anyMatch(coding -> prefixes.containsKey(coding.system()));
  }

  /** Whether any of the codings can be a code of a system that the release knows. */
  public boolean knowsSystemOf(Concept concept) {
    return concept.codings().stream()
        .flatMap(coding -> meanings(coding).stream())
        .map(LocalTerminology.Meaning::coding)
        .anyMatch(coding -> systems.contains(coding.system()) && coding.isPossible());
  }

  /** A term and all terms that include it, of whatever type. */
  public Set<String> broader(String termId) {
    return Collections.unmodifiableSet(upward.getOrDefault(termId, Set.of()));
  }

  /** A term and all terms that include it, as far as they are of the given type. */
  public SortedSet<String> broader(String termId, FactType type) {
    return upwardByType
        .getOrDefault(termId, Map.of())
        .getOrDefault(type, Collections.emptySortedSet());
  }

  /** A coding in its normal form, and what the operator's maps make of it. */
  public List<LocalTerminology.Meaning> meanings(Coding recorded) {
    return LocalTerminology.meanings(recorded, maps);
  }

  /** The codes that a coding in its normal form agrees with: the exact ones first. */
  public List<Code> codesOf(Coding coding) {
    String written = coding.code();
    List<Code> exactly =
        exact.getOrDefault(coding.system(), Map.of()).getOrDefault(written, List.of());
    Map<String, List<Code>> byPrefix = prefixes.get(coding.system());
    if (byPrefix == null) {
      return exactly;
    }
    List<Code> found = new ArrayList<>(exactly);
    for (int length = 0; length <= written.length(); length++) {
      for (Code code : byPrefix.getOrDefault(written.substring(0, length), List.of())) {
        if (!isExcluded(code.term(), coding)) {
          found.add(code);
        }
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
