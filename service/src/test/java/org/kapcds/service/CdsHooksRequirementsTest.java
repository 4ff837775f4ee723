package org.kapcds.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;
import org.junit.jupiter.api.Test;

/**
 * Each requirement of CDS Hooks is shown by a test that carries its number and passed, or stands as
 * open with the reason. It runs after all others, as it tells what came of them; the table is
 * written to `service/target/cds-hooks-requirements.md`.
 */
class CdsHooksRequirementsTest {

  /** How the reason begins why a requirement concerns nothing that there is here. */
  private static final String NOT_APPLICABLE = "not applicable: ";

  private record Requirement(String id, String level, String says, String open) {

    boolean isApplicable() {
      return !open.startsWith(NOT_APPLICABLE);
    }
  }

  private static final CSVFormat WITH_HEADER =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final Path TABLE = Path.of("target", "cds-hooks-requirements.md");
  private static final Map<String, SortedSet<String>> SHOWN = new TreeMap<>();

  @BeforeAll
  static void find() {
    tests()
        .forEach(
            one ->
                one.getMethods()
                    .forEach(
                        method ->
                            numbers(method)
                                .forEach(
                                    number ->
                                        SHOWN
                                            .computeIfAbsent(number, key -> new TreeSet<>())
                                            .add(one.getSimpleName() + "." + method.getName()))));
  }

  /** Of what they name nothing is needed, so that it is not looked for either. */
  private static JavaClasses tests() {
    return ArchConfiguration.withThreadLocalScope(
        imported -> {
          imported.setResolveMissingDependenciesFromClassPath(false);
          return new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
              .importPackages("org.kapcds.service");
        });
  }

  @Test
  void eachRequirementIsShownOrOpenWithAReason() throws IOException {
    List<Requirement> all = requirements();
    assertThat(all).hasSize(119);
    assertThat(all)
        .filteredOn(one -> one.open().isEmpty() && !SHOWN.containsKey(one.id()))
        .as("requirements that no test shows and that are not open")
        .isEmpty();
    assertThat(all).extracting(Requirement::id).containsAll(SHOWN.keySet());
    assertThat(all)
        .filteredOn(one -> !one.isApplicable() && SHOWN.containsKey(one.id()))
        .as("requirements that do not apply and are shown all the same")
        .isEmpty();
    TestResults results = TestResults.read();
    Files.writeString(TABLE, table(all, results));
    assertThat(SHOWN.values().stream().flatMap(SortedSet::stream).distinct())
        .as("tests that show a requirement and did not pass; run all of this module")
        .allMatch(results::passed);
  }

  private static String table(List<Requirement> all, TestResults results) {
    StringBuilder table = new StringBuilder("# Requirements of CDS Hooks, and what shows them\n\n");
    table.append(
        "| requirement | level | says | shown by | open | does not apply |\n|---|---|---|---|---|---|\n");
    for (Requirement one : all) {
      String tests =
          SHOWN.getOrDefault(one.id(), new TreeSet<>()).stream()
              .map(test -> test + ": " + results.of(test))
              .collect(Collectors.joining("<br>"));
      table.append(
          "| %s | %s | %s | %s | %s | %s |\n"
              .formatted(
                  one.id(),
                  one.level(),
                  one.says(),
                  tests,
                  one.isApplicable() ? one.open() : "",
                  one.isApplicable() ? "" : one.open().substring(NOT_APPLICABLE.length())));
    }
    return table.toString();
  }

  private static Stream<String> numbers(JavaMethod method) {
    Stream<Tag> one = method.tryGetAnnotationOfType(Tag.class).stream();
    Stream<Tag> several =
        method.tryGetAnnotationOfType(Tags.class).stream().flatMap(tags -> Stream.of(tags.value()));
    return Stream.concat(one, several).map(Tag::value).filter(value -> value.startsWith("CH-"));
  }

  private static List<Requirement> requirements() throws IOException {
    URL file = CdsHooksRequirementsTest.class.getResource("cds-hooks-requirements.csv");
    try (CSVParser lines =
        CSVParser.parse(Objects.requireNonNull(file), StandardCharsets.UTF_8, WITH_HEADER)) {
      return lines.stream().map(CdsHooksRequirementsTest::requirement).toList();
    }
  }

  private static Requirement requirement(CSVRecord line) {
    assertThat(line.isConsistent()).as("a comma without quotes in %s", line).isTrue();
    return new Requirement(line.get("id"), line.get("level"), line.get("says"), line.get("open"));
  }
}
