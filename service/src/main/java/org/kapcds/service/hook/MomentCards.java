package org.kapcds.service.hook;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Moment;
import org.kapcds.engine.fact.Order;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.fhir.Chart;
import org.kapcds.service.card.Card;
import org.kapcds.service.card.CardCheck;
import org.kapcds.service.card.Cards;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.decide.Rulebook;

/**
 * The cards that the hook of a moment shows of a decision, where no chart has called: with what
 * they would offer to write, and their links. Nothing that was set aside before is known.
 */
public final class MomentCards {

  private final Decider decider;
  private final Offering offering;

  /** Shows the decisions of this. */
  public MomentCards(Decider decider) {
    this.decider = decider;
    this.offering = new Offering(decider);
  }

  /**
   * The cards.
   *
   * @param chart what was decided; its orders that are drafts are looked at as being signed
   * @param rulebook the address of the rulebook
   */
  public List<Card> of(Decision decision, Moment moment, Chart chart, String rulebook) {
    Release release = decider.release();
    Decision told =
        switch (moment) {
          case PLANNING -> decision;
          case BOOKING -> Told.booking(decision, release);
          case ORDER -> Told.signing(decision);
          case DOSING_DAY -> Told.dosing(decision);
          case DISCHARGE -> Told.leaving(decision);
        };
    boolean requested = decider.isRequested(chart);
    boolean asked = requested && (moment == Moment.PLANNING || moment == Moment.ORDER);
    List<Card> cards = offering.toBeDone(Cards.of(told, Rulebook.of(release), asked), told, chart);
    List<Card> offered =
        switch (moment) {
          case PLANNING -> asked ? offering.plan(cards, told, chart) : cards;
          case ORDER -> offering.removal(cards, told, drafts(chart), chart);
          case BOOKING, DOSING_DAY, DISCHARGE -> cards;
        };
    return CardCheck.of(offered).cards().stream().map(card -> card.leadingTo(rulebook)).toList();
  }

  private static Set<String> drafts(Chart chart) {
    return chart.facts().stream()
        .filter(fact -> fact instanceof Order order && order.draft())
        .map(fact -> fact.sources().reference())
        .collect(Collectors.toSet());
  }
}
