package org.kapcds.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.fact.Answer.Reply;
import org.kapcds.engine.fact.CodedResult;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.fact.Unreadable.Cause;
import org.kapcds.engine.fact.When;
import org.kapcds.fhir.Amina;

class QuestionnaireResponseReaderTest {

  @Test
  void aQuestionIsKnownByItsQuestionnaireAndLinkId() {
    Answer answer =
        Amina.one(
            Answer.class, response("{'linkId': 'SAF-Q-01', 'answer': [{'valueBoolean': true}]}"));

    assertThat(answer.reply()).isEqualTo(Reply.YES);
    assertThat(answer.when()).isEqualTo(When.on(LocalDate.parse("2026-03-02")));
    assertThat(answer.head().concept().codings())
        .containsExactly(Coding.of("urn:kap:questionnaire:screening", "SAF-Q-01"));
  }

  @Test
  void aLinkIdOfLoincFormIsALoincCodeToo() {
    for (String linkId : List.of("44260-8", "/44260-8", "/44249-1/44260-8")) {
      Measurement item =
          Amina.one(
              Measurement.class,
              response("{'linkId': '%s', 'answer': [{'valueInteger': 2}]}".formatted(linkId)));

      assertThat(item.head().concept().codings())
          .containsExactly(
              Coding.of("urn:kap:questionnaire:screening", linkId),
              Coding.of("http://loinc.org", "44260-8"));
      assertThat(item.recorded()).hasToString("2 {score}");
    }
  }

  @Test
  void yesNoAndUnknownMayBeCoded() {
    assertThat(
            Amina.all(
                Answer.class,
                response(coded("yes") + ", " + coded("no") + ", " + coded("unknown"))))
        .extracting(Answer::reply)
        .containsExactly(Reply.YES, Reply.NO, Reply.UNKNOWN);
  }

  @Test
  void anAnswerOfTheTwoWeekListHasItsScore() {
    List<Fact> facts =
        Amina.facts(
            response(
                "{'linkId': '44260-8', 'answer': [{'valueCoding':"
                    + "{'system': 'http://loinc.org', 'code': 'LA6570-1'}}]}"));

    assertThat(facts.get(0)).isInstanceOf(CodedResult.class);
    assertThat(((Measurement) facts.get(1)).recorded()).hasToString("2 {score}");
  }

  @Test
  void aTimeIsAYesAtThatTime() {
    Answer lastMeal =
        Amina.one(
            Answer.class,
            response(
                "{'linkId': 'SAF-PRE-023/solid',"
                    + "'answer': [{'valueDateTime': '2026-03-02T01:00:00Z'}]}"));

    assertThat(lastMeal.yes()).isTrue();
    assertThat(lastMeal.when()).isEqualTo(When.at(Instant.parse("2026-03-02T01:00:00Z")));
  }

  @Test
  void itemsAreReadAtEveryDepth() {
    assertThat(
            Amina.all(
                Answer.class,
                response(
                    """
                    {'linkId': 'group', 'item': [
                      {'linkId': 'a', 'answer': [{'valueBoolean': true, 'item': [
                        {'linkId': 'b', 'answer': [{'valueBoolean': false}]}]}]}]}""")))
        .extracting(fact -> fact.sources().list().get(0).path())
        .containsExactly(
            "item[0].item[0].answer[0]", "item[0].item[0].answer[0].item[0].answer[0]");
  }

  @Test
  void aQuestionWithoutAnAnswerSaysNothing() {
    assertThat(Amina.facts(response("{'linkId': 'SAF-Q-01'}"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "in-progress, UNUSABLE, a questionnaire that is not completed",
    "stopped, UNUSABLE, a questionnaire that is not completed",
    "entered-in-error, IGNORED, entered in error"
  })
  void aQuestionnaireThatIsNotCompletedLeavesItsQuestionsOpen(
      String status, Cause cause, String reason) {
    Unreadable open =
        Amina.one(Unreadable.class, response(coded("yes")).replace("completed", status));

    assertThat(open.cause()).isEqualTo(cause);
    assertThat(open.reason()).isEqualTo(reason);
    assertThat(open.head().concept().codings())
        .containsExactly(Coding.of("urn:kap:questionnaire:screening", "q"));
  }

  @Test
  void oneUnusableAnswerLeavesTheOthers() {
    List<Fact> facts =
        Amina.facts(
            response(
                "{'linkId': 'a', 'answer': [{'valueAttachment': {'title': 'x'}}]}, "
                    + coded("no")));

    assertThat(((Unreadable) facts.get(0)).reason()).isEqualTo("a value of type Attachment");
    assertThat(((Answer) facts.get(1)).no()).isTrue();
  }

  @Test
  void whatASiteHasCheckedForTheDayHoldsForThePatient() {
    for (String subject :
        List.of(
            "'subject': {'reference': 'Location/ward'}, ",
            "'subject': {'reference': 'Organization/clinic'}, ",
            "'subject': {'type': 'Location', 'display': 'Room 2'}, ")) {
      Answer answer =
          Amina.one(Answer.class, siteChecklist("urn:kap:questionnaire:site-day", subject));
      assertThat(answer.no()).isTrue();
      assertThat(answer.head().concept().codings())
          .containsExactly(Coding.of("urn:kap:questionnaire:site-day", "SAF-PRE-054"));
    }
  }

  @Test
  void aSiteAnswersNoOtherQuestionnaireAndNobodyElseAnswersForIt() {
    for (String other :
        List.of(
            siteChecklist(
                "urn:kap:questionnaire:screening", "'subject': {'reference': 'Location/ward'}, "),
            siteChecklist(
                "urn:kap:questionnaire:site-day", "'subject': {'reference': 'Device/pump'}, "),
            siteChecklist(
                "urn:kap:questionnaire:site-day", "'subject': {'reference': 'Patient/tom'}, "))) {
      assertThat(Amina.one(Unreadable.class, other).reason()).endsWith("of another patient");
    }
  }

  private static String siteChecklist(String questionnaire, String subject) {
    return """
        {'resourceType': 'QuestionnaireResponse', 'id': 'r', 'status': 'completed',
         'questionnaire': '%s', %s'authored': '2026-03-02',
         'item': [{'linkId': 'SAF-PRE-054', 'answer': [{'valueBoolean': false}]}]}"""
        .formatted(questionnaire, subject);
  }

  private static String coded(String code) {
    return "{'linkId': 'q', 'answer': [{'valueCoding': {'code': '%s'}}]}".formatted(code);
  }

  private static String response(String items) {
    return """
        {'resourceType': 'QuestionnaireResponse', 'id': 'r', 'status': 'completed',
         'questionnaire': 'urn:kap:questionnaire:screening|1.0',
         'subject': {'reference': 'Patient/amina'}, 'authored': '2026-03-02', 'item': [%s]}"""
        .formatted(items);
  }
}
