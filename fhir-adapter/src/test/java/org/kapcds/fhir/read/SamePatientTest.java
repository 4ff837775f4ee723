package org.kapcds.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Patient;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.fhir.FhirFacts;

/** A resource about somebody else is never used, whatever its type. */
class SamePatientTest {

  private static final String CODE = "'code': {'coding': [{'system': 'urn:x', 'code': 'x'}]}";

  /** A resource of each type that tells of a person, and the element that says of whom. */
  static List<List<String>> resources() {
    return List.of(
        List.of("Condition", "subject", CODE),
        List.of("Observation", "subject", "'status': 'final', 'valueInteger': 1, " + CODE),
        List.of("AllergyIntolerance", "patient", CODE),
        List.of("Procedure", "subject", "'status': 'completed', " + CODE),
        List.of("Encounter", "subject", "'status': 'finished', 'class': {'code': 'EMER'}"),
        List.of("Consent", "patient", "'status': 'active', 'category': [{'text': 'x'}]"),
        List.of(
            "FamilyMemberHistory",
            "patient",
            "'status': 'completed', 'condition': [{" + CODE + "}]"),
        List.of("Goal", "subject", "'lifecycleStatus': 'active', 'description': {'text': 'x'}"),
        List.of("DocumentReference", "subject", "'status': 'current', 'type': {'text': 'x'}"),
        List.of("CarePlan", "subject", "'status': 'active', 'category': [{'text': 'x'}]"),
        List.of(
            "QuestionnaireResponse",
            "subject",
            "'status': 'completed', 'item': [{'linkId': '1', 'answer': [{'valueInteger': 1}]}]"),
        List.of(
            "MedicationStatement",
            "subject",
            "'status': 'active', 'medicationCodeableConcept': {'text': 'x'}"),
        List.of(
            "MedicationRequest",
            "subject",
            "'status': 'active', 'medicationCodeableConcept': {'text': 'x'}"));
  }

  @ParameterizedTest
  @MethodSource("resources")
  void aResourceAboutSomebodyElseIsListedWithoutWhatItSays(List<String> resource) {
    List<String> others =
        List.of(
            "{'reference': 'Patient/newborn'}",
            "{'reference': 'Group/mothers'}",
            "{'reference': 'RelatedPerson/mother'}",
            "{'identifier': {'system': 'urn:mrn', 'value': '2'}}",
            "{'type': 'Group'}");
    for (String other : others) {
      Unreadable bad = only(resource, other);
      assertThat(bad.reason()).as(other).isEqualTo("of another patient");
      assertThat(bad.cause()).as(other).isEqualTo(Unreadable.Cause.IGNORED);
      assertThat(bad.head().concept()).as(other).isEqualTo(Concept.NONE);
    }
  }

  @ParameterizedTest
  @MethodSource("resources")
  void aResourcePerhapsAboutSomebodyElseLeavesOpenWhatItSpeaksOf(List<String> resource) {
    List<String> perhapsOthers =
        List.of(
            "{'reference': '#p'}",
            "{'reference': 'https://elsewhere.example/fhir/Patient/amina'}",
            "{'reference': 'urn:uuid:00000000-0000-0000-0000-000000000000'}",
            "{'reference': 'Patient/amina-before-the-merger'}",
            "{'identifier': {'system': 'urn:other', 'value': '2'}}",
            "{'display': 'Amina'}");
    for (String other : perhapsOthers) {
      Unreadable bad = only(resource, other);
      assertThat(bad.reason()).as(other).isEqualTo("perhaps of another patient");
      assertThat(bad.cause()).as(other).isEqualTo(Unreadable.Cause.UNUSABLE);
    }
  }

  @ParameterizedTest
  @MethodSource("resources")
  void aResourceAboutThePatientIsUsedHoweverSheIsNamed(List<String> resource) {
    List<String> herself =
        List.of(
            "'%s': {'reference': 'Patient/amina'}, ",
            "'%s': {'reference': 'Patient/amina', 'display': 'somebody'}, ",
            "'%s': {'reference': 'https://ehr.example/fhir/Patient/amina'}, ",
            "'%s': {'identifier': {'system': 'urn:mrn', 'value': '1'}}, ",
            "'%s': {'type': 'Patient'}, ",
            "");
    for (String one : herself) {
      assertThat(read(resource, one.formatted(resource.get(1)), ""))
          .as(resource.get(0) + " " + one)
          .isNotEmpty()
          .noneMatch(Unreadable.class::isInstance);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RelatedPerson/newborn, false",
    "Patient/newborn, false",
    "Group/family, false",
    "Patient/amina, true",
    "Condition/c, true"
  })
  void aResultWithAFocusOnAnotherBeingIsNotHers(String focus, boolean hers) {
    List<Fact> facts =
        read(
            resources().get(1),
            "'subject': {'reference': 'Patient/amina'}, ",
            "'focus': [{'reference': '" + focus + "'}], ");
    assertThat(facts).isNotEmpty();
    assertThat(facts.stream().noneMatch(Unreadable.class::isInstance)).isEqualTo(hers);
  }

  @ParameterizedTest
  @CsvSource({"https://ehr.example/fhir/, true", "https://elsewhere.example/fhir/, false"})
  void aRelativeReferenceIsMeantOnTheServerOfItsResource(String server, boolean hers) {
    String condition =
        "{'resourceType': 'Condition', 'id': 'r', 'subject': {'reference': 'Patient/amina'}, %s}"
            .formatted(CODE);
    List<Fact> facts = facts(condition, server + "Condition/r");
    assertThat(facts).hasSize(1);
    assertThat(facts.get(0) instanceof Unreadable).isEqualTo(!hers);
  }

  /** What is listed of a resource about somebody else, and nothing is beside it. */
  private static Unreadable only(List<String> resource, String other) {
    List<Fact> facts = read(resource, "'%s': %s, ".formatted(resource.get(1), other), "");
    assertThat(facts).as(resource.get(0) + " " + other).hasExactlyElementsOfTypes(Unreadable.class);
    return (Unreadable) facts.get(0);
  }

  private static List<Fact> read(List<String> resource, String about, String more) {
    return facts(
        "{'resourceType': '%s', 'id': 'r', %s%s%s, 'contained': [{'resourceType': 'Patient', 'id': 'p'}]}"
            .formatted(resource.get(0), about, more, resource.get(2)),
        "https://ehr.example/fhir/" + resource.get(0) + "/r");
  }

  private static List<Fact> facts(String resource, String fullUrl) {
    String bundle =
        """
        {'resourceType': 'Bundle', 'type': 'collection', 'entry': [
          {'fullUrl': 'https://ehr.example/fhir/Patient/amina', 'resource':
            {'resourceType': 'Patient', 'id': 'amina', 'birthDate': '1980-05-17',
             'identifier': [{'system': 'urn:mrn', 'value': '1'}],
             'link': [{'type': 'replaces', 'other': {'reference': 'Patient/amina-before-the-merger'}}]}},
          {'fullUrl': '%s', 'resource': %s}]}"""
            .formatted(fullUrl, resource);
    return FhirFacts.read(bundle.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
        .facts()
        .stream()
        .filter(fact -> !(fact instanceof Patient))
        .toList();
  }
}
