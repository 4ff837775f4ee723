package org.kapcds.engine.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where dosing would take place, by configuration or by the record's location.
 *
 * @param head the head
 * @param setting the kind of place: `clinic`, `hospital` or `home`; empty when nothing tells it
 * @param remsCertified whether the site is certified for esketamine; {@code null} when nothing
 *     tells it
 * @param equipment what is at hand, by the codes of the site extension
 */
public record Site(
    Head head, String setting, @Nullable Boolean remsCertified, Set<String> equipment)
    implements Fact {

  public Site {
    equipment = Set.copyOf(equipment);
  }

  /** Whether anything tells what kind of place it is. */
  public boolean settingKnown() {
    return !setting.isEmpty();
  }

  /** Whether anything tells if the site is certified. */
  public boolean certificationKnown() {
    return remsCertified != null;
  }

  /** Whether the site is known not to be certified. */
  public boolean notCertified() {
    return Boolean.FALSE.equals(remsCertified);
  }

  /** Whether anything tells what is at hand. */
  public boolean equipmentKnown() {
    return !equipment.isEmpty();
  }

  /** Whether a pump for infusions is known to be missing, as what is at hand is told without it. */
  public boolean withoutPump() {
    return equipmentKnown() && !equipment.contains("infusion-pump");
  }

  @Override
  public Site withHead(Head newHead) {
    return new Site(newHead, setting, remsCertified, equipment);
  }
}
