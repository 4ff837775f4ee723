package org.kapcds.engine.fact;

import java.util.Set;

/**
 * Where dosing would take place, by configuration or by the record's location.
 *
 * @param head the head
 * @param setting the kind of place: `clinic`, `hospital` or `home`
 * @param remsCertified whether the site is certified for esketamine
 * @param equipment what is at hand, by the codes of the site extension
 */
public record Site(Head head, String setting, boolean remsCertified, Set<String> equipment)
    implements Fact {

  public Site {
    equipment = Set.copyOf(equipment);
  }

  @Override
  public Site withHead(Head newHead) {
    return new Site(newHead, setting, remsCertified, equipment);
  }
}
