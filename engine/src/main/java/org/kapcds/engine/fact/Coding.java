package org.kapcds.engine.fact;

import org.jspecify.annotations.Nullable;

/**
 * One code of one code system, as recorded.
 *
 * @param system the URI of the code system, as recorded; empty when the record names none
 * @param code the code
 * @param display the text recorded beside the code
 */
public record Coding(String system, String code, @Nullable String display) {

  /** A coding without a display. */
  public static Coding of(String system, String code) {
    return new Coding(system, code, null);
  }

  /**
   * The same with the canonical URI of its system and the one way to write its code, as codings are
   * compared: without blanks around them, and in ICD-10-CM in capitals and with the dot.
   */
  public Coding normal() {
    String canonical = CodeSystems.canonical(system);
    String written = CodeSystems.normal(canonical, code);
    return canonical.equals(system) && written.equals(code)
        ? this
        : new Coding(canonical, written, display);
  }

  /**
   * Whether its code can be one of its system; of most systems nothing is known to speak against.
   */
  public boolean isPossible() {
    Coding normal = normal();
    return CodeSystems.isPossible(normal.system(), normal.code());
  }
}
