package org.kapcds.service.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds calls, the newest first, a page at a time. */
public final class CallSearch {

  /** What became of a call. */
  public enum Outcome {
    ANY,
    REFUSED,
    ACCEPTED,
    OVERRIDDEN;

    /** The topic under which such calls are found; empty for any. */
    String topic() {
      return this == ANY ? "" : "outcome:" + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is looked for; what is empty is not asked.
   *
   * @param from from this moment on
   * @param until before this one
   * @param patient the keyed hash of a patient
   */
  public record Question(
      OffsetDateTime from,
      OffsetDateTime until,
      String issuer,
      String service,
      String rule,
      String level,
      String patient,
      Outcome outcome) {}

  /** A call that was found. */
  public record Found(
      UUID id,
      OffsetDateTime at,
      String service,
      String address,
      String issuer,
      String tenant,
      int status,
      String release,
      List<String> rules) {

    public Found {
      rules = List.copyOf(rules);
    }
  }

  /** After which call the next page begins. */
  public record After(OffsetDateTime at, UUID id) {}

  private static final String FOUND =
      "c.id, c.answered_at, c.service, c.address, c.issuer, c.tenant, c.status, c.release_version";

  private final JdbcClient sql;

  /** Searches in a database. */
  public CallSearch(Store store) {
    this.sql = store.sql();
  }

  /** The calls that fit, at most so many. */
  public List<Found> page(Question question, @Nullable After after, int most) {
    List<Object> values = new ArrayList<>();
    List<Found> found =
        sql.sql(text(question, after, most, values))
            .params(values)
            .query((row, number) -> found(row))
            .list();
    return found.stream().map(this::withRules).toList();
  }

  /** The call whose record is a line of a journal, without its rules; empty if it is not here. */
  public Optional<Found> at(UUID instance, long line) {
    return sql.sql(
            "select %s from answered_call c where c.instance = ? and c.line = ?".formatted(FOUND))
        .params(instance, line)
        .query((row, number) -> found(row))
        .optional();
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        row.getObject(1, UUID.class),
        row.getObject(2, OffsetDateTime.class),
        orNone(row.getString(3)),
        row.getString(4),
        orNone(row.getString(5)),
        orNone(row.getString(6)),
        row.getInt(7),
        orNone(row.getString(8)),
        List.of());
  }

  private Found withRules(Found one) {
    List<String> rules =
        sql.sql("select distinct rule_id from shown_rule where call = ? order by rule_id")
            .param(one.id())
            .query(String.class)
            .list();
    return new Found(
        one.id(),
        one.at(),
        one.service(),
        one.address(),
        one.issuer(),
        one.tenant(),
        one.status(),
        one.release(),
        rules);
  }

  /** The statement; where a topic is asked for, its index gives the order. */
  static String text(Question question, @Nullable After after, int most, List<Object> values) {
    List<String> topics = topics(question);
    String when = topics.isEmpty() ? "c.answered_at" : "t.answered_at";
    String which = topics.isEmpty() ? "c.id" : "t.call";
    StringBuilder text = new StringBuilder("select %s from ".formatted(FOUND));
    text.append(
        topics.isEmpty()
            ? "answered_call c where "
            : "call_topic t join answered_call c on c.id = t.call where t.topic = ? and ");
    topics.stream().limit(1).forEach(values::add);
    text.append(when).append(" >= ? and ").append(when).append(" < ?");
    values.add(question.from());
    values.add(question.until());
    for (String other : topics.stream().skip(1).toList()) {
      text.append(" and exists (select 1 from call_topic o where o.call = t.call and o.topic = ?)");
      values.add(other);
    }
    equal("issuer", question.issuer(), text, values);
    equal("service", question.service(), text, values);
    equal("patient", question.patient(), text, values);
    if (after != null) {
      text.append(" and (%s < ? or %s = ? and %s < ?)".formatted(when, when, which));
      values.add(after.at());
      values.add(after.at());
      values.add(after.id());
    }
    return text.append(
            " order by %s%s desc, %s desc limit %d".formatted(same(question), when, which, most))
        .toString();
  }

  /** What is the same in all rows, so that the index is known that gives their order. */
  private static String same(Question question) {
    if (!topics(question).isEmpty()) {
      return "t.topic, ";
    }
    if (!question.patient().isEmpty()) {
      return "c.patient, ";
    }
    if (!question.service().isEmpty()) {
      return "c.service, ";
    }
    return question.issuer().isEmpty() ? "" : "c.issuer, ";
  }

  private static List<String> topics(Question question) {
    List<String> topics = new ArrayList<>();
    if (!question.rule().isEmpty() && !question.level().isEmpty()) {
      topics.add("rule:%s:%s".formatted(question.rule(), question.level()));
    } else if (!question.rule().isEmpty()) {
      topics.add("rule:" + question.rule());
    } else if (!question.level().isEmpty()) {
      topics.add("level:" + question.level());
    }
    if (question.outcome() != Outcome.ANY) {
      topics.add(question.outcome().topic());
    }
    return topics;
  }

  private static void equal(String column, String value, StringBuilder text, List<Object> values) {
    if (!value.isEmpty()) {
      text.append(" and c.").append(column).append(" = ?");
      values.add(value);
    }
  }

  private static String orNone(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** A record and where it stands. */
  public record Kept(UUID instance, long line, String record) {}

  /** The record of a call; empty if there is none. */
  public List<Kept> call(UUID id) {
    return kept(
        "select j.instance, j.line, j.record from answered_call c join journal_line j"
            + " on j.instance = c.instance and j.line = c.line where c.id = ?",
        id);
  }

  /** The records of feedback on cards of a call. */
  public List<Kept> feedback(UUID call) {
    return kept(
        "select distinct j.instance, j.line, j.record from answered_call c"
            + " join shown_card s on s.call = c.id join feedback f on f.card = s.card"
            + " and coalesce(f.issuer, '') = coalesce(c.issuer, '')"
            + " join answered_call a on a.id = f.call"
            + " join journal_line j on j.instance = a.instance and j.line = a.line"
            + " where c.id = ? order by j.instance, j.line",
        call);
  }

  private List<Kept> kept(String question, UUID id) {
    return sql.sql(question)
        .param(id)
        .query(
            (row, number) ->
                new Kept(row.getObject(1, UUID.class), row.getLong(2), row.getString(3)))
        .list();
  }

  /** Something that was done with a record. */
  public record Done(OffsetDateTime at, String what, String by, String why) {}

  /** Who has opened a record before, the newest first. */
  public List<Done> opened(UUID call) {
    return sql.sql(
            "select a.done_at, a.what, a.done_by, a.why from record_act_call o join record_act a"
                + " on a.id = o.act where o.call = ? order by a.done_at desc limit 100")
        .param(call)
        .query(
            (row, number) ->
                new Done(
                    row.getObject(1, OffsetDateTime.class),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4)))
        .list();
  }
}
