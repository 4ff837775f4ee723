package org.kapcds.service.silence;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kapcds.engine.knowledge.Silence;
import org.kapcds.engine.knowledge.Silences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every few seconds at what is silenced. What cannot be read changes nothing: what was in
 * force stays so.
 */
public final class SilenceWatch implements AutoCloseable {

  /** Nothing is silenced, and nobody looks. */
  public static final SilenceWatch NONE = new SilenceWatch(() -> Silences.NONE, now -> {});

  private static final Logger LOG = LoggerFactory.getLogger(SilenceWatch.class);
  private static final int SECONDS = 10;

  private final Supplier<Silences> reads;
  private final Consumer<Silences> changed;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "silences");
            thread.setDaemon(true);
            return thread;
          });
  private volatile Silences inForce = Silences.NONE;

  /**
   * A watch that has looked once.
   *
   * @param reads reads what is in force now
   * @param changed is told what is in force, each time it is something else
   */
  public SilenceWatch(Supplier<Silences> reads, Consumer<Silences> changed) {
    this.reads = reads;
    this.changed = changed;
    look();
  }

  /** Goes on looking. */
  public SilenceWatch begin() {
    looking.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    return this;
  }

  /** Looks now. */
  public synchronized void look() {
    try {
      Silences now = reads.get();
      Silences before = inForce;
      if (now.equals(before)) {
        return;
      }
      inForce = now;
      now.faults().forEach(fault -> LOG.error("an act of silencing does not count: {}", fault));
      if (!now.byRelease().equals(before.byRelease())) {
        now.byRelease()
            .forEach(
                (release, rules) ->
                    LOG.warn(
                        "silenced in the release with the sha-256 {}: {}",
                        release,
                        rules.stream().map(Silence::ruleId).toList()));
        if (now.byRelease().isEmpty()) {
          LOG.warn("no rule is silenced any more");
        }
        changed.accept(now);
      }
    } catch (UncheckedIOException e) {
      LOG.error("the acts of silencing cannot be read; what was in force stays so");
    } catch (RuntimeException e) {
      LOG.error("what is silenced could not be looked at ({})", e.getClass().getName());
    }
  }

  /** The rules that are silenced in a release now. */
  public List<Silence> in(String sha256) {
    return inForce.in(sha256);
  }

  /** What is in force. */
  public Silences inForce() {
    return inForce;
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }
}
