package org.kapcds.service.page.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
    List<Decided> decisions,
    List<Answered> feedback) {

  private static final JsonMapper JSON = new JsonMapper();

  /** A name and what stands under it. */
  public record Field(String name, String value) {}

  /** A card, and the rules behind it. */
  public record ShownCard(
      String summary,
      String indicator,
      String detail,
      List<String> rules,
      List<String> overrides) {}

  /** A decision. */
  public record Decided(
      List<Field> head,
      List<JsonNode> recommendations,
      List<Concluded> conclusions,
      List<Traced> trace,
      List<Field> notRead,
      List<String> notes,
      List<Fact> facts) {}

  /** What a rule concluded. */
  public record Concluded(
      String rule,
      String level,
      String kind,
      String summary,
      String rationale,
      String reviewStatus,
      List<String> evidence,
      List<String> facts) {}

  /** The state of a rule, and what it lacked. */
  public record Traced(String rule, String state, String text) {}

  /** A datum, where it stood, and what it says. */
  public record Fact(String kind, String source, String text) {}

  /** What a clinician did with a card. */
  public record Answered(
      String card, String outcome, String happened, String reason, String comment) {}

  /** Shows a record. */
  static OpenedRecord of(CallSearch.Kept kept, List<CallSearch.Kept> feedback, DataKeys keys) {
    JsonNode record = JSON.readTree(kept.record());
    String closed = "";
    List<ShownCard> cards = cards(record, JSON.createObjectNode());
    List<Decided> decisions = new ArrayList<>();
    if (record.has("sealed")) {
      try {
        Call.Sealed sealed = sealed(record, keys);
        cards = cards(record, answer(sealed.answer()));
        sealed.decided().forEach(one -> decisions.add(decided(one)));
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
        answered(record, feedback, keys));
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
  private static List<ShownCard> cards(JsonNode record, JsonNode answer) {
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
              card.path("overrides").valueStream().map(code -> code.asString("")).toList()));
    }
    return cards;
  }

  private static String rule(JsonNode rule) {
    String variant = rule.path("variant").asString("");
    return "%s%s (%s)"
        .formatted(
            rule.path("id").asString(""),
            variant.isEmpty() ? "" : "/" + variant,
            rule.path("level").asString(""));
  }

  private static Decided decided(Call.Decided one) {
    JsonNode decision = JSON.readTree(one.decision());
    JsonNode situation = JSON.readTree(one.snapshot()).path("situation");
    List<Field> head = new ArrayList<>();
    add(head, "Patient", decision, "patient");
    add(head, "As of", decision, "asOf");
    add(head, "Moment", decision, "moment");
    add(head, "Intervention", decision, "intervention");
    JsonNode profiles = decision.path("profiles");
    head.add(new Field("Profiles", profiles.isEmpty() ? "none" : words(profiles)));
    add(head, "Id of the decision", decision, "decisionId");
    return new Decided(
        head,
        decision.path("recommendations").valueStream().toList(),
        decision.path("conclusions").valueStream().map(OpenedRecord::concluded).toList(),
        decision.path("trace").valueStream().map(OpenedRecord::traced).toList(),
        decision
            .path("notRead")
            .valueStream()
            .map(
                each ->
                    new Field(
                        each.path("reference").asString(""), each.path("reason").asString("")))
            .toList(),
        decision.path("notes").valueStream().map(note -> note.asString("")).toList(),
        situation.path("facts").valueStream().map(OpenedRecord::fact).toList());
  }

  private static Concluded concluded(JsonNode conclusion) {
    String variant = conclusion.path("variant").asString("");
    return new Concluded(
        conclusion.path("ruleId").asString("") + (variant.isEmpty() ? "" : "/" + variant),
        conclusion.path("level").asString(""),
        conclusion.path("kind").asString(""),
        conclusion.path("summary").asString(""),
        conclusion.path("rationale").asString(""),
        conclusion.path("reviewStatus").asString(""),
        conclusion.path("evidence").valueStream().map(each -> each.asString("")).toList(),
        conclusion
            .path("facts")
            .valueStream()
            .map(
                each ->
                    "%s (%s)"
                        .formatted(
                            each.path("text").asString(""), each.path("reference").asString("")))
            .toList());
  }

  private static Traced traced(JsonNode traced) {
    List<String> texts = new ArrayList<>();
    if (!traced.path("text").asString("").isEmpty()) {
      texts.add(traced.path("text").asString(""));
    }
    traced
        .path("needs")
        .forEach(
            need ->
                texts.add(
                    "%s: %s"
                        .formatted(
                            need.path("absence").asString(""), need.path("text").asString(""))));
    return new Traced(
        traced.path("ruleId").asString(""),
        traced.path("state").asString(""),
        String.join(" ", texts));
  }

  private static Fact fact(JsonNode fact) {
    List<String> sources = new ArrayList<>();
    fact.findValues("reference").forEach(each -> sources.add(each.asString("")));
    List<String> words = new ArrayList<>();
    leaves(fact, "", words);
    return new Fact(
        fact.path("fact").asString(""),
        sources.stream().distinct().collect(Collectors.joining(", ")),
        String.join("; ", words));
  }

  /** All that a fact holds, but where it stood. */
  private static void leaves(JsonNode node, String name, List<String> words) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              each -> {
                if (!List.of("fact", "source", "sources").contains(each.getKey())) {
                  leaves(each.getValue(), each.getKey(), words);
                }
              });
    } else if (node.isArray()) {
      node.forEach(each -> leaves(each, name, words));
    } else if (!node.asString("").isEmpty()) {
      words.add("%s %s".formatted(name, node.asString("")));
    }
  }

  private static List<Answered> answered(
      JsonNode record, List<CallSearch.Kept> feedback, DataKeys keys) {
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
                  entry.path("card").asString(""),
                  entry.path("outcome").asString(""),
                  entry.path("happened").asString(""),
                  entry.path("reasonCode").asString(""),
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
