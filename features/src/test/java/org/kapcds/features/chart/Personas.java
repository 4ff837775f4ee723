package org.kapcds.features.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;

/**
 * The people of the scenarios, each with one fixed story, told in this module's README. Their dates
 * are counted from the day the scenario names as today.
 */
public final class Personas {

  private final LocalDate today;

  /** The people as they are on that day. */
  public Personas(LocalDate today) {
    this.today = today;
  }

  /** Amina, 42: recurrent depression, two adequate trials failed, everything else in order. */
  public Chart amina() {
    Chart chart = inOrder("amina", AdministrativeGender.FEMALE, today.minusYears(42).minusDays(60));
    Records records = new Records("amina");
    chart.put("sterilisation", records.done("sterilisation", ago(2000)));
    depression(chart, records);
    chart.put("venlafaxine", failed(records, "venlafaxine", 150, 150, 70));
    chart.put("sertraline", failed(records, "sertraline", 100, 60, 56));
    return chart;
  }

  /** Nadia, 38: a severe episode and suicidal intent, assessed in hospital today. */
  public Chart nadia() {
    Chart chart = inOrder("nadia", AdministrativeGender.FEMALE, today.minusYears(38).minusDays(10));
    Records records = new Records("nadia");
    chart.put("sterilisation", records.done("sterilisation", ago(900)));
    depression(chart, records);
    chart.put("MADRS", records.score("MADRS", BigDecimal.valueOf(34), ago(0)));
    chart.put("C-SSRS", records.score("C-SSRS", BigDecimal.valueOf(5), ago(0)));
    chart.put("admission", records.statement("need for admission assessed", true, ago(0)));
    chart.put("consent", records.consent("esketamine", ago(0)));
    chart.put("escitalopram", takes(records, "escitalopram", 10, 5));
    return chart;
  }

  /** Tom, 35: Amina's illness and treatment in a man. */
  public Chart tom() {
    Chart chart = inOrder("tom", AdministrativeGender.MALE, today.minusYears(35).minusDays(100));
    Records records = new Records("tom");
    depression(chart, records);
    chart.put("venlafaxine", failed(records, "venlafaxine", 150, 150, 70));
    chart.put("sertraline", failed(records, "sertraline", 100, 60, 56));
    return chart;
  }

  /** Grace, 30: Amina's illness and treatment in a woman who could be pregnant. */
  public Chart grace() {
    Chart chart = inOrder("grace", AdministrativeGender.FEMALE, today.minusYears(30).minusDays(30));
    Records records = new Records("grace");
    depression(chart, records);
    chart.put("venlafaxine", failed(records, "venlafaxine", 150, 150, 70));
    chart.put("sertraline", failed(records, "sertraline", 100, 60, 56));
    chart.put("pregnancy test", records.pregnancyTest("urine", false, ago(2)));
    chart.put("contraception", records.statement("she uses contraception", true, ago(5)));
    return chart;
  }

  /** Ines, 51: no depression; she asks about ketamine all the same. */
  public Chart ines() {
    Chart chart = inOrder("ines", AdministrativeGender.FEMALE, today.minusYears(51).minusDays(5));
    Records records = new Records("ines");
    chart.put("sterilisation", records.done("sterilisation", ago(3000)));
    return chart;
  }

  private Chart inOrder(String id, AdministrativeGender sex, LocalDate birth) {
    Chart chart = new Chart();
    Records records = new Records(id);
    Patient patient = new Patient().setGender(sex);
    patient.getBirthDateElement().setValueAsString(birth.toString());
    patient.setId(id);
    chart.put("patient", patient);
    chart.put("screening questions", records.screening(ago(5)));
    chart.put("review of the problem list", records.reviewedProblems(ago(5)));
    chart.put("consent", records.consent("intravenous ketamine", ago(5)));
    chart.put("statement of capacity", records.statement("capacity", true, ago(0)));
    chart.put("enrolment", records.statement("enrolment", true, ago(5)));
    chart.put("site", Records.site("clinic", true));
    chart.put("weight", records.measured("weight", BigDecimal.valueOf(70), "kg", ago(7)));
    chart.put("height", records.measured("height", BigDecimal.valueOf(170), "cm", ago(7)));
    chart.put("earlier pressures", earlierPressure(records, 124, 78, 20));
    chart.add("earlier pressures", earlierPressure(records, 126, 80, 7));
    chart.put("C-SSRS", records.score("C-SSRS", BigDecimal.ZERO, ago(2)));
    chart.put("preparation", records.done("preparation session", ago(3)));
    chart.put("plan", records.plan("weekly psychotherapy"));
    chart.put("dosing session", records.booked("dosing session", at(today.plusDays(7), 10)));
    chart.put(
        "integration session", records.booked("integration session", at(today.plusDays(9), 10)));
    return chart;
  }

  private Observation earlierPressure(Records records, int upper, int lower, int daysAgo) {
    return records.pressure(
        BigDecimal.valueOf(upper),
        BigDecimal.valueOf(lower),
        "mm[Hg]",
        at(today.minusDays(daysAgo), 9));
  }

  private void depression(Chart chart, Records records) {
    chart.put("depression", records.diagnosis("recurrent depression", ago(180)));
    chart.put("medication history", records.statement("medication history complete", true, ago(5)));
    chart.put("PHQ-9", records.score("PHQ-9", BigDecimal.valueOf(19), ago(5)));
  }

  /** A medicine taken for a number of days, both ends counted, and stopped without effect. */
  private MedicationStatement failed(
      Records records, String medicine, int mg, int startedAgo, int days) {
    Period period = new Period();
    period.setStartElement(new DateTimeType(ago(startedAgo)));
    period.setEndElement(new DateTimeType(ago(startedAgo - days + 1)));
    MedicationStatement use = records.use(medicine, MedicationStatementStatus.COMPLETED, period);
    use.addStatusReason(Records.stoppedFor("insufficient-effect"));
    use.addDosage(Records.daily(BigDecimal.valueOf(mg)));
    return use;
  }

  private MedicationStatement takes(Records records, String medicine, int mg, int startedAgo) {
    Period period = new Period();
    period.setStartElement(new DateTimeType(ago(startedAgo)));
    MedicationStatement use = records.use(medicine, MedicationStatementStatus.ACTIVE, period);
    use.addDosage(Records.daily(BigDecimal.valueOf(mg)));
    return use;
  }

  private String ago(int days) {
    return today.minusDays(days).toString();
  }

  private static String at(LocalDate day, int hour) {
    return day + "T%02d:00:00Z".formatted(hour);
  }
}
