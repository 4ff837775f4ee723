package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.engine.knowledge.Fault;
import org.kapcds.engine.knowledge.ReleaseException;

/** A release with faults is refused as a whole; each fault says where, what and what to do. */
class BrokenReleasesTest {

  /** One rule, its entry and its parameter, without a fault. */
  private static final Garden SOUND =
      Garden.empty()
          .parameters(
              """
              leaf-limit.above:
                says: Above this score the leaves are damaged.
                unit: "{score}"
                values:
                  - { from: 2026-01-01, value: 10, reference: made up, mark: V }
              """)
          .catalogue(
              """
              needs:
                leaf-score: { says: a leaf score, any-of: [leaf-score] }
              rules:
                LEAF-DAMAGE:
                  kind: contraindication
                  level: SOFT_STOP
                  since: 1.0.0
                  needs: [leaf-score]
                  evidence: { ALMANAC: V }
                  summary: "Leaf score {score.value}."
              """)
          .rules(
              """
              declare LeafLimitLimits
                  above : BigDecimal @key
              end
              rule "LEAF-DAMAGE Damaged leaves"
              when
                  LeafLimitLimits( $limit : above )
                  $score : Measurement( kind == "leaf-score", decides, value > $limit )
              then
                  insertLogical( new Contraindication( $score ) );
              end
              """);

  private static List<String> faults(Garden garden) {
    ReleaseException refused =
        catchThrowableOfType(ReleaseException.class, () -> Engine.compile(garden.files()));
    assertThat(refused).as("the release is refused").isNotNull();
    return refused.faults().stream().map(Fault::toString).toList();
  }

  @Test
  void theReleaseThatIsBrokenBelowIsSound() {
    assertThat(Engine.compile(SOUND.files())).isNotEmpty();
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        broken(
            "an item that answers nothing",
            SOUND.replacing(
                Garden.CATALOGUE,
                "rules:",
                "checklists:\n"
                    + "  morning: { title: Every morning }\n"
                    + "checklist-items:\n"
                    + "  morning: { WATER: Watered. }\n"
                    + "rules:"),
            "conditions/garden/ruleset.yaml:6: the item `WATER` of `morning` is no code of a term;"
                + " add it to a value-sets.csv, with the system `urn:kap:questionnaire:morning`"),
        broken(
            "an item of no checklist",
            SOUND.replacing(
                Garden.CATALOGUE,
                "rules:",
                "checklist-items:\n" + "  evening: { WATER: Watered. }\n" + "rules:"),
            "conditions/garden/ruleset.yaml:4: `WATER` is an item of `evening`, which is not a"
                + " checklist; declare it"),
        broken(
            "an item that stands twice in a checklist",
            SOUND.replacing(
                Garden.CATALOGUE,
                "rules:",
                "checklists:\n"
                    + "  morning: { title: Every morning }\n"
                    + "checklist-items:\n"
                    + "  morning: { WATER: Watered. }\n"
                    + "checklist-times:\n"
                    + "  morning: { WATER: Watered at. }\n"
                    + "rules:"),
            "conditions/garden/ruleset.yaml:6: the item `WATER` of `morning` is no code of a term;"
                + " add it to a value-sets.csv, with the system `urn:kap:questionnaire:morning`",
            "conditions/garden/ruleset.yaml:8: the item `WATER` of `morning` is no code of a term;"
                + " add it to a value-sets.csv, with the system `urn:kap:questionnaire:morning`",
            "conditions/garden/ruleset.yaml:8: the item `WATER` of `morning` stands there twice;"
                + " keep one"),
        broken(
            "a name of what is no medicine, and one that nobody found anywhere",
            SOUND.file(
                "conditions/shared/medicine-names.csv",
                "name,term,source\nRed dust,rust,made up\nDew,water,\n"),
            "conditions/shared/medicine-names.csv:2: `rust` is not the term of a medicine; correct"
                + " it",
            "conditions/shared/medicine-names.csv:3: the name has no source; add where it was"
                + " found"),
        broken(
            "a molar mass of what is not measured",
            SOUND.file(
                "conditions/shared/tables/molar-masses.csv",
                "term,grams-per-mole,reference,mark\nwater,18,made up,D\n"),
            "conditions/shared/tables/molar-masses.csv:2: `water` is not measured; add it to a"
                + " measures.csv"),
        broken(
            "a misspelt field",
            SOUND.replacing(Garden.RULES, "value >", "valeu >"),
            "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE` reads `valeu`, which"
                + " `Measurement` does not have; did you mean `value`?"),
        broken(
            "a misspelt field of a declared type",
            SOUND.replacing(Garden.RULES, "$limit : above", "$limit : abuv"),
            "conditions/garden/parameters.yaml:1: `leaf-limit.above` is read by no rule; remove it"
                + " or use it",
            "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE` reads `abuv`, which"
                + " `LeafLimitLimits` does not have; did you mean `above`?"),
        broken(
            "an unknown term in a rule",
            SOUND.replacing(Garden.RULES, "\"leaf-score\"", "\"leef-score\""),
            "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE` names `leef-score`, which is"
                + " not a term; did you mean `leaf-score`?"),
        broken(
            "a term nothing is like",
            SOUND.replacing(Garden.RULES, "\"leaf-score\"", "\"lightning\""),
            "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE` names `lightning`, which is"
                + " not a term"),
        broken(
            "an unknown term in a need",
            SOUND.replacing(Garden.CATALOGUE, "any-of: [leaf-score]", "any-of: [leef-score]"),
            "conditions/garden/ruleset.yaml:3: the need `leaf-score` names `leef-score`, which is"
                + " not a term"),
        broken(
            "an unknown need",
            SOUND.replacing(Garden.CATALOGUE, "needs: [leaf-score]", "needs: [leaves]"),
            "conditions/garden/ruleset.yaml:5: `LEAF-DAMAGE` needs `leaves`, which is not declared"
                + " under `needs`"),
        broken(
            "a need that does not say how it is met",
            SOUND.replacing(Garden.CATALOGUE, ", any-of: [leaf-score]", ""),
            "conditions/garden/ruleset.yaml:3: the need `leaf-score` does not say how it is met;"
                + " expected one of any-of, presence, finding, settled, readable, medicines-known, allergy-absent, patient"),
        broken(
            "a need of an allergy that is no term, asked by what is no question",
            SOUND.replacing(
                Garden.CATALOGUE,
                "any-of: [leaf-score]",
                "allergy-absent: { to: bees, question: leaf-score, stated: no-bees, mentions: [] }"),
            "conditions/garden/ruleset.yaml:3: the need `leaf-score` asks `leaf-score`, for which"
                + " there is no question",
            "conditions/garden/ruleset.yaml:3: the need `leaf-score` asks `leaf-score`, which names"
                + " a measurement and not an answer",
            "conditions/garden/ruleset.yaml:3: the need `leaf-score` names `bees`, which is not a"
                + " term",
            "conditions/garden/ruleset.yaml:3: the need `leaf-score` names `no-bees`, which is not a"
                + " term"),
        broken(
            "a need within an unknown parameter",
            SOUND.replacing(
                Garden.CATALOGUE, "any-of: [leaf-score]", "any-of: [leaf-score], within: no.such"),
            "conditions/garden/ruleset.yaml:3: the need `leaf-score` names `no.such`, which is not"
                + " a parameter"),
        broken(
            "a need of a finding nobody declares",
            SOUND.replacing(
                Garden.CATALOGUE, "any-of: [leaf-score]", "any-of: [leaf-score], when: Windy"),
            "conditions/garden/ruleset.yaml:3: the need `leaf-score` waits for `Windy`, which no"
                + " rule declares as a finding"),
        broken(
            "a need that asks what no question asks",
            SOUND.replacing(
                Garden.CATALOGUE,
                "any-of: [leaf-score]",
                "presence: { question: history-complete }"),
            "conditions/garden/ruleset.yaml:3: the need `leaf-score` asks `history-complete`, for"
                + " which there is no question"),
        broken(
            "an unknown evidence key",
            SOUND.replacing(Garden.CATALOGUE, "ALMANAC", "ALMANACH"),
            "conditions/garden/ruleset.yaml:5: `LEAF-DAMAGE` cites `ALMANACH`, which stands in no"
                + " evidence.yaml; add the citation"),
        broken(
            "an unknown override reason",
            SOUND.replacing(Garden.CATALOGUE, "since: 1.0.0", "since: 1.0.0\n    override: [luck]"),
            "conditions/garden/ruleset.yaml:5: `LEAF-DAMAGE` offers the override reason `luck`,"
                + " which is not defined"),
        broken(
            "an unknown condition",
            SOUND.replacing(Garden.CATALOGUE, "since: 1.0.0", "since: 1.0.0\n    condition: gloom"),
            "conditions/garden/ruleset.yaml:5: `LEAF-DAMAGE` belongs to `gloom`, which is not a"
                + " condition"),
        broken(
            "a finding shared with an unknown rule",
            SOUND.replacing(
                Garden.CATALOGUE,
                "since: 1.0.0",
                "since: 1.0.0\n    shares-finding-with: [NO-SUCH]"),
            "conditions/garden/ruleset.yaml:5: `LEAF-DAMAGE` shares its finding with `NO-SUCH`,"
                + " which is not a rule"),
        broken(
            "a variant that does not exist",
            SOUND.replacing(
                Garden.CATALOGUE,
                "needs: [leaf-score]",
                "fires-without: { leaf-score: unlooked-at }"),
            "conditions/garden/ruleset.yaml:5: `LEAF-DAMAGE` fires without `leaf-score` as"
                + " `unlooked-at`, which is not one of its variants"),
        broken(
            "a required criterion without a reason",
            SOUND
                .replacing(Garden.CATALOGUE, "kind: contraindication", "kind: indication")
                .replacing(Garden.CATALOGUE, "level: SOFT_STOP", "criterion: required")
                .replacing(Garden.RULES, "Contraindication(", "Indication("),
            "conditions/garden/ruleset.yaml:5: `LEAF-DAMAGE` is a required criterion without a"
                + " `reason`"),
        broken(
            "two entries with one id",
            SOUND.file(
                "conditions/hedge/ruleset.yaml",
                """
                title: The hedge
                rules:
                  LEAF-DAMAGE: { kind: contraindication, level: INFO, since: 1.0.0, summary: x }
                """),
            "conditions/hedge/ruleset.yaml:3: the rule `LEAF-DAMAGE` has an entry in garden too; an"
                + " id is given once"),
        broken(
            "a yes explained by a finding that no rule declares",
            SOUND.replacing(
                Garden.CATALOGUE,
                "any-of: [leaf-score]",
                "presence: { question: asked-about-slugs, explained-by: Windy }"),
            "conditions/garden/ruleset.yaml:3: the need `leaf-score` waits for `Windy`, which no"
                + " rule declares as a finding"),
        broken(
            "a fault in an entry beside its rules",
            SOUND.file(
                "conditions/garden/rules/hedge.yaml",
                """
                title: The hedge
                rules:
                  HEDGE-HEIGHT: { kind: contraindication, level: INFO, since: 1.0.0, summary: x }
                """),
            "conditions/garden/rules/hedge.yaml:3: `HEDGE-HEIGHT` is active, but no rule concludes it;"
                + " write the rule or retire the entry"),
        broken(
            "two entries with one id in one file",
            SOUND.replacing(
                Garden.CATALOGUE,
                "rules:\n",
                "rules:\n  LEAF-DAMAGE: { kind: contraindication, level: INFO, since: 1.0.0,"
                    + " summary: x }\n"),
            "conditions/garden/ruleset.yaml:6: `LEAF-DAMAGE` stands here twice; keep one of them"),
        broken(
            "a rule without an entry",
            SOUND.rules(
                "more",
                """
                rule "LEAF-COLOUR Yellow leaves"
                when
                    $what : Diagnosis( kind == "rust" )
                then
                    insertLogical( new Contraindication( $what ) );
                end
                """),
            "conditions/garden/rules/more.drl:2: rule `LEAF-COLOUR` has no entry in the catalogue;"
                + " add one, or mark it @finding"),
        broken(
            "an entry without a rule",
            SOUND.replacing(
                Garden.CATALOGUE,
                "rules:\n",
                "rules:\n  LEAF-COLOUR: { kind: contraindication, level: INFO, since: 1.0.0,"
                    + " summary: x }\n"),
            "conditions/garden/ruleset.yaml:5: `LEAF-COLOUR` is active, but no rule concludes it;"
                + " write the rule or retire the entry"),
        broken(
            "a rule of a variant its entry does not have",
            SOUND.replacing(Garden.RULES, "LEAF-DAMAGE Damaged", "LEAF-DAMAGE/bad Damaged"),
            "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE/bad` is not one of the"
                + " variants of its entry: []"),
        broken(
            "a conclusion of another kind",
            SOUND.replacing(Garden.RULES, "new Contraindication", "new Interaction"),
            "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE` concludes `Interaction`, but"
                + " its entry is of the kind CONTRAINDICATION"),
        broken(
            "a rule that concludes nothing",
            SOUND.replacing(Garden.RULES, "insertLogical(", "System.out.println("),
            "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE Damaged leaves` concludes"
                + " nothing; use insertLogical",
            "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE Damaged leaves` must conclude"
                + " one thing, in one line: insertLogical( … );"),
        broken(
            "two rules of one name",
            SOUND.rules(
                "more",
                """
                rule "LEAF-DAMAGE Damaged leaves"
                when
                    $score : Measurement( kind == "leaf-score" )
                then
                    insertLogical( new Contraindication( $score ) );
                end
                """),
            "conditions/garden/rules/more.drl:2: two rules are named `LEAF-DAMAGE Damaged leaves`"),
        broken(
            "a place in a sentence that the rule does not bind",
            SOUND.replacing(Garden.CATALOGUE, "{score.value}", "{height}"),
            "conditions/garden/ruleset.yaml:5: the words of `LEAF-DAMAGE` show {height}, but the"
                + " rule binds no `$height`"),
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
            "a field without a parameter",
            SOUND.replacing(
                Garden.RULES,
                "above : BigDecimal @key",
                "above : BigDecimal @key\n    below : BigDecimal @key"),
            "conditions/garden/rules/garden.drl:2: `LeafLimitLimits` has the field `below`, but no"
                + " parameter fills it"),
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
            "a name of a parameter without a topic",
            SOUND.replacing("conditions/garden/parameters.yaml", "leaf-limit.above:", "leafLimit:"),
            "conditions/garden/parameters.yaml:1: `leafLimit` is read by nothing: no rule declares"
                + " `Limits` and no need names it",
            "conditions/garden/parameters.yaml:1: `leafLimit` must have the form topic.name, in"
                + " kebab-case",
            "conditions/garden/rules/garden.drl:2: `LeafLimitLimits` has the field `above`, but no"
                + " parameter fills it"),
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
            "an unknown key",
            SOUND.replacing(
                Garden.CATALOGUE, "level: SOFT_STOP", "level: SOFT_STOP\n    levle: INFO"),
            "conditions/garden/ruleset.yaml:8: `levle` is not a key that belongs here; correct or"
                + " remove it"),
        broken(
            "a level that does not exist",
            SOUND.replacing(Garden.CATALOGUE, "level: SOFT_STOP", "level: SOFTSTOP"),
            "conditions/garden/ruleset.yaml:7: `level` is `SOFTSTOP`; expected one of [HARD_STOP,"
                + " SOFT_STOP, PRECAUTION, INFO]"),
        broken(
            "an entry without words",
            SOUND.replacing(Garden.CATALOGUE, "    summary: \"Leaf score {score.value}.\"\n", ""),
            "conditions/garden/ruleset.yaml:5: `LEAF-DAMAGE` has no summary; add the sentence a"
                + " card shows"),
        broken(
            "a text where a list belongs",
            SOUND.replacing(Garden.CATALOGUE, "needs: [leaf-score]", "needs: leaf-score"),
            "conditions/garden/ruleset.yaml:9: `needs` must be a list, such as [a, b]"),
        broken(
            "a sentence that is missing",
            SOUND.replacing(
                "conditions/shared/words.yaml", "note.possible: \"only possible\"\n", ""),
            "conditions/shared/words.yaml: the sentence `note.possible` is missing; add it"),
        broken(
            "a file nobody knows",
            SOUND.file("conditions/garden/rulset.yaml", "title: The garden\n"),
            "conditions/garden/rulset.yaml: no file of this name belongs in a release; rename or"
                + " remove it"),
        broken(
            "an identity without a version",
            SOUND.replacing("release.yaml", "version: 1.0.0\n", ""),
            "release.yaml:1: `version` is missing; add it"),
        broken(
            "a term in two files",
            SOUND.file(
                "conditions/garden/value-sets.yaml", "rust: { name: rust, fact: diagnosis }\n"),
            "conditions/shared/value-sets.yaml:3: the term `rust` stands in"
                + " conditions/garden/value-sets.yaml:1 too"),
        broken(
            "a term without a code",
            SOUND.file(
                "conditions/garden/value-sets.yaml", "moss: { name: moss, fact: diagnosis }\n"),
            "conditions/garden/value-sets.yaml:1: `moss` has no code in any value-sets.csv; add"
                + " one"),
        broken(
            "a term that includes what is no term, or another kind of term",
            SOUND.file(
                "conditions/garden/value-sets.yaml",
                "moss: { name: moss, fact: diagnosis, includes: [lichen, tonic] }\n"),
            "conditions/garden/value-sets.yaml:1: `moss` includes `lichen`, which is not a term",
            "conditions/garden/value-sets.yaml:1: `moss` names a diagnosis and includes `tonic`,"
                + " which names a medication"),
        broken(
            "a measured term without a measure",
            SOUND
                .file(
                    "conditions/garden/value-sets.yaml",
                    "shade: { name: shade, fact: measurement }\n")
                .file(
                    "conditions/garden/value-sets.csv",
                    "term,system,code,match,display,tier\nshade,urn:test,shade,exact,shade,none\n"),
            "conditions/garden/value-sets.yaml:1: `shade` is measured but has no line in a"
                + " measures.csv; add its unit and its limits"),
        broken(
            "a code of an unknown term",
            SOUND.file(
                "conditions/garden/value-sets.csv",
                "term,system,code,match,display,tier\nmoss,urn:test,moss,exact,moss,none\n"),
            "conditions/garden/value-sets.csv:2: `moss` is not a term; define it in a"
                + " value-sets.yaml"),
        broken(
            "a code that matches in an unknown way",
            SOUND.file(
                "conditions/garden/value-sets.csv",
                "term,system,code,match,display,tier\nrust,urn:test,moss,roughly,moss,none\n"),
            "conditions/garden/value-sets.csv:2: `roughly` in the column `match` is not one of"
                + " [EXACT, PREFIX, EXCLUDED]"),
        broken(
            "a line with too few cells",
            SOUND.file(
                "conditions/garden/value-sets.csv",
                "term,system,code,match,display,tier\nrust,urn:test\n"),
            "conditions/garden/value-sets.csv:2: expected 6 cells as in the header"),
        broken(
            "a missing column",
            SOUND.file(
                "conditions/garden/value-sets.csv",
                "term,system,code,match,display\nrust,urn:test,moss,exact,moss\n"),
            "conditions/garden/value-sets.csv:1: the column `tier` is missing; add it"),
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
            "content that is not the signed one",
            SOUND.replacing("release.yaml", "status: draft", "status: released\nsha256: abc"),
            "release.yaml:3: the content has the hash %s; it was changed after it was signed"
                .formatted(SOUND.files().sha256())),
        broken(
            "a rule without an id",
            SOUND.replacing(Garden.RULES, "LEAF-DAMAGE Damaged leaves", "Damaged leaves"),
            "conditions/garden/parameters.yaml:1: `leaf-limit.above` is read by no rule; remove it"
                + " or use it",
            "conditions/garden/rules/garden.drl:5: rule `Damaged leaves` must be named by its id and"
                + " a sentence, such as `SAF-CI-001 Aneurysm on record`",
            "conditions/garden/ruleset.yaml:5: `LEAF-DAMAGE` is active, but no rule concludes it;"
                + " write the rule or retire the entry"),
        broken(
            "a control character in YAML",
            SOUND.file("conditions/hedge/ruleset.yaml", "title: a\u0001b\n"),
            "conditions/hedge/ruleset.yaml:1: `title` is missing; add it",
            "conditions/hedge/ruleset.yaml:1: not valid YAML: special characters are not allowed"),
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
            "true where yes belongs",
            entry("holds-order: true"),
            "conditions/garden/ruleset.yaml:9: `holds-order` is `true`; expected no or yes"),
        broken(
            "a criterion met when what?",
            entry("met-when: silnet"),
            "conditions/garden/ruleset.yaml:9: `met-when` is `silnet`; expected fired or silent"),
        broken(
            "an entry that applies to nothing known",
            entry("applies: [watr]"),
            "conditions/garden/ruleset.yaml:5: `LEAF-DAMAGE` applies to `watr`, which is neither a"
                + " product nor an intervention"),
        broken(
            "a variant that waits for an unknown need",
            entry("while-unmet: no-such"),
            "conditions/garden/ruleset.yaml:5: `LEAF-DAMAGE` fires while `no-such` is unmet, which"
                + " is not a need"),
        broken(
            "an unknown result of a dose check",
            entry("result: ABOVE-SOFT"),
            "conditions/garden/ruleset.yaml:9: `result` is `ABOVE-SOFT`; expected NOT_CHECKABLE or"
                + " BELOW_USUAL or ABOVE_SOFT or ABOVE_HARD"),
        broken(
            "a release neither draft nor released",
            SOUND.replacing("release.yaml", "status: draft", "status: darft"),
            "release.yaml:2: `status` is `darft`; expected draft or released"),
        broken(
            "an entry without a kind",
            SOUND.replacing(Garden.CATALOGUE, "    kind: contraindication\n", ""),
            "conditions/garden/ruleset.yaml:5: `kind` is missing; add it"),
        broken(
            "a contraindication without a level",
            SOUND.replacing(Garden.CATALOGUE, "    level: SOFT_STOP\n", ""),
            "conditions/garden/ruleset.yaml:5: `level` is missing; add it"),
        broken(
            "a place in a sentence that the fact does not have",
            SOUND.replacing(Garden.CATALOGUE, "{score.value}", "{score.valeu}"),
            "conditions/garden/ruleset.yaml:5: the words of `LEAF-DAMAGE` show {score.valeu}, but"
                + " `$score` has no `valeu`"),
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
            "a question whose term is no answer",
            SOUND
                .replacing(
                    "conditions/shared/ruleset.yaml", "term: asked-about-slugs", "term: rust")
                .replacing(
                    Garden.CATALOGUE, "any-of: [leaf-score]", "presence: { question: rust }"),
            "conditions/garden/ruleset.yaml:3: the need `leaf-score` asks `rust`, which names a"
                + " diagnosis and not an answer"),
        broken(
            "a term measured twice",
            SOUND.file(
                "conditions/garden/tables/measures.csv",
                """
                term,name,unit,decimals,low,high,current,ageing,age-unit,conflict,from,reference,mark
                leaf-score,leaf score,{score},0,0,3,1,2,d,none-decides,2026-01-01,made up,D
                """),
            "conditions/shared/tables/measures.csv:2: `leaf-score` is measured twice; keep one"
                + " line"),
        broken(
            "a unit that is none",
            SOUND.replacing(
                "conditions/shared/tables/measures.csv",
                "warmth,warmth,Cel",
                "warmth,warmth,Celsius"),
            "conditions/shared/tables/measures.csv: the unit `Celsius` of `warmth` is not a UCUM"
                + " unit"),
        broken(
            "a conclusion marked as a finding",
            SOUND.rules(
                "more",
                """
                rule "LEAF-DAMAGE Worse leaves"
                @finding
                when
                    $score : Measurement( kind == "leaf-score" )
                then
                    insertLogical( new Contraindication( $score ) );
                end
                """),
            "conditions/garden/rules/more.drl:2: rule `LEAF-DAMAGE` is marked @finding and"
                + " concludes `Contraindication`; remove one of the two"),
        broken(
            "a sentence in two files",
            SOUND.file("conditions/garden/words.yaml", "note.possible: something else\n"),
            "conditions/shared/words.yaml:26: the sentence `note.possible` stands in two"
                + " words.yaml; keep one"),
        broken(
            "a value without a reference",
            SOUND.replacing("conditions/garden/parameters.yaml", ", reference: made up", ""),
            "conditions/garden/parameters.yaml:5: `reference` is missing; add it"),
        broken(
            "a rule that does more than conclude",
            SOUND.replacing(
                Garden.RULES,
                "insertLogical( new Contraindication( $score ) );",
                "insertLogical( new Contraindication( $score ) ); insert( $limit );"),
            "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE Damaged leaves` must conclude"
                + " one thing, in one line: insertLogical( … );"),
        broken(
            "a package that is not the folder's",
            SOUND.replacing(
                Garden.RULES, "package conditions.garden;", "package conditions.elsewhere;"),
            "conditions/garden/rules/garden.drl:1: the package is `conditions.elsewhere`; expected"
                + " `conditions.garden`, the name of its folder"),
        broken(
            "a piece of a word in capitals",
            SOUND.replacing(
                Garden.CATALOGUE,
                "any-of: [leaf-score]",
                "presence: { question: asked-about-slugs, mentions: [Slug] }"),
            "conditions/garden/ruleset.yaml:3: `Slug` must be a piece of a word in lower case"),
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
                + " expected an amount from 0 on. Correct it"),
        broken(
            "a rule that fires on an empty chart",
            SOUND
                .rules(
                    "more",
                    """
                    rule "LEAF-ALWAYS Always"
                    when
                        $request : Request( product == "water" )
                    then
                        insertLogical( new Contraindication( $request ) );
                    end
                    """)
                .replacing(
                    Garden.CATALOGUE,
                    "rules:\n",
                    "rules:\n  LEAF-ALWAYS: { kind: contraindication, level: SOFT_STOP, since:"
                        + " 1.0.0, summary: x }\n"),
            "conditions/garden/ruleset.yaml:5: `LEAF-ALWAYS` fires on an empty chart; write its"
                + " rule in the positive form"));
  }

  private static Arguments broken(String what, Garden garden, String... faults) {
    return Arguments.of(what, garden, List.of(faults));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void isRefusedWithItsFaults(String what, Garden garden, List<String> expected) {
    assertThat(faults(garden)).as(what).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"title: [The garden", "title: 'The garden", "a:\n\tb: c", "- a\n- b", ""})
  void whatIsNotYamlIsRefusedWithItsPlace(String text) {
    assertThat(faults(SOUND.file("conditions/hedge/ruleset.yaml", text)))
        .allSatisfy(fault -> assertThat(fault).matches("conditions/hedge/ruleset\\.yaml:\\d+: .+"))
        .isNotEmpty();
  }

  @Test
  void aRuleThatIsNotInTheRuleLanguageIsRefusedWithItsPlace() {
    assertThat(
            faults(
                SOUND.rules("more", "rule \"LEAF-X Y\"\nwhen\n  Diagnosis( kind == \nthen\nend\n")))
        .anySatisfy(
            fault -> assertThat(fault).matches("conditions/garden/rules/more\\.drl:\\d+: .+"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "( not Diagnosis( kind == \"rust\" ) or Diagnosis( kind == \"mildew\" ) )",
        "( Diagnosis( kind == \"rust\" )"
            + " or not Diagnosis( kind == \"rust\", daysAgo < $score.daysAgo ) )",
      })
  void aNotInABranchOfAnOrIsForbidden(String premise) {
    assertThat(faults(premise(premise)))
        .containsExactly(
            "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE Damaged leaves` has a `not` in"
                + " a branch of an `or`, where nothing on record need stand beside it; write two"
                + " rules");
  }

  @Test
  void countingToNothingIsForbiddenToo() {
    assertThat(
            faults(premise("accumulate( Diagnosis( kind == \"rust\" ); $n : count(); $n == 0 )")))
        .containsExactly(
            "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE Damaged leaves` uses"
                + " `accumulate`, which finds nothing on an empty chart too; let a rule marked"
                + " @finding count, and compare its result");
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "term,term,system,code,match,display,tier\n",
        "term,system,code,match,display,tier\nrust,urn:test,\"x,exact,x,none\n",
      })
  void whatIsNoTableIsRefusedWithItsPlace(String csv) {
    assertThat(faults(SOUND.file("conditions/garden/value-sets.csv", csv)))
        .singleElement()
        .asString()
        .startsWith("conditions/garden/value-sets.csv:1: cannot be read as a table: ");
  }

  private static Garden premise(String text) {
    return SOUND.replacing(Garden.RULES, "then\n", "    " + text + "\nthen\n");
  }

  private static Garden entry(String line) {
    return SOUND.replacing(
        Garden.CATALOGUE, "    since: 1.0.0\n", "    since: 1.0.0\n    " + line + "\n");
  }

  private static Garden doses(String csv) {
    return SOUND
        .file("conditions/garden/tables/doses.csv", csv)
        .replacing(
            Garden.CATALOGUE,
            "needs:\n",
            "tables: { doses: { fact: Dose, term: plant } }\nneeds:\n")
        .replacing(
            Garden.RULES,
            "declare LeafLimitLimits",
            "declare Dose plant : String @key litres : BigDecimal @key end declare"
                + " LeafLimitLimits");
  }

  private static String forbidden(String type) {
    return "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE` says `not %s( … )`, which may"
            .formatted(type)
        + " hold on an empty chart; only `no later one of the same kind`, `not Unsettled( need =="
        + " … )` of a need of its own, and, where firing is the cautious answer, a finding about a"
        + " fact that is present are sound";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not Diagnosis( kind == \"rust\" )",
        "not Diagnosis( kind == \"rust\", daysAgo < $score.daysAgo )",
        "not( Diagnosis( kind == \"rust\" ) )",
        "not( Diagnosis( kind == \"rust\" ) and Diagnosis( kind == \"mildew\" ) )",
        "not( exists Diagnosis( kind == \"rust\" ) )",
        "Diagnosis( kind == \"mildew\" ) not Diagnosis( kind == \"rust\", this != $score )",
      })
  void aNotOverWhatIsOnRecordIsForbidden(String premise) {
    Garden garden = SOUND.replacing(Garden.RULES, "then\n", "    " + premise + "\nthen\n");

    assertThat(faults(garden)).containsExactly(forbidden("Diagnosis"));
  }

  @Test
  void aNotOverAContradictionOfAnotherNeedIsForbidden() {
    Garden garden =
        SOUND.replacing(Garden.RULES, "then\n", "    not Unsettled( need == \"other\" )\nthen\n");

    assertThat(faults(garden)).containsExactly(forbidden("Unsettled"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "Diagnosis | kind != \"rust\"",
        "Diagnosis | kind not in (\"rust\", \"mildew\")",
        "Diagnosis | !( kind == \"rust\" )",
        "Diagnosis | kind matches \"r.*\"",
        "Diagnosis | this.kind != \"rust\"",
        "Diagnosis | kind != $score.kind",
        "Diagnosis | kind == \"rust\" && kind != \"mildew\"",
        "Fact | kind != \"rust\"",
        "Comparison | topic != \"rust\"",
        "Unsettled | need != \"rust\"",
        "Considered | condition != \"bloom\"",
      })
  void aKindIsAskedForByItsName(String type, String constraint) {
    String field = constraint.replaceAll(".*\\b(kind|topic|need|condition)\\b.*", "$1");
    assertThat(faults(premise("%s( %s )".formatted(type, constraint))))
        .containsExactly(
            ("conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE` says `%s`, which may match"
                    + " what nobody thought of; expected `%s == \"…\"` or `%s in (\"…\", \"…\")`."
                    + " Name what is meant")
                .formatted(constraint, field, field));
  }

  @Test
  void oneOfTwoKindsOnlyIfNothingElseWillDo() {
    assertThat(faults(premise("Diagnosis( kind == \"rust\" || present )"))).hasSize(1);
    assertThat(
            Engine.compile(premise("Diagnosis( kind == \"rust\" || kind == \"mildew\" )").files()))
        .isNotEmpty();
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "forall( Diagnosis( kind == \"rust\" ) )",
        "eval( true )",
        "List( size == 0 ) from collect( Diagnosis( kind == \"rust\" ) )",
      })
  void whatHoldsOnAnEmptyChartIsForbidden(String premise) {
    Garden garden = SOUND.replacing(Garden.RULES, "then\n", "    " + premise + "\nthen\n");

    assertThat(faults(garden))
        .containsExactly(
            "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE Damaged leaves` uses `forall`,"
                + " `eval` or `collect`, which hold on an empty chart; write the criterion in its"
                + " positive form");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not Measurement( kind == \"leaf-score\", daysAgo < $score.daysAgo )",
        "not Unsettled( need == \"leaf-score\" )",
        "not Healed( what == $score )",
      })
  void threeFormsOfNotAreSound(String premise) {
    Garden garden =
        SOUND
            .replacing(Garden.RULES, "then\n", "    " + premise + "\nthen\n")
            .replacing(
                Garden.RULES,
                "declare LeafLimitLimits",
                "declare Healed extends Finding what : Measurement @key end\n"
                    + "declare LeafLimitLimits");

    assertThat(Engine.compile(garden.files())).isNotEmpty();
  }

  @Test
  void aNotOverAFindingIsForbiddenWhereSilenceIsTheCautiousAnswer() {
    Garden garden =
        SOUND
            .replacing(Garden.RULES, "then\n", "    not Healed( what == $score )\nthen\n")
            .replacing(
                Garden.RULES,
                "declare LeafLimitLimits",
                "declare Healed extends Finding what : Measurement @key end declare"
                    + " LeafLimitLimits")
            .replacing(Garden.RULES, "new Contraindication", "new Indication")
            .replacing(Garden.CATALOGUE, "kind: contraindication", "kind: indication")
            .replacing(
                Garden.CATALOGUE, "level: SOFT_STOP", "criterion: required\n    reason: DAMAGED");

    assertThat(faults(garden)).containsExactly(forbidden("Healed"));
  }

  @Test
  void everyFaultIsToldAtOnce() {
    Garden garden =
        SOUND
            .replacing("release.yaml", "version: 1.0.0\n", "")
            .replacing(Garden.CATALOGUE, "ALMANAC", "ALMANACH")
            .replacing(Garden.CATALOGUE, "level: SOFT_STOP", "level: SOFT_STOP\n    levle: INFO")
            .replacing(Garden.RULES, "value >", "valeu >")
            .replacing("conditions/garden/parameters.yaml", "mark: V", "mark: X")
            .replacing("conditions/shared/words.yaml", "note.possible: \"only possible\"\n", "")
            .file("conditions/shared/tables/rain.csv", "plant,from\n");

    assertThatThrownBy(() -> Engine.compile(garden.files()))
        .isInstanceOf(ReleaseException.class)
        .hasMessage(
            """
            the release is refused, 7 faults:
            conditions/garden/parameters.yaml:5: `mark` is `X`; expected one of [V, V2, K, D]
            conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE` reads `valeu`, which `Measurement` does not have; did you mean `value`?
            conditions/garden/ruleset.yaml:5: `LEAF-DAMAGE` cites `ALMANACH`, which stands in no evidence.yaml; add the citation
            conditions/garden/ruleset.yaml:8: `levle` is not a key that belongs here; correct or remove it
            conditions/shared/tables/rain.csv: no ruleset.yaml names this table under `tables`; name it or remove it
            conditions/shared/words.yaml: the sentence `note.possible` is missing; add it
            release.yaml:1: `version` is missing; add it""");
  }

  @Test
  void oneFaultIsToldInTheSingular() {
    assertThatThrownBy(
            () -> Engine.open(SOUND.replacing(Garden.RULES, "value >", "valeu >").files()))
        .hasMessageStartingWith("the release is refused, 1 fault:\n");
  }
}
