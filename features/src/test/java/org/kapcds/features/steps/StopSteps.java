package org.kapcds.features.steps;

import io.cucumber.java.en.Given;
import java.math.BigDecimal;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.kapcds.features.chart.Records;

/** What speaks against treatment: events with their days, results, stays, what nobody knows. */
public final class StopSteps {

  private static final String UNIT =
      "%|ms|mg/dL|g/dL|U/L|mmol/L|mg/L|m\\[IU\\]/L|ng/dL|mm\\[Hg\\]|kg/m2"
          + "|mL/min/\\{1\\.73_m2\\}|mL/min";

  private final Ward ward;

  /** Steps of one scenario. */
  public StopSteps(Ward ward) {
    this.ward = ward;
  }

  @Given("^(an? )?([a-zA-Z][a-zA-Z ,-]*?) is on record, dated (" + Ago.PATTERN + ")$")
  public void dated(String article, String what, String ago) {
    ward.chart().add(what, event(what, ago));
  }

  @Given("^(an? )?([a-zA-Z][a-zA-Z ,-]*?) is on record as over, dated (" + Ago.PATTERN + ")$")
  public void over(String article, String what, String ago) {
    ward.chart().add(what, Records.clinically(event(what, ago), "resolved"));
  }

  @Given("^(mild|moderate|severe) ([a-zA-Z][a-zA-Z ,-]*?) is on (?:her|his) problem list$")
  public void ofSeverity(String severity, String what) {
    Condition problem = event(what, "on 1 May 2024");
    ward.chart().add(what, Records.ofSeverity(problem, severity));
  }

  @Given("^(?:she|he) had ([a-zA-Z][a-zA-Z ,-]*?) that ended (" + Ago.PATTERN + ")$")
  public void ended(String what, String ago) {
    Condition past = Records.clinically(ward.records().diagnosis(what, "2015-05-01"), "resolved");
    String end = new Ago(ago).from(ward.now());
    ward.chart().add(what, end.isEmpty() ? past : past.setAbatement(new DateTimeType(end)));
  }

  @Given("^(?:she|he) had ([a-zA-Z][a-zA-Z ,-]*?), and nobody wrote down when$")
  public void whoKnowsWhen(String what) {
    ward.chart().add(what, Records.clinically(ward.records().diagnosis(what, ""), "resolved"));
  }

  @Given("{who} used ketamine otherwise than as a medicine {ago}")
  public void usedKetamine(String who, Ago ago) {
    ward.chart().put("last use", ward.records().lastUse("ketamine", ago.from(ward.now())));
  }

  @Given("^(?:she|he) last used (alcohol|cannabis|opioid) (" + Ago.PATTERN + ")$")
  public void lastUsed(String substance, String ago) {
    ward.chart().put("last use", ward.records().lastUse(substance, new Ago(ago).from(ward.now())));
  }

  private Condition event(String what, String ago) {
    return ward.records().diagnosis(what, new Ago(ago).from(ward.now()));
  }

  @Given(
      "^(?:her|his) (?!other )([a-zA-Z][a-zA-Z -]*?) was ([0-9.]+) ("
          + UNIT
          + ") ("
          + Ago.PATTERN
          + ")$")
  public void measured(String what, String value, String unit, String ago) {
    ward.chart()
        .put(
            what,
            ward.records()
                .measured(what, new BigDecimal(value), unit, new Ago(ago).from(ward.now())));
  }

  @Given(
      "^(?:her|his) ([a-zA-Z][a-zA-Z -]*?) was ([0-9.]+) ("
          + UNIT
          + "), with an upper limit of ([0-9.]+), ("
          + Ago.PATTERN
          + ")$")
  public void measuredWithLimit(String what, String value, String unit, String upper, String ago) {
    Observation result =
        ward.records().measured(what, new BigDecimal(value), unit, new Ago(ago).from(ward.now()));
    result.addReferenceRange().setHigh(Records.quantity(new BigDecimal(upper), unit));
    ward.chart().put(what, result);
  }

  @Given("^(?:her|his) ([a-zA-Z][a-zA-Z -]*?) was graded ([0-9.]+) (" + Ago.PATTERN + ")$")
  public void graded(String what, String value, String ago) {
    ward.chart()
        .put(
            what, ward.records().score(what, new BigDecimal(value), new Ago(ago).from(ward.now())));
  }

  @Given("^(?:her|his) other eye pressure was ([0-9.]+) mm\\[Hg\\] (" + Ago.PATTERN + ")$")
  public void otherEye(String value, String ago) {
    ward.chart()
        .add(
            "eye pressure",
            ward.records()
                .measured(
                    "eye pressure",
                    new BigDecimal(value),
                    "mm[Hg]",
                    new Ago(ago).from(ward.now())));
  }

  @Given("^(?:her|his) heart rate was ([0-9]+) beats a minute (" + Ago.PATTERN + ")$")
  public void pulse(String rate, String ago) {
    ward.chart()
        .put(
            "heart rate",
            ward.records()
                .measured(
                    "heart rate", new BigDecimal(rate), "/min", new Ago(ago).from(ward.now())));
  }

  @Given("{who} came home from hospital {ago}")
  public void home(String who, Ago ago) {
    String day = ago.from(ward.now());
    ward.chart().put("stay", ward.records().stay("IMP", day, day));
  }

  @Given("nobody asked about {question} or reviewed the problem list")
  public void nobodyKnows(int question) {
    ward.chart()
        .first("screening questions", QuestionnaireResponse.class)
        .getItem()
        .get(question - 1)
        .setAnswer(null);
    ward.chart().clear("review of the problem list");
  }

  @Given("her blood pressure was not taken before")
  public void noPressures() {
    ward.chart().clear("earlier pressures");
  }

  @Given(
      "^(?:her|his) blood pressure was ([0-9.]+)/([0-9.]+) ("
          + Ago.PATTERN
          + ") and "
          + "([0-9.]+)/([0-9.]+) ("
          + Ago.PATTERN
          + ")$")
  public void twoPressures(
      String upper, String lower, String ago, String upper2, String lower2, String ago2) {
    ward.chart().put("earlier pressures", pressure(upper, lower, ago));
    ward.chart().add("earlier pressures", pressure(upper2, lower2, ago2));
  }

  private Observation pressure(String upper, String lower, String ago) {
    return ward.records()
        .pressure(
            new BigDecimal(upper), new BigDecimal(lower), "mm[Hg]", new Ago(ago).time(ward.now()));
  }

  @Given("a stay for drug rehabilitation began {ago}")
  public void rehabilitation(Ago ago) {
    String start = ago.from(ward.now());
    Encounter stay = ward.records().stay("IMP", start, start);
    stay.addType().addCoding(new Coding("http://snomed.info/sct", "56876005", null));
    ward.chart().put("rehabilitation", stay);
  }

  @Given("^it was confirmed (" + Ago.PATTERN + ") that (.+)$")
  public void confirmed(String ago, String what) {
    state(what, true, ago);
  }

  @Given("^it was denied (" + Ago.PATTERN + ") that (.+)$")
  public void denied(String ago, String what) {
    state(what, false, ago);
  }

  private void state(String what, boolean so, String ago) {
    String shelf = what.equals("she uses contraception") ? "contraception" : what;
    ward.chart().put(shelf, ward.records().statement(what, so, new Ago(ago).from(ward.now())));
  }
}
