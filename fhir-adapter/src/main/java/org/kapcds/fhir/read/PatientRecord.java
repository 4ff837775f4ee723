package org.kapcds.fhir.read;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.When;
import org.kapcds.fhir.parse.ParseException;
import org.kapcds.fhir.parse.TreeParser;
import tools.jackson.databind.JsonNode;

/**
 * The resources of one patient's record, and what each refers to. Used by one thread only.
 *
 * <p>A reference resolves inside the record alone.
 */
public final class PatientRecord {

  private final String patientReference;
  private final boolean named;
  private final @Nullable Entry patient;
  private final List<Entry> entries;
  private final References references;
  private @Nullable Map<Entry, Entry> sessionCounts;
  private @Nullable Map<Entry, Entry> panels;
  private final TreeParser parser = new TreeParser();

  /**
   * A record about one patient.
   *
   * @param patientReference type and id of the patient
   * @param named whether whoever sent the record has named the patient by that id; then the id
   *     means the patient wherever it stands, and the Patient resource may be missing
   * @param patient the Patient resource
   * @param entries all resources
   */
  public PatientRecord(
      String patientReference, boolean named, @Nullable Entry patient, Collection<Entry> entries) {
    this.patientReference = patientReference;
    this.named = named;
    this.patient = patient;
    this.entries = List.copyOf(entries);
    this.references = new References(this.entries);
  }

  /** The observations that say how many sessions a course had, by the course. */
  Map<Entry, Entry> sessionCounts() {
    Map<Entry, Entry> counts = sessionCounts;
    if (counts == null) {
      counts = SessionsHeld.of(this);
      sessionCounts = counts;
    }
    return counts;
  }

  /** The panels, by each observation that is a member of one. */
  Map<Entry, Entry> panels() {
    Map<Entry, Entry> known = panels;
    if (known == null) {
      known = ObservationGroup.panels(this);
      panels = known;
    }
    return known;
  }

  List<Entry> entries() {
    return entries;
  }

  /**
   * The resource a reference means; {@code null} if it is not here, or it may be several.
   *
   * @param from where the reference stands
   */
  @Nullable Entry resolve(@Nullable String reference, Entry from) {
    return references.find(reference, from);
  }

  /** The Medications that resources refer to and that are not here, sorted, with their server. */
  public SortedSet<String> missingMedications() {
    SortedSet<String> missing = new TreeSet<>();
    for (Entry entry : entries) {
      addMissing(entry.json().path("medicationReference"), entry, missing);
      if (entry.type().equals("Medication")) {
        for (JsonNode part : entry.json().path("ingredient")) {
          addMissing(part.path("itemReference"), entry, missing);
        }
      }
    }
    return missing;
  }

  private void addMissing(JsonNode reference, Entry from, SortedSet<String> missing) {
    String target = reference.path("reference").asString("");
    if (References.typeOf(target).equals("Medication") && resolve(target, from) == null) {
      missing.add(References.onItsServer(target, from));
    }
  }

  /** The resource a reference means, if it is of this type and can be read. */
  <R extends Resource> @Nullable R resolve(@Nullable String reference, Entry from, Class<R> type) {
    Entry entry = resolve(reference, from);
    if (entry == null || !entry.type().equals(type.getSimpleName())) {
      return null;
    }
    try {
      return entry.parseForOthers(type, parser);
    } catch (ParseException e) {
      return null;
    }
  }

  <R extends Resource> R parse(Entry entry, Class<R> type) {
    return entry.parse(type, parser);
  }

  /**
   * Whether a reference means the patient of this record. One that names nobody is taken to mean
   * the patient; a name the record cannot resolve is somebody else's, be it a name in words only.
   *
   * @param from where the reference stands
   */
  boolean isPatient(JsonNode reference, Entry from) {
    String target = reference.path("reference").asString("");
    if (target.isEmpty()) {
      JsonNode identifier = reference.path("identifier");
      return identifier.isMissingNode() ? namesNobody(reference) : hasIdentifier(identifier);
    }
    if (target.equals(patientReference) && named) {
      return true;
    }
    Entry entry = resolve(target, from);
    if (entry != null || patient != null) {
      return entry != null && entry == patient;
    }
    return References.typeAndId(References.withoutVersion(target)).equals(patientReference);
  }

  /** Whether a reference can only mean somebody else. */
  boolean namesAnother(JsonNode reference, Entry from) {
    if (isPatient(reference, from)) {
      return false;
    }
    String target = References.withoutVersion(reference.path("reference").asString(""));
    if (target.isEmpty()) {
      return !isOfPatientType(reference) || hasAnotherIdentifier(reference.path("identifier"));
    }
    if (isLinked(References.typeAndId(target))) {
      return false;
    }
    if (resolve(target, from) != null) {
      return true;
    }
    if (target.startsWith("urn:") || target.startsWith("#")) {
      return false;
    }
    String meant = References.typeAndId(target);
    return !meant.equalsIgnoreCase(patientReference)
        && !("Patient/" + meant).equals(patientReference);
  }

  /** Whether the patient's own record says that this may be another record of the same person. */
  private boolean isLinked(String typeAndId) {
    if (patient != null) {
      for (JsonNode link : patient.json().path("link")) {
        String other = link.path("other").path("reference").asString("");
        if (!other.isEmpty() && References.typeAndId(other).equals(typeAndId)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the patient has an identifier of the same system, and it is another one. */
  private boolean hasAnotherIdentifier(JsonNode named) {
    String system = named.path("system").asString("");
    if (patient == null || system.isEmpty()) {
      return false;
    }
    for (JsonNode own : patient.json().path("identifier")) {
      if (own.path("system").asString("").equals(system)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the calling system has named the patient; what is written in it is meant for them. */
  boolean isNamed() {
    return named;
  }

  private static boolean namesNobody(JsonNode reference) {
    return !reference.has("display") && isOfPatientType(reference);
  }

  private static boolean isOfPatientType(JsonNode reference) {
    String type = reference.path("type").asString("Patient");
    return type.equals("Patient") || type.endsWith("/Patient");
  }

  /** The birth date, unknown when the record has none that can be read. */
  When birth() {
    if (patient == null) {
      return When.UNKNOWN;
    }
    try {
      return Times.of(patient.json().path("birthDate").asString(""));
    } catch (UnusableException unreadable) {
      return When.UNKNOWN;
    }
  }

  private boolean hasIdentifier(JsonNode wanted) {
    if (patient == null) {
      return false;
    }
    for (JsonNode own : patient.json().path("identifier")) {
      if (own.path("value").equals(wanted.path("value"))
          && own.path("system").equals(wanted.path("system"))) {
        return true;
      }
    }
    return false;
  }
}
