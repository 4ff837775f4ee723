package org.kapcds.service.page.bench;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * Something in the record that can be moved.
 *
 * @param name its name in the form
 * @param label what it is
 * @param kind how it is written
 * @param value its value as it is written in the form; empty where it has none
 * @param at where it stands in the record
 * @param range between which numbers it is moved; {@code null} where it is only written
 * @param unit the unit; empty for none
 * @param options what it may be; empty for anything
 */
record Field(
    String name,
    String label,
    Kind kind,
    String value,
    JsonPointer at,
    @Nullable Range range,
    String unit,
    List<Option> options) {

  /** How a field is written. */
  enum Kind {
    NUMBER,
    DAY,
    CHOICE
  }

  /** A choice: the code in the record, and its word. */
  record Option(String code, String word) {}

  /** From where to where a value is moved, and by how much. */
  record Range(String least, String most, String step) {}

  Field {
    options = List.copyOf(options);
  }

  static Field number(
      String name, String label, String value, String at, Optional<Range> range, String unit) {
    return new Field(
        name,
        label,
        Kind.NUMBER,
        value,
        JsonPointer.compile(at),
        range.orElse(null),
        unit,
        List.of());
  }

  static Field day(String name, String label, String written, String at) {
    String day = written.length() >= 10 ? written.substring(0, 10) : "";
    return new Field(name, label, Kind.DAY, day, JsonPointer.compile(at), null, "", List.of());
  }

  static Field choice(String name, String label, String value, String at, List<Option> options) {
    return new Field(name, label, Kind.CHOICE, value, JsonPointer.compile(at), null, "", options);
  }
}
