package org.kapcds.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.fhir.Amina;
import org.kapcds.fhir.FhirFacts;

/** Where a medicine or a patient is found that a resource refers to, and where it must not be. */
class ReferencesTest {

  private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
  private static final String UUID = "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0";
  private static final String HERE = "https://ehr.example/fhir/";
  private static final String ELSEWHERE = "https://other.example/fhir/";

  private static String medication(String id, String code) {
    return """
        {'resourceType': 'Medication', 'id': '%s',
         'identifier': [{'system': 'urn:products', 'value': '17'}],
         'code': {'coding': [{'system': '%s', 'code': '%s'}]}}"""
        .formatted(id, RXNORM, code);
  }

  private static String use(String reference) {
    return """
        {'resourceType': 'MedicationStatement', 'id': 'use', 'status': 'active',
         'subject': {'reference': 'Patient/amina'},
         'medicationReference': {'reference': '%s'}}"""
        .formatted(reference);
  }

  private static String entry(String fullUrl, String resource) {
    return fullUrl.isEmpty()
        ? "{'resource': %s}".formatted(resource)
        : "{'fullUrl': '%s', 'resource': %s}".formatted(fullUrl, resource);
  }

  private static List<Fact> facts(String... entries) {
    List<String> all = new ArrayList<>(List.of(entries));
    all.add(entry("", Amina.PATIENT));
    return FhirFacts.read(
            Amina.json(
                "{'resourceType': 'Bundle', 'entry': [%s]}".formatted(String.join(", ", all))))
        .facts();
  }

  private static void isFound(String code, String... entries) {
    assertThat(facts(entries))
        .filteredOn(Medication.class::isInstance)
        .singleElement()
        .satisfies(
            use ->
                assertThat(use.head().concept().codings())
                    .containsExactly(Coding.of(RXNORM, code)));
  }

  private static void isNotFound(String... entries) {
    assertThat(facts(entries))
        .filteredOn(Unreadable.class::isInstance)
        .extracting(fact -> ((Unreadable) fact).cause() + ": " + ((Unreadable) fact).reason())
        .contains("UNRECOGNISED: its Medication is not in the bundle or cannot be read");
    assertThat(facts(entries))
        .filteredOn(Medication.class::isInstance)
        .singleElement()
        .satisfies(use -> assertThat(use.head().concept().codings()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Medication/m",
        "Medication/m/_history/1",
        HERE + "Medication/m",
        HERE + "Medication/m/_history/12",
        "Medication?identifier=urn:products|17",
        "Medication?identifier=urn%3Aproducts%7C17",
        HERE + "Medication?identifier=urn:products|17"
      })
  void aMedicineIsFoundByTypeAndIdByAddressByVersionAndByIdentifier(String reference) {
    isFound(
        "36437",
        entry(HERE + "MedicationStatement/use", use(reference)),
        entry(HERE + "Medication/m", medication("m", "36437")));
  }

  @ParameterizedTest
  @ValueSource(strings = {UUID, "URN:UUID:0C3151BD-1CBF-4D64-B04D-CD9187A4C6E0", "Medication/m"})
  void aMedicineIsFoundByItsUuid(String reference) {
    isFound("36437", entry("", use(reference)), entry(UUID, medication("m", "36437")));
  }

  @Test
  void aMedicineIsFoundByAUuidThatIsItsIdOnly() {
    isFound(
        "36437",
        entry("", use(UUID)),
        entry("", medication("0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0", "36437")));
  }

  @Test
  void aMedicineIsFoundByItsOid() {
    isFound(
        "36437",
        entry("", use("urn:oid:2.16.840.1.1")),
        entry("urn:oid:2.16.840.1.1", medication("m", "36437")));
  }

  @Test
  void aMedicineIsFoundInsideItsUse() {
    isFound(
        "36437",
        entry(
            "",
            use("#m")
                .replace(
                    "'status'",
                    "'contained': [%s], 'status'".formatted(medication("m", "36437")))));
  }

  @Test
  void ofTwoServersTheOneIsMeantOnWhichTheReferenceStands() {
    String[] both = {
      entry(HERE + "Medication/m", medication("m", "36437")),
      entry(ELSEWHERE + "Medication/m", medication("m", "6130")),
    };
    isFound(
        "36437", entry(HERE + "MedicationStatement/use", use("Medication/m")), both[0], both[1]);
    isFound(
        "6130",
        entry(ELSEWHERE + "MedicationStatement/use", use("Medication/m")),
        both[0],
        both[1]);
  }

  @Test
  void theMedicineOfAnotherServerIsNotTheOneMeant() {
    isNotFound(
        entry(HERE + "MedicationStatement/use", use("Medication/m")),
        entry(ELSEWHERE + "Medication/m", medication("m", "6130")));
    isNotFound(
        entry("", use(HERE + "Medication/m")),
        entry(ELSEWHERE + "Medication/m", medication("m", "6130")));
  }

  @Test
  void ofTwoServersTheNewerResourceDoesNotReplaceTheOther() {
    String updated = "'meta': {'lastUpdated': '2026-03-0%d'}, 'code'";
    isFound(
        "36437",
        entry(HERE + "MedicationStatement/use", use("Medication/m")),
        entry(
            HERE + "Medication/m",
            medication("m", "36437").replace("'code': {", updated.formatted(1) + ": {")),
        entry(
            ELSEWHERE + "Medication/m",
            medication("m", "6130").replace("'code': {", updated.formatted(2) + ": {")));
  }

  @Test
  void aReferenceThatMayMeanTwoMedicinesMeansNone() {
    isNotFound(
        entry("", use("Medication/m")),
        entry("", medication("m", "36437")),
        entry("", medication("m", "6130")));
    isNotFound(
        entry("", use("Medication?identifier=urn:products|17")),
        entry("", medication("m", "36437")),
        entry("", medication("n", "6130")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Medication?identifier=urn:products|18",
        "Medication?identifier=17",
        "Medication?code=17",
        "Medication?identifier=%zz",
        "Substance?identifier=urn:products|17",
        "Medication/n",
        "urn:uuid:",
        "#m",
        "/",
        "//",
        "?"
      })
  void whatMeansSomethingElseIsNotFound(String reference) {
    isNotFound(entry("", use(reference)), entry("", medication("m", "36437")));
  }

  @Test
  void aMedicineThatHoldsItselfIsReadOnce() {
    isFound("36437", entry("", use("Medication/m")), entry("", ofItself("Medication/m")));
    String contained = "'contained': [%s], 'status'".formatted(ofItself("#m"));
    isFound("36437", entry("", use("#m").replace("'status'", contained)));
  }

  private static String ofItself(String reference) {
    return medication("m", "36437")
        .replace(
            "'code': {",
            "'ingredient': [{'itemReference': {'reference': '%s'}}], 'code': {"
                .formatted(reference));
  }

  @Test
  void thePatientIsFoundByIdentifierToo() {
    String weight =
        """
        {'resourceType': 'Observation', 'id': 'w', 'status': 'final',
         'code': {'coding': [{'system': 'http://loinc.org', 'code': '29463-7'}]},
         'subject': {'reference': 'Patient?identifier=urn:mrn|%s'},
         'effectiveDateTime': '2026-03-02',
         'valueQuantity': {'value': 70, 'unit': 'kg', 'code': 'kg'}}""";
    String amina =
        Amina.PATIENT.replace(
            "\"gender\"", "\"identifier\": [{'system': 'urn:mrn', 'value': '1'}], \"gender\"");

    assertThat(read(amina, weight.formatted("1"))).hasAtLeastOneElementOfType(Measurement.class);
    assertThat(read(amina, weight.formatted("2")))
        .hasAtLeastOneElementOfType(Unreadable.class)
        .doesNotHaveAnyElementsOfTypes(Measurement.class);
  }

  private static List<Fact> read(String patient, String resource) {
    return FhirFacts.read(
            Amina.json(
                "{'resourceType': 'Bundle', 'entry': [{'resource': %s}, {'resource': %s}]}"
                    .formatted(patient, resource)))
        .facts();
  }

  @Test
  void thePatientOfAnotherServerIsAnother() {
    String weight =
        "{'resourceType': 'Observation', 'id': 'w', 'status': 'final',"
            + "'subject': {'reference': 'Patient/amina'}}";

    assertThat(
            FhirFacts.read(
                    Amina.json(
                        "{'resourceType': 'Bundle', 'entry': [%s, %s]}"
                            .formatted(
                                entry(HERE + "Patient/amina", Amina.PATIENT),
                                entry(ELSEWHERE + "Observation/w", weight))))
                .facts())
        .first()
        .satisfies(
            fact ->
                assertThat(((Unreadable) fact).reason()).isEqualTo("perhaps of another patient"));
  }
}
