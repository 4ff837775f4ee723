package org.kapcds.service.metrics;

import java.util.List;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Silence;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.decide.ReleasesBeside;
import org.kapcds.service.silence.SilenceWatch;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether there is a release that decides; without one the service must not be called. */
@Component("releaseHealthIndicator")
final class ReleaseHealth implements HealthIndicator {

  private final Decider decider;
  private final SilenceWatch silences;

  ReleaseHealth(Decider decider, SilenceWatch silences) {
    this.decider = decider;
    this.silences = silences;
  }

  @Override
  public Health health() {
    try {
      Release release = decider.release();
      List<String> refused =
          decider.releases().beside().stream()
              .filter(one -> !one.fault().isEmpty())
              .map(ReleasesBeside.Standing::name)
              .toList();
      List<String> faults = silences.inForce().faults();
      List<String> silenced =
          decider.releases().current().silences().stream().map(Silence::ruleId).toList();
      boolean inOrder = refused.isEmpty() && faults.isEmpty() && silenced.isEmpty();
      Health.Builder health = inOrder ? Health.up() : Health.status("DEGRADED");
      if (!refused.isEmpty()) {
        health.withDetail("refused", refused);
      }
      if (!silenced.isEmpty()) {
        health.withDetail("silenced", silenced);
      }
      if (!faults.isEmpty()) {
        health.withDetail("silencing", faults.size() + " acts do not count; the log says why");
      }
      return health
          .withDetail("version", release.version())
          .withDetail("sha256", release.sha256())
          .withDetail("rules", release.entries().size())
          .build();
    } catch (IllegalStateException e) {
      return Health.down().withDetail("release", "cannot be opened").build();
    }
  }
}
