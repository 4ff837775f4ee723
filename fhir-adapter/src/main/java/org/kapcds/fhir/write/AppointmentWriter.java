package org.kapcds.fhir.write;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipantRequired;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.kapcds.engine.fact.Coding;

/**
 * A session that somebody should book, as a FHIR R4 Appointment: proposed, with the time in which
 * it should lie and no time of its own. Nothing is booked by it.
 */
public final class AppointmentWriter {

  private AppointmentWriter() {}

  /**
   * The appointment as JSON.
   *
   * @param patient whom it is for, as a reference
   * @param codings what kind of session it is
   * @param text the same in the words of the release
   * @param from the first day or time
   * @param to the last day or time, as exact as the first is taken
   */
  public static String write(
      String patient, List<Coding> codings, String text, String from, String to) {
    Appointment session = new Appointment();
    session.setStatus(AppointmentStatus.PROPOSED);
    CodeableConcept kind = session.addServiceType().setText(text);
    codings.forEach(
        one ->
            kind.addCoding(
                new org.hl7.fhir.r4.model.Coding(one.system(), one.code(), one.display())));
    session.setDescription(text);
    session.addRequestedPeriod(Periods.of(from, to));
    session
        .addParticipant()
        .setActor(new Reference(patient))
        .setRequired(ParticipantRequired.REQUIRED)
        .setStatus(ParticipationStatus.NEEDSACTION);
    return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(session);
  }
}
