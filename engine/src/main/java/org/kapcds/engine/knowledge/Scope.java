package org.kapcds.engine.knowledge;

/** When a rule is evaluated. */
public enum Scope {
  /** Always. */
  COURSE,
  /** On a dosing day. */
  SESSION,
  /** When a dosing session is being booked. */
  BOOKING,
  /** When an order of ketamine or esketamine is present. */
  DOSE,
  /** Between the dose and leaving, by setting only. */
  LIVE,
  /** While a series is open, and for a year after. */
  LONG,
  /** At discharge. */
  POST
}
