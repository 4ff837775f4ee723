package org.kapcds.features.steps;

import io.cucumber.java.en.Given;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.kapcds.engine.Moment;
import org.kapcds.features.chart.DosingDay;
import org.kapcds.features.chart.Records;

/** Who the patient is, what ails her, what she was asked. */
public final class PatientSteps {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private static final String BIRTH_SEX =
      "http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex";

  private final Ward ward;

  /** Steps of one scenario. */
  public PatientSteps(Ward ward) {
    this.ward = ward;
  }

  @Given("^today is (\\d{1,2} [A-Z][a-z]+ \\d{4})$")
  public void todayIs(String day) {
    ward.itIs(LocalDate.parse(day, DAY));
  }

  @Given("it is half past midnight")
  public void halfPastMidnight() {
    ward.itIs(LocalTime.of(0, 30));
  }

  @Given("{who} is the patient")
  public void isThePatient(String name) {
    ward.arrives(name);
  }

  @Given("no {string} is on record")
  public void nothingOnRecord(String shelf) {
    ward.chart().clear(shelf);
  }

  @Given("{who} is {int} years old today")
  public void isYearsOld(String who, int years) {
    bornOn(ward.today().minusYears(years).toString());
  }

  @Given("{who} will be {int} years old tomorrow")
  public void willBeYearsOld(String who, int years) {
    bornOn(ward.today().plusDays(1).minusYears(years).toString());
  }

  @Given("^(?:her|his) birth date is recorded as ([0-9-]+)$")
  public void birthDate(String date) {
    bornOn(date);
  }

  @Given("{whose} birth date is not on record")
  public void noBirthDate(String whose) {
    ward.chart().first("patient", Patient.class).setBirthDateElement(null);
  }

  @Given("only {whose} year of birth is on record: {int}")
  public void yearOfBirth(String whose, int year) {
    bornOn(String.valueOf(year));
  }

  @Given("{whose} sex is not on record")
  public void noSex(String whose) {
    ward.chart().first("patient", Patient.class).setGender(null);
  }

  @Given("^(?:her|his) sex at birth is recorded as (female|male)$")
  public void sexAtBirth(String sex) {
    ward.chart()
        .first("patient", Patient.class)
        .addExtension(BIRTH_SEX, new CodeType(sex.equals("female") ? "F" : "M"));
  }

  @Given("it is on record that {who} has died")
  public void died(String who) {
    ward.chart().first("patient", Patient.class).setDeceased(new BooleanType(true));
    ward.chart();
  }

  private void bornOn(String date) {
    ward.chart().first("patient", Patient.class).getBirthDateElement().setValueAsString(date);
  }

  // Diagnoses

  @Given(
      "^(?:she|he|[A-Z][a-z]+) has (?:also )?([a-zA-Z][a-zA-Z ,-]+?) on (?:her|his) problem list$")
  public void has(String diagnosis) {
    ward.chart().add(diagnosis, ward.records().diagnosis(diagnosis, "2024-05-01"));
  }

  @Given("{who} has a problem with the code {string} of {string} on her problem list")
  public void hasCoded(String who, String code, String system) {
    Condition problem = ward.records().diagnosis("asthma", "2024-05-01");
    problem.setCode(new CodeableConcept(new Coding(system, code, null)));
    ward.chart().add("coded problem", problem);
  }

  @Given("{who} has the problem {string} without a code, {word}")
  public void hasText(String who, String text, String status) {
    Condition problem = ward.records().diagnosis("asthma", "2024-05-01");
    problem.setCode(new CodeableConcept().setText(text));
    ward.chart().add("problem without a code", Records.clinically(problem, status));
  }

  @Given("^(?:she|he) (has|had) a problem coded as ([a-z ]+) that reads \"(.+)\"$")
  public void reads(String has, String diagnosis, String words) {
    Condition problem = ward.records().diagnosis(diagnosis, "2024-05-01");
    problem.getCode().getCodingFirstRep().setDisplay(words);
    ward.chart()
        .add("other words", has.equals("has") ? problem : Records.clinically(problem, "resolved"));
  }

  @Given("{string} is among her problems, and is that of another patient")
  public void problemOfAnother(String words) {
    ward.chart().add("problem of another", problem(words, new Reference("Patient/somebody-else")));
  }

  @Given("{string} is among her problems, and perhaps that of another patient")
  public void problemPerhapsOfAnother(String words) {
    ward.chart().add("problem of another", problem(words, new Reference().setDisplay("A.")));
  }

  private Condition problem(String words, Reference subject) {
    Condition problem = ward.records().diagnosis("asthma", "2024-05-01");
    problem.setCode(new CodeableConcept().setText(words)).setSubject(subject);
    return problem;
  }

  @Given("{who} has the problem {string} under a code that no rule knows, {word}")
  public void hasUnderUnknownCode(String who, String words, String status) {
    Condition problem = ward.records().diagnosis("asthma", "2024-05-01");
    problem.setCode(
        new CodeableConcept(new Coding("http://snomed.info/sct", "100000000000000", words)));
    ward.chart().add("problem of no value set", Records.clinically(problem, status));
  }

  @Given(
      "^(?:she|he|[A-Z][a-z]+) has had ([a-zA-Z][a-zA-Z ,-]+) since a day that is not on record$")
  public void hasUndated(String diagnosis) {
    ward.chart().put(diagnosis, ward.records().diagnosis(diagnosis, ""));
  }

  @Given("^(?:she|he|[A-Z][a-z]+) had ([a-zA-Z][a-zA-Z ,-]+), now recorded as resolved$")
  public void had(String diagnosis) {
    Condition past = ward.records().diagnosis(diagnosis, "2019-05-01");
    ward.chart().add(diagnosis, Records.clinically(past, "resolved"));
  }

  @Given(
      "^a (provisional|differential|unconfirmed) diagnosis of ([a-zA-Z][a-zA-Z ,-]+) is on record$")
  public void possibly(String status, String diagnosis) {
    Condition possible = ward.records().diagnosis(diagnosis, "2025-11-01");
    ward.chart().add(diagnosis, Records.verified(possible, status));
  }

  @Given("^a diagnosis of ([a-zA-Z][a-zA-Z ,-]+) was (refuted|entered in error)$")
  public void notTrue(String diagnosis, String status) {
    Condition mistaken = ward.records().diagnosis(diagnosis, "2025-11-01");
    mistaken.setClinicalStatus(null);
    ward.chart().add(diagnosis, Records.verified(mistaken, status.replace(' ', '-')));
  }

  @Given("^(?:her|his) mother had ([a-zA-Z][a-zA-Z ,-]+)$")
  public void mother(String diagnosis) {
    ward.chart().put("family history", ward.records().ofMother(diagnosis));
  }

  @Given("^(?:her|his|[A-Z][a-z]+'s) depression is on record as ([a-z ]+)$")
  public void depressionIs(String diagnosis) {
    Condition old = depression();
    Condition replaced = ward.records().diagnosis(diagnosis, "");
    replaced.setOnset(old.getOnset());
    ward.chart().put("depression", replaced);
  }

  @Given("{whose} depression is on record as resolved {ago}")
  public void depressionResolved(String whose, Ago ago) {
    Records.clinically(depression(), "resolved")
        .setAbatement(new DateTimeType(ago.from(ward.now())));
  }

  @Given("^(?:her|his) depression is only (provisional|differential|unconfirmed)$")
  public void depressionOnly(String status) {
    Records.verified(depression(), status);
  }

  @Given("^the record does not say whether (?:her|his) depression is (active|confirmed)$")
  public void depressionWithout(String status) {
    if (status.equals("active")) {
      depression().setClinicalStatus(null);
    } else {
      depression().setVerificationStatus(null);
    }
  }

  @Given("{whose} episode began {ago}")
  public void episodeBegan(String whose, Ago ago) {
    String onset = ago.from(ward.now());
    depression().setOnset(onset.isEmpty() ? null : new DateTimeType(onset));
  }

  private Condition depression() {
    return ward.chart().first("depression", Condition.class);
  }

  // Questions and statements

  @Given("{who} answered {reply} to the question about {question}")
  public void answered(String who, String reply, int question) {
    Type answer =
        switch (reply) {
          case "yes" -> new BooleanType(true);
          case "no" -> new BooleanType(false);
          default -> new Coding("urn:kap:answer", "unknown", "unknown");
        };
    item(question).getAnswerFirstRep().setValue(answer);
  }

  @Given("{who} was not asked about {question}")
  public void notAsked(String who, int question) {
    item(question).setAnswer(null);
  }

  @Given("the screening questions were asked {ago}")
  public void screenedOn(Ago ago) {
    screening().setAuthoredElement(new DateTimeType(ago.from(ward.now())));
  }

  @Given("the problem list was reviewed {ago}")
  public void reviewed(Ago ago) {
    ward.chart()
        .put("review of the problem list", ward.records().reviewedProblems(ago.from(ward.now())));
  }

  private QuestionnaireResponse screening() {
    return ward.chart().first("screening questions", QuestionnaireResponse.class);
  }

  private QuestionnaireResponse.QuestionnaireResponseItemComponent item(int question) {
    return screening().getItem().get(question - 1);
  }

  @Given("{whose} medication history was confirmed as complete {ago}")
  public void historyComplete(String whose, Ago ago) {
    state("medication history", "medication history complete", true, ago);
  }

  @Given("{whose} medication history was stated to be incomplete {ago}")
  public void historyIncomplete(String whose, Ago ago) {
    state("medication history", "medication history complete", false, ago);
  }

  @Given("a pharmacist checked {whose} list of medicines {ago}")
  public void listChecked(String whose, Ago ago) {
    state("checked list", "list of medicines checked", true, ago);
  }

  @Given("{who} was stated to have capacity {ago}")
  public void capacity(String who, Ago ago) {
    state("statement of capacity", "capacity", true, ago);
  }

  @Given("{who} was stated not to have capacity {ago}")
  public void noCapacity(String who, Ago ago) {
    state("statement of capacity", "capacity", false, ago);
  }

  @Given("{who} consented to {treatment} {ago}")
  public void consented(String who, String treatment, Ago ago) {
    ward.chart().put("consent", ward.records().consent(treatment, ago.from(ward.now())));
  }

  @Given("{who} is not enrolled in the esketamine programme")
  public void notEnrolled(String who) {
    state("enrolment", "enrolment", false, new Ago("5 days ago"));
  }

  @Given("it is not known whether {who} is enrolled in the esketamine programme")
  public void enrolmentNotKnown(String who) {
    ward.chart()
        .put("enrolment", ward.records().askedStatement("enrolment", ward.today().toString()));
  }

  @Given("the record names a clinic and does not say whether it is certified for esketamine")
  public void certificationNotSaid() {
    ward.chart().put("site", Records.site("clinic", null));
  }

  @Given(
      "the record names a site that is certified for esketamine, and not what kind of place it is")
  public void settingNotSaid() {
    ward.chart().put("site", Records.site(null, true));
  }

  @Given("the site is not certified for esketamine")
  public void siteNotCertified() {
    ward.chart().put("site", Records.site("clinic", false));
  }

  @Given("dosing would take place at home")
  public void siteAtHome() {
    ward.chart().put("site", Records.site("home", true));
  }

  @Given("a pregnancy was stated to be possible {ago}")
  public void pregnancyPossible(Ago ago) {
    state("possible pregnancy", "pregnancy possible", true, ago);
  }

  @Given("a pregnancy was stated to be impossible {ago}")
  public void pregnancyImpossible(Ago ago) {
    state("possible pregnancy", "pregnancy possible", false, ago);
  }

  @Given(
      "^(?:her|Grace's|Amina's|his) pregnancy test in (urine|serum) was (positive|negative) (.+)$")
  public void pregnancyTest(String in, String result, String ago) {
    boolean positive = result.equals("positive");
    ward.chart()
        .put(
            "pregnancy test",
            ward.records().pregnancyTest(in, positive, new Ago(ago).from(ward.now())));
  }

  @Given("{who} gave birth {ago}")
  public void gaveBirth(String who, Ago ago) {
    Condition pregnancy = ward.records().diagnosis("pregnancy", "2025-05-01");
    Records.clinically(pregnancy, "resolved").setAbatement(new DateTimeType(ago.from(ward.now())));
    ward.chart().put("pregnancy", pregnancy);
  }

  @Given("the need for admission was assessed {ago}")
  public void assessed(Ago ago) {
    state("admission", "need for admission assessed", true, ago);
  }

  @Given("the need for admission was stated not to have been assessed {ago}")
  public void notAssessed(Ago ago) {
    state("admission", "need for admission assessed", false, ago);
  }

  @Given("the need for admission could not be established {ago}")
  public void assessmentNotKnown(Ago ago) {
    ward.chart()
        .put(
            "admission",
            ward.records().askedStatement("need for admission assessed", ago.from(ward.now())));
  }

  @Given("{who} has been in the emergency department since {ago}")
  public void inEmergency(String who, Ago ago) {
    ward.chart().put("admission", ward.records().stay("EMER", ago.from(ward.now()), ""));
  }

  @Given("{who} left the emergency department {ago}")
  public void leftEmergency(String who, Ago ago) {
    String day = ago.from(ward.now());
    ward.chart().put("admission", ward.records().stay("EMER", day, day));
  }

  @Given("{who} showed suicidal behaviour {ago}")
  public void behaviour(String who, Ago ago) {
    state("behaviour", "suicidal behaviour", true, ago);
  }

  @Given("{who} spoke {ago} of {string}")
  public void spokeOf(String who, Ago ago, String item) {
    state("item", item, true, ago);
  }

  @Given("imaging of the repair was clear {ago}")
  public void imaging(Ago ago) {
    state("imaging", "clear imaging", true, ago);
  }

  @Given("imaging of the repair was not clear {ago}")
  public void imagingNotClear(Ago ago) {
    state("imaging", "clear imaging", false, ago);
  }

  private void state(String shelf, String what, boolean so, Ago ago) {
    ward.chart().put(shelf, ward.records().statement(what, so, ago.from(ward.now())));
  }

  // Scores, weight, procedures

  @Given("{who} scored {number} on the {instrument} {ago}")
  public void scored(String who, BigDecimal value, String instrument, Ago ago) {
    ward.chart().put(instrument, ward.records().score(instrument, value, ago.from(ward.now())));
  }

  @Given("{who} scored {number} on another {instrument} {ago}")
  public void alsoScored(String who, BigDecimal value, String instrument, Ago ago) {
    ward.chart().add(instrument, ward.records().score(instrument, value, ago.from(ward.now())));
  }

  @Given("{who} was asked for a {instrument} {ago} and it is not known")
  public void scoreNotKnown(String who, String instrument, Ago ago) {
    ward.chart().put(instrument, ward.records().askedMeasure(instrument, ago.from(ward.now())));
  }

  @Given("{who} weighed {number} kg {ago}")
  public void weighed(String who, BigDecimal kg, Ago ago) {
    ward.chart().put("weight", ward.records().measured("weight", kg, "kg", ago.from(ward.now())));
  }

  @Given("{who} weighed {number} pounds {ago}")
  public void weighedPounds(String who, BigDecimal pounds, Ago ago) {
    ward.chart()
        .put("weight", ward.records().measured("weight", pounds, "[lb_av]", ago.from(ward.now())));
  }

  @Given("{who} had weighed {number} kg {ago}")
  public void hadWeighed(String who, BigDecimal kg, Ago ago) {
    ward.chart().add("weight", ward.records().measured("weight", kg, "kg", ago.from(ward.now())));
  }

  @Given("{whose} weight was recorded without a unit")
  public void weightWithoutUnit(String whose) {
    ward.chart()
        .put(
            "weight",
            ward.records().measured("weight", BigDecimal.valueOf(70), "", ward.today().toString()));
  }

  @Given("{who} only told us {whose} weight, {number} kg, {ago}")
  public void toldWeight(String who, String whose, BigDecimal kg, Ago ago) {
    ward.chart()
        .put("weight", ward.records().measured("stated weight", kg, "kg", ago.from(ward.now())));
  }

  @Given("{who} is {number} cm tall")
  public void tall(String who, BigDecimal cm) {
    ward.chart()
        .put("height", ward.records().measured("height", cm, "cm", ward.today().toString()));
  }

  @Given(
      "^(?:she|he) had (?:an?|one) ([a-z -]+) (\\d+ (?:days?|months?|years?) ago|in [A-Z][a-z]+ \\d{4}|without a date)$")
  public void underwent(String procedure, String ago) {
    ward.chart().add(procedure, ward.records().done(procedure, new Ago(ago).from(ward.now())));
  }

  @Given("the {string} is booked {ago}")
  public void booked(String session, Ago ago) {
    ward.chart().put(session, ward.records().booked(session, ago.time(ward.now())));
  }

  @Given("the {string} is booked {int} hours after the dose")
  public void bookedAfter(String session, int hours) {
    ward.chart().put("dosing session", ward.records().booked("dosing session", at(0)));
    ward.chart().put(session, ward.records().booked(session, at(hours)));
  }

  private String at(int hours) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ward.now().plusDays(7).plusHours(hours));
  }

  @Given("the plan holds no weekly psychotherapy")
  public void planWithoutTherapy() {
    ward.chart().put("plan", ward.records().plan("integration session"));
  }

  @Given("the plan itself holds the integration sessions")
  public void planWithIntegration() {
    ward.chart().clear("integration session");
    ward.chart().put("plan", ward.records().plan("weekly psychotherapy", "integration session"));
  }

  // The day of dosing

  @Given("it is the day of dosing")
  public void dayOfDosing() {
    ward.at(Moment.DOSING_DAY);
    DosingDay.addTo(ward.chart(), ward.records(), ward.now());
  }

  @Given("{whose} blood pressure was {number}\\/{number} {ago}")
  public void pressure(String whose, BigDecimal upper, BigDecimal lower, Ago ago) {
    ward.chart()
        .put("pressure", ward.records().pressure(upper, lower, "mm[Hg]", ago.time(ward.now())));
  }

  @Given("{whose} blood pressure was {number}\\/{number} at {string}")
  public void pressureAt(String whose, BigDecimal upper, BigDecimal lower, String time) {
    ward.chart().put("pressure", ward.records().pressure(upper, lower, "mm[Hg]", time));
  }

  @Given("{whose} blood pressure was also {number}\\/{number} {ago}")
  public void alsoPressure(String whose, BigDecimal upper, BigDecimal lower, Ago ago) {
    ward.chart()
        .add("pressure", ward.records().pressure(upper, lower, "mm[Hg]", ago.time(ward.now())));
  }

  @Given("{whose} blood pressure was {number}\\/{number} kPa {ago}")
  public void pressureInKilopascal(String whose, BigDecimal upper, BigDecimal lower, Ago ago) {
    ward.chart()
        .put("pressure", ward.records().pressure(upper, lower, "kPa", ago.time(ward.now())));
  }

  @Given("{whose} blood pressure of {number}\\/{number} {ago} is only preliminary")
  public void preliminaryPressure(String whose, BigDecimal upper, BigDecimal lower, Ago ago) {
    ward.chart()
        .put(
            "pressure",
            ward.records()
                .pressure(upper, lower, "mm[Hg]", ago.time(ward.now()))
                .setStatus(org.hl7.fhir.r4.model.Observation.ObservationStatus.PRELIMINARY));
  }

  @Given("{whose} blood pressure of {number}\\/{number} {ago} was entered in error")
  public void mistakenPressure(String whose, BigDecimal upper, BigDecimal lower, Ago ago) {
    ward.chart()
        .add(
            "pressure",
            ward.records()
                .pressure(upper, lower, "mm[Hg]", ago.time(ward.now()))
                .setStatus(org.hl7.fhir.r4.model.Observation.ObservationStatus.ENTEREDINERROR));
  }

  @Given("a blood pressure of {number}\\/{number} {ago} is that of another patient")
  public void pressureOfAnother(BigDecimal upper, BigDecimal lower, Ago ago) {
    ward.chart()
        .put(
            "pressure",
            ward.records()
                .pressure(upper, lower, "mm[Hg]", ago.time(ward.now()))
                .setSubject(new Reference("Patient/somebody-else")));
  }
}
