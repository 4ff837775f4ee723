package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.SoundGarden.SOUND;
import static org.kapcds.engine.SoundGarden.broken;
import static org.kapcds.engine.SoundGarden.entry;
import static org.kapcds.engine.SoundGarden.faults;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Entries, needs and checklists with faults; each says where, what and what to do. */
class BrokenCatalogueTest {

  static Stream<Arguments> releases() {
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
            "a place in a sentence that the rule does not bind",
            SOUND.replacing(Garden.CATALOGUE, "{score.value}", "{height}"),
            "conditions/garden/ruleset.yaml:5: the words of `LEAF-DAMAGE` show {height}, but the"
                + " rule binds no `$height`"),
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
            "true where yes belongs",
            entry("holds-order: true"),
            "conditions/garden/ruleset.yaml:9: `holds-order` is `true`; expected no or yes"),
        broken(
            "a phase of what is no recommendation",
            entry("phase: dosing"),
            "conditions/garden/ruleset.yaml:9: `LEAF-DAMAGE` is no recommendation and has no phase;"
                + " remove it"),
        broken(
            "what stands alone and is no recommendation",
            entry("stands-alone: yes"),
            "conditions/garden/ruleset.yaml:9: `LEAF-DAMAGE` is no recommendation; remove it"),
        broken(
            "what would meet an entry that is no criterion",
            entry("met-by: A tonic."),
            "conditions/garden/ruleset.yaml:9: `LEAF-DAMAGE` is no required criterion and cannot be"
                + " met; remove it"),
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
            "a question whose term is no answer",
            SOUND
                .replacing(
                    "conditions/shared/ruleset.yaml", "term: asked-about-slugs", "term: rust")
                .replacing(
                    Garden.CATALOGUE, "any-of: [leaf-score]", "presence: { question: rust }"),
            "conditions/garden/ruleset.yaml:3: the need `leaf-score` asks `rust`, which names a"
                + " diagnosis and not an answer"),
        broken(
            "a piece of a word in capitals",
            SOUND.replacing(
                Garden.CATALOGUE,
                "any-of: [leaf-score]",
                "presence: { question: asked-about-slugs, mentions: [Slug] }"),
            "conditions/garden/ruleset.yaml:3: `Slug` must be a piece of a word in lower case"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("releases")
  void isRefusedWithItsFaults(String what, Garden garden, List<String> expected) {
    assertThat(faults(garden)).as(what).containsExactlyElementsOf(expected);
  }
}
