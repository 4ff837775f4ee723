package org.kapcds.service.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.engine.knowledge.change.Change;
import org.kapcds.engine.knowledge.change.Change.What;
import org.kapcds.engine.knowledge.change.ReleaseDiff;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DifferenceTest {

  private static final ReleaseDiff DIFF =
      new ReleaseDiff(
          new ReleaseDiff.Name("1.0.0", "aaa", false),
          new ReleaseDiff.Name("1.1.0", "bbb", true),
          List.of(
              new Change("depression", What.RULE, "A-1", "A-1 is a soft stop now.", List.of("A-1")),
              new Change(
                  "safety", What.CODES, "x", "The value set `x|y`: also 1.", List.of("B-2"))));

  @TempDir Path folder;

  @BeforeEach
  void scenarios() throws IOException {
    Files.createDirectories(folder.resolve("conditions"));
    Files.writeString(
        folder.resolve("conditions/some.feature"),
        """
        @WHOLE
        Feature: Something

          @A-1
          Rule: The first

            Scenario: It fires
              Given a text
                \"""
                Scenario: no scenario
                \"""

            @VIG-1 @C-3
            Scenario Outline: At the limit

          @D-4
          Rule: The second

            Scenario: Another
        """);
  }

  @Test
  void textNamesBothReleasesTheChangesAndTheScenarios() {
    assertThat(Difference.of(DIFF, Scenarios.in(folder), null).text())
        .isEqualTo(
            """
            release 1.0.0, sha-256 aaa → release 1.1.0 (draft), sha-256 bbb: \
            2 differences (rule changed: 1, value set: 1); 2 rules are reached.

            depression
              rule changed: A-1 is a soft stop now.
                rules: A-1

            safety
              value set: The value set `x|y`: also 1.
                rules: B-2

            scenarios that pin these rules
              A-1
                conditions/some.feature:7 It fires
                conditions/some.feature:14 At the limit
              B-2: none
            """);
  }

  @Test
  void markdownHasATableForEachFolder() {
    assertThat(Difference.of(DIFF, Scenarios.in(folder), null).markdown())
        .contains("## safety\n\n| what | change | rules |")
        .contains("| value set | The value set `x\\|y`: also 1. | B-2 |")
        .contains("| A-1 | It fires | conditions/some.feature:7 |")
        .contains("| B-2 | none | |");
  }

  @Test
  void jsonHoldsTheSame() {
    JsonNode json =
        new JsonMapper().readTree(Difference.of(DIFF, Scenarios.in(folder), null).json());
    assertThat(json.at("/now/sha256").asString()).isEqualTo("bbb");
    assertThat(json.at("/changes/0/sentence").asString()).isEqualTo("A-1 is a soft stop now.");
    assertThat(json.at("/scenarios/A-1/1/line").asInt()).isEqualTo(14);
  }

  @Test
  void withoutScenariosNoneAreClaimedToBeMissing() {
    assertThat(Difference.of(DIFF, null, null).text()).doesNotContain("scenarios");
  }

  @Test
  void nothingDifferentIsSaid() {
    ReleaseDiff none = new ReleaseDiff(DIFF.before(), DIFF.before(), List.of());
    assertThat(Difference.of(none, null, null).text()).endsWith("sha-256 aaa: no difference.\n");
  }

  @Test
  void aTagOfTheFeatureAndOfTheRuleHoldsForItsScenarios() {
    Scenarios scenarios = Scenarios.in(folder);
    assertThat(scenarios.of("WHOLE")).hasSize(3);
    assertThat(scenarios.of("A-1")).hasSize(2);
    assertThat(scenarios.of("C-3"))
        .extracting(Scenarios.Scenario::title)
        .containsExactly("At the limit");
    assertThat(scenarios.of("D-4"))
        .extracting(Scenarios.Scenario::title)
        .containsExactly("Another");
  }

  /** The scenarios of the project are all found. */
  @Test
  void eachScenarioOfTheProjectIsFound() {
    assertThat(Scenarios.in(Path.of("..", "features")).of("SAF-CI-001")).hasSizeGreaterThan(10);
  }

  @Test
  void aFolderWithoutScenariosIsRefused() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(() -> Scenarios.in(empty))
        .hasMessage(
            empty + ": holds no scenario (`*.feature`); name the folder `features` of the sources");
  }
}
