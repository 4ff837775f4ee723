package org.kapcds.engine;

import java.util.List;
import org.kapcds.engine.Decision.Conclusion;
import org.kapcds.engine.Decision.Recommendation;
import org.kapcds.engine.Decision.RuleState;
import org.kapcds.engine.Decision.Said;
import org.kapcds.engine.Decision.Traced;

/** Short ways to the parts of a decision that a test is about. */
public final class Reading {

  private Reading() {}

  public static Traced trace(Decision decision, String ruleId) {
    return decision.trace().stream()
        .filter(one -> one.ruleId().equals(ruleId))
        .findFirst()
        .orElseThrow(() -> new AssertionError(ruleId + " is not in the trace"));
  }

  public static RuleState state(Decision decision, String ruleId) {
    return trace(decision, ruleId).state();
  }

  /** The unmet needs of a rule: name, kind of absence, text. */
  public static List<String> needs(Decision decision, String ruleId) {
    return trace(decision, ruleId).needs().stream()
        .map(need -> need.need() + " " + need.absence() + ": " + need.text())
        .toList();
  }

  public static List<String> fired(Decision decision) {
    return decision.conclusions().stream().map(Conclusion::ruleId).toList();
  }

  public static Conclusion conclusion(Decision decision, String ruleId) {
    return decision.conclusions().stream()
        .filter(one -> one.ruleId().equals(ruleId))
        .findFirst()
        .orElseThrow(() -> new AssertionError(ruleId + " did not fire"));
  }

  public static Recommendation on(Decision decision, String condition) {
    return decision.recommendations().stream()
        .filter(one -> one.condition().equals(condition))
        .findFirst()
        .orElseThrow(() -> new AssertionError(condition + " was not decided"));
  }

  /** The facts a rule shows: where they stand and what they say. */
  public static List<String> facts(Decision decision, String ruleId) {
    return conclusion(decision, ruleId).facts().stream()
        .map(fact -> fact.reference() + ": " + fact.text())
        .toList();
  }

  public static List<String> changes(Decision decision, String condition) {
    return on(decision, condition).whatWouldChangeIt().stream().map(Said::text).toList();
  }

  public static List<String> notRead(Decision decision) {
    return decision.notRead().stream().map(one -> one.reference() + ": " + one.reason()).toList();
  }
}
