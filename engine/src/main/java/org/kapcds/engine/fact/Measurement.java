package org.kapcds.engine.fact;

import java.math.BigDecimal;

/**
 * A number that was measured, scored or counted. Each component of a panel is one measurement.
 *
 * @param head the head; its `when` is the time of the measurement
 * @param value the number; once read, in the unit and the precision of its measure
 * @param recorded the number and the unit as recorded
 * @param preliminary whether the result is not yet final
 */
public record Measurement(Head head, BigDecimal value, Quantity recorded, boolean preliminary)
    implements Fact {

  /** A final result as recorded. */
  public static Measurement of(Head head, Quantity recorded) {
    return new Measurement(head, recorded.value(), recorded, false);
  }

  /** The same measurement with its value in the unit of the rules. */
  public Measurement withValue(BigDecimal canonical) {
    return new Measurement(head, canonical, recorded, preliminary);
  }

  @Override
  public Measurement withHead(Head newHead) {
    return new Measurement(newHead, value, recorded, preliminary);
  }
}
