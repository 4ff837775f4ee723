package org.kapcds.engine.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundsTest {

  private static final Instant START = Instant.parse("2026-06-15T10:00:00Z");
  private static final BigDecimal GRACE = BigDecimal.valueOf(5);

  private static Instant minute(int number) {
    return START.plus(Duration.ofMinutes(number));
  }

  private static BigDecimal missing(
      int end, int left, @Nullable String at, int during, int after, int... taken) {
    List<Instant> instants = IntStream.of(taken).mapToObj(RoundsTest::minute).toList();
    return Rounds.missing(
        START,
        minute(end),
        minute(left),
        at,
        during == 0 ? null : BigDecimal.valueOf(during),
        after == 0 ? null : BigDecimal.valueOf(after),
        GRACE,
        instants);
  }

  @Test
  void aReadingIsDueEveryTenMinutesAndThenEveryFifteen() {
    assertThat(missing(40, 75, null, 10, 15)).isEqualTo("6");
    assertThat(missing(40, 75, null, 10, 15, 10, 20, 30, 40, 55, 70)).isEqualTo("0");
    assertThat(missing(40, 75, null, 10, 15, 10, 20, 40, 55, 70)).isEqualTo("1");
  }

  @Test
  void aReadingCountsThatLiesNearTheTime() {
    assertThat(missing(0, 60, "40", 0, 0, 35)).isEqualTo("0");
    assertThat(missing(0, 60, "40", 0, 0, 45)).isEqualTo("0");
    assertThat(missing(0, 60, "40", 0, 0, 34)).isEqualTo("1");
    assertThat(missing(0, 60, "40", 0, 0, 46)).isEqualTo("1");
  }

  @Test
  void afterFixedTimesOneIsDueAtAnInterval() {
    assertThat(missing(0, 125, "10 20 30 45 60", 0, 30, 10, 20, 30, 45, 60, 90, 120))
        .isEqualTo("0");
    assertThat(missing(0, 125, "10 20 30 45 60", 0, 30, 10, 20, 30, 45, 60)).isEqualTo("2");
  }

  @Test
  void whatIsNotYetLateWhenThePatientLeavesIsNotMissing() {
    assertThat(missing(0, 44, "40", 0, 0)).isEqualTo("0");
    assertThat(missing(0, 45, "40", 0, 0)).isEqualTo("1");
  }

  @Test
  void aReadingCountsWhateverElseWasTaken() {
    assertThat(Stream.of(missing(0, 60, "20 40", 0, 0, 20, 41, 50), missing(0, 60, "20", 0, 0, 21)))
        .allMatch(number -> number.signum() == 0);
  }

  /** A plan that is written so makes its rule fail; it must not be gone through for ever. */
  @ParameterizedTest
  @ValueSource(strings = {"0", "0.5", "-10"})
  @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void noReadingIsDueAllTheTime(BigDecimal each) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Rounds.missing(START, minute(40), minute(75), null, each, null, GRACE, List.of()))
        .withMessage("a reading every %s minutes cannot be taken", each);
  }
}
