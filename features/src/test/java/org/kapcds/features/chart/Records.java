package org.kapcds.features.chart;

import java.math.BigDecimal;
import java.util.List;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.FamilyMemberHistory;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Single resources of one patient, as charts carry them. Times are FHIR date-times. */
public final class Records {

  private static final String UCUM = "http://unitsofmeasure.org";
  private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
  private static final String VERIFICATION =
      "http://terminology.hl7.org/CodeSystem/condition-ver-status";
  private static final String INTERPRETATION =
      "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
  private static final String ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

  private final Reference patient;

  /** Records of the patient with this id. */
  public Records(String patientId) {
    this.patient = new Reference("Patient/" + patientId);
  }

  /** The patient the records are about. */
  Reference patient() {
    return patient.copy();
  }

  /** A score, or a count without a unit. */
  public Observation score(String instrument, BigDecimal value, String when) {
    return measured(instrument, value, "{score}", when);
  }

  /** A measured quantity in a UCUM unit. */
  public Observation measured(String what, BigDecimal value, String unit, String when) {
    return observation(Codebook.measure(what), when).setValue(quantity(value, unit));
  }

  /** A blood pressure: one reading with its two parts. */
  public Observation pressure(BigDecimal upper, BigDecimal lower, String unit, String when) {
    Observation reading =
        observation(
            new CodeableConcept(new Coding("http://loinc.org", "85354-9", "blood pressure")), when);
    reading.addComponent().setCode(Codebook.measure("systolic")).setValue(quantity(upper, unit));
    reading.addComponent().setCode(Codebook.measure("diastolic")).setValue(quantity(lower, unit));
    return reading;
  }

  /** A statement that is so or is not so. */
  public Observation statement(String what, boolean so, String when) {
    return observation(Codebook.statement(what), when).setValue(new BooleanType(so));
  }

  /** A statement that was asked for and is not known. */
  public Observation asked(CodeableConcept what, String when) {
    Observation observation = observation(what, when);
    observation.setDataAbsentReason(
        new CodeableConcept(
            new Coding(
                "http://terminology.hl7.org/CodeSystem/data-absent-reason",
                "asked-unknown",
                null)));
    return observation;
  }

  /** A statement that was asked for and is not known, by its name. */
  public Observation askedStatement(String what, String when) {
    return asked(Codebook.statement(what), when);
  }

  /** A score that was asked for and is not known. */
  public Observation askedMeasure(String what, String when) {
    return asked(Codebook.measure(what), when);
  }

  /** The last use of a substance. */
  public Observation lastUse(String substance, String when) {
    return observation(Codebook.own("observation", "last-use"), when)
        .setValue(Codebook.own("substance", substance));
  }

  /** A pregnancy test in urine or serum. */
  public Observation pregnancyTest(String in, boolean positive, String when) {
    return observation(Codebook.statement(in), when)
        .setValue(
            new CodeableConcept(
                new Coding(INTERPRETATION, positive ? "POS" : "NEG", positive ? "Pos" : "Neg")));
  }

  private Observation observation(CodeableConcept code, String when) {
    Observation observation = new Observation();
    observation.setStatus(Observation.ObservationStatus.FINAL);
    observation.setCode(code).setSubject(patient);
    if (!when.isEmpty()) {
      observation.setEffective(new DateTimeType(when));
    }
    return observation;
  }

  /** A diagnosis: active and confirmed. */
  public Condition diagnosis(String what, String onset) {
    Condition condition = new Condition().setCode(Codebook.diagnosis(what)).setSubject(patient);
    if (!onset.isEmpty()) {
      condition.setOnset(new DateTimeType(onset));
    }
    return verified(clinically(condition, "active"), "confirmed");
  }

  /** The same diagnosis with another clinical status. */
  public static Condition clinically(Condition condition, String status) {
    return condition.setClinicalStatus(new CodeableConcept(new Coding(CLINICAL, status, null)));
  }

  /** The same diagnosis with another verification status. */
  public static Condition verified(Condition condition, String status) {
    return condition.setVerificationStatus(
        new CodeableConcept(new Coding(VERIFICATION, status, null)));
  }

  /** The same diagnosis with its severity beside the code. */
  public static Condition ofSeverity(Condition condition, String severity) {
    String code =
        switch (severity) {
          case "mild" -> "255604002";
          case "moderate" -> "6736007";
          default -> "24484000";
        };
    return condition.setSeverity(
        new CodeableConcept(new Coding("http://snomed.info/sct", code, severity)));
  }

  /** Results in other forms. */
  public Forms forms() {
    return new Forms(patient);
  }

  /** Entries of the list of allergies. */
  public AllergyRecords allergies() {
    return new AllergyRecords(patient);
  }

  /** The same diagnosis on another list. */
  public static Condition ofCategory(Condition condition, String category) {
    condition
        .addCategory()
        .addCoding(
            new Coding("http://terminology.hl7.org/CodeSystem/condition-category", category, null));
    return condition;
  }

  /** The recorded status of pregnancy. */
  public Observation pregnancyStatus(String status, String when) {
    Coding code =
        status.equals("pregnant")
            ? new Coding("http://snomed.info/sct", "77386006", "Pregnant")
            : new Coding("http://loinc.org", "LA26683-5", "Not pregnant");
    return (Observation)
        observation(
                new CodeableConcept(new Coding("http://loinc.org", "82810-3", "Pregnancy status")),
                when)
            .setValue(new CodeableConcept(code));
  }

  /** An illness of a relative. */
  public FamilyMemberHistory ofMother(String what) {
    FamilyMemberHistory history = new FamilyMemberHistory();
    history.setStatus(FamilyMemberHistory.FamilyHistoryStatus.COMPLETED);
    history.setPatient(patient);
    history.setRelationship(
        new CodeableConcept(
            new Coding("http://terminology.hl7.org/CodeSystem/v3-RoleCode", "MTH", "mother")));
    history.addCondition().setCode(Codebook.diagnosis(what));
    return history;
  }

  /** One item of a checklist: in order, or not. */
  public QuestionnaireResponse ticked(String checklist, String item, boolean inOrder, String when) {
    QuestionnaireResponse response = checklist(checklist, when);
    Checklists.say(response, item, inOrder);
    return response;
  }

  /** Something untoward that happened. */
  public AdverseEvent event(String when) {
    AdverseEvent event = new AdverseEvent();
    event.setActuality(AdverseEvent.AdverseEventActuality.ACTUAL).setSubject(patient);
    event.setEvent(new CodeableConcept().setText("fainted"));
    if (!when.isEmpty()) {
      event.setDateElement(new DateTimeType(when));
    }
    return event;
  }

  /** What somebody said about the use of a medicine. */
  public MedicationStatement use(
      String medicine, MedicationStatement.MedicationStatementStatus status, Period period) {
    MedicationStatement statement = new MedicationStatement();
    statement.setStatus(status).setSubject(patient);
    statement.setMedication(Codebook.medicine(medicine));
    statement.setEffective(period);
    return statement;
  }

  /** An order of a medicine that is taken at home. */
  public MedicationRequest prescription(
      String medicine, MedicationRequest.MedicationRequestStatus status, String authored) {
    MedicationRequest request = new MedicationRequest();
    request.setStatus(status).setIntent(MedicationRequest.MedicationRequestIntent.ORDER);
    request.setSubject(patient).setMedication(Codebook.medicine(medicine));
    request.setAuthoredOnElement(new DateTimeType(authored));
    return request;
  }

  /** A dose that was given in the clinic. */
  public MedicationAdministration given(String medicine, String when) {
    MedicationAdministration given = new MedicationAdministration();
    given.setStatus(MedicationAdministration.MedicationAdministrationStatus.COMPLETED);
    given.setSubject(patient).setMedication(Codebook.medicine(medicine));
    return given.setEffective(new DateTimeType(when));
  }

  /** A supply handed out by a pharmacy. */
  public MedicationDispense supply(String medicine, int days, String when) {
    MedicationDispense dispense = new MedicationDispense();
    dispense.setStatus(MedicationDispense.MedicationDispenseStatus.COMPLETED);
    dispense.setSubject(patient).setMedication(Codebook.medicine(medicine));
    dispense.setWhenHandedOverElement(new DateTimeType(when));
    dispense.setDaysSupply(quantity(BigDecimal.valueOf(days), "d"));
    return dispense;
  }

  /** So much of a medicine once a day. */
  public static Dosage daily(BigDecimal mg) {
    Dosage dosage = new Dosage();
    dosage.getTiming().getRepeat().setFrequency(1).setPeriod(1).setPeriodUnit(Timing.UnitsOfTime.D);
    dosage.addDoseAndRate().setDose(quantity(mg, "mg"));
    return dosage;
  }

  /** A medicine by the code an electronic record would use. */
  public static CodeableConcept medicine(String words) {
    return Codebook.medicine(words);
  }

  /** Why a medicine was stopped. */
  public static CodeableConcept stoppedFor(String reason) {
    return Codebook.own("stop-reason", reason);
  }

  /** An order of ketamine or esketamine that is being written. */
  public MedicationRequest order(String drug, String dosingTime) {
    MedicationRequest order = new MedicationRequest();
    order.setStatus(MedicationRequest.MedicationRequestStatus.DRAFT);
    order.setIntent(MedicationRequest.MedicationRequestIntent.ORDER);
    order.setSubject(patient).setMedication(Codebook.medicine(drug));
    order.addDosageInstruction().getTiming().addEventElement().setValueAsString(dosingTime);
    return order;
  }

  /** Says where an order is to be carried out: `outpatient`, `inpatient`, `community`. */
  public static void carriedOut(MedicationRequest order, String where) {
    order.addCategory(
        new CodeableConcept(
            new Coding(
                "http://terminology.hl7.org/CodeSystem/medicationrequest-category", where, null)));
  }

  /** The route of an order or prescription. */
  public static CodeableConcept route(String words) {
    return Codebook.route(words);
  }

  /** A quantity with its UCUM unit; without a unit where it is empty. */
  public static Quantity quantity(BigDecimal value, String unit) {
    Quantity quantity = new Quantity().setValue(value);
    return unit.isEmpty() ? quantity : quantity.setUnit(unit).setSystem(UCUM).setCode(unit);
  }

  /** A procedure or session that was carried out. */
  public Procedure done(String what, String when) {
    Procedure procedure = new Procedure();
    procedure.setStatus(Procedure.ProcedureStatus.COMPLETED);
    procedure.setCode(Codebook.procedure(what)).setSubject(patient);
    if (!when.isEmpty()) {
      procedure.setPerformed(new DateTimeType(when));
    }
    return procedure;
  }

  /** The same diagnosis with a structured interview as its evidence. */
  public static Condition byInterview(Condition condition) {
    condition.addEvidence().addCode(Codebook.own("evidence", "structured-interview"));
    return condition;
  }

  /** How many sessions of a course were held. */
  public Observation held(int number, String when) {
    return observation(Codebook.own("observation", "sessions-held"), when)
        .setValue(new IntegerType(number));
  }

  /** How a course ended: `completed`, `stopped-early`, `declined`. */
  public static CodeableConcept courseOutcome(String code) {
    return Codebook.own("course-outcome", code);
  }

  /** A course of a therapy, from its first to its last day. */
  public Procedure course(String what, String start, String end) {
    Period period = new Period();
    period.setStartElement(new DateTimeType(start));
    period.setEndElement(new DateTimeType(end));
    return done(what, "").setPerformed(period);
  }

  /** A course that was given up; how long it was is not on record. */
  public Procedure givenUp(String what, String when) {
    return done(what, when).setStatus(Procedure.ProcedureStatus.STOPPED);
  }

  /** What the treatment aims at: `abstinence`, `reduction`. */
  public Goal goal(String what) {
    Goal goal = new Goal();
    goal.setLifecycleStatus(Goal.GoalLifecycleStatus.ACTIVE);
    goal.setDescription(Codebook.own("goal", what)).setSubject(patient);
    return goal;
  }

  /** A session by its code, for which a visit takes place. */
  public static CodeableConcept session(String what) {
    return Codebook.procedure(what);
  }

  /** A session that is booked. */
  public Appointment booked(String what, String start) {
    Appointment appointment = new Appointment();
    appointment.setStatus(Appointment.AppointmentStatus.BOOKED);
    appointment.addServiceType(Codebook.procedure(what));
    appointment.setStartElement(new InstantType(start));
    appointment.addParticipant().setActor(patient);
    return appointment;
  }

  /** The plan of the course, with what it holds. */
  public CarePlan plan(String... activities) {
    CarePlan plan = new CarePlan();
    plan.setStatus(CarePlan.CarePlanStatus.ACTIVE).setIntent(CarePlan.CarePlanIntent.PLAN);
    plan.setSubject(patient).addCategory(Codebook.own("careplan", "kap-course"));
    for (String activity : activities) {
      plan.addActivity()
          .getDetail()
          .setStatus(CarePlan.CarePlanActivityStatus.SCHEDULED)
          .setCode(Codebook.procedure(activity));
    }
    return plan;
  }

  /** A signed consent. */
  public Consent consent(String to, String when) {
    Consent consent = new Consent();
    consent.setStatus(Consent.ConsentState.ACTIVE).setPatient(patient);
    consent.setScope(
        new CodeableConcept(
            new Coding("http://terminology.hl7.org/CodeSystem/consentscope", "treatment", null)));
    consent.addCategory(Codebook.consent(to));
    consent.setDateTimeElement(new DateTimeType(when));
    return consent;
  }

  /** The review of the list of problems. */
  public ListResource reviewedProblems(String when) {
    ListResource list = new ListResource();
    list.setStatus(ListResource.ListStatus.CURRENT).setMode(ListResource.ListMode.SNAPSHOT);
    list.setCode(new CodeableConcept(new Coding("http://loinc.org", "11450-4", "Problem list")));
    list.setSubject(patient).setDateElement(new DateTimeType(when));
    return list;
  }

  /** A completed checklist without answers, such as that of `discharge`. */
  public QuestionnaireResponse checklist(String id, String when) {
    return Checklists.of(id, patient, when);
  }

  /** The sixteen screening questions, all answered no. */
  public QuestionnaireResponse screening(String when) {
    QuestionnaireResponse response = checklist("screening", when);
    for (int i = 1; i <= 16; i++) {
      Checklists.say(response, "SAF-Q-%02d".formatted(i), false);
    }
    return response;
  }

  /** The questionnaire that is shipped, every question answered no. */
  public QuestionnaireResponse answeredNo(Questionnaire questionnaire, String when) {
    QuestionnaireResponse response = new QuestionnaireResponse();
    response.setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED);
    response.setQuestionnaire(questionnaire.getUrl()).setSubject(patient);
    response.setAuthoredElement(new DateTimeType(when));
    for (Questionnaire.QuestionnaireItemComponent question : questionnaire.getItem()) {
      Coding no =
          question.getAnswerOption().stream()
              .map(Questionnaire.QuestionnaireItemAnswerOptionComponent::getValueCoding)
              .filter(option -> option.getCode().equals("no"))
              .findFirst()
              .orElseThrow();
      response.addItem().setLinkId(question.getLinkId()).addAnswer().setValue(no);
    }
    return response;
  }

  /** The site of dosing; what is {@code null} is not said. */
  public static Location site(@Nullable String setting, @Nullable Boolean remsCertified) {
    Location location = new Location();
    Extension site = location.addExtension().setUrl("urn:kap:site");
    if (setting != null) {
      site.addExtension("setting", new CodeType(setting));
    }
    if (remsCertified != null) {
      site.addExtension("rems-certified", new BooleanType(remsCertified));
    }
    return location;
  }

  /** So many diagnoses of which a record may speak, in a fixed order. */
  public static List<String> someDiagnoses(int number) {
    return Codebook.someDiagnoses(number);
  }

  /** So many medicines of which a record may speak, in a fixed order. */
  public static List<String> someMedicines(int number) {
    return Codebook.someMedicines(number);
  }

  /** A clinic, certified, with this at hand. */
  public static Location equipped(List<String> equipment) {
    Location location = site("clinic", true);
    equipment.forEach(item -> tell(location, "equipment", new CodeType(item)));
    return location;
  }

  /** A clinic, certified, that says yes or no to one more thing. */
  public static Location safeguard(String what, boolean so) {
    return tell(site("clinic", true), what, new BooleanType(so));
  }

  /** A clinic, certified, with somebody for the airway who is certified until then. */
  public static Location secured(String until) {
    return tell(safeguard("airway-clinician", true), "acls-until", new DateType(until));
  }

  /** A clinic, certified, with an emergency plan that was last practised then. */
  public static Location practised(String drill) {
    return tell(safeguard("emergency-plan", true), "last-drill", new DateType(drill));
  }

  private static Location tell(Location site, String what, Type value) {
    site.getExtension().get(0).addExtension(what, value);
    return site;
  }

  /** A visit or a stay: `EMER`, `IMP`, `AMB`. */
  public Encounter stay(String kind, String start, String end) {
    Encounter encounter = new Encounter();
    encounter.setStatus(
        end.isEmpty() ? Encounter.EncounterStatus.INPROGRESS : Encounter.EncounterStatus.FINISHED);
    encounter.setClass_(new Coding(ACT, kind, null)).setSubject(patient);
    encounter.getPeriod().setStartElement(new DateTimeType(start));
    if (!end.isEmpty()) {
      encounter.getPeriod().setEndElement(new DateTimeType(end));
    }
    return encounter;
  }
}
