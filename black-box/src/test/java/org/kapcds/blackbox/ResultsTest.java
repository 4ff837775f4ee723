package org.kapcds.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Runs after all others: makes the table of checks, `target/black-box.md`. */
class ResultsTest {

  private static final Path TABLE = Path.of("target", "black-box.md");
  private static final CSVFormat WITH_HEADER =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  @Test
  void eachCheckWasMadeOrIsNotApplicableForAReason() throws IOException {
    Map<String, List<CSVRecord>> made =
        lines(Files.readString(Results.FILE)).stream()
            .collect(Collectors.groupingBy(one -> one.get("id")));
    List<CSVRecord> checks = lines(Json.resource("checks.csv"));
    Files.writeString(TABLE, table(checks, made));

    assertThat(made.keySet())
        .containsExactlyInAnyOrderElementsOf(checks.stream().map(one -> one.get("id")).toList());
    if (Target.isOurs()) {
      assertThat(
              made.values().stream()
                  .flatMap(List::stream)
                  .filter(ResultsTest::wasLeftOut)
                  .map(ResultsTest::name))
          .as("what was left out of our own service, beside what may be")
          .containsExactlyInAnyOrderElementsOf(
              lines(Json.resource("not-applicable.csv")).stream().map(ResultsTest::name).toList());
    }
  }

  /** Whether a test was left out, or one case of it, for which a reason stands. */
  private static boolean wasLeftOut(CSVRecord test) {
    return !test.get("result").equals("passed") || !test.get("reason").isEmpty();
  }

  private static String name(CSVRecord test) {
    return test.get("id") + " " + test.get("test");
  }

  @Test
  void theSuiteKnowsNothingOfTheServiceItChecks() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.kapcds.engine..",
            "org.kapcds.fhir..",
            "org.kapcds.service..",
            "org.springframework..")
        .check(new ClassFileImporter().importPackages("org.kapcds.blackbox"));
  }

  private static String table(List<CSVRecord> checks, Map<String, List<CSVRecord>> made) {
    StringBuilder table = new StringBuilder("# A CDS Hooks service, checked from outside\n\n");
    table.append("| check | whose rule | says | result | tests |\n|---|---|---|---|---|\n");
    for (CSVRecord check : checks) {
      List<CSVRecord> tests = made.getOrDefault(check.get("id"), List.of());
      table.append(
          "| %s | %s | %s | %s | %s |\n"
              .formatted(
                  check.get("id"),
                  check.get("rule"),
                  check.get("says"),
                  result(tests),
                  tests.stream().map(ResultsTest::line).collect(Collectors.joining("<br>"))));
    }
    return table.toString();
  }

  private static String line(CSVRecord test) {
    return wasLeftOut(test)
        ? "%s: %s %s".formatted(test.get("test"), test.get("result"), test.get("reason")).trim()
        : test.get("test");
  }

  /** Made if one test of it was; failed if one of them failed. */
  private static String result(List<CSVRecord> tests) {
    List<String> results = tests.stream().map(one -> one.get("result")).toList();
    return results.contains("FAILED")
        ? "FAILED"
        : results.contains("passed") ? "passed" : "not applicable";
  }

  private static List<CSVRecord> lines(String csv) throws IOException {
    return WITH_HEADER.parse(new StringReader(csv)).getRecords();
  }
}
