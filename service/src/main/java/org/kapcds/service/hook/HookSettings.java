package org.kapcds.service.hook;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How calls are answered.
 *
 * @param budget how long a call may take, from when it is read until it is answered
 * @param services the ids of the services that are offered; {@code null} for all there are
 */
@ConfigurationProperties("kap-cds")
public record HookSettings(
    @DefaultValue("400ms") Duration budget, @Nullable List<String> services) {

  /** What is left of four parts for reading and deciding when all fetching is over. */
  private static final int PARTS = 4;

  public HookSettings {
    if (budget.isNegative() || budget.isZero()) {
      throw new IllegalArgumentException(
          "`kap-cds.budget` is `%s`; expected a time such as `400ms`".formatted(budget));
    }
    for (String id : services == null ? List.<String>of() : services) {
      if (Hook.ofService(id).isEmpty()) {
        throw new IllegalArgumentException(
            "`kap-cds.services` names `%s`; expected some of %s"
                .formatted(id, Stream.of(Hook.values()).map(Hook::id).toList()));
      }
    }
  }

  /** Whether a hook is answered here. */
  boolean offers(Hook hook) {
    return services == null || services.contains(hook.id());
  }

  /** How much of the budget may go into fetching. */
  public Duration fetching() {
    return budget.dividedBy(PARTS).multipliedBy(PARTS - 1);
  }
}
