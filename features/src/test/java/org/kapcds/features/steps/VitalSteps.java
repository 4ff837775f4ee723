package org.kapcds.features.steps;

import io.cucumber.java.en.Given;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.kapcds.features.chart.DosingDay;
import org.kapcds.features.chart.Records;

/** Vital signs before a session, and the answers of the day. */
public final class VitalSteps {

  private static final String SIGN =
      "pulse|breathing rate|oxygen saturation|temperature|alertness|glucose|oxygen flow"
          + "|usual oxygen saturation";

  private static final Map<String, String> UNITS =
      Map.of(
          "pulse", "/min",
          "breathing rate", "/min",
          "oxygen saturation", "%",
          "usual oxygen saturation", "%",
          "temperature", "Cel",
          "alertness", "{score}",
          "glucose", "mg/dL",
          "oxygen flow", "L/min");

  private static final Map<String, String> ITEMS =
      Map.ofEntries(
          Map.entry("symptoms with the pressure", "SAF-PRE-004"),
          Map.entry("rhythm", "SAF-PRE-006"),
          Map.entry("mental state", "SAF-PRE-031"),
          Map.entry("sleep apnoea screen", "SAF-PRE-035"),
          Map.entry("passing urine", "SAF-PRE-036"),
          Map.entry("how the patient is", "SAF-PRE-039"),
          Map.entry("acute illness", "SAF-PRE-039/illness"),
          Map.entry("vomiting", "SAF-PRE-039/vomiting"),
          Map.entry("migraine with aura", "SAF-PRE-039/migraine-aura"),
          Map.entry("sleep", "SAF-PRE-039/sleep"),
          Map.entry("drinking", "SAF-PRE-039/dehydration"),
          Map.entry("pressure medicine", "SAF-PRE-041"));

  private final Ward ward;

  /** Steps of one scenario. */
  public VitalSteps(Ward ward) {
    this.ward = ward;
  }

  @Given("it is {int}:{int}, with the clocks {int} hour(s) ahead")
  public void clock(int hour, int minute, int ahead) {
    ward.itIs(LocalTime.of(hour, minute));
    ward.clocksAreAheadBy(ZoneOffset.ofHours(ahead));
  }

  @Given("^(?:her|his) (" + SIGN + ") is ([0-9.]+)(?: ([^ ,]+))?(?:, taken (.+))?$")
  public void measured(String sign, String value, @Nullable String unit, @Nullable String ago) {
    ward.chart().put(shelf(sign), reading(sign, value, unit, ago));
  }

  @Given("^(?:her|his) (" + SIGN + ") is also ([0-9.]+)(?: ([^ ,]+))?(?:, taken (.+))?$")
  public void alsoMeasured(String sign, String value, @Nullable String unit, @Nullable String ago) {
    ward.chart().add(shelf(sign), reading(sign, value, unit, ago));
  }

  @Given("^(?:her|his) (" + SIGN + ") of ([0-9.]+) is only preliminary$")
  public void preliminary(String sign, String value) {
    Observation reading = reading(sign, value, null, null);
    ward.chart().put(shelf(sign), reading.setStatus(Observation.ObservationStatus.PRELIMINARY));
  }

  @Given("^(?:her|his) (" + SIGN + ") of ([0-9.]+) is recorded without a unit$")
  public void withoutUnit(String sign, String value) {
    Observation reading = reading(sign, value, null, null);
    reading.setValue(Records.quantity(new BigDecimal(value), ""));
    ward.chart().put(shelf(sign), reading);
  }

  @Given("^a (" + SIGN + ") of ([0-9.]+) is that of another patient$")
  public void ofAnother(String sign, String value) {
    Observation reading = reading(sign, value, null, null);
    ward.chart().put(shelf(sign), reading.setSubject(new Reference("Patient/somebody-else")));
  }

  @Given("none of {whose} vital signs was sent")
  public void nothingSent(String whose) {
    List.of(
            "pressure",
            "earlier pressures",
            "heart rate",
            "breathing rate",
            "oxygen saturation",
            "temperature",
            "alertness")
        .forEach(ward.chart()::clear);
  }

  private static String shelf(String sign) {
    return sign.equals("pulse") ? "heart rate" : sign;
  }

  private Observation reading(
      String sign, String value, @Nullable String unit, @Nullable String ago) {
    String when = new Ago(ago == null ? "10 minutes ago" : ago).from(ward.now());
    String usual = Objects.requireNonNull(UNITS.get(sign));
    return ward.records()
        .measured(shelf(sign), new BigDecimal(value), unit == null ? usual : unit, when);
  }

  @Given("a single seizure {ago} is on the problem list")
  public void seizure(Ago ago) {
    ward.chart().put("seizure", ward.records().diagnosis("single seizure", ago.from(ward.now())));
  }

  // The checklist of the day

  @Given("^on the checklist, (.+) (is|is not) in order$")
  public void inOrder(String item, String is) {
    answer(item).addAnswer().setValue(new BooleanType(is.equals("is")));
  }

  @Given("^on the checklist, (.+) was not asked about$")
  public void notAsked(String item) {
    answer(item);
  }

  @Given("^on the checklist, nobody knows about (.+)$")
  public void notKnown(String item) {
    answer(item)
        .addAnswer()
        .setValue(new org.hl7.fhir.r4.model.Coding("urn:kap:answer", "unknown", "unknown"));
  }

  @Given("the checklist was answered {ago}")
  public void answered(Ago ago) {
    checklist().setAuthoredElement(new DateTimeType(ago.from(ward.now())));
  }

  private QuestionnaireResponse checklist() {
    return ward.chart().first(DosingDay.CHECKLIST, QuestionnaireResponse.class);
  }

  /** The item without an answer. */
  private QuestionnaireResponseItemComponent answer(String words) {
    String linkId = Objects.requireNonNull(ITEMS.get(words), "no item is called " + words);
    for (QuestionnaireResponseItemComponent item : checklist().getItem()) {
      if (item.getLinkId().equals(linkId)) {
        return item.setAnswer(null);
      }
    }
    return checklist().addItem().setLinkId(linkId);
  }

  @Given("{who} answered {reply} to the C-SSRS item {string} {ago}")
  public void item(String who, String reply, String item, Ago ago) {
    String when = ago.from(ward.now());
    ward.chart()
        .put(
            "item: " + item,
            reply.startsWith("that")
                ? ward.records().askedStatement(item, when)
                : ward.records().statement(item, reply.equals("yes"), when));
  }
}
