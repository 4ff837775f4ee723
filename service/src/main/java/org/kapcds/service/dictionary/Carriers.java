package org.kapcds.service.dictionary;

import java.util.EnumMap;
import java.util.Map;
import org.kapcds.engine.knowledge.FactType;

/** Where each kind of fact lives in FHIR R4, in words for those who fill a record. */
final class Carriers {

  private static final Map<FactType, String> WORDS = new EnumMap<>(FactType.class);

  static {
    WORDS.put(
        FactType.DIAGNOSIS,
        "`Condition.code`; `clinicalStatus` and `verificationStatus` must both be set; the start of"
            + " the episode in `onset[x]`. Refuted and mistaken entries are ignored.");
    WORDS.put(
        FactType.ALLERGY,
        "`AllergyIntolerance.code` and `reaction.substance`; `verificationStatus`, `criticality`,"
            + " `type` and `reaction.severity` tell how much it counts. That no allergy is known must"
            + " be said by an entry with such a code and a `recordedDate`; an empty list says"
            + " nothing.");
    WORDS.put(
        FactType.FAMILY_HISTORY,
        "`FamilyMemberHistory.condition.code`; whose it is, in `relationship`.");
    WORDS.put(FactType.RELATIONSHIP, "`FamilyMemberHistory.relationship`.");
    WORDS.put(
        FactType.MEASUREMENT,
        "`Observation.code` or a component of it, `status` final; the number in `valueQuantity` with"
            + " its UCUM code, or in `valueInteger` for a score; `effectiveDateTime` with its zone,"
            + " or a day. A final `QuestionnaireResponse` works too, by the LOINC code as `linkId`.");
    WORDS.put(
        FactType.PANEL,
        "An `Observation` whose components, or whose `hasMember`, are the measurements it includes;"
            + " it has no value of its own.");
    WORDS.put(
        FactType.ANSWER,
        "`Observation.code` with `valueBoolean` and `effectiveDateTime`; asked and not known:"
            + " `dataAbsentReason` `asked-unknown` or `asked-declined`. Screening questions: a"
            + " completed `QuestionnaireResponse` of `urn:kap:questionnaire:screening` with the id of"
            + " the question as `linkId`, answered `valueBoolean`, or yes, no, unknown; its day is"
            + " `authored`. Checklists: the same, of `urn:kap:questionnaire:dosing-day`, `:site-day`,"
            + " `:session`, `:discharge` and `:follow-up`, `valueBoolean` true when it is in order, or"
            + " `valueDateTime` for a time. A reviewed problem list: a current `List` with its `date`."
            + " Also a current `DocumentReference` of that `type` with its `date`.");
    WORDS.put(
        FactType.CODED_RESULT,
        "`Observation.code` with `valueCodeableConcept`, and `effectiveDateTime`.");
    WORDS.put(
        FactType.PROCEDURE,
        "`Procedure.code`, `status` completed (or not-done with `statusReason`), `performed[x]`;"
            + " how it ended in `outcome`. Of a course of therapy that is in-progress or on-hold counts"
            + " what an observation `sessions-held` that is `partOf` it tells.");
    WORDS.put(
        FactType.MEDICATION,
        "`MedicationStatement` (`effectivePeriod`), `MedicationRequest`, `MedicationDispense` or"
            + " `MedicationAdministration` with a coded medicine, joined to courses; of a prescription"
            + " alone it is not known whether it was taken. Steps and doses from `dosageInstruction`"
            + " (`sequence`, `timing`, `doseAndRate`, `maxDosePerPeriod`), how long a supply lasts from"
            + " `daysSupply` or `quantity`; why it was stopped in `statusReason`; the last intake from"
            + " an administration, `effectiveDateTime` of a statement, or the end of one that has"
            + " ended.");
    WORDS.put(
        FactType.CONSENT,
        "`Consent.category`, `status` active, scope treatment, `dateTime`; it holds in"
            + " `provision.period`, and until a refusal (`provision.type` deny, or `status` rejected).");
    WORDS.put(FactType.ENCOUNTER, "`Encounter.class`, `period`.");
    WORDS.put(
        FactType.BOOKING,
        "`Appointment.serviceType`, `status` booked, `start`; or an activity of an active"
            + " `CarePlan`, `activity.detail.code`; what is aimed at: `Goal.description` of a goal that"
            + " is planned, accepted, active or on hold.");
    WORDS.put(
        FactType.QUALIFICATION,
        "`Practitioner.qualification` (`code`, `period`) of a participant of an active `CareTeam` of"
            + " the patient: `participant.member`, a Practitioner, or a PractitionerRole that names"
            + " one; a PractitionerRole tells its `specialty` too.");
    WORDS.put(FactType.SEVERITY, "`Condition.severity`, `AdverseEvent.severity`.");
    WORDS.put(FactType.OUTCOME, "`Procedure.outcome`, or `statusReason` when it was not done.");
    WORDS.put(FactType.RESULT, "`Observation.valueCodeableConcept`, `AdverseEvent.seriousness`.");
    WORDS.put(FactType.STOP_REASON, "`statusReason` of a medicine that was stopped.");
    WORDS.put(
        FactType.ROUTE, "`MedicationRequest.dosageInstruction.route` of the order of ketamine.");
    WORDS.put(FactType.SETTING, "`MedicationRequest.category` of the order of ketamine.");
  }

  private Carriers() {}

  static String of(FactType type) {
    return WORDS.getOrDefault(type, "");
  }
}
