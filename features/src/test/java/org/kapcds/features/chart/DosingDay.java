package org.kapcds.features.chart;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Timing;

/** What a day of dosing adds to a chart, all in order: the dose is to be given now. */
public final class DosingDay {

  /** The shelf of the answered checklist. */
  public static final String CHECKLIST = "checklist of the day";

  /** The items of the checklist, each answered as being in order. */
  private static final List<String> IN_ORDER =
      List.of(
          "SAF-PRE-004", "SAF-PRE-006", "SAF-PRE-031", "SAF-PRE-036", "SAF-PRE-039", "SAF-PRE-041");

  private final Chart chart;
  private final Records records;
  private final OffsetDateTime now;

  private DosingDay(Chart chart, Records records, OffsetDateTime now) {
    this.chart = chart;
    this.records = records;
    this.now = now;
  }

  /** Adds the day to a chart. */
  public static void addTo(Chart chart, Records records, OffsetDateTime now) {
    DosingDay day = new DosingDay(chart, records, now);
    day.plan();
    day.vitalSigns();
    chart.put("C-SSRS", records.score("C-SSRS", BigDecimal.ZERO, now.toLocalDate().toString()));
    chart.put(
        "STOP-BANG",
        records.score("STOP-BANG", BigDecimal.ONE, now.toLocalDate().minusDays(100).toString()));
    chart.put(CHECKLIST, day.checklist());
  }

  private void plan() {
    chart.put("dosing session", records.booked("dosing session", time(now)));
    chart.put("integration session", records.booked("integration session", time(now.plusDays(2))));
    MedicationRequest order = records.order("ketamine", time(now));
    Dosage dosage = order.getDosageInstructionFirstRep();
    dosage.setRoute(Records.route("into the vein"));
    dosage.addDoseAndRate().setDose(Records.quantity(BigDecimal.valueOf(35), "mg"));
    dosage
        .getTiming()
        .getRepeat()
        .setDuration(BigDecimal.valueOf(40))
        .setDurationUnit(Timing.UnitsOfTime.MIN);
    chart.put("order", order);
  }

  private void vitalSigns() {
    chart.put(
        "pressure",
        records.pressure(
            BigDecimal.valueOf(124), BigDecimal.valueOf(78), "mm[Hg]", time(tenMinutesAgo())));
    measured("heart rate", "72", "/min");
    measured("breathing rate", "14", "/min");
    measured("oxygen saturation", "98", "%");
    measured("temperature", "36.8", "Cel");
    measured("alertness", "5", "{score}");
  }

  private void measured(String what, String value, String unit) {
    chart.put(what, records.measured(what, new BigDecimal(value), unit, time(tenMinutesAgo())));
  }

  private QuestionnaireResponse checklist() {
    QuestionnaireResponse response = new QuestionnaireResponse();
    response.setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED);
    response.setQuestionnaire("urn:kap:questionnaire:dosing-day").setSubject(records.patient());
    response.setAuthoredElement(new DateTimeType(time(tenMinutesAgo())));
    for (String item : IN_ORDER) {
      response.addItem().setLinkId(item).addAnswer().setValue(new BooleanType(true));
    }
    return response;
  }

  private OffsetDateTime tenMinutesAgo() {
    return now.minusMinutes(10);
  }

  private static String time(OffsetDateTime moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
  }
}
