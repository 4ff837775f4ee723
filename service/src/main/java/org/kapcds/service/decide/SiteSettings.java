package org.kapcds.service.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Site;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.When;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where dosing takes place, for records that do not say it.
 *
 * @param setting the kind of place: `clinic`, `hospital` or `home`
 * @param remsCertified whether the site is certified for esketamine
 * @param equipment what is at hand, by the codes of the site extension
 */
@ConfigurationProperties("site")
public record SiteSettings(
    @DefaultValue("clinic") String setting,
    @DefaultValue("true") boolean remsCertified,
    @DefaultValue({
          "oximeter",
          "blood-pressure",
          "oxygen",
          "suction",
          "bag-mask",
          "defibrillator",
          "emergency-drugs",
          "infusion-pump"
        })
        Set<String> equipment) {

  private static final Set<String> SETTINGS = Set.of("clinic", "hospital", "home");

  public SiteSettings {
    equipment = Set.copyOf(equipment);
    if (!SETTINGS.contains(setting)) {
      throw new IllegalArgumentException(
          "`site.setting` is `%s`; expected `clinic`, `hospital` or `home`".formatted(setting));
    }
  }

  /** A supervised clinic with all equipment, as the demonstration has it. */
  public static SiteSettings demonstration() {
    return new SiteSettings(
        "clinic",
        true,
        Set.of(
            "oximeter",
            "blood-pressure",
            "oxygen",
            "suction",
            "bag-mask",
            "defibrillator",
            "emergency-drugs",
            "infusion-pump"));
  }

  /** The facts of a record, and this site when they name none. */
  List<Fact> beside(List<Fact> facts) {
    if (facts.stream().anyMatch(Site.class::isInstance)) {
      return facts;
    }
    List<Fact> more = new ArrayList<>(facts);
    more.add(
        new Site(
            Head.of(Concept.NONE, When.UNKNOWN, Source.of("configuration")),
            setting,
            remsCertified,
            equipment));
    return more;
  }
}
