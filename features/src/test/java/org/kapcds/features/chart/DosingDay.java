package org.kapcds.features.chart;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Timing;

/** What a day of dosing adds to a chart, all in order: the dose is to be given now. */
public final class DosingDay {

  /** The shelf of the answered checklist. */
  public static final String CHECKLIST = "checklist of the day";

  /** The shelf of the checklist of the site. */
  public static final String SITE_CHECKLIST = "checklist of the site";

  /** The items of the checklist, each answered as being in order. */
  private static final List<String> IN_ORDER =
      List.of(
          "SAF-PRE-004",
          "SAF-PRE-006",
          "SAF-PRE-020/period",
          "SAF-PRE-020/protected",
          "SAF-PRE-021",
          "SAF-PRE-022/smell",
          "SAF-PRE-025",
          "SAF-PRE-027",
          "SAF-PRE-028",
          "SAF-PRE-029",
          "SAF-PRE-031",
          "SAF-PRE-034",
          "SAF-PRE-036",
          "SAF-PRE-037",
          "SAF-PRE-039",
          "SAF-PRE-040",
          "SAF-PRE-041",
          "SAF-PRE-042");

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
    day.checklists();
  }

  /** Adds nothing but the checklists, answered now. */
  public static void checkAll(Chart chart, Records records, OffsetDateTime now) {
    new DosingDay(chart, records, now).checklists();
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

  private void checklists() {
    QuestionnaireResponse response = records.checklist("dosing-day", time(tenMinutesAgo()));
    IN_ORDER.forEach(item -> Checklists.say(response, item, true));
    Checklists.say(response, "SAF-PRE-023/solid", time(now.minusHours(14)));
    Checklists.say(response, "SAF-PRE-023/light", time(now.minusHours(10)));
    Checklists.say(response, "SAF-PRE-023/clear", time(now.minusHours(3)));
    chart.put(CHECKLIST, response);
    chart.put(SITE_CHECKLIST, Checklists.site(tenMinutesAgo()));
  }

  private OffsetDateTime tenMinutesAgo() {
    return now.minusMinutes(10);
  }

  private static String time(OffsetDateTime moment) {
    return Checklists.time(moment);
  }
}
