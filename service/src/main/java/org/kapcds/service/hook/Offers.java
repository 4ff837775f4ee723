package org.kapcds.service.hook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Decision.Conclusion;
import org.kapcds.engine.Decision.DoseResult;
import org.kapcds.engine.Decision.RuleState;
import org.kapcds.engine.Decision.Scheduled;
import org.kapcds.engine.Decision.ScheduledCoding;
import org.kapcds.engine.Decision.ShownFact;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.knowledge.Absence;
import org.kapcds.engine.knowledge.Code;
import org.kapcds.engine.knowledge.FactType;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.engine.knowledge.Need;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Scope;
import org.kapcds.engine.knowledge.Term;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.fhir.write.AppointmentWriter;
import org.kapcds.fhir.write.ServiceRequestWriter;
import org.kapcds.service.card.Suggestion;
import org.kapcds.service.card.Suggestion.Action;
import org.kapcds.service.decide.Gap;

/**
 * What a decision lets be offered: the plan of the course, the removal of a draft that a hard stop
 * forbids, orders of what must be measured, sessions to be booked. No dose is ever set or changed.
 */
final class Offers {

  private static final String LOINC = "http://loinc.org";

  /** More than these at once are no offer but a list, which the card has anyway. */
  private static final int MOST_OFFERS = 5;

  private static final Set<Absence> TO_BE_MEASURED =
      Set.of(Absence.NEVER_RECORDED, Absence.TOO_OLD);

  private static final Set<Scope> OF_THE_ORDER = Set.of(Scope.COURSE, Scope.DOSE);

  private static final Set<FactType> MEASURED = Set.of(FactType.MEASUREMENT, FactType.CODED_RESULT);

  private final Decision decision;
  private final Release release;

  /**
   * Offers what follows from a decision.
   *
   * @param release the release that made it
   */
  Offers(Decision decision, Release release) {
    this.decision = decision;
    this.release = release;
  }

  /** To write the plan of the course. */
  Suggestion plan(String plan) {
    return new Suggestion(
        word("care-plan.suggestion"),
        name("care-plan"),
        List.of(Action.create(word("care-plan.action"), FhirFacts.tree(plan.getBytes(UTF_8)))));
  }

  /**
   * To remove the drafts that are stopped: the one whose dose is, or all of them where the course
   * is. Of several doses that are stopped one may be right without the others, which nobody here
   * can tell. A stop that rests on what is missing, or on the state of one day, asks for something
   * else.
   *
   * @param drafts the drafts that are judged, by type and id
   */
  Optional<Suggestion> removal(Collection<String> drafts) {
    List<Conclusion> stops =
        decision.conclusions().stream()
            .filter(one -> one.level() == Level.HARD_STOP && one.kind() != Kind.URGENT_ACTION)
            .filter(one -> OF_THE_ORDER.contains(one.scope()) && !one.facts().isEmpty())
            .toList();
    boolean all = stops.stream().anyMatch(one -> one.kind() != Kind.DOSE);
    Set<String> stopped = new HashSet<>(all ? drafts : List.of());
    decision.doses().stream()
        .filter(one -> one.result() == DoseResult.ABOVE_HARD)
        .forEach(one -> stopped.add(one.order()));
    stops.stream()
        .filter(one -> one.kind() == Kind.DOSE)
        .flatMap(one -> one.facts().stream())
        .map(ShownFact::reference)
        .forEach(stopped::add);
    List<Action> actions =
        drafts.stream()
            .filter(stopped::contains)
            .distinct()
            .sorted()
            .map(draft -> Action.delete(word("order.remove.action"), draft))
            .toList();
    return actions.isEmpty() || (actions.size() > 1 && !all)
        ? Optional.empty()
        : Optional.of(new Suggestion(word("order.remove.suggestion"), name("removal"), actions));
  }

  /**
   * To order what was never measured or too long ago: first what fired for that, then what is not
   * known in the order of the gaps, as far as the release has a code for it. While something was
   * not sent, it may stand there.
   *
   * @param gaps the gaps of the decision
   */
  List<Suggestion> orders(List<Gap> gaps) {
    if (decision.notRead().stream().anyMatch(one -> one.reference().startsWith("prefetch."))) {
      return List.of();
    }
    Map<String, Suggestion> orders = new LinkedHashMap<>();
    Set<String> missing = fired();
    gaps.forEach(gap -> missing.add(gap.text()));
    for (String text : missing) {
      decision.trace().stream()
          .flatMap(traced -> traced.needs().stream())
          .filter(need -> need.text().equals(text))
          .filter(need -> TO_BE_MEASURED.contains(need.absence()))
          .findFirst()
          .flatMap(need -> code(release.needs().get(need.need())))
          .ifPresent(code -> orders.putIfAbsent(code.code(), order(code)));
    }
    return orders.values().stream().limit(MOST_OFFERS).toList();
  }

  /**
   * To book the sessions that belong to a dose and are neither booked nor held: each as it is
   * recommended, with the time in which it should lie.
   */
  List<Suggestion> bookings() {
    return decision.schedule().stream()
        .filter(one -> one.reference() != null)
        .filter(one -> one.codings().stream().anyMatch(this::isBooked))
        .filter(one -> !isOver(one))
        .limit(MOST_OFFERS)
        .map(this::booking)
        .toList();
  }

  private boolean isBooked(ScheduledCoding coding) {
    return release.terminology().codes().stream()
        .filter(code -> code.system().equals(coding.system()) && code.code().equals(coding.code()))
        .map(code -> release.terminology().term(code.term()))
        .anyMatch(term -> term != null && term.type() == FactType.BOOKING);
  }

  /** Whether it is too late for it, by the day. */
  private boolean isOver(Scheduled one) {
    return day(one.to()).compareTo(day(decision.asOf())) < 0;
  }

  private static String day(String time) {
    return time.substring(0, LocalDate.EPOCH.toString().length());
  }

  private Suggestion booking(Scheduled one) {
    List<Coding> codings =
        one.codings().stream()
            .filter(this::isBooked)
            .map(coding -> new Coding(coding.system(), coding.code(), coding.display()))
            .toList();
    String resource =
        AppointmentWriter.write(decision.patient(), codings, one.text(), one.from(), one.to());
    return new Suggestion(
        word("session.book.suggestion")
            .replace("{what}", String.valueOf(codings.get(0).display()).toLowerCase(Locale.ROOT)),
        name(one.ruleId() + " " + one.reference()),
        List.of(
            Action.create(
                word("session.book.action").replace("{days}", one.days()),
                FhirFacts.tree(resource.getBytes(UTF_8)))));
  }

  /** What is missing of the rules that are told because of that. */
  private Set<String> fired() {
    Set<String> told = new HashSet<>();
    decision.conclusions().forEach(one -> told.add(one.ruleId()));
    Set<String> missing = new LinkedHashSet<>();
    decision.trace().stream()
        .filter(one -> one.state() == RuleState.FIRED && told.contains(one.ruleId()))
        .forEach(one -> one.needs().forEach(need -> missing.add(need.text())));
    return missing;
  }

  private Suggestion order(Code code) {
    String what = release.terminology().name(code.term());
    String resource =
        ServiceRequestWriter.write(
            decision.patient(), code.system(), code.code(), code.display(), what);
    return new Suggestion(
        word("order.missing.suggestion").replace("{what}", what),
        name(code.code()),
        List.of(
            Action.create(
                word("order.missing.action").replace("{what}", what),
                FhirFacts.tree(resource.getBytes(UTF_8)))));
  }

  /** The first code that tells what a need asks to be measured; of a part, that of the whole. */
  private Optional<Code> code(@org.jspecify.annotations.Nullable Need need) {
    if (need == null || !(need.test() instanceof Need.Recorded recorded) || recorded.yes()) {
      return Optional.empty();
    }
    return recorded.terms().stream()
        .filter(this::isMeasured)
        .flatMap(term -> Stream.concat(panels(term).stream(), Stream.of(term)))
        .flatMap(this::codes)
        .findFirst();
  }

  private boolean isMeasured(String id) {
    Term term = release.terminology().term(id);
    return term != null && MEASURED.contains(term.type());
  }

  private List<String> panels(String part) {
    List<String> panels = new ArrayList<>();
    for (Term term : release.terminology().terms().values()) {
      if (term.type() == FactType.PANEL && term.includes().contains(part)) {
        panels.add(term.id());
      }
    }
    return panels;
  }

  private Stream<Code> codes(String term) {
    return release.terminology().codes().stream()
        .filter(code -> code.term().equals(term) && code.system().equals(LOINC))
        .filter(code -> code.match() == Code.Match.EXACT);
  }

  private String name(String offer) {
    return UUID.nameUUIDFromBytes((decision.decisionId() + "/" + offer).getBytes(UTF_8)).toString();
  }

  private String word(String key) {
    return release.words().getOrDefault(key, key);
  }
}
