package org.kapcds.service.page.record;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.kapcds.service.http.Refusal;
import org.kapcds.service.record.Recorder;
import org.kapcds.service.record.store.Store;
import org.kapcds.service.record.store.Verification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Checks the chain beside whatever else is going on: it may take minutes. */
@Component
final class ChainCheck {

  private static final Logger LOG = LoggerFactory.getLogger(ChainCheck.class);

  private final Recorder recorder;
  private final Clock clock;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile @Nullable Result last;

  /**
   * What a check has found.
   *
   * @param at when it ended
   * @param whole whether all is as it was recorded
   * @param said what there is to say, each in a sentence
   */
  record Result(String at, boolean whole, List<String> said) {}

  ChainCheck(Recorder recorder, Clock clock) {
    this.recorder = recorder;
    this.clock = clock;
  }

  boolean isRunning() {
    return running.get();
  }

  Optional<Result> last() {
    return Optional.ofNullable(last);
  }

  /**
   * Begins, unless one is going on.
   *
   * @throws Refusal if the database does not answer
   */
  void begin() {
    Store store = recorder.store().orElseThrow(RecordsController::noDatabase);
    if (running.compareAndSet(false, true)) {
      Thread thread = new Thread(() -> check(store), "record-check");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void check(Store store) {
    try {
      last = result(recorder.verification(store));
    } catch (IOException | RuntimeException e) {
      LOG.error("the chain could not be checked: {}", e.getClass().getName());
      last = new Result(now(), false, List.of("It could not be checked; the log says why."));
    } finally {
      running.set(false);
    }
  }

  private Result result(Verification verification) throws IOException {
    Optional<String> broken = verification.firstBroken(recorder.folders());
    List<String> said = new ArrayList<>();
    broken.ifPresent(one -> said.add("The first that is not as it was recorded: " + one + "."));
    List<String> gone = broken.isPresent() ? List.of() : verification.keysGone();
    gone.forEach(one -> said.add(one + ": its key is gone, and no erasure of it is on record."));
    verification
        .setAside()
        .forEach(one -> said.add(one + ": is not in the database, which refuses it."));
    said.add(
        "%d lines checked, %d of them not in the database yet, %d not signed yet, %d signed only at the next start."
            .formatted(
                verification.lines(),
                verification.behind(),
                verification.unsigned(),
                verification.signedLate()));
    verification
        .heads()
        .forEach(
            head ->
                said.add(
                    "Journal %s ends with line %d, SHA-256 %s."
                        .formatted(head.instance(), head.line(), head.sha256())));
    return new Result(now(), broken.isEmpty() && gone.isEmpty(), said);
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
