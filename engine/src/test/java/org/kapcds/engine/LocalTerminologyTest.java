package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Reading.conclusion;
import static org.kapcds.engine.Reading.fired;
import static org.kapcds.engine.Reading.notRead;
import static org.kapcds.engine.Reading.state;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.Recognition.Outcome;
import org.kapcds.engine.Recognition.Way;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.knowledge.FactType;
import org.kapcds.engine.knowledge.LocalTerminology;
import org.kapcds.engine.knowledge.LocalTerminology.Added;
import org.kapcds.engine.knowledge.LocalTerminology.File;
import org.kapcds.engine.knowledge.LocalTerminology.Mapped;

/** What an operator adds is recognised, named in the decision, and takes nothing away. */
class LocalTerminologyTest {

  private static final String SHOP = "urn:shop";
  private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
  private static final String NDC = "http://hl7.org/fhir/sid/ndc";

  private static final Engine GARDEN =
      Garden.empty()
          .file("conditions/garden/ingredient-names.txt", "chalk\n")
          .catalogue(
              """
              rules:
                MILDEW-FOUND: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, summary: x }
                TONIC-TAKEN: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, summary: x }
                TONIC-SURE: { kind: contraindication, level: INFO, since: 1.0.0, summary: x }
              """)
          .rules(
              """
              rule "MILDEW-FOUND Mildew"
              when
                  $mildew : Diagnosis( kind == "mildew" )
              then
                  insertLogical( new Contraindication( $mildew ) );
              end
              rule "TONIC-TAKEN A tonic"
              when
                  $use : Medication( kind == "tonic" )
              then
                  insertLogical( new Contraindication( $use ) );
              end
              rule "TONIC-SURE A tonic, known by more than a name"
              when
                  $use : Medication( kind == "tonic", !byName )
              then
                  insertLogical( new Contraindication( $use ) );
              end
              """)
          .open();

  private static final Coding TONIC = Coding.of(Garden.SYSTEM, "tonic");

  private static final Engine OPERATED =
      GARDEN.with(
          new LocalTerminology(
              List.of(new File("map.json", "bb"), new File("set.json", "aa")),
              List.of(
                  new Added("tonic", Coding.of(SHOP, "17"), "set.json"),
                  new Added("mildew", Coding.of(SHOP, "mould"), "set.json")),
              List.of(
                  new Mapped(Coding.of(SHOP, "18"), TONIC, false, "map.json"),
                  new Mapped(Coding.of(SHOP, "19"), TONIC, true, "map.json"),
                  new Mapped(Coding.of(SHOP, "20"), Coding.of(SHOP, "18"), false, "map.json"),
                  new Mapped(Coding.of(SHOP, "21"), Coding.of(SHOP, "19"), false, "map.json"),
                  new Mapped(Coding.of(SHOP, "22"), Coding.of(SHOP, "23"), false, "map.json"),
                  new Mapped(Coding.of(SHOP, "23"), Coding.of(SHOP, "22"), false, "map.json"),
                  new Mapped(
                      Coding.of(SHOP, "24"),
                      new Coding(RXNORM, "9", "chalk 5 MG Oral Tablet"),
                      false,
                      "map.json"),
                  new Mapped(Coding.of(NDC, "00123-4567-08"), TONIC, false, "map.json"),
                  new Mapped(
                      Coding.of(SHOP, "damp"),
                      Coding.of(Garden.SYSTEM, "mildew"),
                      true,
                      "map.json"),
                  new Mapped(
                      Coding.of(SHOP, "wet"),
                      Coding.of(Garden.SYSTEM, "mildew"),
                      false,
                      "map.json"))));

  private static Decision taking(Engine engine, String system, String code) {
    return Chart.empty().takes(Concept.of(system, code), "2026-05-01").under(engine);
  }

  private static Decision having(Engine engine, String code) {
    return Chart.empty().having(Concept.of(SHOP, code)).under(engine);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "17 | by the code 17 of urn:shop, which set.json adds",
        "18 | by the code 18 of urn:shop, which map.json maps to the code tonic of urn:test",
        "20 | by the code 20 of urn:shop, which map.json maps to the code tonic of urn:test",
      })
  void aCodeIsRecognisedAndTheFileIsTold(String code, String how) {
    Decision decision = taking(OPERATED, SHOP, code);
    assertThat(fired(decision)).containsExactly("TONIC-TAKEN", "TONIC-SURE");
    assertThat(conclusion(decision, "TONIC-TAKEN").facts().get(0).how()).isEqualTo(how);
    assertThat(fired(taking(GARDEN, SHOP, code))).isEmpty();
    assertThat(notRead(taking(GARDEN, SHOP, code))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"19", "21"})
  void aMapToAWiderCodeCountsLikeAName(String code) {
    assertThat(fired(taking(OPERATED, SHOP, code))).containsExactly("TONIC-TAKEN");
    assertThat(OPERATED.recognise(Concept.of(SHOP, code), FactType.MEDICATION).terms().get("tonic"))
        .isEqualTo(Way.NAME);
  }

  @Test
  void aMapToAWiderCodeTellsNothingOfAProblem() {
    assertThat(fired(having(OPERATED, "damp"))).isEmpty();
    assertThat(fired(having(OPERATED, "wet"))).containsExactly("MILDEW-FOUND");
    assertThat(fired(having(OPERATED, "mould"))).containsExactly("MILDEW-FOUND");
    assertThat(OPERATED.recognise(Concept.of(SHOP, "wet"), FactType.DIAGNOSIS).terms())
        .containsEntry("mildew", Way.LOCAL);
  }

  @Test
  void mapsThatLeadToThemselvesEnd() {
    assertThat(OPERATED.recognise(Concept.of(SHOP, "22"), FactType.MEDICATION).outcome())
        .isEqualTo(Outcome.UNRECOGNISED);
  }

  @Test
  void aMapToANamedProductOfNoInterestLeavesNoGap() {
    assertThat(OPERATED.recognise(Concept.of(SHOP, "24"), FactType.MEDICATION).outcome())
        .isEqualTo(Outcome.OF_NO_INTEREST);
    assertThat(notRead(taking(OPERATED, SHOP, "24"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"00123-4567-08", "00123456708", "0123-4567-08", "00123-4567-8"})
  void aDrugCodeOfTheUsIsComparedByItsElevenDigits(String code) {
    assertThat(fired(taking(OPERATED, NDC, code))).contains("TONIC-SURE");
  }

  @Test
  void theDecisionNamesTheFilesAndTheReleaseStaysItself() {
    Decision decision = taking(OPERATED, SHOP, "1");
    assertThat(decision.release())
        .isEqualTo(
            new Decision.ReleaseName(
                "1.0.0",
                GARDEN.release().sha256(),
                List.of(
                    new Decision.OperatorsFile("map.json", "bb"),
                    new Decision.OperatorsFile("set.json", "aa"))));
    assertThat(decision.notes()).contains("codes of map.json, set.json were used");
    assertThat(taking(GARDEN, SHOP, "1").release().terminology()).isEmpty();
    assertThat(decision.decisionId()).isNotEqualTo(taking(GARDEN, SHOP, "1").decisionId());
  }

  @Test
  void nothingOfTheReleaseIsTakenAway() {
    Engine moved =
        GARDEN.with(
            new LocalTerminology(
                List.of(),
                List.of(),
                List.of(new Mapped(TONIC, Coding.of(Garden.SYSTEM, "nectar"), false, "m.json"))));
    assertThat(fired(taking(moved, Garden.SYSTEM, "tonic"))).contains("TONIC-TAKEN");
    assertThat(state(taking(moved, Garden.SYSTEM, "tonic"), "TONIC-TAKEN"))
        .isEqualTo(Decision.RuleState.FIRED);
  }

  @Test
  void theSameFilesGiveTheSameBytes() {
    assertThat(DecisionJson.compact(taking(OPERATED, SHOP, "18")))
        .isEqualTo(DecisionJson.compact(taking(OPERATED, SHOP, "18")));
  }
}
