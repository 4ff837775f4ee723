package org.kapcds.service.record;

import java.util.List;

/**
 * A card that was shown.
 *
 * @param uuid its name
 * @param indicator how much it matters
 * @param rules the rules behind it
 * @param overrides the codes of the reasons that were offered
 * @param suggestions the names of the suggestions on it
 */
public record ShownCard(
    String uuid,
    String indicator,
    List<Rule> rules,
    List<String> overrides,
    List<String> suggestions) {

  /**
   * A rule behind a card.
   *
   * @param id its id
   * @param variant its variant, empty if it has one only
   * @param level the level with which it spoke
   * @param fingerprint by what this is known again; empty for what is never set aside
   */
  public record Rule(String id, String variant, String level, String fingerprint) {}

  public ShownCard {
    rules = List.copyOf(rules);
    overrides = List.copyOf(overrides);
    suggestions = List.copyOf(suggestions);
  }
}
