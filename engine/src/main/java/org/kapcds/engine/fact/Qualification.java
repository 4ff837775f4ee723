package org.kapcds.engine.fact;

/**
 * What somebody who takes part in the treatment is qualified for.
 *
 * @param head the head; its `when` is the day since which it holds, unknown where the record does
 *     not tell
 * @param end the last day on which it holds, unknown while none is known
 */
public record Qualification(Head head, When end) implements Fact {

  @Override
  public Qualification withHead(Head newHead) {
    return new Qualification(newHead, end);
  }
}
