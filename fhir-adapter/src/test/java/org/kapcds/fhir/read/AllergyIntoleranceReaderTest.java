package org.kapcds.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.engine.fact.Allergy;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.fact.When;
import org.kapcds.fhir.Amina;

class AllergyIntoleranceReaderTest {

  private static final String CODE = "'code': {'coding': [{'system': 'urn:x', 'code': 'k'}]}";

  @Test
  void anEntryCountsInFullUnlessItSaysOtherwise() {
    Allergy allergy = Amina.one(Allergy.class, entry(CODE));

    assertThat(allergy.present()).isTrue();
    assertThat(allergy.grave()).isTrue();
    assertThat(allergy.when()).isEqualTo(When.UNKNOWN);
  }

  @Test
  void everySubstanceOfAReactionIsAFactOfItsOwn() {
    List<Allergy> found =
        Amina.all(
            Allergy.class,
            entry(
                CODE
                    + ", 'reaction': [{'manifestation': [{'text': 'rash'}]}, {'substance':"
                    + " {'coding': [{'system': 'urn:x', 'code': 's'}]}}]"));

    assertThat(found)
        .extracting(one -> one.head().concept().codings().get(0).code())
        .containsExactly("k", "s");
    assertThat(found.get(1).sources().list().get(0).path()).isEqualTo("reaction[1].substance");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "confirmed   | 'criticality': 'low' | true",
        "unconfirmed | 'criticality': 'low' | false",
        "presumed    | 'criticality': 'low' | false",
        "unconfirmed | 'criticality': 'high' | true",
        "confirmed   | 'type': 'intolerance' | true",
        "confirmed   | 'type': 'intolerance', 'reaction': [{'severity': 'mild'}] | false",
        "confirmed   | 'type': 'allergy', 'reaction': [{'severity': 'mild'}] | true",
        "confirmed   | 'type': 'intolerance', 'reaction': [{'severity': 'mild'}, {'severity': 'severe'}] | true",
        "confirmed   | 'type': 'intolerance', 'reaction': [{'severity': 'mild'}, {'description': 'x'}] | true",
        "confirmed   | 'type': 'intolerance', 'criticality': 'high', 'reaction': [{'severity': 'mild'}] | true",
      })
  void howMuchAnEntryCounts(String verification, String more, boolean grave) {
    Allergy allergy =
        Amina.one(
            Allergy.class,
            entry(
                more
                    + ", 'verificationStatus': {'coding': [{'code': '"
                    + verification
                    + "'}]}, "
                    + CODE));
    assertThat(allergy.grave()).isEqualTo(grave);
  }

  @ParameterizedTest
  @CsvSource({"active, true", "inactive, false", "resolved, false"})
  void whatIsOverIsNotPresent(String status, boolean present) {
    String said = "'clinicalStatus': {'coding': [{'code': '" + status + "'}]}, ";
    assertThat(Amina.one(Allergy.class, entry(said + CODE)).present()).isEqualTo(present);
  }

  @ParameterizedTest
  @CsvSource({"refuted, refuted", "entered-in-error, entered in error"})
  void whatIsNotTrueIsIgnored(String status, String reason) {
    String said = "'verificationStatus': {'coding': [{'code': '" + status + "'}]}, ";
    Unreadable ignored = Amina.one(Unreadable.class, entry(said + CODE));
    assertThat(ignored.cause()).isEqualTo(Unreadable.Cause.IGNORED);
    assertThat(ignored.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'onsetDateTime': '2020-03-01', 'lastOccurrence': '2021-01-01' | 2020-03-01 |",
        "'onsetPeriod': {'start': '2020-03-01'}, 'recordedDate': '2021-01-01' | 2020-03-01 |",
        "'onsetString': 'as a child', 'lastOccurrence': '2021-01-01' | 2021-01-01 | date of the last reaction, not of onset",
        "'recordedDate': '2021-01-01' | 2021-01-01 | date of record, not of onset",
      })
  void itsDayIsTheBestThatIsTold(String dates, LocalDate day, @Nullable String note) {
    Allergy allergy = Amina.one(Allergy.class, entry(dates + ", " + CODE));
    assertThat(allergy.when()).isEqualTo(When.on(day));
    assertThat(allergy.head().notes()).isEqualTo(note == null ? List.of() : List.of(note));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips",
        "http://hl7.org/fhir/ips/CodeSystem/absent-unknown-uv-ips"
      })
  void noInformationIsNothingThatIsKnown(String system) {
    for (String type : List.of("AllergyIntolerance", "Condition", "MedicationStatement")) {
      String code = type.startsWith("Medication") ? "medicationCodeableConcept" : "code";
      List<Fact> facts =
          Amina.facts(
              "{'resourceType': '"
                  + type
                  + "', 'id': 'r', 'status': 'active', '"
                  + code
                  + "': {'coding': [{'system': '"
                  + system
                  + "', 'code': 'no-such-info'}]}}");
      assertThat(facts)
          .singleElement()
          .isInstanceOfSatisfying(
              Unreadable.class,
              one -> {
                assertThat(one.cause()).isEqualTo(Unreadable.Cause.WITHHELD);
                assertThat(one.resourceType()).isEqualTo(type);
              });
    }
  }

  @Test
  void anEntryThatDoesNotSayToWhatIsUnusable() {
    assertThat(Amina.one(Unreadable.class, entry("'criticality': 'high'")).reason())
        .isEqualTo("it does not say to what the allergy is");
  }

  private static String entry(String elements) {
    return "{'resourceType': 'AllergyIntolerance', 'id': 'a', 'patient': {'reference':"
        + " 'Patient/amina'}, "
        + elements
        + "}";
  }
}
