package org.kapcds.features.steps;

import io.cucumber.java.en.Given;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.kapcds.features.chart.Records;

/** Courses of a medicine that several records tell of: prescriptions, supplies, statements. */
public final class CourseSteps {

  private final Ward ward;

  /** Steps of one scenario. */
  public CourseSteps(Ward ward) {
    this.ward = ward;
  }

  @Given(
      "{word} {number} mg a day was prescribed for {int} days until {ago}, and stopped without effect")
  public void prescribed(String medicine, BigDecimal mg, int days, Ago ago) {
    MedicationRequest order =
        ward.records()
            .prescription(medicine, MedicationRequestStatus.STOPPED, first(days, ago).toString());
    order.setStatusReason(Records.stoppedFor("insufficient-effect"));
    Dosage dosage = Records.daily(mg);
    dosage.getTiming().getRepeat().setBounds(period(days, ago));
    order.addDosageInstruction(dosage);
    ward.chart().put(medicine, order);
  }

  @Given("{who} also took {word} {number} mg a day for {int} days until {ago}")
  public void alsoTook(String who, String medicine, BigDecimal mg, int days, Ago ago) {
    MedicationStatement use =
        ward.records().use(medicine, MedicationStatementStatus.COMPLETED, period(days, ago));
    use.addDosage(Records.daily(mg));
    ward.chart().add(medicine, use);
  }

  @Given("{who} also takes {word} {number} mg a day, for {int} days now")
  public void alsoTakes(String who, String medicine, BigDecimal mg, int days) {
    Period period = new Period();
    period.setStartElement(new DateTimeType(ward.today().minusDays(days - 1L).toString()));
    MedicationStatement use =
        ward.records().use(medicine, MedicationStatementStatus.ACTIVE, period);
    use.addDosage(Records.daily(mg));
    ward.chart().add(medicine, use);
  }

  @Given("the pharmacy handed out {word} for {int} days {ago}")
  public void supplied(String medicine, int days, Ago ago) {
    ward.chart().add(medicine, ward.records().supply(medicine, days, ago.from(ward.now())));
  }

  @Given("the pharmacy handed out {word} {ago}, for how long is not on record")
  public void suppliedForUnknownTime(String medicine, Ago ago) {
    MedicationDispense supply = ward.records().supply(medicine, 1, ago.from(ward.now()));
    supply.setDaysSupply(null);
    ward.chart().add(medicine, supply);
  }

  @Given(
      "the pharmacy handed out {int} tablets of {word} {ago}, one of {number} mg to be taken a day")
  public void suppliedTablets(int tablets, String medicine, Ago ago, BigDecimal mg) {
    MedicationDispense supply = ward.records().supply(medicine, 1, ago.from(ward.now()));
    supply.setDaysSupply(null);
    supply.setQuantity(
        (org.hl7.fhir.r4.model.SimpleQuantity)
            new org.hl7.fhir.r4.model.SimpleQuantity()
                .setValue(BigDecimal.valueOf(tablets).multiply(mg))
                .setUnit("mg"));
    supply.addDosageInstruction(Records.daily(mg));
    ward.chart().add(medicine, supply);
  }

  @Given(
      "{word} was prescribed in two steps from {ago} on: {number} mg a day for {int} days, then {number} mg a day for {int} days")
  public void inSteps(
      String medicine, Ago ago, BigDecimal first, int firstDays, BigDecimal then, int thenDays) {
    MedicationRequest order =
        ward.records()
            .prescription(medicine, MedicationRequestStatus.COMPLETED, ago.from(ward.now()));
    order.setStatusReason(Records.stoppedFor("insufficient-effect"));
    order.addDosageInstruction(step(1, first, firstDays));
    order.addDosageInstruction(step(2, then, thenDays));
    ward.chart().put(medicine, order);
  }

  @Given("{who} also says that {who} last took {word} {ago}")
  public void alsoSays(String who, String whoElse, String medicine, Ago ago) {
    MedicationStatement use =
        ward.records().use(medicine, MedicationStatementStatus.ACTIVE, new Period());
    use.setEffective(new DateTimeType(ago.from(ward.now())));
    ward.chart().add(medicine, use);
  }

  @Given("{word} was given {ago}")
  public void given(String medicine, Ago ago) {
    ward.chart().add(medicine, ward.records().given(medicine, ago.time(ward.now())));
  }

  @Given("{word} {number} mg a day is prescribed too")
  public void prescribedToo(String medicine, BigDecimal mg) {
    MedicationRequest order =
        ward.records()
            .prescription(
                medicine, MedicationRequestStatus.ACTIVE, ward.today().minusDays(30).toString());
    order.addDosageInstruction(Records.daily(mg));
    ward.chart().add(medicine, order);
  }

  @Given("{who} once took {word}")
  public void once(String who, String medicine) {
    ward.chart()
        .put(
            medicine,
            ward.records().use(medicine, MedicationStatementStatus.COMPLETED, new Period()));
  }

  @Given("{who} stopped {word} {ago}")
  public void stopped(String who, String medicine, Ago ago) {
    alsoTook(who, medicine, BigDecimal.TEN, 100, ago);
  }

  private static Dosage step(int number, BigDecimal mg, int days) {
    Dosage dosage = Records.daily(mg).setSequence(number);
    Duration duration = new Duration();
    duration.setValue(days).setUnit("d").setSystem("http://unitsofmeasure.org").setCode("d");
    dosage.getTiming().getRepeat().setBounds(duration);
    return dosage;
  }

  @Given("a clinician confirmed {ago} that {who} took her medicines as prescribed")
  public void confirmed(Ago ago, String who) {
    ward.chart().add("adherence", adherence(true, ago));
  }

  @Given("a clinician denied {ago} that {who} took her medicines as prescribed")
  public void denied(Ago ago, String who) {
    ward.chart().add("adherence", adherence(false, ago));
  }

  @Given("a clinician confirmed {ago} that {who} took {word} as prescribed")
  public void confirmedOf(Ago ago, String who, String medicine) {
    Observation confirmed = adherence(true, ago);
    MedicationRequest order = ward.chart().first(medicine, MedicationRequest.class);
    order.setId(medicine + "-order");
    confirmed.addFocus(new Reference("MedicationRequest/" + medicine + "-order"));
    ward.chart().add("adherence", confirmed);
  }

  private Observation adherence(boolean so, Ago ago) {
    return ward.records().statement("medicines taken as prescribed", so, ago.from(ward.now()));
  }

  private LocalDate first(int days, Ago ago) {
    return LocalDate.parse(ago.from(ward.now())).minusDays(days - 1L);
  }

  private Period period(int days, Ago ago) {
    Period period = new Period();
    period.setStartElement(new DateTimeType(first(days, ago).toString()));
    period.setEndElement(new DateTimeType(ago.from(ward.now())));
    return period;
  }
}
