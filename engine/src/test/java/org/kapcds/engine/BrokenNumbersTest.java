package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.SoundGarden.SOUND;
import static org.kapcds.engine.SoundGarden.broken;
import static org.kapcds.engine.SoundGarden.doses;
import static org.kapcds.engine.SoundGarden.faults;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Parameters, profiles and tables of doses with faults; each says where, what and what to do. */
class BrokenNumbersTest {

  static Stream<Arguments> releases() {
    return Stream.of(
        broken(
            "a parameter nobody reads",
            SOUND.file(
                "conditions/garden/parameters.yaml",
                SOUND.text("conditions/garden/parameters.yaml")
                    + """
                    rain-limit.above:
                      says: Much rain.
                      unit: mm
                      values:
                        - { from: 2026-01-01, value: 10, reference: made up, mark: V }
                    leaf-limit.below:
                      says: Few leaves.
                      unit: "1"
                      values:
                        - { from: 2026-01-01, value: 10, reference: made up, mark: V }
                    """),
            "conditions/garden/parameters.yaml:6: `rain-limit.above` is read by nothing: no rule"
                + " declares `RainLimitLimits` and no need names it",
            "conditions/garden/parameters.yaml:11: `leaf-limit.below` has no field `below` in"
                + " `LeafLimitLimits` (conditions/garden/rules/garden.drl)"),
        broken(
            "a parameter without a value on the first day",
            SOUND.replacing("conditions/garden/parameters.yaml", "2026-01-01", "2026-01-02"),
            "conditions/garden/parameters.yaml:4: `leaf-limit.above` has no value in force on"
                + " 2026-01-01, the first day of the release; add the value in force then, with its"
                + " reference"),
        broken(
            "a hole in a parameter",
            SOUND
                .replacing(
                    "conditions/garden/parameters.yaml",
                    "values:\n",
                    """
                values:
                    - { from: 2025-01-01, value: 9, reference: made up, mark: V }
                """)
                .replacing(
                    "conditions/garden/parameters.yaml",
                    "mark: V }\n    - { from: 2026-01-01, value: 10, reference: made up, mark: V }",
                    "mark: V }\n    - { from: 2026-04-01, value: withdrawn, reference: made up,"
                        + " mark: V }\n    - { from: 2026-06-01, value: 10, reference: made up,"
                        + " mark: V }"),
            "conditions/garden/parameters.yaml:6: `leaf-limit.above` has no value from 2026-04-01"
                + " on, but the release goes on; add one or retire what reads it"),
        broken(
            "values out of order",
            SOUND.replacing(
                "conditions/garden/parameters.yaml",
                "values:\n",
                "values:\n    - { from: 2026-01-01, value: 9, reference: made up, mark: V }\n"),
            "conditions/garden/parameters.yaml:6: the values of `leaf-limit.above` must be in the"
                + " order of their days"),
        broken(
            "a value that is no number, on a day that is none",
            SOUND
                .replacing("conditions/garden/parameters.yaml", "value: 10", "value: ten")
                .replacing("conditions/garden/parameters.yaml", "2026-01-01", "new year"),
            "conditions/garden/parameters.yaml:5: `new year` is not a day like 2026-01-01",
            "conditions/garden/parameters.yaml:5: `ten` is not a number"),
        broken(
            "a parameter in two folders",
            SOUND.file(
                "conditions/hedge/parameters.yaml",
                SOUND.text("conditions/garden/parameters.yaml")),
            "conditions/hedge/parameters.yaml:1: the parameter `leaf-limit.above` stands in two"
                + " folders; keep one"),
        broken(
            "a profile that sets what is no parameter",
            SOUND.profile(
                "strict",
                """
                says: For gardeners who look closely.
                parameters:
                  leaf-limit.abuv: { value: 5, reference: made up, mark: D }
                """),
            "profiles/strict.yaml: sets `leaf-limit.abuv`, which is not a parameter"),
        broken(
            "a table nobody names",
            SOUND.file("conditions/garden/tables/doses.csv", "plant,from,reference,mark\n"),
            "conditions/garden/tables/doses.csv: no ruleset.yaml names this table under `tables`;"
                + " name it or remove it"),
        broken(
            "a table whose type no rule declares, of a plant nobody knows",
            SOUND
                .file(
                    "conditions/garden/tables/doses.csv",
                    """
                    plant,litres,from,reference,mark
                    tonic,2,2026-01-01,made up,D
                    """)
                .replacing(
                    Garden.CATALOGUE,
                    "needs:\n",
                    "tables: { doses: { fact: Dose, term: plant } }\nneeds:\n"),
            "conditions/garden/tables/doses.csv: no rule declares the type `Dose` of its rows"),
        broken(
            "a table with a column that is no field and a plant that is no term",
            SOUND
                .file(
                    "conditions/garden/tables/doses.csv",
                    """
                    plant,litres,colour,from,reference,mark
                    tonic,2,red,2026-01-01,made up,D
                    sherry,2,red,the first,made up,D
                    """)
                .replacing(
                    Garden.CATALOGUE,
                    "needs:\n",
                    "tables: { doses: { fact: Dose, term: plant } }\nneeds:\n")
                .replacing(
                    Garden.RULES,
                    "declare LeafLimitLimits",
                    "declare Dose plant : String @key litres : BigDecimal @key end\n"
                        + "declare LeafLimitLimits"),
            "conditions/garden/tables/doses.csv:1: the column `colour` is not a field of `Dose`",
            "conditions/garden/tables/doses.csv:3: `sherry` is not a term",
            "conditions/garden/tables/doses.csv:3: `the first` in the column `from` is not a day"
                + " like 2026-01-01"),
        broken(
            "a cell that is no number",
            doses("plant,litres,from,reference,mark\ntonic,much,2026-01-01,made up,D\n"),
            "conditions/garden/tables/doses.csv:2: `much` in the column `litres` is not a number"),
        broken(
            "a column for a profile that does not exist",
            doses("plant,litres,litres@dry,from,reference,mark\ntonic,2,3,2026-01-01,made up,D\n"),
            "conditions/garden/tables/doses.csv:1: the column `litres@dry` is for the profile"
                + " `dry`, which does not exist"),
        broken(
            "a parameter the reading rules use that is missing",
            SOUND.replacing(
                "conditions/shared/parameters.yaml",
                "presence.question-days:",
                "presence.question-dayz:"),
            "conditions/shared/parameters.yaml: `presence.question-days` is missing; the reading"
                + " rules use it",
            "conditions/shared/parameters.yaml:1: `presence.question-dayz` is read by nothing: no"
                + " rule declares `PresenceLimits` and no need names it"),
        broken(
            "a value without a reference",
            SOUND.replacing("conditions/garden/parameters.yaml", ", reference: made up", ""),
            "conditions/garden/parameters.yaml:5: `reference` is missing; add it"),
        broken(
            "a number below zero",
            SOUND.replacing("conditions/garden/parameters.yaml", "value: 10", "value: -10"),
            "conditions/garden/parameters.yaml:5: `leaf-limit.above` is -10 {score}; expected a"
                + " number from 0 on. Correct it, or write `may-be-negative: yes` beside its unit"),
        broken(
            "a number below zero in a profile",
            SOUND.profile(
                "bold",
                """
                says: Bolder.
                parameters:
                  leaf-limit.above: { value: -1, reference: made up, mark: D }
                """),
            "profiles/bold.yaml:3: `leaf-limit.above` is -1 {score}; expected a number from 0 on."
                + " Correct it, or write `may-be-negative: yes` beside its unit"),
        broken(
            "a part of an hour",
            SOUND
                .replacing("conditions/garden/parameters.yaml", "value: 10", "value: 1.50")
                .replacing("conditions/garden/parameters.yaml", "unit: \"{score}\"", "unit: h"),
            "conditions/garden/parameters.yaml:5: `leaf-limit.above` is 1.50 h; expected a whole"
                + " number, as times are compared in whole ones"),
        broken(
            "an amount below zero in a table",
            doses("plant,litres,from,reference,mark\nwater,-2,2026-01-01,made up,D\n"),
            "conditions/garden/tables/doses.csv:2: `-2` in the column `litres` is below zero;"
                + " expected an amount from 0 on. Correct it"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("releases")
  void isRefusedWithItsFaults(String what, Garden garden, List<String> expected) {
    assertThat(faults(garden)).as(what).containsExactlyElementsOf(expected);
  }

  @Test
  void aValueMayBeWithdrawnAndReplacedBeforeTheReleaseBegins() {
    Garden garden =
        SOUND.replacing(
            "conditions/garden/parameters.yaml",
            "values:\n",
            """
            values:
                - { from: 2020-01-01, value: 9, reference: made up, mark: V }
                - { from: 2021-01-01, value: withdrawn, reference: made up, mark: V }
            """);

    assertThat(Engine.compile(garden.files())).isNotEmpty();
  }

  @Test
  void aParameterThatSaysSoMayBeBelowZero() {
    Garden frost =
        SOUND
            .replacing("conditions/garden/parameters.yaml", "value: 10", "value: -10")
            .replacing(
                "conditions/garden/parameters.yaml",
                "unit: \"{score}\"",
                "unit: \"{score}\"\n  may-be-negative: yes");

    assertThat(Engine.compile(frost.files())).isNotEmpty();
  }
}
