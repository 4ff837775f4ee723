package org.kapcds.engine.fact;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The use of one medicine, as one record tells it.
 *
 * @param head the head; its codings are the medicine's, its `when` is the start
 * @param recorded what stands in the record
 * @param reading what a release makes of it, {@link Reading#NONE} before it was read
 */
public record Medication(Head head, Recorded recorded, Reading reading) implements Fact {

  /** What kind of record tells of the medicine. */
  public enum Origin {
    ORDER,
    STATEMENT,
    DISPENSE,
    ADMINISTRATION
  }

  /** Whether a medicine is in use. */
  public enum Status {
    ACTIVE,
    /** Completed or stopped. */
    ENDED,
    /** On hold: history, not in use. */
    ON_HOLD,
    /** Withdrawn before it was ever given: an exposure all the same, and never a trial. */
    CANCELLED,
    /** Being ordered: about to be taken, and never taken yet. */
    DRAFT
  }

  /**
   * What stands in the record.
   *
   * @param origin what kind of record it is
   * @param status whether the record says that it is taken now
   * @param end the last day of use, unknown while it goes on or when not recorded
   * @param lastIntake when it was last taken, if the record tells
   * @param route how it is given
   * @param doses how much of it is taken, part by part; empty if the record does not tell
   * @param stopReason why it was stopped
   */
  public record Recorded(
      Origin origin,
      Status status,
      When end,
      When lastIntake,
      Concept route,
      List<DoseStep> doses,
      Concept stopReason) {

    public Recorded {
      doses = List.copyOf(doses);
    }

    private Recorded withStatus(Status newStatus) {
      return new Recorded(origin, newStatus, end, lastIntake, route, doses, stopReason);
    }

    private Recorded withDoses(List<DoseStep> newDoses) {
      return new Recorded(origin, status, end, lastIntake, route, newDoses, stopReason);
    }
  }

  /**
   * What a release makes of the record.
   *
   * @param stoppedFor the term of the stop reason, empty for none
   * @param routeTerm the term of the route, empty where the record names none
   * @param exposure what is known of the last intake at the moment that counts
   * @param byName whether it was recognised by its name and not by a code; then it raises stops,
   *     cautions and interactions, and never counts as a trial nor fulfils a criterion
   * @param ingredient the term of the ingredient it is read for, empty before it was read
   */
  public record Reading(
      String stoppedFor, String routeTerm, Exposure exposure, boolean byName, String ingredient) {

    /** Not read under any release. */
    public static final Reading NONE = new Reading("", "", Exposure.NONE, false, "");

    /** A reading for no ingredient yet. */
    public Reading(String stoppedFor, String routeTerm, Exposure exposure, boolean byName) {
      this(stoppedFor, routeTerm, exposure, byName, "");
    }

    /** The same for one ingredient, with what is known of its last intake. */
    public Reading of(String newIngredient, Exposure newExposure) {
      return new Reading(stoppedFor, routeTerm, newExposure, byName, newIngredient);
    }
  }

  /** A medicine as recorded, without its doses, not yet read under any release. */
  public static Medication of(
      Head head,
      Origin origin,
      Status status,
      When end,
      When lastIntake,
      Concept route,
      Concept stopReason) {
    return new Medication(
        head,
        new Recorded(origin, status, end, lastIntake, route, List.of(), stopReason),
        Reading.NONE);
  }

  /** What kind of record it is. */
  public Origin origin() {
    return recorded.origin();
  }

  /** Whether the record says that it is taken now. */
  public Status status() {
    return recorded.status();
  }

  /** The last day of use. */
  public When end() {
    return recorded.end();
  }

  /** When it was last taken, if the record tells. */
  public When lastIntake() {
    return recorded.lastIntake();
  }

  /** How it is given. */
  public Concept route() {
    return recorded.route();
  }

  /** How much of it is taken, part by part. */
  public List<DoseStep> doses() {
    return recorded.doses();
  }

  /**
   * The least daily dose in mg, of the last step; {@code null} when it cannot be worked out. Of
   * regular doses and doses as needed the regular ones count.
   */
  public @Nullable BigDecimal dailyDose() {
    DoseStep.Amount amount = DoseStep.milligramsOf(lastStep());
    return amount == null ? null : amount.least();
  }

  /** The highest daily dose in mg that may be taken by the last step, doses as needed included. */
  public @Nullable BigDecimal highestDailyDose() {
    DoseStep.Amount amount = DoseStep.milligramsOf(DoseStep.last(doses()));
    return amount == null ? null : amount.most();
  }

  private List<DoseStep> lastStep() {
    List<DoseStep> last = DoseStep.last(doses());
    return asNeeded() ? last : last.stream().filter(dose -> !dose.asNeeded()).toList();
  }

  /** Whether all of it is taken as needed. */
  public boolean asNeeded() {
    List<DoseStep> last = DoseStep.last(doses());
    return !last.isEmpty() && last.stream().allMatch(DoseStep::asNeeded);
  }

  /** Why it was stopped, as recorded. */
  public Concept stopReason() {
    return recorded.stopReason();
  }

  /** The term of the stop reason, empty for none. */
  public String stoppedFor() {
    return reading.stoppedFor();
  }

  /**
   * The term of the route, empty where the record names none: what is injected into a muscle may
   * act for weeks, and so may what is given by nobody knows which route.
   */
  public String routeTerm() {
    return reading.routeTerm();
  }

  /** Whether it acts in the whole body, and not only where it is put (reading rule X-3). */
  public boolean systemic() {
    return !routeTerm().equals(RouteTerms.LOCAL);
  }

  /** Whether it may have been injected as a depot; it may be where no route is on record. */
  public boolean perhapsDepot() {
    return RouteTerms.PERHAPS_DEPOT.contains(routeTerm());
  }

  /** Whether it may have been put into the nose; it may be where no route is on record. */
  public boolean perhapsNasal() {
    return RouteTerms.PERHAPS_NASAL.contains(routeTerm());
  }

  /** The term of its ingredient: what two records of one medicine, of whatever class, share. */
  public String ingredient() {
    return reading.ingredient();
  }

  /** Whether it was recognised by its name, see {@link Reading#byName}. */
  public boolean byName() {
    return reading.byName();
  }

  /** Whether it is only being ordered. */
  public boolean beingOrdered() {
    return status() == Status.DRAFT;
  }

  /** Whether somebody ordered it or states its use, beside handing it out or giving it. */
  public boolean prescribed() {
    return origin() == Origin.ORDER || origin() == Origin.STATEMENT;
  }

  /** Whether it tells of a single dose that was given. */
  public boolean given() {
    return origin() == Origin.ADMINISTRATION;
  }

  /** Whether it was given in part only: begun, and stopped before its end. */
  public boolean stoppedEarly() {
    return given() && head.notes().contains(Head.STOPPED_EARLY);
  }

  /**
   * Whether whoever ordered it or states its use says that this has ended, or rests: then nobody
   * may be told to take it as before.
   */
  public boolean ended() {
    return prescribed() && !active();
  }

  /** Whether it is in use. */
  public boolean active() {
    return status() == Status.ACTIVE;
  }

  /**
   * Whether the patient is exposed when the window closes this many hours after the last intake. An
   * intake exactly that long ago is outside (reading rule T-3).
   */
  public boolean exposedWithinHours(BigDecimal hours) {
    return reading.exposure().within(hours.multiply(BigDecimal.valueOf(60)));
  }

  /**
   * Whether it is in use and it is told that it was last taken this many hours ago or longer: a
   * dose that is taken every day was missed.
   */
  public boolean missedForHours(BigDecimal hours) {
    return active() && reading.exposure().toldBefore(hours.multiply(BigDecimal.valueOf(60)));
  }

  @Override
  public boolean possible() {
    return !reading.exposure().certain();
  }

  /** The same use with another status. */
  public Medication withStatus(Status status) {
    return new Medication(head, recorded.withStatus(status), reading);
  }

  /** The same use with other doses. */
  public Medication withDoses(List<DoseStep> doses) {
    return new Medication(head, recorded.withDoses(doses), reading);
  }

  /** The same use as a release reads it. */
  public Medication withReading(Reading newReading) {
    return new Medication(head, recorded, newReading);
  }

  @Override
  public Medication withHead(Head newHead) {
    return new Medication(newHead, recorded, reading);
  }
}
