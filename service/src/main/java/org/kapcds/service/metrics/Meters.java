package org.kapcds.service.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.stereotype.Component;

/** Where the figures of calls are kept. */
@Component
public final class Meters {

  private final MeterRegistry counts;
  private final ObservationRegistry times;

  Meters(MeterRegistry counts, ObservationRegistry times) {
    this.counts = counts;
    this.times = times;
  }

  /** The figures of one call of a service. */
  public Timing of(String service) {
    return new Timing(service, counts, times);
  }
}
