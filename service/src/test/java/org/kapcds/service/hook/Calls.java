package org.kapcds.service.hook;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kapcds.service.sample.Samples;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls of the services, made of a sample patient. */
final class Calls {

  static final JsonMapper JSON = new JsonMapper();

  private static final List<String> KEYS =
      List.of(
          "conditions",
          "allergies",
          "familyHistory",
          "medicationRequests",
          "medicationStatements",
          "medicationAdministrations",
          "medicationDispenses",
          "measurements",
          "scores",
          "codedResults",
          "statements",
          "vitalSigns",
          "questionnaireResponses",
          "lists",
          "procedures",
          "adverseEvents",
          "consents",
          "encounters",
          "appointments",
          "carePlans",
          "careTeams",
          "goals",
          "encounter");

  private Calls() {}

  /** A call with the record of a sample, without its drafts, and whatever the hook requires. */
  static ObjectNode of(String hook, String sample, Consumer<ArrayNode> more) {
    ObjectNode call = JSON.createObjectNode().put("hook", hook);
    call.put("hookInstance", "7b1f6a52-6c0e-4c57-9f0e-0a6d1f2c9e11");
    call.putObject("context").put("userId", "Practitioner/dr-7").put("patientId", sample);
    ObjectNode prefetch = call.putObject("prefetch");
    KEYS.forEach(prefetch::putNull);
    ObjectNode record = prefetch.putObject("patient").put("resourceType", "Bundle");
    ArrayNode entries = record.putArray("entry");
    sample(sample, entry -> !isDraft(entry)).forEach(entries::add);
    more.accept(entries);
    return call;
  }

  /** What a service answers to a call. */
  static ResultActions send(MockMvc http, String service, JsonNode call) throws Exception {
    return http.perform(
        post("/cds-services/" + service).contentType("application/json").content(call.toString()));
  }

  /** A call in which the drafts of a sample are about to be signed. */
  static ObjectNode signing(String sample) {
    ObjectNode call = of("order-sign", sample, entries -> {});
    write(
        call,
        "draftOrders",
        sample(sample, Calls::isDraft)
            .map(entry -> entry.path("resource"))
            .toArray(JsonNode[]::new));
    return call;
  }

  private static Stream<JsonNode> sample(String name, Predicate<JsonNode> which) {
    return JSON.readTree(Samples.named(name).orElseThrow().bundle())
        .path("entry")
        .valueStream()
        .filter(which);
  }

  private static boolean isDraft(JsonNode entry) {
    return entry.at("/resource/status").asString("").equals("draft");
  }

  /** The context of a call. */
  static ObjectNode context(ObjectNode call) {
    return (ObjectNode) call.path("context");
  }

  /** Puts resources into the context, as a bundle. */
  static void write(ObjectNode call, String name, JsonNode... resources) {
    ArrayNode entries =
        context(call)
            .putObject(name)
            .put("resourceType", "Bundle")
            .put("type", "collection")
            .putArray("entry");
    for (JsonNode resource : resources) {
      entries.addObject().set("resource", resource);
    }
  }

  /** A resource written with single quotes. */
  static ObjectNode resource(String json, Object... values) {
    return (ObjectNode) JSON.readTree(json.formatted(values).replace('\'', '"'));
  }

  /** A draft order of ketamine into the vein, without a dose. */
  static ObjectNode draft(String id, String patient) {
    return resource(
        """
        {'resourceType': 'MedicationRequest', 'id': '%s', 'status': 'draft', 'intent': 'order',
         'subject': {'reference': 'Patient/%s'},
         'medicationCodeableConcept': {'coding': [
           {'system': 'http://www.nlm.nih.gov/research/umls/rxnorm', 'code': '6130'}]}}""",
        id, patient);
  }

  /** A session at a time: an appointment with that status. */
  static ObjectNode session(String id, String patient, String kind, String status, String start) {
    String system = kind.equals("kap-dosing-session") ? "procedure" : "psychotherapy";
    return resource(
        """
        {'resourceType': 'Appointment', 'id': '%s', 'status': '%s', 'start': '%s',
         'serviceType': [{'coding': [{'system': 'urn:kap:%s', 'code': '%s'}]}],
         'participant': [{'actor': {'reference': 'Patient/%s'}, 'status': 'needs-action'}]}""",
        id, status, start, system, kind, patient);
  }

  /** A problem: active and confirmed. */
  static ObjectNode problem(String id, String patient, String icd10) {
    return resource(
        """
        {'resourceType': 'Condition', 'id': '%s', 'subject': {'reference': 'Patient/%s'},
         'code': {'coding': [{'system': 'http://hl7.org/fhir/sid/icd-10-cm', 'code': '%s'}]},
         'clinicalStatus': {'coding': [
           {'system': 'http://terminology.hl7.org/CodeSystem/condition-clinical',
            'code': 'active'}]},
         'verificationStatus': {'coding': [
           {'system': 'http://terminology.hl7.org/CodeSystem/condition-ver-status',
            'code': 'confirmed'}]}}""",
        id, patient, icd10);
  }
}
