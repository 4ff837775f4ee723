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

  private final @Nullable Path state;
  private final ProgressLine line;
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
    this.state = state;
    this.line = new ProgressLine("records", total, before.done(), told);
    this.kept = before.done();
  }

  /** It went on. */
  void wentOn(Replay replay) {
    Replayed found = replay.found();
    line.at(found.done());
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
    line.end();
    keep(found);
  }
}
