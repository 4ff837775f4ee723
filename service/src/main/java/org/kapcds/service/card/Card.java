package org.kapcds.service.card;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kapcds.service.record.ShownCard;

/**
 * Something a clinician is shown.
 *
 * @param uuid a name computed from the decision and the place of the card; of a card that is shown,
 *     from its call too
 * @param summary one sentence, fewer than 140 characters
 * @param detail Markdown
 * @param indicator how much it matters
 * @param source who says it
 * @param overrideReasons the reasons with which it may be set aside; empty for none
 * @param selectionBehavior how many of the suggestions may be chosen; empty without any
 * @param suggestions what it offers to do; empty for nothing
 * @param behind the rules behind it, for the record
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
    List<Suggestion> suggestions,
    @JsonIgnore List<ShownCard.Rule> behind) {

  public Card {
    overrideReasons = List.copyOf(overrideReasons);
    suggestions = List.copyOf(suggestions);
    behind = List.copyOf(behind);
  }

  /** The same card, offering to do something: one of these, or none. */
  public Card offering(Suggestion suggestion) {
    return offering("at-most-one", List.of(suggestion));
  }

  /** The same card, offering to do some of these. */
  public Card offering(List<Suggestion> several) {
    return offering("any", several);
  }

  /** Whether it is of that kind. */
  public boolean isOf(Slot slot) {
    return source.topic().equals(slot.topic());
  }

  private Card offering(String behaviour, List<Suggestion> offered) {
    return new Card(
        uuid, summary, detail, indicator, source, overrideReasons, behaviour, offered, behind);
  }

  /** The same card as it is shown in a call: what is answered to it is about this one. */
  public Card shownIn(String hookInstance) {
    return new Card(
        nameIn(hookInstance, uuid),
        summary,
        detail,
        indicator,
        source,
        overrideReasons,
        selectionBehavior,
        suggestions.stream()
            .map(
                one -> new Suggestion(one.label(), nameIn(hookInstance, one.uuid()), one.actions()))
            .toList(),
        behind);
  }

  private static String nameIn(String hookInstance, String uuid) {
    return UUID.nameUUIDFromBytes((hookInstance + "/" + uuid).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  /** What is recorded of it. */
  public ShownCard recorded() {
    return new ShownCard(
        uuid,
        indicator.word(),
        behind,
        overrideReasons.stream().map(Coding::code).toList(),
        suggestions.stream().map(Suggestion::uuid).toList());
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
