package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.FamilyMemberHistory;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.fact.When;
import org.kapcds.fhir.parse.ParseException;
import tools.jackson.databind.JsonNode;

/**
 * All readers together: the facts of a record. Resources of a type that no reader handles are
 * passed over before they are parsed; parsing is the dearest step.
 */
public final class Readers {

  private record Reading<R extends Resource>(Class<R> type, ResourceReader<R> reader) {

    List<Fact> read(Place place) {
      return reader.read(place.record().parse(place.entry(), type), place);
    }
  }

  /** By place in the record; where several facts stand in one place, by what they are. */
  private static final Comparator<Fact> BY_PLACE =
      Comparator.comparing((Fact fact) -> place(fact))
          .thenComparing(fact -> fact.getClass().getSimpleName())
          .thenComparing(Fact::toString);

  private static final Map<String, Reading<?>> READINGS = readings();

  private Readers() {}

  /** The observations that tell the sex of a patient, as `system|code`: no release names them. */
  public static Set<String> tellingSex() {
    return Codes.SEX_QUESTIONS.stream()
        .map(code -> Codes.LOINC + "|" + code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a reader handles this type of resource. */
  public static boolean handles(String type) {
    return READINGS.containsKey(type);
  }

  /** The facts of a record, and of what stands beside them, sorted by their place in the record. */
  public static List<Fact> read(PatientRecord record, List<? extends Fact> beside) {
    List<Fact> facts = new ArrayList<>(beside);
    for (Entry entry : record.entries()) {
      Reading<?> reading = READINGS.get(entry.type());
      if (reading != null) {
        facts.addAll(read(reading, new Place(entry, record)));
      }
    }
    facts.sort(BY_PLACE);
    return facts;
  }

  private static List<Fact> read(Reading<?> reading, Place place) {
    JsonNode another = another(place);
    if (another != null) {
      return ofAnother(place, another);
    }
    try {
      refuseModified(place.entry().json());
      refuseUntold(place.entry().json());
      List<Fact> facts = new ArrayList<>(reading.read(place));
      facts.addAll(place.beside());
      return facts;
    } catch (UnusableException e) {
      return e.why() == Unreadable.Cause.UNUSABLE
          ? unusable(place, e.reason())
          : List.of(given(place, e.why(), e.reason()));
    } catch (ParseException e) {
      return unusable(place, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // A record may be odder than any reader foresees; the rest of it must still be read.
      return unusable(place, "no reader could read it");
    }
  }

  /** What cannot be read is listed; of an order or an event it is still known that there is one. */
  private static List<Fact> unusable(Place place, String reason) {
    List<Fact> facts = new ArrayList<>();
    facts.add(given(place, Unreadable.Cause.UNUSABLE, reason));
    LostOrder.of(place).ifPresent(facts::add);
    LostEvent.of(place).ifPresent(facts::add);
    return facts;
  }

  private static Unreadable given(Place place, Unreadable.Cause cause, String reason) {
    Concept concept = Salvage.conceptOf(place.entry(), place.record());
    When when = Salvage.whenOf(place.entry());
    return place.unreadable(place.head(concept, when, List.of()), cause, reason);
  }

  /**
   * What is of another patient is listed only, without what it says; what may be of another patient
   * leaves open what it speaks of. An order that is signed in the name of this one is held as well:
   * whoever signs it must see that it was not checked.
   */
  private static List<Fact> ofAnother(Place place, JsonNode whose) {
    List<Fact> facts = new ArrayList<>();
    boolean named = place.namesAnother(whose);
    facts.add(
        named
            ? place.unreadable(
                place.head(Concept.NONE, When.UNKNOWN, List.of()),
                Unreadable.Cause.IGNORED,
                "of another patient")
            : given(place, Unreadable.Cause.UNUSABLE, "perhaps of another patient"));
    if (!named) {
      LostEvent.of(place).ifPresent(facts::add);
    }
    if (place.record().isNamed()) {
      LostOrder.of(place).ifPresent(facts::add);
    }
    return facts;
  }

  /** The element that names somebody who is not, or may not be, the patient. */
  private static @Nullable JsonNode another(Place place) {
    if (isOfTheSite(place)) {
      return null;
    }
    boolean signed = place.record().isNamed() && LostOrder.isDraft(place.entry());
    for (String name : List.of("subject", "patient")) {
      JsonNode reference = place.entry().json().path(name);
      if (reference.isObject()
          && (signed ? place.namesAnother(reference) : !place.isPatient(reference))) {
        return reference;
      }
    }
    return null;
  }

  /** What a site has checked for the day is about no patient, and holds for each of them. */
  private static boolean isOfTheSite(Place place) {
    JsonNode json = place.entry().json();
    String questionnaire = json.path("questionnaire").asString("").split("\\|", 2)[0];
    return place.entry().type().equals("QuestionnaireResponse")
        && questionnaire.equals(Codes.SITE_CHECKLIST)
        && Codes.SITES.contains(place.typeOf(json.path("subject")));
  }

  /** FHIR lets a modifier extension turn the meaning round; none is known here. */
  private static void refuseModified(JsonNode node) {
    if (node.has("modifierExtension")) {
      throw UnusableException.unusable("it has a modifier extension, which is not understood");
    }
    for (JsonNode child : node) {
      if (child.isContainer()) {
        refuseModified(child);
      }
    }
  }

  /**
   * The code that patient summaries write where nothing is known; it never means that there is
   * none.
   */
  private static void refuseUntold(JsonNode json) {
    for (String name : List.of("code", "medicationCodeableConcept")) {
      for (JsonNode coding : json.path(name).path("coding")) {
        if (Codes.ABSENT_OR_UNKNOWN.contains(coding.path("system").asString(""))
            && Codes.isUntold(coding.path("code").asString(""))) {
          throw UnusableException.withheld("it says that nothing is known about this");
        }
      }
    }
  }

  private static Source place(Fact fact) {
    return fact.sources().list().get(0);
  }

  private static Map<String, Reading<?>> readings() {
    Map<String, Reading<?>> all = new HashMap<>();
    add(all, Patient.class, PatientReader::read);
    add(all, Condition.class, ConditionReader::read);
    add(all, AdverseEvent.class, AdverseEventReader::read);
    add(all, AllergyIntolerance.class, AllergyIntoleranceReader::read);
    add(all, Observation.class, ObservationReader::read);
    add(all, QuestionnaireResponse.class, QuestionnaireResponseReader::read);
    add(all, MedicationRequest.class, MedicationRequestReader::read);
    add(all, MedicationStatement.class, MedicationStatementReader::read);
    add(all, MedicationDispense.class, MedicationDispenseReader::read);
    add(all, MedicationAdministration.class, MedicationAdministrationReader::read);
    add(all, Procedure.class, ProcedureReader::read);
    add(all, Consent.class, ConsentReader::read);
    add(all, Encounter.class, EncounterReader::read);
    add(all, Appointment.class, AppointmentReader::read);
    add(all, CarePlan.class, CarePlanReader::read);
    add(all, CareTeam.class, CareTeamReader::read);
    add(all, FamilyMemberHistory.class, FamilyMemberHistoryReader::read);
    add(all, Goal.class, GoalReader::read);
    add(all, DocumentReference.class, DocumentReferenceReader::read);
    add(all, Location.class, LocationReader::read);
    all.put("List", new Reading<>(ListResource.class, ListReader::read));
    return Map.copyOf(all);
  }

  private static <R extends Resource> void add(
      Map<String, Reading<?>> all, Class<R> type, ResourceReader<R> reader) {
    all.put(type.getSimpleName(), new Reading<>(type, reader));
  }
}
