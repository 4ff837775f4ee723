package org.kapcds.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDatesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-02",
        "2024-02-29",
        "2023-02-29",
        "2026-13-01",
        "2026-00-10",
        "0000-01-01",
        "2026-3-02",
        "2026/03/02",
        "٢٠٢٦-٠٣-٠٢",
        "+12026-03-02",
        "2026-03-02 ",
        ""
      })
  void takesADayAsTheJdkDoes(String text) {
    assertThat(read(IsoDates::day, text)).isEqualTo(read(LocalDate::parse, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-02T10:00:00Z",
        "2026-03-02T23:59:59Z",
        "2026-03-02T24:00:00Z",
        "2026-03-02T10:60:00Z",
        "2026-03-02T10:00:60Z",
        "2026-02-30T10:00:00Z",
        "2026-03-02T10:00:00z",
        "2026-03-02t10:00:00Z",
        "2026-03-02T10:00:00+01:00",
        "2026-03-02T10:00:00-04:30",
        "2026-03-02T10:00:00-00:00",
        "2026-03-02T10:00:00+18:00",
        "2026-03-02T10:00:00+18:01",
        "2026-03-02T10:00:00-12:75",
        "2026-03-02T10:00:00+01",
        "2026-03-02T10:00:00+0100",
        "2026-03-02T10:00:00.123Z",
        "2026-03-02T10:00:00.123456+02:00",
        "2026-03-02T10:00Z",
        "2026-03-02T10:00:00",
        "2026-03-02",
        "0000-03-02T10:00:00Z",
        "+12026-03-02T10:00:00Z"
      })
  void takesATimeAsTheJdkDoes(String text) {
    assertThat(read(IsoDates::instant, text))
        .isEqualTo(read(written -> OffsetDateTime.parse(written).toInstant(), text));
  }

  /** What is read, or that it is refused. */
  private static Object read(Function<String, Object> reading, String text) {
    try {
      return reading.apply(text);
    } catch (DateTimeException e) {
      return "refused";
    }
  }
}
