package org.kapcds.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Patient;
import org.kapcds.engine.fact.Patient.Sex;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.fact.When;
import org.kapcds.fhir.Amina;
import org.kapcds.fhir.FhirFacts;

class PatientReaderTest {

  @Test
  void birthAndSexAreRead() {
    Patient patient = patient("'gender': 'male', 'birthDate': '1980-05-17'");

    assertThat(patient.sex()).isEqualTo(Sex.MALE);
    assertThat(patient.when()).isEqualTo(When.on(LocalDate.parse("1980-05-17")));
    assertThat(patient.deceased()).isFalse();
  }

  @Test
  void aBirthMonthStaysAMonthAndAnyOtherGenderIsUnknown() {
    Patient patient = patient("'gender': 'other', 'birthDate': '1980-05'");

    assertThat(patient.sex()).isEqualTo(Sex.UNKNOWN);
    assertThat(patient.when()).isEqualTo(When.in(YearMonth.of(1980, 5)));
  }

  @ParameterizedTest
  @CsvSource({
    "male, F, UNKNOWN",
    "female, M, UNKNOWN",
    "male, M, MALE",
    "female, F, FEMALE",
    "male, UNK, MALE",
    "other, F, UNKNOWN"
  })
  void aSexAtBirthThatIsAnotherLeavesTheSexOpen(String gender, String atBirth, Sex sex) {
    Patient patient =
        patient(
            "'gender': '%s', 'extension': [{'url': '%s', 'valueCode': '%s'}]"
                .formatted(gender, Codes.BIRTH_SEX, atBirth));

    assertThat(patient.sex()).isEqualTo(sex);
  }

  @Test
  void deathIsABooleanOrADate() {
    assertThat(patient("'deceasedBoolean': true").deceased()).isTrue();
    assertThat(patient("'deceasedBoolean': false").deceased()).isFalse();
    assertThat(patient("'deceasedDateTime': '2026'").deceased()).isTrue();
  }

  @Test
  void aBirthDateThatIsNoneIsListed() {
    List<Fact> facts = facts("'birthDate': '1980-13-01'");

    assertThat(facts.get(0).when()).isEqualTo(When.UNKNOWN);
    assertThat(((Unreadable) facts.get(1)).reason()).isEqualTo("a date that is none");
  }

  private static Patient patient(String content) {
    return (Patient) facts(content).get(0);
  }

  private static List<Fact> facts(String content) {
    return FhirFacts.read(
            Amina.json(
                "{'resourceType': 'Bundle', 'entry': [{'resource': {'resourceType': 'Patient',"
                    + "'id': 'p', %s}}]}".formatted(content)))
        .facts();
  }
}
