package org.kapcds.features.mutants;

import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Decision.State;

/**
 * Whether an answer got better by a loss. What may happen: a condition that was not eligible is
 * undecided, because what spoke against it is no longer known; and a caution goes with the medicine
 * that carried it, when that medicine is gone, was a mistake or is somebody else's.
 */
final class Better {

  private Better() {}

  /** What got better; {@code null} when nothing did. */
  static @Nullable String gain(Decision before, Decision after, Loss loss, String type) {
    for (Decision.Recommendation was : before.recommendations()) {
      for (Decision.Recommendation now : after.recommendations()) {
        boolean same = was.condition().equals(now.condition());
        if (same && now.state().compareTo(was.state()) < 0 && !may(was, now, loss, type)) {
          return "%s from %s to %s".formatted(was.condition(), was.state(), now.state());
        }
      }
    }
    if (before.order().hold() && !after.order().hold()) {
      return "the order no longer waits";
    }
    Decision.Gate was = gate(before);
    Decision.Gate now = gate(after);
    return was != null && now != null && now.compareTo(was) < 0
        ? "the gate from %s to %s".formatted(was, now)
        : null;
  }

  /** The gate of a session; {@code null} where none is asked for. */
  static Decision.@Nullable Gate gate(Decision decision) {
    Decision.Session session = decision.session();
    return session == null ? null : session.gate();
  }

  private static boolean may(
      Decision.Recommendation was, Decision.Recommendation now, Loss loss, String type) {
    boolean undecided = was.state() == State.NOT_ELIGIBLE && now.state() == State.INSUFFICIENT_DATA;
    boolean medicineGone =
        (loss == Loss.GONE || loss == Loss.MISTAKEN || loss == Loss.SOMEBODY_ELSE)
            && type.startsWith("Medication")
            && was.state() == State.ELIGIBLE_WITH_CAUTIONS;
    return undecided || medicineGone;
  }
}
