package org.kapcds.engine.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order of a medicine that is being written or waits to be carried out.
 *
 * @param head the head; its codings are the product's, its `when` is the moment of dosing
 * @param draft whether it is not yet signed
 * @param route how it is to be given, as recorded
 * @param dose the dose of one session as ordered; {@code null} when none could be read
 * @param rate the rate as ordered, if any
 * @param minutes how long it is to be given, if ordered
 * @param measuredOut how the dose is to be measured out
 * @param categories where it is to be carried out, as recorded
 * @param reasons what it is for, as recorded or referred to
 * @param reading what a release makes of it, {@link Reading#NONE} before it was read
 */
public record Order(
    Head head,
    boolean draft,
    Concept route,
    @Nullable Quantity dose,
    @Nullable Quantity rate,
    @Nullable BigDecimal minutes,
    MeasuredOut measuredOut,
    Concept categories,
    List<Concept> reasons,
    Reading reading)
    implements Fact {

  private static final int THOUSANDFOLD = 3;
  private static final String ON_HOLD = "on hold";
  private static final String STATUS_UNKNOWN = "status not known";

  /**
   * What a release makes of an order.
   *
   * @param route the term of the route, empty for none
   * @param setting the term of the category, empty for none
   * @param purposes for each reason the terms it stands for
   * @param micrograms whether its dose is written in micrograms
   */
  public record Reading(
      String route, String setting, List<Set<String>> purposes, boolean micrograms) {

    /** Not read under any release. */
    public static final Reading NONE = new Reading("", "", List.of(), false);

    public Reading {
      purposes = List.copyOf(purposes);
    }
  }

  public Order {
    reasons = List.copyOf(reasons);
  }

  /** An order as recorded. */
  public static Order of(
      Head head,
      boolean draft,
      Concept route,
      @Nullable Quantity dose,
      @Nullable Quantity rate,
      @Nullable BigDecimal minutes,
      Concept categories,
      List<Concept> reasons) {
    return new Order(
        head,
        draft,
        route,
        dose,
        rate,
        minutes,
        MeasuredOut.NONE,
        categories,
        reasons,
        Reading.NONE);
  }

  /** The same order as a release reads it. */
  public Order read(Reading newReading) {
    return new Order(
        head, draft, route, dose, rate, minutes, measuredOut, categories, reasons, newReading);
  }

  /** The term of the route, empty before the engine has read the fact, and for none. */
  public String routeTerm() {
    return reading.route();
  }

  /** The term of the category, empty before the engine has read the fact, and for none. */
  public String settingTerm() {
    return reading.setting();
  }

  /**
   * Whether the engine could tell which drug is ordered; an order that is not identified may be one
   * of those it judges.
   */
  public boolean identified() {
    return !kind().isEmpty();
  }

  /** The same order, held back: it is on record and waits for somebody to release it. */
  public Order onHold() {
    return withHead(head.noting(ON_HOLD));
  }

  /** The same draft, of which nobody says that it is one: it may be in use as well. */
  public Order ofUnknownStatus() {
    return withHead(head.noting(STATUS_UNKNOWN));
  }

  /** Whether it is being written, and surely not in use yet. */
  public boolean isBeingWritten() {
    return draft && !head.notes().contains(STATUS_UNKNOWN);
  }

  /** Whether it is held back. */
  public boolean isOnHold() {
    return head.notes().contains(ON_HOLD);
  }

  /** Whether it is another order than this one. */
  public boolean isOther(Order order) {
    return !sources().reference().equals(order.sources().reference());
  }

  /**
   * The fewest hours that may lie between the moments of dosing of two orders; {@code null} when
   * one of them has none.
   */
  public @Nullable Long hoursTo(Order other) {
    return when().fewestHoursTo(other.when());
  }

  /** Whether a time is ordered over which it is to be given. */
  public boolean timed() {
    return minutes != null && minutes.signum() > 0;
  }

  /** Whether it says what it is for, and each reason stands for this term. */
  public boolean isOnlyFor(String term) {
    return !reading.purposes().isEmpty()
        && reading.purposes().stream().allMatch(purpose -> purpose.contains(term));
  }

  /** Whether the words of its medicine, or the unit of its dose, hold this piece of words. */
  public boolean mentions(String piece) {
    Quantity written = measuredOut.written();
    String unit = written == null || written.unit() == null ? "" : written.unit();
    return head.concept().mentions(List.of(piece)) || unit.toLowerCase(Locale.ROOT).contains(piece);
  }

  /** The dose in mg; {@code null} when it was not ordered so. */
  public @Nullable BigDecimal mg() {
    return dose == null ? null : in("mg", dose);
  }

  /** The dose in mg for each kg of weight; {@code null} when it was not ordered so. */
  public @Nullable BigDecimal mgPerKg() {
    return dose == null ? null : in("mg/kg", dose);
  }

  /** What of the dose could not be read; empty when all of it was. */
  public String unread() {
    return measuredOut.unread();
  }

  /** The dose as it is written a second time, if it is. */
  public @Nullable Quantity also() {
    return measuredOut.also();
  }

  /** The same in mg; {@code null} when it is not written so. */
  public @Nullable BigDecimal alsoMg() {
    Quantity also = also();
    return also == null ? null : in("mg", also);
  }

  /** The same in mg for each kg of weight; {@code null} when it is not written so. */
  public @Nullable BigDecimal alsoMgPerKg() {
    Quantity also = also();
    return also == null ? null : in("mg/kg", also);
  }

  /** The rate in mg for each kg in an hour; {@code null} when it was not ordered so. */
  public @Nullable BigDecimal mgPerKgPerHour() {
    return rate == null ? null : in("mg/kg/h", rate);
  }

  /** The rate in mg in an hour; {@code null} when it was not ordered so. */
  public @Nullable BigDecimal mgPerHour() {
    return rate == null ? null : in("mg/h", rate);
  }

  private static @Nullable BigDecimal in(String unit, Quantity quantity) {
    return unit.equals(quantity.unit()) ? quantity.value() : null;
  }

  /** The number of a dose in micrograms; {@code null} when its dose is not written so. */
  public @Nullable BigDecimal micrograms() {
    return reading.micrograms() && dose != null
        ? dose.value().movePointRight(THOUSANDFOLD).stripTrailingZeros()
        : null;
  }

  /** The volume of one session in mL, if the order tells. */
  public @Nullable BigDecimal millilitres() {
    return measuredOut.millilitres();
  }

  /** How much is in one mL of what is given, if the order tells. */
  public @Nullable BigDecimal mgPerMl() {
    return measuredOut.mgPerMl();
  }

  /** How fast a pump is to run, if the order tells. */
  public @Nullable BigDecimal pumpMlPerHour() {
    return measuredOut.pumpMlPerHour();
  }

  /** The shortest time between two parts of the dose, if the order tells. */
  public @Nullable BigDecimal minutesApart() {
    return measuredOut.minutesApart();
  }

  /** The shortest time between two sessions, where the order is for several. */
  public @Nullable BigDecimal everyHours() {
    return measuredOut.everyHours();
  }

  /** The same order with its quantities in the units of the rules. */
  public Order withQuantities(@Nullable Quantity newDose, @Nullable Quantity newRate) {
    return new Order(
        head, draft, route, newDose, newRate, minutes, measuredOut, categories, reasons, reading);
  }

  /** The same order, measured out so. */
  public Order measured(MeasuredOut newMeasuredOut) {
    return new Order(
        head, draft, route, dose, rate, minutes, newMeasuredOut, categories, reasons, reading);
  }

  /** Other than facts that say the same, two orders are two doses: where they stand counts. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Order one
        && sources().list().equals(one.sources().list())
        && head.equals(one.head)
        && draft == one.draft
        && route.equals(one.route)
        && Objects.equals(dose, one.dose)
        && Objects.equals(rate, one.rate)
        && Objects.equals(minutes, one.minutes)
        && measuredOut.equals(one.measuredOut)
        && categories.equals(one.categories)
        && reasons.equals(one.reasons)
        && reading.equals(one.reading);
  }

  @Override
  public int hashCode() {
    return head.hashCode();
  }

  @Override
  public Order withHead(Head newHead) {
    return new Order(
        newHead, draft, route, dose, rate, minutes, measuredOut, categories, reasons, reading);
  }
}
