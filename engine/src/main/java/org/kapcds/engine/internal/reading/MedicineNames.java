package org.kapcds.engine.internal.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.knowledge.Code;
import org.kapcds.engine.knowledge.FactType;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Term;
import org.kapcds.engine.knowledge.Terminology;

/**
 * Recognises a medicine whose product code no value set knows by the ingredients its display names.
 * Displays of RxNorm name each ingredient before its strength and put ` / ` between them:
 * `Acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG Oral Tablet`.
 */
final class MedicineNames {

  /** The code system whose displays are written so. */
  private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

  private static final Pattern BRAND = Pattern.compile("\\[[^]]*]");
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "[\\d.,/()]+.*|hr|ml|mg|mcg|actuat|unt|meq|day|nda\\d+|abuse-deterrent|\\(|\\)");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final int LONGEST = 6;

  private final Terminology terminology;
  private final Set<String> names;
  private final Map<String, String> termByName = new HashMap<>();
  private final Map<String, String> termByBrand = new HashMap<>();

  /**
   * What the ingredients of a display stand for.
   *
   * @param terms the terms of all ingredients that the release names
   * @param complete whether every ingredient was recognised
   */
  record Recognised(SortedSet<String> terms, boolean complete) {}

  MedicineNames(Release release) {
    this.terminology = release.terminology();
    this.names = new HashSet<>(release.ingredients());
    for (Code code : terminology.codes()) {
      Term term = terminology.term(code.term());
      if (term != null
          && term.type() == FactType.MEDICATION
          && code.match() == Code.Match.EXACT
          && term.includes().isEmpty()) {
        termByName.putIfAbsent(term.name().toLowerCase(Locale.ROOT), term.id());
      }
    }
    for (Code code : terminology.codes()) {
      Matcher brand = BRAND.matcher(code.display());
      while (brand.find()) {
        String name = brand.group().substring(1, brand.group().length() - 1);
        termByBrand.putIfAbsent(name.toLowerCase(Locale.ROOT), code.term());
      }
    }
    names.addAll(termByName.keySet());
  }

  /** What the displays of a concept's RxNorm codings name; empty when it has none. */
  Optional<Recognised> recognise(Concept concept) {
    for (Coding coding : concept.codings()) {
      String display = coding.display();
      if (RXNORM.equals(coding.normal().system()) && display != null && !display.isBlank()) {
        return Optional.of(read(display));
      }
    }
    return Optional.empty();
  }

  /** The first ingredient a free text names, for a question; a text alone is never acted on. */
  @Nullable String looksLike(Concept concept) {
    return ingredient(concept.words());
  }

  /** Whether a text or a display names one of these drugs, by its name or by a brand of it. */
  boolean mentions(Concept concept, Set<String> drugs) {
    List<String> texts = new ArrayList<>();
    texts.add(concept.text() == null ? "" : concept.text());
    concept.codings().forEach(one -> texts.add(one.display() == null ? "" : one.display()));
    for (String text : texts) {
      for (String word : NOT_LETTERS.split(text.toLowerCase(Locale.ROOT))) {
        if (drugs.contains(termByName.getOrDefault(word, ""))
            || drugs.contains(termByBrand.getOrDefault(word, ""))) {
          return true;
        }
      }
    }
    return false;
  }

  private Recognised read(String display) {
    SortedSet<String> terms = new TreeSet<>();
    boolean complete = true;
    for (String part : BRAND.matcher(display).replaceAll(" ").split(" / ")) {
      String ingredient = ingredient(part);
      if (ingredient == null) {
        complete = false;
      } else {
        String term = termByName.get(ingredient);
        if (term != null) {
          terms.addAll(terminology.broader(term));
        }
      }
    }
    return new Recognised(terms, complete);
  }

  /** The longest known name at the beginning of a part, after counts and release forms. */
  private @Nullable String ingredient(String part) {
    List<String> words =
        new ArrayList<>(List.of(part.toLowerCase(Locale.ROOT).trim().split("\\s+")));
    while (!words.isEmpty() && NOT_A_NAME.matcher(words.get(0)).matches()) {
      words.remove(0);
    }
    for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
      String name = String.join(" ", words.subList(0, length));
      if (names.contains(name)) {
        return name;
      }
    }
    return null;
  }
}
