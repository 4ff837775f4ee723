package org.kapcds.engine.fact;

/**
 * A yes-or-no statement somebody made: an answered question, an attestation, a review.
 *
 * @param head the head; its `when` is the day of the answer, or of the event it tells of
 * @param reply what was answered
 */
public record Answer(Head head, Reply reply) implements Fact {

  /** The system of the items of the project's questionnaires; the id of one follows. */
  public static final String QUESTIONNAIRES = "urn:kap:questionnaire:";

  /** What was answered. */
  public enum Reply {
    YES,
    NO,
    /** Asked, and not known or not told. */
    UNKNOWN
  }

  /** Whether the answer is yes. */
  public boolean yes() {
    return reply == Reply.YES;
  }

  /** Whether the answer is no. */
  public boolean no() {
    return reply == Reply.NO;
  }

  @Override
  public Answer withHead(Head newHead) {
    return new Answer(newHead, reply);
  }
}
