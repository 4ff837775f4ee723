package org.kapcds.service.page.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.service.decide.InWords;
import org.kapcds.service.decide.Rulebook;
import org.kapcds.service.record.Call;
import org.kapcds.service.record.DataKeys;
import org.kapcds.service.record.store.CallSearch;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record as it is shown.
 *
 * @param id the id of the call
 * @param head what stands in the clear
 * @param closed why nothing more is shown; empty if there is more
 * @param cards the cards as they were shown
 * @param decisions what was decided, on what
 * @param feedback what clinicians did with the cards
 */
public record OpenedRecord(
    String id,
    List<Field> head,
    String closed,
    List<ShownCard> cards,
    List<OpenedDecision> decisions,
    List<Answered> feedback) {

  /** The levels at which a rule may stand on a card, in words; or that it was not judged at all. */
  static final Map<String, String> LEVELS =
      Stream.of("HARD_STOP", "SOFT_STOP", "PRECAUTION", "INFO", "GAP", "FAILED")
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  OpenedRecord::level,
                  (one, same) -> one,
                  LinkedHashMap::new));

  private static final JsonMapper JSON = new JsonMapper();

  private static String level(String code) {
    return code.equals("GAP") ? "could not be judged" : InWords.of(code);
  }

  /** A name and what stands under it. */
  public record Field(String name, String value) {}

  /** A card, and the rules behind it. */
  public record ShownCard(
      String summary,
      String indicator,
      String detail,
      List<String> rules,
      List<String> overrides) {}

  /** What a clinician did with a card. */
  public record Answered(String outcome, String happened, String reason, String comment) {}

  /**
   * Shows a record.
   *
   * @param release the release of a hash, or the one that decides now: ids mean the same in all
   */
  static OpenedRecord of(
      CallSearch.Kept kept,
      List<CallSearch.Kept> feedback,
      DataKeys keys,
      Function<String, Release> release) {
    JsonNode record = JSON.readTree(kept.record());
    Rulebook book = Rulebook.of(release.apply(record.path("releaseSha256").asString("")));
    String closed = "";
    List<ShownCard> cards = cards(record, JSON.createObjectNode(), book);
    List<OpenedDecision> decisions = new ArrayList<>();
    if (record.has("sealed")) {
      try {
        Call.Sealed sealed = sealed(record, keys);
        cards = cards(record, answer(sealed.answer()), book);
        sealed.decided().forEach(one -> decisions.add(OpenedDecision.of(one, release)));
      } catch (DataKeys.NotOpened e) {
        closed =
            e.isDestroyed()
                ? "What was decided on which data was erased. It can never be read again."
                : "What was decided is sealed with a key that this service does not have.";
      } catch (IllegalStateException | IllegalArgumentException e) {
        closed = "What was decided cannot be opened: it was changed. Check the chain.";
      }
    }
    return new OpenedRecord(
        record.path("id").asString(),
        head(record, kept),
        closed,
        cards,
        decisions,
        answered(record, feedback, keys, book));
  }

  /** What is sealed in a record. */
  static Call.Sealed sealed(JsonNode record, DataKeys keys) throws DataKeys.NotOpened {
    return Call.Sealed.of(
        keys.open(
            record.path("key").asString(""),
            record.path("sealed").asString(),
            record.path("id").asString()));
  }

  private static List<Field> head(JsonNode record, CallSearch.Kept kept) {
    List<Field> head = new ArrayList<>();
    add(head, "Answered at", record, "at");
    add(head, "Status of the answer", record, "status");
    add(head, "Address", record, "address");
    add(head, "Service", record, "service");
    add(head, "Hook", record, "hook");
    add(head, "Hook instance", record, "hookInstance");
    head.add(
        new Field(
            "Calling system",
            CallerWords.of(record.path("issuer").asString(""), "", record.path("status").asInt())));
    add(head, "Organisation", record, "tenant");
    add(head, "Decided as of", record, "asOf");
    add(head, "Release", record, "release");
    add(head, "SHA-256 of the release", record, "releaseSha256");
    add(head, "Version of the program", record, "software");
    add(head, "Microseconds it took", record, "micros");
    add(head, "Calls it tells of", record, "calls");
    head.add(new Field("Kept in", "line %d of journal %s".formatted(kept.line(), kept.instance())));
    if (!record.path("silenced").isEmpty()) {
      head.add(new Field("Not shown, because set aside before", words(record.path("silenced"))));
    }
    return head;
  }

  private static void add(List<Field> head, String name, JsonNode record, String field) {
    if (!record.path(field).asString("").isEmpty()) {
      head.add(new Field(name, record.path(field).asString("")));
    }
  }

  private static JsonNode answer(String text) {
    try {
      return text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
    } catch (JacksonException e) {
      return JSON.createObjectNode();
    }
  }

  /** The cards in the clear, with the words they had. */
  private static List<ShownCard> cards(JsonNode record, JsonNode answer, Rulebook book) {
    List<ShownCard> cards = new ArrayList<>();
    for (JsonNode card : record.path("cards")) {
      String uuid = card.path("uuid").asString("");
      JsonNode words =
          answer
              .path("cards")
              .valueStream()
              .filter(one -> one.path("uuid").asString("").equals(uuid))
              .findFirst()
              .orElse(JSON.createObjectNode());
      cards.add(
          new ShownCard(
              words.path("summary").asString(""),
              card.path("indicator").asString(""),
              words.path("detail").asString(""),
              card.path("rules").valueStream().map(OpenedRecord::rule).toList(),
              card.path("overrides")
                  .valueStream()
                  .map(code -> book.override(code.asString("")))
                  .toList()));
    }
    return cards;
  }

  private static String rule(JsonNode rule) {
    String variant = rule.path("variant").asString("");
    String level = rule.path("level").asString("");
    return "%s%s (%s)"
        .formatted(
            rule.path("id").asString(""),
            variant.isEmpty() ? "" : "/" + variant,
            LEVELS.getOrDefault(level, level));
  }

  private static String outcome(String code) {
    return code.equals("overridden") ? "set aside" : code;
  }

  private static List<Answered> answered(
      JsonNode record, List<CallSearch.Kept> feedback, DataKeys keys, Rulebook book) {
    List<String> cards =
        record.path("cards").valueStream().map(card -> card.path("uuid").asString("")).toList();
    List<Answered> answered = new ArrayList<>();
    for (CallSearch.Kept kept : feedback) {
      JsonNode told = JSON.readTree(kept.record());
      int number = 0;
      for (JsonNode entry : told.path("feedback")) {
        String place = "%s/%d".formatted(told.path("id").asString(), number++);
        if (cards.contains(entry.path("card").asString(""))) {
          answered.add(
              new Answered(
                  outcome(entry.path("outcome").asString("")),
                  entry.path("happened").asString(""),
                  book.override(entry.path("reasonCode").asString("")),
                  entry.path("commented").asBoolean() ? comment(entry, place, keys) : ""));
        }
      }
    }
    return answered;
  }

  private static String comment(JsonNode entry, String place, DataKeys keys) {
    try {
      String sent =
          keys.open(entry.path("key").asString(""), entry.path("sealed").asString(), place);
      return JSON.readTree(sent).at("/overrideReason/userComment").asString("");
    } catch (DataKeys.NotOpened e) {
      return e.isDestroyed() ? "(erased)" : "(sealed with a key that is not here)";
    } catch (IllegalStateException | IllegalArgumentException | JacksonException e) {
      return "(cannot be opened)";
    }
  }

  private static String words(JsonNode list) {
    return list.valueStream().map(each -> each.asString("")).collect(Collectors.joining(", "));
  }
}
