package org.kapcds.features.steps;

import io.cucumber.java.en.Given;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.kapcds.features.chart.Forms;

/** Results in the forms in which records write them. */
public final class FormSteps {

  private final Ward ward;

  /** Steps of one scenario. */
  public FormSteps(Ward ward) {
    this.ward = ward;
  }

  @Given("{whose} PHQ-9 was answered item by item {ago}: {string}")
  public void phq9Items(String whose, Ago ago, String answers) {
    ward.chart().put("PHQ-9", forms().phq9Questionnaire(answers(answers), ago.from(ward.now())));
  }

  @Given("its total was recorded as {int}")
  public void total(int total) {
    Forms.total(ward.chart().first("PHQ-9", QuestionnaireResponse.class), total);
  }

  @Given("{whose} PHQ-9 was recorded as a panel of its items {ago}: {string}")
  public void phq9Panel(String whose, Ago ago, String answers) {
    shelve("PHQ-9", forms().phq9Panel(answers(answers), ago.from(ward.now())));
  }

  @Given("{whose} PHQ-9 of {ago} is written in words: {string}")
  public void phq9InWords(String whose, Ago ago, String words) {
    ward.chart().put("PHQ-9", forms().phq9InWords(words, ago.from(ward.now())));
  }

  @Given("{whose} PHQ-9 is only preliminary")
  public void phq9Preliminary(String whose) {
    ward.chart()
        .first("PHQ-9", Observation.class)
        .setStatus(Observation.ObservationStatus.PRELIMINARY);
  }

  @Given("{whose} PHQ-9 was recorded as {string}{int}")
  public void phq9Limit(String whose, String comparator, int value) {
    ward.chart()
        .first("PHQ-9", Observation.class)
        .setValue(
            new Quantity()
                .setValue(value)
                .setComparator(Quantity.QuantityComparator.fromCode(comparator))
                .setCode("{score}"));
  }

  @Given("{whose} blood pressure of {number}\\/{number} {ago} was recorded as two readings")
  public void twoReadings(String whose, BigDecimal upper, BigDecimal lower, Ago ago) {
    shelve("pressure", forms().twoReadings(upper, lower, false, ago.time(ward.now())));
  }

  @Given(
      "{whose} blood pressure of {number}\\/{number} {ago} was recorded as a panel of two readings")
  public void panel(String whose, BigDecimal upper, BigDecimal lower, Ago ago) {
    shelve("pressure", forms().twoReadings(upper, lower, true, ago.time(ward.now())));
  }

  @Given("{whose} blood pressure of {ago} is written in words: {string}")
  public void pressureInWords(String whose, Ago ago, String words) {
    ward.chart().put("pressure", forms().pressureInWords(words, ago.time(ward.now())));
  }

  @Given("{whose} upper blood pressure was {number} {ago}, and the lower one was not told")
  public void upperPressureAlone(String whose, BigDecimal upper, Ago ago) {
    ward.chart().put("pressure", forms().upperPressureAlone(upper, ago.time(ward.now())));
  }

  @Given("^(?:her|his) sex at birth is recorded as (female|male), as an observation$")
  public void sexAtBirth(String sex) {
    ward.chart().put("sex at birth", forms().sexAtBirth(sex));
  }

  @Given("{whose} mean blood pressure was {number}\\/{number} {ago}")
  public void mean(String whose, BigDecimal upper, BigDecimal lower, Ago ago) {
    ward.chart().put("pressure", forms().meanPressure(upper, lower, ago.time(ward.now())));
  }

  @Given("{whose} blood pressure of {ago} is a panel whose readings were not sent")
  public void panelWithoutMembers(String whose, Ago ago) {
    ward.chart().put("pressure", forms().panelWithoutMembers(ago.time(ward.now())));
  }

  @Given("the unit of {whose} blood pressure is written as {string}, without a code")
  public void unitInWords(String whose, String unit) {
    ward.chart()
        .first("pressure", Observation.class)
        .getComponent()
        .forEach(part -> part.getValueQuantity().setUnit(unit).setCode(null).setSystem(null));
  }

  private void shelve(String shelf, List<Resource> resources) {
    ward.chart().put(shelf, resources.get(0));
    resources.stream().skip(1).forEach(resource -> ward.chart().add(shelf, resource));
  }

  private static List<Integer> answers(String words) {
    return Arrays.stream(words.split(" "))
        .map(one -> one.equals("-") ? Integer.valueOf(-1) : Integer.valueOf(one))
        .toList();
  }

  private Forms forms() {
    return ward.records().forms();
  }
}
