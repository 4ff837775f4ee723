package org.kapcds.fhir.write;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
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
    assertThat(errors(written)).isEmpty();
    assertThat(errors(written.replace("\"choice\"", "\"choose\""))).isNotEmpty();
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

  private static List<SingleValidationMessage> errors(String resource) {
    FhirContext r4 = FhirContext.forR4Cached();
    ValidationSupportChain support =
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(r4),
            new CommonCodeSystemsTerminologyService(r4),
            new InMemoryTerminologyServerValidationSupport(r4));
    return r4
        .newValidator()
        .registerValidatorModule(new FhirInstanceValidator(support))
        .validateWithResult(resource)
        .getMessages()
        .stream()
        .filter(one -> one.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
        .toList();
  }
}
