package org.kapcds.service.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kapcds.service.audit.Replay;
import org.kapcds.service.audit.Replayed;

/** Tells how far it is, and keeps it now and then. */
final class ReplayProgress {

  /** How many lines lie between two times at which the state is kept. */
  private static final long KEPT_AFTER = 4096;

  private final long total;
  private final long first;
  private final @Nullable Path state;
  private final @Nullable PrintWriter told;
  private final long begun = System.nanoTime();
  private long kept;

  /**
   * The progress of a replay.
   *
   * @param before what was found before
   * @param total how many lines there are
   * @param state the file it is kept in; {@code null} for none
   * @param told who is told; {@code null} for nobody
   */
  ReplayProgress(Replayed before, long total, @Nullable Path state, @Nullable PrintWriter told) {
    this.total = total;
    this.first = before.done();
    this.kept = first;
    this.state = state;
    this.told = told;
  }

  /** It went on. */
  void wentOn(Replay replay) {
    Replayed found = replay.found();
    if (told != null) {
      double seconds = (System.nanoTime() - begun) / 1e9;
      told.printf(
          "\r%,d of %,d records, %d %%, %.0f a second   ",
          found.done(),
          total,
          total == 0 ? 100 : 100 * found.done() / total,
          (found.done() - first) / Math.max(seconds, 1e-3));
      told.flush();
    }
    if (found.done() - kept >= KEPT_AFTER) {
      keep(found);
    }
  }

  private void keep(Replayed found) {
    if (state != null) {
      try {
        found.keep(state);
      } catch (IOException e) {
        throw new IllegalArgumentException(
            state + ": cannot be written; name another file with `--state`", e);
      }
    }
    kept = found.done();
  }

  /** It is through. */
  void end(Replayed found) {
    if (told != null) {
      told.println();
    }
    keep(found);
  }
}
