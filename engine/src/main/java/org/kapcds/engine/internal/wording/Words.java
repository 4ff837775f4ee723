package org.kapcds.engine.internal.wording;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kapcds.engine.knowledge.Faults;

/** The sentences of a release that do not belong to one rule. */
public final class Words {

  /** The keys every release must have. */
  static final Set<String> REQUIRED =
      Set.of(
          "absence.never-recorded",
          "absence.too-old",
          "absence.not-known",
          "absence.unusable",
          "absence.contradictory",
          "absence.unexplained-yes",
          "absence.mentioned",
          "comparison.criterion",
          "comparison.limit",
          "state.eligible",
          "state.eligible-with-cautions",
          "state.insufficient-data",
          "state.not-applicable",
          "state.not-eligible",
          "state.irreversible",
          "state.urgent-first",
          "state.eligible-after-urgent",
          "dose.within",
          "dose.gap",
          "note.before-first-day",
          "note.draft",
          "note.possible",
          "note.preliminary",
          "note.failed",
          "not-read.allergy",
          "not-read.looks-like",
          "not-read.medicine",
          "not-read.problem");

  private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

  private final Map<String, String> sentences;

  /** The sentences of a release. */
  public Words(Map<String, String> sentences) {
    this.sentences = sentences;
  }

  /** Adds a fault for each sentence that is missing. */
  public static void check(Map<String, String> sentences, Faults faults) {
    for (String key : REQUIRED) {
      if (!sentences.containsKey(key)) {
        faults.add("conditions/shared/words.yaml", 0, "the sentence `%s` is missing; add it", key);
      }
    }
  }

  /** Whether there is a sentence of that key. */
  public boolean has(String key) {
    return sentences.containsKey(key);
  }

  /** The sentence of a reason; the reason itself where the release has none. */
  public String sentenceOf(String reason) {
    return sentences.getOrDefault("reason." + reason, reason);
  }

  /** The sentence of that key with its places filled. */
  public String say(String key, Map<String, ?> values) {
    return fill(sentences.getOrDefault(key, key), values);
  }

  /** A sentence with its places filled. */
  public static String fill(String sentence, Map<String, ?> values) {
    if (sentence.indexOf('{') < 0) {
      return sentence;
    }
    Matcher place = PLACE.matcher(sentence);
    return place.replaceAll(
        found -> {
          Object value = values.get(found.group(1));
          return Matcher.quoteReplacement(value == null ? found.group() : value.toString());
        });
  }
}
