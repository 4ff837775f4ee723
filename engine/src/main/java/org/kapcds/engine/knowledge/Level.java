package org.kapcds.engine.knowledge;

/** How strongly a rule speaks against going on, the strongest first. */
public enum Level {
  HARD_STOP,
  SOFT_STOP,
  PRECAUTION,
  INFO;

  /** One step weaker, for a conclusion that rests on possible facts only. */
  public Level lowered() {
    return this == INFO ? INFO : values()[ordinal() + 1];
  }
}
