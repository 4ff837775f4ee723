package org.kapcds.engine.internal.reading;

import java.util.Set;
import org.kapcds.engine.fact.Measurement;

/**
 * The terms whose values rules read otherwise than by a comparison. Of such a term a value of which
 * only an end is known is of use where every such rule asks on which side of a limit it lies, and
 * all of them on the side that is known.
 *
 * @param upward the terms of which a rule asks whether the value reaches or passes a limit
 * @param downward the terms of which a rule asks whether the value stays at or below a limit
 * @param otherwise the terms of which a rule asks anything else
 */
public record DirectReads(Set<String> upward, Set<String> downward, Set<String> otherwise) {

  public DirectReads {
    upward = Set.copyOf(upward);
    downward = Set.copyOf(downward);
    otherwise = Set.copyOf(otherwise);
  }

  /** Whether a value can be told to the rules: none would take its end for the value. */
  boolean canTell(Measurement measurement, String term) {
    return switch (measurement.extent()) {
      case EXACT -> true;
      case OR_MORE, MORE -> !downward.contains(term) && !otherwise.contains(term);
      case OR_LESS, LESS -> !upward.contains(term) && !otherwise.contains(term);
    };
  }

  /** Whether a value may stand otherwise to a limit than its known end does. */
  boolean leavesOpen(Measurement measurement) {
    String term = measurement.kind();
    return !measurement.exact() && (upward.contains(term) || downward.contains(term));
  }
}
