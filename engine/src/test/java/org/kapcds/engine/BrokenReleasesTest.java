package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapcds.engine.SoundGarden.SOUND;
import static org.kapcds.engine.SoundGarden.broken;
import static org.kapcds.engine.SoundGarden.faults;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.engine.knowledge.ReleaseException;

/**
 * A release with faults is refused as a whole; each fault says where, what and what to do. Here
 * those of its identity, its terms and its words.
 */
class BrokenReleasesTest {

  static Stream<Arguments> releases() {
    return Stream.of(
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
            "content that is not the signed one",
            SOUND.replacing("release.yaml", "status: draft", "status: released\nsha256: abc"),
            "release.yaml:3: the content has the hash %s; it was changed after it was signed"
                .formatted(SOUND.files().sha256())),
        broken(
            "a release neither draft nor released",
            SOUND.replacing("release.yaml", "status: draft", "status: darft"),
            "release.yaml:2: `status` is `darft`; expected draft or released"),
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
            "a sentence in two files",
            SOUND.file("conditions/garden/words.yaml", "note.possible: something else\n"),
            "conditions/shared/words.yaml:28: the sentence `note.possible` stands in two"
                + " words.yaml; keep one"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("releases")
  void isRefusedWithItsFaults(String what, Garden garden, List<String> expected) {
    assertThat(faults(garden)).as(what).containsExactlyElementsOf(expected);
  }

  @Test
  void theReleaseThatIsBrokenIsSound() {
    assertThat(Engine.compile(SOUND.files())).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"title: [The garden", "title: 'The garden", "a:\n\tb: c", "- a\n- b", ""})
  void whatIsNotYamlIsRefusedWithItsPlace(String text) {
    assertThat(faults(SOUND.file("conditions/hedge/ruleset.yaml", text)))
        .allSatisfy(fault -> assertThat(fault).matches("conditions/hedge/ruleset\\.yaml:\\d+: .+"))
        .isNotEmpty();
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
