package org.kapcds.fhir.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** How many sessions a course stands for: told by an observation that is part of it. */
final class SessionsHeld {

  private static final Set<String> FINAL = Set.of("final", "amended", "corrected");

  private SessionsHeld() {}

  /** The sessions of a procedure, zero unless an observation tells. */
  static int in(Place place) {
    Entry told = place.record().sessionCounts().get(place.entry());
    if (told == null) {
      return 0;
    }
    JsonNode json = told.json();
    JsonNode count =
        json.has("valueInteger")
            ? json.path("valueInteger")
            : json.path("valueQuantity").path("value");
    return count.isNumber() ? Math.max(0, count.asInt(0)) : 0;
  }

  /** The observations that say it, by what they are part of; of several the first. */
  static Map<Entry, Entry> of(PatientRecord record) {
    Map<Entry, Entry> counts = new HashMap<>();
    for (Entry entry : record.entries()) {
      if (isCount(entry)) {
        for (JsonNode reference : entry.json().path("partOf")) {
          Entry whole = record.resolve(reference.path("reference").asString(""), entry);
          if (whole != null) {
            counts.putIfAbsent(whole, entry);
          }
        }
      }
    }
    return counts;
  }

  private static boolean isCount(Entry entry) {
    return entry.type().equals("Observation")
        && FINAL.contains(entry.json().path("status").asString(""))
        && countsSessions(entry.json().path("code").path("coding"));
  }

  private static boolean countsSessions(JsonNode codings) {
    for (JsonNode coding : codings) {
      if (coding.path("code").asString("").equals(Codes.SESSIONS_HELD)
          && coding.path("system").asString("").equals(Codes.KAP_OBSERVATION)) {
        return true;
      }
    }
    return false;
  }
}
