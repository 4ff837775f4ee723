package org.kapcds.features.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hook calls made of a sample. What the context of any hook holds stands in the context of each.
 */
final class HookCalls {

  static final List<String> HOOKS =
      List.of(
          "patient-view",
          "order-select",
          "order-sign",
          "appointment-book",
          "encounter-start",
          "encounter-discharge",
          "problem-list-item-create");

  private static final JsonMapper JSON = new JsonMapper();
  private static final String[] KEYS = {
    "patient", "Patient",
    "conditions", "Condition",
    "allergies", "AllergyIntolerance",
    "medicationRequests", "MedicationRequest",
    "medicationStatements", "MedicationStatement",
    "measurements", "Observation",
    "scores", "Observation",
    "codedResults", "Observation",
    "statements", "Observation",
    "questionnaireResponses", "QuestionnaireResponse",
    "lists", "List",
    "procedures", "Procedure",
    "consents", "Consent",
    "appointments", "Appointment",
    "carePlans", "CarePlan"
  };

  private static final String SESSION =
      """
      {"resource": {"resourceType": "Appointment", "id": "booked", "status": "proposed",
        "start": "2026-03-09T10:00:00Z",
        "serviceType": [{"coding": [
          {"system": "urn:kap:procedure", "code": "kap-dosing-session"}]}],
        "participant": [{"actor": {"reference": "Patient/%s"}, "status": "needs-action"}]}}""";
  private static final String PROBLEM =
      """
      {"resource": {"resourceType": "Condition", "id": "added",
        "subject": {"reference": "Patient/%s"},
        "code": {"coding": [
          {"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "I71.4"}]}}}""";

  private HookCalls() {}

  /** A whole call, each type of resource under its key. */
  static ObjectNode of(JsonNode sample, String hook) {
    ObjectNode call = JSON.createObjectNode();
    call.put("hook", hook).put("hookInstance", "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea");
    ObjectNode context = call.putObject("context");
    String patient = patient(sample);
    context.put("userId", "Practitioner/x").put("patientId", patient);
    context.put("encounterId", "e");
    ArrayNode drafts = bundle(context, "draftOrders");
    ArrayNode selections = context.putArray("selections");
    for (JsonNode entry : sample.path("entry")) {
      if (isDraft(entry)) {
        drafts.add(entry.deepCopy());
        selections.add(type(entry) + "/" + entry.at("/resource/id").asString(""));
      }
    }
    bundle(context, "appointments").add(JSON.readTree(SESSION.formatted(patient)));
    bundle(context, "conditions").add(JSON.readTree(PROBLEM.formatted(patient)));
    ObjectNode prefetch = call.putObject("prefetch");
    for (int i = 0; i < KEYS.length; i += 2) {
      ArrayNode entries =
          prefetch.putObject(KEYS[i]).put("resourceType", "Bundle").putArray("entry");
      for (JsonNode entry : sample.path("entry")) {
        if (!isDraft(entry) && type(entry).equals(KEYS[i + 1])) {
          entries.add(entry.deepCopy());
        }
      }
    }
    return call;
  }

  private static boolean isDraft(JsonNode entry) {
    return entry.at("/resource/status").asString("").equals("draft");
  }

  private static String type(JsonNode entry) {
    return entry.at("/resource/resourceType").asString("");
  }

  private static ArrayNode bundle(ObjectNode context, String name) {
    return context.putObject(name).put("resourceType", "Bundle").putArray("entry");
  }

  /** The same with some keys left to be fetched. */
  static ObjectNode asking(JsonNode sample, String hook, String server, long seed) {
    ObjectNode call = of(sample, hook);
    Random random = new Random(seed);
    ObjectNode prefetch = (ObjectNode) call.path("prefetch");
    for (int i = 0; i < KEYS.length; i += 2) {
      if (random.nextInt(3) > 0) {
        prefetch.remove(KEYS[i]);
      } else if (random.nextInt(8) == 0) {
        ((ObjectNode) prefetch.path(KEYS[i]))
            .putArray("link")
            .addObject()
            .put("relation", "next")
            .put("url", server + "/" + KEYS[i + 1] + "?page=2");
      }
    }
    call.put("fhirServer", server);
    call.putObject("fhirAuthorization")
        .put("access_token", "token")
        .put("token_type", "Bearer")
        .put("expires_in", 300)
        .put("scope", "user/*.read")
        .put("subject", "kap-cds");
    return call;
  }

  /** A call with a record as the answer to one of its queries, whatever its bytes are. */
  static byte[] withOneKey(byte[] record, String hook) {
    String text = new String(record, StandardCharsets.ISO_8859_1);
    return """
        {"hook": "%s", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
         "context": {"userId": "Practitioner/x", "patientId": "tom",
           "encounterId": "e", "selections": [],
           "appointments": {"resourceType": "Bundle", "entry": [%s]},
           "conditions": {"resourceType": "Bundle", "entry": [%s]},
           "draftOrders": {"resourceType": "Bundle", "entry": []}},
         "prefetch": {"patient": {"resourceType": "Patient", "id": "tom"}, "conditions": %s,
           "allergies": null, "medicationRequests": null, "medicationStatements": null,
           "measurements": null, "scores": null, "codedResults": null, "statements": null}}"""
        .formatted(hook, SESSION.formatted("tom"), PROBLEM.formatted("tom"), text)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String patient(JsonNode sample) {
    for (JsonNode entry : sample.path("entry")) {
      if (type(entry).equals("Patient")) {
        return entry.at("/resource/id").asString("");
      }
    }
    return "";
  }
}
