package org.kapcds.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Timing;
import org.jspecify.annotations.Nullable;
import org.kapcds.features.chart.Records;

/** How an ordered dose is measured out, and what was given before it. */
public final class DoseSteps {

  private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

  private final Ward ward;
  private final OrderSteps orders;

  /** Steps of one scenario. */
  public DoseSteps(Ward ward, OrderSteps orders) {
    this.ward = ward;
    this.orders = orders;
  }

  // What was given before

  @Given(
      "^([0-9.]+ mg|an unknown dose) of (ketamine|esketamine) was given (into the vein|into the muscle|into the nose|under the skin) (\\d+) (hours|days) before the dose$")
  public void given(String amount, String drug, String route, int number, String unit) {
    Duration span = unit.equals("hours") ? Duration.ofHours(number) : Duration.ofDays(number);
    give(amount, drug, route, at(soon().minus(span)));
  }

  @Given("a dose of {word} is charted without a day")
  public void givenUndated(String drug) {
    give("35 mg", drug, "into the vein", "");
  }

  @Given("a session is charted without a day")
  public void sessionUndated() {
    ward.chart().add("sessions", ward.records().done("dosing session", ""));
  }

  @Given("a session was held {int} hours before the dose")
  public void sessionHeld(int hours) {
    String then = at(soon().minus(Duration.ofHours(hours)));
    ward.chart().add("sessions", ward.records().done("dosing session", then));
  }

  @Given("a session was begun {int} hours before the dose and is not closed")
  public void sessionBegun(int hours) {
    String then = at(soon().minus(Duration.ofHours(hours)));
    Procedure session = ward.records().done("dosing session", then);
    ward.chart().add("sessions", session.setStatus(Procedure.ProcedureStatus.INPROGRESS));
  }

  /** The moment of dosing; where hours count it is near, for what was given lies in the past. */
  private OffsetDateTime soon() {
    ward.dosingIn(Duration.ofHours(1));
    return ward.dosing();
  }

  private void give(String amount, String drug, String route, String when) {
    MedicationAdministration given = ward.records().given(drug, when);
    if (when.isEmpty()) {
      given.setEffective(null);
    }
    given.getDosage().setRoute(Records.route(route));
    if (!amount.startsWith("an ")) {
      BigDecimal mg = new BigDecimal(amount.substring(0, amount.indexOf(' ')));
      given.getDosage().setDose(Records.quantity(mg, "mg"));
    }
    ward.chart().add("doses given", given);
  }

  // What the order says beside its dose

  @When(
      "^([0-9.]+) mL of (ketamine|esketamine) are ordered (into the vein|into the muscle)(?: over (\\d+) minutes)?$")
  public void orderedByVolume(String amount, String drug, String route, @Nullable String minutes) {
    orders.ordered("1", "mg", drug, route, minutes);
    dosage().getDoseAndRateFirstRep().setDose(Records.quantity(new BigDecimal(amount), "mL"));
  }

  @When("^([0-9.]+) mg of ketamine is ordered, in words by the route \"([^\"]*)\"$")
  public void orderedByWords(String amount, String words) {
    orders.ordered(amount, "mg", "ketamine", "into the vein", "40");
    dosage().setRoute(words.isEmpty() ? null : new CodeableConcept().setText(words));
  }

  @When("^the order says ([0-9.]+) mL too$")
  public void volumeToo(String amount) {
    dosage().addDoseAndRate().setDose(Records.quantity(new BigDecimal(amount), "mL"));
    ward.chart();
  }

  @When("^the order says ([0-9.]+) (mg/kg/h|mg/h) too$")
  public void rateToo(String amount, String unit) {
    dosage().addDoseAndRate().setRate(Records.quantity(new BigDecimal(amount), unit));
    ward.chart();
  }

  @When("^the pump is set to ([0-9.]+) mL an hour$")
  public void pump(String amount) {
    dosage().addDoseAndRate().setRate(Records.quantity(new BigDecimal(amount), "mL/h"));
    ward.chart();
  }

  @When("^the order names the product of ([0-9]+) mg/mL$")
  public void product(String strength) {
    String code =
        switch (strength) {
          case "10" -> "238082";
          case "50" -> "238084";
          default -> "238083";
        };
    order().setMedication(new CodeableConcept(new Coding(RXNORM, code, null)));
    ward.chart();
  }

  @When("^the order names a vial of ([0-9.]+) mg in ([0-9.]+) mL$")
  public void vial(String mg, String ml) {
    Medication vial = new Medication();
    vial.setCode(Records.medicine("ketamine"));
    ingredient(vial, Records.medicine("ketamine"), mg, ml);
    contain(vial);
  }

  @When("^the order names a bag of ([0-9.]+) mg in ([0-9.]+) mL$")
  public void bag(String mg, String ml) {
    Medication bag = new Medication();
    bag.setCode(Records.medicine("ketamine"));
    ingredient(bag, Records.medicine("ketamine"), mg, ml);
    bag.addIngredient()
        .setItem(new CodeableConcept().setText("sodium chloride 0.9 %"))
        .setIsActive(false)
        .setStrength(ratio(ml, "mL", ml));
    contain(bag);
  }

  private static void ingredient(
      Medication medication, CodeableConcept what, String mg, String ml) {
    medication.addIngredient().setItem(what).setIsActive(true).setStrength(ratio(mg, "mg", ml));
  }

  private static Ratio ratio(String amount, String unit, String ml) {
    return new Ratio()
        .setNumerator(Records.quantity(new BigDecimal(amount), unit))
        .setDenominator(Records.quantity(new BigDecimal(ml), "mL"));
  }

  private void contain(Medication medication) {
    medication.setId("m1");
    order().addContained(medication);
    order().setMedication(new Reference("#m1"));
    ward.chart();
  }

  @When("the medicine of the order is displayed as {string}")
  public void displayed(String words) {
    order().getMedicationCodeableConcept().getCodingFirstRep().setDisplay(words);
    ward.chart();
  }

  @When("^the order is for (depression|alcohol dependence|regional pain)$")
  public void isFor(String what) {
    order().addReasonCode(ward.records().diagnosis(coded(what), "").getCode());
    ward.chart();
  }

  private static String coded(String what) {
    return switch (what) {
      case "depression" -> "recurrent depression";
      case "regional pain" -> "complex regional pain syndrome";
      default -> what;
    };
  }

  @When("^the dose is given in two parts, (\\d+) minutes apart$")
  public void inParts(int minutes) {
    Dosage second = secondPart();
    second.getTiming().setEvent(List.of(new DateTimeType(at(ward.dosing().plusMinutes(minutes)))));
    ward.chart();
  }

  @When("the dose is given in two parts, without their times")
  public void inPartsWithoutTimes() {
    secondPart().getTiming().setEvent(List.of());
    ward.chart();
  }

  /** Each part is half of the dose. */
  private Dosage secondPart() {
    org.hl7.fhir.r4.model.Quantity dose = dosage().getDoseAndRateFirstRep().getDoseQuantity();
    dose.setValue(dose.getValue().divide(BigDecimal.valueOf(2)));
    Dosage second = dosage().copy();
    order().addDosageInstruction(second);
    return second;
  }

  @When("^the order repeats every (\\d+) hours$")
  public void repeats(int hours) {
    dosage()
        .getTiming()
        .getRepeat()
        .setFrequency(1)
        .setPeriod(hours)
        .setPeriodUnit(Timing.UnitsOfTime.H);
    ward.chart();
  }

  @Given("^the site has (a pump|an oximeter and no pump)$")
  public void equipment(String what) {
    ward.chart()
        .put(
            "site",
            Records.equipped(List.of(what.equals("a pump") ? "infusion-pump" : "oximeter")));
  }

  // A full chart

  @Given("{int} problems of all kinds are on record")
  public void problems(int number) {
    List<String> problems = Records.someDiagnoses(number);
    problems.forEach(
        what -> ward.chart().add("other problems", ward.records().diagnosis(what, yearAgo())));
  }

  @Given("{int} medicines of all kinds are taken")
  public void medicines(int number) {
    Period since = new Period();
    since.setStartElement(new DateTimeType(yearAgo()));
    Records.someMedicines(number)
        .forEach(
            what ->
                ward.chart()
                    .add(
                        "other medicines",
                        ward.records().use(what, MedicationStatementStatus.ACTIVE, since)));
  }

  private String yearAgo() {
    return ward.today().minusYears(1).toString();
  }

  private MedicationRequest order() {
    return ward.chart().first("order", MedicationRequest.class);
  }

  private Dosage dosage() {
    return order().getDosageInstructionFirstRep();
  }

  private static String at(OffsetDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }
}
