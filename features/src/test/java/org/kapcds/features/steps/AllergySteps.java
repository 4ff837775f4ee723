package org.kapcds.features.steps;

import io.cucumber.java.en.Given;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCriticality;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceSeverity;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceType;
import org.hl7.fhir.r4.model.Reference;
import org.kapcds.features.chart.AllergyRecords;

/** What a patient must not be given. */
public final class AllergySteps {

  private static final String LONG_AGO = "2023-04-01";

  private final Ward ward;

  /** Steps of one scenario. */
  public AllergySteps(Ward ward) {
    this.ward = ward;
  }

  @Given(
      "^(?:she|he) is on record as allergic to ((?:a )?(?:ketamine|esketamine|ibuprofen|benzethonium|citric acid)(?: [a-z ]+)?)$")
  public void allergicTo(String substance) {
    ward.chart().add("allergy", entries().to(substance, LONG_AGO));
  }

  @Given("{who} is on record as allergic to {string}")
  public void allergicToText(String who, String words) {
    ward.chart().add("allergy", entries().toText(words, LONG_AGO));
  }

  @Given("{who} is on record as having reacted to ketamine under anaesthetics")
  public void reactedTo(String who) {
    ward.chart().add("allergy", entries().reactionTo("ketamine", LONG_AGO));
  }

  @Given("it is on record that no allergy is known, {ago}")
  public void noneKnown(Ago ago) {
    ward.chart().add("statement on allergies", entries().to("no allergy", ago.from(ward.now())));
  }

  @Given("the record says that there is no information about allergies")
  public void noInformation() {
    ward.chart().add("statement on allergies", entries().to("no information", LONG_AGO));
  }

  @Given("the statement on allergies is unconfirmed")
  public void statementUnconfirmed() {
    AllergyRecords.verified(
        ward.chart().first("statement on allergies", AllergyIntolerance.class), "unconfirmed");
  }

  @Given("the allergy does not say whether it is confirmed")
  public void withoutVerification() {
    allergy().setVerificationStatus(null);
  }

  @Given("^the allergy is (unconfirmed|refuted|entered in error)$")
  public void verified(String status) {
    if (!status.equals("unconfirmed")) {
      allergy().setClinicalStatus(null);
    }
    AllergyRecords.verified(allergy(), status.replace(' ', '-'));
  }

  @Given("^the allergy is (resolved|inactive)$")
  public void over(String status) {
    AllergyRecords.clinically(allergy(), status);
  }

  @Given("the allergy is of high criticality")
  public void highCriticality() {
    allergy().setCriticality(AllergyIntoleranceCriticality.HIGH);
  }

  @Given("^the allergy is an intolerance (with mild reactions|without a severity)$")
  public void intolerance(String how) {
    allergy().setType(AllergyIntoleranceType.INTOLERANCE);
    if (how.equals("with mild reactions")) {
      allergy().addReaction().setSeverity(AllergyIntoleranceSeverity.MILD);
    }
  }

  @Given("the allergy perhaps belongs to somebody else")
  public void perhapsOfAnother() {
    allergy().setPatient(new Reference().setDisplay("A."));
  }

  @Given("the allergy belongs to somebody else")
  public void ofSomebodyElse() {
    allergy().setPatient(new Reference("Patient/somebody-else"));
  }

  private AllergyIntolerance allergy() {
    return ward.chart().first("allergy", AllergyIntolerance.class);
  }

  private AllergyRecords entries() {
    return ward.records().allergies();
  }
}
