package org.kapcds.service.page.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberLinesTest {

  private static List<NumberLine> lines(String scenarios) {
    String feature = "Feature: F\n  Rule: R\n" + scenarios.indent(4);
    return FeatureReader.read("conditions/a/b.feature", feature.getBytes(UTF_8))
        .blocks()
        .get(0)
        .lines();
  }

  @Test
  void aTableInWhichOneNumberMovesIsALine() {
    List<NumberLine> lines =
        lines(
            """
            Scenario Outline: Dose
              Given a dose of <dose> mg <route>
              Then it is <result>
              Examples: by mouth
                | route    | dose | result |
                | by mouth | 2.50 | too much |
                | by mouth | 2.1  | fine   |
              Examples: into the vein
                | route         | dose | result |
                | into the vein | 1.00 | fine   |
                | into the vein | 1.01 | too much |
            """);
    assertThat(lines)
        .containsExactly(
            new NumberLine(
                "a dose of … mg by mouth",
                "",
                List.of(
                    new NumberLine.Point("2.1", "it is fine"),
                    new NumberLine.Point("2.50", "it is too much"))),
            new NumberLine(
                "a dose of … mg into the vein",
                "",
                List.of(
                    new NumberLine.Point("1.00", "it is fine"),
                    new NumberLine.Point("1.01", "it is too much"))));
  }

  @Test
  void tablesOfTwoScenariosWithTheSameStepsAreJoined() {
    assertThat(
            lines(
                """
                Scenario Outline: Below
                  Given a score of <score>
                  Then it is not met
                  Examples:
                    | score |
                    | 14    |
                Scenario Outline: At, and above
                  Given a score of <score>
                  Then it is met
                  Examples:
                    | score |
                    | 15    |
                    | 16    |
                """))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.meanings())
                    .containsExactly(
                        new NumberLine.Meaning("A", 0, "it is not met", "14"),
                        new NumberLine.Meaning("B", 1, "it is met", "15, 16")))
        .satisfies(
            line ->
                assertThat(line.marks())
                    .extracting(NumberLine.Mark::limit)
                    .containsExactly(0, 72, 0));
  }

  @Test
  void spansOfTimeAreNumbersWithAUnit() {
    assertThat(
            lines(
                """
                Scenario Outline: Age
                  Given it was <when>
                  Then it is <result>
                  Examples:
                    | when       | result |
                    | 2 days ago | old    |
                    | 1 day ago  | new    |
                """))
        .singleElement()
        .isEqualTo(
            new NumberLine(
                "it was … days ago",
                "… days ago",
                List.of(
                    new NumberLine.Point("1", "it is new"),
                    new NumberLine.Point("2", "it is old"))));
  }

  @Test
  void whatIsNoBoundaryIsNoLine() {
    assertThat(
            lines(
                """
                Scenario Outline: One outcome only
                  Given a score of <score>
                  Then it is met
                  Examples:
                    | score |
                    | 14    |
                    | 15    |
                Scenario Outline: No numbers
                  Given the answer <answer>
                  Then it is <result>
                  Examples:
                    | answer | result  |
                    | yes    | met     |
                    | no     | not met |
                Scenario Outline: Two things come of one value
                  Given a score and <score> more
                  Then it is <result>
                  Examples:
                    | score | result  |
                    | 14    | met     |
                    | 14    | not met |
                    | 15    | met     |
                """))
        .isEmpty();
  }
}
