package org.kapcds.service.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.kapcds.service.record.Recorder;
import org.kapcds.service.record.store.UsedTokens;

/**
 * The tokens that the other instances have believed, by way of the database of the record. While
 * the database does not answer within a second, each instance goes by what it has seen itself:
 * calls are not held up for it.
 */
final class SharedTokens implements SeenTokens.Elsewhere {

  /** After how many tokens those are forgotten that are not believed any more. */
  private static final int MANY = 1000;

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Recorder recorder;
  private final Clock clock;
  private final AtomicLong noted = new AtomicLong();

  SharedTokens(Recorder recorder, Clock clock) {
    this.recorder = recorder;
    this.clock = clock;
  }

  @Override
  public boolean isNew(String issuer, String id, Instant until) {
    return recorder
        .ask(
            store -> isNew(new UsedTokens(store), issuer, id, until),
            PATIENCE,
            "a token was not looked up in the database; it counts once in this instance only")
        .orElse(true);
  }

  private boolean isNew(UsedTokens tokens, String issuer, String id, Instant until) {
    if (noted.incrementAndGet() % MANY == 0) {
      tokens.forget(clock.instant());
    }
    return tokens.add(issuer, id, until);
  }
}
