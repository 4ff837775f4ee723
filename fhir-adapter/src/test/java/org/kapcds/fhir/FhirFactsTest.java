package org.kapcds.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Diagnosis;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.MedicineCourse;
import org.kapcds.engine.fact.Order;
import org.kapcds.engine.fact.Patient;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.fact.Unreadable.Cause;
import tools.jackson.databind.JsonNode;

class FhirFactsTest {

  private static final String WEIGHT =
      """
      {'resourceType': 'Observation', 'id': 'w', 'meta': {'versionId': '7'}, 'status': 'final',
       'code': {'coding': [{'system': 'http://loinc.org', 'code': '29463-7'}]},
       'subject': {'reference': 'Patient/amina'}, 'effectiveDateTime': '2026-03-02',
       'valueQuantity': {'value': 70.50, 'unit': 'kg', 'code': 'kg'}}""";

  private static final String DEPRESSION =
      """
      {'resourceType': 'Condition', 'id': 'd',
       'code': {'coding': [{'system': 'http://snomed.info/sct', 'code': '35489007'}]},
       'subject': {'reference': 'Patient/amina'}, 'onsetDateTime': '2024'}""";

  @Test
  void aChartNamesItsPatientAndKeepsCodingsVersionsAndDigits() {
    Chart chart = FhirFacts.read(Amina.bundle(WEIGHT));

    assertThat(chart.patientReference()).isEqualTo("Patient/amina");
    Measurement weight = (Measurement) chart.facts().get(0);
    assertThat(weight.head().concept()).isEqualTo(Concept.of("http://loinc.org", "29463-7"));
    assertThat(weight.recorded()).hasToString("70.50 kg");
    assertThat(weight.kind()).isEmpty();
    assertThat(weight.sources().list()).containsExactly(new Source("Observation/w", "", "7", null));
  }

  @Test
  void theOrderOfTheResourcesMakesNoDifference() {
    assertThat(FhirFacts.read(Amina.bundle(WEIGHT, DEPRESSION)))
        .isEqualTo(FhirFacts.read(Amina.bundle(DEPRESSION, WEIGHT)));
    assertThat(references(FhirFacts.read(Amina.bundle(WEIGHT, DEPRESSION)).facts()))
        .containsExactly("Condition/d", "Observation/w", "Patient/amina");
  }

  /** Written out, each would fill the memory. */
  @ParameterizedTest
  @ValueSource(strings = {"1e1000000000", "1E+999999", "-1e-1000000000", "'1e1000000000'"})
  void aNumberWithABoundlessExponentIsNotUsed(String number) {
    assertThat(Amina.one(Unreadable.class, WEIGHT.replace("70.50", number)))
        .satisfies(bad -> assertThat(bad.cause()).isEqualTo(Cause.UNUSABLE))
        .satisfies(bad -> assertThat(bad.reason()).contains("a number that no measurement has"));
  }

  @Test
  void aNumberMayBeWrittenWithAnExponent() {
    assertThat(Amina.one(Measurement.class, WEIGHT.replace("70.50", "7.05e1")).value())
        .hasToString("70.5");
  }

  @Test
  void aResourceThatComesTwiceIsTakenOnce() {
    assertThat(Amina.facts(WEIGHT, WEIGHT)).hasSize(1);
  }

  @Test
  void ofTwoVersionsTheNewerOneIsTaken() {
    String first = WEIGHT.replace("'versionId': '7'", "'lastUpdated': '2026-03-02T10:00:00Z'");
    String second =
        WEIGHT
            .replace("'versionId': '7'", "'lastUpdated': '2026-03-02T11:30:00+01:00'")
            .replace("70.50", "71");

    assertThat(Amina.one(Measurement.class, first, second).value()).hasToString("71");
    assertThat(Amina.one(Measurement.class, second, first).value()).hasToString("71");
  }

  @Test
  void twoVersionsThatNobodyCanOrderAreBothKept() {
    assertThat(Amina.facts(WEIGHT, WEIGHT.replace("70.50", "71"))).hasSize(2);
  }

  @Test
  void aResourceWithoutAnIdIsNamedByItsFullUrlAndElseByItsPlace() {
    String noId = WEIGHT.replace("'id': 'w',", "");
    byte[] bundle =
        Amina.json(
            "{'resourceType': 'Bundle', 'entry': [{'resource': %s}, {'resource': %s},"
                    .formatted(Amina.PATIENT, noId)
                + "{'fullUrl': 'urn:uuid:1', 'resource': %s}]}".formatted(noId));

    assertThat(references(FhirFacts.read(bundle).facts()))
        .containsExactly("Bundle.entry[1]", "Patient/amina", "urn:uuid:1");
  }

  @Test
  void resourcesThatNoReaderHandlesArePassedOverUnparsed() {
    assertThat(Amina.facts("{'resourceType': 'Claim', 'id': 'c', 'status': {'not': 'a code'}}"))
        .isEmpty();
  }

  @Test
  void oneBadResourceLeavesTheOthersAlone() {
    String bad = WEIGHT.replace("'id': 'w'", "'id': 'bad'").replace("'final'", "'finished'");

    List<Fact> facts = Amina.facts(bad, WEIGHT);

    assertThat(facts).hasSize(2);
    Unreadable unreadable = (Unreadable) facts.get(0);
    assertThat(unreadable.cause()).isEqualTo(Cause.UNUSABLE);
    assertThat(unreadable.reason()).isEqualTo("the value of `status` is none that FHIR R4 allows");
    assertThat(unreadable.head().concept()).isEqualTo(Concept.of("http://loinc.org", "29463-7"));
  }

  @Test
  void anElementOfAWrongShapeMakesItsResourceUnusable() {
    String bad = WEIGHT.replace("'effectiveDateTime': '2026-03-02'", "'effectivePeriod': 'March'");

    assertThat(Amina.one(Unreadable.class, bad).reason())
        .isEqualTo("`effectivePeriod` is not built as FHIR R4 builds it");
  }

  @Test
  void anElementWithAnExtensionInPlaceOfItsValueIsNotThere() {
    String odd =
        WEIGHT.replace(
            "'status': 'final'",
            "'_status': {'extension': [{'url': 'urn:why', 'valueCode': 'masked'}]}");

    assertThat(Amina.one(Measurement.class, odd).preliminary()).isTrue();
  }

  @Test
  void elementsThatAreNotOfFhirAndNarrativesArePassedOver() {
    String odd =
        WEIGHT.replace(
            "'status'", "'colour': 'blue', 'text': {'status': 'generated', 'div': '<p'}, 'status'");

    assertThat(Amina.one(Measurement.class, odd).value()).hasToString("70.50");
  }

  @Test
  void aModifierThatIsNotUnderstoodMakesItsResourceUnusable() {
    String negated =
        WEIGHT.replace(
            "'status'",
            "'modifierExtension': [{'url': 'urn:not', 'valueBoolean': true}], 'status'");

    assertThat(Amina.one(Unreadable.class, negated).reason())
        .isEqualTo("it has a modifier extension, which is not understood");
  }

  @Test
  void whatIsOfAnotherPatientIsNotUsed() {
    for (String other :
        List.of(
            "Patient/tom", "urn:uuid:tom", "https://ehr.example/fhir/Patient/tom", "Group/amina")) {
      Unreadable unreadable = Amina.one(Unreadable.class, WEIGHT.replace("Patient/amina", other));
      assertThat(unreadable.reason()).endsWith("of another patient");
    }
  }

  @Test
  void thePatientIsKnownByUrlsAndVersionsToo() {
    for (String same :
        List.of("https://ehr.example/fhir/Patient/amina", "Patient/amina/_history/3")) {
      assertThat(Amina.all(Measurement.class, WEIGHT.replace("Patient/amina", same))).hasSize(1);
    }
  }

  @Test
  void aPatientOfTheSameIdOnAnotherServerIsAnother() {
    byte[] bundle =
        Amina.json(
            "{'resourceType': 'Bundle', 'entry': ["
                + "{'fullUrl': 'https://a.example/Patient/amina', 'resource': "
                + Amina.PATIENT
                + "}, {'resource': "
                + WEIGHT.replace("Patient/amina", "https://b.example/Patient/amina")
                + "}]}");

    assertThat(FhirFacts.read(bundle).facts().get(0)).isInstanceOf(Unreadable.class);
  }

  @Test
  void prefetchBringsResourcesBundlesAndNulls() {
    JsonNode patient = FhirFacts.tree(Amina.json(Amina.PATIENT));
    JsonNode bundle = FhirFacts.tree(Amina.bundle(WEIGHT));
    JsonNode nothing = FhirFacts.tree(Amina.json("null"));

    Chart chart = FhirFacts.read(List.of(patient, bundle, nothing), "amina");

    assertThat(chart).isEqualTo(FhirFacts.read(Amina.bundle(WEIGHT)));
  }

  @Test
  void aPatientWhoIsKnownByIdAloneNeedsNoResource() {
    JsonNode weight = FhirFacts.tree(Amina.json(WEIGHT));

    Chart chart = FhirFacts.read(List.of(weight), "amina");

    assertThat(chart.patientReference()).isEqualTo("Patient/amina");
    assertThat(chart.facts()).hasSize(1).first().isInstanceOf(Measurement.class);
  }

  @Test
  void anotherPatientBesideTheOneMeantIsListedAndNotUsed() {
    JsonNode other =
        FhirFacts.tree(Amina.json("{'resourceType': 'Patient', 'id': 'tom', 'gender': 'male'}"));
    JsonNode amina = FhirFacts.tree(Amina.json(Amina.PATIENT));

    List<Fact> facts = FhirFacts.read(List.of(other, amina), "amina").facts();

    assertThat(references(facts)).containsExactly("Patient/amina", "Patient/tom");
    assertThat(((Unreadable) facts.get(1)).reason()).isEqualTo("of another patient");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'identifier': {'system': 'urn:mrn', 'value': '9'}",
        "'display': 'Amina Sample'",
        "'reference': 'urn:uuid:11111111-1111-4111-8111-111111111111'",
        "'reference': 'amina'",
        "'reference': 'patient/amina'"
      })
  void anOrderThatIsSignedForThePatientIsHersUnlessItNamesAnother(String subject) {
    assertThat(signed(subject)).hasExactlyElementsOfTypes(Order.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'reference': 'Patient/tom'",
        "'reference': 'tom'",
        "'reference': 'Group/mothers'",
        "'type': 'Group'"
      })
  void anOrderThatNamesAnotherPatientIsHeldUnread(String subject) {
    List<Fact> facts = signed(subject);

    assertThat(facts).hasExactlyElementsOfTypes(Order.class, Unreadable.class);
    assertThat(((Order) facts.get(0)).dose()).isNull();
    assertThat(((Unreadable) facts.get(1)).reason()).isEqualTo("of another patient");
  }

  private static List<Fact> signed(String subject) {
    String order =
        "{'resourceType': 'MedicationRequest', 'id': 'o', 'status': 'draft', 'intent': 'order',"
            + " 'medicationCodeableConcept': {'text': 'x'}, 'subject': {%s}, 'dosageInstruction':"
            + " [{'doseAndRate': [{'doseQuantity': {'value': 400, 'code': 'mg'}}]}]}";
    JsonNode signed = FhirFacts.tree(Amina.json(order.formatted(subject)));
    return FhirFacts.read(List.of(signed), "amina").facts();
  }

  @Test
  void entriesThatAreNullAreNone() {
    JsonNode none = FhirFacts.tree(Amina.json("{'resourceType': 'Bundle', 'entry': null}"));

    assertThat(FhirFacts.read(List.of(none), "amina").facts()).isEmpty();
  }

  @Test
  void whatTheServerHeldBackIsListed() {
    JsonNode refused =
        FhirFacts.tree(
            Amina.json(
                """
                {"resourceType": "OperationOutcome",
                 "issue": [{"severity": "error", "code": "forbidden"}]}"""));
    JsonNode page =
        FhirFacts.tree(
            Amina.json(
                """
                {"resourceType": "Bundle", "link": [{"relation": "next", "url": "urn:x"}]}"""));

    assertThat(FhirFacts.read(List.of(refused, page), "amina").facts())
        .extracting(fact -> ((Unreadable) fact).cause() + ": " + ((Unreadable) fact).reason())
        .containsExactly(
            "WITHHELD: the server sent an error in place of data",
            "WITHHELD: there is a next page that was not sent");
  }

  @Test
  void aSearchThatFoundMoreThanWasSentLacksAPage() {
    String search =
        """
        {"resourceType": "Bundle", "type": "searchset", "total": %d, "entry": [
          {"search": {"mode": "include"}, "resource": {"resourceType": "Organization", "id": "o"}},
          {"resource": {"resourceType": "Organization", "id": "p"}}]}""";
    JsonNode lacking = FhirFacts.tree(Amina.json(search.formatted(50)));
    JsonNode whole = FhirFacts.tree(Amina.json(search.formatted(1)));

    assertThat(FhirFacts.read(List.of(lacking), "amina").facts())
        .extracting(fact -> ((Unreadable) fact).cause() + ": " + ((Unreadable) fact).reason())
        .containsExactly("WITHHELD: 50 were found, 1 were sent");
    assertThat(FhirFacts.read(List.of(whole), "amina").facts()).isEmpty();
  }

  @Test
  void whatIsNoResourceIsListed() {
    byte[] bundle =
        Amina.json(
            "{'resourceType': 'Bundle', 'entry': [7, {'resource': 'x'}, {'resource': {}}, {},"
                + "{'resource': %s}]}".formatted(Amina.PATIENT));

    assertThat(references(FhirFacts.read(bundle).facts()))
        .containsExactly("Bundle.entry[0]", "Bundle.entry[1]", "Bundle.entry[2]", "Patient/amina");
  }

  @Test
  void warmingUpReadsEveryKindOfResource() throws Exception {
    FhirFacts.warmUp();

    try (var bundle = FhirFacts.class.getResourceAsStream("warm-up.json")) {
      assertThat(bundle).isNotNull();
      List<Fact> facts = FhirFacts.read(bundle).facts();
      assertThat(facts.stream().map(Object::getClass).distinct())
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(Fact.class.getPermittedSubclasses())
                  .filter(type -> type != Unreadable.class && type != MedicineCourse.class)
                  .toList());
    }
  }

  @Test
  void theFactsOfADiagnosisAndOfThePatientAreThere() {
    List<Fact> facts = FhirFacts.read(Amina.bundle(DEPRESSION)).facts();

    assertThat(facts.get(0)).isInstanceOf(Diagnosis.class);
    assertThat(facts.get(1)).isInstanceOf(Patient.class);
  }

  private static List<String> references(List<Fact> facts) {
    return facts.stream().map(fact -> fact.sources().reference()).toList();
  }
}
