package org.kapcds.engine.conclusion;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The times at which a plan asks for a reading, and those at which none was taken. */
public final class Rounds {

  private Rounds() {}

  /**
   * How many readings that were due have not been taken.
   *
   * @param start when the dose began
   * @param end when it ended
   * @param left when the patient leaves
   * @param at the minutes after the start at which one is due, parted by blanks; empty for none
   * @param during every so many minutes one is due until the end; {@code null} for never
   * @param after every so many minutes one is due from the end, or from the last of {@code at},
   *     until the patient leaves; {@code null} for never
   * @param grace a reading counts that was taken so many minutes before or after it was due
   * @param taken the instants of the readings
   */
  public static BigDecimal missing(
      Instant start,
      Instant end,
      Instant left,
      @Nullable String at,
      @Nullable BigDecimal during,
      @Nullable BigDecimal after,
      BigDecimal grace,
      Collection<?> taken) {
    Duration near = minutes(grace);
    long missing =
        due(start, end, left.minus(near), at, during, after).stream()
            .filter(
                time ->
                    taken.stream()
                        .map(Instant.class::cast)
                        .noneMatch(one -> Duration.between(one, time).abs().compareTo(near) <= 0))
            .count();
    return BigDecimal.valueOf(missing);
  }

  private static List<Instant> due(
      Instant start,
      Instant end,
      Instant last,
      @Nullable String at,
      @Nullable BigDecimal during,
      @Nullable BigDecimal after) {
    List<Instant> due = new ArrayList<>();
    Instant from = end;
    if (at != null && !at.isBlank()) {
      for (String minute : at.trim().split(" +")) {
        from = start.plus(minutes(new BigDecimal(minute)));
        due.add(from);
      }
    }
    if (during != null) {
      every(during, start, end, due);
    }
    if (after != null) {
      every(after, from, last, due);
    }
    due.removeIf(time -> time.isAfter(last));
    return due;
  }

  private static void every(BigDecimal each, Instant from, Instant to, List<Instant> due) {
    Duration step = minutes(each);
    if (step.isZero() || step.isNegative()) {
      throw new IllegalArgumentException(
          "a reading every %s minutes cannot be taken".formatted(each));
    }
    for (Instant time = from.plus(step); !time.isAfter(to); time = time.plus(step)) {
      due.add(time);
    }
  }

  private static Duration minutes(BigDecimal number) {
    return Duration.ofMinutes(number.longValue());
  }
}
