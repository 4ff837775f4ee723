package org.kapcds.service.card;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What CDS Hooks asks of cards, looked at before they leave. A card that breaks it is a defect of
 * this program; the clinician must have its message all the same, so what is broken is mended, or
 * left out where it is an offer.
 */
public final class CardCheck {

  /**
   * The cards as they may leave.
   *
   * @param defects what was broken, in one clause each, without anything of a patient
   */
  public record Checked(List<Card> cards, List<String> defects) {

    public Checked {
      cards = List.copyOf(cards);
      defects = List.copyOf(defects);
    }
  }

  private static final Pattern NAME =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern REFERENCE = Pattern.compile("[A-Z][A-Za-z]+/[^/\\s]+");
  private static final Pattern MARKUP = Pattern.compile("<(?=[A-Za-z/!?])");
  private static final Set<String> BEHAVIOURS = Set.of("at-most-one", "any");

  private final List<String> defects = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private CardCheck() {}

  /** Checks the cards of one answer. */
  public static Checked of(List<Card> cards) {
    CardCheck check = new CardCheck();
    return new Checked(cards.stream().map(check::checked).toList(), check.defects);
  }

  private Card checked(Card card) {
    String detail = detail(card);
    String summary = summary(card);
    String uuid = name(card.uuid(), summary + detail);
    List<Suggestion> suggestions = card.suggestions().stream().filter(this::isWhole).toList();
    return new Card(
        uuid,
        summary,
        detail,
        card.indicator(),
        source(card.source()),
        reasons(card.overrideReasons()),
        behaviour(card.selectionBehavior(), suggestions),
        suggestions,
        links(card.links()),
        card.behind());
  }

  private void defect(boolean broken, String what) {
    if (broken) {
      defects.add(what);
    }
  }

  private String name(String uuid, String content) {
    boolean good = NAME.matcher(uuid).matches() && names.add(uuid);
    defect(!good, "`uuid` is none, or that of another card");
    if (good) {
      return uuid;
    }
    String other =
        UUID.nameUUIDFromBytes((names.size() + content).getBytes(StandardCharsets.UTF_8))
            .toString();
    names.add(other);
    return other;
  }

  private String summary(Card card) {
    String plain = Markdown.plain(card.summary());
    boolean blank = plain.isEmpty();
    defect(blank, "`summary` is empty");
    defect(plain.length() > Cards.LONGEST, "`summary` has 140 characters or more");
    defect(!blank && !plain.equals(card.summary()), "`summary` is more than one line of text");
    return blank
        ? "What this card says stands in its details"
        : Markdown.shortened(plain, Cards.LONGEST);
  }

  private String detail(Card card) {
    String escaped = MARKUP.matcher(card.detail()).replaceAll("&lt;");
    defect(!escaped.equals(card.detail()), "`detail` holds markup");
    return escaped.strip();
  }

  private Card.Source source(Card.Source source) {
    Card.Coding topic = source.topic();
    boolean named = !source.label().isBlank();
    boolean coded = isWhole(topic);
    defect(!named, "`source.label` is empty");
    defect(!coded, "`source.topic` is not whole");
    return new Card.Source(
        named ? source.label() : Cards.LABEL, coded ? topic : Slot.NOT_ASSESSED.topic());
  }

  private List<Card.Coding> reasons(List<Card.Coding> reasons) {
    Map<String, Card.Coding> whole = new LinkedHashMap<>();
    reasons.stream()
        .filter(CardCheck::isWhole)
        .forEach(one -> whole.putIfAbsent(one.system() + "|" + one.code(), one));
    defect(whole.size() < reasons.size(), "an override reason is not whole, or offered twice");
    return List.copyOf(whole.values());
  }

  private List<Card.Link> links(List<Card.Link> links) {
    List<Card.Link> whole =
        links.stream().filter(one -> !one.label().isBlank() && isPage(one.url())).toList();
    defect(whole.size() < links.size(), "a link is not whole, and was left out");
    return whole;
  }

  private static boolean isPage(String url) {
    try {
      URI page = new URI(url);
      return page.getHost() != null && String.valueOf(page.getScheme()).startsWith("http");
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isWhole(Card.Coding coding) {
    return !coding.code().isBlank() && !coding.system().isBlank() && !coding.display().isBlank();
  }

  private String behaviour(String behaviour, List<Suggestion> suggestions) {
    if (suggestions.isEmpty()) {
      return "";
    }
    boolean known = BEHAVIOURS.contains(behaviour);
    defect(!known, "`selectionBehavior` is unknown");
    return known ? behaviour : "at-most-one";
  }

  private boolean isWhole(Suggestion suggestion) {
    boolean whole =
        !suggestion.label().isBlank()
            && NAME.matcher(suggestion.uuid()).matches()
            && !suggestion.actions().isEmpty()
            && suggestion.actions().stream().allMatch(CardCheck::isWhole);
    defect(!whole, "a suggestion is not whole, and was left out");
    boolean first = !whole || names.add(suggestion.uuid());
    defect(!first, "a suggestion has the `uuid` of another, and was left out");
    return whole && first;
  }

  private static boolean isWhole(Suggestion.Action action) {
    JsonNode resource = action.resource();
    String id = action.resourceId();
    boolean fits =
        switch (action.type()) {
          case CREATE ->
              id == null
                  && resource != null
                  && !resource.path("resourceType").asString("").isEmpty()
                  && isFilled(resource);
          case DELETE -> resource == null && id != null && REFERENCE.matcher(id).matches();
        };
    return fits && !action.description().isBlank();
  }

  /** Whether nothing in it is null or empty. */
  private static boolean isFilled(JsonNode node) {
    if (node.isContainer()) {
      return !node.isEmpty() && node.valueStream().allMatch(CardCheck::isFilled);
    }
    return !node.isNull() && !(node.isString() && node.asString().isEmpty());
  }
}
