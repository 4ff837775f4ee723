package org.kapcds.service.metrics;

import java.util.Locale;

/** The parts of answering a call, each of which is timed. */
public enum Phase {
  /** Reading what was sent; with what is fetched for it. */
  READ,
  /** Fetching what was not sent. */
  FETCH,
  DECIDE,
  CARDS;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
