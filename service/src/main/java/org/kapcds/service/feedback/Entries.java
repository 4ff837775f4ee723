package org.kapcds.service.feedback;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kapcds.service.http.Refusal;
import org.kapcds.service.record.Told;
import tools.jackson.databind.JsonNode;

/**
 * Reads feedback: the object that CDS Hooks asks for, or what some clients send instead, a bare
 * list or a bare entry.
 */
final class Entries {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** The last year of RFC 3339; Java reads more, which PostgreSQL does not keep. */
  private static final int LAST_YEAR = 9999;

  private final JsonNode entry;
  private final String place;

  private Entries(JsonNode entry, String place) {
    this.entry = entry;
    this.place = place;
  }

  /**
   * Reads all entries.
   *
   * @throws Refusal if one has a fault; it names the place
   */
  static List<Told> read(JsonNode body) {
    List<Told> read = new ArrayList<>();
    for (JsonNode entry : entries(body)) {
      read.add(new Entries(entry, "feedback[%d]".formatted(read.size())).told());
    }
    if (read.isEmpty()) {
      throw Refusal.required("feedback", "`feedback` has no entry; send at least one");
    }
    return read;
  }

  private static List<JsonNode> entries(JsonNode body) {
    if (body.isObject() && !body.has("feedback") && body.has("card")) {
      return List.of(body);
    }
    JsonNode list = body.isArray() ? body : body.path("feedback");
    if (!list.isArray()) {
      throw Refusal.required(
          "feedback", "`feedback` is no list; send an object with a list of entries under it");
    }
    return list.valueStream().toList();
  }

  private Told told() {
    if (!entry.isObject()) {
      throw Refusal.invalid(place, "`%s` is no object".formatted(place));
    }
    String card = text(entry, "card", place + ".card");
    if (!UUID.matcher(card).matches()) {
      throw Refusal.invalid(
          place + ".card", "`%s.card` is no UUID; send the `uuid` of the card".formatted(place));
    }
    String outcome = text(entry, "outcome", place + ".outcome");
    return switch (outcome) {
      case "accepted" -> new Told(card, outcome, happened(), suggestions(), null, false, raw());
      case "overridden" -> overridden(card, outcome);
      default ->
          throw Refusal.invalid(
              place + ".outcome",
              "`%s.outcome` is neither `accepted` nor `overridden`".formatted(place));
    };
  }

  private Told overridden(String card, String outcome) {
    JsonNode given = entry.path("overrideReason");
    if (given.isMissingNode() || given.isNull()) {
      return new Told(card, outcome, happened(), List.of(), null, false, raw());
    }
    String where = place + ".overrideReason";
    JsonNode reason = given.path("reason");
    JsonNode comment = given.path("userComment");
    boolean coded = !reason.isMissingNode() && !reason.isNull();
    boolean commented = !comment.isMissingNode() && !comment.isNull();
    if (!given.isObject() || (!coded && !commented)) {
      throw Refusal.invalid(
          where, "`%s` has neither `reason` nor `userComment`; leave it out".formatted(where));
    }
    if (commented && !comment.isString()) {
      throw Refusal.invalid(where + ".userComment", "`%s.userComment` is no text".formatted(where));
    }
    return new Told(
        card,
        outcome,
        happened(),
        List.of(),
        coded ? coding(reason, where + ".reason") : null,
        commented && !comment.asString().isBlank(),
        raw());
  }

  private static Told.Reason coding(JsonNode reason, String where) {
    if (!reason.isObject()) {
      throw Refusal.invalid(where, "`%s` is no coding".formatted(where));
    }
    return new Told.Reason(
        reason.path("system").asString(""), text(reason, "code", where + ".code"));
  }

  private List<String> suggestions() {
    String where = place + ".acceptedSuggestions";
    JsonNode accepted = entry.path("acceptedSuggestions");
    if (!accepted.isArray() || accepted.isEmpty()) {
      throw Refusal.required(
          where, "`%s` is missing or empty; name what was accepted".formatted(where));
    }
    List<String> ids = new ArrayList<>();
    for (JsonNode one : accepted) {
      ids.add(text(one, "id", "%s[%d].id".formatted(where, ids.size())));
    }
    return ids.stream().distinct().sorted().toList();
  }

  private Instant happened() {
    String where = place + ".outcomeTimestamp";
    try {
      OffsetDateTime time = OffsetDateTime.parse(text(entry, "outcomeTimestamp", where));
      if (time.getYear() >= 0 && time.getYear() <= LAST_YEAR) {
        return time.toInstant();
      }
    } catch (DateTimeParseException e) {
      // It is refused as a year is that no database holds.
    }
    throw Refusal.invalid(where, "`%s` is no time such as `2026-03-02T09:31:07Z`".formatted(where));
  }

  private String raw() {
    return entry.toString();
  }

  private static String text(JsonNode object, String name, String where) {
    JsonNode value = object.path(name);
    if (!value.isString() || value.asString().isBlank()) {
      throw Refusal.required(where, "`%s` is missing; send it as a text".formatted(where));
    }
    return value.asString();
  }
}
