package org.kapcds.service.hook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kapcds.engine.Decision;
import org.kapcds.engine.fact.Patient;
import org.kapcds.fhir.Chart;
import org.kapcds.service.card.Card;
import org.kapcds.service.card.Cards;
import org.kapcds.service.card.Slot;
import org.kapcds.service.card.Suggestion;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.decide.Rulebook;
import org.kapcds.service.plan.CoursePlans;

/** Puts what a decision lets be offered onto the card it belongs to. */
final class Offering {

  private final Decider decider;

  Offering(Decider decider) {
    this.decider = decider;
  }

  private Offers offers(Decision decision) {
    return new Offers(decision, decider.release());
  }

  /**
   * With orders of what must be measured, and the sessions that are to be booked; for a patient who
   * has died nothing is to be done.
   */
  List<Card> toBeDone(List<Card> cards, Decision decision, Chart chart) {
    if (hasDied(chart)) {
      return cards;
    }
    Rulebook book = Rulebook.of(decider.release());
    Offers offers = offers(decision);
    Slot gaps = cards.stream().anyMatch(one -> one.isOf(Slot.GAPS)) ? Slot.GAPS : Slot.SOFT_STOPS;
    List<Suggestion> orders = offers.orders(book.gaps(decision));
    return booking(
        orders.isEmpty()
            ? cards
            : cards.stream().map(one -> one.isOf(gaps) ? one.offering(orders) : one).toList(),
        offers.bookings());
  }

  private static boolean hasDied(Chart chart) {
    return chart.facts().stream()
        .anyMatch(fact -> fact instanceof Patient patient && patient.deceased());
  }

  /** What belongs to a dose is told on the last card, where nothing stops the dose. */
  private static List<Card> booking(List<Card> cards, List<Suggestion> sessions) {
    if (sessions.isEmpty() || cards.isEmpty() || cards.stream().anyMatch(Offering::isCritical)) {
      return cards;
    }
    List<Card> all = new ArrayList<>(cards);
    Card last = all.get(all.size() - 1);
    if (last.suggestions().isEmpty()) {
      all.set(all.size() - 1, last.offering(sessions));
    }
    return all;
  }

  /** With the plan of the course, where there is one. */
  List<Card> plan(List<Card> cards, Decision decision, Chart chart) {
    return new CoursePlans(decider)
        .of(decision, chart)
        .map(offers(decision)::plan)
        .map(plan -> Cards.offering(cards, plan))
        .orElse(cards);
  }

  /**
   * With the removal of a draft that a hard stop forbids. What may be another medicine is left
   * alone.
   *
   * @param drafts the orders that nobody has signed, by type and id
   */
  List<Card> removal(List<Card> cards, Decision decision, Set<String> drafts, Chart chart) {
    List<String> judged =
        chart.facts().stream()
            .filter(decider::isIdentified)
            .map(order -> order.sources().reference())
            .filter(drafts::contains)
            .toList();
    return offers(decision)
        .removal(judged)
        .map(
            removal ->
                cards.stream().map(one -> isCritical(one) ? one.offering(removal) : one).toList())
        .orElse(cards);
  }

  private static boolean isCritical(Card card) {
    return card.isOf(Slot.HARD_STOPS) || card.isOf(Slot.URGENT);
  }
}
