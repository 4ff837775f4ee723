package org.kapcds.engine.internal.combining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kapcds.engine.Decision.State;

/** The table that combines what was found into the state of one condition. */
public final class Eligibility {

  /** The reason of a hard stop. */
  public static final String HARD_STOP = "HARD_STOP";

  /** The reason of a condition that only the exception path leads to. */
  public static final String INVESTIGATIONAL_ONLY = "INVESTIGATIONAL_ONLY";

  /**
   * What was found for one condition.
   *
   * @param gates the reasons of gates that are shut
   * @param sharedReasons the reasons of failed criteria that rest on the finding of a hard stop
   * @param hardStop whether a hard stop of the course stands
   * @param failedReasons the reasons of the other failed criteria, in the order of the catalogue
   * @param investigational whether only the exception path leads to the condition
   * @param gap whether a required criterion or a required safety datum is unknown
   * @param conflicts the codes of contradictions behind the gaps
   * @param caution whether a precaution or a soft stop stands, a measure is ageing, or the ceiling
   *     is with cautions
   */
  public record Found(
      List<String> gates,
      List<String> sharedReasons,
      boolean hardStop,
      List<String> failedReasons,
      boolean investigational,
      boolean gap,
      List<String> conflicts,
      boolean caution) {}

  /** A state with its reasons, the first of which is named. */
  public record Combined(State state, List<String> reasons) {}

  private Eligibility() {}

  /** The first line of the table that fits. */
  public static Combined combine(Found found) {
    Set<String> reasons = new LinkedHashSet<>(found.gates());
    reasons.addAll(found.sharedReasons());
    if (found.hardStop()) {
      reasons.add(HARD_STOP);
    }
    reasons.addAll(found.failedReasons());
    if (found.investigational()) {
      reasons.add(INVESTIGATIONAL_ONLY);
    }
    if (!reasons.isEmpty()) {
      return new Combined(State.NOT_ELIGIBLE, List.copyOf(reasons));
    }
    if (found.gap()) {
      return new Combined(
          State.INSUFFICIENT_DATA, new ArrayList<>(new LinkedHashSet<>(found.conflicts())));
    }
    return new Combined(found.caution() ? State.ELIGIBLE_WITH_CAUTIONS : State.ELIGIBLE, List.of());
  }
}
