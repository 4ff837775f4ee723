package org.kapcds.service.client;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.kapcds.service.record.Recorder;
import org.kapcds.service.record.store.Store;
import org.kapcds.service.record.store.UsedTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tokens that the other instances have believed, by way of the database of the record. While
 * the database does not answer, each instance goes by what it has seen itself: calls are not held
 * up for it.
 */
final class SharedTokens implements SeenTokens.Elsewhere {

  private static final Logger LOG = LoggerFactory.getLogger(SharedTokens.class);

  /** After how many tokens those are forgotten that are not believed any more. */
  private static final int MANY = 1000;

  private final Recorder recorder;
  private final Clock clock;
  private final AtomicLong noted = new AtomicLong();

  SharedTokens(Recorder recorder, Clock clock) {
    this.recorder = recorder;
    this.clock = clock;
  }

  @Override
  public boolean isNew(String issuer, String id, Instant until) {
    Optional<Store> store = recorder.store();
    if (store.isEmpty()) {
      return true;
    }
    UsedTokens tokens = new UsedTokens(store.get());
    try {
      if (noted.incrementAndGet() % MANY == 0) {
        tokens.forget(clock.instant());
      }
      return tokens.add(issuer, id, until);
    } catch (RuntimeException e) {
      LOG.warn("a token was not looked up in the database: {}", e.getClass().getName());
      return true;
    }
  }
}
