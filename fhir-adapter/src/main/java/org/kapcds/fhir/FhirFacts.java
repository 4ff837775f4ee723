package org.kapcds.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapcds.fhir.read.Entry;
import org.kapcds.fhir.read.PatientRecord;
import org.kapcds.fhir.read.Readers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * FHIR R4 in, facts out: the one way in. Facts keep their codings, because only the release that
 * decides knows what a code means.
 *
 * <p>A record that cannot be read as a whole is a {@link BundleException}. A resource that cannot
 * be used is a fact of its own, {@link org.kapcds.engine.fact.Unreadable}, and leaves the rest
 * alone.
 */
public final class FhirFacts {

  /** A kit is made of products, and a product of other products at most. */
  private static final int ROUNDS = 3;

  private FhirFacts() {}

  /** The facts of a bundle, of whatever type, with exactly one Patient. */
  public static Chart read(byte[] json) {
    JsonNode bundle = Json.read(json, "Bundle");
    if (!bundle.path("resourceType").asString("").equals("Bundle")) {
      throw new BundleException(
          "Bundle", "it is no FHIR Bundle (`resourceType`); put the resources into a Bundle");
    }
    Unpacking unpacking = new Unpacking();
    unpacking.addBundle(bundle, "Bundle");
    return chart(unpacking, "Bundle", null, Medicines.NONE);
  }

  /** The same from a stream, which is read to its end and left open. */
  public static Chart read(InputStream json) throws IOException {
    return read(json.readAllBytes());
  }

  /**
   * JSON as {@link #read(List, String)} wants it: decimals keep the digits they were written with,
   * as FHIR asks, which other readers of JSON do not do by default.
   */
  public static JsonNode tree(byte[] json) {
    return Json.read(json, "");
  }

  /**
   * The facts of resources and bundles that come one by one, as CDS Hooks sends them; a JSON null
   * is data the client has none of.
   *
   * @param patientId the id of the patient meant, if it is known: then the Patient resource itself
   *     may be missing, and another patient's is refused
   */
  public static Chart read(List<? extends JsonNode> resources, @Nullable String patientId) {
    return read(resources, patientId, Medicines.NONE);
  }

  /** Where Medications come from that resources refer to and that were not sent. */
  public interface Medicines {

    /** From nowhere. */
    Medicines NONE = references -> MissingNode.getInstance();

    /** A bundle with as many of them as can be had. */
    JsonNode fetch(Set<String> references);
  }

  /**
   * The same, with Medications that were not sent.
   *
   * @param medicines where they come from; asked again for what these refer to in turn
   */
  public static Chart read(
      List<? extends JsonNode> resources, @Nullable String patientId, Medicines medicines) {
    Unpacking unpacking = new Unpacking();
    for (int i = 0; i < resources.size(); i++) {
      JsonNode resource = resources.get(i);
      if (!resource.isNull() && !resource.isMissingNode()) {
        String place = "resource[" + i + "]";
        unpacking.addResource(resource, null, place, place);
      }
    }
    return chart(unpacking, "resource", patientId, medicines);
  }

  /** The observations that tell the sex of a patient, as `system|code`: no release names them. */
  public static Set<String> observationsOfSex() {
    return Readers.tellingSex();
  }

  /**
   * Reads a small bundle with every kind of resource. The first reading in a process takes seconds,
   * because the model of FHIR is built for it; after this it takes milliseconds.
   */
  public static void warmUp() {
    try (InputStream bundle = FhirFacts.class.getResourceAsStream("warm-up.json")) {
      if (bundle == null) {
        throw new IllegalStateException("`warm-up.json` is missing from the fhir-adapter's jar");
      }
      read(bundle);
    } catch (IOException e) {
      throw new UncheckedIOException("`warm-up.json` cannot be read", e);
    }
  }

  private static Chart chart(
      Unpacking unpacking, String expression, @Nullable String patientId, Medicines medicines) {
    if (patientId != null) {
      unpacking.dropPatientsBut("Patient/" + patientId);
    }
    List<Entry> patients = unpacking.patients();
    if (patients.size() > 1) {
      throw new BundleException(
          expression,
          "%d Patients are in it; a decision is about one, send each on its own"
              .formatted(patients.size()));
    }
    Entry patient = patients.isEmpty() ? null : patients.get(0);
    String reference = reference(patient, patientId, expression);
    boolean named = patientId != null;
    PatientRecord record = new PatientRecord(reference, named, patient, unpacking.entries());
    Set<String> asked = new HashSet<>();
    for (int round = 0; round < ROUNDS && medicines != Medicines.NONE; round++) {
      Set<String> missing = record.missingMedications();
      JsonNode found = missing.isEmpty() ? MissingNode.getInstance() : medicines.fetch(missing);
      if (found.path("entry").isEmpty()) {
        break;
      }
      unpacking.addBundle(found, "fetched");
      record = new PatientRecord(reference, named, patient, unpacking.entries());
    }
    return new Chart(reference, Readers.read(record, unpacking.unreadable()));
  }

  private static String reference(
      @Nullable Entry patient, @Nullable String patientId, String expression) {
    if (patient == null && patientId == null) {
      throw new BundleException(expression, "no Patient is in it; add the Patient");
    }
    if (patient == null) {
      return "Patient/" + patientId;
    }
    if (patientId != null && !patient.reference().equals("Patient/" + patientId)) {
      throw new BundleException(
          expression, "its Patient is not the one that `patientId` names; send the record of one");
    }
    return patient.reference();
  }
}
