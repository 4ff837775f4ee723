package org.kapcds.engine.fact;

/**
 * An allergy or intolerance on record; its codings are the substance. Refuted and mistaken entries
 * never become one (reading rule P-2).
 *
 * @param head the head; its `when` is the onset, else the last reaction, else the day of record
 * @param present whether it is recorded as present; one that is inactive or resolved is not
 * @param unconfirmed whether the record says that nobody has confirmed it
 * @param highRisk whether the record calls the next reaction a danger to life (high criticality)
 * @param mildIntolerance whether it is an intolerance, and every reaction on record was mild
 */
public record Allergy(
    Head head, boolean present, boolean unconfirmed, boolean highRisk, boolean mildIntolerance)
    implements Fact {

  /** Whether it counts in full: confirmed and no mild intolerance, or a danger to life. */
  public boolean grave() {
    return highRisk || !(unconfirmed || mildIntolerance);
  }

  @Override
  public Allergy withHead(Head newHead) {
    return new Allergy(newHead, present, unconfirmed, highRisk, mildIntolerance);
  }
}
