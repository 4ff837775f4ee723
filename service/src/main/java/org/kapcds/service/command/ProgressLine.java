package org.kapcds.service.command;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** One line that tells how far something is, written over and over. */
final class ProgressLine {

  private final String what;
  private final long total;
  private final long first;
  private final @Nullable PrintWriter told;
  private final long begun = System.nanoTime();

  /**
   * A line.
   *
   * @param what what is counted, such as `records`
   * @param total how many there are
   * @param first how many were done before
   * @param told who is told; {@code null} for nobody
   */
  ProgressLine(String what, long total, long first, @Nullable PrintWriter told) {
    this.what = what;
    this.total = total;
    this.first = first;
    this.told = told;
  }

  /** So many are done. */
  void at(long done) {
    if (told != null) {
      double seconds = (System.nanoTime() - begun) / 1e9;
      told.printf(
          "\r%,d of %,d %s, %d %%, %.0f a second   ",
          done,
          total,
          what,
          total == 0 ? 100 : 100 * done / total,
          (done - first) / Math.max(seconds, 1e-3));
      told.flush();
    }
  }

  /** It is through. */
  void end() {
    if (told != null) {
      told.println();
    }
  }
}
