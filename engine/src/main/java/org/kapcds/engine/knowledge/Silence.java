package org.kapcds.engine.knowledge;

import java.util.List;

/**
 * A rule that people have silenced in one release. It is then not evaluable, whatever is on record.
 *
 * @param ruleId the rule
 * @param since the moment of the act, RFC 3339 with its offset
 * @param reason why, in a sentence
 * @param by who has signed the act, each with the role
 */
public record Silence(String ruleId, String since, String reason, List<String> by) {

  public Silence {
    by = List.copyOf(by);
  }
}
