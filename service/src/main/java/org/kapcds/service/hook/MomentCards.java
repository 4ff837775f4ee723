package org.kapcds.service.hook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Moment;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Scope;
import org.kapcds.service.card.Card;
import org.kapcds.service.card.Cards;
import org.kapcds.service.decide.Rulebook;

/**
 * The cards that the hook of a moment shows of a decision, where no chart has called: without what
 * they would offer to write.
 */
public final class MomentCards {

  private MomentCards() {}

  /**
   * The cards.
   *
   * @param requested whether ketamine or esketamine is being ordered
   */
  public static List<Card> of(
      Decision decision, Moment moment, Release release, boolean requested) {
    Decision told =
        switch (moment) {
          case PLANNING -> decision;
          case BOOKING -> Told.booking(decision, id -> concernsBooking(release.entries().get(id)));
          case ORDER -> Told.signing(decision);
          case DOSING_DAY -> Told.dosing(decision);
          case DISCHARGE -> Told.leaving(decision);
        };
    boolean asked = requested && (moment == Moment.PLANNING || moment == Moment.ORDER);
    return Cards.of(told, Rulebook.of(release), asked);
  }

  private static boolean concernsBooking(@Nullable Entry entry) {
    return entry != null && (entry.scope() == Scope.BOOKING || entry.kind() == Kind.INTERACTION);
  }
}
