package org.kapcds.engine.fact;

/**
 * Something that is booked or planned: an appointment, an activity of a care plan.
 *
 * @param head the head; its `when` is the start, unknown for a plan without a date
 */
public record Booking(Head head) implements Fact {

  @Override
  public Booking withHead(Head newHead) {
    return new Booking(newHead);
  }
}
