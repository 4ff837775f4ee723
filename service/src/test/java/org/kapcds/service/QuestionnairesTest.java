package org.kapcds.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.knowledge.Code;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.decide.Releases;
import org.kapcds.service.decide.SiteSettings;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** The questionnaires of the release as it ships, as a system of records gets them. */
class QuestionnairesTest {

  private static final Decider DECIDER =
      new Decider(Releases.opening(ShippedRelease::open), SiteSettings.UNKNOWN);

  private final QuestionnaireController served = new QuestionnaireController(DECIDER);

  @Test
  void eachIsValidFhir() {
    FhirValidator validator = validator();
    assertThat(errors(validator, text(served.screening()))).isEmpty();
    assertThat(DECIDER.release().checklists())
        .containsOnlyKeys("discharge", "dosing-day", "follow-up", "session", "site-day");
    for (String id : DECIDER.release().checklists().keySet()) {
      String written = text(served.checklist(id));
      assertThat(errors(validator, written)).as(id).isEmpty();
      assertThat(errors(validator, written.replace("\"boolean\"", "\"tick\""))).isNotEmpty();
    }
  }

  @Test
  void whateverAnswerIsReadIsAskedFor() {
    Release release = DECIDER.release();
    Set<String> ofTheSite = new HashSet<>();
    release.terminology().codes().stream()
        .filter(code -> code.system().equals("urn:kap:questionnaire:site-day"))
        .forEach(code -> ofTheSite.add(code.term()));
    for (Code code : release.terminology().codes()) {
      if (!code.system().startsWith(Answer.QUESTIONNAIRES)) {
        continue;
      }
      String id = code.system().substring(Answer.QUESTIONNAIRES.length());
      if (id.equals("dosing-day") && ofTheSite.contains(code.term())) {
        continue; // a site may answer in the checklist of the patient, and is asked in its own
      }
      ResponseEntity<byte[]> served =
          id.equals("screening") ? this.served.screening() : this.served.checklist(id);
      assertThat(linkIds(tree(served).path("item"))).as(code.system()).contains(code.code());
    }
  }

  @Test
  void theItemsOfTheSiteAreAboutTheSiteAndMayStandInTheChartOfAPatient() {
    JsonNode site = tree(served.checklist("site-day"));
    assertThat(site.path("url").asString()).isEqualTo("urn:kap:questionnaire:site-day");
    assertThat(site.path("subjectType"))
        .extracting(JsonNode::asString)
        .containsExactly("Location", "Organization", "Patient");
    assertThat(site.path("item"))
        .extracting(item -> item.path("linkId").asString())
        .containsExactly(
            "SAF-PRE-050",
            "SAF-PRE-051",
            "SAF-PRE-052",
            "SAF-PRE-053",
            "SAF-PRE-054",
            "SAF-PRE-055",
            "SAF-PRE-056",
            "SAF-PRE-057");
    assertThat(site.path("item").path(3).path("item"))
        .extracting(item -> item.path("linkId").asString())
        .contains("SAF-PRE-053/oxygen", "SAF-PRE-053/defibrillator");
  }

  @Test
  void theTimesOfTheLastMealsAreTimes() {
    JsonNode day = tree(served.checklist("dosing-day"));
    for (JsonNode item : day.path("item")) {
      if (item.path("linkId").asString().equals("SAF-PRE-023")) {
        assertThat(item.path("type").asString()).isEqualTo("boolean");
        assertThat(item.path("item"))
            .extracting(one -> one.path("type").asString())
            .containsOnly("dateTime")
            .hasSize(3);
        return;
      }
    }
    throw new AssertionError("fasting is not asked for");
  }

  @Test
  void whatIsNoneIsRefused() {
    assertThatThrownBy(() -> served.checklist("breakfast"))
        .hasMessageContaining("there is no such questionnaire; expected one of screening, ");
  }

  private static String text(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }

  private static JsonNode tree(ResponseEntity<byte[]> answer) {
    return FhirFacts.tree(Objects.requireNonNull(answer.getBody()));
  }

  private static List<String> linkIds(JsonNode items) {
    List<String> ids = new ArrayList<>();
    for (JsonNode item : items) {
      ids.add(item.path("linkId").asString());
      ids.addAll(linkIds(item.path("item")));
    }
    return ids;
  }

  private static FhirValidator validator() {
    FhirContext r4 = FhirContext.forR4Cached();
    ValidationSupportChain support =
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(r4),
            new CommonCodeSystemsTerminologyService(r4),
            new InMemoryTerminologyServerValidationSupport(r4));
    return r4.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
  }

  private static List<SingleValidationMessage> errors(FhirValidator validator, String resource) {
    return validator.validateWithResult(resource).getMessages().stream()
        .filter(one -> one.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
        .toList();
  }
}
