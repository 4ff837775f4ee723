package org.kapcds.service.page.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

  private static final String FEATURE =
      """
      Feature: F
        Scenario: First
          Then a
        Scenario: Second
          Then b
        Scenario Outline: Third
          Then <c>
          Examples:
            | c |
            | 1 |
            | 2 |
      """;
  private static final Feature READ =
      FeatureReader.read("conditions/a/b.feature", FEATURE.getBytes(UTF_8));
  private static final List<Feature.Scenario> SCENARIOS = READ.blocks().get(0).scenarios();

  @TempDir Path place;

  private static String element(String type, String name, int line, String status) {
    return """
        {"type":"%s","name":"%s","line":%d,"start_timestamp":"2026-11-26T04:00:0%d.000Z",
         "steps":[{"result":{"status":"passed"}},{"result":{"status":"%s"}}]}"""
        .formatted(type, name, line, line % 10, status);
  }

  private Path report(String... elements) throws IOException {
    return Files.writeString(
        place.resolve("report.json"),
        "[{\"uri\":\"classpath:features/conditions/a/b.feature\",\"elements\":[%s]}]"
            .formatted(String.join(",", elements)));
  }

  private List<Result> results(String... elements) throws IOException {
    Results results = Results.read(report(elements));
    return SCENARIOS.stream().map(results::of).toList();
  }

  @Test
  void eachScenarioHasTheResultOfItsLine() throws IOException {
    assertThat(
            results(
                element("scenario", "First", 2, "passed"),
                element("scenario", "Second", 4, "failed"),
                element("scenario", "Third", 10, "passed"),
                element("scenario", "Third", 11, "passed")))
        .containsExactly(Result.PASSED, Result.FAILED, Result.PASSED);
  }

  @Test
  void aTimeThatIsNoneIsRefusedWithTheReport() throws IOException {
    Path report = report(element("scenario", "First", 2, "passed").replace("T04", " at 04"));

    assertThatThrownBy(() -> Results.read(report)).isInstanceOf(IOException.class);
  }

  @Test
  void whatFailsBeforeAScenarioFailsIt() throws IOException {
    assertThat(
            results(
                element("background", "", 1, "undefined"),
                element("scenario", "First", 2, "skipped"),
                element("background", "", 1, "passed"),
                element("scenario", "Second", 4, "passed")))
        .containsExactly(Result.FAILED, Result.PASSED, Result.NOT_RUN);
  }

  @Test
  void anExampleThatFailsOrWasNotRunMakesItsScenarioSo() throws IOException {
    assertThat(results(element("scenario", "Third", 10, "passed")).get(2))
        .isEqualTo(Result.NOT_RUN);
    assertThat(
            results(
                    element("scenario", "Third", 10, "passed"),
                    element("scenario", "Third", 11, "failed"))
                .get(2))
        .isEqualTo(Result.FAILED);
  }

  @Test
  void aFileIsAsGoodAsItsWorstScenarioAndEachLineIsCounted() throws IOException {
    Results results =
        Results.read(
            report(
                element("scenario", "First", 2, "passed"),
                element("scenario", "Second", 4, "passed"),
                element("scenario", "Third", 10, "passed"),
                element("scenario", "Third", 11, "failed")));
    assertThat(results.of(READ)).isEqualTo(Result.FAILED);
    assertThat(results.count(Result.PASSED)).isEqualTo(3);
    assertThat(results.count(Result.FAILED)).isEqualTo(1);
  }

  @Test
  void aScenarioThatStandsElsewhereNowWasNotRun() throws IOException {
    assertThat(results(element("scenario", "Another", 2, "passed")).get(0))
        .isEqualTo(Result.NOT_RUN);
  }

  @Test
  void aReportThatIsWrittenAnewIsReadAnew() throws IOException {
    Path report = report(element("scenario", "First", 2, "passed"));
    Library library = new Library(List.of(READ), report);
    assertThat(library.results().of(SCENARIOS.get(0))).isEqualTo(Result.PASSED);
    assertThat(library.results().last()).contains(OffsetDateTime.parse("2026-11-26T04:00:02Z"));

    report(element("scenario", "First", 2, "failed"));
    Files.setLastModifiedTime(report, FileTime.fromMillis(1));
    assertThat(library.results().of(SCENARIOS.get(0))).isEqualTo(Result.FAILED);

    Files.writeString(report, "no report");
    Files.setLastModifiedTime(report, FileTime.fromMillis(2));
    assertThat(library.results().size()).isZero();

    Files.delete(report);
    assertThat(library.results().size()).isZero();
  }

  @Test
  void somethingElseIsNoReport() throws IOException {
    Path other = Files.writeString(place.resolve("other.json"), "<testsuite/>");
    assertThatThrownBy(() -> Results.read(other)).isInstanceOf(IOException.class);
  }
}
