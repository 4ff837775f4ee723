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

  private static final String US_CORE = "http://hl7.org/fhir/us/core/StructureDefinition/";

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
                .formatted(gender, US_CORE + "us-core-birthsex", atBirth));

    assertThat(patient.sex()).isEqualTo(sex);
  }

  @ParameterizedTest
  @CsvSource({
    "us-core-individual-sex, valueCoding, 248152002, FEMALE",
    "us-core-individual-sex, valueCoding, 248153007, MALE",
    "us-core-individual-sex, valueCoding, asked-declined, UNKNOWN",
    "us-core-sex, valueCode, 248152002, FEMALE",
    "us-core-sex, valueCode, 248153007, MALE",
    "us-core-birthsex, valueCode, F, FEMALE",
    "us-core-genderIdentity, valueCode, 248152002, UNKNOWN"
  })
  void whereNoGenderIsRecordedTheExtensionsStandForIt(
      String extension, String element, String code, Sex sex) {
    String value = element.equals("valueCoding") ? "{'code': '%s'}" : "'%s'";
    Patient patient =
        patient(
            "'extension': [{'url': '%s', '%s': %s}]"
                .formatted(US_CORE + extension, element, value.formatted(code)));

    assertThat(patient.sex()).isEqualTo(sex);
    assertThat(patient.head().notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "male, final, 76689-9, female, UNKNOWN",
    "male, preliminary, 76689-9, F, UNKNOWN",
    "male, entered-in-error, 76689-9, female, MALE",
    "male, final, 76689-9, male, MALE",
    "male, final, 46098-0, LA3-6, UNKNOWN",
    "male, final, 76690-7, female, MALE",
    "female, final, 76689-9, 248153007, UNKNOWN",
    "unknown, final, 76689-9, F, FEMALE",
    "unknown, amended, 76689-9, LA2-8, MALE",
    "unknown, preliminary, 76689-9, male, UNKNOWN",
    "other, final, 76689-9, male, UNKNOWN"
  })
  void theSexAtBirthMayBeAnObservation(
      String gender, String status, String code, String value, Sex sex) {
    assertThat(withObservation(gender, status, code, value, "Patient/p").sex()).isEqualTo(sex);
  }

  @Test
  void theSexOfSomebodyElseSaysNothing() {
    assertThat(withObservation("male", "final", "76689-9", "female", "Patient/child").sex())
        .isEqualTo(Sex.MALE);
  }

  @Test
  void twoObservationsThatContradictEachOtherAreNoted() {
    String observations =
        observation("final", "76689-9", "female", "Patient/p")
            + observation("final", "76689-9", "male", "Patient/p");
    Patient patient = patientOf(facts("'birthDate': '1980'", observations));

    assertThat(patient.sex()).isEqualTo(Sex.UNKNOWN);
    assertThat(patient.head().notes()).containsExactly("sex at birth is recorded as another");
  }

  private static Patient withObservation(
      String gender, String status, String code, String value, String subject) {
    return patientOf(
        facts("'gender': '%s'".formatted(gender), observation(status, code, value, subject)));
  }

  private static Patient patientOf(List<Fact> facts) {
    return facts.stream()
        .filter(Patient.class::isInstance)
        .map(Patient.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static String observation(String status, String code, String value, String subject) {
    return """
        , {'resource': {'resourceType': 'Observation', 'status': '%s',
        'code': {'coding': [{'system': 'http://loinc.org', 'code': '%s'}]},
        'valueCodeableConcept': {'coding': [{'code': '%s'}]},
        'subject': {'reference': '%s'}}}
        """
        .formatted(status, code, value, subject);
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
    return facts(content, "");
  }

  private static List<Fact> facts(String content, String others) {
    return FhirFacts.read(
            Amina.json(
                "{'resourceType': 'Bundle', 'entry': [{'resource': {'resourceType': 'Patient',"
                    + "'id': 'p', %s}}%s]}".formatted(content, others)))
        .facts();
  }
}
