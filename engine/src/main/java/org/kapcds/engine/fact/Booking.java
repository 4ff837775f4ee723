package org.kapcds.engine.fact;

/**
 * Something that is booked, planned or aimed at: an appointment, an activity of a care plan, a
 * goal.
 *
 * @param head the head; its `when` is the start, unknown for a plan without a date
 */
public record Booking(Head head) implements Fact {

  @Override
  public Booking withHead(Head newHead) {
    return new Booking(newHead);
  }
}
