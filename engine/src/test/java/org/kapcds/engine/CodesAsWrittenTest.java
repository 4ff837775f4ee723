package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Reading.fired;
import static org.kapcds.engine.Reading.notRead;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.fact.Concept;

/** Codes are recognised in every form in which records write them, and no form vanishes. */
class CodesAsWrittenTest {

  private static final Engine GARDEN =
      Garden.empty()
          .file(
              "conditions/garden/value-sets.csv",
              """
              term,system,code,match,display,tier,source
              mildew,http://hl7.org/fhir/sid/icd-10-cm,F32.2,exact,x,verified,made up
              mildew,http://hl7.org/fhir/sid/icd-10-cm,O99,prefix,x,verified,made up
              mildew,http://hl7.org/fhir/sid/icd-10-cm,O99.9,excluded,x,verified,made up
              mildew,http://snomed.info/sct,233985008,exact,x,verified,made up
              mildew,http://loinc.org,11111-1,exact,x,verified,made up
              mildew,http://www.nlm.nih.gov/research/umls/rxnorm,4711,exact,x,verified,made up
              mildew,http://www.whocc.no/atc,N06A,exact,x,verified,made up
              """)
          .catalogue(
              """
              rules:
                MILDEW-FOUND: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, summary: x }
              """)
          .rules(
              """
              rule "MILDEW-FOUND Mildew"
              when
                  $mildew : Diagnosis( kind == "mildew" )
              then
                  insertLogical( new Contraindication( $mildew ) );
              end
              """)
          .open();

  private static Decision of(Concept concept) {
    return Chart.empty().having(concept).under(GARDEN);
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "http://hl7.org/fhir/sid/icd-10-cm,F32.2",
        "http://hl7.org/fhir/sid/icd-10-cm,f32.2",
        "http://hl7.org/fhir/sid/icd-10-cm,F322",
        "http://hl7.org/fhir/sid/icd-10-cm,f322",
        "http://hl7.org/fhir/sid/icd-10-cm, F32.2 ",
        " http://hl7.org/fhir/sid/icd-10-cm ,F32.2",
        "urn:oid:2.16.840.1.113883.6.90,f322",
        "http://hl7.org/fhir/sid/icd-10-cm,o9911",
        "https://snomed.info/sct,233985008",
        "urn:oid:2.16.840.1.113883.6.96,233985008",
        "https://loinc.org,11111-1",
        "urn:oid:2.16.840.1.113883.6.1,11111-1",
        "urn:oid:2.16.840.1.113883.6.88, 4711",
        "urn:oid:2.16.840.1.113883.6.73,N06A",
      })
  void aCodeIsRecognisedInAnyOfItsForms(String system, String code) {
    Decision decision = of(Concept.of(system, code));
    assertThat(fired(decision)).containsExactly("MILDEW-FOUND");
    assertThat(notRead(decision)).isEmpty();
  }

  @Test
  void whatIsTakenOutOfATermIsTakenOutInAnyForm() {
    assertThat(fired(of(Concept.of("http://hl7.org/fhir/sid/icd-10-cm", "o999")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://hl7.org/fhir/sid/icd-10, F32.2",
    "http://hl7.org/fhir/sid/icd-10-cm, 'F32,2'",
    "http://hl7.org/fhir/sid/icd-10-cm, depression",
    "http://snomed.info/sct, F32.2",
    "urn:elsewhere, F32.2",
    "'', F32.2",
  })
  void aCodeOfAnotherSystemOrOfNoneIsListedAndNeverTakenForAnother(String system, String code) {
    Decision decision = of(Concept.of(system, code, "leaf curl"));
    assertThat(fired(decision)).isEmpty();
    assertThat(notRead(decision))
        .containsExactly("Condition/x: leaf curl: not recognised as a problem");
  }

  @Test
  void aReleaseMayWriteItsCodesInAnyFormToo() {
    Garden small =
        Garden.empty()
            .file(
                "conditions/garden/value-sets.csv",
                """
                term,system,code,match,display,tier,source
                mildew,urn:oid:2.16.840.1.113883.6.90,f322,exact,x,verified,made up
                """);
    assertThat(
            small
                .open()
                .release()
                .terminology()
                .termsOf(
                    Concept.of("http://hl7.org/fhir/sid/icd-10-cm", "F32.2"),
                    org.kapcds.engine.knowledge.FactType.DIAGNOSIS))
        .containsExactly("fungus", "mildew");
  }
}
