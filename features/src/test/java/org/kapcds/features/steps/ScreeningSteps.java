package org.kapcds.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Questionnaire;
import org.kapcds.engine.Decision;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.features.trace.Knowledge;
import org.kapcds.fhir.write.QuestionnaireWriter;
import org.kapcds.fhir.write.ScreeningQuestion;

/** The screening questions: what is shipped, and what is still to be asked. */
public final class ScreeningSteps {

  private final Ward ward;

  /** Steps of one scenario. */
  public ScreeningSteps(Ward ward) {
    this.ward = ward;
  }

  @Given("every question of the shipped questionnaire was answered no {ago}")
  public void shippedAnsweredNo(Ago ago) {
    ward.chart()
        .put("screening questions", ward.records().answeredNo(shipped(), ago.from(ward.now())));
  }

  private static Questionnaire shipped() {
    String written =
        QuestionnaireWriter.write(
            Knowledge.engine().release().questions().stream()
                .map(question -> new ScreeningQuestion(question.id(), question.text()))
                .toList());
    return FhirContext.forR4Cached().newJsonParser().parseResource(Questionnaire.class, written);
  }

  @Then("nothing is offered")
  public void nothingOffered() {
    Decision decision = ward.decision();
    assertThat(decision.recommendations())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.plan()).isEmpty());
    assertThat(decision.schedule()).isEmpty();
    assertThat(decision.conclusions())
        .noneMatch(one -> one.kind() == Kind.RECOMMENDATION || one.kind() == Kind.MONITORING);
  }

  @Then("nothing but stops is told, and nothing is missing")
  public void nothingButStops() {
    Decision decision = ward.decision();
    assertThat(decision.conclusions()).isNotEmpty().allMatch(one -> one.level() == Level.HARD_STOP);
    assertThat(decision.recommendations()).allMatch(one -> one.precautions().isEmpty());
    assertThat(decision.trace()).noneMatch(one -> one.state() == Decision.RuleState.NOT_EVALUABLE);
  }

  @Then("no screening question is to be asked")
  public void nothingToAsk() {
    assertThat(asked()).isEmpty();
  }

  @Then("the question to ask is about {question}")
  public void toAsk(int question) {
    assertThat(asked()).containsExactly(id(question));
  }

  @Then("the questions to ask are, in this order")
  public void toAsk(List<String> topics) {
    assertThat(asked())
        .containsExactlyElementsOf(
            topics.stream().map(topic -> id(Words.numberOf(topic))).toList());
  }

  @Then("the question about {question} is among those to ask")
  public void amongThoseToAsk(int question) {
    assertThat(asked()).contains(id(question));
  }

  private List<String> asked() {
    Stream<Decision.OpenQuestion> questions = ward.decision().questions().stream();
    return questions.map(Decision.OpenQuestion::id).toList();
  }

  private static String id(int question) {
    return "SAF-Q-%02d".formatted(question);
  }
}
