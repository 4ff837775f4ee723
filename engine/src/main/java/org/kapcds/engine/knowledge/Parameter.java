package org.kapcds.engine.knowledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dated number that a rule, a need or a reading rule uses.
 *
 * @param key its name, `topic.field`
 * @param folder the folder it stands in
 * @param says what it is, in a sentence
 * @param unit its UCUM unit
 * @param mayBeNegative whether a value below zero makes sense; no amount, count or span has one
 * @param values its values, the earliest first
 * @param line the line it stands on
 */
public record Parameter(
    String key,
    String folder,
    String says,
    String unit,
    boolean mayBeNegative,
    List<Dated> values,
    int line) {

  /**
   * A value from its first day on.
   *
   * @param from the first day
   * @param value the number; {@code null} when it is withdrawn from that day on
   * @param reference what it rests on
   * @param mark how far that is verified
   */
  public record Dated(
      LocalDate from, @Nullable BigDecimal value, String reference, Mark mark, int line) {}

  public Parameter {
    values = List.copyOf(values);
  }

  /** The part before the dot. */
  public String topic() {
    return key.substring(0, Math.max(0, key.indexOf('.')));
  }

  /** The name of the type rules declare for the topic: `pulse-limits.hard` → `PulseLimits`. */
  public String typeName() {
    return camel(topic(), true);
  }

  /** The name of the field of that type: `hard-above` → `hardAbove`. */
  public String fieldName() {
    return camel(key.substring(key.indexOf('.') + 1), false);
  }

  /** The value in force on a day. */
  public Optional<Dated> on(LocalDate day) {
    Dated inForce = null;
    for (Dated dated : values) {
      if (!dated.from().isAfter(day)) {
        inForce = dated;
      }
    }
    return Optional.ofNullable(inForce).filter(dated -> dated.value() != null);
  }

  /** The same parameter with another value on all its days. */
  Parameter withValue(BigDecimal value) {
    return new Parameter(
        key,
        folder,
        says,
        unit,
        mayBeNegative,
        values.stream()
            .map(one -> new Dated(one.from(), value, one.reference(), one.mark(), one.line()))
            .toList(),
        line);
  }

  /** Turns kebab-case into camel case. */
  static String camel(String kebab, boolean capital) {
    StringBuilder name = new StringBuilder();
    for (String word : kebab.split("-")) {
      if (word.isEmpty()) {
        continue;
      }
      boolean raise = capital || name.length() > 0;
      name.append(raise ? word.substring(0, 1).toUpperCase(Locale.ROOT) : word.substring(0, 1));
      name.append(word.substring(1));
    }
    return name.toString();
  }
}
