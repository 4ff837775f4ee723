package org.kapcds.engine.internal.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.conclusion.Comparison;
import org.kapcds.engine.conclusion.Finding;
import org.kapcds.engine.conclusion.Unsettled;
import org.kapcds.engine.knowledge.Need;

/**
 * What the rules made of the facts.
 *
 * @param matches every match of a concluding rule that still holds, in no particular order
 * @param findings the findings that hold, by the simple names of their types
 * @param considered the conditions that are considered
 * @param comparisons every comparison that was made
 * @param unsettled every contradiction that was found
 * @param failed the entries that could not be evaluated, and why
 * @param lost what may hold and could not be derived: findings by their types, contradictions as
 *     `Unsettled:need`, conditions as `Considered:condition`, comparisons as `Comparison`
 */
public record Outcome(
    List<Match> matches,
    SortedMap<String, List<Finding>> findings,
    Set<String> considered,
    List<Comparison> comparisons,
    List<Unsettled> unsettled,
    Map<String, String> failed,
    Map<String, String> lost) {

  /** Why the findings behind a need could not be derived; {@code null} when they could. */
  public @Nullable String lostFor(Need need) {
    List<String> keys = new ArrayList<>(List.of("Unsettled:" + need.name()));
    if (need.when() != null) {
      keys.add(need.when());
    }
    keys.addAll(need.unless());
    if (need.test() instanceof Need.Found found) {
      keys.add(found.finding());
    }
    return keys.stream().map(lost::get).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** Why it is not known whether a condition is considered; {@code null} when it is known. */
  public @Nullable String lostFor(String condition) {
    return lost.isEmpty() || considered.contains(condition)
        ? null
        : lost.get("Considered:" + condition);
  }
}
