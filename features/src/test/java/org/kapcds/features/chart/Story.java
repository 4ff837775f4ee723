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

/** What the stories of the people are told with: one person, on one day. */
final class Story {

  private final LocalDate today;
  private final Chart chart = new Chart();
  private final Records records;

  /** A person of that age with nothing on record but what every treatment needs, all in order. */
  Story(LocalDate today, String id, AdministrativeGender sex, int years, int days) {
    this.today = today;
    this.records = new Records(id);
    Patient patient = new Patient().setGender(sex);
    LocalDate birth = today.minusYears(years).minusDays(days);
    patient.getBirthDateElement().setValueAsString(birth.toString());
    patient.setId(id);
    chart.put("patient", patient);
    inOrder();
  }

  Chart chart() {
    return chart;
  }

  Records records() {
    return records;
  }

  private void inOrder() {
    chart.put("screening questions", records.screening(ago(5)));
    chart.put("review of the problem list", records.reviewedProblems(ago(5)));
    chart.put("consent", records.consent("intravenous ketamine", ago(5)));
    chart.put("statement of capacity", records.statement("capacity", true, ago(0)));
    chart.put("enrolment", records.statement("enrolment", true, ago(5)));
    chart.put("site", Records.site("clinic", true));
    chart.put("weight", records.measured("weight", BigDecimal.valueOf(70), "kg", ago(7)));
    chart.put("height", records.measured("height", BigDecimal.valueOf(170), "cm", ago(7)));
    chart.put("earlier pressures", pressure(124, 78, 20));
    chart.add("earlier pressures", pressure(126, 80, 7));
    tested("ALT", "22", "U/L", "40");
    tested("AST", "24", "U/L", "40");
    tested("alkaline phosphatase", "70", "U/L", "120");
    tested("GGT", "30", "U/L", "60");
    tested("bilirubin", "0.6", "mg/dL", "1.2");
    scored("C-SSRS", 0, 2);
    chart.put("last visit", records.stay("AMB", ago(5), ago(5)));
    chart.put("therapist", CareTeams.therapist());
    chart.put("care team", CareTeams.team(records, "Practitioner/therapist"));
    chart.put("preparation", records.done("preparation session", ago(3)));
    chart.put("plan", records.plan("weekly psychotherapy"));
    chart.put("dosing session", records.booked("dosing session", at(7)));
    chart.put("integration session", records.booked("integration session", at(9)));
  }

  private Observation pressure(int upper, int lower, int daysAgo) {
    return records.pressure(
        BigDecimal.valueOf(upper),
        BigDecimal.valueOf(lower),
        "mm[Hg]",
        ago(daysAgo) + "T09:00:00Z");
  }

  private void tested(String what, String value, String unit, String upper) {
    Observation result = records.measured(what, new BigDecimal(value), unit, ago(20));
    result.addReferenceRange().setHigh(Records.quantity(new BigDecimal(upper), unit));
    chart.put(what, result);
  }

  void sterilised(int daysAgo) {
    chart.put("sterilisation", records.done("sterilisation", ago(daysAgo)));
  }

  void diagnosed(String shelf, String diagnosis, int daysAgo) {
    chart.put(shelf, records.diagnosis(diagnosis, ago(daysAgo)));
  }

  void scored(String instrument, int value, int daysAgo) {
    chart.put(instrument, records.score(instrument, BigDecimal.valueOf(value), ago(daysAgo)));
  }

  void stated(String shelf, String what, int daysAgo) {
    chart.put(shelf, records.statement(what, true, ago(daysAgo)));
  }

  void denied(String what, int daysAgo) {
    chart.put(what, records.statement(what, false, ago(daysAgo)));
  }

  void historyComplete() {
    stated("medication history", "medication history complete", 5);
  }

  /** A medicine taken for a number of days, both ends counted, and stopped without effect. */
  void failed(String medicine, int mg, int startedAgo, int days) {
    Period period = new Period();
    period.setStartElement(new DateTimeType(ago(startedAgo)));
    period.setEndElement(new DateTimeType(ago(startedAgo - days + 1)));
    MedicationStatement use = records.use(medicine, MedicationStatementStatus.COMPLETED, period);
    use.addStatusReason(Records.stoppedFor("insufficient-effect"));
    use.addDosage(Records.daily(BigDecimal.valueOf(mg)));
    chart.put(medicine, use);
  }

  void takes(String medicine, int mg, int startedAgo) {
    Period period = new Period();
    period.setStartElement(new DateTimeType(ago(startedAgo)));
    MedicationStatement use = records.use(medicine, MedicationStatementStatus.ACTIVE, period);
    use.addDosage(Records.daily(BigDecimal.valueOf(mg)));
    chart.put(medicine, use);
  }

  /** Sessions of a therapy, one a week, the last of them so many days ago. */
  void sessions(String therapy, int number, int daysAgo) {
    for (int i = 0; i < number; i++) {
      chart.add(therapy, records.done(therapy, ago(daysAgo + 7 * i)));
    }
  }

  /** A course of a therapy that began so many days ago and lasted so many days. */
  void course(String therapy, int startedAgo, int days) {
    chart.put(therapy, records.course(therapy, ago(startedAgo), ago(startedAgo - days + 1)));
  }

  void lastUsed(String substance, int daysAgo) {
    chart.put("last use", records.lastUse(substance, ago(daysAgo)));
  }

  String ago(int days) {
    return today.minusDays(days).toString();
  }

  private String at(int days) {
    return today.plusDays(days) + "T10:00:00Z";
  }
}
