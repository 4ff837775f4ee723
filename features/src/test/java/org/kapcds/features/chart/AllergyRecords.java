package org.kapcds.features.chart;

import java.util.Map;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;

/** Entries of one patient's list of allergies, as an electronic record writes them. */
public final class AllergyRecords {

  private static final String SNOMED = "http://snomed.info/sct";
  private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
  private static final String SUMMARY =
      "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips";
  private static final String CLINICAL =
      "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";
  private static final String VERIFICATION =
      "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification";

  private static final Map<String, Coding> SUBSTANCES =
      Map.of(
          "ketamine", new Coding(RXNORM, "6130", "ketamine"),
          "esketamine", new Coding(RXNORM, "2119365", "esketamine"),
          "ketamine as a substance", new Coding(SNOMED, "373464007", "Ketamine"),
          "a ketamine product known by name",
              new Coding(RXNORM, "99999999", "ketamine 75 MG/ML Injectable Solution"),
          "benzethonium", new Coding("urn:kap:excipient", "benzethonium-chloride", "Benzethonium"),
          "citric acid", new Coding("urn:kap:excipient", "citric-acid", "Citric acid"),
          "ibuprofen", new Coding(RXNORM, "5640", "ibuprofen"),
          "no allergy", new Coding(SNOMED, "716186003", "No known allergy"),
          "no information", new Coding(SUMMARY, "no-allergy-info", "No information"));

  private final Reference patient;

  AllergyRecords(Reference patient) {
    this.patient = patient;
  }

  /** An active, confirmed allergy to a substance by its name. */
  public AllergyIntolerance to(String substance, String recorded) {
    return entry(coded(substance), recorded);
  }

  /** The same in words without a code. */
  public AllergyIntolerance toText(String words, String recorded) {
    return entry(new CodeableConcept().setText(words), recorded);
  }

  /** An allergy to a class of medicines, with a reaction that names the substance. */
  public AllergyIntolerance reactionTo(String substance, String recorded) {
    AllergyIntolerance entry =
        entry(new CodeableConcept(new Coding(SNOMED, "416098002", "Allergy to drug")), recorded);
    entry.addReaction().setSubstance(coded(substance));
    return entry;
  }

  private static CodeableConcept coded(String substance) {
    Coding coding = SUBSTANCES.get(substance);
    if (coding == null) {
      throw new IllegalArgumentException("no code is known for `" + substance + "`");
    }
    return new CodeableConcept(coding.copy());
  }

  private AllergyIntolerance entry(CodeableConcept about, String recorded) {
    AllergyIntolerance entry = new AllergyIntolerance().setPatient(patient).setCode(about);
    if (!recorded.isEmpty()) {
      entry.setRecordedDateElement(new DateTimeType(recorded));
    }
    return verified(clinically(entry, "active"), "confirmed");
  }

  /** The same entry with another clinical status. */
  public static AllergyIntolerance clinically(AllergyIntolerance entry, String status) {
    return entry.setClinicalStatus(new CodeableConcept(new Coding(CLINICAL, status, null)));
  }

  /** The same entry with another verification status. */
  public static AllergyIntolerance verified(AllergyIntolerance entry, String status) {
    return entry.setVerificationStatus(new CodeableConcept(new Coding(VERIFICATION, status, null)));
  }
}
