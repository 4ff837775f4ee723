package org.kapcds.fhir.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapcds.fhir.FhirFacts;
import tools.jackson.databind.JsonNode;

class QuestionnaireWriterTest {

  private final String written =
      QuestionnaireWriter.write(
          List.of(
              new ScreeningQuestion("SAF-Q-02", "Have you ever heard voices?"),
              new ScreeningQuestion("SAF-Q-01", "Are you pregnant?")));

  private final JsonNode questionnaire = FhirFacts.tree(written.getBytes(StandardCharsets.UTF_8));

  @Test
  void itIsValidFhir() {
    assertThat(R4Validation.errors(written)).isEmpty();
    assertThat(R4Validation.errors(written.replace("\"choice\"", "\"choose\""))).isNotEmpty();
  }

  @Test
  void itIsADraftUnderItsOwnUrl() {
    assertThat(questionnaire.path("resourceType").asString()).isEqualTo("Questionnaire");
    assertThat(questionnaire.path("url").asString()).isEqualTo("urn:kap:questionnaire:screening");
    assertThat(questionnaire.path("status").asString()).isEqualTo("draft");
  }

  @Test
  void itAsksTheQuestionsInTheOrderGiven() {
    assertThat(questionnaire.path("item").size()).isEqualTo(2);
    JsonNode first = questionnaire.path("item").path(0);
    assertThat(first.path("linkId").asString()).isEqualTo("SAF-Q-02");
    assertThat(first.path("text").asString()).isEqualTo("Have you ever heard voices?");
    assertThat(first.path("type").asString()).isEqualTo("choice");
  }

  @Test
  void eachQuestionIsAnsweredWithYesNoOrUnknown() {
    assertThat(questionnaire.path("item").path(0).path("answerOption"))
        .extracting(option -> option.path("valueCoding").path("code").asString())
        .containsExactly("yes", "no", "unknown");
  }
}
