package org.kapcds.service.record.store;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * The rows of an entry of feedback. The same entry counts once; another one for the card is kept.
 */
final class FeedbackRows {

  private static final int SHORT = 100;
  private static final int LONG = 500;

  private final JdbcClient sql;

  FeedbackRows(JdbcClient sql) {
    this.sql = sql;
  }

  void add(UUID call, JsonNode sent, JsonNode entry) {
    UUID id = UUID.fromString(entry.path("id").asString());
    int added =
        sql.sql("insert into feedback values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
            .param(id)
            .param(call)
            .param(CallRows.text(sent, "service", SHORT))
            .param(CallRows.text(sent, "issuer", LONG))
            .param(UUID.fromString(entry.path("card").asString()))
            .param(entry.path("outcome").asString())
            .param(OffsetDateTime.parse(entry.path("happened").asString()))
            .param(CallRows.text(entry, "reasonSystem", SHORT))
            .param(CallRows.text(entry, "reasonCode", SHORT))
            .param(entry.path("commented").asBoolean())
            .update();
    if (added > 0) {
      topics("f.id", id);
      for (JsonNode suggestion : entry.path("suggestions")) {
        sql.sql("insert into accepted_suggestion values (?, ?) on conflict do nothing")
            .params(id, suggestion.asString())
            .update();
      }
    }
  }

  /**
   * Lets calls be found by what became of their cards. Where programs share a database, feedback
   * may come there before the call: whichever is the later one tells it.
   *
   * @param which the id of a call or of feedback, as a column
   */
  void topics(String which, UUID id) {
    sql.sql(
            "insert into call_topic select distinct c.id, 'outcome:' || f.outcome, c.answered_at"
                + " from feedback f join shown_card s on s.card = f.card join answered_call c"
                + " on c.id = s.call and coalesce(c.issuer, '') = coalesce(f.issuer, '')"
                + " where %s = ? on conflict do nothing".formatted(which))
        .param(id)
        .update();
  }
}
