package org.kapcds.features.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/** The same results in the other forms in which records write them. */
public final class Forms {

  private static final String LOINC = "http://loinc.org";
  private static final List<String> PHQ_9 =
      List.of(
          "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3",
          "44260-8");
  private static final List<String> HOW_OFTEN =
      List.of("LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9");

  private final Reference patient;

  Forms(Reference patient) {
    this.patient = patient;
  }

  /** The PHQ-9 as an answered questionnaire, in groups; an item without an answer is -1. */
  public QuestionnaireResponse phq9Questionnaire(List<Integer> answers, String when) {
    QuestionnaireResponse response = new QuestionnaireResponse();
    response.setStatus(QuestionnaireResponseStatus.COMPLETED).setSubject(patient);
    response.setAuthoredElement(new DateTimeType(when));
    QuestionnaireResponse.QuestionnaireResponseItemComponent panel =
        response.addItem().setLinkId("/44249-1");
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i) >= 0) {
        panel
            .addItem()
            .setLinkId("/44249-1/" + PHQ_9.get(i))
            .addAnswer()
            .setValue(new Coding(LOINC, HOW_OFTEN.get(answers.get(i)), null));
      }
    }
    return response;
  }

  /** Adds the total to an answered questionnaire. */
  public static void total(QuestionnaireResponse response, int total) {
    response
        .getItemFirstRep()
        .addItem()
        .setLinkId("/44249-1/44261-6")
        .addAnswer()
        .setValue(new IntegerType(total));
  }

  /** The PHQ-9 as a panel with one observation for each item. */
  public List<Resource> phq9Panel(List<Integer> answers, String when) {
    Observation panel = observation("44249-1", when);
    panel.setId("phq-panel");
    List<Resource> all = new ArrayList<>(List.of(panel));
    for (int i = 0; i < answers.size(); i++) {
      Observation item = observation(PHQ_9.get(i), "");
      item.setId("phq-" + PHQ_9.get(i));
      item.setValue(new CodeableConcept(new Coding(LOINC, HOW_OFTEN.get(answers.get(i)), null)));
      panel.addHasMember(new Reference("Observation/" + item.getId()));
      all.add(item);
    }
    return all;
  }

  /** A score as a text. */
  public Observation phq9InWords(String total, String when) {
    return (Observation) observation("44261-6", when).setValue(new StringType(total));
  }

  /** A pressure as two readings of one time, on their own or as members of a panel. */
  public List<Resource> twoReadings(
      BigDecimal upper, BigDecimal lower, boolean inPanel, String when) {
    Observation systolic = observation("8480-6", inPanel ? "" : when);
    Observation diastolic = observation("8462-4", inPanel ? "" : when);
    systolic.setValue(quantity(upper)).setId("upper");
    diastolic.setValue(quantity(lower)).setId("lower");
    List<Resource> all = new ArrayList<>(List.of(systolic, diastolic));
    if (inPanel) {
      Observation panel = observation("85354-9", when);
      panel.addHasMember(new Reference("Observation/upper"));
      panel.addHasMember(new Reference("Observation/lower"));
      panel.setId("panel");
      all.add(panel);
    }
    return all;
  }

  /** A pressure in words. */
  public Observation pressureInWords(String words, String when) {
    return (Observation) observation("85354-9", when).setValue(new StringType(words));
  }

  /** A pressure of which the lower value was asked for and not told. */
  public Observation upperPressureAlone(BigDecimal upper, String when) {
    Observation pressure = observation("85354-9", when);
    pressure.addComponent().setCode(loinc("8480-6")).setValue(quantity(upper));
    pressure.addComponent().setCode(loinc("8462-4")).setDataAbsentReason(unknown());
    return pressure;
  }

  /** The sex at birth as an observation, without a day. */
  public Observation sexAtBirth(String sex) {
    return (Observation)
        observation("76689-9", "")
            .setValue(
                new CodeableConcept(
                    new Coding("http://hl7.org/fhir/administrative-gender", sex, null)));
  }

  private static CodeableConcept unknown() {
    return new CodeableConcept(
        new Coding(
            "http://terminology.hl7.org/CodeSystem/data-absent-reason", "unknown", "Unknown"));
  }

  /** A mean pressure over some time, which is no reading. */
  public Observation meanPressure(BigDecimal upper, BigDecimal lower, String when) {
    Observation mean = observation("96607-7", when);
    mean.addComponent().setCode(loinc("96608-5")).setValue(quantity(upper));
    mean.addComponent().setCode(loinc("96609-3")).setValue(quantity(lower));
    return mean;
  }

  /** A panel whose members were not sent along. */
  public Observation panelWithoutMembers(String when) {
    Observation panel = observation("85354-9", when);
    panel.addHasMember(new Reference("Observation/elsewhere"));
    return panel;
  }

  private Observation observation(String code, String when) {
    Observation observation = new Observation();
    observation.setStatus(ObservationStatus.FINAL).setCode(loinc(code)).setSubject(patient);
    if (!when.isEmpty()) {
      observation.setEffective(new DateTimeType(when));
    }
    return observation;
  }

  private static CodeableConcept loinc(String code) {
    return new CodeableConcept(new Coding(LOINC, code, null));
  }

  private static Quantity quantity(BigDecimal value) {
    return new Quantity()
        .setValue(value)
        .setUnit("mmHg")
        .setSystem("http://unitsofmeasure.org")
        .setCode("mm[Hg]");
  }
}
