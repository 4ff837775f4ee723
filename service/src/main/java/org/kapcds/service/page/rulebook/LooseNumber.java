package org.kapcds.service.page.rulebook;

import java.util.List;

/**
 * A number of the release that belongs to no single rule.
 *
 * @param readers what reads it
 */
record LooseNumber(RulePage.Number number, List<Reader> readers) {

  /** What neither the rules nor the needs name is read by what stands around them. */
  static final Reader PROGRAM =
      new Reader(
          "", "the program, when it reads records, applies rules, or shows and counts cards");

  /**
   * What reads a number.
   *
   * @param ruleId the entry it belongs to; empty for none
   * @param says what it is
   */
  record Reader(String ruleId, String says) {}
}
