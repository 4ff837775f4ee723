package org.kapcds.engine.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** Counts the days of a course within a time that it covers well enough. */
final class CoveredDays {

  private CoveredDays() {}

  /**
   * The most days that count, from the first to the last day of some time of which the days that
   * count, and are supplied where that is asked for, make up the given part.
   *
   * @param stretches the days of a course, the oldest first
   * @param counts which of them count
   * @param supplied whether the time must be covered by supplies
   * @param daysBack how far back days count
   * @param cover the part that must be covered; 1 is all of it
   */
  static int most(
      List<Stretch> stretches,
      Predicate<Stretch> counts,
      boolean supplied,
      int daysBack,
      BigDecimal cover) {
    List<Stretch> counted = stretches.stream().filter(counts).toList();
    int most = 0;
    for (int first = 0; first < counted.size(); first++) {
      Stretch start = counted.get(first);
      if (!covers(start, supplied)) {
        continue;
      }
      int days = 0;
      int covered = 0;
      for (Stretch stretch : counted.subList(first, counted.size())) {
        days += stretch.daysWithin(daysBack);
        if (covers(stretch, supplied)) {
          covered += stretch.daysWithin(daysBack);
          int time = Math.min(start.from(), daysBack) - stretch.until() + 1;
          BigDecimal needed = cover.multiply(BigDecimal.valueOf(time));
          most = BigDecimal.valueOf(covered).compareTo(needed) >= 0 ? Math.max(most, days) : most;
        }
      }
    }
    return most;
  }

  private static boolean covers(Stretch stretch, boolean supplied) {
    return !supplied || stretch.supplied();
  }
}
