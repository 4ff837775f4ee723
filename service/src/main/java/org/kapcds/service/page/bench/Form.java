package org.kapcds.service.page.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.service.http.Refusal;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record as a form. What is moved is written into its FHIR resources, and nothing else is; what
 * it means is left to those who read it.
 */
final class Form {

  /** More than this is no form any more. */
  private static final int MOST = 150;

  private static final JsonMapper JSON = new JsonMapper();

  private final JsonNode bundle;
  private final List<Row> rows;

  private Form(JsonNode bundle, List<Row> rows) {
    this.bundle = bundle;
    this.rows = rows;
  }

  /** The form of a record, with the words of a release. */
  static Form of(byte[] record, Words words) {
    JsonNode bundle = FhirFacts.tree(record);
    Rows rows = new Rows(words);
    JsonNode entries = bundle.path("entry");
    for (int i = 0; i < entries.size(); i++) {
      rows.add(i, entries.get(i).path("resource"));
    }
    return new Form(bundle, rows.sorted());
  }

  /** What is shown of it: all, or so much as can be read. */
  List<Row> rows() {
    return rows.subList(0, Math.min(MOST, rows.size()));
  }

  /** How many entries can be moved and are not shown. */
  int more() {
    return Math.max(0, rows.size() - MOST);
  }

  /**
   * The record with what was moved.
   *
   * @throws Refusal if something is no number, no day, or none of what it may be
   */
  byte[] moved(Map<String, String> written) {
    List<Field> changed = new ArrayList<>();
    for (Row row : rows()) {
      for (Field field : row.fields()) {
        String value = written.get(field.name());
        if (value != null && !value.equals(field.value())) {
          changed.add(field);
        }
      }
    }
    for (Field field : changed) {
      set(field, written.getOrDefault(field.name(), "").strip());
    }
    return bytes();
  }

  /** The record without an entry. */
  byte[] without(int entry) {
    if (bundle.path("entry") instanceof ArrayNode entries && entry >= 0 && entry < entries.size()) {
      entries.remove(entry);
    }
    return bytes();
  }

  /** The record with one entry more. */
  byte[] with(ObjectNode resource) {
    if (bundle instanceof ObjectNode object) {
      object.withArray("entry").addObject().set("resource", resource);
    }
    return bytes();
  }

  /** The reference of the patient, which is empty where there is none. */
  String patient() {
    for (JsonNode entry : bundle.path("entry")) {
      if (entry.at("/resource/resourceType").asString("").equals("Patient")) {
        return "Patient/" + entry.at("/resource/id").asString("");
      }
    }
    return "";
  }

  private byte[] bytes() {
    return JSON.writeValueAsBytes(bundle);
  }

  private void set(Field field, String value) {
    JsonPointer parent = field.at().head();
    if (!(bundle.at(parent) instanceof ObjectNode object)) {
      return;
    }
    String member = field.at().last().getMatchingProperty();
    if (value.isEmpty()) {
      object.remove(member);
      return;
    }
    switch (field.kind()) {
      case NUMBER -> object.put(member, number(field, value));
      case DAY -> object.put(member, day(field, value, object.path(member).asString("")));
      case CHOICE -> choose(field, value, object, member);
    }
  }

  private static BigDecimal number(Field field, String value) {
    return Numbers.written(value)
        .orElseThrow(
            () -> Refusal.invalid(field.label(), "`%s` is not a number".formatted(field.label())));
  }

  /** Another day; the time of day stays. */
  private static String day(Field field, String value, String before) {
    try {
      String time = before.length() > 10 ? before.substring(10) : "";
      return LocalDate.parse(value) + time;
    } catch (DateTimeParseException noDay) {
      throw Refusal.invalid(
          field.label(),
          "`%s` is not a day; write it as year, month and day, such as 2026-03-02"
              .formatted(field.label()));
    }
  }

  private static void choose(Field field, String value, ObjectNode object, String member) {
    if (field.options().stream().noneMatch(one -> one.code().equals(value))) {
      throw Refusal.invalid(
          field.label(), "`%s` is none of what may be chosen".formatted(field.label()));
    }
    if (member.equals("valueBoolean")) {
      object.put(member, value.equals("true"));
    } else {
      object.put(member, value);
    }
  }
}
