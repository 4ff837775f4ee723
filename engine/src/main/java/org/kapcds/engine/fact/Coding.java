package org.kapcds.engine.fact;

import org.jspecify.annotations.Nullable;

/**
 * One code of one code system, as recorded.
 *
 * @param system the canonical URI of the code system; empty when the record names none
 * @param code the code
 * @param display the text recorded beside the code
 */
public record Coding(String system, String code, @Nullable String display) {

  /** A coding without a display. */
  public static Coding of(String system, String code) {
    return new Coding(system, code, null);
  }
}
