package org.kapcds.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Diagnosis;
import org.kapcds.engine.fact.Diagnosis.Status;
import org.kapcds.engine.fact.Diagnosis.Verification;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.fact.Unreadable.Cause;
import org.kapcds.engine.fact.When;
import org.kapcds.fhir.Amina;

class ConditionReaderTest {

  @ParameterizedTest
  @CsvSource({
    "active, ACTIVE",
    "recurrence, ACTIVE",
    "relapse, ACTIVE",
    "inactive, INACTIVE",
    "remission, INACTIVE",
    "resolved, INACTIVE",
    "sleeping, UNKNOWN"
  })
  void theClinicalStatusIsReadByItsCode(String code, Status status) {
    assertThat(diagnosis("'clinicalStatus': {'coding': [{'code': '%s'}]}".formatted(code)).status())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "confirmed, CONFIRMED",
    "provisional, PROVISIONAL",
    "differential, DIFFERENTIAL",
    "unconfirmed, UNCONFIRMED"
  })
  void theVerificationIsReadByItsCode(String code, Verification verification) {
    assertThat(
            diagnosis("'verificationStatus': {'coding': [{'code': '%s'}]}".formatted(code))
                .verification())
        .isEqualTo(verification);
  }

  @Test
  void whatTheRecordDoesNotSayIsUnknown() {
    Diagnosis diagnosis = diagnosis("'onsetDateTime': '2024-05-01'");

    assertThat(diagnosis.status()).isEqualTo(Status.UNKNOWN);
    assertThat(diagnosis.verification()).isEqualTo(Verification.UNKNOWN);
    assertThat(diagnosis.abated()).isEqualTo(When.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"refuted, refuted", "entered-in-error, entered in error"})
  void refutedAndMistakenOnesAreIgnored(String code, String reason) {
    Unreadable ignored =
        Amina.one(
            Unreadable.class,
            condition("'verificationStatus': {'coding': [{'code': '%s'}]}".formatted(code)));

    assertThat(ignored.cause()).isEqualTo(Cause.IGNORED);
    assertThat(ignored.reason()).isEqualTo(reason);
    assertThat(ignored.head().concept()).isEqualTo(Concept.of("urn:x", "x"));
  }

  @Test
  void theOnsetIsTheDay() {
    Diagnosis diagnosis = diagnosis("'onsetDateTime': '2024-05-01', 'recordedDate': '2026-01-01'");

    assertThat(diagnosis.when()).isEqualTo(day("2024-05-01"));
    assertThat(diagnosis.onset()).isEqualTo(day("2024-05-01"));
    assertThat(diagnosis.head().notes()).isEmpty();
  }

  @Test
  void withoutAnOnsetTheDayOfRecordStandsInAndIsNoted() {
    Diagnosis diagnosis = diagnosis("'recordedDate': '2026-01-01'");

    assertThat(diagnosis.when()).isEqualTo(day("2026-01-01"));
    assertThat(diagnosis.onset()).isEqualTo(When.UNKNOWN);
    assertThat(diagnosis.head().notes()).containsExactly("date of record, not of onset");
  }

  @Test
  void anOnsetByAgeMeansAllDaysOfThatAge() {
    Diagnosis diagnosis =
        diagnosis("'onsetAge': {'value': 34, 'system': 'http://unitsofmeasure.org', 'code': 'a'}");

    assertThat(diagnosis.onset())
        .isEqualTo(new When(null, LocalDate.parse("2014-05-17"), LocalDate.parse("2015-05-16")));
    assertThat(diagnosis.head().notes()).containsExactly("onset worked out from an age");
  }

  @Test
  void anOnsetByPeriodIsItsStartAndAnEndByPeriodItsEnd() {
    Diagnosis diagnosis =
        diagnosis(
            "'onsetPeriod': {'start': '2020-01-01', 'end': '2020-02-01'},"
                + "'abatementPeriod': {'start': '2021-01-01', 'end': '2021-02-01'}");

    assertThat(diagnosis.onset()).isEqualTo(day("2020-01-01"));
    assertThat(diagnosis.abated()).isEqualTo(day("2021-02-01"));
  }

  @Test
  void anOnsetInWordsIsNotRead() {
    Diagnosis diagnosis = diagnosis("'onsetString': 'in her youth'");

    assertThat(diagnosis.onset()).isEqualTo(When.UNKNOWN);
    assertThat(diagnosis.head().notes()).containsExactly("onset recorded as text only");
  }

  @Test
  void anEndSaysNothingOfTheStatusBeforeItIsKnownWhenTheQuestionIs() {
    Diagnosis diagnosis = diagnosis("'abatementDateTime': '2025-01-01'");

    assertThat(diagnosis.status()).isEqualTo(Status.UNKNOWN);
    assertThat(diagnosis.abated()).isEqualTo(day("2025-01-01"));
  }

  @Test
  void anEndInWordsEndsNothing() {
    Diagnosis diagnosis = diagnosis("'abatementString': 'ongoing'");

    assertThat(diagnosis.present()).isTrue();
    assertThat(diagnosis.endKnown()).isFalse();
    assertThat(diagnosis.head().notes()).containsExactly("end recorded as text only");
  }

  @ParameterizedTest
  @CsvSource({
    "health-concern, '', UNCONFIRMED",
    "health-concern, problem-list-item, CONFIRMED",
    "health-concern, encounter-diagnosis, CONFIRMED",
    "problem-list-item, '', CONFIRMED",
    "encounter-diagnosis, '', CONFIRMED"
  })
  void aHealthConcernIsNoDiagnosis(String category, String other, Verification verification) {
    Diagnosis diagnosis =
        diagnosis(
            "'verificationStatus': {'coding': [{'code': 'confirmed'}]}, 'category': [{'coding':"
                + " [{'code': '%s'}]}, {'coding': [{'code': '%s'}]}]"
                    .formatted(category, other.isEmpty() ? "sdoh" : other));

    assertThat(diagnosis.verification()).isEqualTo(verification);
  }

  @Test
  void theDiagnosisOfAVisitKnowsItsDay() {
    String recorded = "'recordedDate': '2026-01-01', 'category': [{'coding': [{'code': '%s'}]}]";

    assertThat(diagnosis(recorded.formatted("encounter-diagnosis")).visit())
        .isEqualTo(day("2026-01-01"));
    assertThat(diagnosis(recorded.formatted("problem-list-item")).visit().isKnown()).isFalse();
  }

  @Test
  void whatHasEndedAndIsCalledActiveStaysActive() {
    Diagnosis diagnosis =
        diagnosis(
            "'clinicalStatus': {'coding': [{'code': 'active'}]},"
                + "'abatementDateTime': '2025-01-01'");

    assertThat(diagnosis.status()).isEqualTo(Status.ACTIVE);
    assertThat(diagnosis.head().notes())
        .containsExactly("recorded as active although it has an end");
  }

  @Test
  void aDiagnosisWhoseOnsetCannotBeReadIsADiagnosisAllTheSame() {
    List<Fact> facts = Amina.facts(condition("'onsetDateTime': '2024-05-01T10:00:00'"));

    assertThat(facts.get(0)).isInstanceOf(Diagnosis.class);
    assertThat(facts.get(0).when()).isEqualTo(When.UNKNOWN);
    Unreadable beside = (Unreadable) facts.get(1);
    assertThat(beside.reason()).isEqualTo("time without zone");
    assertThat(beside.sources().list().get(0).path()).isEqualTo("onset");
  }

  @Test
  void severityBelongsToTheDiagnosisAndEvidenceIsAFactOfItsOwn() {
    List<Fact> facts =
        Amina.facts(
            condition(
                "'severity': {'text': 'severe'}, 'evidence': [{'code': [{'coding': [{'system':"
                    + "'urn:kap:evidence', 'code': 'structured-interview'}]}]}]"));

    assertThat(facts).hasSize(2);
    assertThat(((Diagnosis) facts.get(0)).severity().text()).isEqualTo("severe");
    Answer interview = (Answer) facts.get(1);
    assertThat(interview.yes()).isTrue();
    assertThat(interview.head().concept())
        .isEqualTo(Concept.of("urn:kap:evidence", "structured-interview"));
  }

  @Test
  void aConditionInWordsIsAFactWithoutCodings() {
    Diagnosis diagnosis =
        Amina.one(
            Diagnosis.class,
            "{'resourceType': 'Condition', 'id': 'c', 'code': {'text': 'a bad back'}}");

    assertThat(diagnosis.head().concept()).isEqualTo(new Concept(List.of(), "a bad back"));
  }

  @Test
  void aConditionWithoutANameIsUnusable() {
    assertThat(Amina.one(Unreadable.class, "{'resourceType': 'Condition', 'id': 'c'}").reason())
        .isEqualTo("it names no condition");
  }

  private static Diagnosis diagnosis(String content) {
    return Amina.one(Diagnosis.class, condition(content));
  }

  private static String condition(String content) {
    return """
        {'resourceType': 'Condition', 'id': 'c',
         'code': {'coding': [{'system': 'urn:x', 'code': 'x'}]},
         'subject': {'reference': 'Patient/amina'}, %s}"""
        .formatted(content);
  }

  private static When day(String day) {
    return When.on(LocalDate.parse(day));
  }
}
