package org.kapcds.engine.fact;

/** How fresh a fact is by the windows of its measure. */
public enum Freshness {
  /** May be used. */
  CURRENT,
  /** May be used, and the decision says that it is ageing. */
  AGEING,
  /** Counts as absent. */
  STALE
}
