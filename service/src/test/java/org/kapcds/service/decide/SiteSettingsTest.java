package org.kapcds.service.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Site;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.When;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SiteSettingsTest {

  @EnableConfigurationProperties(SiteSettings.class)
  static class Configured {}

  private final ApplicationContextRunner service =
      new ApplicationContextRunner()
          .withInitializer(new ConfigDataApplicationContextInitializer())
          .withUserConfiguration(Configured.class);

  @Test
  void aSiteThatNobodyDescribedIsNotKnown() {
    service
        .withPropertyValues("spring.profiles.active=elsewhere")
        .run(
            context ->
                assertThat(context.getBean(SiteSettings.class)).isEqualTo(SiteSettings.UNKNOWN));
    assertThat(SiteSettings.UNKNOWN.beside(List.of())).isEmpty();
  }

  @Test
  void theDemonstrationDescribesItsSite() {
    service
        .withPropertyValues("spring.profiles.active=demo")
        .run(
            context ->
                assertThat(context.getBean(SiteSettings.class))
                    .isEqualTo(new SiteSettings("clinic", true, Set.of())));
  }

  @Test
  void whatAConfigurationLeavesOutStaysUnknown() {
    service
        .withPropertyValues("spring.profiles.active=elsewhere", "site.setting=hospital")
        .run(
            context -> {
              List<Fact> facts = context.getBean(SiteSettings.class).beside(List.of());
              assertThat(facts).hasExactlyElementsOfTypes(Site.class);
              Site site = (Site) facts.get(0);
              assertThat(site.setting()).isEqualTo("hospital");
              assertThat(site.certificationKnown()).isFalse();
            });
  }

  @Test
  void aSiteThatTheRecordNamesTakesNothingFromTheConfiguration() {
    List<Fact> named =
        List.of(
            new Site(
                Head.of(Concept.NONE, When.UNKNOWN, Source.of("Location/l")), "", null, Set.of()));
    assertThat(new SiteSettings("clinic", true, Set.of()).beside(named)).isEqualTo(named);
  }

  @Test
  void anUnknownKindOfPlaceIsRefused() {
    assertThatThrownBy(() -> new SiteSettings("barn", null, Set.of()))
        .hasMessage("`site.setting` is `barn`; expected `clinic`, `hospital` or `home`");
  }
}
