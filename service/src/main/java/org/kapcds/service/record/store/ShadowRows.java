package org.kapcds.service.record.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a candidate would have decided otherwise, as it was found beside live decisions. */
public final class ShadowRows {

  private static final int LONG = 200;
  private static final int SHORT = 100;

  private final JdbcClient sql;

  /**
   * A change that a candidate would make, counted.
   *
   * @param about what it is about
   * @param name the rule or the condition
   * @param before what was decided
   * @param now what would have been
   * @param decisions in how many decisions
   * @param first when it was found first
   * @param last when it was found last
   */
  public record Counted(
      String about,
      String name,
      String before,
      String now,
      int decisions,
      OffsetDateTime first,
      OffsetDateTime last) {}

  private ShadowRows(JdbcClient sql) {
    this.sql = sql;
  }

  /** Those in a database. */
  public static ShadowRows in(Store store) {
    return new ShadowRows(store.sql());
  }

  static void add(JdbcClient sql, UUID instance, long line, JsonNode record) {
    for (JsonNode change : record.path("changes")) {
      sql.sql(
              "insert into shadow_difference values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
          .param(instance)
          .param(line)
          .param(OffsetDateTime.parse(record.path("at").asString()))
          .param(record.path("decision").asString())
          .param(record.path("releaseSha256").asString())
          .param(record.path("candidateSha256").asString())
          .param(change.path("about").asString())
          .param(shortened(change, "name", SHORT))
          .param(shortened(change, "before", LONG))
          .param(shortened(change, "now", LONG))
          .update();
    }
  }

  private static String shortened(JsonNode change, String name, int most) {
    String text = change.path(name).asString("");
    return text.length() <= most ? text : text.substring(0, most);
  }

  /** The changes of a candidate, the most frequent first. */
  public List<Counted> of(String candidateSha256) {
    return sql.sql(
            "select about, name, before_it, now_it, count(distinct decision), min(found_at), max(found_at)"
                + " from shadow_difference where candidate_sha256 = ?"
                + " group by about, name, before_it, now_it"
                + " order by 5 desc, about, name, before_it, now_it")
        .param(candidateSha256)
        .query(
            (row, number) ->
                new Counted(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getInt(5),
                    row.getObject(6, OffsetDateTime.class),
                    row.getObject(7, OffsetDateTime.class)))
        .list();
  }
}
