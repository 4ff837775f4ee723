package org.kapcds.engine.fact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The use of one medicine over time, joined from all records that tell of it: prescriptions,
 * statements, supplies, administrations. What is not certain never counts as days taken; what may
 * have been is kept apart from it.
 *
 * @param head the head; its `when` is the start, its sources are all records
 * @param end the last day of use; unknown while it goes on, or if nobody knows
 * @param stretches the days of it, the oldest first, none twice
 * @param traits what else is known of it
 */
public record MedicineCourse(Head head, When end, List<Stretch> stretches, Traits traits)
    implements Fact {

  public MedicineCourse {
    stretches = List.copyOf(stretches);
  }

  /**
   * What is known of a course as a whole.
   *
   * @param active whether it goes on
   * @param asNeeded whether all of it is taken as needed
   * @param byName whether every record of it was recognised by its name only
   * @param prescribed whether somebody ordered it or states its use
   * @param filled whether a supply, an intake or a statement shows that it was more than prescribed
   * @param supplyKnown whether supplies tell how long they last
   * @param adherence whether somebody said that it was taken as prescribed
   * @param stoppedFor the terms of the reasons why it was stopped
   * @param endedDaysAgo days since the last day of use, zero while it goes on
   */
  public record Traits(
      boolean active,
      boolean asNeeded,
      boolean byName,
      boolean prescribed,
      boolean filled,
      boolean supplyKnown,
      Adherence adherence,
      Set<String> stoppedFor,
      int endedDaysAgo) {

    public Traits {
      stoppedFor = Set.copyOf(new TreeSet<>(stoppedFor));
    }
  }

  /** What was said of whether it was taken as prescribed. */
  public enum Adherence {
    NOT_ASKED,
    CONFIRMED,
    DENIED
  }

  /** Whether it goes on. */
  public boolean active() {
    return traits.active();
  }

  /** Whether all of it is taken as needed. */
  public boolean asNeeded() {
    return traits.asNeeded();
  }

  /** Whether it is known by its name only; then it is never a trial. */
  public boolean byName() {
    return traits.byName();
  }

  /** Whether somebody ordered it or states its use. */
  public boolean prescribed() {
    return traits.prescribed();
  }

  /** Whether anything but prescriptions tells of it. */
  public boolean filled() {
    return traits.filled();
  }

  /** Whether supplies tell how long they last. */
  public boolean supplyKnown() {
    return traits.supplyKnown();
  }

  /** Whether it was confirmed that it was taken as prescribed. */
  public boolean adherenceConfirmed() {
    return traits.adherence() == Adherence.CONFIRMED;
  }

  /** Days since the last day of use, zero while it goes on. */
  public int endedDaysAgo() {
    return traits.endedDaysAgo();
  }

  /** Whether it was stopped for a reason of this term. */
  public boolean stoppedBecause(String reason) {
    return traits.stoppedFor().contains(reason);
  }

  /** Whether it is over and nobody recorded why. */
  public boolean stoppedWithoutReason() {
    return !active() && traits.stoppedFor().isEmpty();
  }

  /**
   * The most days it was certainly taken at this dose, among the last so many days.
   *
   * @param minimum mg a day
   * @param daysBack how far back days count
   * @param cover how much of the time from the first to the last of these days it must have been
   *     taken, and supplied where supplies are on record; 1 is all of it
   */
  public int daysAtDose(BigDecimal minimum, int daysBack, BigDecimal cover) {
    return CoveredDays.most(
        within(daysBack), stretch -> stretch.reaches(minimum), supplyKnown(), daysBack, cover);
  }

  /** The same among all days on record. */
  public int daysAtDose(BigDecimal minimum, BigDecimal cover) {
    return daysAtDose(minimum, Stretch.EVER, cover);
  }

  /** The same for days on which it may have been taken at this dose, of all days on record. */
  public int daysPerhapsAtDose(BigDecimal minimum, BigDecimal cover) {
    return daysPerhapsAtDose(minimum, Stretch.EVER, cover);
  }

  /** The same for days on which it may have been taken at this dose. */
  public int daysPerhapsAtDose(BigDecimal minimum, int daysBack, BigDecimal cover) {
    List<Stretch> counted = within(daysBack);
    if (supplyKnown() && traits.adherence() == Adherence.NOT_ASKED) {
      return CoveredDays.most(counted, stretch -> stretch.mayReach(minimum), true, daysBack, cover);
    }
    int days = 0;
    for (Stretch stretch : counted) {
      days += stretch.mayReach(minimum) ? stretch.daysWithin(daysBack) : 0;
    }
    return days;
  }

  /**
   * How many days, up to today, it was certainly taken at the dose of today; {@code null} where the
   * record does not tell.
   */
  public @Nullable Integer steadyDays() {
    int days = 0;
    BigDecimal dose = null;
    for (int i = stretches.size() - 1; i >= 0; i--) {
      Stretch stretch = stretches.get(i);
      BigDecimal exactly = stretch.exactly();
      if (exactly == null || stretch.until() != days) {
        break;
      }
      if (dose != null && dose.compareTo(exactly) != 0) {
        break;
      }
      dose = exactly;
      days = stretch.from() + 1;
    }
    return dose == null ? null : days;
  }

  /** How many days it was certainly taken, at whatever dose. */
  public int daysTaken() {
    return stretches.stream()
        .filter(Stretch::taken)
        .mapToInt(stretch -> stretch.from() - stretch.until() + 1)
        .sum();
  }

  /** The days on which this and another were certainly taken, this at the given dose. */
  public int daysTogether(MedicineCourse other, BigDecimal minimum, BigDecimal otherMinimum) {
    int days = 0;
    for (Stretch one : stretches) {
      for (Stretch two : other.stretches) {
        if (one.reaches(minimum) && two.reaches(otherMinimum)) {
          days +=
              Math.max(
                  0, Math.min(one.from(), two.from()) - Math.max(one.until(), two.until()) + 1);
        }
      }
    }
    return days;
  }

  /** Whether the two were certainly taken on some day together. */
  public boolean takenWith(MedicineCourse other) {
    return daysTogether(other, BigDecimal.ZERO, BigDecimal.ZERO) > 0;
  }

  /** Days since it was begun, by the longest reading of its dates. */
  public int begunDaysAgo() {
    return stretches.isEmpty() ? Stretch.EVER : stretches.get(0).from();
  }

  /** Whether the record tells when it was begun. */
  public boolean startKnown() {
    return begunDaysAgo() != Stretch.EVER;
  }

  /** Days since the dose was last raised without doubt, {@link Stretch#EVER} if it never was. */
  public int raisedDaysAgo() {
    int raised = Stretch.EVER;
    for (int i = 1; i < stretches.size(); i++) {
      Stretch before = stretches.get(i - 1);
      Stretch after = stretches.get(i);
      BigDecimal least = after.taken() && before.taken() ? after.least() : null;
      if (least != null && !before.mayReach(least) && after.from() + 1 == before.until()) {
        raised = after.from();
      }
    }
    return raised;
  }

  /** The most that may be taken today, in mg; {@code null} if that is not known. */
  public @Nullable BigDecimal highestDoseToday() {
    return stretches.stream()
        .filter(stretch -> stretch.until() == 0)
        .map(Stretch::most)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Whether it goes on, or is known to have gone on within the last so many days, today in. */
  public boolean usedWithinDays(BigDecimal days) {
    return active() || (end.isKnown() && endedDaysAgo() < days.intValue());
  }

  /**
   * The most that may have been taken a day, in mg: today, or on average over the last so many
   * days, today counted in, whichever is more; {@code null} where one of these days leaves it open.
   */
  public @Nullable BigDecimal highestOverDays(BigDecimal days) {
    int daysBack = days.intValue() - 1;
    BigDecimal sum = BigDecimal.ZERO;
    for (Stretch stretch : within(daysBack)) {
      if (stretch.most() == null) {
        return null;
      }
      sum = sum.add(stretch.most().multiply(BigDecimal.valueOf(stretch.daysWithin(daysBack))));
    }
    BigDecimal mean = sum.divide(days, MathContext.DECIMAL64);
    BigDecimal today = highestDoseToday();
    return today == null ? mean : mean.max(today);
  }

  /** The longest time, among the last so many days, on which none of the courses was taken. */
  public static int longestGap(Collection<?> courses, int daysBack) {
    List<Stretch> taken = new ArrayList<>();
    for (Object course : courses) {
      for (Stretch stretch : ((MedicineCourse) course).stretches) {
        if (stretch.taken()) {
          taken.add(stretch);
        }
      }
    }
    taken.sort(Comparator.comparing(Stretch::from).reversed());
    int longest = 0;
    int next = daysBack;
    for (Stretch stretch : taken) {
      if (stretch.until() <= next) {
        longest = Math.max(longest, next - stretch.from());
        next = Math.min(next, stretch.until() - 1);
      }
    }
    return Math.max(longest, next + 1);
  }

  private List<Stretch> within(int daysBack) {
    if (daysBack == Stretch.EVER) {
      return stretches;
    }
    List<Stretch> within = new ArrayList<>(stretches.size());
    for (Stretch stretch : stretches) {
      if (stretch.daysWithin(daysBack) > 0) {
        within.add(stretch);
      }
    }
    return within;
  }

  /** Of its head alone, as rules look it up often. */
  @Override
  public int hashCode() {
    return head.hashCode();
  }

  @Override
  public MedicineCourse withHead(Head newHead) {
    return new MedicineCourse(newHead, end, stretches, traits);
  }
}
