package org.kapcds.service.record.journal;

import java.util.Optional;
import java.util.UUID;

/** Signs how far a journal has come, so that nobody can write another one in its place. */
@FunctionalInterface
public interface Signer {

  /** No more lines than these stand between two checkpoints. */
  int MOST_UNSIGNED = 500;

  /** Why it is signed now. What a start finds was not signed before the program ended. */
  enum Why {
    START,
    INTERVAL,
    END
  }

  /**
   * The record of a checkpoint; empty if nobody signs.
   *
   * @param instance the name of whoever writes the journal
   * @param number the number of the line that this record will be
   * @param before the SHA-256 of the line before
   */
  Optional<String> checkpoint(UUID instance, long number, String before, Why why);
}
