package org.kapcds.engine.knowledge;

import java.util.Locale;

/** To which phase of a course a recommendation belongs, in the order in which they are shown. */
public enum Phase {
  /** Before the first dose. */
  PREPARATION,
  /** A dose, and what surrounds it on its day. */
  DOSING,
  /** The days after each dose. */
  INTEGRATION,
  /** What is measured, whenever. */
  MEASURES,
  /** All of it, and the time after it. */
  COURSE;

  /** The key of its name among the words of a release. */
  public String word() {
    return "phase." + name().toLowerCase(Locale.ROOT);
  }

  /** The phase of what is evaluated then, where the catalogue says nothing else. */
  static Phase of(Scope scope) {
    return switch (scope) {
      case COURSE, LONG -> COURSE;
      case SESSION, BOOKING, DOSE, LIVE, POST -> DOSING;
    };
  }
}
