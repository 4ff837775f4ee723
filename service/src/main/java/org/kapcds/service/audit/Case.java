package org.kapcds.service.audit;

import java.util.List;

/**
 * A recorded decision that would be another one.
 *
 * @param journal the journal its record stands in
 * @param line the line of the record
 * @param decision which of the decisions of the record, from 1
 * @param changes what would be different
 */
public record Case(String journal, long line, int decision, List<Change> changes) {

  public Case {
    changes = List.copyOf(changes);
  }

  /** Where it stands. */
  public String place() {
    String stands = "line %d of journal %s".formatted(line, journal);
    return decision == 1 ? stands : "%s, decision %d".formatted(stands, decision);
  }

  /** Whether something would be decided otherwise, and not only be told in other words. */
  public boolean isAnother() {
    return isAnother(changes);
  }

  /** Whether something is decided otherwise, and not only told in other words. */
  public static boolean isAnother(List<Change> changes) {
    return changes.stream().anyMatch(change -> change.about() != About.WORDS);
  }

  /**
   * One thing that would be different.
   *
   * @param about a rule by its id, a condition by its short id, or a part of the decision
   * @param before what was decided
   * @param now what would be decided
   */
  public record Change(About about, String name, String before, String now) {

    /** What it is about, such as `rule SAF-CI-001`. */
    public String what() {
      return about.words + name;
    }

    /** It in a sentence. */
    public String sentence() {
      return about == About.WORDS ? what() : "%s: %s, was %s".formatted(what(), now, before);
    }
  }

  /** What a change is about. */
  public enum About {
    CONDITION("condition "),
    RULE("rule "),
    ORDER("order"),
    GATE("session, gate"),
    LEAVING("session, leaving"),
    DOSE("dose of order no. "),
    QUESTION("question"),
    WORDS("only what is told with it: words, data, sources, dates");

    private final String words;

    About(String words) {
      this.words = words;
    }
  }
}
