package org.kapcds.service.measures;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.kapcds.engine.knowledge.Parameter;
import org.kapcds.engine.knowledge.Release;

/**
 * From when on people are to look at a rule.
 *
 * @param leastCards of how many cards at least
 * @param abovePercent above which share of them
 */
public record Review(long leastCards, long abovePercent) {

  /** The reasons that speak against the rule, and not for the patient. */
  public static final Set<String> AGAINST_THE_RULE = Set.of("record-wrong", "not-applicable");

  private static final int HUNDRED = 100;

  /** What a release says of it on a day; without a word of it, never. */
  public static Review of(Release release, LocalDate day) {
    return new Review(
        parameter(release, Release.REVIEW_CARDS, day).orElse(Long.MAX_VALUE),
        parameter(release, Release.REVIEW_PERCENT, day).orElse((long) HUNDRED));
  }

  private static Optional<Long> parameter(Release release, String key, LocalDate day) {
    return Optional.ofNullable(release.parameters().get(key))
        .flatMap(parameter -> parameter.on(day))
        .map(Parameter.Dated::value)
        .map(value -> value.longValue());
  }

  /** Whether a rule is to be looked at. */
  public boolean isDue(int shown, int against) {
    return shown >= leastCards && (long) against * HUNDRED > shown * abovePercent;
  }
}
