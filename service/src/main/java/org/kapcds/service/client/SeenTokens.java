package org.kapcds.service.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The tokens that were believed, until they would no longer be. Each counts once: here in memory,
 * and elsewhere where several instances of the service know of each other's.
 */
final class SeenTokens {

  /** Far more than an hour's calls; beyond it some are forgotten before their time. */
  private static final long MOST = 1_000_000;

  /** What other instances have seen. */
  interface Elsewhere {

    /** No other instance, or none that anything is known of. */
    Elsewhere NOWHERE = (issuer, id, until) -> true;

    /** Whether a token is new there too; from now on it is not. */
    boolean isNew(String issuer, String id, Instant until);
  }

  private final Cache<List<String>, Instant> seen;
  private final Elsewhere elsewhere;

  SeenTokens(Clock clock, Elsewhere elsewhere) {
    this.elsewhere = elsewhere;
    seen =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(
                Expiry.creating(
                    (List<String> token, Instant until) ->
                        Duration.between(clock.instant(), until)))
            .build();
  }

  /** Whether a token is new; from now on it is not. */
  boolean isNew(String issuer, String id, Instant until) {
    return seen.asMap().putIfAbsent(List.of(issuer, id), until) == null
        && elsewhere.isNew(issuer, id, until);
  }
}
