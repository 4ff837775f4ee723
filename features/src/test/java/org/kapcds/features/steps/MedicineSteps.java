package org.kapcds.features.steps;

import io.cucumber.java.en.Given;
import java.math.BigDecimal;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;
import org.kapcds.features.chart.Records;

/** Medicines that the patient takes or took at home. */
public final class MedicineSteps {

  private final Ward ward;

  /** Steps of one scenario. */
  public MedicineSteps(Ward ward) {
    this.ward = ward;
  }

  @Given("{who} took {word} {number} mg a day for {int} days, without effect")
  public void failed(String who, String medicine, BigDecimal mg, int days) {
    tried(medicine, mg, days, "insufficient-effect");
  }

  @Given("{who} took {word} {number} mg a day for {int} days and stopped for side effects")
  public void notTolerated(String who, String medicine, BigDecimal mg, int days) {
    tried(medicine, mg, days, "adverse-effect");
  }

  @Given("{who} took {word} {number} mg a day for {int} days; why it was stopped is not on record")
  public void stoppedForUnknownReason(String who, String medicine, BigDecimal mg, int days) {
    tried(medicine, mg, days, null);
  }

  @Given("{who} took {word} {number} mg as needed for {int} days, without effect")
  public void failedAsNeeded(String who, String medicine, BigDecimal mg, int days) {
    tried(medicine, mg, days, "insufficient-effect");
    ward.chart()
        .first(medicine, MedicationStatement.class)
        .getDosageFirstRep()
        .setAsNeeded(new BooleanType(true));
  }

  @Given("{who} took {word} for {int} days without effect, at a dose that is not on record")
  public void failedAtUnknownDose(String who, String medicine, int days) {
    tried(medicine, BigDecimal.ONE, days, "insufficient-effect");
    ward.chart().first(medicine, MedicationStatement.class).setDosage(null);
  }

  @Given(
      "{who} took {word} {number} mg a day for {int} days until {ago}; why it was stopped is not on record")
  public void stoppedUntil(String who, String medicine, BigDecimal mg, int days, Ago ago) {
    failedUntil(who, medicine, mg, days, ago);
    ward.chart().first(medicine, MedicationStatement.class).setStatusReason(List.of());
  }

  @Given("{who} took {word} {number} mg a day for {int} days until {ago}, without effect")
  public void failedUntil(String who, String medicine, BigDecimal mg, int days, Ago ago) {
    tried(medicine, mg, days, "insufficient-effect");
    java.time.LocalDate end = java.time.LocalDate.parse(ago.from(ward.now()));
    Period period = new Period();
    period.setStartElement(new DateTimeType(end.minusDays(days - 1L).toString()));
    period.setEndElement(new DateTimeType(end.toString()));
    ward.chart().first(medicine, MedicationStatement.class).setEffective(period);
  }

  @Given("her {word} is on record as RxNorm {word} {string}")
  public void product(String medicine, String code, String display) {
    ward.chart()
        .first(medicine, MedicationStatement.class)
        .setMedication(
            new CodeableConcept(
                new Coding("http://www.nlm.nih.gov/research/umls/rxnorm", code, display)));
    ward.chart();
  }

  @Given("{who} took {number} tablets of {word} a day")
  public void tablets(String who, BigDecimal tablets, String medicine) {
    Dosage dosage = Records.daily(tablets);
    dosage.getDoseAndRateFirstRep().setDose(Records.quantity(tablets, "{tbl}"));
    ward.chart().first(medicine, MedicationStatement.class).setDosage(List.of(dosage));
    ward.chart();
  }

  @Given("the record lets her {word} end before it began")
  public void reversed(String medicine) {
    Period period = (Period) ward.chart().first(medicine, MedicationStatement.class).getEffective();
    DateTimeType start = period.getStartElement();
    period.setStartElement(period.getEndElement()).setEndElement(start);
    ward.chart();
  }

  @Given("{who} never took {word}")
  public void never(String who, String medicine) {
    ward.chart().clear(medicine);
  }

  private void tried(String medicine, BigDecimal mg, int days, @Nullable String reason) {
    int endedAgo = 5;
    Period period = new Period();
    period.setStartElement(
        new DateTimeType(ward.today().minusDays(endedAgo + days - 1L).toString()));
    period.setEndElement(new DateTimeType(ward.today().minusDays(endedAgo).toString()));
    MedicationStatement use =
        ward.records().use(medicine, MedicationStatementStatus.COMPLETED, period);
    use.addDosage(Records.daily(mg));
    if (reason != null) {
      use.addStatusReason(Records.stoppedFor(reason));
    }
    ward.chart().put(medicine, use);
  }

  @Given("^(?:she|he|[A-Z][a-z]+) has taken ([a-z ]+) ([0-9.]+) mg a day for (\\d+) days$")
  public void takes(String medicine, String mg, int days) {
    Period period = new Period();
    period.setStartElement(new DateTimeType(ward.today().minusDays(days - 1L).toString()));
    MedicationStatement use =
        ward.records().use(medicine, MedicationStatementStatus.ACTIVE, period);
    use.addDosage(Records.daily(new BigDecimal(mg)));
    ward.chart().put(medicine, use);
  }

  @Given("{who} started {word} {number} mg a day {ago}")
  public void started(String who, String medicine, BigDecimal mg, Ago ago) {
    Period period = new Period();
    period.setStartElement(new DateTimeType(ago.from(ward.now())));
    MedicationStatement use =
        ward.records().use(medicine, MedicationStatementStatus.ACTIVE, period);
    use.addDosage(Records.daily(mg));
    ward.chart().put(medicine, use);
  }

  @Given("^(?:she|he|[A-Z][a-z]+) takes ([a-z ]+), at a dose that is not on record$")
  public void takesUnknownDose(String medicine) {
    Period period = new Period();
    period.setStartElement(new DateTimeType(ward.today().minusDays(100).toString()));
    ward.chart()
        .put(medicine, ward.records().use(medicine, MedicationStatementStatus.ACTIVE, period));
  }

  @Given("^(?:she|he|[A-Z][a-z]+) takes ([a-z ]+) ([0-9.]+) mg a day$")
  public void takesDaily(String medicine, String mg) {
    takes(medicine, mg, 100);
  }

  @Given("^(?:she|he|[A-Z][a-z]+) takes ([a-z ]+) as needed, up to ([0-9.]+) mg a day$")
  public void takesAsNeeded(String medicine, String mg) {
    takes(medicine, mg, 100);
    Dosage dosage = ward.chart().first(medicine, MedicationStatement.class).getDosageFirstRep();
    dosage.setAsNeeded(new BooleanType(true));
  }

  @Given(
      "^(?:she|he|[A-Z][a-z]+) last took ([a-z ]+?) (\\d+ days? and \\d+ hours? ago|\\d+ (?:minutes?|hours?|days?) ago)$")
  public void lastTook(String medicine, String ago) {
    Period period = new Period();
    period.setStartElement(new DateTimeType(ward.today().minusDays(100).toString()));
    period.setEndElement(new DateTimeType(new Ago(ago).from(ward.now())));
    ward.chart()
        .put(medicine, ward.records().use(medicine, MedicationStatementStatus.COMPLETED, period));
  }

  @Given(
      "^(?:she|he) takes ([a-z]+), and says that (?:she|he) last took it (\\d+ (?:hours|days) ago)$")
  public void takesAndLastTook(String medicine, String ago) {
    MedicationStatement use =
        ward.records().use(medicine, MedicationStatementStatus.ACTIVE, new Period());
    use.setEffective(new DateTimeType(new Ago(ago).from(ward.now())));
    ward.chart().put(medicine, use);
  }

  @Given("^an undated prescription of ([a-z ]+) stands$")
  public void undatedPrescription(String medicine) {
    orderStands(medicine);
    ward.chart().first(medicine, MedicationRequest.class).setAuthoredOnElement(null);
  }

  @Given("^(?:she|he|[A-Z][a-z]+) wears a ([a-z]+) patch$")
  public void wearsPatch(String medicine) {
    takes(medicine, "6", 60);
    ward.chart()
        .first(medicine, MedicationStatement.class)
        .getDosageFirstRep()
        .setRoute(Records.route("through the skin"));
  }

  @Given("^an order of ([a-z ]+) stands$")
  public void orderStands(String medicine) {
    ward.chart()
        .put(
            medicine,
            ward.records()
                .prescription(
                    medicine,
                    MedicationRequestStatus.ACTIVE,
                    ward.today().minusDays(30).toString()));
  }

  @Given("^an order of ([a-z ]+) was stopped, nobody recorded when$")
  public void orderStopped(String medicine) {
    orderStands(medicine);
    ward.chart()
        .first(medicine, MedicationRequest.class)
        .setStatus(MedicationRequestStatus.STOPPED)
        .setAuthoredOnElement(new DateTimeType(ward.today().minusYears(9).toString()));
  }

  @Given("^another order of ([a-z ]+) was stopped, nobody recorded when$")
  public void anotherOrderStopped(String medicine) {
    ward.chart()
        .add(
            medicine,
            ward.records()
                .prescription(
                    medicine,
                    MedicationRequestStatus.STOPPED,
                    ward.today().minusYears(9).toString()));
  }

  @Given("^an order of ([a-z ]+) ended (\\d+ days ago)$")
  public void orderEnded(String medicine, String ago) {
    MedicationRequest order =
        ward.records()
            .prescription(
                medicine,
                MedicationRequestStatus.COMPLETED,
                ward.today().minusDays(120).toString());
    Period period = new Period();
    period.setStartElement(new DateTimeType(ward.today().minusDays(120).toString()));
    period.setEndElement(new DateTimeType(new Ago(ago).from(ward.now())));
    order.addDosageInstruction().getTiming().getRepeat().setBounds(period);
    ward.chart().put(medicine, order);
  }

  @Given("^an order of ([a-z ]+) is on hold since (\\d+ days ago)$")
  public void orderOnHoldSince(String medicine, String ago) {
    orderOnHold(medicine);
    Period period = new Period();
    period.setStartElement(new DateTimeType(ward.today().minusDays(120).toString()));
    period.setEndElement(new DateTimeType(new Ago(ago).from(ward.now())));
    ward.chart()
        .first(medicine, MedicationRequest.class)
        .addDosageInstruction()
        .getTiming()
        .getRepeat()
        .setBounds(period);
  }

  @Given("^an order of ([a-z ]+) is on hold$")
  public void orderOnHold(String medicine) {
    ward.chart()
        .put(
            medicine,
            ward.records()
                .prescription(
                    medicine,
                    MedicationRequestStatus.ONHOLD,
                    ward.today().minusDays(30).toString()));
  }

  @Given("^an order says that ([a-z ]+) must not be given$")
  public void mustNotBeGiven(String medicine) {
    orderStands(medicine);
    ward.chart().first(medicine, MedicationRequest.class).setDoNotPerform(true);
  }

  @Given("^the pharmacy handed out ([a-z ]+) (yesterday|today|\\d+ days ago)$")
  public void handedOut(String medicine, String ago) {
    ward.chart().add(medicine, ward.records().supply(medicine, 30, new Ago(ago).from(ward.now())));
  }
}
