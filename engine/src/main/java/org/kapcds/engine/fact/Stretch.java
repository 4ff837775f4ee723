package org.kapcds.engine.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Days of a course on which nothing about it changes.
 *
 * @param from how many days ago it begins, {@link #EVER} without a beginning
 * @param until how many days ago it ends; both ends count
 * @param taken whether the medicine was certainly taken; else it only may have been
 * @param supplied whether a supply that was handed out covers these days
 * @param least the least it was, in mg a day; {@code null} if that is not known
 * @param most the most it may have been, in mg a day; {@code null} if it may have been anything
 */
public record Stretch(
    int from,
    int until,
    boolean taken,
    boolean supplied,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most) {

  /** So long ago that nobody remembers. */
  public static final int EVER = 1_000_000;

  /** How many of its days lie within the last so many, today counted in. */
  int daysWithin(int daysBack) {
    return Math.max(0, Math.min(from, daysBack) - until + 1);
  }

  /** Whether it certainly was this much or more. */
  boolean reaches(BigDecimal minimum) {
    return taken && least != null && least.compareTo(minimum) >= 0;
  }

  /** Whether it may have been this much or more. */
  boolean mayReach(BigDecimal minimum) {
    return most == null || most.compareTo(minimum) >= 0;
  }

  /** How much it certainly was, in mg a day; {@code null} if that is not known. */
  @Nullable BigDecimal exactly() {
    return taken && least != null && most != null && least.compareTo(most) == 0 ? least : null;
  }

  /** Whether it is the same but for its days. */
  public boolean continues(Stretch earlier) {
    return earlier.until == from + 1
        && taken == earlier.taken
        && supplied == earlier.supplied
        && java.util.Objects.equals(least, earlier.least)
        && java.util.Objects.equals(most, earlier.most);
  }
}
