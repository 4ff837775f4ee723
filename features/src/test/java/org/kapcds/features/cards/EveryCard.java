package org.kapcds.features.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapcds.engine.Decision;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.service.card.Card;
import org.kapcds.service.card.Card.Indicator;
import org.kapcds.service.card.Cards;
import org.kapcds.service.decide.Rulebook;

/**
 * What each card of each decision must be: short, plain about what it stands on, silent on what it
 * must not say, and without a reason to set aside what may not be set aside.
 */
public final class EveryCard {

  private static final int MOST_CARDS = 3;
  private static final int MOST_WORDS = 35;
  private static final int LONGEST = 140;

  /** Words that no patient is called by (rule SAF-REG-031). */
  private static final Pattern PROMISE =
      Pattern.compile("\\b(safe|safely|cleared|approved|all clear)\\b", Pattern.CASE_INSENSITIVE);

  /** A dose that somebody is told to give (rule SAF-REG-035). */
  private static final Pattern DOSE_TO_GIVE =
      Pattern.compile(
          "\\b(give|administer|start with|start at|reduce to|lower to|raise to|increase to)\\b"
              + "[^.;\\n]{0,40}?\\b\\d+(\\.\\d+)? ?(mg|mL|ug|mcg)\\b",
          Pattern.CASE_INSENSITIVE);

  /** No score is shown as a probability (rule SAF-REG-028). */
  private static final Pattern PROBABILITY =
      Pattern.compile("\\b(probability|likelihood|chance of)\\b", Pattern.CASE_INSENSITIVE);

  /**
   * Who it is meant for (rules SAF-REG-020, SAF-REG-033), that it must be checked (SAF-REG-027),
   * which release says it, and since when (SAF-REG-026).
   */
  private static final List<String> ALWAYS =
      List.of(
          "Release ",
          "; in force from ",
          "For the treating clinician",
          "check this against the patient",
          "who decides");

  private static final Pattern RULE_ID = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)+");

  private static final String EVIDENCE = "- Evidence: ";

  private EveryCard() {}

  /** What is wrong with the cards of a decision, asked for by an order or not. */
  public static List<String> faults(Decision decision, Release release) {
    List<String> faults = new ArrayList<>();
    for (boolean requested : new boolean[] {false, true}) {
      List<Card> cards = Cards.of(decision, Rulebook.of(release), requested);
      if (cards.size() > MOST_CARDS) {
        faults.add(cards.size() + " cards");
      }
      cards.forEach(card -> check(card, faults));
      check(decision, cards, faults);
    }
    return faults;
  }

  private static void check(Card card, List<String> faults) {
    String summary = card.summary();
    if (summary.isBlank() || summary.length() >= LONGEST) {
      faults.add("%d characters: %s".formatted(summary.length(), summary));
    }
    if (summary.split("\\s+").length > MOST_WORDS) {
      faults.add("more than %d words: %s".formatted(MOST_WORDS, summary));
    }
    String said = RULE_ID.matcher(summary + "\n" + withoutSources(card)).replaceAll("");
    for (Pattern forbidden : List.of(PROMISE, DOSE_TO_GIVE, PROBABILITY)) {
      Matcher found = forbidden.matcher(said);
      if (found.find()) {
        faults.add("says `%s`: %s".formatted(found.group(), summary));
      }
    }
    for (String part : ALWAYS) {
      if (!card.detail().contains(part)) {
        faults.add("does not say `%s`: %s".formatted(part, summary));
      }
    }
    if (count(card, EVIDENCE) != count(card, "- Rule: ")) {
      faults.add("has a rule without its evidence: " + summary);
    }
    checkSources(card, faults);
  }

  /** Each key that is cited stands on the card as a source that can be found (SAF-REG-024). */
  private static void checkSources(Card card, List<String> faults) {
    List<String> lines = card.detail().lines().toList();
    lines.stream()
        .filter(line -> line.startsWith(EVIDENCE) && !line.startsWith(EVIDENCE + "none cited"))
        .flatMap(line -> Stream.of(line.substring(EVIDENCE.length()).split(";")[0].split(", ")))
        .filter(key -> lines.stream().noneMatch(line -> line.startsWith("- Source: " + key + ": ")))
        .forEach(key -> faults.add("cites %s and does not say what it is".formatted(key)));
  }

  /** What a source is called says nothing of the patient. */
  private static String withoutSources(Card card) {
    return card.detail()
        .lines()
        .filter(line -> !line.startsWith("- Source: "))
        .collect(Collectors.joining("\n"));
  }

  private static long count(Card card, String label) {
    return card.detail().lines().filter(line -> line.startsWith(label)).count();
  }

  /** What the label says of the drug as a whole stands on each card (rule SAF-REG-025). */
  private static void checkLabel(Decision decision, Card card, List<String> faults) {
    decision.conclusions().stream()
        .filter(one -> "ON_EVERY_CARD".equals(one.code()))
        .filter(one -> !card.detail().contains(one.summary()))
        .forEach(one -> faults.add("does not say `%s`".formatted(one.summary())));
  }

  /** A row on a card that may not be set aside leaves the card without reasons. */
  private static void check(Decision decision, List<Card> cards, List<String> faults) {
    for (Card card : cards) {
      checkLabel(decision, card, faults);
      List<Decision.Conclusion> rows =
          decision.conclusions().stream()
              .filter(one -> card.detail().contains("- Rule: " + one.ruleId() + "\n"))
              .toList();
      for (Decision.Conclusion row : rows) {
        Stream<String> offered = card.overrideReasons().stream().map(Card.Coding::code);
        if (!row.override().containsAll(offered.toList())) {
          faults.add("offers a reason that %s does not allow".formatted(row.ruleId()));
        }
      }
      boolean serious = card.indicator() == Indicator.CRITICAL;
      if (serious && !card.equals(cards.get(0))) {
        faults.add("a critical card that is not the first: " + card.summary());
      }
    }
  }
}
