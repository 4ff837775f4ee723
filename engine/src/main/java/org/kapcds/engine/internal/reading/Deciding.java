package org.kapcds.engine.internal.reading;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.fact.CodedResult;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.knowledge.Measure;

/**
 * Which of several facts of one kind counts: the newest. Where the newest contradict each other,
 * none does, or all do for a stop and none for clearing it (reading rules DQ-10, N-4).
 */
final class Deciding {

  /**
   * The facts, each knowing whether it decides.
   *
   * @param conflicts the code of the contradiction by term
   */
  record Decided(List<Fact> facts, List<Unreadable> unreadable, Map<String, String> conflicts) {}

  private Deciding() {}

  static Decided of(
      List<Fact> facts,
      Map<String, Measure> measures,
      ZoneOffset offset,
      List<Unreadable> unreadable) {
    List<Fact> usable = new ArrayList<>(facts);
    List<Unreadable> rejected = new ArrayList<>(unreadable);
    rejectCrossedPressures(usable, rejected);
    Map<String, List<Fact>> byTerm = new TreeMap<>();
    List<Fact> result = new ArrayList<>();
    for (Fact fact : usable) {
      if (fact instanceof Measurement || fact instanceof Answer || fact instanceof CodedResult) {
        byTerm.computeIfAbsent(fact.kind(), key -> new ArrayList<>()).add(fact);
      } else {
        result.add(fact);
      }
    }
    Map<String, String> conflicts = new TreeMap<>();
    byTerm.forEach(
        (term, same) -> {
          Measure measure = measures.get(term);
          boolean byMinute = measure != null && measure.inMinutes();
          List<Fact> newest = newest(same, byMinute, offset);
          boolean contradict = contradict(newest);
          if (contradict) {
            conflicts.put(term, byMinute ? "SAME_TIME_CONFLICT" : "SAME_DAY_CONFLICT");
          }
          boolean decide = !contradict || (measure != null && measure.worseDecides());
          Set<Fact> deciding = Collections.newSetFromMap(new IdentityHashMap<>());
          deciding.addAll(decide ? newest : List.of());
          same.forEach(fact -> result.add(deciding.contains(fact) ? deciding(fact) : fact));
        });
    return new Decided(result, rejected, conflicts);
  }

  private static boolean contradict(List<Fact> newest) {
    for (Fact fact : newest) {
      if (!content(fact).equals(content(newest.get(0)))) {
        return true;
      }
    }
    return false;
  }

  private static Object content(Fact fact) {
    if (fact instanceof Measurement measurement) {
      return List.of(measurement.value(), measurement.extent());
    }
    return fact instanceof Answer answer ? answer.reply() : ((CodedResult) fact).result();
  }

  private static Fact deciding(Fact fact) {
    Head.Age age = fact.head().age();
    return fact.withHead(
        fact.head()
            .read(
                fact.kind(),
                new Head.Age(age.days(), age.daysAtMost(), age.minutes(), age.freshness(), true)));
  }

  private static List<Fact> newest(List<Fact> same, boolean byMinute, ZoneOffset offset) {
    List<Fact> ofDay = newest(same, offset);
    if (!byMinute || ofDay.stream().anyMatch(fact -> !fact.when().isInstant())) {
      return ofDay;
    }
    long least = ofDay.stream().mapToLong(fact -> fact.head().age().minutes()).min().orElse(0);
    return ofDay.stream().filter(fact -> fact.head().age().minutes() == least).toList();
  }

  /** The facts of the latest day; none when no day is known. */
  private static List<Fact> newest(List<Fact> same, ZoneOffset offset) {
    List<Fact> newest = new ArrayList<>();
    LocalDate latest = LocalDate.MIN;
    for (Fact fact : same) {
      LocalDate day = fact.when().lastDay(offset);
      if (day == null || day.isBefore(latest)) {
        continue;
      }
      if (day.isAfter(latest)) {
        newest.clear();
        latest = day;
      }
      newest.add(fact);
    }
    return newest;
  }

  /** An upper pressure that is not above the lower one of the same reading (reading rule N-3). */
  private static void rejectCrossedPressures(List<Fact> facts, List<Unreadable> rejected) {
    List<Measurement> uppers = ofKind(facts, ReadingTerms.SYSTOLIC);
    Map<String, List<Measurement>> byPlace =
        uppers.stream().collect(Collectors.groupingBy(upper -> upper.sources().reference()));
    Set<Fact> crossed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Measurement lower : ofKind(facts, ReadingTerms.DIASTOLIC)) {
      List<Measurement> pair = uppersOf(lower, uppers, byPlace);
      if (!pair.isEmpty()
          && pair.stream().allMatch(upper -> upper.value().compareTo(lower.value()) <= 0)) {
        crossed.add(lower);
        crossed.addAll(pair);
      }
    }
    if (crossed.isEmpty()) {
      return;
    }
    facts.removeIf(crossed::contains);
    crossed.forEach(
        fact ->
            rejected.add(
                new Unreadable(
                    fact.head(),
                    Unreadable.Cause.UNUSABLE,
                    "implausible: the upper pressure is not above the lower one")));
  }

  private static List<Measurement> ofKind(List<Fact> facts, String kind) {
    List<Measurement> ofKind = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact instanceof Measurement measurement
          && measurement.exact()
          && measurement.kind().equals(kind)) {
        ofKind.add(measurement);
      }
    }
    return ofKind;
  }

  /** The upper pressures of the same observation; without one, those of the same instant. */
  private static List<Measurement> uppersOf(
      Measurement lower, List<Measurement> uppers, Map<String, List<Measurement>> byPlace) {
    List<Measurement> together = byPlace.getOrDefault(lower.sources().reference(), List.of());
    return together.isEmpty() && lower.when().isInstant()
        ? uppers.stream().filter(upper -> upper.when().equals(lower.when())).toList()
        : together;
  }
}
