package org.kapcds.engine.internal.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Quantity;
import org.kapcds.engine.fact.Sources;
import org.kapcds.engine.fact.When;
import org.kapcds.engine.knowledge.FactType;
import org.kapcds.engine.knowledge.ScoreItem;
import org.kapcds.engine.knowledge.Terminology;

/**
 * Totals summed from the items of an instrument (reading rules DQ-08, DQ-09). A sum needs every
 * item, answered once and within its range; with an item missing there is none, and nothing is
 * prorated. A recorded total that its items contradict counts no more than they do.
 */
final class Scores {

  /**
   * What the items of a record come to.
   *
   * @param totals the totals, each with its term; one that differs from a recorded total stands
   *     beside it, so that the two contradict each other
   * @param impossible recorded totals that the items given exclude, with the term of each
   */
  record Summed(List<Measurement> totals, Map<Measurement, String> impossible) {}

  private static final String SUMMED = "summed from its items";

  private final Terminology terms;
  private final SortedMap<String, List<ScoreItem>> instruments;
  private final Map<Coding, ScoreItem> byCode = new HashMap<>();

  Scores(Terminology terms, SortedMap<String, List<ScoreItem>> instruments) {
    this.terms = terms;
    this.instruments = instruments;
    instruments
        .values()
        .forEach(
            items ->
                items.forEach(item -> byCode.put(Coding.of(item.system(), item.code()), item)));
  }

  /** What was filled in at one time. */
  private static final class Filled {

    final Map<String, List<Measurement>> answers = new TreeMap<>();
    final List<Measurement> totals = new ArrayList<>();
  }

  Summed of(List<Fact> recorded) {
    Summed summed = new Summed(new ArrayList<>(), new HashMap<>());
    if (instruments.isEmpty()) {
      return summed;
    }
    Map<String, Map<Object, Filled>> filled = new TreeMap<>();
    for (Fact fact : recorded) {
      if (fact instanceof Measurement measurement) {
        collect(measurement, filled);
      }
    }
    filled.forEach((total, groups) -> groups.values().forEach(group -> sum(total, group, summed)));
    return summed;
  }

  private void collect(Measurement measurement, Map<String, Map<Object, Filled>> filled) {
    ScoreItem item = item(measurement.head().concept());
    if (item != null) {
      filled(item.total(), measurement, filled)
          .answers
          .computeIfAbsent(item.code(), key -> new ArrayList<>())
          .add(measurement);
    }
    for (String term : terms.termsOf(measurement.head().concept(), FactType.MEASUREMENT)) {
      if (instruments.containsKey(term)) {
        filled(term, measurement, filled).totals.add(measurement);
      }
    }
  }

  private @Nullable ScoreItem item(Concept concept) {
    for (Coding coding : concept.codings()) {
      Coding normal = coding.normal();
      ScoreItem item = byCode.get(Coding.of(normal.system(), normal.code()));
      if (item != null) {
        return item;
      }
    }
    return null;
  }

  private static Filled filled(
      String total, Measurement measurement, Map<String, Map<Object, Filled>> filled) {
    Object group = measurement.group().isEmpty() ? measurement.when() : measurement.group();
    return filled
        .computeIfAbsent(total, key -> new LinkedHashMap<>())
        .computeIfAbsent(group, key -> new Filled());
  }

  private void sum(String total, Filled filled, Summed summed) {
    if (filled.answers.isEmpty()) {
      return;
    }
    List<ScoreItem> items = instruments.getOrDefault(total, List.of());
    BigDecimal lowest = BigDecimal.ZERO;
    BigDecimal highest = BigDecimal.ZERO;
    List<Measurement> all = new ArrayList<>();
    boolean complete = true;
    for (ScoreItem item : items) {
      List<Measurement> answers = filled.answers.getOrDefault(item.code(), List.of());
      all.addAll(answers);
      boolean sound = answers.stream().allMatch(answer -> isSound(answer, item));
      long different = answers.stream().map(one -> plain(one.value())).distinct().count();
      if (sound && different == 1) {
        lowest = lowest.add(answers.get(0).value());
        highest = highest.add(answers.get(0).value());
      } else {
        complete = false;
        lowest = lowest.add(item.low());
        highest = highest.add(item.high());
      }
    }
    for (Measurement recorded : filled.totals) {
      boolean possible =
          recorded.value().compareTo(lowest) >= 0 && recorded.value().compareTo(highest) <= 0;
      if (!complete && !possible) {
        summed.impossible().put(recorded, total);
      }
    }
    BigDecimal sum = lowest;
    boolean told =
        filled.totals.stream().anyMatch(recorded -> recorded.value().compareTo(sum) == 0);
    if (complete && (filled.totals.isEmpty() || !told)) {
      When when = filled.totals.isEmpty() ? oldest(all) : filled.totals.get(0).when();
      summed.totals().add(total(total, all, sum, when));
    }
  }

  private static boolean isSound(Measurement answer, ScoreItem item) {
    return answer.exact()
        && answer.value().compareTo(item.low()) >= 0
        && answer.value().compareTo(item.high()) <= 0;
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.stripTrailingZeros();
  }

  /** A sum is as old as the oldest of its items. */
  private static When oldest(List<Measurement> items) {
    return items.stream()
        .map(Measurement::when)
        .min(
            Comparator.comparing(Scores::firstDay)
                .thenComparing(one -> String.valueOf(one.instant())))
        .orElse(When.UNKNOWN);
  }

  /** A sum is as final as the least final of its items. */
  private static Measurement total(
      String term, List<Measurement> items, BigDecimal sum, When when) {
    Head head =
        new Head(term, Concept.NONE, when, Sources.merged(items), List.of(SUMMED), Head.Age.UNREAD);
    return new Measurement(
        head,
        sum,
        new Quantity(sum, "{score}"),
        items.stream().anyMatch(Measurement::preliminary),
        Measurement.Extent.EXACT,
        "");
  }

  private static LocalDate firstDay(When when) {
    LocalDate first = when.firstDay(ZoneOffset.UTC);
    return first == null ? LocalDate.MIN : first;
  }
}
