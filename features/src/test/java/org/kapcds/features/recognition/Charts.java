package org.kapcds.features.recognition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kapcds.fhir.Chart;
import org.kapcds.fhir.FhirFacts;
import tools.jackson.databind.JsonNode;

/**
 * The charts of a folder. A bundle with a Patient is a chart; resources that stand alone are put
 * together, one chart for each Patient among them.
 *
 * @param charts the charts
 * @param failures what could not be read, by file and kind of error
 * @param withoutPatient how many bundles hold no Patient; what they hold about one of the folder is
 *     read with it
 */
record Charts(List<Chart> charts, List<String> failures, int withoutPatient) {

  static Charts in(Path folder) throws IOException {
    List<Chart> charts = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    List<JsonNode> alone = new ArrayList<>();
    int withoutPatient = 0;
    for (Path file : files(folder)) {
      try {
        byte[] json = Files.readAllBytes(file);
        JsonNode tree = FhirFacts.tree(json);
        if (!tree.path("resourceType").asString("").equals("Bundle")) {
          alone.add(tree);
        } else if (hasPatient(tree)) {
          charts.add(FhirFacts.read(json));
        } else {
          tree.path("entry").forEach(entry -> alone.add(entry.path("resource")));
          withoutPatient++;
        }
      } catch (RuntimeException e) {
        failures.add(file.getFileName() + ": " + e);
      }
    }
    for (JsonNode patient : alone) {
      if (patient.path("resourceType").asString("").equals("Patient")) {
        charts.add(of(patient, alone, failures));
      }
    }
    return new Charts(charts, failures, withoutPatient);
  }

  private static Chart of(JsonNode patient, List<JsonNode> alone, List<String> failures) {
    String id = patient.path("id").asString("");
    List<JsonNode> record =
        alone.stream()
            .filter(one -> one == patient || isOf(one, id))
            .filter(
                one -> one == patient || !one.path("resourceType").asString("").equals("Patient"))
            .toList();
    try {
      return FhirFacts.read(record, id);
    } catch (RuntimeException e) {
      failures.add("Patient/" + id + ": " + e);
      return new Chart("Patient/" + id, List.of());
    }
  }

  /** Whether a resource is about that patient, or about nobody and so belongs to every chart. */
  private static boolean isOf(JsonNode resource, String patient) {
    for (String name : List.of("subject", "patient")) {
      JsonNode reference = resource.path(name).path("reference");
      if (reference.isString()) {
        return reference.asString().equals("Patient/" + patient);
      }
    }
    return true;
  }

  private static boolean hasPatient(JsonNode bundle) {
    for (JsonNode entry : bundle.path("entry")) {
      if (entry.path("resource").path("resourceType").asString("").equals("Patient")) {
        return true;
      }
    }
    return false;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
