package org.kapcds.service.page.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.knowledge.Code;
import org.kapcds.engine.knowledge.FactType;
import org.kapcds.engine.knowledge.Measure;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.service.http.Refusal;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Something more for the record: a resource with a code of the release. */
record Addition(Release release) {

  private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";

  /** The term of the route by which what is added is taken. */
  private static final String ORAL = "oral";

  /** Something that can be added: the term, and its name. */
  record Choice(String term, String name) {}

  /** The measures that can be added. */
  public List<Choice> measures() {
    return choices(FactType.MEASUREMENT).stream()
        .filter(choice -> release.measures().containsKey(choice.term()))
        .map(choice -> new Choice(choice.term(), name(choice)))
        .toList();
  }

  private String name(Choice choice) {
    Measure measure = release.measures().get(choice.term());
    String unit = measure == null || measure.unit().startsWith("{") ? "" : measure.unit();
    return measure == null
        ? choice.name()
        : unit.isEmpty() ? measure.name() : "%s (%s)".formatted(measure.name(), unit);
  }

  /** The diagnoses that can be added. */
  public List<Choice> diagnoses() {
    return choices(FactType.DIAGNOSIS);
  }

  /** The medicines that can be added. */
  public List<Choice> medicines() {
    return choices(FactType.MEDICATION);
  }

  private List<Choice> choices(FactType type) {
    return release.terminology().terms().values().stream()
        .filter(term -> term.type() == type && code(term.id()).isPresent())
        .map(term -> new Choice(term.id(), term.name()))
        .sorted(Comparator.comparing(Choice::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** The code by which a term is written: one that was verified comes first. */
  private Optional<Code> code(String term) {
    return release.terminology().codes().stream()
        .filter(code -> code.term().equals(term) && code.match() != Code.Match.EXCLUDED)
        .min(
            Comparator.comparing((Code code) -> code.match() != Code.Match.EXACT)
                .thenComparing(code -> !code.tier().equals("verified"))
                .thenComparing(Code::product));
  }

  /**
   * The resource for what was chosen.
   *
   * @throws Refusal if it is nothing that can be added, or without a number or a day
   */
  ObjectNode resource(
      String what, String term, String value, String day, String patient, OffsetDateTime asOf) {
    FactType type =
        switch (what) {
          case "measure" -> FactType.MEASUREMENT;
          case "diagnosis" -> FactType.DIAGNOSIS;
          case "medicine" -> FactType.MEDICATION;
          default -> throw Refusal.invalid("what", "nothing of that kind can be added");
        };
    var known = release.terminology().term(term);
    Code code =
        Optional.ofNullable(known)
            .filter(one -> one.type() == type)
            .flatMap(one -> code(one.id()))
            .orElseThrow(() -> Refusal.invalid("term", "choose what is to be added"));
    ObjectNode resource = JsonNodeFactory.instance.objectNode();
    String written = day(day).toString();
    switch (type) {
      case MEASUREMENT -> measure(resource, term, value, moment(day(day), asOf));
      case DIAGNOSIS -> {
        resource.put("resourceType", "Condition");
        status(resource, "clinicalStatus", "condition-clinical", "active");
        status(resource, "verificationStatus", "condition-ver-status", "confirmed");
        resource.put("onsetDateTime", written);
      }
      default -> {
        resource.put("resourceType", "MedicationStatement").put("status", "active");
        resource.putObject("effectivePeriod").put("start", written);
        if (!value.isBlank()) {
          daily(resource, number(value));
        }
      }
    }
    resource.putObject("subject").put("reference", patient);
    coded(
        resource.putObject(type == FactType.MEDICATION ? "medicationCodeableConcept" : "code"),
        code);
    return resource;
  }

  private static void coded(ObjectNode concept, Code code) {
    concept
        .putArray("coding")
        .addObject()
        .put("system", code.system())
        .put("code", code.code())
        .put("display", code.display());
  }

  private void measure(ObjectNode resource, String term, String value, String moment) {
    @Nullable Measure measure = release.measures().get(term);
    String unit = measure == null ? "1" : measure.unit();
    resource.put("resourceType", "Observation").put("status", "final");
    resource.put("effectiveDateTime", moment);
    resource
        .putObject("valueQuantity")
        .put("value", number(value))
        .put("unit", unit)
        .put("system", "http://unitsofmeasure.org")
        .put("code", unit);
  }

  /** So much by mouth, once a day. */
  private void daily(ObjectNode resource, BigDecimal milligrams) {
    ObjectNode dosage = resource.putArray("dosage").addObject();
    dosage.putObject("timing").putObject("repeat").put("frequency", 1).put("period", 1);
    ((ObjectNode) dosage.at("/timing/repeat")).put("periodUnit", "d");
    code(ORAL).ifPresent(oral -> coded(dosage.putObject("route"), oral));
    dosage
        .putArray("doseAndRate")
        .addObject()
        .putObject("doseQuantity")
        .put("value", milligrams)
        .put("unit", "mg")
        .put("system", "http://unitsofmeasure.org")
        .put("code", "mg");
  }

  private static void status(ObjectNode resource, String member, String system, String code) {
    resource
        .putObject(member)
        .putArray("coding")
        .addObject()
        .put("system", TERMINOLOGY + system)
        .put("code", code);
  }

  private static BigDecimal number(String value) {
    return Numbers.written(value)
        .orElseThrow(() -> Refusal.invalid("value", "write the value as a number"));
  }

  private static LocalDate day(String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException noDay) {
      throw Refusal.invalid("day", "write the day as year, month and day, such as 2026-03-02");
    }
  }

  /** On the day of the question it is as of the question, else at nine. */
  private static String moment(LocalDate day, OffsetDateTime asOf) {
    return day.equals(asOf.toLocalDate())
        ? asOf.toString()
        : day.atTime(9, 0).atOffset(asOf.getOffset()).toString();
  }
}
