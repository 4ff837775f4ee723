package org.kapcds.fhir.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.kapcds.engine.fact.Booking;
import org.kapcds.engine.fact.Encounter;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.When;
import tools.jackson.databind.JsonNode;

/**
 * Appointments that stand, and those that were kept: a visit then. What is cancelled, missed or
 * only proposed is neither.
 */
final class AppointmentReader {

  private static final Set<AppointmentStatus> STANDING =
      EnumSet.of(
          AppointmentStatus.BOOKED,
          AppointmentStatus.PENDING,
          AppointmentStatus.ARRIVED,
          AppointmentStatus.CHECKEDIN);

  private AppointmentReader() {}

  static List<Fact> read(Appointment appointment, Place place) {
    boolean kept = appointment.getStatus() == AppointmentStatus.FULFILLED;
    if (!kept && (!appointment.hasStatus() || !STANDING.contains(appointment.getStatus()))) {
      throw UnusableException.ignored("an appointment that does not stand");
    }
    refuseOthers(place);
    When start = place.time("start", () -> Times.of(appointment.getStartElement()));
    When end = place.time("end", () -> Times.of(appointment.getEndElement()));
    Head head = place.head(Concepts.together(appointment.getServiceType()), start, List.of());
    return List.of(kept ? new Encounter(head, end.isKnown() ? end : start) : new Booking(head));
  }

  /** An appointment names its people in a list; a patient among them must be the one meant. */
  private static void refuseOthers(Place place) {
    boolean others = false;
    for (JsonNode participant : place.entry().json().path("participant")) {
      JsonNode actor = participant.path("actor");
      String target = actor.path("reference").asString("");
      Entry entry = place.resolve(target);
      if (!target.isEmpty() && place.isPatient(actor)) {
        return;
      }
      String type = entry == null ? References.typeOf(target) : entry.type();
      others |= type.equals("Patient");
    }
    if (others) {
      throw UnusableException.unusable("of another patient");
    }
  }
}
