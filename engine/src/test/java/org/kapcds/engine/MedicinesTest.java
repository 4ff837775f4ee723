package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Decision.RuleState.NOT_EVALUABLE;
import static org.kapcds.engine.Decision.RuleState.SILENT;
import static org.kapcds.engine.Reading.conclusion;
import static org.kapcds.engine.Reading.fired;
import static org.kapcds.engine.Reading.notRead;
import static org.kapcds.engine.Reading.state;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.Recognition.Outcome;
import org.kapcds.engine.Recognition.Way;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.knowledge.FactType;

/**
 * A medicine is recognised by its code, an ingredient, a product, the beginning of a code, else by
 * a name; each way is told, and a name clears nothing.
 */
class MedicinesTest {

  private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
  private static final String ATC = "http://www.whocc.no/atc";

  private static final Engine GARDEN =
      Garden.empty()
          .file(
              "conditions/garden/value-sets.yaml",
              """
              leadine: { name: leadine, fact: medication }
              tinol: { name: tinol, fact: medication }
              metal: { name: metal, fact: medication, includes: [leadine, tinol] }
              """)
          .file(
              "conditions/garden/value-sets.csv",
              """
              term,system,code,match,display,tier,source
              leadine,%1$s,1,exact,leadine,verified,made up
              leadine,%2$s,M01AA01,exact,plumbine,verified,made up
              tinol,%1$s,2,exact,tinol,verified,made up
              metal,%2$s,M01A,prefix,metals,verified,made up
              metal,%2$s,M01AX27,excluded,gold,verified,made up
              """
                  .formatted(RXNORM, ATC))
          .file(
              "conditions/garden/product-value-sets.csv",
              """
              term,system,code,match,display,tier,milligrams,source
              leadine,%1$s,10,exact,leadine 20 MG Oral Tablet,verified,20,made up
              """
                  .formatted(RXNORM))
          .file("conditions/garden/ingredient-names.txt", "chalk\ngold\nplaster\n")
          .parameters(
              """
              window.days:
                says: An answer holds for this many days.
                unit: d
                values:
                  - { from: 2026-01-01, value: 30, reference: made up, mark: D }
              """)
          .catalogue(
              """
              needs:
                shed: { says: a list, medicines-known: { question: asked-about-shed, reviewed: shed-reviewed, within: window.days } }
              rules:
                METAL-TAKEN: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, needs: [shed], summary: x }
                LEADINE-TRIED: { kind: contraindication, level: INFO, since: 1.0.0, summary: x }
              """)
          .rules(
              """
              rule "METAL-TAKEN A metal in use"
              when
                  $use : Medication( kind == "metal", active )
              then
                  insertLogical( new Contraindication( $use ) );
              end
              rule "LEADINE-TRIED Leadine, known by more than a name"
              when
                  $use : Medication( kind == "leadine", !byName )
              then
                  insertLogical( new Contraindication( $use ) );
              end
              """)
          .open();

  private static Coding coding(String system, String code, String display) {
    return new Coding(system, code, display);
  }

  private static Concept product(Concept... ingredients) {
    return new Concept(
        List.of(coding("urn:shop", "55", "Shiny powder")), null, List.of(ingredients));
  }

  private static Decision of(Concept medicine) {
    return Chart.empty()
        .takes(medicine, "2026-05-01")
        .yes("asked-about-shed", "2026-06-10")
        .under(GARDEN);
  }

  private static String how(Concept medicine) {
    return String.valueOf(conclusion(of(medicine), "METAL-TAKEN").facts().get(0).how());
  }

  private static Recognition recognise(Concept medicine) {
    return GARDEN.recognise(medicine, FactType.MEDICATION);
  }

  @Test
  void byTheCodeOfAnIngredient() {
    Concept medicine = Concept.of(RXNORM, "1");
    assertThat(how(medicine)).isEqualTo("by the code 1 of " + RXNORM);
    assertThat(fired(of(medicine))).containsExactly("METAL-TAKEN", "LEADINE-TRIED");
    assertThat(recognise(medicine))
        .isEqualTo(
            new Recognition(
                Outcome.RELEVANT,
                new java.util.TreeMap<>(Map.of("leadine", Way.CODE, "metal", Way.CODE))));
  }

  @Test
  void byAnIngredientOfItsProduct() {
    Concept medicine = product(Concept.of(RXNORM, "1"));
    assertThat(how(medicine)).isEqualTo("by the code 1 of " + RXNORM + ", of its ingredient");
    assertThat(fired(of(medicine))).containsExactly("METAL-TAKEN", "LEADINE-TRIED");
    assertThat(recognise(medicine).terms()).containsEntry("leadine", Way.INGREDIENT);
  }

  @Test
  void byAnIngredientOfAKitInAKit() {
    Concept kit = product(product(Concept.of(RXNORM, "1")));
    assertThat(recognise(kit).outcome()).isEqualTo(Outcome.RELEVANT);
    assertThat(recognise(kit).terms()).containsEntry("leadine", Way.INGREDIENT);
  }

  @Test
  void byTheCodeOfAProduct() {
    Concept medicine = Concept.of(RXNORM, "10");
    assertThat(how(medicine)).isEqualTo("by the code 10 of " + RXNORM + ", a product");
    assertThat(fired(of(medicine))).containsExactly("METAL-TAKEN", "LEADINE-TRIED");
    assertThat(recognise(medicine).terms()).containsEntry("leadine", Way.PRODUCT);
  }

  @Test
  void byTheBeginningOfACode() {
    Concept medicine = Concept.of(ATC, "M01AB09");
    assertThat(how(medicine))
        .isEqualTo("by the code M01AB09 of " + ATC + ", which begins with M01A");
    assertThat(fired(of(medicine))).containsExactly("METAL-TAKEN");
    assertThat(recognise(medicine).terms()).containsExactly(Map.entry("metal", Way.PREFIX));
  }

  @Test
  void notByTheBeginningOfACodeThatIsTakenOut() {
    assertThat(recognise(Concept.of(ATC, "M01AX27")).terms()).isEmpty();
  }

  @Test
  void byItsNameWhichRaisesAStopAndIsNoTrial() {
    Concept medicine =
        Concept.of(RXNORM, "999", "12 HR Leadine 30 MG Extended Release Oral Tablet");
    assertThat(how(medicine)).isEqualTo("by the name `leadine` beside the code 999 of " + RXNORM);
    assertThat(fired(of(medicine))).containsExactly("METAL-TAKEN");
    assertThat(conclusion(of(medicine), "METAL-TAKEN").notes())
        .containsExactly("recognised by its name, not by a code");
    assertThat(recognise(medicine).terms()).containsEntry("leadine", Way.NAME);
  }

  @Test
  void byTheNameThatAnotherSystemGivesTheIngredient() {
    assertThat(recognise(Concept.of(RXNORM, "999", "Plumbine 5 MG Oral Capsule")).terms())
        .containsEntry("leadine", Way.NAME);
  }

  @Test
  void byTheNameOfAnIngredientWhoseCodeIsNotKnown() {
    Concept medicine = product(Concept.of(RXNORM, "998", "leadine hydrochloride"));
    assertThat(fired(of(medicine))).containsExactly("METAL-TAKEN");
    assertThat(how(medicine))
        .isEqualTo(
            "by the name `leadine` beside the code 998 of " + RXNORM + ", of its ingredient");
  }

  @Test
  void theSurestWayIsTold() {
    Concept both =
        new Concept(
            List.of(coding(ATC, "M01AB09", ""), coding(RXNORM, "10", "leadine 20 MG Oral Tablet")),
            null,
            List.of(Concept.of(RXNORM, "1")));
    assertThat(recognise(both).terms())
        .containsOnly(Map.entry("leadine", Way.INGREDIENT), Map.entry("metal", Way.INGREDIENT));
  }

  @ParameterizedTest
  @CsvSource({
    "chalk 5 MG Oral Tablet, OF_NO_INTEREST",
    "chalk 5 MG / plaster 2 MG Oral Tablet, OF_NO_INTEREST",
    "'chalk, powdered 5 MG Oral Tablet', OF_NO_INTEREST",
    "{7 (24 HR chalk 5 MG Oral Tablet) / 7 (plaster 2 MG Oral Tablet)} Pack, OF_NO_INTEREST",
    "Osmotic 24 HR chalk 5 MG Oral Tablet, OF_NO_INTEREST",
    "chalk 5 MG / stardust 1 MG Oral Tablet, UNRECOGNISED",
    "stardust 1 MG Oral Tablet, UNRECOGNISED",
    "chalk 5 MG / leadine 2 MG Oral Tablet, RELEVANT",
  })
  void anythingElseIsKnownByAllItsNamesOrNotAtAll(String display, Outcome expected) {
    assertThat(recognise(Concept.of(RXNORM, "999", display)).outcome()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "V07AA01, Chalk, OF_NO_INTEREST",
    "V07AA01, chalk and plaster, UNRECOGNISED",
    "V07A, chalk, UNRECOGNISED",
    "V07AA02, stardust, UNRECOGNISED",
    "V07AA03, plumbine, RELEVANT",
  })
  void theDisplayOfASubstanceInAtcIsItsName(String code, String display, Outcome expected) {
    assertThat(recognise(Concept.of(ATC, code, display)).outcome()).isEqualTo(expected);
  }

  /** Rule SAF-REG-039. */
  @Test
  void aNameInAnotherSystemOrInATextIsNeverActedOn() {
    assertThat(recognise(Concept.of("urn:shop", "1", "leadine 20 MG Oral Tablet")))
        .isEqualTo(new Recognition(Outcome.UNRECOGNISED, new java.util.TreeMap<>()));
    Concept text = new Concept(List.of(), "leadine 20 MG");
    assertThat(recognise(text).outcome()).isEqualTo(Outcome.UNRECOGNISED);
    assertThat(notRead(of(text)))
        .containsExactly(
            "MedicationStatement/m: leadine 20 MG: not recognised in the shed, looks like leadine");
    assertThat(state(of(text), "METAL-TAKEN")).isEqualTo(NOT_EVALUABLE);
  }

  @Test
  void anIngredientThatNobodyCanTellLeavesTheMedicineUnrecognised() {
    Concept part = product(Concept.of(RXNORM, "1"), Concept.NONE);
    assertThat(recognise(part).outcome()).isEqualTo(Outcome.UNRECOGNISED);
    assertThat(fired(of(part))).containsExactly("METAL-TAKEN", "LEADINE-TRIED");
    assertThat(notRead(of(part)))
        .containsExactly("MedicationStatement/m: Shiny powder: not recognised in the shed");
    Concept all = product(Concept.of(RXNORM, "1"), Concept.of(RXNORM, "997", "chalk"));
    assertThat(recognise(all).outcome()).isEqualTo(Outcome.RELEVANT);
  }

  @Test
  void anIngredientNobodyCanTellDoesNotMatterWhereTheProductIsKnown() {
    Concept known = new Concept(List.of(Coding.of(RXNORM, "10")), null, List.of(Concept.NONE));
    assertThat(recognise(known).outcome()).isEqualTo(Outcome.RELEVANT);
  }

  @ParameterizedTest
  @CsvSource({
    "10, tinol 5 MG Oral Tablet, its code and its name are of different medicines",
    "10, chalk 5 MG Oral Tablet, ",
  })
  void aNameThatIsNotThatOfTheCodeIsNotBelieved(String code, String display, String note) {
    Decision decision = of(Concept.of(RXNORM, code, display));
    List<String> doubt = note == null ? List.of() : List.of(note);
    assertThat(conclusion(decision, "METAL-TAKEN").notes()).containsExactlyElementsOf(doubt);
    assertThat(fired(decision).contains("LEADINE-TRIED")).isEqualTo(doubt.isEmpty());
  }

  @Test
  void codesOfDifferentMedicinesAreNotBelieved() {
    Engine tools =
        Garden.empty()
            .catalogue(
                """
                rules:
                  POND-WATER: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, summary: x }
                  POND-SURE: { kind: contraindication, level: INFO, since: 1.0.0, summary: x }
                """)
            .rules(
                """
                rule "POND-WATER Water"
                when
                    $use : Medication( kind == "water" )
                then
                    insertLogical( new Contraindication( $use ) );
                end
                rule "POND-SURE Water, known by more than a name"
                when
                    $use : Medication( kind == "water", !byName )
                then
                    insertLogical( new Contraindication( $use ) );
                end
                """)
            .open();
    Concept two =
        new Concept(
            List.of(Coding.of(Garden.SYSTEM, "water"), Coding.of(Garden.SYSTEM, "tonic")), null);
    Decision decision = Chart.empty().takes(two, "2026-05-01").under(tools);
    assertThat(fired(decision)).containsExactly("POND-WATER");
    assertThat(conclusion(decision, "POND-WATER").notes())
        .containsExactly("its codes are of different medicines");
    Concept mixture =
        new Concept(
            List.of(),
            "a mixture",
            List.of(Concept.of(Garden.SYSTEM, "water"), Concept.of(Garden.SYSTEM, "tonic")));
    assertThat(fired(Chart.empty().takes(mixture, "2026-05-01").under(tools)))
        .containsExactly("POND-WATER", "POND-SURE");
  }

  @ParameterizedTest
  @CsvSource({"2026-06-11, NOT_EVALUABLE", "2026-06-10, SILENT"})
  void aCheckOfTheListSettlesWhatIsNotRecognisedUpToItsDay(
      String since, Decision.RuleState expected) {
    Decision decision =
        Chart.empty()
            .takes(Concept.of("urn:shop", "1"), since)
            .yes("shed-reviewed", "2026-06-10")
            .under(GARDEN);
    assertThat(state(decision, "METAL-TAKEN")).isEqualTo(expected);
    assertThat(notRead(decision)).hasSize(1);
  }

  @Test
  void whatIsKnownAndOfNoInterestLeavesNoGap() {
    Decision decision = of(Concept.of(RXNORM, "999", "chalk 5 MG Oral Tablet"));
    assertThat(state(decision, "METAL-TAKEN")).isEqualTo(SILENT);
    assertThat(notRead(decision)).isEmpty();
  }
}
