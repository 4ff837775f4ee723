package org.kapcds.service.decide;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The present moment, for questions that name none. Nothing else in the program reads a clock.
 *
 * @param clock the clock, with the zone in which days count
 */
public record Now(Clock clock) {

  /** The present moment, to the second. */
  public OffsetDateTime asOf() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
  }
}
