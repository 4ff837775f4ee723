package org.kapcds.engine.internal.wording;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
          "absence.beyond",
          "absence.unexplained-yes",
          "absence.mentioned",
          "absence.named-otherwise",
          "absence.silenced",
          "comparison.criterion",
          "comparison.limit",
          "state.eligible",
          "state.eligible-with-cautions",
          "state.insufficient-data",
          "state.not-applicable",
          "state.not-eligible",
          "state.closed",
          "state.irreversible",
          "state.urgent-first",
          "state.eligible-after-urgent",
          "dose.within",
          "dose.gap",
          "need.question",
          "need.problem-list",
          "need.no-allergies",
          "note.before-first-day",
          "note.draft",
          "note.evidence-overdue",
          "note.possible",
          "note.preliminary",
          "note.failed",
          "note.operators-codes",
          "note.order-not-checked",
          "note.order-on-hold",
          "note.silenced",
          "not-read.allergy",
          "not-read.contradicts",
          "not-read.looks-like",
          "not-read.medicine",
          "not-read.problem");

  private final Map<String, String> sentences;
  private final Map<String, Sentence> takenApart = new ConcurrentHashMap<>();

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
  public String say(String key, Map<String, String> values) {
    return sentence(sentences.getOrDefault(key, key)).fill(values::get);
  }

  /** A sentence of the release, be it of this list or of the catalogue, taken apart once. */
  public Sentence sentence(String written) {
    return takenApart.computeIfAbsent(written, Sentence::of);
  }
}
