package org.kapcds.engine.internal.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision.UnmetNeed;
import org.kapcds.engine.conclusion.Comparison;
import org.kapcds.engine.conclusion.Unsettled;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Patient;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.internal.wording.FactWords;
import org.kapcds.engine.internal.wording.Words;
import org.kapcds.engine.knowledge.Absence;
import org.kapcds.engine.knowledge.Need;

/** Says what is needed and not known, and why. */
public final class AbsenceWords {

  /** How many names stand in one sentence; all of them are listed as not read. */
  private static final int SHOWN_NAMES = 3;

  /** The keys of the sentences for each kind of absence. */
  private static final Map<Absence, String> SENTENCES = new EnumMap<>(Absence.class);

  static {
    for (Absence absence : Absence.values()) {
      String name = absence.name().toLowerCase(Locale.ROOT).replace('_', '-');
      SENTENCES.put(absence, "absence." + name);
    }
  }

  private final Words words;
  private final FactWords factWords;

  /**
   * Words for one decision.
   *
   * @param words the sentences of the release
   * @param factWords words for facts
   */
  public AbsenceWords(Words words, FactWords factWords) {
    this.words = words;
    this.factWords = factWords;
  }

  /** A need that is unmet, with what the sentence of its absence names. */
  Optional<UnmetNeed> absent(Need need, Absence absence, @Nullable String detail) {
    String key = SENTENCES.getOrDefault(absence, "");
    return because(need, absence, key, detail == null ? "" : detail);
  }

  /** The same with a sentence of its own. */
  Optional<UnmetNeed> because(Need need, Absence absence, String key, String detail) {
    return Optional.of(
        new UnmetNeed(
            need.name(), absence, words.say(key, Map.of("need", need.inFull(), "detail", detail))));
  }

  /** The sentence of a contradiction. */
  String sentenceOf(String conflict) {
    return words.sentenceOf(conflict);
  }

  /** A fact in words. */
  String of(Fact fact) {
    return factWords.of(fact);
  }

  /** That a result is not final yet. */
  String preliminary() {
    return words.say("note.preliminary", Map.of());
  }

  /** The sentence of a contradiction, and the entries of the record that all such are about. */
  String whyUnsettled(Unsettled conflict, List<Unsettled> all) {
    TreeSet<String> about = new TreeSet<>();
    for (Unsettled same : all) {
      if (same.need().equals(conflict.need()) && same.reason().equals(conflict.reason())) {
        for (Object one : same.facts()) {
          Object compared = one instanceof Comparison comparison ? comparison.about() : one;
          if (compared instanceof Fact fact && !(fact instanceof Patient)) {
            about.add(of(fact));
          }
        }
      }
    }
    String sentence = sentenceOf(conflict.reason());
    return about.isEmpty() || !sentence.endsWith(".")
        ? sentence
        : "%s: %s.".formatted(sentence.substring(0, sentence.length() - 1), shown(about, "; "));
  }

  /**
   * Why a list is open: for each reason what is concerned, by its name.
   *
   * @param unrecognised the key of the reason of those that were read and not recognised
   */
  String whyOpen(List<Fact> open, String unrecognised) {
    Map<String, TreeSet<String>> byReason = new TreeMap<>();
    for (Fact fact : open) {
      String reason =
          fact instanceof Unreadable bad ? bad.reason() : words.say(unrecognised, Map.of());
      byReason
          .computeIfAbsent(reason, key -> new TreeSet<>())
          .add(fact.head().concept().words().strip());
    }
    return byReason.entrySet().stream()
        .map(one -> named(one.getValue(), one.getKey()))
        .collect(Collectors.joining("; "));
  }

  private static String named(TreeSet<String> all, String reason) {
    TreeSet<String> names = new TreeSet<>(all);
    names.remove("");
    return names.isEmpty() ? reason : "%s: %s".formatted(shown(names, ", "), reason);
  }

  private static String shown(TreeSet<String> all, String between) {
    List<String> some = all.stream().limit(SHOWN_NAMES).toList();
    int more = all.size() - some.size();
    return String.join(between, some) + (more > 0 ? " and %d more".formatted(more) : "");
  }
}
