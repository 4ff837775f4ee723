package org.kapcds.service.measures;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of the cards of a month (SAF-CARD-010). Counting changes no rule by itself.
 *
 * @param month the month in which they were shown
 * @param encounters in how many visits there was an answer
 * @param cardsPerEncounter the median of cards in a visit; {@code null} without any visit
 * @param secondsToAnswer the median of the time until a card was answered; {@code null} without any
 * @param rules what became of the cards that a rule stood on, by its id
 */
public record Measures(
    String month,
    int encounters,
    @Nullable Double cardsPerEncounter,
    @Nullable Double secondsToAnswer,
    List<OfRule> rules) {

  /**
   * What became of the cards that a rule stood on.
   *
   * @param ruleId the rule
   * @param shown on how many cards it stood
   * @param accepted of how many a suggestion was accepted
   * @param overridden how many were set aside
   * @param reasons for which coded reasons, each with the number of cards; an empty one for none
   * @param toBeReviewed whether too many were set aside as wrong or not applicable
   */
  public record OfRule(
      String ruleId,
      int shown,
      int accepted,
      int overridden,
      SortedMap<String, Integer> reasons,
      boolean toBeReviewed) {

    List<Object> row() {
      String all =
          reasons.entrySet().stream().map(Measures::inWords).collect(Collectors.joining(" "));
      return List.of(ruleId, shown, accepted, overridden, all, toBeReviewed);
    }
  }

  private static String inWords(Map.Entry<String, Integer> reason) {
    return "%s:%d"
        .formatted(reason.getKey().isEmpty() ? "none" : reason.getKey(), reason.getValue());
  }

  /** As a table: a line for each rule. */
  String csv() {
    StringBuilder table =
        new StringBuilder("rule,shown,accepted,overridden,reasons,toBeReviewed\n");
    for (OfRule rule : rules) {
      table
          .append(rule.row().stream().map(String::valueOf).collect(Collectors.joining(",")))
          .append('\n');
    }
    return table.toString();
  }

  /** The middle of some numbers. */
  public static @Nullable Double median(List<Double> numbers) {
    if (numbers.isEmpty()) {
      return null;
    }
    List<Double> sorted = numbers.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
