package org.kapcds.service.page.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds in the resources of a record what can be moved. */
final class Rows {

  private static final List<Field.Option> TAKEN =
      options("active", "in use", "on-hold", "paused", "stopped", "stopped", "completed", "ended");
  private static final List<Field.Option> ORDERED =
      options("draft", "draft", "active", "signed", "cancelled", "cancelled", "stopped", "stopped");
  private static final List<Field.Option> COURSE =
      options("active", "active", "remission", "in remission", "resolved", "resolved");
  private static final List<Field.Option> CODED =
      options("yes", "yes", "no", "no", "unknown", "not known");
  private static final List<Field.Option> TRUTH = options("true", "yes", "false", "no");
  private static final List<Field.Option> SEXES =
      options("female", "female", "male", "male", "other", "other", "unknown", "not known");

  private final Words words;
  private final List<Row> rows = new ArrayList<>();

  Rows(Words words) {
    this.words = words;
  }

  private static List<Field.Option> options(String... codesAndWords) {
    List<Field.Option> options = new ArrayList<>();
    for (int i = 0; i < codesAndWords.length; i += 2) {
      options.add(new Field.Option(codesAndWords[i], codesAndWords[i + 1]));
    }
    return options;
  }

  /** The rows, by group, the newest first. */
  List<Row> sorted() {
    rows.sort(
        Comparator.comparing(Row::group).thenComparing(Rows::newest, Comparator.reverseOrder()));
    return List.copyOf(rows);
  }

  private static String newest(Row row) {
    return row.group() == Row.Group.ANSWERS
        ? ""
        : row.fields().stream()
            .filter(field -> field.kind() == Field.Kind.DAY)
            .map(Field::value)
            .max(Comparator.naturalOrder())
            .orElse("");
  }

  void add(int entry, JsonNode resource) {
    String at = "/entry/" + entry + "/resource";
    String name = "e" + entry;
    switch (resource.path("resourceType").asString("")) {
      case "Patient" -> patient(entry, name, at, resource);
      case "Observation" -> observation(entry, name, at, resource);
      case "Condition" -> condition(entry, name, at, resource);
      case "MedicationStatement" ->
          medicine(entry, name, at, resource, Row.Group.MEDICINES, "dosage", TAKEN);
      case "MedicationRequest" ->
          medicine(entry, name, at, resource, Row.Group.ORDERS, "dosageInstruction", ORDERED);
      case "QuestionnaireResponse" -> answers(entry, name, at, resource);
      default -> {
        // Read and decided like the rest; there is nothing in it to move here.
      }
    }
  }

  private void patient(int entry, String name, String at, JsonNode resource) {
    List<Field> fields = new ArrayList<>();
    String born = resource.path("birthDate").asString("");
    if (born.length() == 10) {
      fields.add(Field.day(name + ".born", "born on", born, at + "/birthDate"));
    }
    String sex = resource.path("gender").asString("");
    if (!sex.isEmpty()) {
      fields.add(Field.choice(name + ".sex", "gender", sex, at + "/gender", SEXES));
    }
    rows.add(new Row(entry, Row.Group.PATIENT, "Patient", fields));
  }

  private void observation(int entry, String name, String at, JsonNode resource) {
    List<Field> fields = new ArrayList<>();
    number(name + ".value", resource, at).ifPresent(fields::add);
    JsonNode components = resource.path("component");
    for (int i = 0; i < components.size(); i++) {
      number(name + ".c" + i, components.get(i), at + "/component/" + i).ifPresent(fields::add);
    }
    if (resource.path("valueBoolean").isBoolean()) {
      fields.add(
          Field.choice(
              name + ".holds",
              "holds",
              Boolean.toString(resource.path("valueBoolean").asBoolean(false)),
              at + "/valueBoolean",
              TRUTH));
    }
    if (fields.isEmpty()) {
      return;
    }
    day(name + ".day", "taken on", resource, at, "effectiveDateTime").ifPresent(fields::add);
    rows.add(new Row(entry, Row.Group.MEASURES, words.of(resource.path("code")), fields));
  }

  private Optional<Field> number(String name, JsonNode of, String at) {
    JsonNode quantity = of.path("valueQuantity");
    String unit = quantity.path("unit").asString(quantity.path("code").asString(""));
    return Numbers.recorded(quantity.path("value"))
        .map(
            value ->
                Field.number(
                    name,
                    words.of(of.path("code")),
                    value.toPlainString(),
                    at + "/valueQuantity/value",
                    words.range(of.path("code"), quantity),
                    unit.startsWith("{") ? "" : unit));
  }

  private static Optional<Field> day(
      String name, String label, JsonNode resource, String at, String member) {
    String written = resource.path(member).asString("");
    return written.length() < 10
        ? Optional.empty()
        : Optional.of(Field.day(name, label, written, at + "/" + member));
  }

  private void condition(int entry, String name, String at, JsonNode resource) {
    List<Field> fields = new ArrayList<>();
    String status = resource.at("/clinicalStatus/coding/0/code").asString("");
    if (!status.isEmpty()) {
      fields.add(
          Field.choice(
              name + ".status",
              "state",
              status,
              at + "/clinicalStatus/coding/0/code",
              with(COURSE, status)));
    }
    day(name + ".onset", "began on", resource, at, "onsetDateTime").ifPresent(fields::add);
    rows.add(new Row(entry, Row.Group.DIAGNOSES, words.of(resource.path("code")), fields));
  }

  private void medicine(
      int entry,
      String name,
      String at,
      JsonNode resource,
      Row.Group group,
      String dosage,
      List<Field.Option> states) {
    List<Field> fields = new ArrayList<>();
    JsonNode dose = resource.path(dosage).path(0).at("/doseAndRate/0/doseQuantity");
    String of = at + "/" + dosage + "/0";
    Numbers.recorded(dose.path("value"))
        .map(
            value ->
                Field.number(
                    name + ".dose",
                    "dose",
                    value.toPlainString(),
                    of + "/doseAndRate/0/doseQuantity/value",
                    Words.aroundDose(value),
                    dose.path("unit").asString("")))
        .ifPresent(fields::add);
    JsonNode repeat = resource.path(dosage).path(0).at("/timing/repeat");
    Numbers.recorded(repeat.path("duration"))
        .map(
            value ->
                Field.number(
                    name + ".time",
                    "over",
                    value.toPlainString(),
                    of + "/timing/repeat/duration",
                    Words.aroundDose(value),
                    repeat.path("durationUnit").asString("")))
        .ifPresent(fields::add);
    String status = resource.path("status").asString("");
    fields.add(
        Field.choice(name + ".status", "state", status, at + "/status", with(states, status)));
    JsonNode period = resource.path("effectivePeriod");
    day(name + ".start", "from", period, at + "/effectivePeriod", "start").ifPresent(fields::add);
    day(name + ".end", "until", period, at + "/effectivePeriod", "end").ifPresent(fields::add);
    day(name + ".day", "on", resource, at, "effectiveDateTime").ifPresent(fields::add);
    day(name + ".ordered", "ordered on", resource, at, "authoredOn").ifPresent(fields::add);
    JsonNode medicine = resource.path("medicationCodeableConcept");
    rows.add(new Row(entry, group, words.of(medicine), fields));
  }

  private void answers(int entry, String name, String at, JsonNode resource) {
    List<Field> fields = new ArrayList<>();
    day(name + ".day", "answered on", resource, at, "authored").ifPresent(fields::add);
    JsonNode items = resource.path("item");
    for (int i = 0; i < items.size(); i++) {
      JsonNode answer = items.get(i).at("/answer/0");
      String of = at + "/item/" + i + "/answer/0";
      String label = words.question(items.get(i).path("linkId").asString(""));
      String coded = answer.at("/valueCoding/code").asString("");
      if (!coded.isEmpty()) {
        fields.add(
            Field.choice(
                name + ".q" + i, label, coded, of + "/valueCoding/code", with(CODED, coded)));
      } else if (answer.path("valueBoolean").isBoolean()) {
        String value = Boolean.toString(answer.path("valueBoolean").asBoolean(false));
        fields.add(Field.choice(name + ".q" + i, label, value, of + "/valueBoolean", TRUTH));
      }
    }
    rows.add(new Row(entry, Row.Group.ANSWERS, words.questionnaire(resource), fields));
  }

  /** What is on record may be kept, whatever else may be chosen. */
  private static List<Field.Option> with(List<Field.Option> options, String recorded) {
    if (recorded.isEmpty() || options.stream().anyMatch(one -> one.code().equals(recorded))) {
      return options;
    }
    List<Field.Option> all = new ArrayList<>(options);
    all.add(new Field.Option(recorded, recorded));
    return all;
  }
}
