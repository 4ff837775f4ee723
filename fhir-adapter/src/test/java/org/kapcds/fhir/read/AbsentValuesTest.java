package org.kapcds.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.fact.Answer.Reply;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.fact.Unreadable.Cause;
import org.kapcds.fhir.Amina;

/** What an observation without a value says. */
class AbsentValuesTest {

  @ParameterizedTest
  @CsvSource({"asked-unknown", "asked-declined", "masked", "unknown"})
  void whatIsNotToldIsAnUnknownAnswerAndWithheld(String reason) {
    List<Fact> facts = Amina.facts(with(absent(reason)));

    assertThat(((Answer) facts.get(0)).reply()).isEqualTo(Reply.UNKNOWN);
    Unreadable withheld = (Unreadable) facts.get(1);
    assertThat(withheld.cause()).isEqualTo(Cause.WITHHELD);
    assertThat(withheld.reason()).isEqualTo("asked, and not known or not told (`" + reason + "`)");
  }

  @Test
  void whatWasNeverDoneSaysNothing() {
    Unreadable never = Amina.one(Unreadable.class, with(absent("not-performed")));

    assertThat(never.cause()).isEqualTo(Cause.IGNORED);
    assertThat(never.reason()).isEqualTo("not done or not asked (`not-performed`)");
  }

  @Test
  void whatWentWrongIsUnusable() {
    unusable(absent("error"), "the result went wrong (`error`)");
  }

  @Test
  void aResultWithoutAnyValueIsUnusable() {
    unusable("'issued': '2026-03-02T09:10:00Z'", "it has no value");
    unusable(
        "'_valueBoolean': {'extension': [{'url': 'urn:why', 'valueCode': 'masked'}]}",
        "it has no value");
  }

  private static void unusable(String content, String reason) {
    Unreadable unreadable = Amina.one(Unreadable.class, with(content));
    assertThat(unreadable.cause()).isEqualTo(Cause.UNUSABLE);
    assertThat(unreadable.reason()).isEqualTo(reason);
  }

  private static String absent(String reason) {
    return "'dataAbsentReason': {'coding': [{'code': '%s'}]}".formatted(reason);
  }

  private static String with(String content) {
    return observation(content + ", 'effectiveDateTime': '2026-03-02'");
  }

  private static String observation(String content) {
    return """
        {'resourceType': 'Observation', 'id': 'o', 'status': 'final',
         'code': {'coding': [{'system': 'urn:x', 'code': 'x'}]},
         'subject': {'reference': 'Patient/amina'}, %s}"""
        .formatted(content);
  }
}
