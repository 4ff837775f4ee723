package org.kapcds.service.record.store;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The rows of what was done with records. */
final class ActRows {

  private static final int SHORT = 20;
  private static final int MIDDLE = 200;
  private static final int LONG = 500;

  private final JdbcClient sql;

  ActRows(JdbcClient sql) {
    this.sql = sql;
  }

  void add(UUID instance, long line, JsonNode act) {
    UUID id = UUID.fromString(act.path("id").asString());
    int added =
        sql.sql("insert into record_act values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
            .param(id)
            .param(instance)
            .param(line)
            .param(OffsetDateTime.parse(act.path("at").asString()))
            .param(CallRows.text(act, "what", SHORT))
            .param(CallRows.text(act, "by", MIDDLE))
            .param(CallRows.text(act, "why", LONG))
            .param(CallRows.text(act, "patient", MIDDLE))
            .update();
    if (added > 0) {
      for (JsonNode call : act.path("calls")) {
        sql.sql("insert into record_act_call values (?, ?) on conflict do nothing")
            .params(id, UUID.fromString(call.asString()))
            .update();
      }
    }
  }
}
