package org.kapcds.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.kapcds.engine.Engine;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.fhir.fetch.FhirClient;
import org.kapcds.service.client.ClientSettings;
import org.kapcds.service.client.SettingsRefused;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.decide.Now;
import org.kapcds.service.decide.ReleasePolicy;
import org.kapcds.service.decide.Releases;
import org.kapcds.service.decide.ReleasesBeside;
import org.kapcds.service.decide.SiteSettings;
import org.kapcds.service.hook.FhirSettings;
import org.kapcds.service.hook.HookSettings;
import org.kapcds.service.http.Body;
import org.kapcds.service.page.LoginSettings;
import org.kapcds.service.shadow.ShadowRun;
import org.kapcds.service.silence.SilenceWatch;
import org.kapcds.service.terminology.OperatorsTerminology;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** What the service is made of. */
// No account is made up: who may log in is told in `page`.
@SpringBootApplication(
    proxyBeanMethods = false,
    exclude = UserDetailsServiceAutoConfiguration.class)
@EnableConfigurationProperties({
  SiteSettings.class,
  FhirSettings.class,
  HookSettings.class,
  ClientSettings.class,
  LoginSettings.class
})
public class Service {

  /** The releases, unless the program has begun to open them before. */
  @Bean
  @ConditionalOnMissingBean
  Releases releases() {
    return Releases.opening(ShippedRelease::open);
  }

  @Bean
  ReleasePolicy releasePolicy(Environment settings) {
    return ReleasePolicy.of(settings);
  }

  @Bean
  Decider decider(
      Releases releases,
      SiteSettings site,
      Now now,
      ObjectProvider<SilenceWatch> silences,
      ObjectProvider<ShadowRun> shadow,
      Environment settings,
      @Value("${kap-cds.terminology.directory:}") String terminology,
      @Value("${kap-cds.profiles:}") List<String> profiles) {
    Releases used =
        terminology.isBlank()
            ? releases
            : releases.with(engine -> OperatorsTerminology.beside(engine, Path.of(terminology)));
    String directory = settings.getProperty("kap-cds.releases.directory", "");
    Releases all =
        directory.isBlank()
            ? used
            : used.with(beside(directory, settings), () -> now.asOf().toLocalDate());
    return new Decider(
            all.silencing(sha256 -> silences.getIfAvailable(() -> SilenceWatch.NONE).in(sha256)),
            site,
            profiles)
        .watchedBy(
            (situation, named, decision) ->
                shadow.ifAvailable(run -> run.decided(situation, named, decision)));
  }

  private static ReleasesBeside beside(String directory, Environment settings) {
    Path folder = Path.of(directory);
    if (!Files.isDirectory(folder)) {
      throw new SettingsRefused(
          List.of(
              "`kap-cds.releases.directory` is `%s`, which is no folder; name the folder that holds the releases"
                  .formatted(directory)));
    }
    return new ReleasesBeside(folder, Engine::open, ReleasePolicy.of(settings)::lacking);
  }

  /** The only clock of the service. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock(@Value("${kap-cds.zone:UTC}") ZoneId zone) {
    return Clock.system(zone);
  }

  @Bean
  Now now(Clock clock) {
    return new Now(clock);
  }

  /** Fetches what a call did not send; as much as a call may send. */
  @Bean
  FhirClient fhirClient(
      FhirSettings settings, HookSettings hooks, ClientSettings clients, Body body) {
    if (clients.required() && !settings.allowedBases().isEmpty()) {
      throw new SettingsRefused(
          List.of(
              "`kap-cds.fhir.allowed-bases` counts only where no token is required; name the servers of each client under its `fhir-servers`"));
    }
    return new FhirClient(
        settings.servers(clients.fhirServers()),
        hooks.fetching(),
        body.limit().toBytes(),
        FhirFacts::tree);
  }
}
