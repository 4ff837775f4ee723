package org.kapcds.service.record.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.kapcds.service.record.SetAside;
import org.kapcds.service.record.journal.Line;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The database: what the journals hold, to be searched. H2 or PostgreSQL, as its URL says. */
public final class Store implements AutoCloseable {

  private static final long CONNECT_MILLIS = 3000;
  private static final JsonMapper JSON = new JsonMapper();

  /** A line that the database does not take, and the kind of the trouble. */
  record Refused(UUID instance, long line, String reason) {

    @Override
    public String toString() {
      return "line %d of %s (%s)".formatted(line, instance, reason);
    }
  }

  private final HikariDataSource connections;
  private final JdbcClient sql;
  private final TransactionTemplate together;

  private Store(HikariDataSource connections) {
    this.connections = connections;
    this.sql = JdbcClient.create(connections);
    this.together = new TransactionTemplate(new JdbcTransactionManager(connections));
  }

  /**
   * Connects, and brings the tables up to date.
   *
   * @throws RuntimeException if the database is away, or is not what it must be
   */
  public static Store open(String url, String user, String password) {
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(url);
    settings.setUsername(user);
    settings.setPassword(password);
    settings.setPoolName("record");
    settings.setMaximumPoolSize(4);
    settings.setMinimumIdle(1);
    settings.setConnectionTimeout(CONNECT_MILLIS);
    settings.setInitializationFailTimeout(1);
    HikariDataSource connections = new HikariDataSource(settings);
    try {
      Flyway.configure()
          .dataSource(connections)
          .locations("classpath:org/kapcds/service/record/store")
          .load()
          .migrate();
      return new Store(connections);
    } catch (RuntimeException e) {
      connections.close();
      throw e;
    }
  }

  /** For questions about what is recorded. */
  public JdbcClient sql() {
    return sql;
  }

  /**
   * What was set aside of what was shown about a patient, to the same calling system for the same
   * organisation.
   */
  public List<SetAside> setAside(String patient, String issuer, String tenant) {
    return sql.sql(
            "select distinct r.fingerprint, c.encounter, f.happened_at from answered_call c"
                + " join shown_rule r on r.call = c.id"
                + " join feedback f on f.card = r.card"
                + " where c.patient = ? and coalesce(c.issuer, '') = ?"
                + " and coalesce(c.tenant, '') = ? and coalesce(f.issuer, '') = ?"
                + " and f.outcome = 'overridden' and r.fingerprint <> ''")
        .params(patient, issuer, tenant, issuer)
        .query(
            (row, number) ->
                new SetAside(
                    row.getString(1),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant()))
        .list();
  }

  /** The number of the last line of a journal that is here, 0 for none. */
  long last(UUID instance) {
    return sql.sql("select coalesce(max(line), 0) from journal_line where instance = ?")
        .param(instance)
        .query(Long.class)
        .single();
  }

  /** The journals of which there are lines here. */
  List<UUID> instances() {
    return sql.sql("select distinct instance from journal_line order by instance")
        .query(UUID.class)
        .list();
  }

  /** Lines of a journal after one, in their order. */
  List<Verification.Row> rows(UUID instance, long after, int most) {
    return sql.sql(
            "select line, before_sha256, record, sha256 from journal_line"
                + " where instance = ? and line > ? order by line limit "
                + most)
        .params(instance, after)
        .query(
            (row, number) ->
                new Verification.Row(
                    new Line(row.getLong(1), row.getString(2), row.getString(3)), row.getString(4)))
        .list();
  }

  /**
   * Adds lines of a journal; those that are here already are passed over. One that the database
   * refuses, whatever else comes, is set aside, and those after it are added.
   *
   * @return what was set aside, each with the kind of its trouble
   */
  List<Refused> add(UUID instance, List<Line> lines) {
    try {
      together.executeWithoutResult(status -> lines.forEach(line -> add(instance, line)));
      return List.of();
    } catch (RuntimeException e) {
      if (!isAboutALine(e)) {
        throw e;
      }
    }
    List<Refused> refused = new ArrayList<>();
    for (Line line : lines) {
      try {
        together.executeWithoutResult(status -> add(instance, line));
      } catch (RuntimeException e) {
        if (!isAboutALine(e)) {
          throw e;
        }
        refused.add(setAside(instance, line, e));
      }
    }
    return refused;
  }

  /** A line that cannot be read, or holds what a column does not; not a database in trouble. */
  private static boolean isAboutALine(RuntimeException e) {
    return e instanceof DataIntegrityViolationException
        || e instanceof JacksonException
        || e instanceof IllegalArgumentException
        || e instanceof DateTimeException;
  }

  private Refused setAside(UUID instance, Line line, RuntimeException e) {
    Refused refused = new Refused(instance, line.number(), e.getClass().getSimpleName());
    try {
      together.executeWithoutResult(
          status -> {
            addLine(instance, line);
            note(refused);
          });
    } catch (DataIntegrityViolationException notEvenAsText) {
      note(refused);
    }
    return refused;
  }

  private void note(Refused refused) {
    sql.sql("insert into refused_line values (?, ?, ?) on conflict do nothing")
        .params(refused.instance(), refused.line(), refused.reason())
        .update();
  }

  /** The lines of a journal that were set aside. */
  List<Refused> refused(UUID instance) {
    return sql.sql("select line, reason from refused_line where instance = ? order by line")
        .param(instance)
        .query((row, number) -> new Refused(instance, row.getLong(1), row.getString(2)))
        .list();
  }

  /** How many lines were set aside, of all journals. */
  long refused() {
    return sql.sql("select count(*) from refused_line").query(Long.class).single();
  }

  /** Tries a line again that was set aside: a later version of the program may know how. */
  void again(UUID instance, Line line) {
    try {
      together.executeWithoutResult(
          status -> {
            sql.sql("delete from refused_line where instance = ? and line = ?")
                .params(instance, line.number())
                .update();
            addLine(instance, line);
            addRows(instance, line);
          });
    } catch (RuntimeException e) {
      if (!isAboutALine(e)) {
        throw e;
      }
    }
  }

  private void add(UUID instance, Line line) {
    if (addLine(instance, line)) {
      addRows(instance, line);
    }
  }

  private boolean addLine(UUID instance, Line line) {
    return sql.sql("insert into journal_line values (?, ?, ?, ?, ?) on conflict do nothing")
            .params(instance, line.number(), line.before(), line.sha256(), line.record())
            .update()
        > 0;
  }

  private void addRows(UUID instance, Line line) {
    JsonNode record = JSON.readTree(line.record());
    if (record.path("kind").asString("").equals("call")) {
      new CallRows(sql).add(instance, line.number(), record);
    } else if (record.path("kind").asString("").equals("act")) {
      new ActRows(sql).add(instance, line.number(), record);
    } else if (record.path("kind").asString("").equals("shadow")) {
      ShadowRows.add(sql, instance, line.number(), record);
    }
  }

  @Override
  public void close() {
    connections.close();
  }
}
