package org.kapcds.engine.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that was measured, scored or counted. Each component of a panel is one measurement.
 *
 * @param head the head; its `when` is the time of the measurement
 * @param value the number; once read, in the unit and the precision of its measure
 * @param recorded the number and the unit as recorded
 * @param preliminary whether the result is not yet final
 * @param extent whether the number is the value, or only an end of what it may be
 * @param group what it was recorded together with: the reference of a panel or of an answered
 *     questionnaire; empty when it stands alone, and once it is read
 * @param upper the upper limit of normal printed with it; once read, in the unit of the rules;
 *     {@code null} when none is
 */
public record Measurement(
    Head head,
    BigDecimal value,
    Quantity recorded,
    boolean preliminary,
    Extent extent,
    String group,
    @Nullable Quantity upper)
    implements Fact {

  /** A measurement with which no upper limit is printed. */
  public Measurement(
      Head head,
      BigDecimal value,
      Quantity recorded,
      boolean preliminary,
      Extent extent,
      String group) {
    this(head, value, recorded, preliminary, extent, group, null);
  }

  /** How the number stands to the value. */
  public enum Extent {
    /** It is the value. */
    EXACT,
    /** The value is the number or more, such as `>=60`; how much more is not told. */
    OR_MORE,
    /** The value is the number or less, such as `<=5`. */
    OR_LESS,
    /** The value is more than the number, such as `>60`. */
    MORE,
    /** The value is less than the number, such as `<5`. */
    LESS
  }

  /** A final result as recorded. */
  public static Measurement of(Head head, Quantity recorded) {
    return new Measurement(head, recorded.value(), recorded, false, Extent.EXACT, "");
  }

  /** Whether the number is the value. */
  public boolean exact() {
    return extent == Extent.EXACT;
  }

  /** The same measurement with its value in the unit of the rules. */
  public Measurement withValue(BigDecimal canonical) {
    return new Measurement(head, canonical, recorded, preliminary, extent, "", upper);
  }

  /** The same measurement with the upper limit of normal that is printed with it. */
  public Measurement withUpper(@Nullable Quantity limit) {
    return new Measurement(head, value, recorded, preliminary, extent, group, limit);
  }

  /** The upper limit of normal printed with it; {@code null} when none is. */
  public @Nullable BigDecimal upperLimit() {
    return upper == null ? null : upper.value();
  }

  @Override
  public Measurement withHead(Head newHead) {
    return new Measurement(newHead, value, recorded, preliminary, extent, group, upper);
  }
}
