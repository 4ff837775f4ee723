package org.kapcds.service.record;

import java.io.IOException;
import java.util.Optional;
import org.kapcds.service.record.store.Drainer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether it is recorded what is answered. `DOWN`: it is not, now. `DEGRADED`: it is, and the
 * database or the room on the disk must be seen to.
 */
final class RecordHealth implements HealthIndicator {

  private static final Status DEGRADED = new Status("DEGRADED");
  private static final long LITTLE_ROOM = 256L << 20;

  private final Recorder recorder;

  RecordHealth(Recorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    Optional<String> filling =
        recorder.drainer().map(Drainer::trouble).orElse(Optional.of("not begun yet"));
    if (filling.isPresent()) {
      health.status(DEGRADED);
    }
    health.withDetail("database", filling.orElse("filled"));
    health.withDetail("behind", recorder.drainer().map(Drainer::behind).orElse(0L));
    long setAside = recorder.drainer().map(Drainer::setAside).orElse(0L);
    if (setAside > 0) {
      health.status(DEGRADED);
    }
    health.withDetail("setAside", setAside);
    long room = room();
    if (room < LITTLE_ROOM) {
      health.status(DEGRADED);
    }
    health.withDetail("room", room);
    recorder.journal().trouble().ifPresent(trouble -> health.status(Status.DOWN));
    health.withDetail("journal", recorder.journal().trouble().orElse("written"));
    health.withDetail("waiting", recorder.journal().waiting());
    return health.build();
  }

  private long room() {
    try {
      return recorder.journal().folder().room();
    } catch (IOException e) {
      return 0;
    }
  }
}
