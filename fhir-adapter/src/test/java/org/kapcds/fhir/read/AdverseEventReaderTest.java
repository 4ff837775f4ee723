package org.kapcds.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.fact.AdverseEvent;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.fact.When;
import org.kapcds.fhir.Amina;

/** What happened to the patient, how severe and how serious it was, and when. */
class AdverseEventReaderTest {

  private static final String FAINTED =
      """
      {'resourceType': 'AdverseEvent', 'id': 'e', 'actuality': 'actual',
       'subject': {'reference': 'Patient/amina'}, 'event': {'text': 'fainted'},
       'date': '2026-02-20', 'detected': '2026-02-21', 'recordedDate': '2026-02-22',
       'severity': {'coding': [{'system': 'urn:s', 'code': 'severe'}]},
       'seriousness': {'coding': [{'system': 'urn:t', 'code': 'Serious'}]},
       'outcome': {'coding': [{'system': 'urn:u', 'code': 'resolved'}]}}""";

  @Test
  void anEventKeepsItsCodings() {
    AdverseEvent event = Amina.one(AdverseEvent.class, FAINTED);

    assertThat(event.head().concept().text()).isEqualTo("fainted");
    assertThat(event.when()).isEqualTo(day("2026-02-20"));
    assertThat(event.severity().codings().get(0).code()).isEqualTo("severe");
    assertThat(event.seriousness().codings().get(0).code()).isEqualTo("Serious");
    assertThat(event.outcomeKnown()).isTrue();
    assertThat(event.graded()).isFalse();
    assertThat(event.head().notes()).isEmpty();
  }

  @Test
  void withoutTheDayItBeganTheDayItWasFoundCounts() {
    AdverseEvent event =
        Amina.one(AdverseEvent.class, FAINTED.replace("'date': '2026-02-20', ", ""));

    assertThat(event.when()).isEqualTo(day("2026-02-21"));
    assertThat(event.head().notes()).containsExactly("day it was found, not on which it began");
  }

  @Test
  void elseTheDayOfRecordCounts() {
    AdverseEvent event =
        Amina.one(
            AdverseEvent.class,
            FAINTED.replace("'date': '2026-02-20', 'detected': '2026-02-21', ", ""));

    assertThat(event.when()).isEqualTo(day("2026-02-22"));
    assertThat(event.head().notes()).containsExactly("day of record, not on which it began");
  }

  @Test
  void anEventWithoutMuchIsAnEvent() {
    AdverseEvent event =
        Amina.one(
            AdverseEvent.class,
            """
            {'resourceType': 'AdverseEvent', 'id': 'e', 'actuality': 'actual',
             'subject': {'reference': 'Patient/amina'}, 'category': [{'text': 'incident'}]}""");

    assertThat(event.head().concept().text()).isEqualTo("incident");
    assertThat(event.dated()).isFalse();
    assertThat(event.outcomeKnown()).isFalse();
  }

  @Test
  void aDayThatCannotBeReadLeavesTheEvent() {
    String odd = FAINTED.replace("2026-02-20", "2026-02-20T08:00:00");

    assertThat(Amina.all(AdverseEvent.class, odd)).hasSize(1);
  }

  @Test
  void whatMightHaveHappenedIsPassedOver() {
    String nearMiss = FAINTED.replace("'actual'", "'potential'");

    assertThat(Amina.all(AdverseEvent.class, nearMiss)).isEmpty();
    assertThat(Amina.one(Unreadable.class, nearMiss).cause()).isEqualTo(Unreadable.Cause.IGNORED);
  }

  @Test
  void anEventThatCannotBeReadIsAnEventOfWhichNothingIsKnown() {
    String modified =
        FAINTED.replace(
            "'actuality'", "'modifierExtension': [{'url': 'urn:unheard-of'}], 'actuality'");
    AdverseEvent event = Amina.one(AdverseEvent.class, modified);

    assertThat(event.dated()).isFalse();
    assertThat(event.severity().isEmpty()).isTrue();
    assertThat(event.sources().reference()).isEqualTo("AdverseEvent/e");
    assertThat(Amina.one(Unreadable.class, modified).cause()).isEqualTo(Unreadable.Cause.UNUSABLE);
  }

  @Test
  void whatMightHaveHappenedIsNoEventEvenWhenItCannotBeRead() {
    String nearMiss =
        FAINTED.replace(
            "'actual'", "'potential', 'modifierExtension': [{'url': 'urn:unheard-of'}]");

    assertThat(Amina.all(AdverseEvent.class, nearMiss)).isEmpty();
  }

  @Test
  void theEventOfAnotherPatientIsNone() {
    assertThat(Amina.all(AdverseEvent.class, FAINTED.replace("Patient/amina", "Patient/somebody")))
        .isEmpty();
  }

  private static When day(String day) {
    return When.on(LocalDate.parse(day));
  }
}
