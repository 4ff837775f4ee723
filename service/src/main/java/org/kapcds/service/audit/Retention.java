package org.kapcds.service.audit;

import java.io.IOException;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.kapcds.service.decide.Now;
import org.kapcds.service.record.Recorder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases once a day what is older than it is to be kept. */
public final class Retention implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  private final Recorder recorder;
  private final Now now;
  private final Period period;
  private final ScheduledExecutorService days =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "record-retention");
            thread.setDaemon(true);
            return thread;
          });

  /** Erases what is older than a period. */
  public Retention(Recorder recorder, Now now, Period period) {
    this.recorder = recorder;
    this.now = now;
    this.period = period;
  }

  /** Begins, at once. */
  public void begin() {
    days.scheduleWithFixedDelay(this::erase, 0, 1, TimeUnit.DAYS);
  }

  void erase() {
    try {
      List<YearMonth> gone =
          new Erasure(recorder)
              .olderThan(
                  period, now.asOf(), "kap-cds", "kept for %s, as it is set".formatted(period));
      if (!gone.isEmpty()) {
        LOG.info("records of {} were erased, older than {}", gone, period);
      }
    } catch (IOException | RuntimeException e) { // tomorrow is another day
      LOG.error("records that are older than {} were not erased: {}", period, e.getMessage());
    }
  }

  @Override
  public void close() {
    days.shutdown();
  }
}
