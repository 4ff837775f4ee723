package org.kapcds.fhir.read;

import java.util.List;
import org.hl7.fhir.r4.model.Extension;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Patient;
import org.kapcds.engine.fact.Patient.Sex;
import org.kapcds.engine.fact.When;

/** The person the record is about. */
final class PatientReader {

  private PatientReader() {}

  static List<Fact> read(org.hl7.fhir.r4.model.Patient patient, Place place) {
    boolean deceased = Flags.isTrue(patient.getDeceased()) || patient.hasDeceasedDateTimeType();
    When birth = place.time("birthDate", () -> Times.of(patient.getBirthDateElement()));
    Sex recorded = Sex.of(patient.hasGender() ? patient.getGender().toCode() : null);
    boolean another = isAnother(patient, recorded);
    List<String> notes = another ? List.of("sex at birth is recorded as another") : List.of();
    return List.of(
        new Patient(
            place.head(Concept.NONE, birth, notes), another ? Sex.UNKNOWN : recorded, deceased));
  }

  /**
   * Whether the sex at birth is another than the administrative gender: which of the two a dose or
   * a pregnancy test goes by cannot be told then.
   */
  private static boolean isAnother(org.hl7.fhir.r4.model.Patient patient, Sex recorded) {
    Extension atBirth = patient.getExtensionByUrl(Codes.BIRTH_SEX);
    String code = atBirth != null && atBirth.hasValue() ? atBirth.getValue().primitiveValue() : "";
    return recorded == Sex.MALE && "F".equals(code) || recorded == Sex.FEMALE && "M".equals(code);
  }
}
