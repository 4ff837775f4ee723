package org.kapcds.engine.fact;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a medicine is to be taken in a day, in one part of its use. Parts of one step hold at
 * the same time and add up; steps follow one another.
 *
 * @param step the place of the step in their order
 * @param from the first day of the part, unknown: the start of the use, or of what the step follows
 * @param until the last day of the part, unknown: the end of the use, or the start of the next step
 * @param milligrams how many mg a day; {@code null} if it cannot be worked out
 * @param pieces how many tablets, capsules or the like a day, where the record says no mass
 * @param asNeeded whether it is taken as needed
 */
public record DoseStep(
    int step,
    When from,
    When until,
    @Nullable Amount milligrams,
    @Nullable Amount pieces,
    boolean asNeeded) {

  /**
   * An amount a day as a range: what is taken at least, and what may be taken at most.
   *
   * @param least the low end
   * @param most the high end
   */
  public record Amount(BigDecimal least, BigDecimal most) {

    /** An amount without a range. */
    public static Amount of(BigDecimal exactly) {
      return new Amount(exactly, exactly);
    }

    /** This and another together. */
    public Amount plus(Amount other) {
      return new Amount(least.add(other.least), most.add(other.most));
    }

    /** So many times this. */
    public Amount times(BigDecimal factor) {
      return new Amount(least.multiply(factor), most.multiply(factor));
    }
  }

  /** The same dose in every part of a use. */
  public static DoseStep throughout(@Nullable BigDecimal milligrams, boolean asNeeded) {
    return new DoseStep(
        0,
        When.UNKNOWN,
        When.UNKNOWN,
        milligrams == null ? null : Amount.of(milligrams),
        null,
        asNeeded);
  }

  /** The same in mg, where each piece holds so many. */
  public DoseStep inMilligrams(BigDecimal each) {
    return milligrams != null || pieces == null
        ? this
        : new DoseStep(step, from, until, pieces.times(each), pieces, asNeeded);
  }

  /** The parts of the last step. */
  static List<DoseStep> last(List<DoseStep> doses) {
    if (doses.size() < 2) {
      return doses;
    }
    int last = doses.stream().mapToInt(DoseStep::step).max().orElse(0);
    return doses.stream().filter(dose -> dose.step == last).toList();
  }

  /** The mg of parts that hold at the same time; {@code null} if one of them is not known. */
  public static @Nullable Amount milligramsOf(List<DoseStep> parts) {
    Amount sum = null;
    for (DoseStep part : parts) {
      Amount amount = part.milligrams();
      if (amount == null) {
        return null;
      }
      sum = sum == null ? amount : sum.plus(amount);
    }
    return sum;
  }
}
