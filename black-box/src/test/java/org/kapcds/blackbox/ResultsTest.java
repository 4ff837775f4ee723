package org.kapcds.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Runs after all others, when none of them failed. */
class ResultsTest {

  @Test
  void eachCheckWasMadeOrIsNotApplicableForAReason() throws IOException {
    Map<String, List<CSVRecord>> made = Table.made();

    assertThat(made.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Table.checks().stream().map(one -> one.get("id")).toList());
    if (Target.isOurs()) {
      assertThat(
              made.values().stream()
                  .flatMap(List::stream)
                  .filter(Table::wasLeftOut)
                  .map(ResultsTest::name))
          .as("what was left out of our own service, beside what may be")
          .containsExactlyInAnyOrderElementsOf(
              Table.lines(Json.resource("not-applicable.csv")).stream()
                  .map(ResultsTest::name)
                  .toList());
    }
  }

  private static String name(CSVRecord test) {
    return test.get("id") + " " + test.get("test");
  }

  /** The others write it, whatever came of them, so that a failure stands in it too. */
  @Test
  void theTableHasEachCheck() throws IOException {
    String table = Files.readString(Table.FILE);

    for (CSVRecord check : Table.checks()) {
      assertThat(table).contains("| %s | %s |".formatted(check.get("id"), check.get("rule")));
    }
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
}
