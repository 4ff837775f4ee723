package org.kapcds.service.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.service.record.RecordSettings;
import org.kapcds.service.record.Recorder;

/** What is destroyed cannot be had again. */
class ErasureTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-02T10:00:00Z");

  @TempDir Path place;

  @ParameterizedTest
  @ValueSource(strings = {"P-10Y", "P0D", "P1M-1D"})
  void aPeriodThatIsNoneErasesNothing(String period) throws Exception {
    Path february = Files.createDirectories(place.resolve("keys/2026-02"));
    Path march = Files.createDirectories(place.resolve("keys/2026-03"));
    try (Recorder recorder = new Recorder(RecordSettings.in(place), Clock.systemUTC())) {
      assertThatThrownBy(
              () -> new Erasure(recorder).olderThan(Period.parse(period), NOW, "Ben", "request 8"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(period);
    }
    assertThat(february).exists();
    assertThat(march).exists();
  }

  @Test
  void whatIsOlderIsErasedByWholeMonths() throws Exception {
    Files.createDirectories(place.resolve("keys/2026-01"));
    Path february = Files.createDirectories(place.resolve("keys/2026-02"));
    try (Recorder recorder = new Recorder(RecordSettings.in(place), Clock.systemUTC())) {
      assertThat(new Erasure(recorder).olderThan(Period.ofMonths(1), NOW, "Ben", "request 8"))
          .containsExactly(YearMonth.of(2026, 1));
    }
    assertThat(february).exists();
  }
}
