package org.kapcds.engine.fact;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order of a medicine that is being written or waits to be carried out.
 *
 * @param head the head; its codings are the product's, its `when` is the moment of dosing
 * @param draft whether it is not yet signed
 * @param route how it is to be given, as recorded
 * @param routeTerm the term of the route, empty before the engine has read the fact
 * @param dose the dose of one session as ordered; {@code null} when none could be read
 * @param rate the rate as ordered, if any
 * @param minutes how long it is to be given, if ordered
 * @param categories where it is to be carried out, as recorded
 * @param settingTerm the term of the category, empty before the engine has read the fact
 * @param reasons what it is for, as recorded or referred to
 */
public record Order(
    Head head,
    boolean draft,
    Concept route,
    String routeTerm,
    @Nullable Quantity dose,
    @Nullable Quantity rate,
    @Nullable BigDecimal minutes,
    Concept categories,
    String settingTerm,
    List<Concept> reasons)
    implements Fact {

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
    return new Order(head, draft, route, "", dose, rate, minutes, categories, "", reasons);
  }

  /** The same order with the terms of a release. */
  public Order read(String newRouteTerm, String newSettingTerm) {
    return new Order(
        head, draft, route, newRouteTerm, dose, rate, minutes, categories, newSettingTerm, reasons);
  }

  /**
   * Whether the engine could tell which drug is ordered; an order that is not identified may be one
   * of those it judges.
   */
  public boolean identified() {
    return !kind().isEmpty();
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

  /** The dose in mg; {@code null} when it was not ordered so. */
  public @Nullable BigDecimal mg() {
    return dose != null && "mg".equals(dose.unit()) ? dose.value() : null;
  }

  /** The dose in mg for each kg of weight; {@code null} when it was not ordered so. */
  public @Nullable BigDecimal mgPerKg() {
    return dose != null && "mg/kg".equals(dose.unit()) ? dose.value() : null;
  }

  /** The same order with its quantities in the units of the rules. */
  public Order withQuantities(@Nullable Quantity newDose, @Nullable Quantity newRate) {
    return new Order(
        head, draft, route, routeTerm, newDose, newRate, minutes, categories, settingTerm, reasons);
  }

  @Override
  public Order withHead(Head newHead) {
    return new Order(
        newHead, draft, route, routeTerm, dose, rate, minutes, categories, settingTerm, reasons);
  }
}
