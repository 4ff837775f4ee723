package org.kapcds.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Moment;
import org.kapcds.features.chart.Records;

/** Orders that are written in odd ways, wait, or stand beside others. */
public final class OpenOrderSteps {

  private final Ward ward;

  /** Steps of one scenario. */
  public OpenOrderSteps(Ward ward) {
    this.ward = ward;
  }

  @When("^the order gives ([0-9.]+) (mg|mg/kg) as a second amount$")
  public void secondAmount(String amount, String unit) {
    dosage().addDoseAndRate().setDose(Records.quantity(new BigDecimal(amount), unit));
    ward.chart();
  }

  @When("^a second instruction says (?:\"([^\"]*)\"|(at most|from) ([0-9.]+) mg)$")
  public void secondInstruction(@Nullable String words, String limit, String amount) {
    Dosage second = dosage().copy();
    second.getDoseAndRate().clear();
    if (words != null) {
      second.setText(words);
    } else if (limit.equals("from")) {
      second.addDoseAndRate().setDose(new Range().setLow(mg(amount)));
    } else {
      second
          .addDoseAndRate()
          .setDose(mg(amount).setComparator(Quantity.QuantityComparator.LESS_OR_EQUAL));
    }
    order().addDosageInstruction(second);
    ward.chart();
  }

  @When("^the dose is written as a range from ([0-9.]+) to ([0-9.]+) mg$")
  public void range(String low, String high) {
    dosage().getDoseAndRateFirstRep().setDose(new Range().setLow(mg(low)).setHigh(mg(high)));
    ward.chart();
  }

  @When("^the dose is written as ([0-9.]+) (vials|sprays|percent|without any unit)$")
  public void unread(String amount, String unit) {
    String code =
        switch (unit) {
          case "vials" -> "{vial}";
          case "sprays" -> "{spray}";
          case "percent" -> "%";
          default -> "1";
        };
    dosage().getDoseAndRateFirstRep().setDose(Records.quantity(new BigDecimal(amount), code));
    ward.chart();
  }

  @When("the same order is written twice")
  public void twice() {
    MedicationRequest second = order().copy();
    second.setId((String) null);
    ward.chart().add("order", second);
  }

  @When("^the order has (no status|the status unknown)$")
  public void status(String what) {
    order().setStatus(what.equals("no status") ? null : MedicationRequestStatus.UNKNOWN);
    ward.chart();
  }

  @When("the order is on hold")
  public void onHold() {
    order().setStatus(MedicationRequestStatus.ONHOLD);
    ward.chart();
  }

  @When("^an order of ([a-z]+) is being written too$")
  public void beingWritten(String medicine) {
    String when = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ward.dosing());
    ward.chart().add("other order", ward.records().order(medicine, when));
  }

  @When("treatment is planned, and the order is not asked about")
  public void planned() {
    ward.at(Moment.PLANNING);
  }

  @Then("the decision says of itself {string}")
  public void notes(String words) {
    assertThat(ward.decision().notes().toString()).contains(words);
  }

  @Then("the decision does not say of itself {string}")
  public void doesNotNote(String words) {
    assertThat(ward.decision().notes().toString()).doesNotContain(words);
  }

  private static Quantity mg(String amount) {
    return Records.quantity(new BigDecimal(amount), "mg");
  }

  private MedicationRequest order() {
    return ward.chart().first("order", MedicationRequest.class);
  }

  private Dosage dosage() {
    return order().getDosageInstructionFirstRep();
  }
}
