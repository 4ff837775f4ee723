package org.kapcds.engine.conclusion;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Measurement;

/**
 * The readings of one kind that were taken over a while, by their time. Time is what has passed
 * between two instants, whatever the clock on the wall showed.
 *
 * @param topic what was read, and when, in the name rules refer to it by
 * @param list the readings with a time, the oldest first
 */
public record Readings(String topic, List<Measurement> list) implements Iterable<Measurement> {

  public Readings {
    list = List.copyOf(list);
  }

  /** Readings in any order; those without a time are left out. */
  public static Readings of(String topic, Collection<?> readings) {
    List<Measurement> sorted = new ArrayList<>();
    for (Object reading : readings) {
      if (reading instanceof Measurement measured && measured.at() != null) {
        sorted.add(measured);
      }
    }
    sorted.sort(
        Comparator.comparing(Readings::time)
            .thenComparing(Measurement::value)
            .thenComparing(Fact::sources)
            .thenComparing(Measurement::toString));
    return new Readings(topic, sorted);
  }

  private static Instant time(Measurement reading) {
    return Objects.requireNonNull(reading.at());
  }

  @Override
  public Iterator<Measurement> iterator() {
    return list.iterator();
  }

  /** The newest reading; of several at one time the highest. */
  public Measurement highestNewest() {
    return list.get(list.size() - 1);
  }

  /** The newest reading; of several at one time the lowest. */
  public Measurement lowestNewest() {
    Instant newest = time(highestNewest());
    return list.stream().filter(one -> time(one).equals(newest)).findFirst().orElseThrow();
  }

  /** Whether the newest value is higher than all before it, so that it was not seen to fall. */
  public boolean stillRising() {
    Measurement newest = highestNewest();
    return list.stream()
        .filter(one -> time(one).isBefore(time(newest)))
        .allMatch(one -> one.value().compareTo(newest.value()) < 0);
  }

  /**
   * For how many whole minutes, up to the newest reading, every reading was this high or higher;
   * zero where one reading only was, below zero where the newest was not. What is not final, or an
   * end of the value alone, ends the time.
   */
  public BigDecimal minutesAtLeast(BigDecimal limit) {
    Instant low =
        list.stream()
            .filter(one -> !isAtLeast(one, limit))
            .map(Readings::time)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    Instant newest = time(highestNewest());
    return list.stream()
        .map(Readings::time)
        .filter(time -> time.isAfter(low))
        .min(Comparator.naturalOrder())
        .map(since -> BigDecimal.valueOf(Duration.between(since, newest).toMinutes()))
        .orElse(BigDecimal.ONE.negate());
  }

  private static boolean isAtLeast(Measurement one, BigDecimal limit) {
    return one.exact() && !one.preliminary() && one.value().compareTo(limit) >= 0;
  }
}
