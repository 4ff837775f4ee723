package org.kapcds.fhir;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Tells other FHIR versions by types that R4 does not have, and by elements that it does not have
 * in that shape. Read as R4 they would be lost in silence, so they are refused.
 */
final class FhirVersion {

  private record Mark(String version, String element, Predicate<JsonNode> shape) {

    boolean isOn(JsonNode resource) {
      JsonNode found = resource.get(element);
      return found != null && shape.test(found);
    }
  }

  private static final Map<String, String> TYPES =
      Map.of("MedicationOrder", "DSTU2", "DiagnosticOrder", "DSTU2", "ProcedureRequest", "STU3");

  private static final Mark R5_MEDICATION =
      new Mark("R5", "medication", node -> node.has("concept") || node.has("reference"));

  private static final Map<String, List<Mark>> MARKS =
      Map.ofEntries(
          Map.entry(
              "MedicationRequest", List.of(R5_MEDICATION, stu3("context"), stu3("definition"))),
          Map.entry(
              "MedicationStatement", List.of(R5_MEDICATION, stu3("taken"), dstu2("wasNotTaken"))),
          Map.entry("MedicationDispense", List.of(R5_MEDICATION, stu3("notDone"))),
          Map.entry("MedicationAdministration", List.of(R5_MEDICATION, dstu2("wasNotGiven"))),
          Map.entry("Encounter", List.of(new Mark("R5", "class", JsonNode::isArray))),
          Map.entry(
              "Procedure",
              List.of(r5("occurrenceDateTime"), r5("occurrencePeriod"), stu3("context"))),
          Map.entry("Observation", List.of(stu3("context"), stu3("related"))),
          Map.entry(
              "Condition",
              List.of(
                  new Mark("STU3", "clinicalStatus", JsonNode::isString),
                  new Mark("STU3", "verificationStatus", JsonNode::isString),
                  dstu2("patient"),
                  stu3("context"),
                  stu3("assertedDate"))),
          Map.entry(
              "QuestionnaireResponse",
              List.of(new Mark("STU3", "questionnaire", JsonNode::isObject), stu3("context"))),
          Map.entry("Consent", List.of(stu3("consentingParty"), r5("decision"))),
          Map.entry(
              "AllergyIntolerance",
              List.of(
                  new Mark("STU3", "clinicalStatus", JsonNode::isString),
                  new Mark("STU3", "verificationStatus", JsonNode::isString),
                  stu3("assertedDate"))),
          Map.entry("Goal", List.of(new Mark("STU3", "status", JsonNode::isString))),
          Map.entry("CarePlan", List.of(stu3("context"), stu3("definition"))),
          Map.entry("Patient", List.of(stu3("animal"))));

  private FhirVersion() {}

  /** Refuses a resource that is not R4. */
  static void check(String type, JsonNode resource, String expression) {
    String only = TYPES.get(type);
    if (only != null) {
      throw new BundleException(
          expression, "`%s` is a resource of FHIR %s; send FHIR R4 (4.0.1)".formatted(type, only));
    }
    for (Mark mark : MARKS.getOrDefault(type, List.of())) {
      if (mark.isOn(resource)) {
        throw new BundleException(
            expression,
            "`%s.%s` is as FHIR %s has it; send FHIR R4 (4.0.1)"
                .formatted(type, mark.element(), mark.version()));
      }
    }
  }

  private static Mark r5(String element) {
    return new Mark("R5", element, node -> true);
  }

  private static Mark dstu2(String element) {
    return new Mark("DSTU2", element, node -> true);
  }

  private static Mark stu3(String element) {
    return new Mark("STU3", element, node -> true);
  }
}
