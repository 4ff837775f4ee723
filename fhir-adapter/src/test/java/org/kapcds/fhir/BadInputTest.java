package org.kapcds.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BadInputTest {

  @Test
  void jsonThatBreaksOffIsRefusedWithLineAndColumn() {
    refused(
        "{'resourceType': 'Bundle',\n 'entry': [}",
        "Bundle",
        "it is not JSON (line 2, column 12); send one object");
  }

  @Test
  void nothingAtAllIsNoBundle() {
    refused("", "Bundle", "it is no FHIR Bundle (`resourceType`); put the resources into a Bundle");
  }

  @Test
  void whatIsNestedTooDeeplyIsRefusedForThat() {
    String deep = "[".repeat(2000) + "]".repeat(2000);
    assertThatThrownBy(
            () -> FhirFacts.read(Amina.json("{'resourceType': 'Bundle', 'entry': " + deep + "}")))
        .isInstanceOf(BundleException.class)
        .hasMessage(
            "it is nested deeper than 500 levels, or a number, a name or a text in it is too long;"
                + " send what FHIR needs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999999", "-1E-99999999999"})
  void aNumberThatNoMachineHoldsIsRefusedForThat(String number) {
    refusedForItsSize(number);
  }

  @Test
  void aNumberOfMoreThanAThousandDigitsIsRefusedForThat() {
    refusedForItsSize("1".repeat(1001));
    refusedForItsSize("0." + "1".repeat(1001));
  }

  private static void refusedForItsSize(String number) {
    refused(
        "{'resourceType': 'Bundle', 'entry': [{'resource': {'value': %s}}]}".formatted(number),
        "Bundle",
        "it is nested deeper than 500 levels, or a number, a name or a text in it is too long;"
            + " send what FHIR needs");
  }

  @Test
  void aMemberGivenTwiceIsRefused() {
    assertThatThrownBy(
            () -> FhirFacts.read(Amina.json("{'resourceType': 'Bundle', 'resourceType': 'List'}")))
        .isInstanceOf(BundleException.class)
        .hasMessageStartingWith("a member is given twice, or something follows the end (line 1,");
  }

  @Test
  void xmlIsRefused() {
    refused("  <Bundle/>", "Bundle", "it is XML; send it as JSON");
  }

  @Test
  void aResourceThatIsNoBundleIsRefused() {
    refused(
        Amina.PATIENT,
        "Bundle",
        "it is no FHIR Bundle (`resourceType`); put the resources into a Bundle");
  }

  @Test
  void entriesThatAreNoListAreRefused() {
    refused(
        "{'resourceType': 'Bundle', 'entry': {}}",
        "Bundle.entry",
        "it is no list; send the entries as a list");
  }

  @Test
  void aBundleWithoutAPatientIsRefused() {
    refused(
        "{'resourceType': 'Bundle', 'type': 'collection'}",
        "Bundle",
        "no Patient is in it; add the Patient");
  }

  @Test
  void aBundleWithTwoPatientsIsRefused() {
    byte[] two = Amina.bundle("{'resourceType': 'Patient', 'id': 'tom'}");

    assertThatThrownBy(() -> FhirFacts.read(two))
        .hasMessage("2 Patients are in it; a decision is about one, send each on its own");
  }

  @Test
  void anotherPatientThanTheOneAskedForIsRefused() {
    JsonNode patient = FhirFacts.tree(Amina.json(Amina.PATIENT));

    assertThatThrownBy(() -> FhirFacts.read(List.of(patient), "tom"))
        .hasMessage("its Patient is not the one that `patientId` names; send the record of one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MedicationRequest   | 'medication': {'concept': {'text': 'x'}} | medication         | R5
          MedicationStatement | 'medication': {'reference': {}}          | medication         | R5
          Encounter           | 'class': [{'text': 'x'}]                 | class              | R5
          Procedure           | 'occurrenceDateTime': '2026-03-02'       | occurrenceDateTime | R5
          Observation         | 'context': {'reference': 'Encounter/1'}  | context            | STU3
          MedicationRequest   | 'context': {'reference': 'Encounter/1'}  | context            | STU3
          Condition           | 'verificationStatus': 'confirmed'        | verificationStatus | STU3
          Condition           | 'clinicalStatus': 'active'               | clinicalStatus     | STU3
          Condition           | 'patient': {'reference': 'Patient/amina'} | patient           | DSTU2
          MedicationStatement | 'wasNotTaken': false                     | wasNotTaken        | DSTU2
          """,
      quoteCharacter = '`')
  void otherVersionsOfFhirAreRefusedByTheirMarks(
      String type, String content, String element, String version) {
    byte[] bundle = Amina.bundle("{'resourceType': '%s', 'id': 'x', %s}".formatted(type, content));

    BundleException refused =
        catchThrowableOfType(BundleException.class, () -> FhirFacts.read(bundle));

    assertThat(refused.expression()).isEqualTo("Bundle.entry[1].resource");
    assertThat(refused)
        .hasMessage("`%s.%s` is as FHIR %s has it; send FHIR R4 (4.0.1)", type, element, version);
  }

  @ParameterizedTest
  @CsvSource({"MedicationOrder, DSTU2", "DiagnosticOrder, DSTU2", "ProcedureRequest, STU3"})
  void aTypeThatOnlyOtherVersionsHaveIsRefused(String type, String version) {
    byte[] bundle = Amina.bundle("{'resourceType': '%s', 'id': 'x'}".formatted(type));

    BundleException refused =
        catchThrowableOfType(BundleException.class, () -> FhirFacts.read(bundle));

    assertThat(refused.expression()).isEqualTo("Bundle.entry[1].resource");
    assertThat(refused)
        .hasMessage("`%s` is a resource of FHIR %s; send FHIR R4 (4.0.1)", type, version);
  }

  private static void refused(String json, String expression, String message) {
    BundleException refused =
        catchThrowableOfType(BundleException.class, () -> FhirFacts.read(Amina.json(json)));
    assertThat(refused.expression()).isEqualTo(expression);
    assertThat(refused).hasMessage(message);
  }
}
