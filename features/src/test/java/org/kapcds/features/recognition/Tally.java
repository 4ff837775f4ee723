package org.kapcds.features.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kapcds.engine.Engine;
import org.kapcds.engine.Recognition;
import org.kapcds.engine.Recognition.Outcome;
import org.kapcds.engine.Recognition.Way;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.fact.Order;
import org.kapcds.engine.fact.Patient;
import org.kapcds.engine.fact.Site;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.knowledge.FactType;

/** How much of the facts of charts a release recognises. */
final class Tally {

  /** What is counted of one kind of resource, or of its codings in one code system. */
  static final class Row {
    int all;
    int notRead;
    final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    final Map<Way, Integer> ways = new EnumMap<>(Way.class);

    int of(Outcome outcome) {
      return outcomes.getOrDefault(outcome, 0);
    }

    int by(Way way) {
      return ways.getOrDefault(way, 0);
    }

    private void count(Recognition recognition) {
      all++;
      outcomes.merge(recognition.outcome(), 1, Integer::sum);
      recognition.terms().values().stream()
          .min(Comparator.naturalOrder())
          .ifPresent(way -> ways.merge(way, 1, Integer::sum));
    }
  }

  private final Engine engine;

  /** By type of resource. */
  final Map<String, Row> byType = new TreeMap<>();

  /** By type of resource and code system. */
  final Map<String, Map<String, Row>> bySystem = new TreeMap<>();

  /** The unrecognised codes of medicines, and those of everything else. */
  final Map<String, Integer> medicines = new TreeMap<>();

  /** See {@link #medicines}. */
  final Map<String, Integer> others = new TreeMap<>();

  Tally(Engine engine) {
    this.engine = engine;
  }

  void add(Fact fact) {
    if (fact instanceof Patient || fact instanceof Order || fact instanceof Site) {
      return;
    }
    String type = fact.sources().reference().replaceFirst("[/.\\[].*", "");
    Row row = byType.computeIfAbsent(type, key -> new Row());
    if (fact instanceof Unreadable) {
      row.notRead++;
      return;
    }
    boolean medicine = fact instanceof Medication;
    Concept concept = fact.head().concept();
    row.count(recognise(concept, medicine));
    if (concept.allCodings().findAny().isEmpty()) {
      count(type, "no code", concept, medicine);
    }
    concept
        .allCodings()
        .forEach(
            coding -> count(type, system(coding), new Concept(List.of(coding), null), medicine));
    if (recognise(concept, medicine).outcome() == Outcome.UNRECOGNISED) {
      concept
          .allCodings()
          .forEach(coding -> (medicine ? medicines : others).merge(words(coding), 1, Integer::sum));
    }
  }

  private void count(String type, String system, Concept concept, boolean medicine) {
    bySystem
        .computeIfAbsent(type, key -> new TreeMap<>())
        .computeIfAbsent(system, key -> new Row())
        .count(recognise(concept, medicine));
  }

  private static String system(Coding coding) {
    String system = coding.normal().system();
    return system.isEmpty() ? "no system" : system;
  }

  private static String words(Coding coding) {
    return "%s | %s | %s"
        .formatted(system(coding), coding.code(), coding.display() == null ? "" : coding.display());
  }

  /** As a medicine, or as whatever else the release knows it. */
  private Recognition recognise(Concept concept, boolean medicine) {
    if (medicine) {
      return engine.recognise(concept, FactType.MEDICATION);
    }
    List<Recognition> all = new ArrayList<>();
    for (FactType type : FactType.values()) {
      if (type != FactType.MEDICATION) {
        all.add(engine.recognise(concept, type));
      }
    }
    return all.stream().min(Comparator.comparing(Recognition::outcome)).orElseThrow();
  }
}
