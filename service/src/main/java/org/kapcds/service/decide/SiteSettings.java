package org.kapcds.service.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Safeguards;
import org.kapcds.engine.fact.Site;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.When;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where dosing takes place, for records that do not say it: what holds on every day. What nobody
 * has described is not known.
 *
 * @param setting the kind of place: `clinic`, `hospital` or `home`; {@code null} for not known
 * @param remsCertified whether the site is certified for esketamine; {@code null} for not known
 * @param equipment what is at hand, by the codes of the site extension; when any is named, what is
 *     not is missing
 * @param airwayClinician whether somebody who can manage an airway is on site whenever dosing
 *     happens; {@code null} for not known
 * @param aclsUntil the last day of that person's certificate; {@code null} for not known
 * @param emergencyPlan whether there is an emergency number and a plan for transfer; {@code null}
 *     for not known
 * @param lastDrill when the emergency was last practised; {@code null} for not known
 */
@ConfigurationProperties("site")
public record SiteSettings(
    @Nullable String setting,
    @Nullable Boolean remsCertified,
    @DefaultValue Set<String> equipment,
    @Nullable Boolean airwayClinician,
    @Nullable LocalDate aclsUntil,
    @Nullable Boolean emergencyPlan,
    @Nullable LocalDate lastDrill) {

  /** A site of which nothing is known. */
  public static final SiteSettings UNKNOWN = of(null, null);

  private static final Set<String> SETTINGS = Set.of("clinic", "hospital", "home");

  public SiteSettings {
    equipment = Set.copyOf(equipment);
    if (setting != null && !SETTINGS.contains(setting)) {
      throw new IllegalArgumentException(
          "`site.setting` is `%s`; expected `clinic`, `hospital` or `home`".formatted(setting));
    }
    for (String item : new TreeSet<>(equipment)) {
      if (!Site.ITEMS.contains(item)) {
        throw new IllegalArgumentException(
            "`site.equipment` names `%s`; expected some of %s"
                .formatted(item, String.join(", ", new TreeSet<>(Site.ITEMS))));
      }
    }
  }

  /** A site of which the kind of place and the certificate for esketamine alone are known. */
  public static SiteSettings of(@Nullable String setting, @Nullable Boolean remsCertified) {
    return new SiteSettings(setting, remsCertified, Set.of(), null, null, null, null);
  }

  /** The facts of a record, and this site when they name none. */
  List<Fact> beside(List<Fact> facts) {
    if (equals(UNKNOWN) || facts.stream().anyMatch(Site.class::isInstance)) {
      return facts;
    }
    List<Fact> more = new ArrayList<>(facts);
    more.add(
        new Site(
            Head.of(Concept.NONE, When.UNKNOWN, Source.of("configuration")),
            setting == null ? "" : setting,
            remsCertified,
            equipment,
            new Safeguards(airwayClinician, on(aclsUntil), emergencyPlan, on(lastDrill))));
    return more;
  }

  private static When on(@Nullable LocalDate day) {
    return day == null ? When.UNKNOWN : When.on(day);
  }
}
