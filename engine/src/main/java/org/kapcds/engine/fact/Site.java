package org.kapcds.engine.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where dosing would take place, by configuration or by the record's location: what holds on every
 * day.
 *
 * @param head the head
 * @param setting the kind of place: `clinic`, `hospital` or `home`; empty when nothing tells it
 * @param remsCertified whether the site is certified for esketamine; {@code null} when nothing
 *     tells it
 * @param equipment what is at hand, by the codes of the site extension; when any is told, what is
 *     not named is missing
 * @param safeguards what is arranged for an emergency
 * @param reading what is left of their days, {@link Reading#NONE} before it was read
 */
public record Site(
    Head head,
    String setting,
    @Nullable Boolean remsCertified,
    Set<String> equipment,
    Safeguards safeguards,
    Reading reading)
    implements Fact {

  /** What may be told of the equipment, by the codes of the site extension. */
  public static final Set<String> ITEMS =
      Set.of(
          "oximeter",
          "blood-pressure",
          "oxygen",
          "suction",
          "bag-mask",
          "defibrillator",
          "emergency-drugs",
          "infusion-pump");

  /**
   * The days of the safeguards, counted from the day of the question.
   *
   * @param certificateRanOut whether the certificate has run out; {@code null} when that is not
   *     known
   * @param drillDaysAgo how many days ago the emergency was last practised, by the earliest day
   *     that may be meant; {@link Integer#MAX_VALUE} when that is not known
   */
  public record Reading(@Nullable Boolean certificateRanOut, int drillDaysAgo) {

    /** Not read yet. */
    public static final Reading NONE = new Reading(null, Integer.MAX_VALUE);
  }

  public Site {
    equipment = Set.copyOf(equipment);
  }

  /** A site as it is told, not yet read. */
  public Site(
      Head head,
      String setting,
      @Nullable Boolean remsCertified,
      Set<String> equipment,
      Safeguards safeguards) {
    this(head, setting, remsCertified, equipment, safeguards, Reading.NONE);
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

  /** Whether this is known to be at hand. */
  public boolean has(String item) {
    return equipment.contains(item);
  }

  /** Whether this is known to be missing, as what is at hand is told without it. */
  public boolean lacks(String item) {
    return equipmentKnown() && !equipment.contains(item);
  }

  /** Whether a pump for infusions is known to be missing. */
  public boolean withoutPump() {
    return lacks("infusion-pump");
  }

  /** Whether somebody who can manage an airway is on site, and certified on the day. */
  public boolean airwaySecured() {
    return Boolean.TRUE.equals(safeguards.airwayClinician())
        && Boolean.FALSE.equals(reading.certificateRanOut());
  }

  /** Whether nobody on site can manage an airway. */
  public boolean withoutAirwayClinician() {
    return Boolean.FALSE.equals(safeguards.airwayClinician());
  }

  /** Whether the certificate of whoever manages an airway has run out. */
  public boolean certificateRanOut() {
    return Boolean.TRUE.equals(reading.certificateRanOut());
  }

  /** Whether there is a plan for an emergency. */
  public boolean planned() {
    return Boolean.TRUE.equals(safeguards.emergencyPlan());
  }

  /** Whether there is none. */
  public boolean unplanned() {
    return Boolean.FALSE.equals(safeguards.emergencyPlan());
  }

  /** Whether anything tells when the emergency was last practised. */
  public boolean drillKnown() {
    return reading.drillDaysAgo() != Integer.MAX_VALUE;
  }

  /** How many days ago it was practised. */
  public int drillDaysAgo() {
    return reading.drillDaysAgo();
  }

  /** The same site as a release reads it. */
  public Site withReading(Reading newReading) {
    return new Site(head, setting, remsCertified, equipment, safeguards, newReading);
  }

  @Override
  public Site withHead(Head newHead) {
    return new Site(newHead, setting, remsCertified, equipment, safeguards, reading);
  }
}
