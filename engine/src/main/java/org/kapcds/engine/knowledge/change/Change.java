package org.kapcds.engine.knowledge.change;

import java.util.Comparator;
import java.util.List;

/**
 * One difference between two releases.
 *
 * @param folder the folder it is about; `release` and `profiles` stand beside those of conditions
 * @param what what is different
 * @param about the id, key or file that is different
 * @param sentence what is different, before and now
 * @param rules the rules whose answers may be others because of it, sorted
 */
public record Change(String folder, What what, String about, String sentence, List<String> rules)
    implements Comparable<Change> {

  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::folder)
          .thenComparing(Change::what)
          .thenComparing(Change::about)
          .thenComparing(Change::sentence);

  /** What can be different, what a reader looks for first. */
  public enum What {
    RULE_ADDED("rule added"),
    RULE_RETIRED("rule retired"),
    RULE_REMOVED("rule removed"),
    RULE("rule changed"),
    LOGIC("logic"),
    PARAMETER("parameter"),
    TABLE("table"),
    CODES("value set"),
    NEED("need"),
    CONDITION("condition"),
    WORDING("wording"),
    EVIDENCE("evidence"),
    READING("interpretation"),
    OTHER("other"),
    FORM("form only");

    private final String words;

    What(String words) {
      this.words = words;
    }

    /** What it is called. */
    public String words() {
      return words;
    }
  }

  public Change {
    rules = rules.stream().distinct().sorted().toList();
  }

  @Override
  public int compareTo(Change other) {
    return ORDER.compare(this, other);
  }
}
