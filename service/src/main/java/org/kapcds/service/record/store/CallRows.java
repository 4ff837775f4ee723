package org.kapcds.service.record.store;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The rows of an answered call. A call that is here already is passed over. */
final class CallRows {

  private static final int SHORT = 100;
  private static final int MIDDLE = 200;
  private static final int LONG = 500;

  private final JdbcClient sql;

  CallRows(JdbcClient sql) {
    this.sql = sql;
  }

  void add(UUID instance, long line, JsonNode call) {
    UUID id = UUID.fromString(call.path("id").asString());
    int added =
        sql.sql(
                "insert into answered_call values"
                    + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict do nothing")
            .param(id)
            .param(instance)
            .param(line)
            .param(OffsetDateTime.parse(call.path("at").asString()))
            .param(call.path("micros").asLong())
            .param(text(call, "address", MIDDLE))
            .param(call.path("status").asInt())
            .param(text(call, "service", SHORT))
            .param(text(call, "hook", SHORT))
            .param(text(call, "hookInstance", SHORT))
            .param(text(call, "issuer", LONG))
            .param(text(call, "tenant", LONG))
            .param(text(call, "patient", SHORT))
            .param(text(call, "encounter", SHORT))
            .param(text(call, "release", SHORT))
            .param(text(call, "releaseSha256", SHORT))
            .param(text(call, "software", SHORT))
            .param(text(call, "asOf", SHORT))
            .update();
    if (added > 0) {
      call.path("cards").forEach(card -> add(id, card));
      call.path("feedback").forEach(entry -> new FeedbackRows(sql).add(id, call, entry));
    }
  }

  private void add(UUID call, JsonNode card) {
    UUID uuid = UUID.fromString(card.path("uuid").asString());
    sql.sql("insert into shown_card values (?, ?, ?) on conflict do nothing")
        .params(call, uuid, card.path("indicator").asString())
        .update();
    for (JsonNode rule : card.path("rules")) {
      sql.sql(
              "insert into shown_rule (call, card, rule_id, variant, level, fingerprint)"
                  + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
          .params(
              call,
              uuid,
              rule.path("id").asString(),
              rule.path("variant").asString(),
              rule.path("level").asString(),
              rule.path("fingerprint").asString(""))
          .update();
    }
    for (JsonNode code : card.path("overrides")) {
      sql.sql("insert into offered_override values (?, ?, ?) on conflict do nothing")
          .params(call, uuid, code.asString())
          .update();
    }
  }

  /** What came from outside may be longer than a column, or hold what a database refuses. */
  static @Nullable String text(JsonNode node, String name, int most) {
    JsonNode value = node.path(name);
    if (!value.isString()) {
      return null;
    }
    String text = value.asString().replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    return text.length() <= most ? text : text.substring(0, most);
  }
}
