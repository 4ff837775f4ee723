package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.AdverseEvent.AdverseEventActuality;
import org.kapcds.engine.fact.AdverseEvent;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.When;

/** What happened to the patient; what only might have happened is passed over. */
final class AdverseEventReader {

  private AdverseEventReader() {}

  static List<Fact> read(org.hl7.fhir.r4.model.AdverseEvent event, Place place) {
    if (event.getActuality() == AdverseEventActuality.POTENTIAL) {
      throw UnusableException.ignored("an event that might have happened, and did not");
    }
    List<String> notes = new ArrayList<>();
    When began = place.time("date", () -> Times.of(event.getDateElement()));
    if (!began.isKnown()) {
      began = place.time("detected", () -> Times.of(event.getDetectedElement()));
      notes.add("day it was found, not on which it began");
    }
    if (!began.isKnown()) {
      began = place.time("recordedDate", () -> Times.of(event.getRecordedDateElement()));
      notes.set(0, "day of record, not on which it began");
    }
    Concept what = Concepts.of(event.getEvent());
    return List.of(
        AdverseEvent.of(
            place.head(
                what.isEmpty() ? Concepts.together(event.getCategory()) : what, began, notes),
            Concepts.of(event.getSeverity()),
            Concepts.of(event.getSeriousness()),
            Concepts.of(event.getOutcome())));
  }
}
