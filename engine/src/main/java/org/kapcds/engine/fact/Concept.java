package org.kapcds.engine.fact;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What something is, as recorded: any number of codings that mean the same, and a text.
 *
 * @param codings the codings, in the order of the record
 * @param text the free text; it is shown and never acted on
 * @param ingredients the active ingredients of a medicine, as its product lists them; one that
 *     nobody can tell has no coding
 */
public record Concept(List<Coding> codings, @Nullable String text, List<Concept> ingredients) {

  /** Nothing recorded. */
  public static final Concept NONE = new Concept(List.of(), null);

  public Concept {
    codings = List.copyOf(codings);
    ingredients = List.copyOf(ingredients);
  }

  /** A concept without ingredients. */
  public Concept(List<Coding> codings, @Nullable String text) {
    this(codings, text, List.of());
  }

  /** A concept with one coding and no text. */
  public static Concept of(String system, String code) {
    return new Concept(List.of(Coding.of(system, code)), null);
  }

  /** A concept with one coding and its display. */
  public static Concept of(String system, String code, String display) {
    return new Concept(List.of(new Coding(system, code, display)), null);
  }

  /** Whether neither a coding nor a text was recorded, of its ingredients neither. */
  public boolean isEmpty() {
    return codings.isEmpty()
        && (text == null || text.isBlank())
        && ingredients.stream().allMatch(Concept::isEmpty);
  }

  /** Its codings, and those of its ingredients. */
  public Stream<Coding> allCodings() {
    return Stream.concat(codings.stream(), ingredients.stream().flatMap(part -> part.allCodings()));
  }

  /** Whether neither its text nor a display says in words what it is. */
  public boolean hasNoWords() {
    return (text == null || text.isBlank())
        && codings.stream()
            .allMatch(coding -> coding.display() == null || coding.display().isBlank())
        && ingredients.stream().allMatch(Concept::hasNoWords);
  }

  /** Its text and all displays, those of its ingredients included. */
  public Stream<String> allWords() {
    return Stream.concat(
            Stream.concat(
                Stream.ofNullable(text),
                codings.stream().flatMap(coding -> Stream.ofNullable(coding.display()))),
            ingredients.stream().flatMap(Concept::allWords))
        .filter(words -> !words.isBlank());
  }

  /** All its words in lower case, each text and display on a line of its own. */
  public String inLowerCase() {
    return allWords().collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
  }

  /** Whether its text or a display holds any of these pieces of words, given in lower case. */
  public boolean mentions(List<String> pieces) {
    String words = inLowerCase();
    return pieces.stream().anyMatch(words::contains);
  }

  /** The best words for it: the text, else the first display, else the first code. */
  public String words() {
    return allWords()
        .findFirst()
        .orElseGet(() -> allCodings().findFirst().map(Coding::code).orElse(""));
  }
}
