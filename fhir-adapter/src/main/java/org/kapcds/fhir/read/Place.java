package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.fact.Unreadable.Cause;
import org.kapcds.engine.fact.When;
import tools.jackson.databind.JsonNode;

/**
 * Where a reader stands: the resource it reads, the record around it, and what of the resource
 * turned out to be unusable although the rest of it is read.
 */
final class Place {

  private final Entry entry;
  private final PatientRecord record;
  private final List<Fact> beside = new ArrayList<>();

  Place(Entry entry, PatientRecord record) {
    this.entry = entry;
    this.record = record;
  }

  /** The resource. */
  Entry entry() {
    return entry;
  }

  /** The record it belongs to. */
  PatientRecord record() {
    return record;
  }

  /** The resource of the record that a reference in this one means; {@code null} if none is. */
  @Nullable Entry resolve(@Nullable String reference) {
    return record.resolve(reference, entry);
  }

  /** The same, if it is of this type and can be read. */
  <R extends Resource> @Nullable R resolve(@Nullable String reference, Class<R> type) {
    return record.resolve(reference, entry, type);
  }

  /** Whether a reference in this resource means the patient of the record. */
  boolean isPatient(JsonNode reference) {
    return record.isPatient(reference, entry);
  }

  /** Whether a reference in this resource can only mean somebody else. */
  boolean namesAnother(JsonNode reference) {
    return record.namesAnother(reference, entry);
  }

  /** The type of resource that a reference in this one means, empty when it does not tell. */
  String typeOf(JsonNode reference) {
    String target = reference.path("reference").asString("");
    Entry meant = target.isEmpty() ? null : resolve(target);
    String named = reference.path("type").asString(References.typeOf(target));
    return meant == null ? named : meant.type();
  }

  /** What could not be used of the resource. */
  List<Fact> beside() {
    return beside;
  }

  /** The head of a fact that the whole resource tells. */
  Head head(Concept concept, When when, List<String> notes) {
    return head("", concept, when, notes);
  }

  /** The head of a fact that one element of the resource tells. */
  Head head(String path, Concept concept, When when, List<String> notes) {
    return head(path, concept, when, notes, null);
  }

  /** The same, with a word on how the fact was made. */
  Head head(String path, Concept concept, When when, List<String> notes, @Nullable String how) {
    return Head.of(concept, when, entry.source(path, how), notes.toArray(String[]::new));
  }

  /**
   * A time the fact can do without: a diagnosis whose onset cannot be read is a diagnosis all the
   * same. What could not be read is listed beside it.
   */
  When time(String path, Supplier<When> reading) {
    return attempt(path, reading, When.UNKNOWN);
  }

  /** The same for anything that is made of times. */
  <T> T attempt(String path, Supplier<T> reading, T without) {
    try {
      return reading.get();
    } catch (UnusableException e) {
      list(path, Salvage.conceptOf(entry, record), e.why(), e.reason());
      return without;
    }
  }

  /** Lists an element of the resource that cannot be used. */
  void list(String path, Concept concept, Cause cause, String reason) {
    beside.add(unreadable(path, concept, cause, reason));
  }

  /** The same for what the record dates. */
  void list(String path, Concept concept, When when, Cause cause, String reason) {
    beside.add(new Unreadable(head(path, concept, when, List.of()), cause, reason));
  }

  /** An element of the resource that cannot be used, or all of it. */
  Unreadable unreadable(String path, Concept concept, Cause cause, String reason) {
    return unreadable(head(path, concept, When.UNKNOWN, List.of()), cause, reason);
  }

  /** The same with its head. */
  Unreadable unreadable(Head head, Cause cause, String reason) {
    return new Unreadable(head, cause, reason, entry.type());
  }
}
