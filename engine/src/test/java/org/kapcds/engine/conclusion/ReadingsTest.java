package org.kapcds.engine.conclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Measurement.Extent;
import org.kapcds.engine.fact.Quantity;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.When;

class ReadingsTest {

  private static Measurement reading(String time, int value) {
    Instant instant = OffsetDateTime.parse(time).toInstant();
    return Measurement.of(
        Head.of(Concept.NONE, When.at(instant), Source.of("Observation/" + time + value)),
        new Quantity(BigDecimal.valueOf(value), "1"));
  }

  private static Measurement at(String time, int value) {
    return reading("2026-06-15T" + time + ":00Z", value);
  }

  private static Measurement at(String time, int value, boolean preliminary, Extent extent) {
    Measurement sure = at(time, value);
    return new Measurement(sure.head(), sure.value(), sure.recorded(), preliminary, extent, "");
  }

  private static BigDecimal heldAtFive(Measurement... readings) {
    return Readings.of("alertness", List.of(readings)).minutesAtLeast(BigDecimal.valueOf(5));
  }

  private static boolean stillRising(Measurement... readings) {
    return Readings.of("pressure", List.of(readings)).stillRising();
  }

  @Test
  void theTimeAtALevelIsThatOfTheLastReadingsWithoutALowerOne() {
    assertThat(heldAtFive(at("10:00", 5), at("10:10", 5), at("10:30", 5))).isEqualTo("30");
    assertThat(heldAtFive(at("10:00", 5), at("10:10", 4), at("10:20", 5), at("10:30", 5)))
        .isEqualTo("10");
    assertThat(heldAtFive(at("10:30", 5))).isEqualTo("0");
    assertThat(heldAtFive(at("10:00", 5), at("10:30", 4))).isEqualTo("-1");
  }

  @Test
  void ofTwoReadingsAtOneTimeTheLowerEndsTheTime() {
    assertThat(heldAtFive(at("10:00", 5), at("10:00", 4), at("10:30", 5))).isEqualTo("0");
    assertThat(heldAtFive(at("10:00", 5), at("10:30", 5), at("10:30", 4))).isEqualTo("-1");
  }

  @Test
  void whatIsNotFinalAndWhatIsAnEndOfTheValueOnlyEndTheTime() {
    for (Measurement unsure :
        List.of(at("10:10", 5, true, Extent.EXACT), at("10:10", 5, false, Extent.OR_MORE))) {
      assertThat(heldAtFive(at("10:00", 5), unsure, at("10:20", 5), at("10:30", 5)))
          .isEqualTo("10");
    }
  }

  @Test
  void theNewestOfOneTimeIsTheHighestOrTheLowest() {
    Readings readings =
        Readings.of("pressure", List.of(at("10:30", 150), at("10:30", 95), at("10:00", 180)));

    assertThat(readings.highestNewest().value()).isEqualTo("150");
    assertThat(readings.lowestNewest().value()).isEqualTo("95");
  }

  @Test
  void aValueIsRisingUntilOneBeforeItWasAsHigh() {
    assertThat(stillRising(at("10:00", 130))).isTrue();
    assertThat(stillRising(at("10:00", 130), at("10:30", 131))).isTrue();
    assertThat(stillRising(at("10:00", 130), at("10:30", 130))).isFalse();
    assertThat(stillRising(at("10:00", 150), at("10:30", 130))).isFalse();
  }

  @Test
  void timeIsWhatHasPassedWhateverTheClockOnTheWallShowed() {
    assertThat(
            heldAtFive(
                reading("2026-10-25T02:50:00+02:00", 5), reading("2026-10-25T02:20:00+01:00", 5)))
        .isEqualTo("30");
  }

  @Test
  void theOrderOfReadingsMakesNoDifference() {
    List<Measurement> readings =
        new ArrayList<>(List.of(at("10:00", 5), at("10:10", 4), at("10:30", 5)));
    Readings one = Readings.of("alertness", readings);
    Collections.reverse(readings);

    assertThat(Readings.of("alertness", readings)).isEqualTo(one);
  }

  @Test
  void whatHasNoTimeIsLeftOut() {
    Measurement undated =
        Measurement.of(
            Head.of(Concept.NONE, When.UNKNOWN, Source.of("Observation/x")),
            new Quantity(BigDecimal.ONE, "1"));

    assertThat(Readings.of("alertness", List.of(undated))).isEmpty();
  }
}
