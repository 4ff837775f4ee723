package org.kapcds.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.fact.Booking;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Consent;
import org.kapcds.engine.fact.Encounter;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.FamilyHistory;
import org.kapcds.engine.fact.Procedure;
import org.kapcds.engine.fact.Safeguards;
import org.kapcds.engine.fact.Site;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.fact.Unreadable.Cause;
import org.kapcds.engine.fact.When;
import org.kapcds.fhir.Amina;

/** Procedures, consents, visits, bookings, plans, reviews and sites. */
class CareReadersTest {

  private static final String COURSE =
      resource(
          "Procedure",
          "'status': 'completed', 'code': {'coding': [{'code': 'cbt'}]}, 'outcome': {'text':"
              + "'done'}, 'performedPeriod': {'start': '2025-01-01', 'end': '2025-06-30'}");

  @Test
  void aProcedureIsDatedByItsEnd() {
    Procedure procedure = Amina.one(Procedure.class, COURSE);

    assertThat(procedure.done()).isTrue();
    assertThat(procedure.when()).isEqualTo(day("2025-06-30"));
    assertThat(procedure.start()).isEqualTo(day("2025-01-01"));
    assertThat(procedure.daysLong()).isEqualTo(181);
    assertThat(procedure.outcome().text()).isEqualTo("done");
  }

  @Test
  void aProcedureOfOneDayIsOneSession() {
    String session = COURSE.replace("2025-01-01", "2025-06-30");
    String moment =
        resource(
            "Procedure",
            "'status': 'completed', 'code': {'text': 'cbt'}, 'performedDateTime': '2025-06-30'");

    assertThat(Amina.one(Procedure.class, session).sessions()).isEqualTo(1);
    assertThat(Amina.one(Procedure.class, moment).sessions()).isEqualTo(1);
    assertThat(Amina.one(Procedure.class, moment).daysLong()).isZero();
  }

  @Test
  void aCourseThatWasGivenUpTookPlaceAndItsSessionsAreNotKnown() {
    Procedure stopped =
        Amina.one(
            Procedure.class,
            resource(
                "Procedure",
                "'status': 'stopped', 'code': {'text': 'pe'}, 'performedDateTime': '2025-06-30'"));

    assertThat(stopped.begun()).isTrue();
    assertThat(stopped.done()).isFalse();
    assertThat(stopped.sessionsKnown()).isFalse();
    assertThat(stopped.head().notes()).containsExactly("stopped before its end");
  }

  @Test
  void anObservationThatIsPartOfACourseCountsItsSessions() {
    String held =
        """
        {'resourceType': 'Observation', 'id': 'n', 'status': 'final', 'effectiveDateTime': '2025',
         'code': {'coding': [{'system': 'urn:kap:observation', 'code': 'sessions-held'}]},
         'valueInteger': 12, 'partOf': [{'reference': 'Procedure/r'}]}""";

    assertThat(Amina.one(Procedure.class, COURSE, held).sessions()).isEqualTo(12);
    assertThat(
            Amina.one(Procedure.class, COURSE, held.replace("Procedure/r", "Procedure/other"))
                .sessionsKnown())
        .isFalse();
    assertThat(
            Amina.one(Procedure.class, COURSE, held.replace("final", "entered-in-error"))
                .sessionsKnown())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"in-progress", "on-hold"})
  void aCourseUnderWayTellsWhatWasHeldUpToTheDayOfTheCountAndNoOutcome(String status) {
    String course =
        resource(
            "Procedure",
            "'status': '"
                + status
                + "', 'code': {'text': 'cbt'}, 'performedPeriod': {'start': '2025-11-03'},"
                + "'outcome': {'text': 'completed'}");
    String held =
        """
        {'resourceType': 'Observation', 'id': 'n', 'status': 'final', 'effectiveDateTime': '2026-02-01',
         'code': {'coding': [{'system': 'urn:kap:observation', 'code': 'sessions-held'}]},
         'valueInteger': 14, 'partOf': [{'reference': 'Procedure/r'}]}""";
    String earlier =
        held.replace("'n'", "'e'").replace("2026-02-01", "2025-12-01").replace("14", "4");

    Procedure counted = Amina.one(Procedure.class, course, earlier, held);
    assertThat(counted.begun()).isTrue();
    assertThat(counted.over()).isFalse();
    assertThat(counted.done()).isFalse();
    assertThat(counted.sessions()).isEqualTo(14);
    assertThat(counted.start()).isEqualTo(day("2025-11-03"));
    assertThat(counted.when()).isEqualTo(day("2026-02-01"));
    assertThat(counted.outcome()).isEqualTo(Concept.NONE);
    assertThat(counted.head().notes()).containsExactly("under way");

    Procedure uncounted = Amina.one(Procedure.class, course);
    assertThat(uncounted.sessionsKnown()).isFalse();
    assertThat(uncounted.singleSession()).isFalse();
    assertThat(uncounted.when()).isEqualTo(day("2025-11-03"));
  }

  @Test
  void whatWasDeclinedHasItsReasonAsOutcome() {
    Procedure declined =
        Amina.one(
            Procedure.class,
            resource(
                "Procedure",
                "'status': 'not-done', 'code': {'text': 'cbt'}, 'statusReason': {'coding':"
                    + "[{'system': 'urn:kap:course-outcome', 'code': 'declined'}]}"));

    assertThat(declined.done()).isFalse();
    assertThat(declined.begun()).isFalse();
    assertThat(declined.declinedWithReason()).isTrue();
    assertThat(declined.outcome()).isEqualTo(Concept.of("urn:kap:course-outcome", "declined"));
  }

  @ParameterizedTest
  @CsvSource({
    "entered-in-error, IGNORED, entered in error",
    "preparation, IGNORED, not done yet",
    "unknown, UNUSABLE, whether it was done is not recorded"
  })
  void aProcedureThatWasNotDoneIsNone(String status, Cause cause, String reason) {
    Unreadable unreadable = Amina.one(Unreadable.class, COURSE.replace("completed", status));

    assertThat(unreadable.cause()).isEqualTo(cause);
    assertThat(unreadable.reason()).isEqualTo(reason);
  }

  @Test
  void aConsentInForceSaysToWhatAndSinceWhen() {
    Consent consent = Amina.one(Consent.class, consent("'policyRule': {'text': 'v3'}"));

    assertThat(consent.head().concept())
        .isEqualTo(Concept.of("urn:kap:consent", "kap-ketamine-iv"));
    assertThat(consent.when()).isEqualTo(day("2026-03-01"));
    assertThat(consent.head().notes()).containsExactly("form v3");
  }

  @Test
  void aRefusalIsKnownAsOne() {
    assertThat(Amina.one(Consent.class, consent("'provision': {'type': 'deny'}")).refused())
        .isTrue();
    assertThat(
            Amina.one(Consent.class, consent("'language': 'en'").replace("'active'", "'rejected'"))
                .refused())
        .isTrue();
    assertThat(Amina.one(Consent.class, consent("'provision': {'type': 'permit'}")).refused())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "entered-in-error, entered in error",
    "inactive, a consent that is not in force",
    "draft, a consent that is not in force",
    "proposed, a consent that is not in force"
  })
  void aFormThatIsNotInForceIsNoConsent(String status, String reason) {
    String form = consent("'language': 'en'").replace("'active'", "'" + status + "'");
    Unreadable none = Amina.one(Unreadable.class, form);

    assertThat(none.cause()).isEqualTo(Cause.IGNORED);
    assertThat(none.reason()).isEqualTo(reason);
    assertThat(none.head().concept()).isEqualTo(Concept.of("urn:kap:consent", "kap-ketamine-iv"));
  }

  @Test
  void aConsentKnowsWhenItHolds() {
    Consent consent =
        Amina.one(
            Consent.class,
            consent("'provision': {'period': {'start': '2026-03-02', 'end': '2026-06'}}"));

    assertThat(consent.from()).isEqualTo(day("2026-03-02"));
    assertThat(consent.until().last()).isEqualTo(LocalDate.parse("2026-06-30"));
    assertThat(consent.head().notes()).containsExactly("until 2026-06");
  }

  @Test
  void aConsentToSomethingElseOrWithExceptionsDoesNotCount() {
    String coded = "'scope': {'coding': [{'code': '%s'}]}";
    String plain = consent("'language': 'en'");

    assertThat(
            Amina.one(
                    Unreadable.class,
                    plain.replace("'scope': {'text': 'treatment'}", coded.formatted("research")))
                .reason())
        .isEqualTo("a consent to something else than treatment");
    assertThat(
            Amina.all(
                Consent.class,
                plain.replace("'scope': {'text': 'treatment'}", coded.formatted("treatment"))))
        .hasSize(1);
    Unreadable open =
        Amina.one(
            Unreadable.class,
            consent("'provision': {'provision': [{'provision': [{'type': 'deny'}]}]}"));
    assertThat(open.reason()).isEqualTo("a consent with exceptions, which are not understood");
    assertThat(open.cause()).isEqualTo(Cause.UNUSABLE);
  }

  @Test
  void aRelativesConditionIsTheRelatives() {
    String mother =
        """
        {'resourceType': 'FamilyMemberHistory', 'id': 'm', 'status': '%s',
         'patient': {'reference': 'Patient/amina'}, 'date': '2026-01-05', %s
         'relationship': {'coding': [{'system': 'urn:kin', 'code': 'MTH'}]},
         'condition': [{'code': {'coding': [{'system': 'urn:x', 'code': 'x'}]}}, {'code': {}}]}""";
    List<Fact> facts = Amina.facts(mother.formatted("completed", ""));

    assertThat(facts).hasSize(1);
    FamilyHistory history = (FamilyHistory) facts.get(0);
    assertThat(history.head().concept()).isEqualTo(Concept.of("urn:x", "x"));
    assertThat(history.relationship()).isEqualTo(Concept.of("urn:kin", "MTH"));
    assertThat(history.when()).isEqualTo(day("2026-01-05"));
    assertThat(Amina.all(FamilyHistory.class, mother.formatted("partial", ""))).hasSize(1);
    assertThat(Amina.one(Unreadable.class, mother.formatted("entered-in-error", "")).cause())
        .isEqualTo(Cause.IGNORED);
    assertThat(Amina.one(Unreadable.class, mother.formatted("health-unknown", "")).cause())
        .isEqualTo(Cause.WITHHELD);
    Unreadable withheld =
        Amina.one(
            Unreadable.class,
            mother.formatted("completed", "'dataAbsentReason': {'text': 'withheld'},"));
    assertThat(withheld.cause()).isEqualTo(Cause.WITHHELD);
    assertThat(withheld.head().concept()).isEqualTo(Concept.of("urn:x", "x"));
  }

  @ParameterizedTest
  @CsvSource({
    "current, final, true",
    "current, amended, true",
    "current, preliminary, false",
    "current, entered-in-error, false",
    "superseded, final, false",
    "entered-in-error, final, false"
  })
  void aDocumentIsAYesToWhatItIs(String status, String docStatus, boolean counts) {
    String document =
        resource(
            "DocumentReference",
            "'status': '%s', 'docStatus': '%s', 'date': '2026-01-05T10:00:00Z', 'type': {'coding':"
                    .formatted(status, docStatus)
                + "[{'system': 'urn:kap:observation', 'code': 'specialist-decision'}]}");

    List<Answer> answers = Amina.all(Answer.class, document);
    assertThat(answers).hasSize(counts ? 1 : 0);
    if (counts) {
      assertThat(answers.get(0).head().concept())
          .isEqualTo(Concept.of("urn:kap:observation", "specialist-decision"));
      assertThat(answers.get(0).when().isInstant()).isTrue();
    }
  }

  @Test
  void anEncounterIsItsClassAndType() {
    Encounter encounter = Amina.one(Encounter.class, encounter("in-progress"));

    assertThat(encounter.head().concept().codings())
        .containsExactly(Coding.of("urn:act", "EMER"), Coding.of("", "assessment"));
    assertThat(encounter.when()).isEqualTo(day("2026-03-01"));
    assertThat(encounter.end()).isEqualTo(When.UNKNOWN);
  }

  @Test
  void aGoalThatIsAimedAtIsABookingOfItsDescription() {
    String goal =
        resource(
            "Goal",
            "'lifecycleStatus': 'active', 'startDate': '2026-02-01', 'description': {'coding':"
                + "[{'system': 'urn:kap:goal', 'code': 'abstinence'}]}");
    Booking aimed = Amina.one(Booking.class, goal);

    assertThat(aimed.head().concept()).isEqualTo(Concept.of("urn:kap:goal", "abstinence"));
    assertThat(aimed.when()).isEqualTo(day("2026-02-01"));
    assertThat(Amina.one(Booking.class, goal.replace("startDate", "statusDate")).when())
        .isEqualTo(day("2026-02-01"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"proposed", "completed", "cancelled", "rejected", "entered-in-error"})
  void aGoalThatIsNotAimedAtIsNone(String status) {
    String goal =
        resource("Goal", "'lifecycleStatus': '" + status + "', 'description': {'text': 'a goal'}");

    assertThat(Amina.one(Unreadable.class, goal).reason()).isEqualTo("a goal that is not aimed at");
  }

  @Test
  void aPlannedEncounterIsABooking() {
    assertThat(Amina.facts(encounter("planned"))).hasExactlyElementsOfTypes(Booking.class);
    assertThat(Amina.facts(encounter("cancelled"))).hasExactlyElementsOfTypes(Unreadable.class);
  }

  @Test
  void anAppointmentThatStandsIsABooking() {
    Booking booking = Amina.one(Booking.class, appointment("booked", "Patient/amina"));

    assertThat(booking.head().concept()).isEqualTo(Concept.of("urn:x", "session"));
    assertThat(booking.when()).isEqualTo(When.at(Instant.parse("2026-03-09T09:00:00Z")));
  }

  @Test
  void anAppointmentThatDoesNotStandIsNone() {
    assertThat(Amina.one(Unreadable.class, appointment("cancelled", "Patient/amina")).reason())
        .isEqualTo("an appointment that does not stand");
    assertThat(Amina.one(Unreadable.class, appointment("noshow", "Patient/amina")).reason())
        .isEqualTo("an appointment that does not stand");
    assertThat(Amina.one(Unreadable.class, appointment("booked", "Patient/tom")).reason())
        .isEqualTo("of another patient");
  }

  @Test
  void anAppointmentThatWasKeptIsAVisit() {
    Encounter visit = Amina.one(Encounter.class, appointment("fulfilled", "Patient/amina"));

    assertThat(visit.head().concept()).isEqualTo(Concept.of("urn:x", "session"));
    assertThat(visit.when()).isEqualTo(When.at(Instant.parse("2026-03-09T09:00:00Z")));
    assertThat(visit.end()).isEqualTo(visit.when());
    assertThat(Amina.one(Unreadable.class, appointment("fulfilled", "Patient/tom")).reason())
        .isEqualTo("of another patient");
  }

  @Test
  void aVisitThatIsFinishedHasEnded() {
    assertThat(Amina.one(Encounter.class, encounter("finished")).end())
        .isEqualTo(day("2026-03-01"));
    assertThat(
            Amina.one(
                    Encounter.class,
                    encounter("in-progress")
                        .replace("'2026-03-01'", "'2026-03-01', 'end': '2026-03-02'"))
                .end())
        .isEqualTo(When.UNKNOWN);
  }

  @Test
  void anActivityThatWasCarriedOutIsAVisit() {
    String plan =
        resource(
            "CarePlan",
            """
            'status': 'active', 'intent': 'plan', 'activity': [
              {'detail': {'status': 'completed', 'code': {'coding': [{'code': 'dose'}]},
                          'scheduledString': 'some day'}},
              {'detail': {'status': 'completed', 'code': {'coding': [{'code': 'prepare'}]},
                          'scheduledPeriod': {'start': '2026-03-05'}}}]
            """);

    assertThat(Amina.all(Encounter.class, plan))
        .extracting(Encounter::when)
        .containsExactly(When.UNKNOWN, day("2026-03-05"));
    assertThat(Amina.all(Booking.class, plan)).isEmpty();
  }

  @Test
  void aPlanInForceBooksItselfAndItsActivities() {
    String plan =
        resource(
            "CarePlan",
            """
            'status': 'active', 'intent': 'plan', 'period': {'start': '2026-03-01'},
            'category': [{'coding': [{'code': 'kap-course'}]}],
            'activity': [
              {'detail': {'status': 'scheduled', 'code': {'coding': [{'code': 'prepare'}]},
                          'scheduledPeriod': {'start': '2026-03-05'}}},
              {'detail': {'status': 'cancelled', 'code': {'coding': [{'code': 'dose'}]}}},
              {'detail': {'status': 'not-started', 'code': {'coding': [{'code': 'integrate'}]}}}]
            """);

    List<Booking> bookings = Amina.all(Booking.class, plan);

    assertThat(bookings)
        .extracting(booking -> booking.head().concept().codings().get(0).code())
        .containsExactly("kap-course", "prepare", "integrate");
    assertThat(bookings)
        .extracting(Booking::when)
        .containsExactly(day("2026-03-01"), day("2026-03-05"), When.UNKNOWN);
    assertThat(Amina.facts(plan.replace("'active'", "'completed'"))).isEmpty();
  }

  @Test
  void aProblemListWithADateWasReviewedThen() {
    Answer reviewed = Amina.one(Answer.class, list("11450-4", "'date': '2026-02-01'"));

    assertThat(reviewed.yes()).isTrue();
    assertThat(reviewed.when()).isEqualTo(day("2026-02-01"));
    assertThat(reviewed.head().concept()).isEqualTo(Concept.of("http://loinc.org", "11450-4"));
  }

  @Test
  void anEmptyProblemListIsAReviewOnlyIfNothingIsKnown() {
    String empty = "'date': '2026-02-01', 'emptyReason': {'coding': [{'code': '%s'}]}";

    assertThat(Amina.facts(list("11450-4", empty.formatted("nilknown"))))
        .hasExactlyElementsOfTypes(Answer.class);
    Unreadable withheld = Amina.one(Unreadable.class, list("11450-4", empty.formatted("withheld")));
    assertThat(withheld.cause()).isEqualTo(Cause.WITHHELD);
    assertThat(withheld.reason())
        .isEqualTo("an empty list that does not mean that there is nothing");
  }

  @Test
  void otherListsTellNothing() {
    assertThat(Amina.facts(list("48765-2", "'date': '2026-02-01'"))).isEmpty();
  }

  @Test
  void aLocationMayTellOfTheSite() {
    List<Fact> facts =
        Amina.facts(
            """
            {'resourceType': 'Location', 'id': 'l', 'extension': [{'url': 'urn:kap:site',
              'extension': [
                {'url': 'setting', 'valueCode': 'clinic'},
                {'url': 'rems-certified', 'valueBoolean': true},
                {'url': 'airway-clinician', 'valueBoolean': false},
                {'url': 'acls-until', 'valueDate': '2027-01-01'},
                {'url': 'equipment', 'valueCode': 'oximeter'},
                {'url': 'emergency-plan', 'valueBoolean': true},
                {'url': 'last-drill', 'valueDate': '2026-01-15'},
                {'url': 'equipment', 'valueCode': 'oxygen'},
                {'url': 'equipment', 'valueCode': 'oxymeter'}]}]}""");

    assertThat(facts).hasExactlyElementsOfTypes(Site.class, Unreadable.class);
    Site site = (Site) facts.get(0);
    assertThat(site.setting()).isEqualTo("clinic");
    assertThat(site.remsCertified()).isTrue();
    assertThat(site.equipment()).containsExactlyInAnyOrder("oximeter", "oxygen");
    assertThat(site.safeguards())
        .isEqualTo(
            new Safeguards(
                false,
                When.on(LocalDate.of(2027, 1, 1)),
                true,
                When.on(LocalDate.of(2026, 1, 15))));
    assertThat(((Unreadable) facts.get(1)).reason())
        .isEqualTo(
            "not a piece of equipment that is asked for; expected one of bag-mask, blood-pressure,"
                + " defibrillator, emergency-drugs, infusion-pump, oximeter, oxygen, suction");
  }

  @Test
  void whatALocationDoesNotTellOfTheSiteIsNotKnown() {
    Site site =
        Amina.one(
            Site.class,
            """
            {'resourceType': 'Location', 'id': 'l', 'extension': [{'url': 'urn:kap:site',
              'extension': [{'url': 'equipment', 'valueCode': 'oxygen'}]}]}""");
    assertThat(site.settingKnown()).isFalse();
    assertThat(site.certificationKnown()).isFalse();
    assertThat(site.notCertified()).isFalse();
  }

  @Test
  void aKindOfSiteThatNoRuleKnowsIsListedAndNotKnown() {
    List<Fact> facts =
        Amina.facts(
            """
            {'resourceType': 'Location', 'id': 'l', 'extension': [{'url': 'urn:kap:site',
              'extension': [{'url': 'setting', 'valueCode': 'barn'}]}]}""");
    assertThat(facts).filteredOn(Site.class::isInstance).hasSize(1);
    assertThat(facts)
        .filteredOn(Site.class::isInstance)
        .noneMatch(site -> ((Site) site).settingKnown());
    assertThat(facts)
        .filteredOn(Unreadable.class::isInstance)
        .extracting(bad -> ((Unreadable) bad).reason())
        .containsExactly("not a kind of site; expected clinic, hospital or home");
  }

  @Test
  void aLocationThatTellsNothingOfTheSiteSaysNothing() {
    assertThat(Amina.facts("{'resourceType': 'Location', 'id': 'l', 'name': 'Ward'}")).isEmpty();
  }

  private static String consent(String content) {
    return """
        {'resourceType': 'Consent', 'id': 'c', 'status': 'active', 'scope': {'text': 'treatment'},
         'category': [{'coding': [{'system': 'urn:kap:consent', 'code': 'kap-ketamine-iv'}]}],
         'patient': {'reference': 'Patient/amina'}, 'dateTime': '2026-03-01', %s}"""
        .formatted(content);
  }

  private static String encounter(String status) {
    return resource(
        "Encounter",
        "'status': '%s', 'class': {'system': 'urn:act', 'code': 'EMER'}, 'type': [{'coding':"
                .formatted(status)
            + "[{'code': 'assessment'}]}], 'period': {'start': '2026-03-01'}");
  }

  private static String appointment(String status, String patient) {
    return """
        {'resourceType': 'Appointment', 'id': 'a', 'status': '%s',
         'serviceType': [{'coding': [{'system': 'urn:x', 'code': 'session'}]}],
         'start': '2026-03-09T10:00:00+01:00',
         'participant': [{'actor': {'reference': '%s'}, 'status': 'accepted'},
                         {'actor': {'reference': 'Practitioner/p'}, 'status': 'accepted'}]}"""
        .formatted(status, patient);
  }

  private static String list(String code, String content) {
    return resource(
        "List",
        "'status': 'current', 'mode': 'working', 'code': {'coding': [{'system':"
            + "'http://loinc.org', 'code': '%s'}]}, %s".formatted(code, content));
  }

  private static String resource(String type, String content) {
    return """
        {'resourceType': '%s', 'id': 'r', 'subject': {'reference': 'Patient/amina'}, %s}"""
        .formatted(type, content);
  }

  private static When day(String day) {
    return When.on(LocalDate.parse(day));
  }
}
