package org.kapcds.service.hook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Decision.Conclusion;
import org.kapcds.engine.Decision.DoseResult;
import org.kapcds.engine.Decision.RuleState;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Scope;

/**
 * What of a decision is told where one hook asks. A stop is told at every moment that judges it;
 * cautions and gaps only where something can be done about them.
 */
final class Told {

  private Told() {}

  /**
   * While a drug is chosen its dose is not written yet: what is decided is the plan. Of the order
   * it is told what will be asked, and what is far too high already.
   *
   * @param planning the decision about the plan
   * @param ordering the decision about the order as it stands
   * @param release tells which rules check an order
   */
  static Decision choosing(Decision planning, Decision ordering, Release release) {
    Predicate<String> ofDose = id -> isOf(id, release, entry -> entry.scope() == Scope.DOSE);
    List<Decision.Traced> trace = new ArrayList<>();
    those(planning.trace(), one -> !ofDose.test(one.ruleId())).forEach(trace::add);
    those(ordering.trace(), one -> ofDose.test(one.ruleId()))
        .forEach(one -> trace.add(one.needs().isEmpty() ? one : open(one)));
    List<Conclusion> conclusions = new ArrayList<>();
    those(ordering.conclusions(), one -> one.kind() == Kind.DOSE && one.level() == Level.HARD_STOP)
        .forEach(conclusions::add);
    conclusions.addAll(planning.conclusions());
    return with(
        planning,
        planning.recommendations(),
        conclusions,
        those(ordering.doses(), one -> one.result() == DoseResult.ABOVE_HARD),
        ordering.order(),
        trace);
  }

  /** What fires because something is missing is a question here. */
  private static Decision.Traced open(Decision.Traced waiting) {
    return new Decision.Traced(waiting.ruleId(), RuleState.NOT_EVALUABLE, null, waiting.needs());
  }

  /** Who signs does not ask for the plan of the course. */
  static Decision signing(Decision decision) {
    return of(
        decision,
        one -> true,
        one -> true,
        one -> true,
        one -> one.state() == Decision.State.NOT_ELIGIBLE);
  }

  /**
   * For a booking: what fired, and what is not known of medicines and of sessions. How old a score
   * will be on that day is told when it has come.
   */
  static Decision booking(Decision decision, Release release) {
    return of(
        decision,
        one -> one.kind() != Kind.INDICATION,
        one ->
            isOf(
                one.ruleId(),
                release,
                entry -> entry.scope() == Scope.BOOKING || entry.kind() == Kind.INTERACTION),
        one -> true,
        one -> false);
  }

  private static boolean isOf(String ruleId, Release release, Predicate<Entry> such) {
    Entry entry = release.entries().get(ruleId);
    return entry != null && such.test(entry);
  }

  /**
   * On the day of dosing: stops, what is done or watched on this day, what is overdue over the
   * months, and what the gate lacks.
   */
  static Decision dosing(Decision decision) {
    Set<String> waitedFor = new HashSet<>(decision.order().ruleIds());
    if (decision.session() != null) {
      waitedFor.addAll(decision.session().ruleIds());
    }
    return of(
        decision,
        one ->
            one.level().compareTo(Level.SOFT_STOP) <= 0
                || one.kind() == Kind.URGENT_ACTION
                || one.kind() == Kind.INTERACTION
                || one.scope() == Scope.SESSION
                || one.scope() == Scope.LONG
                || one.scope() == Scope.DOSE,
        one -> waitedFor.contains(one.ruleId()),
        one -> true,
        one -> false);
  }

  /** When a patient leaves: what speaks against leaving, and what must be done today. */
  static Decision leaving(Decision decision) {
    return of(
        decision,
        one -> one.scope() == Scope.POST || one.kind() == Kind.URGENT_ACTION,
        one -> decision.session() != null && decision.session().ruleIds().contains(one.ruleId()),
        one -> false,
        one -> false);
  }

  /** What a decision adds to the one before something was written. */
  static Decision added(Decision decision, Decision before) {
    Set<String> fired = new HashSet<>();
    before.conclusions().forEach(one -> fired.add(name(one)));
    Set<String> open = new HashSet<>();
    before.trace().forEach(one -> one.needs().forEach(need -> open.add(name(one, need))));
    return of(
        decision,
        one -> one.level() != Level.INFO && !fired.contains(name(one)),
        one -> one.needs().stream().anyMatch(need -> !open.contains(name(one, need))),
        one -> false,
        one -> false);
  }

  /**
   * What is left when that which was set aside before is not told again; a dose above the soft
   * limit goes with the rules that say so.
   */
  static Decision without(Decision all, Predicate<Conclusion> silent) {
    Set<String> gone = new HashSet<>();
    those(all.conclusions(), silent).forEach(one -> gone.add(one.ruleId()));
    return with(
        all,
        all.recommendations(),
        those(all.conclusions(), silent.negate()),
        those(
            all.doses(),
            one ->
                one.result() != DoseResult.ABOVE_SOFT || Collections.disjoint(gone, one.ruleIds())),
        all.order(),
        all.trace());
  }

  private static String name(Conclusion one) {
    return "%s/%s %s %s".formatted(one.ruleId(), one.variant(), one.level(), one.condition());
  }

  private static String name(Decision.Traced one, Decision.UnmetNeed need) {
    return one.ruleId() + " " + need.need();
  }

  private static Decision of(
      Decision all,
      Predicate<Conclusion> conclusions,
      Predicate<Decision.Traced> gaps,
      Predicate<Decision.Dose> doses,
      Predicate<Decision.Recommendation> recommendations) {
    return with(
        all,
        those(all.recommendations(), recommendations),
        those(all.conclusions(), conclusions),
        those(all.doses(), doses),
        all.order(),
        those(
            all.trace(),
            one ->
                one.state() != RuleState.NOT_EVALUABLE
                    || Decision.isSilenced(one)
                    || gaps.test(one)));
  }

  private static Decision with(
      Decision all,
      List<Decision.Recommendation> recommendations,
      List<Conclusion> conclusions,
      List<Decision.Dose> doses,
      Decision.Hold order,
      List<Decision.Traced> trace) {
    return new Decision(
        all.decisionId(),
        all.asOf(),
        all.moment(),
        all.intervention(),
        all.profiles(),
        all.release(),
        all.patient(),
        all.urgentActions(),
        recommendations,
        all.schedule(),
        conclusions,
        doses,
        order,
        all.session(),
        all.questions(),
        trace,
        all.notRead(),
        all.notes(),
        all.silenced());
  }

  private static <T> List<T> those(List<T> all, Predicate<T> which) {
    return all.stream().filter(which).toList();
  }
}
