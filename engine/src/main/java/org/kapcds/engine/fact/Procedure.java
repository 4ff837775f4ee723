package org.kapcds.engine.fact;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Something that was done, or was offered and not done: an operation, a therapy session, a course.
 *
 * @param head the head; its `when` is the day it was done or ended; of what is under way the last
 *     day of which something is told
 * @param stage how far it went
 * @param start when it began, unknown where the record gives a single time
 * @param outcome how it ended, or why it was not done, as recorded
 * @param result the term of the outcome, empty before the engine has read the fact
 * @param sessions how many sessions the record stands for, zero when it is a course that does not
 *     say
 */
public record Procedure(
    Head head, Stage stage, When start, Concept outcome, String result, int sessions)
    implements Fact {

  /** How far a procedure went. */
  public enum Stage {
    COMPLETED,
    /** Begun, and not over. */
    UNDER_WAY,
    /** Begun, and given up before its end. */
    STOPPED,
    /** Offered, and declined or not done for another reason. */
    NOT_DONE
  }

  /** A procedure as recorded. */
  public static Procedure of(Head head, Stage stage, When start, Concept outcome, int sessions) {
    return new Procedure(head, stage, start, outcome, "", sessions);
  }

  /** Whether it was completed. */
  public boolean done() {
    return stage == Stage.COMPLETED;
  }

  /** Whether any of it took place: it is over, or under way. */
  public boolean begun() {
    return stage != Stage.NOT_DONE;
  }

  /** Whether it was begun and is not over, as far as the record tells. */
  public boolean underWay() {
    return stage == Stage.UNDER_WAY;
  }

  /** Whether it took place and is over: it was completed, or given up. */
  public boolean over() {
    return stage == Stage.COMPLETED || stage == Stage.STOPPED;
  }

  /** Whether it was offered and not done, and the record says why. */
  public boolean declinedWithReason() {
    return stage == Stage.NOT_DONE && !outcome.isEmpty();
  }

  /** Whether the record tells how many sessions it stands for. */
  public boolean sessionsKnown() {
    return sessions > 0;
  }

  /** Whether the record stands for exactly one session. */
  public boolean singleSession() {
    return sessions == 1;
  }

  /**
   * The days it took, both ends counted, by the shortest reading of its dates; zero where the
   * record gives no start or no end. Days count in UTC.
   */
  public int daysLong() {
    LocalDate from = start.lastDay(ZoneOffset.UTC);
    LocalDate to = when().firstDay(ZoneOffset.UTC);
    return from == null || to == null
        ? 0
        : Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(from, to) + 1));
  }

  /**
   * The same by the longest reading of its dates, of what is under way up to the decision date;
   * {@link Integer#MAX_VALUE} where the record gives no start or no end, as any length is possible.
   */
  public int daysLongAtMost() {
    LocalDate from = start.firstDay(ZoneOffset.UTC);
    LocalDate to = when().lastDay(ZoneOffset.UTC);
    if (from == null || to == null) {
      return Integer.MAX_VALUE;
    }
    long since = underWay() ? daysAgo() : 0;
    return (int)
        Math.min(Integer.MAX_VALUE, Math.max(0, ChronoUnit.DAYS.between(from, to) + 1 + since));
  }

  /** The same procedure with the term of its outcome. */
  public Procedure withResult(String term) {
    return new Procedure(head, stage, start, outcome, term, sessions);
  }

  /** The same procedure, standing for so many sessions. */
  public Procedure withSessions(int number) {
    return new Procedure(head, stage, start, outcome, result, number);
  }

  /** What is under way without its sessions, which were counted later; any other as it is. */
  public Procedure uncounted() {
    return underWay() ? new Procedure(head.on(start), stage, start, outcome, result, 0) : this;
  }

  @Override
  public Procedure withHead(Head newHead) {
    return new Procedure(newHead, stage, start, outcome, result, sessions);
  }
}
