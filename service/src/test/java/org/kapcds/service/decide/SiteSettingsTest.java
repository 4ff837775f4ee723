package org.kapcds.service.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Safeguards;
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
                    .isEqualTo(SiteSettings.of("clinic", true)));
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
                Head.of(Concept.NONE, When.UNKNOWN, Source.of("Location/l")),
                "",
                null,
                Set.of(),
                Safeguards.UNKNOWN));
    assertThat(SiteSettings.of("clinic", true).beside(named)).isEqualTo(named);
  }

  @Test
  void whatIsArrangedForAnEmergencyIsToldOnceForAllDays() {
    service
        .withPropertyValues(
            "spring.profiles.active=elsewhere",
            "site.equipment=oximeter,oxygen",
            "site.airway-clinician=true",
            "site.acls-until=2027-03-31",
            "site.emergency-plan=true",
            "site.last-drill=2026-01-15")
        .run(
            context -> {
              Site site = (Site) context.getBean(SiteSettings.class).beside(List.of()).get(0);
              assertThat(site.has("oxygen")).isTrue();
              assertThat(site.lacks("defibrillator")).isTrue();
              assertThat(site.safeguards())
                  .isEqualTo(
                      new Safeguards(
                          true,
                          When.on(LocalDate.of(2027, 3, 31)),
                          true,
                          When.on(LocalDate.of(2026, 1, 15))));
            });
  }

  @Test
  void equipmentThatIsNotAskedForIsRefused() {
    assertThatThrownBy(
            () -> new SiteSettings(null, null, Set.of("oxymeter"), null, null, null, null))
        .hasMessage(
            "`site.equipment` names `oxymeter`; expected some of bag-mask, blood-pressure,"
                + " defibrillator, emergency-drugs, infusion-pump, oximeter, oxygen, suction");
  }

  @Test
  void anUnknownKindOfPlaceIsRefused() {
    assertThatThrownBy(() -> SiteSettings.of("barn", null))
        .hasMessage("`site.setting` is `barn`; expected `clinic`, `hospital` or `home`");
  }
}
