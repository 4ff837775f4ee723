package org.kapcds.engine.knowledge;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A named set of other parameter values, for a region or a site.
 *
 * @param id its name
 * @param says for whom it is
 * @param values the values it sets, by parameter
 */
public record Profile(String id, String says, Map<String, Value> values) {

  /**
   * A value that a profile sets.
   *
   * @param value the number
   * @param reference what it rests on
   * @param mark how far that is verified
   * @param line the line it stands on
   */
  public record Value(BigDecimal value, String reference, Mark mark, int line) {}

  public Profile {
    values = Map.copyOf(values);
  }
}
