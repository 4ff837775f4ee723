package org.kapcds.fhir.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.kapcds.engine.fact.When;
import tools.jackson.databind.JsonNode;

/**
 * How many sessions a course stands for: told by an observation that is part of it.
 *
 * @param number zero unless an observation tells
 * @param day the day up to which they were counted, as it is written; empty where it is not told
 */
record SessionsHeld(int number, String day) {

  private static final SessionsHeld UNTOLD = new SessionsHeld(0, "");

  private static final Set<String> FINAL = Set.of("final", "amended", "corrected");

  /** The sessions of a procedure. */
  static SessionsHeld in(Place place) {
    Entry told = place.record().sessionCounts().get(place.entry());
    if (told == null) {
      return UNTOLD;
    }
    JsonNode json = told.json();
    JsonNode count =
        json.has("valueInteger")
            ? json.path("valueInteger")
            : json.path("valueQuantity").path("value");
    return count.isNumber() ? new SessionsHeld(Math.max(0, count.asInt(0)), day(told)) : UNTOLD;
  }

  /** The day up to which they were counted. */
  When when() {
    return Times.of(day);
  }

  private static String day(Entry told) {
    return told.json().path("effectiveDateTime").asString("");
  }

  /** The observations that say it, by what they are part of; of several the newest. */
  static Map<Entry, Entry> of(PatientRecord record) {
    Map<Entry, Entry> counts = new HashMap<>();
    for (Entry entry : record.entries()) {
      if (isCount(entry)) {
        for (JsonNode reference : entry.json().path("partOf")) {
          Entry whole = record.resolve(reference.path("reference").asString(""), entry);
          if (whole != null) {
            counts.merge(whole, entry, SessionsHeld::newer);
          }
        }
      }
    }
    return counts;
  }

  /** The newer of two, as they are written; of two of one day the one that comes first. */
  private static Entry newer(Entry one, Entry other) {
    return day(other).compareTo(day(one)) > 0 ? other : one;
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
