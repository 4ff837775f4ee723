package org.kapcds.features.steps;

import io.cucumber.java.en.Given;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.StringType;

/** Results that stand beside good ones and cannot be used as they are written. */
public final class UnusableSteps {

  private final Ward ward;

  /** Steps of one scenario. */
  public UnusableSteps(Ward ward) {
    this.ward = ward;
  }

  @Given("a newer blood pressure of {number}\\/{number} is recorded without a unit")
  public void withoutUnit(BigDecimal upper, BigDecimal lower) {
    ward.chart().add("unusable", withoutUnits(pressure(upper, lower, 1)));
  }

  @Given(
      "a blood pressure of {number}\\/{number} of {int} minutes before is recorded without a unit")
  public void olderWithoutUnit(BigDecimal upper, BigDecimal lower, int minutes) {
    ward.chart().add("unusable", withoutUnits(pressure(upper, lower, minutes)));
  }

  @Given("a newer blood pressure of {number}\\/{number} is recorded without a zone")
  public void withoutZone(BigDecimal upper, BigDecimal lower) {
    Observation reading = pressure(upper, lower, 1);
    String time = ward.now().minusMinutes(1).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    DateTimeType without = new DateTimeType();
    without.setValueAsString(time);
    ward.chart().add("unusable", reading.setEffective(without));
  }

  @Given("a newer blood pressure of {number}\\/{number} is recorded without a date")
  public void withoutDate(BigDecimal upper, BigDecimal lower) {
    ward.chart().add("unusable", pressure(upper, lower, 1).setEffective(null));
  }

  @Given("a newer blood pressure of {number}\\/{number} is recorded as a lower limit")
  public void lowerLimit(BigDecimal upper, BigDecimal lower) {
    Observation reading = pressure(upper, lower, 1);
    for (ObservationComponentComponent part : reading.getComponent()) {
      part.getValueQuantity().setComparator(Quantity.QuantityComparator.GREATER_THAN);
    }
    ward.chart().add("unusable", reading);
  }

  @Given(
      "^(?:her|his) ([a-zA-Z][a-zA-Z ]*?) was (less|more) than ([0-9.]+) (\\S+) (\\d+ days ago)$")
  public void limit(String what, String side, String value, String unit, String ago) {
    Observation result =
        ward.records().measured(what, new BigDecimal(value), unit, new Ago(ago).from(ward.now()));
    result
        .getValueQuantity()
        .setComparator(
            side.equals("less")
                ? Quantity.QuantityComparator.LESS_THAN
                : Quantity.QuantityComparator.GREATER_THAN);
    ward.chart().put(what, result);
  }

  @Given("{who} told of a suicide plan in a form of today that is not completed")
  public void planInAnOpenForm(String who) {
    QuestionnaireResponse form =
        new QuestionnaireResponse()
            .setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.INPROGRESS)
            .setSubject(ward.records().checklist("screening", ward.today().toString()).getSubject())
            .setAuthoredElement(new DateTimeType(ward.today().toString()));
    form.addItem().setLinkId("/93250-9").addAnswer().setValue(new BooleanType(true));
    ward.chart().add("unusable", form);
  }

  @Given("{who} scored {int} or more on the C-SSRS {ago}")
  public void levelOrMore(String who, int level, Ago ago) {
    Observation score =
        ward.records().score("C-SSRS", BigDecimal.valueOf(level), ago.from(ward.now()));
    score.getValueQuantity().setComparator(Quantity.QuantityComparator.GREATER_OR_EQUAL);
    ward.chart().put("C-SSRS", score);
  }

  @Given("the C-SSRS of {ago} is written in words: {string}")
  public void levelInWords(Ago ago, String words) {
    Observation score = ward.records().score("C-SSRS", BigDecimal.ZERO, ago.from(ward.now()));
    ward.chart().add("unusable", score.setValue(new StringType(words)));
  }

  @Given("the answer of {ago} about suicidal behaviour is written in words: {string}")
  public void behaviourInWords(Ago ago, String words) {
    Observation answer = ward.records().statement("suicidal behaviour", true, ago.from(ward.now()));
    ward.chart().add("unusable", answer.setValue(new StringType(words)));
  }

  @Given("suicidal behaviour within the last 3 months was confirmed {ago}")
  public void behaviourWithinMonths(Ago ago) {
    ward.chart()
        .add(
            "behaviour of months",
            ward.records()
                .statement(
                    "suicidal behaviour within the last 3 months", true, ago.from(ward.now())));
  }

  private Observation pressure(BigDecimal upper, BigDecimal lower, int minutesAgo) {
    String time =
        ward.now().minusMinutes(minutesAgo).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    return ward.records().pressure(upper, lower, "mm[Hg]", time);
  }

  private static Observation withoutUnits(Observation reading) {
    for (ObservationComponentComponent part : reading.getComponent()) {
      part.setValue(new Quantity().setValue(part.getValueQuantity().getValue()));
    }
    return reading;
  }
}
