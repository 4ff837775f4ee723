package org.kapcds.engine.internal.drools;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kapcds.engine.conclusion.Comparison;
import org.kapcds.engine.conclusion.Unsettled;

/**
 * What the rules made of the facts.
 *
 * @param matches every match of a concluding rule that still holds, in no particular order
 * @param findings the simple names of the findings that hold
 * @param considered the conditions that are considered
 * @param comparisons every comparison that was made
 * @param unsettled every contradiction that was found
 * @param failed the entries that could not be evaluated, and why
 */
public record Outcome(
    List<Match> matches,
    Set<String> findings,
    Set<String> considered,
    List<Comparison> comparisons,
    List<Unsettled> unsettled,
    Map<String, String> failed) {}
