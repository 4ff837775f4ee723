package org.kapcds.engine.knowledge;

/** What kind of conclusion a rule comes to. */
public enum Kind {
  /** A criterion for a reason to treat. */
  INDICATION,
  CONTRAINDICATION,
  INTERACTION,
  DOSE,
  MONITORING,
  RECOMMENDATION,
  /** Something to be done today, whatever else is decided. */
  URGENT_ACTION,
  /** How the record is read: a mechanism of the engine with an entry in the catalogue. */
  READING
}
