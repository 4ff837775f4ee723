package org.kapcds.features.steps;

import io.cucumber.java.en.Given;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.kapcds.features.chart.Records;

/** What is on record after a dose and over the months of a series. */
public final class FollowUpSteps {

  private static final String EVENT = "adverse event";
  private static final String SEVERITY =
      "http://terminology.hl7.org/CodeSystem/adverse-event-severity";
  private static final String SERIOUSNESS =
      "http://terminology.hl7.org/CodeSystem/adverse-event-seriousness";
  private static final String OUTCOME =
      "http://terminology.hl7.org/CodeSystem/adverse-event-outcome";

  /** What is noted in a questionnaire: its name, the item, and whether all was in order. */
  private static final Map<String, List<String>> NOTES =
      Map.ofEntries(
          Map.entry(
              "urinary symptoms were asked about", List.of("dosing-day", "SAF-PRE-036", "yes")),
          Map.entry("urine was tested for drugs", List.of("dosing-day", "SAF-PRE-021", "yes")),
          Map.entry("the programme was in order", List.of("follow-up", "SAF-LONG-005", "yes")),
          Map.entry("the programme showed others", List.of("follow-up", "SAF-LONG-005", "no")),
          Map.entry("no sign of misuse was seen", List.of("follow-up", "SAF-LONG-006", "yes")),
          Map.entry("a sign of misuse was seen", List.of("follow-up", "SAF-LONG-006", "no")),
          Map.entry("perception was as before", List.of("follow-up", "SAF-LONG-013", "yes")),
          Map.entry("perception was still changed", List.of("follow-up", "SAF-LONG-013", "no")),
          Map.entry("contraception was talked about", List.of("follow-up", "SAF-LONG-014", "yes")),
          Map.entry("nobody fell", List.of("follow-up", "SAF-LONG-015", "yes")),
          Map.entry("a fall was told", List.of("follow-up", "SAF-LONG-015", "no")),
          Map.entry("the side effects were rated", List.of("follow-up", "SAF-LONG-018", "yes")),
          Map.entry("the contact took place", List.of("follow-up", "SAF-POST-020", "yes")));

  private final Ward ward;

  /** Steps of one scenario. */
  public FollowUpSteps(Ward ward) {
    this.ward = ward;
  }

  @Given("it was noted {ago} that {string}")
  public void noted(Ago ago, String words) {
    List<String> note = NOTES.get(words);
    if (note == null) {
      throw new IllegalArgumentException("nobody notes `" + words + "`");
    }
    ward.chart()
        .add(
            words,
            ward.records()
                .ticked(note.get(0), note.get(1), note.get(2).equals("yes"), ago.from(ward.now())));
  }

  @Given("{who} was contacted {ago}")
  public void contacted(String who, Ago ago) {
    ward.chart().add("contact", ward.records().statement("contact", true, ago.from(ward.now())));
  }

  @Given("the prescription programme was asked {ago}")
  public void pdmp(Ago ago) {
    ward.chart()
        .add(
            "pdmp", ward.records().statement("prescription programme", true, ago.from(ward.now())));
  }

  @Given("the form of esketamine was sent {ago}")
  public void form(Ago ago) {
    ward.chart().add("form", ward.records().statement("form", true, ago.from(ward.now())));
  }

  @Given("a form that names the first session was sent {ago}")
  public void formForFirst(Ago ago) {
    MedicationAdministration first =
        ward.chart().first("doses given", MedicationAdministration.class);
    first.setId("first-dose");
    Observation form = ward.records().statement("form", true, ago.from(ward.now()));
    form.addFocus(new Reference("MedicationAdministration/first-dose"));
    ward.chart().add("form", form);
  }

  @Given("a {word} of {number} was measured {ago}")
  public void measured(String what, BigDecimal value, Ago ago) {
    ward.chart().add(what, ward.records().measured(what, value, unit(what), ago.from(ward.now())));
  }

  private static String unit(String what) {
    return switch (what) {
      case "ALT", "AST", "GGT", "alkaline phosphatase" -> "U/L";
      case "weight" -> "kg";
      case "bilirubin" -> "mg/dL";
      default -> "{score}";
    };
  }

  @Given("all liver tests were normal {ago}")
  public void liverTests(Ago ago) {
    for (String test : List.of("ALT", "AST", "GGT", "alkaline phosphatase", "bilirubin")) {
      ward.chart().clear(test);
      measured(test, test.equals("bilirubin") ? BigDecimal.ONE : BigDecimal.valueOf(25), ago);
    }
  }

  @Given(
      "{number} mg of ketamine was given at each of the last {int} sessions, one each {int} days")
  public void givenAtEach(BigDecimal mg, int number, int apart) {
    for (int i = 0; i < number; i++) {
      give(mg, 2 + i * apart);
    }
  }

  @Given("{number} mg of ketamine was given {int} days ago")
  public void given(BigDecimal mg, int days) {
    give(mg, days);
  }

  private void give(BigDecimal mg, int days) {
    MedicationAdministration given =
        ward.records().given("ketamine", new Ago(days + " days ago").time(ward.now()));
    given.getDosage().setRoute(Records.route("into the vein"));
    given.getDosage().setDose(Records.quantity(mg, "mg"));
    ward.chart().add("doses given", given);
  }

  @Given("{who} had an adverse event {ago}, {string}")
  public void event(String who, Ago ago, String words) {
    AdverseEvent event = ward.records().event(ago.from(ward.now()));
    event.setId("the-event");
    for (String word : words.split(", ")) {
      switch (word) {
        case "resolved" -> event.setOutcome(concept(OUTCOME, word));
        case "serious" -> event.setSeriousness(concept(SERIOUSNESS, "Serious"));
        case "admission" ->
            event.setSeriousness(concept(SERIOUSNESS, "SeriousResultsInHospitalization"));
        case "not serious" -> event.setSeriousness(concept(SERIOUSNESS, "Non-serious"));
        case "mild", "moderate", "severe" -> event.setSeverity(concept(SEVERITY, word));
        default -> {
          String grade = word.substring("grade ".length());
          event.setSeverity(concept("urn:kap:adverse-event-grade", grade));
        }
      }
    }
    ward.chart().add(EVENT, event);
  }

  @Given("an adverse event on record cannot be read")
  public void unreadableEvent() {
    ward.chart()
        .addBroken(
            "{'resourceType': 'AdverseEvent', 'id': 'the-event', 'actuality': 'actual',"
                + " 'subject': {'reference': 'Patient/amina'},"
                + " 'modifierExtension': [{'url': 'urn:unheard-of', 'valueBoolean': true}]}");
  }

  @Given("the event was reviewed {ago}")
  public void reviewed(Ago ago) {
    ward.chart()
        .add("review", ward.records().statement("review of an event", true, ago.from(ward.now())));
  }

  @Given("^(this|another) event was reviewed by name (.+)$")
  public void reviewedByName(String which, String ago) {
    Observation review =
        ward.records().statement("review of an event", true, new Ago(ago).from(ward.now()));
    review.addFocus(
        new Reference("AdverseEvent/" + (which.equals("this") ? "the-event" : "some-other")));
    ward.chart().add("review", review);
  }

  private static CodeableConcept concept(String system, String code) {
    return new CodeableConcept(new Coding(system, code, null));
  }

  @Given("{whose} systolic pressure before the last sessions was {string}")
  public void pressures(String whose, String values) {
    String[] each = values.split(", ");
    for (int i = 0; i < each.length; i++) {
      String time =
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
              ward.now().minusDays(2L + 4L * i).minusHours(1));
      ward.chart()
          .add(
              "pressures",
              ward.records()
                  .pressure(new BigDecimal(each[i]), BigDecimal.valueOf(80), "mm[Hg]", time));
    }
  }
}
