package org.kapcds.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Medication.MedicationStatus;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.kapcds.engine.Decision;
import org.kapcds.features.chart.Records;

/** How records tell which medicine is meant, and how it was recognised. */
public final class RecognitionSteps {

  private static final Map<String, String> SYSTEMS =
      Map.of(
          "RxNorm", "http://www.nlm.nih.gov/research/umls/rxnorm",
          "ATC", "http://www.whocc.no/atc",
          "the house list", "urn:example:local-drugs");

  private static final String SERVER = "https://ehr.example/Medication/";
  private static final String ID = "m1";

  private final Ward ward;

  /** Steps of one scenario. */
  public RecognitionSteps(Ward ward) {
    this.ward = ward;
  }

  @Given("her prescription of {word} refers to a medicine {}")
  public void refers(String medicine, String where) {
    refers(medicine, new Ago("30 days ago"), where);
  }

  @Given("her prescription of {word} of {ago} refers to a medicine {}")
  public void refers(String medicine, Ago written, String where) {
    refer(medicine, MedicationRequestStatus.ACTIVE, written, where);
  }

  @Given("her prescription of {word} ended {ago} and refers to a medicine {}")
  public void refersAndEnded(String medicine, Ago ended, String where) {
    MedicationRequest request =
        refer(medicine, MedicationRequestStatus.COMPLETED, new Ago("90 days ago"), where);
    Period period = new Period();
    period.setStartElement(new DateTimeType(new Ago("90 days ago").from(ward.now())));
    period.setEndElement(new DateTimeType(ended.from(ward.now())));
    request.addDosageInstruction().getTiming().getRepeat().setBounds(period);
  }

  private MedicationRequest refer(
      String medicine, MedicationRequestStatus status, Ago written, String where) {
    MedicationRequest request =
        ward.records().prescription(medicine, status, written.from(ward.now()));
    Medication product = new Medication().setCode((CodeableConcept) request.getMedication());
    product.setId(ID);
    Reference reference = new Reference();
    request.setMedication(reference);
    switch (where) {
      case "inside the prescription" -> {
        request.addContained(product);
        reference.setReference("#" + ID);
      }
      case "beside it, by type and id" -> beside(product, reference, "Medication/" + ID);
      case "beside it, by a temporary name" -> {
        ward.chart().addAs("urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0", product);
        reference.setReference("urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0");
      }
      case "beside it, by its full address" -> beside(product, reference, SERVER + ID);
      case "beside it, by its address and version" ->
          beside(product, reference, SERVER + ID + "/_history/2");
      case "that was not sent" -> reference.setReference("Medication/elsewhere");
      case "on another server" -> {
        beside(product, reference, "https://pharmacy.example/Medication/" + ID);
      }
      case "inside, but missing there" -> reference.setReference("#" + ID);
      case "that is no medicine" -> {
        Observation other = new Observation();
        other.setId(ID);
        ward.chart().put("no medicine", other);
        reference.setReference("Observation/" + ID);
      }
      case "that cannot be read" -> {
        ward.chart().addBroken("{'resourceType': 'Medication', 'id': 'm1', 'code': ['?']}");
        reference.setReference("Medication/" + ID);
      }
      case "in words only" -> reference.setDisplay(medicine);
      case "without a code or a name" ->
          beside(product.setCode(null), reference, "Medication/" + ID);
      case "that was entered in error" ->
          beside(product.setStatus(MedicationStatus.ENTEREDINERROR), reference, "Medication/" + ID);
      default -> throw new IllegalArgumentException("no medicine stands `" + where + "`");
    }
    ward.chart().put(medicine, request);
    return request;
  }

  private void beside(Medication product, Reference reference, String name) {
    ward.chart().put("product", product);
    reference.setReference(name);
  }

  @Given("^she takes a medicine on record as ([A-Za-z ]+) (\\S+) \"(.*)\"$")
  public void onRecordAs(String system, String code, String display) {
    Coding coding = new Coding(SYSTEMS.get(system), code, display.isEmpty() ? null : display);
    takes(new CodeableConcept(coding), null);
  }

  @Given("its text says {string}")
  public void textSays(String words) {
    ward.chart()
        .first("ibuprofen", MedicationStatement.class)
        .getMedicationCodeableConcept()
        .setText(words);
  }

  @Given("she takes a product of the house that holds {word}")
  public void holds(String medicine) {
    takes(null, product(medicine));
  }

  @Given("she takes a product of the house that holds {word} as an inactive ingredient")
  public void holdsInactive(String medicine) {
    Medication product = product(medicine);
    product.getIngredientFirstRep().setIsActive(false);
    takes(null, product);
  }

  @Given("she takes a product of the house that holds {word} and something else")
  public void holdsSomethingElse(String medicine) {
    Medication product = product(medicine);
    product.addIngredient().setItem(new Reference("Substance/elsewhere"));
    takes(null, product);
  }

  private Medication product(String medicine) {
    Medication product = new Medication();
    product.setId(ID);
    product.setCode(new CodeableConcept(new Coding("urn:example:local-drugs", "42", "No. 42")));
    product.addIngredient().setItem(Records.medicine(medicine));
    return product;
  }

  private void takes(
      @org.jspecify.annotations.Nullable CodeableConcept concept,
      @org.jspecify.annotations.Nullable Medication product) {
    MedicationStatement use =
        ward.records().use("ibuprofen", MedicationStatementStatus.ACTIVE, new Period());
    use.setEffective(new DateTimeType(ward.today().minusDays(40).toString()));
    if (product == null) {
      use.setMedication(concept);
    } else {
      use.addContained(product);
      use.setMedication(new Reference("#" + ID));
    }
    ward.chart().put("medicine", use);
  }

  @Then("^it was recognised (.+)$")
  public void recognised(String how) {
    assertThat(
            ward.decision().conclusions().stream()
                .filter(one -> one.ruleId().equals(ward.finding()))
                .flatMap(one -> one.facts().stream())
                .map(Decision.ShownFact::how))
        .singleElement()
        .asString()
        .contains(how);
  }
}
