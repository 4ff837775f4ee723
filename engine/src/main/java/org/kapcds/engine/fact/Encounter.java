package org.kapcds.engine.fact;

/**
 * A visit or a stay; its codings are its class and its type. An appointment that was kept, and an
 * activity of a plan that was carried out, tell of one too.
 *
 * @param head the head; its `when` is the start
 * @param end when it ended, unknown while it goes on
 */
public record Encounter(Head head, When end) implements Fact {

  @Override
  public Encounter withHead(Head newHead) {
    return new Encounter(newHead, end);
  }
}
