package org.kapcds.service.page.bench;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Decision.Conclusion;
import org.kapcds.engine.Decision.RuleState;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Intervention;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.service.card.Card;
import org.kapcds.service.card.Suggestion;
import org.kapcds.service.decide.Gap;
import org.kapcds.service.decide.InWords;
import org.kapcds.service.decide.Reviewed;
import org.kapcds.service.decide.Rulebook;
import org.kapcds.service.page.bench.Answered.Act;
import org.kapcds.service.page.bench.Answered.Asked;
import org.kapcds.service.page.bench.Answered.Criterion;
import org.kapcds.service.page.bench.Answered.Dosed;
import org.kapcds.service.page.bench.Answered.Finding;
import org.kapcds.service.page.bench.Answered.Offer;
import org.kapcds.service.page.bench.Answered.RuleRow;
import org.kapcds.service.page.bench.Answered.Said;
import org.kapcds.service.page.bench.Answered.ShownCard;
import org.kapcds.service.page.bench.Answered.Unused;
import org.kapcds.service.page.bench.Answered.Verdict;
import tools.jackson.databind.JsonNode;

/** Puts a decision into the order in which the workbench shows it. It decides nothing. */
final class Shown {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm ('UTC'xxx)", Locale.ENGLISH);

  private final Decision decision;
  private final Release release;
  private final Rulebook book;
  private final boolean asOrdered;

  /**
   * Shows a decision.
   *
   * @param asOrdered whether it is of the medicine that is ordered, and not of one that was chosen
   */
  Shown(Decision decision, Release release, boolean asOrdered) {
    this.decision = decision;
    this.asOrdered = asOrdered;
    this.release = release;
    this.book = Rulebook.of(release);
  }

  /**
   * The decision as it is shown.
   *
   * @param sessions the dosing sessions that are booked
   * @param before what was told before the last move; {@code null} at the first time
   */
  Answered shown(List<Card> cards, List<Decision.Scheduled> sessions, @Nullable Told before) {
    return new Answered(
        asked(),
        decision.recommendations().stream().map(this::verdict).toList(),
        cards.stream().map(Shown::card).toList(),
        decision.urgentActions().stream().map(one -> new Said(one.text(), one.ruleId())).toList(),
        findings(one -> isStop(one) && one.kind() != Kind.INTERACTION && one.kind() != Kind.DOSE),
        findings(one -> one.level() == Level.PRECAUTION && one.kind() != Kind.INTERACTION),
        findings(one -> one.kind() == Kind.INTERACTION),
        decision.doses().stream().map(this::dose).toList(),
        decision.order().hold() ? decision.order().ruleIds() : List.of(),
        session(),
        new Timeline(decision, release, this::reviewed).parts(sessions),
        decision.questions().stream().map(one -> new Asked(one.text(), one.ruleIds())).toList(),
        Gap.of(decision, id -> true).stream()
            .map(gap -> new Asked(gap.text(), gap.ruleIds()))
            .toList(),
        findings(this::isWorthKnowing),
        unused(),
        rules().size(),
        decision.notes(),
        before == null ? List.of() : changes(before));
  }

  private String asked() {
    OffsetDateTime asOf = OffsetDateTime.parse(decision.asOf());
    Intervention given = release.interventions().get(decision.intervention());
    return "Asked as of %s, at the moment “%s”, about %s%s"
        .formatted(
            MINUTE.format(asOf),
            decision.moment().replace('-', ' '),
            given == null ? decision.intervention() : given.name(),
            decision.profiles().isEmpty()
                ? "."
                : ", with " + String.join(", ", decision.profiles()) + ".");
  }

  private static boolean isStop(Conclusion one) {
    return one.level() == Level.HARD_STOP || one.level() == Level.SOFT_STOP;
  }

  private boolean isWorthKnowing(Conclusion one) {
    return one.level() == Level.INFO
        && one.kind() != Kind.INTERACTION
        && one.kind() != Kind.RECOMMENDATION
        && one.kind() != Kind.URGENT_ACTION
        && book.meets(one.ruleId(), one.variant()).isEmpty();
  }

  private Verdict verdict(Decision.Recommendation one) {
    String tone = tone(one.state());
    return new Verdict(
        book.condition(one.condition()),
        one.leads() && decision.recommendations().size() > 1,
        InWords.of(one.state()),
        sign(tone),
        tone,
        one.summary(),
        one.reasons().stream().map(InWords::of).toList(),
        book.label(decision.intervention(), one.condition()).orElse(null),
        book.strength(decision.intervention(), one.condition()).orElse(null),
        criteria(one.condition()),
        one.whatWouldChangeIt().stream()
            .map(said -> new Said(said.text(), said.ruleId()))
            .toList());
  }

  private static String tone(Decision.State state) {
    return switch (state) {
      case ELIGIBLE -> "good";
      case ELIGIBLE_WITH_CAUTIONS -> "caution";
      case NOT_ELIGIBLE -> "stop";
      case INSUFFICIENT_DATA, NOT_APPLICABLE -> "open";
    };
  }

  private static String sign(String tone) {
    return switch (tone) {
      case "good" -> "✓";
      case "caution" -> "!";
      case "stop" -> "✕";
      default -> "?";
    };
  }

  private List<Criterion> criteria(String condition) {
    Intervention given = release.interventions().get(decision.intervention());
    List<Criterion> criteria = new ArrayList<>();
    for (Decision.Traced traced : decision.trace()) {
      Entry entry = release.entries().get(traced.ruleId());
      boolean shown =
          entry != null
              && entry.criterion() != null
              && entry.conditions().contains(condition)
              && (given == null || entry.appliesTo(given))
              && traced.state() != RuleState.NOT_APPLICABLE;
      if (entry != null && shown) {
        criteria.add(criterion(entry, traced, condition));
      }
    }
    return criteria;
  }

  private Criterion criterion(Entry entry, Decision.Traced traced, String condition) {
    List<Conclusion> fired =
        decision.conclusions().stream()
            .filter(one -> one.ruleId().equals(entry.id()))
            .filter(one -> one.condition() == null || one.condition().equals(condition))
            .toList();
    Entry.Variant stands = entry.variants().values().iterator().next();
    String state =
        switch (traced.state()) {
          case FIRED -> isMet(fired) ? "met" : "not met";
          case SILENT -> stands.metWhenFired() ? "not met" : "met";
          case FAILED -> "could not be judged";
          default -> "not known";
        };
    String tone = state.equals("met") ? "good" : state.equals("not met") ? "stop" : "open";
    List<String> because = new ArrayList<>();
    fired.stream()
        .flatMap(one -> one.facts().stream())
        .map(Decision.ShownFact::text)
        .distinct()
        .forEach(because::add);
    if (traced.state() != RuleState.FIRED && traced.text() != null) {
      because.add(traced.text());
    }
    traced.needs().forEach(need -> because.add(need.text()));
    String asks = stands.summary().contains("{") ? entry.id() : stands.summary();
    return new Criterion(
        entry.id(),
        state,
        sign(tone),
        tone,
        Objects.requireNonNull(entry.criterion()).required(),
        stands.metWhenFired() ? asks : "Must not hold: " + asks,
        because,
        reviewed(entry.id()));
  }

  private boolean isMet(List<Conclusion> fired) {
    return fired.stream()
        .map(one -> book.meets(one.ruleId(), one.variant()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(true);
  }

  private String reviewed(String ruleId) {
    Entry entry = release.entries().get(ruleId);
    if (entry == null) {
      return "";
    }
    return Stream.concat(entry.marks().stream(), entry.evidence().values().stream())
        .distinct()
        .sorted()
        .map(mark -> "%s (%s)".formatted(Reviewed.alone(mark), mark))
        .collect(Collectors.joining(", "));
  }

  private static ShownCard card(Card card) {
    String tone =
        switch (card.indicator()) {
          case CRITICAL -> "stop";
          case WARNING -> "caution";
          case INFO -> "open";
        };
    String sign = tone.equals("open") ? "i" : sign(tone);
    return new ShownCard(
        tone,
        sign,
        card.indicator().word(),
        card.summary(),
        CardText.html(card.detail()),
        card.overrideReasons().stream().map(Card.Coding::display).toList(),
        card.selectionBehavior().equals("at-most-one"),
        card.suggestions().stream()
            .map(one -> new Offer(one.label(), one.actions().stream().map(Shown::act).toList()))
            .toList(),
        card.links());
  }

  private static Act act(Suggestion.Action action) {
    JsonNode written = action.resource();
    return written == null
        ? new Act(String.valueOf(action.resourceId()), action.description())
        : new Act(written.path("resourceType").asString(""), action.description());
  }

  private List<Finding> findings(Predicate<Conclusion> such) {
    Map<String, Finding> once = new LinkedHashMap<>();
    decision.conclusions().stream()
        .filter(such)
        .forEach(one -> once.putIfAbsent(one.ruleId() + one.variant(), finding(one)));
    return List.copyOf(once.values());
  }

  private Finding finding(Conclusion one) {
    String tone =
        switch (one.level()) {
          case HARD_STOP -> "stop";
          case SOFT_STOP, PRECAUTION -> "caution";
          case INFO -> "open";
        };
    return new Finding(
        one.ruleId(),
        InWords.of(one.level()),
        tone.equals("open") ? "i" : sign(tone),
        tone,
        one.summary(),
        one.rationale(),
        one.facts().stream()
            .map(fact -> "%s (%s)".formatted(fact.text(), fact.reference()))
            .toList(),
        one.limits(),
        one.notes(),
        one.also().stream().map(also -> new Said(also.summary(), also.ruleId())).toList(),
        book.reversibleBy(one.ruleId(), one.variant()).orElse(null),
        book.sources(one.ruleId()),
        Reviewed.inWords(one.reviewStatus()));
  }

  private Dosed dose(Decision.Dose dose) {
    String tone =
        switch (dose.result()) {
          case WITHIN -> "good";
          case BELOW_USUAL, ABOVE_SOFT -> "caution";
          case NOT_CHECKABLE -> "open";
          case ABOVE_HARD -> "stop";
        };
    Intervention given = release.interventions().get(decision.intervention());
    Optional<Ruler> ruler =
        given == null || !asOrdered || decision.doses().size() > 1
            ? Optional.empty()
            : Ruler.of(
                dose,
                decision,
                given.drug(),
                given.route(),
                OffsetDateTime.parse(decision.asOf()).toLocalDate(),
                release);
    return new Dosed(
        dose.order(), InWords.of(dose.result()), sign(tone), tone, dose.text(), ruler.orElse(null));
  }

  private @Nullable String session() {
    Decision.Session session = decision.session();
    if (session == null) {
      return null;
    }
    return session.gate() != null
        ? "The session: " + InWords.of(session.gate())
        : session.leaving() == null ? null : "Leaving: " + InWords.of(session.leaving());
  }

  private List<Unused> unused() {
    Map<String, TreeSet<String>> byReason = new LinkedHashMap<>();
    decision
        .notRead()
        .forEach(
            one ->
                byReason
                    .computeIfAbsent(one.reason(), reason -> new TreeSet<>())
                    .add(one.reference()));
    return byReason.entrySet().stream()
        .map(one -> new Unused(one.getKey(), String.join(", ", one.getValue())))
        .toList();
  }

  /** The state of each rule that applies. */
  List<RuleRow> rules() {
    return decision.trace().stream()
        .filter(one -> one.state() != RuleState.NOT_APPLICABLE)
        .map(
            one ->
                new RuleRow(
                    one.ruleId(),
                    InWords.of(one.state()),
                    one.state() == RuleState.FIRED
                        ? "●"
                        : one.state() == RuleState.SILENT ? "○" : "?",
                    Stream.concat(
                            Stream.ofNullable(one.text()),
                            one.needs().stream().map(Decision.UnmetNeed::text))
                        .distinct()
                        .collect(Collectors.joining(" "))))
        .toList();
  }

  /** What is other than it was: states first, then what came and what went. */
  private List<String> changes(Told before) {
    List<String> changes = new ArrayList<>();
    Map<String, String> was = before.states();
    Told now = told();
    now.states()
        .forEach(
            (condition, state) -> {
              String earlier = was.getOrDefault(condition, "not decided");
              if (!earlier.equals(state)) {
                changes.add("%s: %s, was %s".formatted(book.condition(condition), state, earlier));
              }
            });
    Map<String, String> told = before.findings();
    Map<String, String> tells = now.findings();
    tells.forEach((name, text) -> add(changes, told, name, "Now: " + text));
    told.forEach((name, text) -> add(changes, tells, name, "No longer: " + text));
    return changes;
  }

  private static void add(
      List<String> changes, Map<String, String> others, String name, String text) {
    if (!others.containsKey(name)) {
      changes.add(text);
    }
  }

  /**
   * What a decision tells, as far as a change of it is told.
   *
   * @param states the state of each condition, in words
   * @param findings what speaks against going on, by rule
   */
  record Told(Map<String, String> states, Map<String, String> findings) {}

  /** What the decision tells. */
  Told told() {
    Map<String, String> states = new LinkedHashMap<>();
    decision.recommendations().forEach(one -> states.put(one.condition(), InWords.of(one.state())));
    Map<String, String> findings = new LinkedHashMap<>();
    decision.conclusions().stream()
        .filter(one -> one.level() != Level.INFO)
        .forEach(
            one ->
                findings.putIfAbsent(
                    one.ruleId() + "/" + one.variant() + one.level(),
                    "%s [%s]".formatted(one.summary(), one.ruleId())));
    return new Told(states, findings);
  }
}
