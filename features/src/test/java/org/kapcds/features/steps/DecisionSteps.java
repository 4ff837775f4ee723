package org.kapcds.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Decision.Conclusion;
import org.kapcds.engine.Decision.RuleState;
import org.kapcds.engine.Decision.State;
import org.kapcds.engine.Decision.Traced;
import org.kapcds.engine.DecisionJson;

/** What was decided, and why. */
public final class DecisionSteps {

  private final Ward ward;

  /** Steps of one scenario. */
  public DecisionSteps(Ward ward) {
    this.ward = ward;
  }

  // Eligibility

  @Then("{who} is eligible")
  public void eligible(String who) {
    assertThat(recommendation().state()).as(explained()).isEqualTo(State.ELIGIBLE);
  }

  @Then("{who} is eligible with cautions")
  public void eligibleWithCautions(String who) {
    assertThat(recommendation().state()).as(explained()).isEqualTo(State.ELIGIBLE_WITH_CAUTIONS);
  }

  @Then("{who} is not eligible, because {reason}")
  public void notEligible(String who, String reason) {
    assertThat(recommendation().state()).as(explained()).isEqualTo(State.NOT_ELIGIBLE);
    assertThat(recommendation().reason()).as(explained()).isEqualTo(reason);
  }

  @Then("it cannot be said whether {who} is eligible")
  public void insufficient(String who) {
    assertThat(recommendation().state()).as(explained()).isEqualTo(State.INSUFFICIENT_DATA);
  }

  @Then("it cannot be said whether {who} is eligible, because {reason}")
  public void insufficient(String who, String reason) {
    insufficient(who);
    assertThat(recommendation().reasons()).as(explained()).contains(reason);
  }

  @Then("the only caution is {string}")
  public void onlyCaution(String code) {
    assertThat(recommendation().precautions()).extracting(one -> one.code()).containsExactly(code);
  }

  @Then("acute suicidal ideation is not considered")
  public void notConsidered() {
    assertThat(ward.decision().recommendations())
        .extracting(Decision.Recommendation::condition)
        .doesNotContain("asi");
  }

  @Then("acute suicidal ideation is considered")
  public void considered() {
    assertThat(ward.decision().recommendations())
        .extracting(Decision.Recommendation::condition)
        .contains("asi");
  }

  // Findings

  @Then("{finding} is {level}")
  public void fired(String rule, String level) {
    ward.speakingOf(rule);
    assertThat(level(rule))
        .as("%s is %s, %s", rule, traced(rule), ward.decision().notRead())
        .isEqualTo(level);
  }

  /** The level of a rule that fired, be it told by itself or with another of the same medicine. */
  private @Nullable String level(String rule) {
    Conclusion conclusion = conclusion(rule);
    if (conclusion != null) {
      return conclusion.level().name();
    }
    return ward.decision().conclusions().stream()
        .flatMap(one -> one.also().stream())
        .filter(other -> other.ruleId().equals(rule))
        .map(other -> other.level().name())
        .findFirst()
        .orElse(null);
  }

  @Then("{finding} is told with {finding}")
  public void toldWith(String rule, String stronger) {
    assertThat(conclusion(rule)).as(rule).isNull();
    Conclusion teller = conclusion(stronger);
    assertThat(teller == null ? List.<Decision.Also>of() : teller.also())
        .as(stronger)
        .extracting(Decision.Also::ruleId)
        .contains(rule);
  }

  @Then("{finding} is no concern")
  public void silent(String rule) {
    ward.speakingOf(rule);
    assertThat(traced(rule).state()).as(String.valueOf(traced(rule))).isEqualTo(RuleState.SILENT);
  }

  @Then("{finding} does not apply")
  public void notApplicable(String rule) {
    ward.speakingOf(rule);
    assertThat(traced(rule).state()).isEqualTo(RuleState.NOT_APPLICABLE);
  }

  @Then("{finding} cannot be judged")
  public void notEvaluable(String rule) {
    ward.speakingOf(rule);
    assertThat(traced(rule).state())
        .as(String.valueOf(traced(rule)))
        .isEqualTo(RuleState.NOT_EVALUABLE);
  }

  @Then("{finding} is recommended")
  public void recommended(String rule) {
    ward.speakingOf(rule);
    assertThat(traced(rule).state()).as(rule).isEqualTo(RuleState.FIRED);
  }

  @Then("{finding} is not recommended")
  public void notRecommended(String rule) {
    ward.speakingOf(rule);
    assertThat(traced(rule).state()).as(rule).isIn(RuleState.SILENT, RuleState.NOT_APPLICABLE);
  }

  @Then("{finding} is needed")
  public void needed(String rule) {
    ward.speakingOf(rule);
    assertThat(ward.decision().urgentActions())
        .extracting(Decision.UrgentAction::ruleId)
        .contains(rule);
  }

  @Then("{finding} is not needed")
  public void notNeeded(String rule) {
    ward.speakingOf(rule);
    assertThat(traced(rule).state()).isEqualTo(RuleState.SILENT);
    assertThat(ward.decision().urgentActions()).isEmpty();
  }

  @Then("the {criterion} criterion is met")
  public void met(String rule) {
    assertThat(Criteria.of(rule, ward.decision(), ward.focus())).as(told(rule)).isEqualTo("MET");
    ward.speakingOf(rule);
  }

  @Then("the {criterion} criterion is not met")
  public void notMet(String rule) {
    assertThat(Criteria.of(rule, ward.decision(), ward.focus()))
        .as(told(rule))
        .isEqualTo("NOT_MET");
    ward.speakingOf(rule);
  }

  @Then("the {criterion} criterion cannot be judged")
  public void unknown(String rule) {
    assertThat(Criteria.of(rule, ward.decision(), ward.focus()))
        .as(told(rule))
        .isEqualTo("UNKNOWN");
    ward.speakingOf(rule);
  }

  @Then("{need} is {absence}")
  public void absent(String need, String absence) {
    assertThat(traced(ward.finding()).needs())
        .as(told(ward.finding()))
        .filteredOn(one -> one.need().equals(need))
        .extracting(one -> one.absence().name())
        .containsExactly(absence);
  }

  @Then("the reason is {string}")
  public void reasonIs(String words) {
    Conclusion conclusion = conclusion(ward.finding());
    String told =
        conclusion == null
            ? traced(ward.finding()).toString()
            : conclusion.summary() + " " + conclusion.facts() + " " + conclusion.notes();
    assertThat(told).contains(words);
  }

  @Then("the reason does not read {string}")
  public void reasonIsNot(String words) {
    Conclusion conclusion = conclusion(ward.finding());
    assertThat(conclusion == null ? "" : conclusion.summary() + conclusion.notes())
        .doesNotContain(words);
  }

  @Then("the answer reads {string}")
  public void answerReads(String words) {
    assertThat(recommendation().summary()).contains(words);
  }

  @Then("the answer does not read {string}")
  public void answerDoesNotRead(String words) {
    assertThat(recommendation().summary()).doesNotContain(words);
  }

  @Then("what would change it reads {string}")
  public void changeReads(String words) {
    assertThat(recommendation().whatWouldChangeIt()).anyMatch(one -> one.text().equals(words));
  }

  @Then("what would change it does not read {string}")
  public void changeDoesNotRead(String words) {
    assertThat(recommendation().whatWouldChangeIt())
        .isNotEmpty()
        .noneMatch(one -> one.text().equals(words));
  }

  @Then("what is missing reads {string}")
  public void missingReads(String words) {
    assertThat(traced(ward.finding()).needs().toString()).contains(words);
  }

  @Then("a second clinician may decide otherwise")
  public void secondClinician() {
    Conclusion conclusion = conclusion(ward.finding());
    assertThat(conclusion == null ? null : conclusion.override()).contains("second-clinician");
  }

  @Then("nobody may set it aside")
  public void nobody() {
    Conclusion conclusion = conclusion(ward.finding());
    assertThat(conclusion == null ? null : conclusion.override()).isEmpty();
  }

  @Then("{string} is listed as not read")
  public void notRead(String words) {
    assertThat(ward.decision().notRead().toString()).contains(words);
  }

  @Then("the decision does not say {string}")
  public void doesNotSay(String words) {
    assertThat(DecisionJson.compact(ward.decision())).doesNotContain(words);
  }

  // Orders and sessions

  @Then("the dose is {doseResult}")
  public void dose(String result) {
    assertThat(ward.decision().doses())
        .as(String.valueOf(ward.decision().doses()))
        .extracting(one -> one.result().name())
        .containsExactly(result);
  }

  @Then("the order waits")
  public void orderWaits() {
    assertThat(ward.decision().order().hold()).isTrue();
  }

  @Then("the order waits for {finding}")
  public void orderWaits(String rule) {
    assertThat(ward.decision().order().hold()).isTrue();
    assertThat(ward.decision().order().ruleIds()).contains(rule);
  }

  @Then("^the session (may start|may start with cautions|waits|must not start)$")
  public void gate(String words) {
    Decision.Session session = ward.decision().session();
    String expected =
        switch (words) {
          case "may start" -> "GO";
          case "may start with cautions" -> "GO_WITH_CAUTIONS";
          case "waits" -> "HOLD";
          default -> "NO_GO";
        };
    assertThat(session == null ? null : String.valueOf(session.gate()))
        .as(String.valueOf(session))
        .isEqualTo(expected);
  }

  private Decision.Recommendation recommendation() {
    return ward.decision().recommendations().stream()
        .filter(one -> one.condition().equals(ward.focus()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(ward.focus() + " was not considered"));
  }

  private String explained() {
    StringBuilder words = new StringBuilder(recommendation().toString());
    for (Traced traced : ward.decision().trace()) {
      if (traced.state() == RuleState.NOT_EVALUABLE || traced.state() == RuleState.FAILED) {
        words.append("\n  ").append(traced);
      }
    }
    return words.append("\n  ").append(ward.decision().notRead()).toString();
  }

  private String told(String rule) {
    return traced(rule) + " " + conclusion(rule) + " " + ward.decision().notRead();
  }

  private @Nullable Conclusion conclusion(String rule) {
    return ward.decision().conclusions().stream()
        .filter(one -> one.ruleId().equals(rule))
        .findFirst()
        .orElse(null);
  }

  private Traced traced(String rule) {
    return ward.decision().trace().stream()
        .filter(one -> one.ruleId().equals(rule))
        .findFirst()
        .orElseThrow(() -> new AssertionError(rule + " is not in the catalogue"));
  }
}
