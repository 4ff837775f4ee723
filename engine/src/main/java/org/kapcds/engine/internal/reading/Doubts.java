package org.kapcds.engine.internal.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.fact.CodedResult;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.knowledge.Measure;

/**
 * Results and answers that cannot be read, though they may be the newest of their kind: what an
 * older one says may no longer hold, so it clears nothing.
 */
final class Doubts {

  /** The types that hold results and answers; empty for what the reading itself rejects. */
  private static final Set<String> TYPES = Set.of("", "Observation", "QuestionnaireResponse");

  private final Map<String, List<Unreadable>> byTerm = new TreeMap<>();
  private final Map<String, Measure> measures;

  private Doubts(Map<String, Measure> measures) {
    this.measures = measures;
  }

  /**
   * The doubts of a record. What was ignored for good reasons, what is of a day after the decision
   * and what was read in another way at the same place is none.
   */
  static Doubts of(
      List<Unreadable> unreadable, List<Fact> read, Map<String, Measure> measures, Clock clock) {
    Doubts doubts = new Doubts(measures);
    Set<String> told = places(read);
    for (Unreadable bad : unreadable) {
      boolean mayBeNewer =
          bad.cause() != Unreadable.Cause.IGNORED
              && TYPES.contains(bad.resourceType())
              && !clock.isFuture(bad.when());
      if (mayBeNewer && !bad.kind().isEmpty() && !told.contains(place(bad))) {
        doubts.byTerm.computeIfAbsent(bad.kind(), key -> new ArrayList<>()).add(bad);
      }
    }
    return doubts;
  }

  /** Whether there is none. */
  boolean isEmpty() {
    return byTerm.isEmpty();
  }

  /** The places at which something was read that tells more than that nothing is known. */
  static Set<String> places(List<Fact> read) {
    Set<String> places = new HashSet<>();
    for (Fact fact : read) {
      if (fact instanceof Measurement
          || fact instanceof CodedResult
          || (fact instanceof Answer answer && answer.reply() != Answer.Reply.UNKNOWN)) {
        places.add(place(fact));
      }
    }
    return places;
  }

  static String place(Fact fact) {
    Source source = fact.sources().list().get(0);
    return source.reference() + "#" + source.path();
  }

  /**
   * What may be newer than all of these facts of some terms; without facts, any result of the terms
   * that cannot be read.
   */
  Optional<Unreadable> about(Collection<String> terms, Collection<? extends Fact> facts) {
    for (String term : terms) {
      for (Unreadable bad : byTerm.getOrDefault(term, List.of())) {
        if (facts.stream().noneMatch(fact -> isBefore(bad, fact))) {
          return Optional.of(bad);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether one that cannot be read is older than a fact. Without a date it may be of any day; what
   * was only not told must be the newer one to count.
   */
  private boolean isBefore(Unreadable bad, Fact fact) {
    boolean withheld = bad.cause() == Unreadable.Cause.WITHHELD;
    if (!bad.dated()) {
      return withheld;
    }
    Measure measure = measures.get(fact.kind());
    boolean byMinute =
        measure != null && measure.inMinutes() && bad.when().isInstant() && fact.when().isInstant();
    long badAgo = byMinute ? bad.minutesAgo() : bad.daysAgo();
    long factAgo = byMinute ? fact.minutesAgo() : fact.daysAgo();
    return withheld ? badAgo >= factAgo : badAgo > factAgo;
  }
}
