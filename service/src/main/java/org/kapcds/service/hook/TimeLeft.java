package org.kapcds.service.hook;

import java.time.Duration;

/** The time one call has, counted from when it was read. */
final class TimeLeft {

  private final HookSettings settings;
  private final long begun = System.nanoTime();

  TimeLeft(HookSettings settings) {
    this.settings = settings;
  }

  /** The time it has taken until now. */
  Duration taken() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** How long it may go on fetching; nothing, or less, when that time is up. */
  Duration toFetch() {
    return settings.fetching().minus(taken());
  }

  /** Whether it has taken longer than it may. */
  boolean isOver() {
    return taken().compareTo(settings.budget()) > 0;
  }
}
