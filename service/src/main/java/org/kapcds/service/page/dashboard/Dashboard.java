package org.kapcds.service.page.dashboard;

import java.util.List;

/**
 * What became of the cards of some months.
 *
 * @param months the months, the earliest first
 * @param rules the rules that spoke, those set aside most often first
 * @param reasons for which reasons cards were set aside, the most frequent first
 * @param missing what had to be known and was missing, that on most cards first
 * @param untold the rules that could not be judged and of which it is not told what they lacked
 */
public record Dashboard(
    List<Month> months,
    List<OfRule> rules,
    List<Reason> reasons,
    List<Missing> missing,
    List<String> untold) {

  /** How many cards were shown. */
  public int cards() {
    return months.stream().mapToInt(Month::cards).sum();
  }

  /** How many of them were accepted. */
  public int accepted() {
    return months.stream().mapToInt(Month::accepted).sum();
  }

  /** How many of them were set aside. */
  public int overridden() {
    return months.stream().mapToInt(Month::overridden).sum();
  }

  /**
   * A month.
   *
   * @param name its name, such as March 2026
   * @param cards how many cards were shown
   * @param seconds the median of the time until a card was answered; empty without any
   * @param millis the median of the time in which this program answered a call
   * @param slow the time that 95 of 100 calls stayed below
   */
  public record Month(
      String name,
      int cards,
      int accepted,
      int overridden,
      String seconds,
      String millis,
      String slow) {}

  /**
   * What became of the cards of a rule.
   *
   * @param sentence its sentence, empty for a rule that the release does not have
   * @param percent how many of a hundred were set aside
   * @param reasons why, in words
   * @param toBeReviewed whether so many were set aside as wrong that people should look at it
   */
  public record OfRule(
      String id,
      String sentence,
      int shown,
      int accepted,
      int overridden,
      int percent,
      List<Reason> reasons,
      boolean toBeReviewed) {}

  /** A reason with the number of cards. */
  public record Reason(String words, int cards) {}

  /**
   * Something that had to be known and was missing.
   *
   * @param says what had to be known
   * @param atLeast on how many cards it was missing, as far as that can be told
   * @param atMost on how many it may have been
   * @param rules the rules that could not be judged and must know it
   */
  public record Missing(String says, int atLeast, int atMost, List<String> rules) {}

  /** What became of the cards of one rule in a month. */
  public record RuleMonth(String name, int shown, int accepted, int overridden) {}
}
