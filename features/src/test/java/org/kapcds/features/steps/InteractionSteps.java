package org.kapcds.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.math.BigDecimal;
import java.util.Locale;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Timing;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.features.chart.Records;

/** What the patient takes beside ketamine: by which way, and what is no medicine. */
public final class InteractionSteps {

  private static final String WAY =
      "into the vein|into the muscle|under the skin|by mouth|under the tongue|in the nose"
          + "|through the skin|in the eye|in the ear|on the skin|by inhalation";
  private static final String LATELY = "\\d+ (?:minutes?|hours?|days?) ago";

  private final Ward ward;

  /** Steps of one scenario. */
  public InteractionSteps(Ward ward) {
    this.ward = ward;
  }

  @Given("^(?:she|he) had ([a-z ]+?) (" + WAY + ") (" + LATELY + ")$")
  public void had(String medicine, String way, String ago) {
    Period period = new Period();
    period.setStartElement(new DateTimeType(ward.today().minusDays(100).toString()));
    period.setEndElement(new DateTimeType(new Ago(ago).from(ward.now())));
    add(medicine, way, MedicationStatementStatus.COMPLETED, period);
  }

  @Given("^(?:she|he) uses ([a-z ]+?) (" + WAY + ")$")
  public void uses(String medicine, String way) {
    Period period = new Period();
    period.setStartElement(new DateTimeType(ward.today().minusDays(100).toString()));
    add(medicine, way, MedicationStatementStatus.ACTIVE, period);
  }

  @Given("^(?:she|he) wears a fentanyl patch of (12|25) micrograms an hour$")
  public void wearsFentanyl(String rate) {
    Period period = new Period();
    period.setStartElement(new DateTimeType(ward.today().minusDays(100).toString()));
    MedicationStatement use =
        ward.records().use("fentanyl patch " + rate, MedicationStatementStatus.ACTIVE, period);
    Dosage dosage = use.addDosage();
    dosage.getTiming().getRepeat().setFrequency(1).setPeriod(3).setPeriodUnit(Timing.UnitsOfTime.D);
    dosage.addDoseAndRate().setDose(Records.quantity(BigDecimal.ONE, "{patch}"));
    ward.chart().put("fentanyl patch", use);
  }

  private void add(String medicine, String way, MedicationStatementStatus status, Period period) {
    MedicationStatement use = ward.records().use(medicine, status, period);
    use.addDosage().setRoute(Records.route(way));
    ward.chart().put(medicine, use);
  }

  @Given(
      "^(?:she|he) used (alcohol|cannabis|cocaine|methamphetamine|MDMA|psilocybin|LSD|phencyclidine|ayahuasca|grapefruit) ("
          + LATELY
          + "|yesterday)$")
  public void used(String substance, String ago) {
    String code = substance.toLowerCase(Locale.ROOT);
    ward.chart().add("use of " + code, ward.records().lastUse(code, new Ago(ago).from(ward.now())));
  }

  @Given(
      "^(?:her|his) urine was (positive|negative) for (cocaine|amphetamines|benzodiazepines|opiates|phencyclidine|MDMA) ("
          + LATELY
          + ")$")
  public void urine(String result, String substance, String ago) {
    ward.chart()
        .add(
            "drug test",
            ward.records()
                .pregnancyTest(
                    "urine for " + substance,
                    result.equals("positive"),
                    new Ago(ago).from(ward.now())));
  }

  @Given("^a (dosing session|visit for supervised esketamine) took place (" + LATELY + ")$")
  public void tookPlace(String what, String ago) {
    ward.chart().add(what, ward.records().done(what, new Ago(ago).from(ward.now())));
  }

  @Given("a dosing session of {ago} is recorded as not done")
  public void notDone(Ago ago) {
    Procedure planned = ward.records().done("dosing session", ago.from(ward.now()));
    ward.chart().add("dosing session", planned.setStatus(ProcedureStatus.NOTDONE));
  }

  @Then("no interaction is told")
  public void none() {
    assertThat(ward.decision().conclusions())
        .filteredOn(one -> one.kind() == Kind.INTERACTION)
        .isEmpty();
  }
}
