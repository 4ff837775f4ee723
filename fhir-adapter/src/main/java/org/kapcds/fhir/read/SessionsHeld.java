package org.kapcds.fhir.read;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** How many sessions a course stands for: told by an observation that is part of it. */
final class SessionsHeld {

  private static final Set<String> FINAL = Set.of("final", "amended", "corrected");

  private SessionsHeld() {}

  /** The sessions of a procedure, one unless an observation says otherwise. */
  static int in(Place place) {
    for (Entry entry : place.record().sessionCounts()) {
      JsonNode json = entry.json();
      if (isPartOf(json.path("partOf"), place)) {
        JsonNode count =
            json.has("valueInteger")
                ? json.path("valueInteger")
                : json.path("valueQuantity").path("value");
        return count.isNumber() ? count.asInt(1) : 1;
      }
    }
    return 1;
  }

  /** Whether a resource is such an observation. */
  static boolean isCount(Entry entry) {
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

  private static boolean isPartOf(JsonNode references, Place place) {
    for (JsonNode reference : references) {
      if (place.record().resolve(reference.path("reference").asString("")) == place.entry()) {
        return true;
      }
    }
    return false;
  }
}
