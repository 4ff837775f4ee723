package org.kapcds.service.hook;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kapcds.engine.Decision;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.fhir.Chart;
import org.kapcds.service.acknowledge.Acknowledged;
import org.kapcds.service.card.Card;
import org.kapcds.service.card.Cards;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.decide.Question;
import org.kapcds.service.decide.Rulebook;
import org.kapcds.service.metrics.Phase;
import org.kapcds.service.metrics.Timing;

/** Which cards each hook is answered with: those of its moment, for the patients it concerns. */
final class Answers {

  /** The codes under which a release tells that a course is going on. */
  private static final Set<String> RUNNING = Set.of("COURSE_OPEN", "COURSE_BOOKED", "DOSING_TODAY");

  private static final Set<String> TODAY = Set.of("DOSING_TODAY");

  private final Decider decider;
  private final OffsetDateTime now;
  private final Timing timing;
  private final Acknowledged before;
  private final Set<String> silenced = new TreeSet<>();
  private boolean running;

  /**
   * Answers calls.
   *
   * @param decider decides
   * @param now the moment of the call
   * @param before what was set aside before
   * @param timing notes how long it takes
   */
  Answers(Decider decider, OffsetDateTime now, Acknowledged before, Timing timing) {
    this.decider = decider;
    this.now = now;
    this.before = before;
    this.timing = timing;
  }

  /** The rules that spoke and are on no card, because they were set aside before. */
  List<String> silenced() {
    return List.copyOf(silenced);
  }

  /**
   * The cards for a call. Where there would be none although something did not come in time, one
   * says so: silence would be taken for nothing to say.
   */
  List<Card> cards(Hook hook, HookRequest request, HookChart.Had had) {
    List<Card> cards = cards(hook, request, had.chart());
    return cards.isEmpty() && !had.late().isEmpty() && mayConcern(hook, request, had.chart())
        ? List.of(Cards.notAssessed(request.hookInstance(), had.late()))
        : cards;
  }

  /** What is chosen or booked shows by itself whether it is of this treatment. */
  private boolean mayConcern(Hook hook, HookRequest request, Chart chart) {
    return switch (hook) {
      case ORDER_SELECT -> isSelected(request, chart);
      case APPOINTMENT_BOOK -> !sessions(request).isEmpty();
      default -> true;
    };
  }

  private List<Card> cards(Hook hook, HookRequest request, Chart chart) {
    return switch (hook) {
      case PATIENT_VIEW -> viewed(chart);
      case ORDER_SELECT -> selected(request, chart);
      case ORDER_SIGN -> signed(request, chart);
      case APPOINTMENT_BOOK -> booked(request, chart);
      case ENCOUNTER_START -> started(chart);
      case ENCOUNTER_DISCHARGE -> discharged(chart);
      case PROBLEM_LIST_ITEM_CREATE -> changed(hook, request, chart);
    };
  }

  /** What nobody asked about is told where treatment is offered or given, or urgent. */
  private List<Card> viewed(Chart chart) {
    Decision decision = decide(Hook.PATIENT_VIEW, chart, now);
    List<Decision.Recommendation> all = decision.recommendations();
    boolean concerned =
        all.stream().anyMatch(Decision.Recommendation::offered)
            || !(all.isEmpty() || decision.urgentActions().isEmpty())
            || tells(decision, RUNNING);
    if (!concerned) {
      return List.of();
    }
    return decider.isRequested(chart) ? offering(decision, chart) : cards(decision, chart, false);
  }

  /** What is not selected is on no card: it is listed as such. */
  private List<Card> selected(HookRequest request, Chart chart) {
    if (!isSelected(request, chart)) {
      return List.of();
    }
    Set<String> others = request.written().names();
    others.removeAll(request.written().selected());
    List<Fact> facts =
        chart.facts().stream()
            .map(
                fact ->
                    decider.isJudged(fact) && others.contains(fact.sources().reference())
                        ? notSelected(fact)
                        : fact)
            .toList();
    Chart selected = new Chart(chart.patientReference(), facts);
    Decision planning = decide(Hook.ORDER_SELECT, selected, now);
    Decision ordering = decide(Hook.ORDER_SIGN, selected, now);
    Decision told = Told.choosing(planning, ordering, decider.release());
    return removing(offering(told, selected), told, request, selected);
  }

  private boolean isSelected(HookRequest request, Chart chart) {
    return chart.facts().stream()
        .filter(decider::isJudged)
        .anyMatch(order -> request.written().selected().contains(order.sources().reference()));
  }

  private static Unreadable notSelected(Fact order) {
    return new Unreadable(
        order.head(), Unreadable.Cause.IGNORED, "not among the orders that were selected");
  }

  /** Another medicine is told of where it changes something for a course that is going on. */
  private List<Card> signed(HookRequest request, Chart chart) {
    if (!decider.isRequested(chart)) {
      return changed(Hook.ORDER_SIGN, request, chart);
    }
    Decision decision = Told.signing(decide(Hook.ORDER_SIGN, chart, now));
    return removing(cards(decision, chart, true), decision, request, chart);
  }

  /** Decided as of the first dosing session being booked; what follows it lies ahead then. */
  private List<Card> booked(HookRequest request, Chart chart) {
    List<Fact> sessions = sessions(request);
    if (sessions.isEmpty()) {
      return List.of();
    }
    Optional<Instant> first =
        sessions.stream()
            .flatMap(session -> Optional.ofNullable(session.when().instant()).stream())
            .min(Comparator.naturalOrder());
    OffsetDateTime start = first.map(instant -> instant.atOffset(now.getOffset())).orElse(now);
    Decision decision = decide(Hook.APPOINTMENT_BOOK, chart, start);
    return cards(Told.booking(decision, decider.release()), chart, false);
  }

  private List<Fact> sessions(HookRequest request) {
    return HookChart.written(request).facts().stream().filter(decider::isBookedDosing).toList();
  }

  private List<Card> started(Chart chart) {
    Decision decision = decide(Hook.ENCOUNTER_START, chart, now);
    return isDosingDay(decision, chart) ? cards(Told.dosing(decision), chart, false) : List.of();
  }

  private List<Card> discharged(Chart chart) {
    Decision decision = decide(Hook.ENCOUNTER_DISCHARGE, chart, now);
    return isDosingDay(decision, chart) ? cards(Told.leaving(decision), chart, false) : List.of();
  }

  /** A visit concerns dosing if a session is on record for the day, or an order is open. */
  private boolean isDosingDay(Decision decision, Chart chart) {
    return tells(decision, TODAY) || decider.isRequested(chart);
  }

  /** What the new entries change, for somebody who is being treated or about to be. */
  private List<Card> changed(Hook hook, HookRequest request, Chart chart) {
    Decision decision = decide(hook, chart, now);
    if (!tells(decision, RUNNING) && !decider.isRequested(chart)) {
      return List.of();
    }
    Set<String> written =
        HookChart.written(request).facts().stream()
            .map(fact -> fact.sources().reference())
            .collect(Collectors.toSet());
    List<Fact> before =
        chart.facts().stream()
            .filter(fact -> !written.contains(fact.sources().reference()))
            .toList();
    Decision earlier = decide(hook, new Chart(chart.patientReference(), before), now);
    return cards(Told.added(decision, earlier), chart, false);
  }

  private Decision decide(Hook hook, Chart chart, OffsetDateTime asOf) {
    Question question = Question.at(asOf, hook.moment());
    Decision decision = timing.of(Phase.DECIDE, () -> decider.decide(chart, question));
    running |= tells(decision, RUNNING);
    return decision;
  }

  /** The cards of a decision on a request, with the plan of the course where there is one. */
  private List<Card> offering(Decision decision, Chart chart) {
    Decision quiet = quiet(decision);
    boolean stopped = stops(quiet) < stops(decision);
    List<Card> cards = timing.of(Phase.CARDS, () -> shown(quiet, chart, true));
    return stopped ? cards : new Offering(decider).plan(cards, decision, chart);
  }

  private static long stops(Decision decision) {
    return decision.conclusions().stream()
        .filter(one -> one.level().compareTo(Level.SOFT_STOP) <= 0)
        .count();
  }

  /** Without what was set aside before. */
  private Decision quiet(Decision decision) {
    decision.conclusions().stream()
        .filter(one -> before.isSilent(one, running))
        .forEach(one -> silenced.add(one.ruleId()));
    return Told.without(decision, one -> before.isSilent(one, running));
  }

  /** The cards of a decision, with orders of what must be measured. */
  private List<Card> cards(Decision decision, Chart chart, boolean requested) {
    return timing.of(Phase.CARDS, () -> shown(quiet(decision), chart, requested));
  }

  private List<Card> shown(Decision decision, Chart chart, boolean requested) {
    Rulebook book = Rulebook.of(decider.release());
    List<Card> cards = Cards.of(decision, book, requested, before);
    return new Offering(decider).toBeDone(cards, decision, chart);
  }

  private List<Card> removing(
      List<Card> cards, Decision decision, HookRequest request, Chart chart) {
    return new Offering(decider).removal(cards, decision, request.written().drafts(), chart);
  }

  private static boolean tells(Decision decision, Set<String> codes) {
    return decision.conclusions().stream()
        .anyMatch(one -> one.code() != null && codes.contains(one.code()));
  }
}
