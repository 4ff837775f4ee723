package org.kapcds.engine.internal.combining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision.Also;
import org.kapcds.engine.Decision.Conclusion;
import org.kapcds.engine.Decision.ShownFact;
import org.kapcds.engine.conclusion.Comparison;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.When;
import org.kapcds.engine.internal.drools.Match;
import org.kapcds.engine.internal.wording.FactWords;
import org.kapcds.engine.internal.wording.Words;
import org.kapcds.engine.knowledge.Entry;

/** Puts what fired, and what did not, into the words of the catalogue. */
public final class Shown {

  private final FactsBehind behind;
  private final FactWords factWords;
  private final Words words;
  private final Map<String, String> reviewStatus;
  private final Map<String, Set<String>> topics;
  private final Map<String, LocalDate> reviewBy;
  private final LocalDate today;
  private final Map<String, List<Comparison>> failing = new HashMap<>();
  private final Map<String, Optional<Comparison>> nearest = new HashMap<>();
  private final Map<EntryResult.Fired, String> summaries = new IdentityHashMap<>();

  /**
   * Words for one decision.
   *
   * @param words the sentences of the release
   * @param behind finds the facts behind a match
   * @param factWords words for facts
   * @param reviewStatus the review status of each entry under the profiles in use
   * @param topics the topics of comparison each entry waits for
   * @param comparisons every comparison that was made
   * @param reviewBy the last day on which each citation counts as looked after
   * @param today the day of the question
   */
  public Shown(
      Words words,
      FactsBehind behind,
      FactWords factWords,
      Map<String, String> reviewStatus,
      Map<String, Set<String>> topics,
      List<Comparison> comparisons,
      Map<String, LocalDate> reviewBy,
      LocalDate today) {
    this.reviewBy = reviewBy;
    this.today = today;
    this.behind = behind;
    this.factWords = factWords;
    this.words = words;
    this.reviewStatus = reviewStatus;
    this.topics = topics;
    for (Comparison comparison : comparisons) {
      if (comparison.certain() && !comparison.holds()) {
        failing.computeIfAbsent(comparison.topic(), key -> new ArrayList<>()).add(comparison);
      }
    }
  }

  /**
   * An entry that fired, by its strongest variant; the facts of all its variants are shown.
   *
   * @param condition the condition it is said of; {@code null} when it concerns the patient
   * @param toldWithIt the interactions that are told with it
   */
  Conclusion conclusion(
      EntryResult result,
      EntryResult.Fired fired,
      @Nullable String condition,
      List<EntryResult> toldWithIt) {
    Entry entry = result.entry();
    List<Fact> facts = new ArrayList<>();
    Set<String> limits = new LinkedHashSet<>();
    Set<String> notes = new LinkedHashSet<>();
    for (Match match : fired.matches()) {
      for (Fact fact : behind.factsOf(match)) {
        facts.add(fact);
        notes.addAll(fact.head().notes());
        if (fact.preliminary()) {
          notes.add(words.say("note.preliminary", Map.of()));
        }
      }
      behind.comparisonsOf(match).forEach(comparison -> limits.add(limit(comparison)));
    }
    for (String key : entry.evidence().keySet()) {
      LocalDate last = reviewBy.get(key);
      if (last != null && last.isBefore(today)) {
        notes.add(
            words.say(
                "note.evidence-overdue",
                Map.of("evidence", key, "day", factWords.shown(When.on(last)))));
      }
    }
    if (fired.possible()) {
      notes.add(words.say("note.possible", Map.of()));
    }
    if (result.failure() != null) {
      notes.add(words.say("note.failed", Map.of("detail", result.failure())));
    }
    result.unmet().forEach(need -> notes.add(need.text()));
    return new Conclusion(
        entry.id(),
        fired.variant().name(),
        entry.kind(),
        fired.level(),
        entry.scope(),
        fired.variant().override(),
        condition,
        fired.variant().code(),
        summary(fired),
        sentence(fired.variant().rationale(), fired.matches()),
        List.copyOf(entry.evidence().keySet()),
        reviewStatus.getOrDefault(entry.id(), "unreviewed"),
        shown(facts),
        List.copyOf(limits),
        List.copyOf(notes),
        toldWithIt.stream().map(this::also).toList());
  }

  /** An entry that two rules know by a class and by a narrower one is shown once, more closely. */
  private List<ShownFact> shown(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> facts.stream().noneMatch(other -> factWords.isCloser(other, fact)))
        .map(
            fact ->
                new ShownFact(fact.sources().reference(), factWords.of(fact), fact.sources().how()))
        .distinct()
        .toList();
  }

  private Also also(EntryResult result) {
    EntryResult.Fired fired = result.fired().get(0);
    return new Also(result.entry().id(), fired.variant().name(), fired.level(), summary(fired));
  }

  private static String limit(Comparison comparison) {
    return comparison.relation().words()
        + " "
        + FactWords.plain(comparison.limit())
        + " ("
        + comparison.parameter()
        + ")";
  }

  /** What a variant that fired says, with the values of its first match. */
  String summary(EntryResult.Fired fired) {
    return summaries.computeIfAbsent(
        fired, key -> sentence(key.variant().summary(), key.matches()));
  }

  private String sentence(String template, List<Match> matches) {
    if (matches.isEmpty() || template.indexOf('{') < 0) {
      return template;
    }
    Match first = matches.get(0);
    String filled =
        words
            .sentence(template)
            .fill(
                place -> {
                  Object value = value(place, first);
                  return value == null ? "?" : factWords.shown(value);
                });
    return filled.substring(0, 1).toUpperCase(Locale.ROOT) + filled.substring(1);
  }

  private @Nullable Object value(String path, Match match) {
    String[] steps = path.split("\\.");
    Object value = match.bindings().get(steps[0]);
    for (int i = 1; i < steps.length && value != null; i++) {
      value = behind.property(value, steps[i]);
    }
    return value;
  }

  /** How far a silent rule was from firing: the nearest comparison that does not hold. */
  public Optional<String> distance(EntryResult result) {
    if (failing.isEmpty()) {
      return Optional.empty();
    }
    Set<String> compared = topics.getOrDefault(result.entry().id(), Set.of());
    if (compared.isEmpty()) {
      return Optional.empty();
    }
    List<Comparison> all = new ArrayList<>();
    for (String topic : compared) {
      if (failing.containsKey(topic)) {
        nearest(topic).ifPresent(all::add);
      }
    }
    return all.stream().min(byDistance()).map(comparison -> distance(result.entry(), comparison));
  }

  private Optional<Comparison> nearest(String topic) {
    return nearest.computeIfAbsent(
        topic, key -> failing.getOrDefault(key, List.of()).stream().min(byDistance()));
  }

  /** Comparisons of the same distance are told apart by what would be said of them. */
  private Comparator<Comparison> byDistance() {
    return Comparator.comparing(Shown::relativeDistance)
        .thenComparing(Comparison::parameter)
        .thenComparing(comparison -> comparison.value().toString())
        .thenComparing(Comparison::topic)
        .thenComparing(this::about);
  }

  private static BigDecimal relativeDistance(Comparison comparison) {
    BigDecimal limit = comparison.limit().abs();
    return limit.signum() == 0
        ? comparison.distance()
        : comparison.distance().divide(limit, java.math.MathContext.DECIMAL32);
  }

  private String distance(Entry entry, Comparison comparison) {
    Map<String, String> values = new HashMap<>(numbers(comparison));
    values.put("relation", comparison.relation().words());
    values.put("fact", about(comparison));
    boolean known = !(comparison.about() instanceof Measurement measured) || measured.exact();
    boolean counted = entry.criterion() != null && known;
    return words.say(counted ? "comparison.criterion" : "comparison.limit", values);
  }

  private static Map<String, String> numbers(Comparison comparison) {
    return Map.of(
        "value", FactWords.plain(comparison.value()),
        "limit", FactWords.plain(comparison.limit()),
        "distance", FactWords.plain(comparison.distance()));
  }

  private String about(Comparison comparison) {
    String topic = "topic." + comparison.topic();
    if (words.has(topic)) {
      return words.say(topic, numbers(comparison));
    }
    List<String> texts = new ArrayList<>();
    behind.factsOf(comparison.about()).forEach(fact -> texts.add(factWords.of(fact)));
    return texts.isEmpty() ? comparison.topic() : String.join(", ", texts);
  }
}
