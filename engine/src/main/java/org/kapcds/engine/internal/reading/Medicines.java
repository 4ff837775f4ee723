package org.kapcds.engine.internal.reading;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Recognition;
import org.kapcds.engine.Recognition.Way;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.knowledge.Code;
import org.kapcds.engine.knowledge.FactType;
import org.kapcds.engine.knowledge.LocalTerminology.Meaning;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Term;
import org.kapcds.engine.knowledge.Terminology;

/**
 * Tells what a medicine is: by its codes and those of its ingredients, whether they stand in the
 * release or in a file of the operator's; else by the names in its displays. What is found by a
 * name raises stops, cautions and interactions, and clears nothing.
 */
final class Medicines {

  private static final String CODE_AND_NAME = "its code and its name are of different medicines";
  private static final String DIFFERENT_CODES = "its codes are of different medicines";

  private final Terminology terminology;
  private final MedicineNames names;

  Medicines(Release release, MedicineNames names) {
    this.terminology = release.terminology();
    this.names = names;
  }

  /** One way in which a medicine stands for a term, and the same in words. */
  record Made(Way way, String how) {}

  /**
   * What is known of a medicine.
   *
   * @param terms the terms it stands for, each with the surest way
   * @param complete whether all of it is known
   * @param doubt why its codes are not believed; {@code null} when nothing speaks against them
   * @param byName whether it counts only as what a name tells
   */
  record Known(
      SortedMap<String, Made> terms, boolean complete, @Nullable String doubt, boolean byName) {

    private static Known of(
        SortedMap<String, Made> terms, boolean complete, @Nullable String doubt) {
      boolean byName =
          doubt != null || terms.values().stream().allMatch(made -> made.way() == Way.NAME);
      return new Known(Collections.unmodifiableSortedMap(terms), complete, doubt, byName);
    }

    Recognition recognition() {
      SortedMap<String, Way> ways = new TreeMap<>();
      terms.forEach((term, made) -> ways.put(term, made.way()));
      Recognition.Outcome relevance =
          terms.isEmpty() ? Recognition.Outcome.OF_NO_INTEREST : Recognition.Outcome.RELEVANT;
      return new Recognition(complete ? relevance : Recognition.Outcome.UNRECOGNISED, ways);
    }
  }

  /** What is known of a medicine by all that is recorded of it. */
  Known known(Concept medicine) {
    SortedMap<String, Made> terms = new TreeMap<>();
    Set<Set<String>> coded = new LinkedHashSet<>();
    SortedMap<String, Made> named = new TreeMap<>();
    boolean complete = false;
    for (Coding coding : medicine.codings()) {
      Set<String> ofCoding = new TreeSet<>();
      for (Meaning meaning : terminology.meanings(coding)) {
        for (Code code : terminology.codesOf(meaning.coding())) {
          complete |= isMedicine(code);
          Made made = made(coding, meaning, code);
          add(code, made, made.way() == Way.NAME ? named : terms);
          if (made.way() != Way.NAME) {
            ofCoding.addAll(terminology.broader(code.term(), FactType.MEDICATION));
          }
        }
        MedicineNames.Recognised read = names.recognise(meaning.coding());
        if (read != null) {
          complete |= read.complete();
          read.terms().forEach((term, name) -> named.putIfAbsent(term, byName(name, meaning)));
        }
      }
      ofCoding.removeIf(term -> !terms.containsKey(term));
      if (!ofCoding.isEmpty()) {
        coded.add(ofCoding);
      }
    }
    complete |= addIngredients(medicine, terms, named);
    String doubt = doubt(terms.keySet(), coded, named.keySet());
    named.forEach(terms::putIfAbsent);
    if (complete && contradicts(medicine, terms.keySet())) {
      return Known.of(terms, false, CODE_AND_NAME);
    }
    return Known.of(terms, complete, doubt);
  }

  /** Adds what the ingredients stand for; whether there are any, and all of them are known. */
  private boolean addIngredients(
      Concept medicine, SortedMap<String, Made> terms, SortedMap<String, Made> named) {
    boolean complete = !medicine.ingredients().isEmpty();
    for (Concept ingredient : medicine.ingredients()) {
      Known part = known(ingredient);
      complete &= part.complete();
      for (var one : part.terms().entrySet()) {
        Made made = one.getValue();
        if (made.way() == Way.NAME || part.doubt() != null) {
          named.putIfAbsent(one.getKey(), new Made(Way.NAME, made.how() + ", of its ingredient"));
        } else {
          Way way = made.way() == Way.LOCAL ? Way.LOCAL : Way.INGREDIENT;
          terms.merge(one.getKey(), new Made(way, made.how() + ", of its ingredient"), this::surer);
        }
      }
    }
    return complete;
  }

  private static @Nullable String doubt(
      Set<String> terms, Set<Set<String>> coded, Set<String> named) {
    if (terms.isEmpty()) {
      return null;
    }
    if (!terms.containsAll(named)) {
      return CODE_AND_NAME;
    }
    for (Set<String> one : coded) {
      for (Set<String> other : coded) {
        if (Collections.disjoint(one, other)) {
          return DIFFERENT_CODES;
        }
      }
    }
    return null;
  }

  /**
   * Whether its text or a display names a medicine that its codes are not of. A text is never acted
   * on, so what it names raises nothing; but the codes are not believed either.
   */
  private boolean contradicts(Concept medicine, Set<String> terms) {
    return !terms.containsAll(names.mentioned(medicine));
  }

  private boolean isMedicine(Code code) {
    Term term = terminology.term(code.term());
    return term != null && term.type() == FactType.MEDICATION;
  }

  private void add(Code code, Made made, SortedMap<String, Made> to) {
    for (String id : terminology.broader(code.term(), FactType.MEDICATION)) {
      to.merge(id, made, this::surer);
    }
  }

  private Made surer(Made one, Made other) {
    int byWay = one.way().compareTo(other.way());
    if (byWay != 0) {
      return byWay < 0 ? one : other;
    }
    return one.how().compareTo(other.how()) <= 0 ? one : other;
  }

  private static Made made(Coding recorded, Meaning meaning, Code code) {
    Coding coding = meaning.coding();
    if (meaning.wider()) {
      String how = "by %s, which %s maps to the wider %s";
      return new Made(
          Way.NAME, how.formatted(said(recorded.normal()), meaning.file(), said(coding)));
    }
    if (meaning.file() != null) {
      String how = "by %s, which %s maps to %s";
      return new Made(
          Way.LOCAL, how.formatted(said(recorded.normal()), meaning.file(), said(coding)));
    }
    if (code.file() != null) {
      return new Made(Way.LOCAL, "by %s, which %s adds".formatted(said(coding), code.file()));
    }
    if (code.match() == Code.Match.PREFIX) {
      String how = "by %s, which begins with %s";
      return new Made(Way.PREFIX, how.formatted(said(coding), code.code()));
    }
    return code.product()
        ? new Made(Way.PRODUCT, "by " + said(coding) + ", a product")
        : new Made(Way.CODE, "by " + said(coding));
  }

  private static Made byName(String name, Meaning meaning) {
    String mapped = meaning.file() == null ? "" : ", to which %s maps".formatted(meaning.file());
    return new Made(
        Way.NAME, "by the name `%s` beside %s%s".formatted(name, said(meaning.coding()), mapped));
  }

  private static String said(Coding coding) {
    return "the code " + coding.code() + " of " + coding.system();
  }
}
