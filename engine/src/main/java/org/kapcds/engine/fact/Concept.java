package org.kapcds.engine.fact;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What something is, as recorded: any number of codings that mean the same, and a text.
 *
 * @param codings the codings, in the order of the record
 * @param text the free text; it is shown and never acted on (rule SAF-REG-039)
 */
public record Concept(List<Coding> codings, @Nullable String text) {

  /** Nothing recorded. */
  public static final Concept NONE = new Concept(List.of(), null);

  public Concept {
    codings = List.copyOf(codings);
  }

  /** A concept with one coding and no text. */
  public static Concept of(String system, String code) {
    return new Concept(List.of(Coding.of(system, code)), null);
  }

  /** A concept with one coding and its display. */
  public static Concept of(String system, String code, String display) {
    return new Concept(List.of(new Coding(system, code, display)), null);
  }

  /** Whether neither a coding nor a text was recorded. */
  public boolean isEmpty() {
    return codings.isEmpty() && (text == null || text.isBlank());
  }

  /** Whether neither its text nor a display says in words what it is. */
  public boolean hasNoWords() {
    return (text == null || text.isBlank())
        && codings.stream()
            .allMatch(coding -> coding.display() == null || coding.display().isBlank());
  }

  /** Whether its text or a display holds any of these pieces of words, given in lower case. */
  public boolean mentions(List<String> pieces) {
    StringBuilder words = new StringBuilder(text == null ? "" : text);
    codings.forEach(one -> words.append('\n').append(one.display() == null ? "" : one.display()));
    String lower = words.toString().toLowerCase(Locale.ROOT);
    return pieces.stream().anyMatch(lower::contains);
  }

  /** The best words for it: the text, else the first display, else the first code. */
  public String words() {
    if (text != null && !text.isBlank()) {
      return text;
    }
    for (Coding coding : codings) {
      if (coding.display() != null && !coding.display().isBlank()) {
        return coding.display();
      }
    }
    return codings.isEmpty() ? "" : codings.get(0).code();
  }
}
