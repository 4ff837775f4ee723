package org.kapcds.fhir.read;

import java.util.List;
import java.util.Optional;
import org.kapcds.engine.fact.AdverseEvent;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.When;

/**
 * An adverse event that no reader can read. It is an event all the same, of which neither the day
 * nor how severe it was is known: nobody may go on in the belief that nothing happened.
 */
final class LostEvent {

  private LostEvent() {}

  /** The event, unless its JSON says that it only might have happened. */
  static Optional<AdverseEvent> of(Place place) {
    boolean potential = place.entry().json().path("actuality").asString("").equals("potential");
    if (!place.entry().type().equals("AdverseEvent") || potential) {
      return Optional.empty();
    }
    Concept what = Salvage.conceptOf(place.entry(), place.record());
    return Optional.of(
        AdverseEvent.of(
            place.head("", what, When.UNKNOWN, List.of("the event cannot be read")),
            Concept.NONE,
            Concept.NONE,
            Concept.NONE));
  }
}
