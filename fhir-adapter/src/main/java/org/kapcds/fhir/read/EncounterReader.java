package org.kapcds.fhir.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Booking;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Encounter;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.When;

/**
 * Visits and stays, with the codings of their class and type. A planned one is a booking; the end
 * of one that goes on is not known, whatever is planned.
 */
final class EncounterReader {

  private static final Set<EncounterStatus> GOING_ON =
      EnumSet.of(
          EncounterStatus.ARRIVED,
          EncounterStatus.TRIAGED,
          EncounterStatus.INPROGRESS,
          EncounterStatus.ONLEAVE);

  private EncounterReader() {}

  static List<Fact> read(org.hl7.fhir.r4.model.Encounter encounter, Place place) {
    EncounterStatus status = encounter.getStatus();
    if (status == EncounterStatus.ENTEREDINERROR) {
      throw UnusableException.ignored("entered in error");
    }
    if (status == EncounterStatus.CANCELLED) {
      throw UnusableException.ignored("cancelled");
    }
    Concept concept =
        Concepts.with(
            Concepts.of(encounter.getClass_()), Concepts.together(encounter.getType()).codings());
    When start = place.time("period.start", () -> Times.start(encounter.getPeriod()));
    When end = place.time("period.end", () -> Times.end(encounter.getPeriod()));
    Head head = place.head(concept, start, List.of());
    return List.of(
        status == EncounterStatus.PLANNED
            ? new Booking(head)
            : new Encounter(head, end(status, start, end)));
  }

  /** A visit that is finished has ended on the day it began, where nothing else is told. */
  private static When end(@Nullable EncounterStatus status, When start, When end) {
    if (status != null && GOING_ON.contains(status)) {
      return When.UNKNOWN;
    }
    return status == EncounterStatus.FINISHED && !end.isKnown() ? start : end;
  }
}
