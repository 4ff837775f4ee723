package org.kapcds.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Moment;
import org.kapcds.features.chart.Records;

/** What is considered or ordered, and where. */
public final class OrderSteps {

  private final Ward ward;

  /** Steps of one scenario. */
  public OrderSteps(Ward ward) {
    this.ward = ward;
  }

  @When("{treatment} is considered")
  public void considered(String treatment) {
    if (ward.chart().has("order")) {
      ward.chart().clear("order");
    }
    ward.considering(
        switch (treatment) {
          case "intravenous ketamine" -> "ketamine-iv";
          case "intramuscular ketamine" -> "ketamine-im";
          case "subcutaneous ketamine" -> "ketamine-sc";
          case "oral ketamine" -> "ketamine-oral";
          default -> "esketamine-intranasal";
        });
  }

  @When("treatment is considered under the profile {string}")
  public void under(String profile) {
    ward.under(profile);
  }

  @When("treatment is considered under the profiles {string} and {string}")
  public void under(String profile, String other) {
    ward.under(profile);
    ward.under(other);
  }

  @Then("the decision names the profile {string}")
  public void names(String profile) {
    assertThat(ward.decision().profiles()).containsExactly(profile);
  }

  @When("ketamine for depression is asked about")
  public void askedAboutDepression() {
    ward.askingAbout("mdd");
  }

  @When("ketamine for acute suicidal ideation is asked about")
  public void askedAboutIdeation() {
    ward.askingAbout("asi");
  }

  @When(
      "^([0-9.]+) (mg|mg/kg|ug/kg|kg|ug) of (ketamine|esketamine) (?:is|are) ordered (into the vein|into the muscle|under the skin|by mouth|under the tongue|into the nose)(?: over ([0-9.]+) minutes)?$")
  public void ordered(
      String amount, String unit, String drug, String route, @Nullable String minutes) {
    MedicationRequest order = order(drug, route);
    Dosage dosage = order.getDosageInstructionFirstRep();
    dosage.addDoseAndRate().setDose(Records.quantity(new BigDecimal(amount), unit));
    if (minutes != null) {
      dosage
          .getTiming()
          .getRepeat()
          .setDuration(new BigDecimal(minutes))
          .setDurationUnit(Timing.UnitsOfTime.MIN);
    }
    if (ward.moment() == Moment.PLANNING) {
      ward.at(Moment.ORDER);
    }
  }

  @When("^([0-9.]+) without a unit of ketamine are ordered (into the vein) over ([0-9.]+) minutes$")
  public void orderedWithoutUnit(String amount, String route, String minutes) {
    ordered(amount, "mg", "ketamine", route, minutes);
    ward.chart()
        .first("order", MedicationRequest.class)
        .getDosageInstructionFirstRep()
        .getDoseAndRateFirstRep()
        .setDose(Records.quantity(new BigDecimal(amount), ""));
  }

  @When(
      "^(ketamine|esketamine) is ordered (into the vein|into the muscle|into the nose) without a dose$")
  public void orderedWithoutDose(String drug, String route) {
    order(drug, route);
    if (ward.moment() == Moment.PLANNING) {
      ward.at(Moment.ORDER);
    }
  }

  @When("an order that says only {string} is written")
  public void orderedInWords(String words) {
    unidentified(new CodeableConcept().setText(words));
  }

  @When("an order with nothing but a code of the hospital is written")
  public void orderedByLocalCode() {
    unidentified(new CodeableConcept(new Coding("urn:hospital:medicines", "K-17", null)));
  }

  @When("an order is written whose medicine was not sent along")
  public void orderedByReference() {
    unidentified(new Reference("Medication/not-sent"));
  }

  private void unidentified(Type medicine) {
    ordered("35", "mg", "ketamine", "into the vein", "40");
    ward.chart().first("order", MedicationRequest.class).setMedication(medicine);
    ward.chart();
  }

  @When(
      "^([0-9.]+) mg of (ketamine|esketamine) (?:is|are) ordered too, (?:([0-9]+) hours later|(without a time))$")
  public void orderedToo(
      String amount, String drug, @Nullable Integer hours, @Nullable String without) {
    Duration later = Duration.ofHours(hours == null ? 0 : hours);
    MedicationRequest second = ward.records().order(drug, at(ward.dosing().plus(later)));
    Dosage dosage = second.getDosageInstructionFirstRep();
    dosage.addDoseAndRate().setDose(Records.quantity(new BigDecimal(amount), "mg"));
    if (without != null) {
      dosage.setTiming(null);
    }
    ward.chart().add("order", second);
  }

  @When("lozenges of ketamine for use at home are ordered")
  public void lozenges() {
    ordered("100", "mg", "ketamine", "under the tongue", null);
    Records.carriedOut(ward.chart().first("order", MedicationRequest.class), "community");
  }

  @Given("the dose is planned in {int} hours")
  public void plannedIn(int hours) {
    ward.dosingIn(Duration.ofHours(hours));
  }

  @Given("^the order is to be carried out (at home|as an outpatient|in hospital)$")
  public void carriedOut(String where) {
    String category =
        switch (where) {
          case "at home" -> "community";
          case "in hospital" -> "inpatient";
          default -> "outpatient";
        };
    Records.carriedOut(ward.chart().first("order", MedicationRequest.class), category);
    ward.chart();
  }

  private MedicationRequest order(String drug, String route) {
    MedicationRequest order = ward.records().order(drug, dosing());
    order.getDosageInstructionFirstRep().setRoute(Records.route(route));
    ward.chart().put("order", order);
    ward.considering(null);
    return order;
  }

  private String dosing() {
    return at(ward.dosing());
  }

  private static String at(OffsetDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }
}
