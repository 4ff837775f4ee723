package org.kapcds.engine.knowledge;

/** How far a statement of the knowledge has been verified. */
public enum Mark {
  /** Verified with the source. */
  V,
  /** Verified through a second-hand source only. */
  V2,
  /** From clinical knowledge; a clinician must review it. */
  K,
  /** A choice made so that a rule can be computed; a clinician must approve or change it. */
  D;

  /** Whether the statement still waits for a clinician. */
  public boolean unreviewed() {
    return this == K || this == D;
  }
}
