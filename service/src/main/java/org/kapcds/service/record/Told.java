package org.kapcds.service.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician did with a card.
 *
 * @param card the name of the card
 * @param outcome `accepted` or `overridden`
 * @param happened when
 * @param suggestions the names of what was accepted, sorted
 * @param reason the coded reason for setting it aside, if there is one
 * @param commented whether there is a comment in free words
 * @param entry all of it as it was sent, JSON on one line; it is sealed
 */
public record Told(
    String card,
    String outcome,
    Instant happened,
    List<String> suggestions,
    @Nullable Reason reason,
    boolean commented,
    String entry) {

  /** A coded reason, of ours or of the calling system. */
  public record Reason(String system, String code) {}

  public Told {
    suggestions = List.copyOf(suggestions);
  }
}
