package org.kapcds.engine.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the dose of an order is to be measured out and given, as far as the order tells.
 *
 * @param written the dose as it is written, before any conversion
 * @param also the same dose as it is written a second time, if it is
 * @param unread what of the dose could not be read; empty when all of it was
 * @param millilitres the volume of one session, whether it stands beside the dose or for it
 * @param mgPerMl how much is in one millilitre of what is given
 * @param mixed whether it is made up of several things with amounts of their own, such as a bag
 * @param pumpMlPerHour how fast a pump is to run
 * @param parts in how many parts the dose is given
 * @param minutesApart the shortest time between two parts; {@code null} when one of them has none
 * @param everyHours the shortest time between two sessions, where one order is for several
 */
public record MeasuredOut(
    @Nullable Quantity written,
    @Nullable Quantity also,
    String unread,
    @Nullable BigDecimal millilitres,
    @Nullable BigDecimal mgPerMl,
    boolean mixed,
    @Nullable BigDecimal pumpMlPerHour,
    int parts,
    @Nullable BigDecimal minutesApart,
    @Nullable BigDecimal everyHours) {

  /** An order that tells nothing of it. */
  public static final MeasuredOut NONE =
      new MeasuredOut(null, null, "", null, null, false, null, 1, null, null);

  /** The same with the strength of a product, and the second amount in the units of the rules. */
  public MeasuredOut with(@Nullable BigDecimal strength, @Nullable Quantity second) {
    return new MeasuredOut(
        written,
        second,
        unread,
        millilitres,
        strength,
        mixed,
        pumpMlPerHour,
        parts,
        minutesApart,
        everyHours);
  }
}
