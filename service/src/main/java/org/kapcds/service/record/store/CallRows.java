package org.kapcds.service.record.store;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapcds.service.record.journal.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of an answered call. A call that is here already is passed over. */
final class CallRows {

  private static final int REFUSED = 400;
  private static final int SHORT = 100;
  private static final int MIDDLE = 200;
  private static final int LONG = 500;

  /** The columns that are taken from a record as they stand there. */
  private static final List<String> COLUMNS =
      List.of(
          "micros",
          "address",
          "status",
          "service",
          "hook",
          "hook_instance",
          "issuer",
          "tenant",
          "patient",
          "encounter",
          "release_version",
          "release_sha256",
          "software",
          "as_of");

  private final JdbcClient sql;

  CallRows(JdbcClient sql) {
    this.sql = sql;
  }

  void add(UUID instance, long line, JsonNode call) {
    UUID id = UUID.fromString(call.path("id").asString());
    int added =
        sql.sql(
                "insert into answered_call (id, instance, line, answered_at, %s)"
                        .formatted(String.join(", ", COLUMNS))
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict do nothing")
            .param(id)
            .param(instance)
            .param(line)
            .param(OffsetDateTime.parse(call.path("at").asString()))
            .params(values(call))
            .update();
    if (added > 0) {
      if (call.has("calls")) {
        sql.sql("insert into counted_call values (?, ?) on conflict do nothing")
            .params(id, call.path("calls").asLong())
            .update();
      }
      OffsetDateTime at = OffsetDateTime.parse(call.path("at").asString());
      call.path("cards").forEach(card -> add(id, card));
      topics(call).forEach(topic -> add(id, at, topic));
      new FeedbackRows(sql).topics("c.id", id);
      call.path("feedback").forEach(entry -> new FeedbackRows(sql).add(id, call, entry));
    }
  }

  /** What stands in the columns of a call, in their order. */
  private static List<@Nullable Object> values(JsonNode call) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(call.path("micros").asLong());
    values.add(text(call, "address", MIDDLE));
    values.add(call.path("status").asInt());
    values.add(text(call, "service", SHORT));
    values.add(text(call, "hook", SHORT));
    values.add(text(call, "hookInstance", SHORT));
    values.add(text(call, "issuer", LONG));
    values.add(text(call, "tenant", LONG));
    values.add(text(call, "patient", SHORT));
    values.add(text(call, "encounter", SHORT));
    values.add(text(call, "release", SHORT));
    values.add(text(call, "releaseSha256", SHORT));
    values.add(text(call, "software", SHORT));
    values.add(text(call, "asOf", SHORT));
    return values;
  }

  /** In what the row of a call differs from its line; empty if in nothing. */
  String difference(UUID instance, Line line, JsonMapper json) {
    JsonNode call = json.readTree(line.record());
    List<String> rows =
        sql.sql(
                "select id, %s from answered_call where instance = ? and line = ?"
                    .formatted(String.join(", ", COLUMNS)))
            .params(instance, line.number())
            .query(
                (row, number) -> {
                  StringBuilder all = new StringBuilder(row.getString(1));
                  for (int i = 0; i < COLUMNS.size(); i++) {
                    all.append('\n').append(row.getString(i + 2));
                  }
                  return all.toString();
                })
            .list();
    if (!call.path("kind").asString("").equals("call")) {
      return rows.isEmpty() ? "" : "a row was added";
    }
    String id = call.path("id").asString();
    if (rows.isEmpty()) {
      return isElsewhere(id) ? "" : "it is missing";
    }
    StringBuilder expected = new StringBuilder(id);
    values(call).forEach(value -> expected.append('\n').append(value));
    return rows.size() > 1
        ? "a row was added"
        : rows.get(0).contentEquals(expected) ? "" : "it was changed";
  }

  /** The same call may have been written twice; its row belongs to the first line then. */
  private boolean isElsewhere(String id) {
    try {
      return sql.sql("select count(*) from answered_call where id = ?")
              .param(UUID.fromString(id))
              .query(Integer.class)
              .single()
          > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** By what a call is found. */
  private static Set<String> topics(JsonNode call) {
    Set<String> topics = new TreeSet<>();
    if (call.path("status").asInt() >= REFUSED) {
      topics.add("outcome:refused");
    }
    for (JsonNode card : call.path("cards")) {
      for (JsonNode rule : card.path("rules")) {
        String id = rule.path("id").asString("");
        String level = rule.path("level").asString("");
        topics.addAll(List.of("rule:" + id, "level:" + level, "rule:%s:%s".formatted(id, level)));
      }
    }
    return topics;
  }

  private void add(UUID call, OffsetDateTime at, String topic) {
    sql.sql("insert into call_topic values (?, ?, ?) on conflict do nothing")
        .params(call, topic, at)
        .update();
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
