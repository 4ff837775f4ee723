package org.kapcds.engine.conclusion;

import java.util.List;

/**
 * The record contradicts itself, so a need counts as unmet.
 *
 * @param need the name of the need
 * @param reason the code of the contradiction, such as `SEVERITY_CONFLICT`
 * @param facts the facts that contradict each other
 */
public record Unsettled(String need, String reason, List<Object> facts) {

  public Unsettled {
    facts = List.copyOf(facts);
  }

  /** A contradiction that rests on a single fact. */
  public static Unsettled of(String need, String reason, Object fact) {
    return new Unsettled(need, reason, List.of(fact));
  }

  /** A contradiction between two facts. */
  public static Unsettled between(String need, String reason, Object one, Object other) {
    return new Unsettled(need, reason, List.of(one, other));
  }
}
