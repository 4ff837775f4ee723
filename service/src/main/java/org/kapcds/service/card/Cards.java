package org.kapcds.service.card;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Decision.Conclusion;
import org.kapcds.engine.Decision.DoseResult;
import org.kapcds.engine.Decision.State;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.service.decide.Gap;
import org.kapcds.service.decide.Rulebook;
import org.kapcds.service.record.ShownCard;

/**
 * The cards of a decision, at most three: what must be answered at once, the stops that can be
 * answered, and one more for what is not known, else the precautions, else the plan. With nothing
 * to say there is no card.
 */
public final class Cards {

  /** The cards that come where nothing stops the course and nothing is unknown. */
  private static final Set<Slot> OFFERED_ON = Set.of(Slot.PRECAUTIONS, Slot.PLAN);

  private static final int MANY = 3;

  /** Who says what stands on a card. */
  static final String LABEL = "kap-cds";

  /** CDS Hooks asks for fewer characters than 140. */
  static final int LONGEST = 139;

  /** The most words that are shown before the details. */
  private static final int MOST_WORDS = 35;

  private final Decision decision;
  private final Rulebook book;
  private final boolean requested;
  private final Memory memory;
  private final Detail detail;

  private Cards(Decision decision, Rulebook book, boolean requested, Memory memory) {
    this.decision = decision;
    this.book = book;
    this.requested = requested;
    this.memory = memory;
    this.detail = new Detail(decision, book, memory);
  }

  /**
   * The cards of a decision.
   *
   * @param requested whether ketamine or esketamine is being ordered, so that the plan is asked for
   */
  public static List<Card> of(Decision decision, Rulebook book, boolean requested) {
    return of(decision, book, requested, Memory.NONE);
  }

  /**
   * The cards of a decision.
   *
   * @param memory what is known of earlier answers
   */
  public static List<Card> of(Decision decision, Rulebook book, boolean requested, Memory memory) {
    return new Cards(decision, book, requested, memory).all();
  }

  /**
   * The cards of a decision on a request, with an offer to write the plan of the course. It is made
   * where nothing stops the course and nothing that matters is unknown.
   */
  public static List<Card> offering(List<Card> cards, Suggestion plan) {
    boolean open = cards.size() == 1 && OFFERED_ON.stream().anyMatch(cards.get(0)::isOf);
    return open ? List.of(cards.get(0).offering(plan)) : cards;
  }

  /**
   * The card of a call on which nothing can be said, because data did not come in time.
   *
   * @param call the name of the call
   * @param late what did not come, by the keys of the prefetch
   */
  public static Card notAssessed(String call, List<String> late) {
    Slot slot = Slot.NOT_ASSESSED;
    Markdown text = new Markdown();
    text.say(
        "Nothing is said for or against treatment. The FHIR server did not answer in time for: %s."
            .formatted(String.join(", ", late)));
    text.say("Look at the chart, or ask again. For the treating clinician, who decides.");
    return new Card(
        uuid(call, slot),
        "Not assessed: %d %s of the record did not come in time"
            .formatted(late.size(), late.size() == 1 ? "part" : "parts"),
        text.text(),
        Card.Indicator.WARNING,
        new Card.Source(LABEL, slot.topic()),
        List.of(),
        "",
        List.of(),
        List.of(),
        List.of());
  }

  private static String uuid(String of, Slot slot) {
    return UUID.nameUUIDFromBytes((of + "/" + slot).getBytes(StandardCharsets.UTF_8)).toString();
  }

  private List<Card> all() {
    List<Card> cards = new ArrayList<>();
    critical(cards);
    softStops(cards);
    if (!gaps(cards) && !precautions(cards)) {
      plan(cards);
    }
    return cards;
  }

  private void critical(List<Card> cards) {
    List<Conclusion> hard = at(Level.HARD_STOP);
    List<Decision.Dose> doses = doses(Set.of(DoseResult.ABOVE_HARD), hard);
    List<Conclusion> urgent =
        decision.conclusions().stream().filter(one -> one.kind() == Kind.URGENT_ACTION).toList();
    if (hard.isEmpty() && doses.isEmpty() && urgent.isEmpty()) {
      return;
    }
    List<Line> lines = Line.of(urgent);
    lines.addAll(Line.of(hard));
    lines.sort(Comparator.comparing(detail::isSetAside));
    Markdown text = new Markdown();
    lines.forEach(line -> detail.line(text, line));
    doses.forEach(one -> detail.dose(text, one));
    List<String> headlines = headlines(lines);
    doses.forEach(one -> headlines.add(one.text()));
    cards.add(
        card(
            urgent.isEmpty() ? Slot.HARD_STOPS : Slot.URGENT,
            Card.Indicator.CRITICAL,
            headlines,
            text,
            urgent.isEmpty() && doses.isEmpty() ? overrides(hard) : List.of(),
            Behind.of(Stream.concat(urgent.stream(), hard.stream()), doses, memory)));
  }

  private void softStops(List<Card> cards) {
    List<Conclusion> soft = at(Level.SOFT_STOP);
    List<Decision.Dose> doses =
        doses(Set.of(DoseResult.ABOVE_SOFT, DoseResult.NOT_CHECKABLE), soft);
    List<Decision.Recommendation> unfit = requested ? criteriaNotMet() : List.of();
    if (soft.isEmpty() && doses.isEmpty() && unfit.isEmpty()) {
      return;
    }
    List<Line> lines = Line.of(soft);
    Markdown text = new Markdown();
    lines.forEach(line -> detail.line(text, line));
    doses.forEach(one -> detail.dose(text, one));
    unfit.forEach(one -> detail.recommendation(text, one));
    List<String> headlines = headlines(lines);
    doses.forEach(one -> headlines.add(one.text()));
    unfit.forEach(one -> headlines.add(one.summary()));
    List<Card.Coding> reasons =
        doses.isEmpty() && unfit.isEmpty() ? overrides(soft) : List.<Card.Coding>of();
    cards.add(
        card(
            Slot.SOFT_STOPS,
            Card.Indicator.WARNING,
            headlines,
            text,
            reasons,
            Behind.of(soft.stream(), doses, memory)));
  }

  /** The leading condition, when it is not eligible for more than what a hard stop says. */
  private List<Decision.Recommendation> criteriaNotMet() {
    boolean stopped = !at(Level.HARD_STOP).isEmpty();
    return decision.recommendations().stream()
        .filter(one -> one.leads() && one.state() == State.NOT_ELIGIBLE)
        .filter(one -> !stopped || one.reasons().size() > 1)
        .toList();
  }

  private boolean gaps(List<Card> cards) {
    List<Gap> gaps = book.gaps(decision);
    List<Decision.Traced> failed =
        decision.trace().stream().filter(one -> one.state() == Decision.RuleState.FAILED).toList();
    if (gaps.isEmpty() && failed.isEmpty()) {
      return false;
    }
    Markdown text = new Markdown();
    detail.gaps(text, gaps, failed);
    detail.alsoWorthKnowing(text, at(Level.PRECAUTION));
    List<String> headlines = new ArrayList<>();
    if (!gaps.isEmpty()) {
      headlines.add(unknown(gaps));
    }
    failed.forEach(one -> headlines.add("Rule %s could not be run".formatted(one.ruleId())));
    cards.add(
        card(
            Slot.GAPS,
            Card.Indicator.WARNING,
            headlines,
            text,
            List.of(),
            Behind.of(gaps, failed, at(Level.PRECAUTION), memory)));
    return true;
  }

  /** How much is not known, and what to ask first. */
  private String unknown(List<Gap> gaps) {
    String first = gaps.get(0).text();
    if (gaps.size() == 1) {
      return first;
    }
    return Gap.questions(decision, gaps).stream()
        .findFirst()
        .map(one -> "%d things are not known; ask first: %s".formatted(gaps.size(), one.text()))
        .orElse("%d things are not known; the first: %s".formatted(gaps.size(), first));
  }

  private boolean precautions(List<Card> cards) {
    List<Conclusion> precautions = at(Level.PRECAUTION);
    if (precautions.isEmpty()) {
      return false;
    }
    List<Line> lines = Line.of(precautions);
    Markdown text = new Markdown();
    lines.forEach(line -> detail.line(text, line));
    detail.alsoWorthKnowing(text, List.of());
    cards.add(
        card(
            Slot.PRECAUTIONS,
            precautions.size() >= MANY ? Card.Indicator.WARNING : Card.Indicator.INFO,
            headlines(lines),
            text,
            overrides(precautions),
            Behind.of(precautions.stream(), List.of(), memory)));
    return true;
  }

  private void plan(List<Card> cards) {
    List<Decision.Recommendation> fit =
        decision.recommendations().stream()
            .filter(Decision.Recommendation::leads)
            .filter(one -> one.state().compareTo(State.ELIGIBLE_WITH_CAUTIONS) <= 0)
            .toList();
    if (!requested || fit.isEmpty()) {
      return;
    }
    Markdown text = new Markdown();
    fit.forEach(one -> detail.recommendation(text, one));
    detail.schedule(text);
    detail.alsoWorthKnowing(text, List.of());
    List<String> headlines = fit.stream().map(Decision.Recommendation::summary).toList();
    cards.add(card(Slot.PLAN, Card.Indicator.INFO, headlines, text, List.of(), List.of()));
  }

  /**
   * What fired at a level; criteria count with their condition, urgent actions by themselves. What
   * is said of several conditions is shown once.
   */
  private List<Conclusion> at(Level level) {
    Set<String> told = new LinkedHashSet<>();
    return decision.conclusions().stream()
        .filter(one -> one.level() == level && one.kind() != Kind.URGENT_ACTION)
        .filter(one -> told.add(one.ruleId()))
        .toList();
  }

  /** The doses with such a result that no line of the card tells yet. */
  private List<Decision.Dose> doses(Set<DoseResult> results, List<Conclusion> told) {
    Set<String> ids = new LinkedHashSet<>();
    told.forEach(one -> ids.add(one.ruleId()));
    return decision.doses().stream()
        .filter(one -> results.contains(one.result()))
        .filter(one -> one.ruleIds().stream().noneMatch(ids::contains))
        .toList();
  }

  private static List<String> headlines(List<Line> lines) {
    List<String> headlines = new ArrayList<>();
    lines.forEach(line -> headlines.add(line.first().summary()));
    return headlines;
  }

  /**
   * The reasons that hold for every row of a card: who sets a card aside sets all of it aside. So a
   * row without a reason leaves none.
   */
  private List<Card.Coding> overrides(List<Conclusion> conclusions) {
    Set<String> codes = new LinkedHashSet<>();
    for (Conclusion conclusion : conclusions) {
      codes.addAll(conclusion.override());
    }
    conclusions.forEach(conclusion -> codes.retainAll(conclusion.override()));
    return codes.stream()
        .map(code -> new Card.Coding(code, "urn:kap:override", book.override(code)))
        .toList();
  }

  private Card card(
      Slot slot,
      Card.Indicator indicator,
      List<String> headlines,
      Markdown text,
      List<Card.Coding> overrides,
      List<ShownCard.Rule> behind) {
    detail.foot(text);
    return new Card(
        uuid(decision.decisionId(), slot),
        summary(headlines),
        text.text(),
        indicator,
        new Card.Source(LABEL, slot.topic()),
        overrides,
        "",
        List.of(),
        List.of(),
        behind);
  }

  private static String summary(List<String> headlines) {
    String more = headlines.size() > 1 ? " (and %d more)".formatted(headlines.size() - 1) : "";
    String first = fewWords(Markdown.plain(headlines.get(0)), MOST_WORDS - wordsIn(more));
    return Markdown.shortened(first, LONGEST - more.length()) + more;
  }

  private static int wordsIn(String text) {
    return text.isBlank() ? 0 : text.strip().split(" ").length;
  }

  private static String fewWords(String text, int most) {
    String[] words = text.split(" ");
    return words.length <= most
        ? text
        : String.join(" ", java.util.Arrays.copyOf(words, most)) + "…";
  }
}
