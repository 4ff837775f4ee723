package org.kapcds.engine.fact;

/**
 * Something that was done, or was offered and not done: an operation, a therapy session, a course.
 *
 * @param head the head; its `when` is the day it was done or ended
 * @param done whether it was completed; false when it was declined or not done
 * @param outcome how it ended, as recorded
 * @param result the term of the outcome, empty before the engine has read the fact
 * @param sessions how many sessions the record stands for, one unless it says more
 */
public record Procedure(Head head, boolean done, Concept outcome, String result, int sessions)
    implements Fact {

  /** A procedure as recorded. */
  public static Procedure of(Head head, boolean done, Concept outcome, int sessions) {
    return new Procedure(head, done, outcome, "", sessions);
  }

  /** The same procedure with the term of its outcome. */
  public Procedure withResult(String term) {
    return new Procedure(head, done, outcome, term, sessions);
  }

  @Override
  public Procedure withHead(Head newHead) {
    return new Procedure(newHead, done, outcome, result, sessions);
  }
}
