package org.kapcds.fhir.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.When;
import tools.jackson.databind.JsonNode;

/**
 * What a resource that cannot be used is about, as far as its JSON tells: every coding that a fact
 * out of it might have had. So a need that it would have met is seen to be unmet.
 */
final class Salvage {

  private static final List<String> CONCEPTS = List.of("code", "medicationCodeableConcept");

  /** What tells of a resource that has no code of its own: a visit, a consent, a booking. */
  private static final List<String> KINDS = List.of("class", "type", "serviceType", "category");

  /** Where results and answers say when they were true: the latest of what a period tells. */
  private static final Map<String, List<String>> TIMES =
      Map.of(
          "Observation",
          List.of("/effectiveDateTime", "/effectiveInstant", "/effectivePeriod/end"),
          "QuestionnaireResponse",
          List.of("/authored"));

  private static final int DAY = 10;

  private Salvage() {}

  static Concept conceptOf(Entry entry, PatientRecord record) {
    JsonNode json = entry.json();
    List<Coding> codings = new ArrayList<>();
    CONCEPTS.forEach(name -> addAll(json.path(name), codings));
    for (JsonNode component : json.path("component")) {
      addAll(component.path("code"), codings);
    }
    json.path("reaction").forEach(one -> addAll(one.path("substance"), codings));
    json.path("condition").forEach(one -> addAll(one.path("code"), codings));
    addMedication(entry, record, codings);
    if (entry.type().equals("QuestionnaireResponse")) {
      String questionnaire = json.path("questionnaire").asString("");
      addItems(json.path("item"), questionnaire, codings);
    }
    if (codings.isEmpty()) {
      KINDS.forEach(name -> addAll(json.path(name), codings));
    }
    return new Concept(codings, text(json));
  }

  /**
   * When a result or an answer may have been true, so that it is known whether it may be the newest
   * of its kind. A time without its zone may be of the day before or after.
   */
  static When whenOf(Entry entry) {
    for (String name : TIMES.getOrDefault(entry.type(), List.of())) {
      String text = entry.json().at(name).asString("");
      if (text.length() >= DAY) {
        try {
          LocalDate day = IsoDates.day(text.substring(0, DAY));
          return When.between(day.minusDays(1), day.plusDays(1));
        } catch (DateTimeException e) {
          return When.UNKNOWN;
        }
      }
    }
    return When.UNKNOWN;
  }

  /** The `code` of a resource that another one refers to. */
  static Concept codeOf(Entry entry) {
    List<Coding> codings = new ArrayList<>();
    addAll(entry.json().path("code"), codings);
    return new Concept(codings, text(entry.json()));
  }

  private static void addMedication(Entry entry, PatientRecord record, List<Coding> codings) {
    JsonNode json = entry.json();
    String reference = json.path("medicationReference").path("reference").asString("");
    Entry medication = record.resolve(reference, entry);
    if (medication != null) {
      addAll(medication.json().path("code"), codings);
    }
    for (JsonNode contained : json.path("contained")) {
      if (reference.equals("#" + contained.path("id").asString(""))) {
        addAll(contained.path("code"), codings);
      }
    }
  }

  private static void addItems(JsonNode items, String questionnaire, List<Coding> codings) {
    for (JsonNode item : items) {
      codings.addAll(QuestionCodings.of(questionnaire, item.path("linkId").asString("")));
      addItems(item.path("item"), questionnaire, codings);
    }
  }

  /** Adds the codings of a concept, of each concept of a list, or a coding on its own. */
  private static void addAll(JsonNode concept, List<Coding> codings) {
    if (concept.isArray()) {
      concept.forEach(one -> addAll(one, codings));
    }
    add(concept, codings);
    concept.path("coding").forEach(coding -> add(coding, codings));
  }

  private static void add(JsonNode coding, List<Coding> codings) {
    if (coding.path("code").isString()) {
      JsonNode display = coding.path("display");
      codings.add(
          new Coding(
              coding.path("system").asString(""),
              coding.path("code").asString(),
              display.isString() ? display.asString() : null));
    }
  }

  private static @Nullable String text(JsonNode json) {
    for (String name : CONCEPTS) {
      JsonNode text = json.path(name).path("text");
      if (text.isString()) {
        return text.asString();
      }
    }
    JsonNode display = json.path("medicationReference").path("display");
    return display.isString() ? display.asString() : null;
  }
}
