package org.kapcds.service.record.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Databases to test on, each of them empty. */
public enum Databases {
  H2("sa"),
  POSTGRESQL("postgres");

  private static final class Running {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final String user;

  Databases(String user) {
    this.user = user;
  }

  /** The URL of a new database. */
  public String url(Path place) {
    return this == POSTGRESQL
        ? postgresql()
        : "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            .formatted(place.resolve(UUID.randomUUID().toString()));
  }

  /** Who may use it; without a password. */
  public String user() {
    return user;
  }

  /** Opens the store on a database. */
  public Store open(String database) {
    return Store.open(database, user, "");
  }

  private static String postgresql() {
    String name = "records_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = Running.SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return "jdbc:postgresql://localhost:%d/%s".formatted(Running.SERVER.getPort(), name);
  }
}
