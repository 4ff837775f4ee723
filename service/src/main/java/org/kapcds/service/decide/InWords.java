package org.kapcds.service.decide;

import java.util.Locale;

/** The codes of a decision, such as its states, as people say them. */
public final class InWords {

  private InWords() {}

  /** `NOT_ELIGIBLE` is “not eligible”. */
  public static String of(String code) {
    return code.replace('_', ' ').toLowerCase(Locale.ROOT);
  }

  /** The same for a code that the program knows. */
  public static String of(Enum<?> code) {
    return of(code.name());
  }
}
