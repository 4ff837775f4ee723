package org.kapcds.service.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.service.record.RecordSettings;
import org.kapcds.service.record.Recorder;

/** Tokens that instances share by way of one database. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class SharedTokensTest {

  private static final Instant PRESENT = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant LATER = PRESENT.plus(Duration.ofMinutes(5));

  @TempDir Path place;

  /** While another connection has the database for itself, everybody waits. */
  @Test
  @Tag("CH-113")
  void aDatabaseThatDoesNotAnswerHoldsNoCallUp() throws Exception {
    RecordSettings.Database database =
        new RecordSettings.Database(
            "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                .formatted(place.resolve("records")),
            "",
            "");
    try (Recorder recorder =
        new Recorder(
            new RecordSettings(place, database, "", List.of(), "", "", null, true),
            Clock.systemUTC())) {
      recorder.begin();
      await().until(() -> recorder.store().isPresent());
      SharedTokens tokens = new SharedTokens(recorder, Clock.fixed(PRESENT, ZoneOffset.UTC));
      await().until(() -> !tokens.isNew("ehr", "1", LATER));

      try (Connection other = DriverManager.getConnection(database.url(), "", "");
          Statement held = other.createStatement()) {
        held.execute("set exclusive 1");
        long begun = System.nanoTime();

        assertThat(tokens.isNew("ehr", "1", LATER)).isTrue();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
        held.execute("set exclusive 0");
      }
    }
  }
}
