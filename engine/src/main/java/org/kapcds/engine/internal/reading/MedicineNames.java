package org.kapcds.engine.internal.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.knowledge.Code;
import org.kapcds.engine.knowledge.FactType;
import org.kapcds.engine.knowledge.LocalTerminology;
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

  /** The code system whose displays are the name of one substance and nothing else. */
  private static final String ATC = "http://www.whocc.no/atc";

  /** The words by which names of products tell their form; value sets of routes list them. */
  private static final String FORM_WORD = "urn:kap:product-form";

  private static final int ATC_SUBSTANCE = 7;

  private static final Pattern BRAND = Pattern.compile("\\[[^]]*]");
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "[\\d.,/)}]+.*|hr|ml|mg|mcg|actuat|unt|meq|day|nda\\d+|abuse-deterrent"
              + "|biphasic|breath-actuated|delivery|matrix|once-daily|osmotic|pmdd|sensor|sprinkle"
              + "|twice-daily");
  private static final Pattern OPENING = Pattern.compile("^[({]+");
  private static final Pattern NO_STRENGTH = Pattern.compile("[^\\d/\\]]+");
  private static final Pattern BETWEEN_PARTS = Pattern.compile(" / ");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final int LONGEST = 6;

  private final Terminology terminology;
  private final Set<String> names;
  private final Map<String, String> termByName = new HashMap<>();
  private final Map<String, String> termByBrand = new HashMap<>();
  private final Map<String, String> termByWords = new HashMap<>();

  /**
   * What the ingredients of a display stand for.
   *
   * @param terms the terms of all ingredients that the release names, each with the name it has in
   *     the display
   * @param complete whether every ingredient was recognised
   */
  record Recognised(SortedMap<String, String> terms, boolean complete) {}

  MedicineNames(Release release) {
    this.terminology = release.terminology();
    this.names = new HashSet<>(release.ingredients());
    for (Code code : terminology.codes()) {
      if (namesSubstance(code)) {
        termByName.putIfAbsent(terminology.name(code.term()).toLowerCase(Locale.ROOT), code.term());
      }
    }
    for (Code code : terminology.codes()) {
      String display = code.display().toLowerCase(Locale.ROOT);
      if (namesSubstance(code) && !code.product() && NO_STRENGTH.matcher(display).matches()) {
        termByName.putIfAbsent(display, code.term());
      }
      Matcher brand = BRAND.matcher(code.display());
      while (brand.find()) {
        String name = brand.group().substring(1, brand.group().length() - 1);
        termByBrand.putIfAbsent(name.toLowerCase(Locale.ROOT), code.term());
      }
    }
    release.medicineNames().forEach(termByBrand::putIfAbsent);
    names.addAll(termByName.keySet());
    termByName.forEach((name, term) -> termByWords.putIfAbsent(inWords(name), term));
    termByBrand.forEach((name, term) -> termByWords.putIfAbsent(inWords(name), term));
    names.forEach(name -> termByWords.putIfAbsent(inWords(name), ""));
  }

  private static String inWords(String name) {
    return NOT_LETTERS.matcher(name).replaceAll(" ").strip();
  }

  private boolean namesSubstance(Code code) {
    Term term = terminology.term(code.term());
    return term != null
        && term.type() == FactType.MEDICATION
        && code.match() == Code.Match.EXACT
        && term.includes().isEmpty();
  }

  /**
   * What the display of a coding in its normal form names; {@code null} when it has none, or its
   * system does not write displays as names.
   */
  @Nullable Recognised recognise(Coding coding) {
    String display = coding.display();
    if (display == null || display.isBlank()) {
      return null;
    }
    if (RXNORM.equals(coding.system())) {
      return read(display);
    }
    if (ATC.equals(coding.system()) && coding.code().length() == ATC_SUBSTANCE) {
      return exactly(display.strip().toLowerCase(Locale.ROOT));
    }
    return null;
  }

  /** The first medicine a free text names, for a question; a text alone is never acted on. */
  @Nullable String looksLike(Concept concept) {
    String ingredient = ingredient(concept.words());
    return ingredient != null
        ? ingredient
        : mentioned(concept).stream().findFirst().map(terminology::name).orElse(null);
  }

  /**
   * The route that a product tells: by the beginning of its ATC code, or by a word of its RxNorm
   * name, as the release or else the record gives it, such as `Ophthalmic Solution`. Empty where it
   * tells none, or more than one.
   */
  String routeOf(Concept product) {
    SortedSet<String> routes = new TreeSet<>();
    for (Coding recorded : product.codings()) {
      for (LocalTerminology.Meaning meaning : terminology.meanings(recorded)) {
        Coding coding = meaning.coding();
        for (Code code : terminology.codesOf(coding)) {
          routes.addAll(terminology.broader(code.term(), FactType.ROUTE));
          if (code.product()) {
            addRoutes(code.display(), routes);
          }
        }
        if (RXNORM.equals(coding.system()) && coding.display() != null) {
          addRoutes(coding.display(), routes);
        }
      }
    }
    return routes.size() == 1 ? routes.first() : "";
  }

  private void addRoutes(String name, Set<String> routes) {
    String words = BRAND.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
    for (String word : NOT_LETTERS.split(words)) {
      for (Code code : terminology.codesOf(Coding.of(FORM_WORD, word))) {
        routes.addAll(terminology.broader(code.term(), FactType.ROUTE));
      }
    }
  }

  /** Whether a text or a display names one of these drugs, by its name or by a brand of it. */
  boolean mentions(Concept concept, Set<String> drugs) {
    return mentioned(concept).stream().anyMatch(drugs::contains);
  }

  /**
   * The terms of the medicines that a text or a display names, wherever in it the name or a brand
   * stands. A name of several words goes before one of them: isopropyl alcohol is no alcohol.
   */
  Set<String> mentioned(Concept concept) {
    Set<String> found = new LinkedHashSet<>();
    concept.allWords().forEach(words -> addMentioned(words, found));
    return found;
  }

  private void addMentioned(String said, Set<String> found) {
    String[] words = inWords(said.toLowerCase(Locale.ROOT)).split(" ", -1);
    int at = 0;
    while (at < words.length) {
      int next = at + 1;
      for (int end = Math.min(words.length, at + LONGEST); end > at; end--) {
        String term = termByWords.get(String.join(" ", Arrays.asList(words).subList(at, end)));
        if (term != null) {
          if (!term.isEmpty()) {
            found.add(term);
          }
          next = end;
          break;
        }
      }
      at = next;
    }
  }

  private Recognised read(String display) {
    SortedMap<String, String> terms = new TreeMap<>();
    boolean complete = true;
    for (String part : BETWEEN_PARTS.split(BRAND.matcher(display).replaceAll(" "))) {
      String ingredient = ingredient(part);
      if (ingredient == null) {
        complete = false;
        addBrand(part, terms);
      } else {
        addTerms(ingredient, terms);
      }
    }
    return new Recognised(terms, complete);
  }

  private Recognised exactly(String name) {
    SortedMap<String, String> terms = new TreeMap<>();
    addTerms(name, terms);
    return new Recognised(terms, names.contains(name));
  }

  private void addTerms(String name, SortedMap<String, String> terms) {
    String term = termByName.get(name);
    if (term != null) {
      terminology.broader(term, FactType.MEDICATION).forEach(id -> terms.putIfAbsent(id, name));
    }
  }

  /** A brand tells an ingredient; whether it holds others too, nobody can say. */
  private void addBrand(String part, SortedMap<String, String> terms) {
    String brand = part.strip().toLowerCase(Locale.ROOT);
    String term = termByBrand.get(brand.split(" ", -1)[0]);
    if (term != null) {
      terminology.broader(term, FactType.MEDICATION).forEach(id -> terms.putIfAbsent(id, brand));
    }
  }

  /** The longest known name at the beginning of a part, after counts and release forms. */
  private @Nullable String ingredient(String part) {
    List<String> words =
        new ArrayList<>(List.of(BLANKS.split(part.toLowerCase(Locale.ROOT).trim())));
    while (!words.isEmpty()) {
      String word = OPENING.matcher(words.get(0)).replaceAll("");
      if (!word.isEmpty() && !NOT_A_NAME.matcher(word).matches()) {
        words.set(0, word);
        break;
      }
      words.remove(0);
    }
    for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
      String name = String.join(" ", words.subList(0, length));
      if (names.contains(name)) {
        return name;
      }
      // A form of an ingredient follows after a comma: `cycloSPORINE, modified 100 MG`.
      if (name.endsWith(",") && names.contains(name.substring(0, name.length() - 1))) {
        return name.substring(0, name.length() - 1);
      }
    }
    return null;
  }
}
