package org.kapcds.service.metrics;

import org.kapcds.engine.knowledge.Release;
import org.kapcds.service.decide.Decider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether there is a release that decides; without one the service must not be called. */
@Component("releaseHealthIndicator")
final class ReleaseHealth implements HealthIndicator {

  private final Decider decider;

  ReleaseHealth(Decider decider) {
    this.decider = decider;
  }

  @Override
  public Health health() {
    try {
      Release release = decider.release();
      return Health.up()
          .withDetail("version", release.version())
          .withDetail("sha256", release.sha256())
          .withDetail("rules", release.entries().size())
          .build();
    } catch (IllegalStateException e) {
      return Health.down().withDetail("release", "cannot be opened").build();
    }
  }
}
