package org.kapcds.engine;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Fact;

/**
 * One patient's facts as of one moment, and what is being considered.
 *
 * @param asOf the moment the question is about; days and ages count in its offset
 * @param moment where in the course of treatment the question is asked
 * @param intervention the intervention considered (`ketamine-iv` …); {@code null} leaves it to the
 *     order on record, else to the release's default
 * @param conditions conditions asked about beside those on record, by their short ids
 * @param facts what is on record, in any order
 */
public record Situation(
    OffsetDateTime asOf,
    Moment moment,
    @Nullable String intervention,
    List<String> conditions,
    List<Fact> facts) {

  public Situation {
    conditions = List.copyOf(conditions);
    facts = List.copyOf(facts);
  }
}
