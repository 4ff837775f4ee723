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
 * @param links where more can be read; empty for nowhere
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
    List<Link> links,
    @JsonIgnore List<ShownCard.Rule> behind) {

  /** More of them hide the card; its details name all rules. */
  private static final int MOST_LINKS = 3;

  public Card {
    overrideReasons = List.copyOf(overrideReasons);
    suggestions = List.copyOf(suggestions);
    links = List.copyOf(links);
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
        uuid,
        summary,
        detail,
        indicator,
        source,
        overrideReasons,
        behaviour,
        offered,
        links,
        behind);
  }

  /**
   * The same card, leading to the pages of the rules behind it.
   *
   * @param rulebook the address of the rulebook
   */
  public Card leadingTo(String rulebook) {
    List<Link> leading =
        behind.stream()
            .map(ShownCard.Rule::id)
            .distinct()
            .limit(MOST_LINKS)
            .map(id -> Link.toPage(id + " in the rulebook", rulebook + "/" + id))
            .toList();
    return new Card(
        uuid,
        summary,
        detail,
        indicator,
        source,
        overrideReasons,
        selectionBehavior,
        suggestions,
        leading,
        behind);
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
        links,
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

  /**
   * Where more can be read.
   *
   * @param label the words on it
   * @param url an absolute address
   * @param type {@code absolute} for a page
   */
  public record Link(String label, String url, String type) {

    /** A link to a page. */
    static Link toPage(String label, String url) {
      return new Link(label, url, "absolute");
    }
  }

  /** Who says it, and what about. */
  public record Source(String label, Coding topic) {}

  /** A code of CDS Hooks. */
  public record Coding(String code, String system, String display) {}
}
