package org.kapcds.service.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Decision.Conclusion;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.engine.knowledge.Scope;
import org.kapcds.service.decide.Gap;
import org.kapcds.service.decide.InWords;
import org.kapcds.service.decide.Reviewed;
import org.kapcds.service.decide.Rulebook;

/** The words below the summary of a card: what, on which data, against which limit, what next. */
final class Detail {

  /** The code of information that each card carries. */
  private static final String ON_EVERY_CARD = "ON_EVERY_CARD";

  /** How the place is written of what a calling system was asked to send. */
  private static final String PREFETCH = "prefetch.";

  private final Decision decision;
  private final Rulebook book;
  private final Memory memory;

  Detail(Decision decision, Rulebook book, Memory memory) {
    this.decision = decision;
    this.book = book;
    this.memory = memory;
  }

  void line(Markdown text, Line line) {
    if (isSetAside(line)) {
      line.said()
          .forEach(
              said ->
                  text.line(
                      "",
                      "%s %s (%s)"
                          .formatted(
                              said.summary(), memory.setAside(said).orElse(""), said.ruleId())));
      return;
    }
    Conclusion one = line.first();
    text.title(one.summary()).say(one.rationale());
    for (Decision.ShownFact fact : one.facts()) {
      text.line("Data", "%s (%s)".formatted(fact.text(), fact.reference()));
    }
    ground(text, one);
    for (Conclusion other : line.others()) {
      text.line("Also", other.summary() + " " + other.rationale());
      ground(text, other);
    }
  }

  /** Whether all of a line was set aside before. */
  boolean isSetAside(Line line) {
    return line.said().stream().allMatch(one -> memory.setAside(one).isPresent());
  }

  /** What a conclusion stands on, beside the data. */
  private void ground(Markdown text, Conclusion one) {
    one.limits().forEach(limit -> text.line("Limit", limit));
    one.notes().forEach(note -> text.line("Note", note));
    one.also()
        .forEach(other -> text.line("Also", "%s (%s)".formatted(other.summary(), other.ruleId())));
    changes(one).ifPresent(change -> text.line("What would change it", change));
    String evidence = one.evidence().isEmpty() ? "none cited" : String.join(", ", one.evidence());
    text.line("Evidence", evidence + "; " + Reviewed.inWords(one.reviewStatus()));
    book.sources(one.ruleId()).forEach(source -> text.lineOnce("Source", source));
    text.line("Rule", one.ruleId());
  }

  private Optional<String> changes(Conclusion one) {
    Optional<String> byCatalogue = book.reversibleBy(one.ruleId(), one.variant());
    if (byCatalogue.isPresent()) {
      return byCatalogue;
    }
    return decision.recommendations().stream()
        .flatMap(recommendation -> recommendation.whatWouldChangeIt().stream())
        .filter(said -> said.ruleId().equals(one.ruleId()))
        .map(Decision.Said::text)
        .findFirst();
  }

  void dose(Markdown text, Decision.Dose dose) {
    text.title(dose.text());
    text.line("Order", dose.order());
    text.line("Rules", String.join(", ", dose.ruleIds()));
  }

  void recommendation(Markdown text, Decision.Recommendation one) {
    text.title(one.summary());
    one.precautions().forEach(precaution -> text.line("Precaution", precaution.text()));
    boolean refused = one.state() == Decision.State.NOT_ELIGIBLE;
    one.plan().forEach(step -> text.line(refused ? "Without it" : "Plan", step));
    decision.conclusions().stream()
        .filter(said -> said.level() == Level.INFO && one.condition().equals(said.condition()))
        .filter(said -> said.kind() == Kind.CONTRAINDICATION)
        .forEach(
            said -> text.line("Worth knowing", (said.summary() + " " + said.rationale()).strip()));
    for (Decision.Said change : one.whatWouldChangeIt()) {
      text.line("What would change it", "%s (%s)".formatted(change.text(), change.ruleId()));
    }
    book.strength(decision.intervention(), one.condition())
        .ifPresent(strength -> text.line("Strength of evidence", strength));
    book.label(decision.intervention(), one.condition())
        .ifPresent(label -> text.line("Label", label));
  }

  /** What is to be ordered or booked, by its dates. */
  void schedule(Markdown text) {
    if (!decision.schedule().isEmpty()) {
      text.title("To be ordered or booked");
    }
    for (Decision.Scheduled one : decision.schedule()) {
      text.line(one.days(), "%s (%s)".formatted(one.text(), one.ruleId()));
    }
  }

  void gaps(Markdown text, List<Gap> gaps, List<Decision.Traced> failed) {
    questions(text, gaps);
    if (!gaps.isEmpty()) {
      text.title("Not known, so some rules cannot speak");
    }
    for (Gap gap : gaps) {
      String rules =
          gap.ruleIds().size() == 1
              ? gap.ruleIds().get(0)
              : "%d rules: %s".formatted(gap.ruleIds().size(), String.join(", ", gap.ruleIds()));
      text.line("", "%s (%s)".formatted(gap.text(), rules));
    }
    if (!failed.isEmpty()) {
      text.title("Rules that could not be run; judge without them");
      failed.forEach(one -> text.line("", one.ruleId()));
    }
  }

  /** The questions that would settle some of the gaps, as they are put to the patient. */
  private void questions(Markdown text, List<Gap> gaps) {
    List<Decision.OpenQuestion> questions = Gap.questions(decision, gaps);
    if (!questions.isEmpty()) {
      text.title("To ask, first what could refuse treatment");
    }
    questions.forEach(one -> text.line("", "%s (%s)".formatted(one.text(), one.id())));
  }

  /** What has no card of its own: the given conclusions, and information. */
  void alsoWorthKnowing(Markdown text, List<Conclusion> conclusions) {
    List<Conclusion> information =
        decision.conclusions().stream()
            .filter(one -> one.level() == Level.INFO && one.condition() == null)
            .filter(one -> !ON_EVERY_CARD.equals(one.code()))
            .filter(one -> one.kind() != Kind.RECOMMENDATION || mayBeTreated())
            .filter(one -> !isPlanOfTheSession(one))
            .toList();
    if (conclusions.isEmpty() && information.isEmpty()) {
      return;
    }
    text.title("Also");
    for (Conclusion one : conclusions) {
      text.line("Precaution", "%s (%s)".formatted(one.summary(), one.ruleId()));
    }
    for (Conclusion one : information) {
      text.line("", "%s (%s)".formatted(one.summary(), one.ruleId()));
    }
  }

  /** What is agreed for the session stands with the plan; beside other cards it is too much. */
  private static boolean isPlanOfTheSession(Conclusion one) {
    return one.kind() == Kind.RECOMMENDATION && one.scope() == Scope.SESSION;
  }

  /** Whether any condition is not ruled out; without one there is no treatment to plan for. */
  private boolean mayBeTreated() {
    return decision.recommendations().isEmpty()
        || decision.recommendations().stream()
            .anyMatch(one -> one.state() != Decision.State.NOT_ELIGIBLE);
  }

  /** Whether the session may start or the patient may leave, beside what says so. */
  private void session(Markdown text, Decision.Session session) {
    Enum<?> gate = session.gate() == null ? session.leaving() : session.gate();
    if (gate != null) {
      text.say(
          "%s: %s%s."
              .formatted(
                  session.gate() == null ? "Leaving" : "Session",
                  InWords.of(gate),
                  session.ruleIds().isEmpty()
                      ? ""
                      : ", because of " + String.join(", ", session.ruleIds())));
    }
  }

  /** What the calling system was asked to send and did not, with why it was not fetched. */
  private void notAssessed(Markdown text) {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    decision.notRead().stream()
        .filter(one -> one.reference().startsWith(PREFETCH))
        .forEach(
            one ->
                keys.computeIfAbsent(one.reason(), why -> new ArrayList<>())
                    .add(one.reference().substring(PREFETCH.length())));
    keys.forEach(
        (why, names) ->
            text.say("Not assessed: %s (%s).".formatted(String.join(", ", names), why)));
  }

  void foot(Markdown text) {
    if (decision.session() != null) {
      session(text, decision.session());
    }
    decision.conclusions().stream()
        .filter(one -> ON_EVERY_CARD.equals(one.code()))
        .forEach(one -> text.say("%s (%s)".formatted(one.summary(), one.ruleId())));
    decision.notes().forEach(text::say);
    notAssessed(text);
    List<String> notUsed =
        decision.notRead().stream()
            .map(Decision.NotRead::reference)
            .filter(reference -> !reference.startsWith(PREFETCH))
            .toList();
    if (!notUsed.isEmpty()) {
      String references = notUsed.stream().distinct().limit(5).collect(Collectors.joining(", "));
      int count = notUsed.size();
      text.say(
          "Not used of the record: %d %s (%s%s)."
              .formatted(
                  count, count == 1 ? "entry" : "entries", references, count > 5 ? ", …" : ""));
    }
    text.say(
        "Release %s (%s), as of %s, decision %s. For the treating clinician, who decides: check this against the patient."
            .formatted(
                decision.release().version(),
                book.standing(),
                decision.asOf(),
                decision.decisionId()));
  }
}
