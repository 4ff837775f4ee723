package org.kapcds.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.decide.Now;
import org.kapcds.service.decide.Releases;
import org.kapcds.service.decide.SiteSettings;
import org.kapcds.service.shadow.ShadowRun;
import org.kapcds.service.silence.SilenceWatch;
import org.kapcds.service.terminology.TerminologyException;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.env.MockEnvironment;

class TerminologySettingTest {

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(Service.class);

  @TempDir Path folder;

  @Test
  void theFolderIsReadAtTheStart() throws IOException {
    Files.writeString(
        folder.resolve("house.json"),
        """
        {"resourceType": "ValueSet", "url": "urn:kap:value-set:phenelzine", "expansion":
         {"contains": [{"system": "urn:house", "code": "17"}]}}
        """);
    Decider decider =
        new Service()
            .decider(
                Releases.opening(ShippedRelease::open),
                SiteSettings.UNKNOWN,
                new Now(Clock.systemUTC()),
                new DefaultListableBeanFactory().getBeanProvider(SilenceWatch.class),
                new DefaultListableBeanFactory().getBeanProvider(ShadowRun.class),
                new MockEnvironment(),
                folder.toString(),
                List.of());

    assertThat(decider.release().terminology().local().files()).hasSize(1);
  }

  @Test
  void withABadFileNothingStarts() throws IOException {
    Files.writeString(folder.resolve("house.json"), "{}");
    runner
        .withPropertyValues("kap-cds.terminology.directory=" + folder)
        .run(
            context -> {
              assertThat(context).hasFailed();
              Throwable failure = java.util.Objects.requireNonNull(context.getStartupFailure());
              FailureAnalysis told = new TerminologyRefused().analyze(failure);
              assertThat(told).isNotNull();
              assertThat(String.valueOf(told == null ? null : told.getDescription()))
                  .startsWith("the operator's terminology is refused, 1 fault:\nhouse.json: ");
              assertThat(context.getStartupFailure())
                  .hasRootCauseInstanceOf(TerminologyException.class);
            });
  }
}
