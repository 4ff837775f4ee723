package org.kapcds.features.chart;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.QuestionnaireResponse;

/** A session of today as a chart tells it: the dose, the readings, the checklists. */
public final class SessionDay {

  /** Where the doses of the session stand. */
  public static final String DOSES = "doses of the session";

  /** The checklist for leaving. */
  public static final String LEAVING = "checklist for leaving";

  /** The checklist of the session. */
  public static final String CHECKLIST = "checklist of the session";

  /** The minutes after the start at which everything is charted. */
  private static final List<Integer> ROUNDS =
      List.of(10, 20, 30, 40, 55, 70, 85, 100, 115, 130, 145);

  private static final int PEAK = 40;
  private static final int AWAKE = 70;

  /** The unit of each reading, by its name. */
  private static final Map<String, String> UNITS =
      Map.of("pulse", "/min", "SpO2", "%", "breathing rate", "/min", "usual SpO2", "%");

  /** What readings are called elsewhere. */
  private static final Map<String, String> CODES =
      Map.of(
          "pulse", "heart rate",
          "SpO2", "oxygen saturation",
          "usual SpO2", "usual oxygen saturation",
          "MOAA/S", "alertness");

  private final Chart chart;
  private final Records records;
  private final OffsetDateTime now;

  /** The session of a patient, as it is known at that moment. */
  public SessionDay(Chart chart, Records records, OffsetDateTime now) {
    this.chart = chart;
    this.records = records;
    this.now = now;
  }

  /** A whole session after which nothing keeps the patient; the dose began so long ago. */
  public void over(String drug, String route, int startedAgo, int endedAgo) {
    chart.put(DOSES, given(drug, route, startedAgo, endedAgo));
    before(124, 78, startedAgo + 10);
    round("pressure", startedAgo, Set.of());
    round("pulse", startedAgo, Set.of());
    round("SpO2", startedAgo, Set.of());
    round("breathing rate", startedAgo, Set.of());
    round("MOAA/S", startedAgo, Set.of());
    round("distress", startedAgo, Set.of());
    chart.put("PADSS", reading("PADSS", "10", 15));
    leaving(5);
  }

  /** The dose, by the time at which it began and ended. */
  public MedicationAdministration given(String drug, String route, int startedAgo, int endedAgo) {
    MedicationAdministration given = records.given(drug, ago(startedAgo));
    given.getDosage().setRoute(Records.route(route));
    if (startedAgo != endedAgo) {
      Period period = new Period();
      period.setStartElement(new DateTimeType(ago(startedAgo)));
      period.setEndElement(new DateTimeType(ago(endedAgo)));
      given.setEffective(period);
    }
    return given;
  }

  /** What was measured before the dose. */
  public void before(int upper, int lower, int minutesAgo) {
    chart.put("pressure before the dose", pressure(upper, lower, minutesAgo));
  }

  /** Charts one kind of reading for the whole session, but at the minutes that are left out. */
  public void round(String what, int startedAgo, Set<Integer> leftOut) {
    String shelf = shelf(what);
    boolean first = true;
    for (int minute : ROUNDS) {
      int minutesAgo = startedAgo - minute;
      if (minutesAgo < 0
          || leftOut.contains(minute)
          || (what.equals("distress") && minute != PEAK)) {
        continue;
      }
      Observation reading = usual(what, minute, minutesAgo);
      if (first) {
        chart.put(shelf, reading);
      } else {
        chart.add(shelf, reading);
      }
      first = false;
    }
    if (first && chart.has(shelf)) {
      chart.clear(shelf);
    }
  }

  /** The shelf on which readings of one kind stand. */
  public static String shelf(String what) {
    return what + " in the session";
  }

  private Observation usual(String what, int minute, int minutesAgo) {
    return switch (what) {
      case "pressure" ->
          minute == PEAK
              ? pressure(138, 86, minutesAgo)
              : minute < PEAK ? pressure(130, 82, minutesAgo) : pressure(122, 78, minutesAgo);
      case "pulse" -> reading(what, "76", minutesAgo);
      case "SpO2" -> reading(what, "97", minutesAgo);
      case "breathing rate" -> reading(what, "14", minutesAgo);
      case "MOAA/S" -> reading(what, minute < AWAKE ? "4" : "5", minutesAgo);
      default -> reading(what, "2", minutesAgo);
    };
  }

  /** A pressure of some minutes ago. */
  public Observation pressure(int upper, int lower, int minutesAgo) {
    return records.pressure(
        BigDecimal.valueOf(upper), BigDecimal.valueOf(lower), "mm[Hg]", ago(minutesAgo));
  }

  /** A reading of some minutes ago. */
  public Observation reading(String what, String value, int minutesAgo) {
    return records.measured(
        CODES.getOrDefault(what, what),
        new BigDecimal(value),
        UNITS.getOrDefault(what, "{score}"),
        ago(minutesAgo));
  }

  /** The checklist for leaving, answered with yes throughout. */
  public void leaving(int minutesAgo) {
    QuestionnaireResponse response = records.checklist("discharge", ago(minutesAgo));
    for (int i = 1; i <= 10; i++) {
      Checklists.say(response, "SAF-POST-%03d".formatted(i), true);
    }
    chart.put(LEAVING, response);
  }

  /** So many minutes before the question, as FHIR writes it. */
  public String ago(int minutes) {
    return Checklists.time(now.minusMinutes(minutes));
  }
}
