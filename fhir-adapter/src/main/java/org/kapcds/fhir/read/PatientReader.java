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
    RecordedSex recorded =
        RecordedSex.of(patient.hasGender() ? patient.getGender().toCode() : "", place);
    List<String> notes =
        recorded.contradicted() ? List.of("sex at birth is recorded as another") : List.of();
    return List.of(new Patient(place.head(Concept.NONE, birth, notes), recorded.sex(), deceased));
  }
}
