package org.kapcds.blackbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls as they should be, made of what a service asks for and a chart. */
final class Calls {

  private Calls() {}

  /** A call of a service about the patient of a chart, with all that it asks to be sent along. */
  static ObjectNode of(JsonNode service, Chart chart) {
    String hook = service.path("hook").asString("");
    ObjectNode call = Json.object().put("hook", hook).put("hookInstance", newInstance());
    call.set("context", context(hook, chart));
    if (service.path("prefetch").isObject()) {
      ObjectNode prefetch = call.putObject("prefetch");
      for (Map.Entry<String, JsonNode> one : service.path("prefetch").properties()) {
        String template = one.getValue().asString("");
        if (!template.contains("{{context.userId}}") && !template.contains("{{user")) {
          prefetch.set(one.getKey(), chart.found(template));
        }
      }
    }
    return call;
  }

  static String newInstance() {
    return UUID.randomUUID().toString();
  }

  static ObjectNode context(ObjectNode call) {
    return (ObjectNode) call.path("context");
  }

  static ObjectNode prefetch(ObjectNode call) {
    return (ObjectNode) call.path("prefetch");
  }

  private static ObjectNode context(String hook, Chart chart) {
    ObjectNode context =
        Json.object().put("userId", "Practitioner/dr-7").put("patientId", chart.patientId());
    switch (hook) {
      case "order-select" -> {
        bundle(context, "draftOrders", chart.drafts());
        ArrayNode selections = context.putArray("selections");
        chart.drafts().forEach(draft -> selections.add(name(draft)));
      }
      case "order-sign" -> bundle(context, "draftOrders", chart.drafts());
      case "encounter-start", "encounter-discharge" -> context.put("encounterId", encounter(chart));
      case "appointment-book" -> bundle(context, "appointments", List.of(appointment(chart)));
      case "problem-list-item-create" ->
          bundle(context, "conditions", List.of(problem(chart.patientId())));
      case "allergyintolerance-create" -> context.set("allergyIntolerance", allergy(chart));
      case "medication-refill" -> bundle(context, "medications", chart.drafts());
      case "order-dispatch" -> {
        context.remove("userId");
        context.putArray("dispatchedOrders").add("MedicationRequest/m1");
        context.put("performer", "Organization/pharmacy");
      }
      default -> {
        // patient-view, and hooks that need no more than a user and a patient
      }
    }
    return context;
  }

  static String name(JsonNode resource) {
    return resource.path("resourceType").asString("") + "/" + resource.path("id").asString("");
  }

  private static void bundle(ObjectNode context, String name, List<? extends JsonNode> resources) {
    ArrayNode entries =
        context
            .putObject(name)
            .put("resourceType", "Bundle")
            .put("type", "collection")
            .putArray("entry");
    resources.forEach(one -> entries.addObject().set("resource", one));
  }

  private static String encounter(Chart chart) {
    List<JsonNode> encounters = chart.recorded("Encounter");
    return encounters.isEmpty() ? "enc-9" : encounters.get(0).path("id").asString("");
  }

  private static ObjectNode appointment(Chart chart) {
    return Json.object(
        """
        {'resourceType': 'Appointment', 'id': 'apt-1', 'status': 'proposed',
         'start': '%1$sT09:00:00Z', 'end': '%1$sT11:00:00Z',
         'serviceType': [{'coding': [
           {'system': 'urn:kap:procedure', 'code': 'kap-dosing-session'}]}],
         'participant': [{'actor': {'reference': 'Patient/%2$s'}, 'status': 'needs-action'}]}""",
        Days.today().plusDays(7), chart.patientId());
  }

  /** An aneurysm of the aorta, as it is added to the list of problems. */
  static ObjectNode problem(String patientId) {
    return Json.object(
        """
        {'resourceType': 'Condition', 'id': 'new-problem',
         'subject': {'reference': 'Patient/%s'},
         'category': [{'coding': [
           {'system': 'http://terminology.hl7.org/CodeSystem/condition-category',
            'code': 'problem-list-item'}]}],
         'clinicalStatus': {'coding': [
           {'system': 'http://terminology.hl7.org/CodeSystem/condition-clinical',
            'code': 'active'}]},
         'verificationStatus': {'coding': [
           {'system': 'http://terminology.hl7.org/CodeSystem/condition-ver-status',
            'code': 'confirmed'}]},
         'code': {'coding': [
           {'system': 'http://hl7.org/fhir/sid/icd-10-cm', 'code': 'I71.4'}]}}""",
        patientId);
  }

  private static ObjectNode allergy(Chart chart) {
    return Json.object(
        """
        {'resourceType': 'AllergyIntolerance', 'id': 'new-allergy',
         'patient': {'reference': 'Patient/%s'},
         'code': {'coding': [{'system': 'http://www.nlm.nih.gov/research/umls/rxnorm',
           'code': '6130', 'display': 'ketamine'}]}}""",
        chart.patientId());
  }
}
