package org.kapcds.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the risk file says is shown, is shown: the scenarios and tests it names are there. */
class RiskFileTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern TAG = Pattern.compile("@[A-Z][A-Z0-9-]+");
  private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]+Test)\\.([a-z]\\w+)`");

  static Stream<String> hazards() {
    return text(ROOT.resolve("docs/risk-file.md")).lines().filter(line -> line.startsWith("| H-"));
  }

  @Test
  void eachHazardOfTheReferenceIsThere() {
    assertThat(hazards().map(line -> line.substring(2, 6)))
        .startsWith(
            IntStream.rangeClosed(1, 15).mapToObj("H-%02d"::formatted).toArray(String[]::new))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("hazards")
  void whatShowsTheControlIsThere(String hazard) throws IOException {
    List<String> tags = TAG.matcher(hazard).results().map(MatchResult::group).toList();
    List<MatchResult> tests = TEST.matcher(hazard).results().toList();
    assertThat(tags.size() + tests.size()).isPositive();
    assertThat(tagsOfScenarios()).containsAll(tags);
    for (MatchResult test : tests) {
      assertThat(sources(test.group(1) + ".java"))
          .as(test.group())
          .anySatisfy(source -> assertThat(source).contains("void " + test.group(2) + "("));
    }
  }

  private static Set<String> tagsOfScenarios() throws IOException {
    return files(ROOT.resolve("features"), ".feature").stream()
        .flatMap(RiskFileTest::linesOfTags)
        .flatMap(line -> Stream.of(line.trim().split("\\s+")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> linesOfTags(Path feature) {
    return text(feature).lines().filter(line -> line.trim().startsWith("@"));
  }

  private static List<String> sources(String name) throws IOException {
    List<String> sources = new ArrayList<>();
    for (String room : List.of("engine", "rulesets", "fhir-adapter", "service", "features")) {
      files(ROOT.resolve(room).resolve("src/test/java"), "/" + name)
          .forEach(file -> sources.add(text(file)));
    }
    return sources;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.toString().endsWith(ending))
          .filter(path -> !path.toString().contains("/target/"))
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
