package org.kapcds.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.fact.Medication.Origin;
import org.kapcds.engine.fact.Medication.Status;
import org.kapcds.engine.fact.Order;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.fact.Unreadable.Cause;
import org.kapcds.engine.fact.When;
import org.kapcds.fhir.Amina;
import org.kapcds.fhir.FhirFacts;

class MedicationRequestReaderTest {

  private static final String NAMED =
      "'medicationCodeableConcept': {'coding': [{'system': 'urn:x', 'code': 'x'}]}";

  @ParameterizedTest
  @CsvSource({
    "active, ACTIVE",
    "on-hold, ON_HOLD",
    "completed, ENDED",
    "stopped, ENDED",
    "cancelled, CANCELLED",
    "unknown, ACTIVE"
  })
  void aPrescriptionIsInUseUnlessItSaysOtherwise(String recorded, Status status) {
    assertThat(use(recorded, NAMED).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'status': 'entered-in-error', 'intent': 'order'                       | entered in error
          'status': 'active', 'intent': 'order', 'doNotPerform': true           | an order not to give it
          'status': 'active', 'intent': 'plan'                                  | planned or proposed, not ordered
          """)
  void whatWasNotPrescribedIsIgnored(String content, String reason) {
    Unreadable ignored = Amina.one(Unreadable.class, resource("MedicationRequest", content, NAMED));

    assertThat(ignored.cause()).isEqualTo(Cause.IGNORED);
    assertThat(ignored.reason()).isEqualTo(reason);
    assertThat(ignored.head().concept()).isEqualTo(Concept.of("urn:x", "x"));
  }

  @Test
  void aPlanThatReportsAMedicineInUseIsAStatement() {
    List<Fact> facts =
        Amina.facts(
            resource(
                "MedicationRequest",
                "'status': 'active', 'intent': 'plan', 'reportedBoolean': true",
                NAMED));

    assertThat(facts).hasSize(1);
    assertThat(((Medication) facts.get(0)).origin()).isEqualTo(Origin.STATEMENT);
  }

  @Test
  void anActivePrescriptionIsAnOrderTooAndADraftIsAnOrderOnly() {
    assertThat(Amina.facts(request("active", NAMED)))
        .hasExactlyElementsOfTypes(Medication.class, Order.class);
    assertThat(Amina.facts(request("draft", NAMED))).hasExactlyElementsOfTypes(Order.class);
    assertThat(Amina.facts(request("completed", NAMED)))
        .hasExactlyElementsOfTypes(Medication.class);
  }

  @Test
  void whatSaysNothingOfItsStatusMayBeADraftAndMayBeInUse() {
    for (String status : List.of("'status': 'unknown', ", "")) {
      List<Fact> facts =
          Amina.facts(resource("MedicationRequest", status + "'intent': 'order'", NAMED));

      assertThat(facts).hasExactlyElementsOfTypes(Medication.class, Order.class);
      assertThat(((Order) facts.get(1)).draft()).isTrue();
    }
  }

  @Test
  void anOrderOnHoldIsAnOrderThatIsHeldBack() {
    Order order = Amina.one(Order.class, request("on-hold", NAMED));

    assertThat(order.isOnHold()).isTrue();
    assertThat(order.draft()).isFalse();
  }

  @Test
  void theBoundsOfTheInstructionsAreThePeriod() {
    Medication medication =
        use(
            "stopped",
            NAMED
                + ", 'authoredOn': '2025-01-01', 'statusReason': {'text': 'no effect'},"
                + "'dosageInstruction': [{'timing': {'repeat': {'boundsPeriod':"
                + "{'start': '2025-02-01', 'end': '2025-04-30'}}}}]");

    assertThat(medication.when()).isEqualTo(day("2025-02-01"));
    assertThat(medication.end()).isEqualTo(day("2025-04-30"));
    assertThat(medication.stopReason().text()).isEqualTo("no effect");
    assertThat(medication.head().notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "30, days, 2025-01-30",
    "30, d, 2025-01-30",
    "8, wk, 2025-02-25",
    "1, mo, 2025-01-31",
    "3, fortnights, none"
  })
  void withoutBoundsTheSupplyGivesTheLastDay(String value, String unit, String end) {
    Medication medication =
        use(
            "completed",
            NAMED
                + ", 'authoredOn': '2025-01-01', 'dispenseRequest': {'expectedSupplyDuration':"
                + "{'value': %s, 'unit': '%s'}}".formatted(value, unit));

    assertThat(medication.when()).isEqualTo(day("2025-01-01"));
    assertThat(medication.end()).isEqualTo(end.equals("none") ? When.UNKNOWN : day(end));
    assertThat(medication.head().notes()).contains("start is the day it was written");
  }

  @ParameterizedTest
  @CsvSource({"0, 2025-01-30, 2025-01-30", "2, 2025-01-30, 2025-03-31"})
  void aSupplyThatMayBeRepeatedEndsOnOneOfSeveralDays(int repeats, String first, String last) {
    Medication medication =
        use(
            "completed",
            NAMED
                + ", 'authoredOn': '2025-01-01', 'dispenseRequest': {"
                + "'numberOfRepeatsAllowed': %d,".formatted(repeats)
                + "'expectedSupplyDuration': {'value': 30, 'unit': 'd'}}");

    assertThat(medication.end())
        .isEqualTo(When.between(LocalDate.parse(first), LocalDate.parse(last)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'start': '2025-02-01', 'end': '2025-02-28' | 'start': '2025-03-01', 'end': '2025-04-30' | 2025-04-30
          'start': '2025-03-01', 'end': '2025-04-30' | 'start': '2025-02-01', 'end': '2025-02-28' | 2025-04-30
          'start': '2025-02-01', 'end': '2025-02-28' | 'start': '2025-03-01'                      | none
          'start': '2025-02-01'                      | 'start': '2025-03-01', 'end': '2025-04-30' | none
          """)
  void theUseReachesFromTheFirstToTheLastDayOfItsInstructions(
      String one, String other, String end) {
    Medication medication =
        use(
            "completed",
            NAMED
                + ", 'dosageInstruction': [{'timing': {'repeat': {'boundsPeriod': {%s}}}},"
                    .formatted(one)
                + "{'timing': {'repeat': {'boundsPeriod': {%s}}}}]".formatted(other));

    assertThat(medication.when()).isEqualTo(day("2025-02-01"));
    assertThat(medication.end()).isEqualTo(end.equals("none") ? When.UNKNOWN : day(end));
  }

  @Test
  void stepsOfGivenLengthAddUpToTheUse() {
    Medication medication =
        use(
            "completed",
            NAMED
                + ", 'authoredOn': '2025-01-01', 'dosageInstruction': ["
                + "{'sequence': 2, 'timing': {'repeat': {'boundsDuration': {'value': 4, 'code': 'wk'}}}},"
                + "{'sequence': 1, 'timing': {'repeat': {'boundsDuration': {'value': 10, 'code': 'd'}}}}]");

    assertThat(medication.end()).isEqualTo(day("2025-02-07"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          '#m'                                     | medicine from MedicationRequest/r#m
          'Medication/m'                           | medicine from Medication/m
          'urn:uuid:5'                             | medicine from Medication/m
          'https://ehr.example/fhir/Medication/m'  | medicine from Medication/m
          """)
  void aMedicineIsFoundWhereverItStands(String reference, String how) {
    String medication =
        "{'resourceType': 'Medication', 'id': 'm', 'code': {'coding': [{'code': 'brand'}]},"
            + "'ingredient': [{'itemCodeableConcept': {'coding': [{'code': 'drug'}]}},"
            + "{'isActive': false, 'itemCodeableConcept': {'coding': [{'code': 'starch'}]}}]}";
    boolean contained = reference.contains("#");
    String request =
        request(
            "active",
            (contained ? "'contained': [" + medication + "], " : "")
                + "'medicationReference': {'reference': "
                + reference
                + "}");
    String beside = contained ? "" : ", {'fullUrl': 'urn:uuid:5', 'resource': " + medication + "}";
    byte[] bundle =
        Amina.json(
            "{'resourceType': 'Bundle', 'entry': [{'resource': %s}, {'resource': %s}%s]}"
                .formatted(Amina.PATIENT, request, beside));

    Medication found = (Medication) FhirFacts.read(bundle).facts().get(0);

    assertThat(found.head().concept())
        .isEqualTo(
            new Concept(List.of(Coding.of("", "brand")), null, List.of(Concept.of("", "drug"))));
    assertThat(found.sources().list().get(0).how()).isEqualTo(how);
    assertThat(found.sources().reference()).isEqualTo("MedicationRequest/r");
  }

  @Test
  void aMedicineThatIsNotInTheBundleNeverLooksLikeOneNotTaken() {
    List<Fact> facts =
        Amina.facts(
            request(
                "active",
                "'medicationReference': {'reference': 'Medication/gone', 'display': 'Pills'}"));

    assertThat(facts).hasExactlyElementsOfTypes(Medication.class, Order.class, Unreadable.class);
    Medication medication = (Medication) facts.get(0);
    assertThat(medication.active()).isTrue();
    assertThat(medication.head().concept()).isEqualTo(new Concept(List.of(), "Pills"));
    Unreadable beside = (Unreadable) facts.get(2);
    assertThat(beside.cause()).isEqualTo(Cause.UNRECOGNISED);
    assertThat(beside.reason()).isEqualTo("its Medication is not in the bundle or cannot be read");
  }

  @Test
  void aMedicineInWordsIsAFactWithoutCodings() {
    assertThat(
            use("active", "'medicationCodeableConcept': {'text': 'her heart pills'}")
                .head()
                .concept())
        .isEqualTo(new Concept(List.of(), "her heart pills"));
  }

  @Test
  void aPrescriptionWhoseDateCannotBeReadIsInUseAllTheSame() {
    List<Fact> facts =
        Amina.facts(request("active", NAMED + ", 'authoredOn': '2025-01-01T10:00:00'"));

    assertThat(facts).hasExactlyElementsOfTypes(Medication.class, Order.class, Unreadable.class);
    assertThat(((Unreadable) facts.get(2)).reason()).isEqualTo("time without zone");
  }

  private static Medication use(String status, String content) {
    return Amina.one(Medication.class, request(status, content));
  }

  private static String request(String status, String content) {
    return """
        {'resourceType': 'MedicationRequest', 'id': 'r', 'status': '%s', 'intent': 'order',
         'subject': {'reference': 'Patient/amina'}, %s}"""
        .formatted(status, content);
  }

  private static String resource(String type, String status, String content) {
    return """
        {'resourceType': '%s', 'id': 'r', %s, 'subject': {'reference': 'Patient/amina'}, %s}"""
        .formatted(type, status, content);
  }

  private static When day(String day) {
    return When.on(LocalDate.parse(day));
  }
}
