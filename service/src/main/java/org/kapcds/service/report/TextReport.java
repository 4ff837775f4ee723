package org.kapcds.service.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Decision.Conclusion;
import org.kapcds.engine.knowledge.Absence;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.service.decide.Gap;
import org.kapcds.service.decide.InWords;
import org.kapcds.service.decide.Reviewed;
import org.kapcds.service.decide.Rulebook;

/** A decision as a page of text: the most urgent first, and what is missing never left out. */
public final class TextReport {

  private static final int SHOWN_REFERENCES = 3;

  private final Decision decision;
  private final Rulebook book;
  private final Page page = new Page();
  private final Set<String> cited = new HashSet<>();
  private final Set<String> placed = new HashSet<>();
  private final Set<String> listed = new HashSet<>();

  private TextReport(Decision decision, Rulebook book) {
    this.decision = decision;
    this.book = book;
  }

  /** The page, lines of at most 100 characters. */
  public static String of(Decision decision, Rulebook book) {
    return new TextReport(decision, book).write();
  }

  private String write() {
    page.heading(
        "%s as of %s: %s, %s"
            .formatted(
                decision.patient().isEmpty() ? "Patient" : decision.patient(),
                decision.asOf(),
                decision.moment(),
                decision.intervention()));
    page.rule();
    decision.notes().forEach(note -> page.item("Note:", note));
    urgent();
    recommendations();
    conclusions("STOPS", Level.HARD_STOP, Level.SOFT_STOP);
    orders();
    conclusions("PRECAUTIONS", Level.PRECAUTION);
    questions();
    missing();
    schedule();
    information();
    notRead();
    foot();
    return page.text();
  }

  private void urgent() {
    if (!decision.urgentActions().isEmpty()) {
      page.heading("TODAY, WHATEVER ELSE IS DECIDED");
      decision
          .urgentActions()
          .forEach(one -> page.item("!", "%s [%s]".formatted(one.text(), one.ruleId())));
      for (Conclusion one : ofKind(Kind.URGENT_ACTION)) {
        reasons(one);
      }
    }
  }

  private void schedule() {
    if (!decision.schedule().isEmpty()) {
      page.heading("TO BE ORDERED OR BOOKED");
      decision
          .schedule()
          .forEach(
              one -> page.item("-", "%s: %s [%s]".formatted(one.days(), one.text(), one.ruleId())));
    }
  }

  private List<Conclusion> ofKind(Kind kind) {
    return decision.conclusions().stream().filter(one -> one.kind() == kind).toList();
  }

  private void recommendations() {
    if (decision.recommendations().isEmpty()) {
      page.heading("NO COVERED CONDITION IS ON RECORD OR WAS ASKED ABOUT");
    }
    for (Decision.Recommendation one : decision.recommendations()) {
      page.heading(
          "%s%s: %s"
              .formatted(
                  book.condition(one.condition()).toUpperCase(Locale.ROOT),
                  one.leads() && decision.recommendations().size() > 1 ? " (leads)" : "",
                  InWords.of(one.state())));
      page.item("", one.summary());
      if (!one.reasons().isEmpty()) {
        page.item("Why:", InWords.of(String.join(", ", one.reasons())));
      }
      criteria(one.condition(), true, "For it:");
      criteria(one.condition(), false, "Against it:");
      if (!one.whatWouldChangeIt().isEmpty()) {
        page.item("", "What would change it, each necessary, none sufficient by itself:");
        list(
            one.whatWouldChangeIt().stream()
                .map(said -> "%s [%s]".formatted(said.text(), said.ruleId()))
                .toList());
      }
      book.strength(decision.intervention(), one.condition())
          .ifPresent(strength -> page.item("Strength of evidence:", strength));
      if (!one.plan().isEmpty()) {
        page.item(
            "",
            one.state() == Decision.State.NOT_ELIGIBLE
                ? "What stands without the medicine:"
                : "Plan beside the medicine:");
        list(one.plan());
      }
    }
  }

  /** What several conditions have in common stands with the first of them. */
  private void list(List<String> lines) {
    List<String> fresh = lines.stream().filter(listed::add).toList();
    fresh.forEach(line -> page.item(4, "-", line));
    int again = lines.size() - fresh.size();
    if (again > 0) {
      page.item(4, "-", "What is listed above counts here too: %d of its lines.".formatted(again));
    }
  }

  private void criteria(String condition, boolean met, String label) {
    List<Conclusion> criteria =
        decision.conclusions().stream()
            .filter(one -> one.level() == Level.INFO && condition.equals(one.condition()))
            .filter(one -> book.meets(one.ruleId(), one.variant()).equals(Optional.of(met)))
            .toList();
    if (criteria.isEmpty()) {
      return;
    }
    page.item("", label);
    criteria.forEach(one -> page.item(4, "-", withData(one)));
  }

  private static String withData(Conclusion one) {
    String data =
        one.facts().stream().map(Decision.ShownFact::text).collect(Collectors.joining("; "));
    return "%s%s [%s]"
        .formatted(one.summary(), data.isEmpty() ? "" : " (" + data + ")", one.ruleId());
  }

  private void conclusions(String heading, Level... levels) {
    List<Conclusion> found =
        decision.conclusions().stream()
            .filter(one -> one.kind() != Kind.URGENT_ACTION && !isOfOrder(one))
            .filter(one -> List.of(levels).contains(one.level()))
            .filter(onceEach())
            .toList();
    if (found.isEmpty()) {
      return;
    }
    page.heading(heading);
    for (Conclusion one : found) {
      String level = levels.length > 1 ? InWords.of(one.level()) + ": " : "";
      page.item("*", "%s%s [%s]".formatted(level, one.summary(), one.ruleId()));
      reasons(one);
    }
  }

  /** What a rule says of several conditions stands here once. */
  private static Predicate<Conclusion> onceEach() {
    Set<String> told = new HashSet<>();
    return one -> told.add(one.ruleId());
  }

  private boolean isOfOrder(Conclusion one) {
    return one.kind() == Kind.DOSE
        && decision.doses().stream().anyMatch(dose -> dose.ruleIds().contains(one.ruleId()));
  }

  private void reasons(Conclusion one) {
    page.item(4, "", one.rationale());
    Map<String, List<String>> data = new LinkedHashMap<>();
    one.facts()
        .forEach(
            fact ->
                data.computeIfAbsent(fact.text(), key -> new ArrayList<>()).add(fact.reference()));
    data.forEach(
        (text, references) ->
            page.item(4, "data:", "%s (%s)".formatted(text, String.join(", ", references))));
    one.limits().forEach(limit -> page.item(4, "limit:", limit));
    one.notes().forEach(note -> page.item(4, "note:", note));
    one.also()
        .forEach(
            other -> page.item(4, "also:", "%s [%s]".formatted(other.summary(), other.ruleId())));
    book.reversibleBy(one.ruleId(), one.variant())
        .ifPresent(change -> page.item(4, "what would change it:", change));
    page.item(
        4,
        "evidence:",
        "%s; %s"
            .formatted(
                one.evidence().isEmpty() ? "none cited" : String.join(", ", one.evidence()),
                Reviewed.inWords(one.reviewStatus())));
    book.sources(one.ruleId()).stream()
        .filter(cited::add)
        .forEach(source -> page.item(4, "source:", source));
  }

  private void orders() {
    if (!decision.doses().isEmpty()) {
      page.heading("DOSE");
      decision.doses().forEach(this::dose);
    }
    if (decision.order().hold()) {
      page.heading("THE ORDER SHOULD WAIT");
      page.item("", "until these rules are answered: " + rules(decision.order().ruleIds()));
    }
    Decision.Session session = decision.session();
    if (session != null) {
      Enum<?> gate = session.gate() == null ? session.leaving() : session.gate();
      page.heading(
          "%s: %s"
              .formatted(
                  session.gate() == null ? "LEAVING" : "SESSION",
                  gate == null ? "" : InWords.of(gate)));
      if (!session.ruleIds().isEmpty()) {
        page.item("", "because of " + rules(session.ruleIds()));
      }
    }
  }

  private void dose(Decision.Dose dose) {
    List<Conclusion> findings =
        ofKind(Kind.DOSE).stream().filter(one -> dose.ruleIds().contains(one.ruleId())).toList();
    page.item("*", "%s: %s".formatted(InWords.of(dose.result()), dose.order()));
    if (findings.isEmpty()) {
      page.item(4, "", dose.text());
    }
    for (Conclusion one : findings) {
      page.item(4, "", "%s [%s]".formatted(one.summary(), one.ruleId()));
      reasons(one);
    }
  }

  private static String rules(List<String> ids) {
    return String.join(", ", ids);
  }

  private void questions() {
    if (!decision.questions().isEmpty()) {
      page.heading("TO ASK, FIRST WHAT COULD REFUSE TREATMENT");
    }
    for (Decision.OpenQuestion one : decision.questions()) {
      int waiting = one.ruleIds().size();
      page.item(
          "?",
          "%s [%s] (%s)"
              .formatted(
                  one.text(),
                  one.id(),
                  waiting == 1
                      ? "%s waits for it".formatted(one.ruleIds().get(0))
                      : "%d rules wait for it".formatted(waiting)));
      told(need -> book.questionOf(need).equals(Optional.of(one.id())))
          .ifPresent(needs -> page.item(4, "", "Open: " + needs + "."));
    }
  }

  /** What nobody recorded, of the needs that one answer tells; each of them stands there alone. */
  private Optional<String> told(Predicate<String> answered) {
    Set<String> said = new TreeSet<>();
    for (Decision.Traced traced : decision.trace()) {
      if (traced.state() == Decision.RuleState.NOT_EVALUABLE) {
        for (Decision.UnmetNeed need : traced.needs()) {
          if (need.absence() == Absence.NEVER_RECORDED && answered.test(need.need())) {
            said.add(book.says(need.need()));
            placed.add(need.text());
          }
        }
      }
    }
    return said.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", said));
  }

  private void missing() {
    Optional<String> byList = told(book::isAnsweredByListAlone);
    List<Gap> gaps =
        Gap.of(decision, id -> true).stream().filter(gap -> !placed.contains(gap.text())).toList();
    if (!gaps.isEmpty() || byList.isPresent()) {
      page.heading("NOT KNOWN, AND NEVER TAKEN FOR NORMAL");
    }
    byList.ifPresent(
        needs -> page.item("?", "A problem list reviewed of late would tell: " + needs + "."));
    for (Gap gap : gaps) {
      page.item(
          "?",
          gap.ruleIds().size() == 1
              ? "%s [%s]".formatted(gap.text(), gap.ruleIds().get(0))
              : "%s (%d rules wait for it)".formatted(gap.text(), gap.ruleIds().size()));
    }
    List<String> failed =
        decision.trace().stream()
            .filter(one -> one.state() == Decision.RuleState.FAILED)
            .map(Decision.Traced::ruleId)
            .toList();
    if (!failed.isEmpty()) {
      page.heading("RULES THAT COULD NOT BE RUN; JUDGE WITHOUT THEM");
      page.item("", rules(failed));
    }
  }

  private void information() {
    List<Conclusion> information =
        decision.conclusions().stream()
            .filter(one -> one.level() == Level.INFO && one.kind() != Kind.URGENT_ACTION)
            .filter(one -> one.kind() != Kind.RECOMMENDATION)
            .filter(one -> book.meets(one.ruleId(), one.variant()).isEmpty())
            .filter(onceEach())
            .toList();
    if (!information.isEmpty()) {
      page.heading("WORTH KNOWING");
      for (Conclusion one : information) {
        page.item(
            "-",
            one.kind() == Kind.INTERACTION
                ? withData(one)
                : "%s [%s]".formatted(one.summary(), one.ruleId()));
      }
    }
  }

  private void notRead() {
    Map<String, TreeSet<String>> byReason = new LinkedHashMap<>();
    decision
        .notRead()
        .forEach(
            one ->
                byReason
                    .computeIfAbsent(one.reason(), key -> new TreeSet<>())
                    .add(one.reference()));
    if (byReason.isEmpty()) {
      return;
    }
    page.heading("ON RECORD AND NOT USED");
    byReason.forEach(
        (reason, references) -> {
          String some = String.join(", ", references.stream().limit(SHOWN_REFERENCES).toList());
          int more = references.size() - SHOWN_REFERENCES;
          page.item(
              "-",
              "%s (%s%s)".formatted(reason, some, more > 0 ? " and %d more".formatted(more) : ""));
        });
  }

  private void foot() {
    page.gap().rule();
    Map<Decision.RuleState, Integer> states = new java.util.TreeMap<>();
    decision.trace().forEach(one -> states.merge(one.state(), 1, Integer::sum));
    StringBuilder counts = new StringBuilder();
    states.forEach(
        (state, count) ->
            counts
                .append(counts.isEmpty() ? "" : ", ")
                .append(count)
                .append(' ')
                .append(InWords.of(state)));
    page.item(0, "", "%d rules: %s.".formatted(decision.trace().size(), counts));
    page.item(
        0,
        "",
        "Release %s (%s), sha-256 %s. Decision %s."
            .formatted(
                decision.release().version(),
                book.standing(),
                decision.release().sha256().substring(0, 12),
                decision.decisionId()));
    page.item(0, "", "It advises; the clinician decides. Check it against the patient.");
  }
}
