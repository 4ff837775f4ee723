package org.kapcds.engine.internal.drools;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One rule as it is written, read for what the catalogue and the trace must know of it.
 *
 * @param path the file it stands in
 * @param line the line it begins on
 * @param name its full name
 * @param id the catalogue entry its name begins with
 * @param variant the variant, empty when the name has none
 * @param finding whether it derives a finding and concludes nothing by itself
 * @param premises its patterns, those under `not` and `exists` among them
 * @param concludes the simple name of the type it inserts, {@code null} when that cannot be seen
 * @param concludedText the text constant that what it inserts begins with: a topic, a need or a
 *     condition; {@code null} where the rule puts it together
 * @param concludedEnd the text constant that it ends with then; empty where there is none
 * @param bindings the names its premises bind
 * @param counts whether it counts with `accumulate`
 */
record RuleText(
    String path,
    int line,
    String name,
    String id,
    String variant,
    boolean finding,
    List<Premise> premises,
    @Nullable String concludes,
    @Nullable String concludedText,
    String concludedEnd,
    Set<String> bindings,
    boolean counts) {

  /** The field whose text tells what is inserted apart from others of its type. */
  static final Map<String, String> TOLD_BY =
      Map.of(
          "Comparison", "topic",
          "Readings", "topic",
          "Due", "topic",
          "Unsettled", "need",
          "Considered", "condition");

  /**
   * One pattern.
   *
   * @param type the simple name of its type
   * @param binding the name the whole fact is bound to; {@code null} for none
   * @param constraints its constraints, as written
   * @param literals text constants by the field they are compared with: `kind`, `topic` …
   * @param negated whether it stands under `not`
   * @param required whether the rule cannot match without it: it is neither under `not` nor a
   *     branch of an `or`, nor counted
   * @param taken whether it is taken `from` what was found, and not sought among all facts
   */
  record Premise(
      String type,
      @Nullable String binding,
      List<String> constraints,
      Map<String, List<String>> literals,
      boolean negated,
      boolean required,
      boolean taken) {

    private static final Pattern BOUND =
        Pattern.compile("(\\$\\w+) : (\\w+)(?: in .*)?", Pattern.DOTALL);

    /** The field that a name is bound to, as in `$agent : agent`; {@code null} if there is none. */
    @Nullable String fieldBoundTo(String name) {
      for (String constraint : constraints) {
        Matcher bound = BOUND.matcher(constraint);
        if (bound.matches() && bound.group(1).equals(name)) {
          return bound.group(2);
        }
      }
      return null;
    }

    /** The texts one of which a field must be; none where it may be another too. */
    List<String> texts(String field) {
      boolean othersToo =
          constraints.stream()
              .anyMatch(one -> one.contains(field) && one.contains("||") && one.contains("$"));
      return othersToo ? List.of() : literals.getOrDefault(field, List.of());
    }
  }

  /** The id with its variant, as messages name the rule. */
  String label() {
    return variant.isEmpty() ? id : id + "/" + variant;
  }

  /** Whether what it inserts may be told by this topic, need or condition. */
  boolean mayConclude(String text) {
    return concludedText == null ? text.endsWith(concludedEnd) : text.equals(concludedText);
  }

  /** Types and texts a rule waits for, such as `Comparison:pulse`, to follow findings. */
  static String key(String type, @Nullable String text) {
    return TOLD_BY.containsKey(type) && text != null ? type + ":" + text : type;
  }
}
