package org.kapcds.fhir.read;

import java.util.List;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Patient;
import org.kapcds.engine.fact.When;

/** The person the record is about. */
final class PatientReader {

  private PatientReader() {}

  static List<Fact> read(org.hl7.fhir.r4.model.Patient patient, Place place) {
    boolean deceased = Flags.isTrue(patient.getDeceased()) || patient.hasDeceasedDateTimeType();
    When birth = place.time("birthDate", () -> Times.of(patient.getBirthDateElement()));
    String gender = patient.hasGender() ? patient.getGender().toCode() : null;
    return List.of(
        new Patient(place.head(Concept.NONE, birth, List.of()), Patient.Sex.of(gender), deceased));
  }
}
