package org.kapcds.service.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Site;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.When;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where dosing takes place, for records that do not say it. What nobody has described is not known.
 *
 * @param setting the kind of place: `clinic`, `hospital` or `home`; {@code null} for not known
 * @param remsCertified whether the site is certified for esketamine; {@code null} for not known
 * @param equipment what is at hand, by the codes of the site extension; no rule asks for it yet
 */
@ConfigurationProperties("site")
public record SiteSettings(
    @Nullable String setting,
    @Nullable Boolean remsCertified,
    @DefaultValue Set<String> equipment) {

  /** A site of which nothing is known. */
  public static final SiteSettings UNKNOWN = new SiteSettings(null, null, Set.of());

  private static final Set<String> SETTINGS = Set.of("clinic", "hospital", "home");

  public SiteSettings {
    equipment = Set.copyOf(equipment);
    if (setting != null && !SETTINGS.contains(setting)) {
      throw new IllegalArgumentException(
          "`site.setting` is `%s`; expected `clinic`, `hospital` or `home`".formatted(setting));
    }
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
            equipment));
    return more;
  }
}
