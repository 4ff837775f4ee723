package org.kapcds.engine.conclusion;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Measurement;

/**
 * A value compared with a limit, whichever side it lies on. Rules match on {@link #holds}; for a
 * rule that stays silent the nearest comparison that does not hold says how far it was.
 *
 * @param topic what is compared, in the name criteria refer to it by
 * @param about the fact or finding the value is of
 * @param value the value, in the unit of the limit
 * @param relation how the value must stand to the limit
 * @param limit the limit
 * @param parameter the name of the parameter the limit comes from
 * @param holds whether it certainly stands so
 * @param certain whether it can be said at all: a value of which only an end is known may lie on
 *     either side of the limit
 */
public record Comparison(
    String topic,
    Object about,
    BigDecimal value,
    Relation relation,
    BigDecimal limit,
    String parameter,
    boolean holds,
    boolean certain) {

  /**
   * A set that was collected is copied: the rule engine goes on filling its own, and a comparison
   * whose content changes could not be taken back.
   */
  public Comparison {
    about = about instanceof Collection<?> several ? Set.copyOf(several) : about;
  }

  /** How a value stands to a limit; the limit itself counts for `at least` and `at most`. */
  public enum Relation {
    AT_LEAST("at least"),
    AT_MOST("at most"),
    MORE_THAN("more than"),
    LESS_THAN("less than");

    private final String words;

    Relation(String words) {
      this.words = words;
    }

    /** The relation in words. */
    public String words() {
      return words;
    }

    /** Whether the answer is the same however far the value lies beyond the end that is known. */
    boolean isCertain(Measurement measured, boolean holdsAtTheEnd) {
      boolean upward = this == AT_LEAST || this == MORE_THAN;
      return switch (measured.extent()) {
        case EXACT -> true;
        case OR_MORE, MORE -> holdsAtTheEnd == upward;
        case OR_LESS, LESS -> holdsAtTheEnd != upward;
      };
    }

    boolean holds(int sign) {
      return switch (this) {
        case AT_LEAST -> sign >= 0;
        case AT_MOST -> sign <= 0;
        case MORE_THAN -> sign > 0;
        case LESS_THAN -> sign < 0;
      };
    }
  }

  /** Compares; the limit counts as reached. */
  public static Comparison atLeast(
      String topic, Object about, BigDecimal value, BigDecimal limit, String parameter) {
    return of(topic, about, value, Relation.AT_LEAST, limit, parameter);
  }

  /** Compares; the limit counts as reached. */
  public static Comparison atMost(
      String topic, Object about, BigDecimal value, BigDecimal limit, String parameter) {
    return of(topic, about, value, Relation.AT_MOST, limit, parameter);
  }

  /** Compares; the limit itself does not count. */
  public static Comparison moreThan(
      String topic, Object about, BigDecimal value, BigDecimal limit, String parameter) {
    return of(topic, about, value, Relation.MORE_THAN, limit, parameter);
  }

  /** Compares; the limit itself does not count. */
  public static Comparison lessThan(
      String topic, Object about, BigDecimal value, BigDecimal limit, String parameter) {
    return of(topic, about, value, Relation.LESS_THAN, limit, parameter);
  }

  private static Comparison of(
      String topic,
      Object about,
      BigDecimal value,
      Relation relation,
      BigDecimal limit,
      String parameter) {
    boolean holds = relation.holds(sign(about, value, limit));
    boolean certain = !(about instanceof Measurement one) || relation.isCertain(one, holds);
    return new Comparison(
        topic, about, value, relation, limit, parameter, holds && certain, certain);
  }

  /** On which side of the limit a value lies; one that is less than its number lies below it. */
  private static int sign(Object about, BigDecimal value, BigDecimal limit) {
    int sign = value.compareTo(limit);
    if (sign != 0 || !(about instanceof Measurement measured)) {
      return sign;
    }
    return switch (measured.extent()) {
      case MORE -> 1;
      case LESS -> -1;
      case EXACT, OR_MORE, OR_LESS -> 0;
    };
  }

  /** How old the fact is that was compared; {@link Integer#MAX_VALUE} when it is no single fact. */
  public int daysAgo() {
    return about instanceof Fact fact ? fact.daysAgo() : Integer.MAX_VALUE;
  }

  /** How far the value is from the limit, without sign. */
  public BigDecimal distance() {
    return value.subtract(limit).abs();
  }
}
