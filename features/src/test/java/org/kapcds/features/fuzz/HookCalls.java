package org.kapcds.features.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Hook calls made of a sample. */
final class HookCalls {

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

  private HookCalls() {}

  /** A whole call, each type of resource under its key. */
  static ObjectNode of(JsonNode sample, String hook) {
    ObjectNode call = JSON.createObjectNode();
    call.put("hook", hook).put("hookInstance", "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea");
    ObjectNode context = call.putObject("context");
    context.put("userId", "Practitioner/x").put("patientId", patient(sample));
    ArrayNode drafts = JSON.createArrayNode();
    ObjectNode prefetch = call.putObject("prefetch");
    for (int i = 0; i < KEYS.length; i += 2) {
      ArrayNode entries =
          prefetch.putObject(KEYS[i]).put("resourceType", "Bundle").putArray("entry");
      for (JsonNode entry : sample.path("entry")) {
        JsonNode resource = entry.path("resource");
        if (resource.path("status").asString("").equals("draft")) {
          drafts.add(entry.deepCopy());
        } else if (resource.path("resourceType").asString("").equals(KEYS[i + 1])) {
          entries.add(entry.deepCopy());
        }
      }
    }
    context.putObject("draftOrders").put("resourceType", "Bundle").set("entry", drafts);
    return call;
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
           "draftOrders": {"resourceType": "Bundle", "entry": []}},
         "prefetch": {"patient": {"resourceType": "Patient", "id": "tom"}, "conditions": %s,
           "allergies": null, "medicationRequests": null, "medicationStatements": null,
           "measurements": null, "scores": null, "codedResults": null, "statements": null}}"""
        .formatted(hook, text)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String patient(JsonNode sample) {
    for (JsonNode entry : sample.path("entry")) {
      if (entry.path("resource").path("resourceType").asString("").equals("Patient")) {
        return entry.path("resource").path("id").asString("");
      }
    }
    return "";
  }
}
