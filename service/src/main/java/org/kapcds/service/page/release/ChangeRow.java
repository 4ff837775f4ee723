package org.kapcds.service.page.release;

import org.kapcds.engine.knowledge.Release;
import org.kapcds.service.audit.Case.About;
import org.kapcds.service.audit.Case.Change;
import org.kapcds.service.decide.InWords;
import org.kapcds.service.decide.Rulebook;

/**
 * What a candidate would change, as pages say it.
 *
 * @param what what is changed
 * @param ruleId the rule that is changed, where the rulebook has it; empty elsewhere
 */
record ChangeRow(String what, String ruleId, String before, String now) {

  /**
   * A change in words.
   *
   * @param release the release that decides now, whose rules the rulebook shows
   */
  static ChangeRow of(Change change, Release release) {
    String what =
        change.about() == About.CONDITION
            ? Rulebook.of(release).condition(change.name())
            : change.what();
    boolean inTheBook =
        change.about() == About.RULE && release.entries().containsKey(change.name());
    return new ChangeRow(
        what, inTheBook ? change.name() : "", state(change.before()), state(change.now()));
  }

  /** A state may have a reason or a level behind it: `NOT_ELIGIBLE AGE`. */
  private static String state(String codes) {
    return InWords.of(codes.replaceAll("(?<=[A-Z]) (?=[A-Z])", ", "));
  }
}
