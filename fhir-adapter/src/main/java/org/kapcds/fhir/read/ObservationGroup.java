package org.kapcds.fhir.read;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What an observation was recorded together with: the items of one filled-in questionnaire belong
 * together, those of another day do not.
 */
final class ObservationGroup {

  private ObservationGroup() {}

  /**
   * The reference of the panel it is a member of, else of the answered questionnaire it was taken
   * from, else its own when it is a panel; empty for one that stands alone.
   */
  static String of(Place place) {
    Entry entry = place.entry();
    Entry panel = place.record().panels().get(entry);
    if (panel != null) {
      return panel.reference();
    }
    for (JsonNode origin : entry.json().path("derivedFrom")) {
      String target = origin.path("reference").asString("");
      Entry resolved = place.record().resolve(target, entry);
      String type = resolved == null ? References.typeOf(target) : resolved.type();
      if (type.equals("QuestionnaireResponse")) {
        return resolved == null ? target : resolved.reference();
      }
    }
    return entry.json().has("component") ? entry.reference() : "";
  }

  /** The panels of a record, by each observation that is a member of one. */
  static Map<Entry, Entry> panels(PatientRecord record) {
    Map<Entry, Entry> panels = new HashMap<>();
    for (Entry panel : record.entries()) {
      for (JsonNode member : panel.json().path("hasMember")) {
        Entry part = record.resolve(member.path("reference").asString(""), panel);
        if (part != null && part != panel) {
          panels.putIfAbsent(part, panel);
        }
      }
    }
    return panels;
  }
}
