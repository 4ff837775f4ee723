package org.kapcds.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.Decision;
import org.kapcds.engine.QuestionException;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.decide.Now;
import org.kapcds.service.decide.Question;
import org.kapcds.service.decide.Releases;
import org.kapcds.service.decide.SiteSettings;
import org.kapcds.service.sample.Samples;
import org.kapcds.service.shadow.ShadowRun;
import org.kapcds.service.silence.SilenceWatch;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class ProfilesSettingTest {

  private static final Now NOW = new Now(Clock.systemUTC());
  private static final Releases RELEASES = Releases.opening(ShippedRelease::open);

  private static Decision decided(List<String> configured, List<String> named) {
    Decider decider =
        new Service()
            .decider(
                RELEASES,
                SiteSettings.UNKNOWN,
                NOW,
                new DefaultListableBeanFactory().getBeanProvider(SilenceWatch.class),
                new DefaultListableBeanFactory().getBeanProvider(ShadowRun.class),
                new MockEnvironment(),
                "",
                configured);
    Samples.Sample sample = Samples.all().get(0);
    Question question = Question.at(Question.asOf(sample.asOf()), Question.moment(sample.moment()));
    return decider.decide(
        FhirFacts.read(sample.bundle()),
        new Question(
            question.asOf(),
            question.moment(),
            question.intervention(),
            question.conditions(),
            named,
            question.release()));
  }

  @Test
  void theProfilesOfTheInstallationCountWhereACallNamesNone() {
    List<String> configured = List.of("strict-site", "older-adult-150");
    assertThat(decided(configured, List.of()).profiles()).isEqualTo(configured);
    assertThat(decided(List.of(), List.of()).profiles()).isEmpty();
  }

  @Test
  void thoseThatACallNamesTakeTheirPlace() {
    assertThat(decided(List.of("strict-site"), List.of("va")).profiles()).containsExactly("va");
  }

  @Test
  void anUnknownOneIsToldPlainlyAtTheStart() {
    QuestionException refused =
        catchThrowableOfType(QuestionException.class, () -> decided(List.of("lenient"), List.of()));
    FailureAnalysis told = new ProfilesRefused().analyze(refused);
    assertThat(told == null ? "" : told.getDescription())
        .startsWith("profile: `lenient` is not a profile of release");
  }
}
