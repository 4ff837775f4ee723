package org.kapcds.engine.knowledge;

import java.util.Locale;

/** What a term may name: a kind of fact, or a value inside one. */
public enum FactType {
  DIAGNOSIS,
  ALLERGY,
  /** What a relative has or had. */
  FAMILY_HISTORY,
  MEASUREMENT,
  /** What stands for several measurements together, and has no value of its own. */
  PANEL,
  ANSWER,
  CODED_RESULT,
  PROCEDURE,
  MEDICATION,
  CONSENT,
  ENCOUNTER,
  BOOKING,
  /** What somebody who takes part in the treatment is qualified for. */
  QUALIFICATION,
  /** How a procedure ended. */
  OUTCOME,
  /** The value of a coded result. */
  RESULT,
  /** Why a medicine was stopped. */
  STOP_REASON,
  /** How severe a diagnosis is, beside its code. */
  SEVERITY,
  /** Who a relative is. */
  RELATIONSHIP,
  /** The route of a medicine. */
  ROUTE,
  /** Where an order is to be carried out. */
  SETTING;

  /** The word for it in the files of a release. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
