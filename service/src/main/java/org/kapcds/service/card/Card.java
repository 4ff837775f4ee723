package org.kapcds.service.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * Something a clinician is shown.
 *
 * @param uuid a name computed from the decision and the place of the card
 * @param summary one sentence, fewer than 140 characters
 * @param detail Markdown
 * @param indicator how much it matters
 * @param source who says it
 * @param overrideReasons the reasons with which it may be set aside; empty for none
 * @param selectionBehavior how many of the suggestions may be chosen; empty without any
 * @param suggestions what it offers to do; empty for nothing
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Card(
    String uuid,
    String summary,
    String detail,
    Indicator indicator,
    Source source,
    List<Coding> overrideReasons,
    String selectionBehavior,
    List<Suggestion> suggestions) {

  public Card {
    overrideReasons = List.copyOf(overrideReasons);
    suggestions = List.copyOf(suggestions);
  }

  /** The same card, offering to do something. */
  Card offering(Suggestion suggestion) {
    return new Card(
        uuid,
        summary,
        detail,
        indicator,
        source,
        overrideReasons,
        "at-most-one",
        List.of(suggestion));
  }

  /** How much a card matters, in the order of urgency. */
  public enum Indicator {
    INFO,
    WARNING,
    CRITICAL;

    /** The word CDS Hooks has for it. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Who says it, and what about. */
  public record Source(String label, Coding topic) {}

  /** A code of CDS Hooks. */
  public record Coding(String code, String system, String display) {}
}
