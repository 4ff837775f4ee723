package org.kapcds.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Timing;
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

  @When("ketamine for depression is asked about")
  public void askedAboutDepression() {
    ward.askingAbout("mdd");
  }

  @When("ketamine for acute suicidal ideation is asked about")
  public void askedAboutIdeation() {
    ward.askingAbout("asi");
  }

  @When("the session is about to start")
  public void aboutToStart() {
    ward.at(Moment.DOSING_DAY);
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
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ward.dosing());
  }
}
