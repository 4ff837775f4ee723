package org.kapcds.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A patient to call about.
 *
 * @param name what it is called here
 * @param resources the resources, drafts too
 */
record Chart(String name, List<JsonNode> resources) {

  /** Our own. */
  static Chart own() {
    try {
      return of("our own", Days.filled(Json.resource("chart.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Our own, and those of a folder. */
  static List<Chart> all(@Nullable Path folder) {
    List<Chart> all = new ArrayList<>(List.of(own()));
    if (folder != null) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(one -> one.toString().endsWith(".json")).sorted().toList()) {
          all.add(of(file.getFileName().toString(), Files.readString(file)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  private static Chart of(String name, String bundle) {
    List<JsonNode> resources = new ArrayList<>();
    Json.MAPPER.readTree(bundle).path("entry").forEach(one -> resources.add(one.path("resource")));
    return new Chart(name, resources);
  }

  String patientId() {
    return recorded("Patient").get(0).path("id").asString();
  }

  /** What is on record of a type. */
  List<JsonNode> recorded(String type) {
    return resources.stream()
        .filter(one -> one.path("resourceType").asString("").equals(type) && !isDraft(one))
        .toList();
  }

  /** The orders that are being written. */
  List<JsonNode> drafts() {
    List<JsonNode> drafts =
        resources.stream()
            .filter(Chart::isDraft)
            .filter(one -> one.path("resourceType").asString("").equals("MedicationRequest"))
            .toList();
    return drafts.isEmpty() ? List.of(draft()) : drafts;
  }

  /** An order of ketamine into the vein, with a dose that has a zero at its end. */
  private ObjectNode draft() {
    return Json.object(
        """
        {'resourceType': 'MedicationRequest', 'id': 'draft-ket-1', 'status': 'draft',
         'intent': 'order', 'subject': {'reference': 'Patient/%s'},
         'medicationCodeableConcept': {'text': 'Ketamine IV infusion', 'coding': [
           {'system': 'http://www.nlm.nih.gov/research/umls/rxnorm', 'code': '6130',
            'display': 'ketamine'}]},
         'dosageInstruction': [{'text': '35.50 mg IV over 40 minutes',
           'route': {'coding': [{'system': 'http://snomed.info/sct', 'code': '47625008'}]},
           'timing': {'event': ['%sT09:00:00Z'], 'repeat': {'duration': 40, 'durationUnit': 'min'}},
           'doseAndRate': [{'doseQuantity': {'value': 35.50, 'unit': 'mg',
             'system': 'http://unitsofmeasure.org', 'code': 'mg'}}]}]}""",
        patientId(), Days.today().plusDays(14));
  }

  private static boolean isDraft(JsonNode resource) {
    return resource.path("status").asString("").equals("draft");
  }

  /** What a search or a read of the template would give. */
  ObjectNode found(String template) {
    String type = template.split("[/?]", 2)[0];
    List<JsonNode> recorded = recorded(type);
    if (template.indexOf('?') < 0 && !recorded.isEmpty()) {
      return Json.copy(recorded.get(0));
    }
    ObjectNode searchset =
        Json.object(
            "{'resourceType': 'Bundle', 'type': 'searchset', 'total': %d}", recorded.size());
    if (!recorded.isEmpty()) {
      ArrayNode entries = searchset.putArray("entry");
      recorded.forEach(one -> entries.addObject().set("resource", one));
    }
    return searchset;
  }
}
