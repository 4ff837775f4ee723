package org.kapcds.engine.knowledge;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A health condition that a release decides.
 *
 * @param id its short id
 * @param name its name in sentences
 * @param rank its place when several conditions reach the same state, the lowest leads
 * @param products what is known and allowed, by product
 */
public record Condition(String id, String name, int rank, Map<String, Standing> products) {

  /**
   * How a product stands in a condition.
   *
   * @param tier the tier of evidence, A to D
   * @param withCautions whether no better state than eligible with cautions can be reached
   * @param investigational whether only the exception path leads to it
   * @param exceptionPath the rule that opens the exception path when it fires; {@code null} when
   *     there is none
   * @param label what its label says
   */
  public record Standing(
      String tier,
      boolean withCautions,
      boolean investigational,
      @Nullable String exceptionPath,
      String label) {}

  public Condition {
    products = Map.copyOf(products);
  }
}
