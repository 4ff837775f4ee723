package org.kapcds.engine.fact;

import java.math.BigDecimal;

/**
 * What is known of the last intake of a medicine at the moment of dosing (reading rules X-2, T-2,
 * T-3).
 *
 * @param minutes minutes since an intake, {@link Long#MAX_VALUE} when none is known
 * @param taken how this is to be read
 */
public record Exposure(long minutes, Taken taken) {

  /** How sure an intake is. */
  public enum Taken {
    /** It counts as taken, whenever the last intake was. */
    ASSUMED,
    /** It was last taken so many minutes ago. */
    TOLD,
    /** If it was taken to the end, that was so many minutes ago. */
    PERHAPS_THEN,
    /** It may have been taken since: a possibility as soon as it is no more a certainty. */
    PERHAPS_SINCE
  }

  /** Not exposed, as far as is known. */
  public static final Exposure NONE = new Exposure(Long.MAX_VALUE, Taken.TOLD);

  /** Possible at any time, for no intake is known. */
  public static final Exposure POSSIBLE = new Exposure(Long.MAX_VALUE, Taken.PERHAPS_SINCE);

  /** Whether this is more than a possibility. */
  public boolean certain() {
    return taken == Taken.ASSUMED || taken == Taken.TOLD;
  }

  /** Whether it may have been taken at any time since. */
  public boolean openEnded() {
    return taken == Taken.ASSUMED || taken == Taken.PERHAPS_SINCE;
  }

  /** Whether it is told that it was last taken so many minutes ago or longer. */
  boolean toldBefore(BigDecimal window) {
    return taken == Taken.TOLD
        && minutes != Long.MAX_VALUE
        && BigDecimal.valueOf(minutes).compareTo(window) >= 0;
  }

  /** Whether the patient is exposed when the window closes so many minutes after the intake. */
  boolean within(BigDecimal window) {
    boolean inside = minutes != Long.MAX_VALUE && BigDecimal.valueOf(minutes).compareTo(window) < 0;
    return switch (taken) {
      case ASSUMED -> true;
      case TOLD, PERHAPS_THEN -> inside;
      case PERHAPS_SINCE -> !inside;
    };
  }
}
