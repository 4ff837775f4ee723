package org.kapcds.fhir.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.When;
import org.kapcds.fhir.parse.ParseException;
import org.kapcds.fhir.parse.TreeParser;
import tools.jackson.databind.JsonNode;

/**
 * The resources of one patient's record, and what each refers to. Used by one thread only.
 *
 * <p>A reference resolves inside the record alone: nothing is ever fetched.
 */
public final class PatientRecord {

  private final String patientReference;
  private final @Nullable Entry patient;
  private final List<Entry> entries;
  private final Map<String, Entry> byUrl = new HashMap<>();
  private final Map<String, Entry> byReference = new HashMap<>();
  private final List<Entry> sessionCounts;
  private final TreeParser parser = new TreeParser();

  /** A record about one patient; without its Patient resource when the record has none. */
  public PatientRecord(
      String patientReference, @Nullable Entry patient, Collection<Entry> entries) {
    this.patientReference = patientReference;
    this.patient = patient;
    this.entries = List.copyOf(entries);
    for (Entry entry : this.entries) {
      byReference.put(entry.reference(), entry);
      if (entry.fullUrl() != null) {
        byUrl.put(entry.fullUrl(), entry);
      }
    }
    this.sessionCounts = this.entries.stream().filter(SessionsHeld::isCount).toList();
  }

  /** The observations that say how many sessions a course had. */
  List<Entry> sessionCounts() {
    return sessionCounts;
  }

  List<Entry> entries() {
    return entries;
  }

  /** The resource a reference means: by fullUrl, else by type and id; {@code null} if not here. */
  @Nullable Entry resolve(@Nullable String reference) {
    if (reference == null || reference.isEmpty()) {
      return null;
    }
    int history = reference.indexOf("/_history/");
    String target = history < 0 ? reference : reference.substring(0, history);
    Entry exact = byUrl.get(target);
    if (exact == null) {
      exact = byReference.get(target);
    }
    if (exact != null || !target.contains("://")) {
      return exact;
    }
    Entry sameId = byReference.get(typeAndId(target));
    return sameId == null || isHttp(sameId.fullUrl()) ? null : sameId;
  }

  /** The resource a reference means, if it is of this type and can be read. */
  <R extends Resource> @Nullable R resolve(@Nullable String reference, Class<R> type) {
    Entry entry = resolve(reference);
    if (entry == null || !entry.type().equals(type.getSimpleName())) {
      return null;
    }
    try {
      return parse(entry, type);
    } catch (ParseException e) {
      return null;
    }
  }

  <R extends Resource> R parse(Entry entry, Class<R> type) {
    return entry.parse(type, parser);
  }

  /**
   * Whether a reference means the patient of this record. One that names nobody is taken to mean
   * the patient; a name the record cannot resolve is somebody else's.
   */
  boolean isPatient(JsonNode reference) {
    String target = reference.path("reference").asString("");
    if (target.isEmpty()) {
      JsonNode identifier = reference.path("identifier");
      return identifier.isMissingNode() || hasIdentifier(identifier);
    }
    Entry entry = resolve(target);
    if (entry != null || patient != null) {
      return entry != null && entry == patient;
    }
    return typeAndId(target).equals(patientReference);
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

  /** The type a reference names, empty when it names none. */
  static String typeOf(@Nullable String reference) {
    String target = reference == null ? "" : typeAndId(reference);
    int slash = target.indexOf('/');
    return slash < 0 ? "" : target.substring(0, slash);
  }

  private static String typeAndId(String url) {
    String[] parts = url.split("/", -1);
    return parts.length < 2 ? url : parts[parts.length - 2] + "/" + parts[parts.length - 1];
  }

  private static boolean isHttp(@Nullable String url) {
    return url != null && url.startsWith("http");
  }
}
