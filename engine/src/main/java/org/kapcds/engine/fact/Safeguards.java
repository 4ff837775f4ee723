package org.kapcds.engine.fact;

import org.jspecify.annotations.Nullable;

/**
 * What a site has arranged for an emergency, as far as it is told once for all days.
 *
 * @param airwayClinician whether somebody who can manage an airway and resuscitate is on site
 *     whenever dosing happens; {@code null} when nothing tells it
 * @param certifiedUntil the last day of that person's certificate in advanced life support, unknown
 *     when nothing tells it
 * @param emergencyPlan whether there is an emergency number and a plan for transfer; {@code null}
 *     when nothing tells it
 * @param lastDrill when the emergency was last practised, unknown when nothing tells it
 */
public record Safeguards(
    @Nullable Boolean airwayClinician,
    When certifiedUntil,
    @Nullable Boolean emergencyPlan,
    When lastDrill) {

  /** Nothing is told. */
  public static final Safeguards UNKNOWN = new Safeguards(null, When.UNKNOWN, null, When.UNKNOWN);
}
