package org.kapcds.engine.internal.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Consent;

/** Which consents hold at the moment of the question. Whatever leaves it open, they do not. */
final class Consents {

  private Consents() {}

  /** Why a consent does not hold, among all that is on record of the same thing. */
  static @Nullable String whyNot(Consent consent, List<Consent> all, Clock clock) {
    if (consent.refused()) {
      return "a refusal";
    }
    if (consent.from().isKnown() && !clock.isOver(consent.from())) {
      return "its period has not begun";
    }
    if (consent.until().isKnown() && !clock.isAhead(consent.until())) {
      return "its period has ended";
    }
    boolean refusedSince =
        all.stream()
            .filter(Consent::refused)
            .filter(refusal -> !clock.isFuture(refusal.when()))
            .anyMatch(refusal -> !clock.isBefore(refusal.when(), consent.when()));
    return refusedSince ? "refused since, or on an unknown day" : null;
  }
}
