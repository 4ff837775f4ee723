package org.kapcds.engine.internal.combining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kapcds.engine.Decision;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.internal.reading.Record;
import org.kapcds.engine.internal.reading.RecordReader;
import org.kapcds.engine.internal.wording.Words;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Term;

/**
 * What stands in the record and was not used, each with its reason: nothing is dropped in silence.
 */
final class NotReadList {

  private final Release release;
  private final Words words;
  private final RecordReader reader;

  NotReadList(Release release, Words words, RecordReader reader) {
    this.release = release;
    this.words = words;
    this.reader = reader;
  }

  /** The list for one record, sorted by reference. */
  List<Decision.NotRead> of(Record record) {
    Map<String, List<Unreadable>> bySource = new TreeMap<>();
    for (Unreadable one : record.unreadable()) {
      String key = one.sources().reference() + " " + one.reason();
      bySource.computeIfAbsent(key, same -> new ArrayList<>()).add(one);
    }
    List<Decision.NotRead> all = new ArrayList<>();
    for (List<Unreadable> same : bySource.values()) {
      List<Unreadable> narrow = same.stream().filter(this::isNarrow).toList();
      (narrow.isEmpty() ? same : narrow)
          .forEach(
              one ->
                  all.add(
                      new Decision.NotRead(one.sources().reference(), name(one) + one.reason())));
    }
    Stream.concat(record.unrecognisedMedicines().stream(), record.unrecognisedOrders().stream())
        .filter(one -> !(one instanceof Unreadable))
        .forEach(one -> all.add(unrecognisedMedicine(one)));
    record.problemsOfNoTerm().everUnrecognised().stream()
        .filter(one -> !(one instanceof Unreadable))
        .forEach(one -> all.add(unrecognised(one, "not-read.problem")));
    record.unrecognisedAllergies().stream()
        .filter(one -> !(one instanceof Unreadable))
        .forEach(one -> all.add(unrecognised(one, "not-read.allergy")));
    List<Decision.NotRead> sorted = new ArrayList<>(new LinkedHashSet<>(all));
    sorted.sort(
        Comparator.comparing(Decision.NotRead::reference).thenComparing(Decision.NotRead::reason));
    return sorted;
  }

  private boolean isNarrow(Unreadable one) {
    Term term = release.terminology().term(one.kind());
    return term == null || term.includes().isEmpty();
  }

  private String name(Unreadable one) {
    return one.kind().isEmpty() ? "" : release.terminology().name(one.kind()) + ": ";
  }

  private Decision.NotRead unrecognisedMedicine(Fact fact) {
    if (reader.contradicts(fact)) {
      return unrecognised(fact, "not-read.contradicts");
    }
    String name = reader.looksLike(fact);
    if (name == null) {
      return unrecognised(fact, "not-read.medicine");
    }
    String question = words.say("not-read.looks-like", Map.of("name", name));
    return new Decision.NotRead(
        fact.sources().reference(), fact.head().concept().words() + ": " + question);
  }

  private Decision.NotRead unrecognised(Fact fact, String sentence) {
    String reason = release.words().getOrDefault(sentence, sentence);
    String said = fact.head().concept().words();
    return new Decision.NotRead(
        fact.sources().reference(), said.isBlank() ? reason : said + ": " + reason);
  }
}
