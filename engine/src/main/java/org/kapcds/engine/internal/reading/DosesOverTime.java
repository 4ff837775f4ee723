package org.kapcds.engine.internal.reading;

import static org.kapcds.engine.fact.Stretch.EVER;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.DoseStep;
import org.kapcds.engine.fact.Medication.Origin;
import org.kapcds.engine.fact.Stretch;

/**
 * How much of a medicine was taken when, by records that overlap and may disagree: at least what
 * the newest of each kind of record agree on, at most what all of them together allow.
 *
 * @param spans the records of one course that are not about doses as needed
 * @param clock counts days
 * @param filled whether a supply or an intake shows that prescriptions were filled
 * @param confirmedUntil up to how many days ago it is confirmed that it was taken
 * @param deniedUntil up to how many days ago it is denied that it was taken
 */
record DosesOverTime(
    List<UseSpan> spans, Clock clock, boolean filled, int confirmedUntil, int deniedUntil) {

  /** The days of the course, the oldest first. */
  List<Stretch> stretches() {
    TreeSet<Integer> changes = new TreeSet<>(Collections.reverseOrder());
    spans.forEach(span -> span.addChanges(changes, clock));
    changes.add(confirmedUntil - 1);
    changes.add(deniedUntil - 1);
    List<Integer> days = changes.stream().filter(day -> day >= 0).toList();
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      int until = i + 1 < days.size() ? days.get(i + 1) + 1 : 0;
      Stretch stretch = stretch(days.get(i), until);
      if (stretch != null) {
        add(stretch, stretches);
      }
    }
    return stretches;
  }

  private static void add(Stretch stretch, List<Stretch> stretches) {
    int end = stretches.size() - 1;
    if (end < 0 || !stretch.continues(stretches.get(end))) {
      stretches.add(stretch);
      return;
    }
    int from = stretches.get(end).from();
    stretches.set(
        end,
        new Stretch(
            from,
            stretch.until(),
            stretch.taken(),
            stretch.supplied(),
            stretch.least(),
            stretch.most()));
  }

  /**
   * A record and the dose that it tells for some days.
   *
   * @param span the record
   * @param dose the dose; {@code null} if it tells none
   */
  private record Dosed(UseSpan span, DoseStep.@Nullable Amount dose) {}

  private @Nullable Stretch stretch(int from, int until) {
    Map<Origin, List<Dosed>> byOrigin = new EnumMap<>(Origin.class);
    boolean confirmed = until >= confirmedUntil;
    boolean taken = false;
    boolean supplied = false;
    for (UseSpan span : spans) {
      if (span.possible(from, until)) {
        byOrigin
            .computeIfAbsent(span.use().origin(), key -> new ArrayList<>())
            .add(new Dosed(span, span.dose(from, until, clock)));
        if (span.certain(from, until)) {
          taken |= !span.is(Origin.ORDER) || filled || confirmed;
          supplied |= span.is(Origin.DISPENSE);
        }
      }
    }
    return byOrigin.isEmpty()
        ? null
        : new Stretch(
            from, until, taken && until < deniedUntil, supplied, least(byOrigin), most(byOrigin));
  }

  /** The least of what each kind of record tells, by its newest that is not known by name only. */
  private static @Nullable BigDecimal least(Map<Origin, List<Dosed>> byOrigin) {
    BigDecimal least = null;
    for (Map.Entry<Origin, List<Dosed>> same : byOrigin.entrySet()) {
      boolean given = same.getKey() == Origin.ADMINISTRATION;
      int newest = EVER;
      for (Dosed one : same.getValue()) {
        newest = one.span().use().byName() ? newest : Math.min(newest, one.span().first());
      }
      Set<Object> different = new HashSet<>();
      BigDecimal told = null;
      boolean known = true;
      for (Dosed one : same.getValue()) {
        UseSpan span = one.span();
        DoseStep.Amount dose = one.dose();
        if (span.use().byName() || (!given && span.first() != newest)) {
          continue;
        }
        if (dose == null) {
          known = false;
        } else if (given && different.add(List.of(span.use().when(), dose.least()))) {
          told = told == null ? dose.least() : told.add(dose.least());
        } else if (!given) {
          told = told == null ? dose.least() : told.min(dose.least());
        }
      }
      if (known && told != null) {
        least = least == null ? told : least.min(told);
      }
    }
    return least;
  }

  /** The most that any kind of record allows: all its prescriptions together, renewals once. */
  private static @Nullable BigDecimal most(Map<Origin, List<Dosed>> byOrigin) {
    BigDecimal most = null;
    for (Map.Entry<Origin, List<Dosed>> same : byOrigin.entrySet()) {
      boolean given = same.getKey() == Origin.ADMINISTRATION;
      Map<Object, BigDecimal> different = new HashMap<>();
      boolean known = true;
      for (Dosed one : same.getValue()) {
        DoseStep.Amount dose = one.dose();
        if (dose == null) {
          known = false;
        } else {
          different.put(
              given ? one.span().use().sources().list() : one.span().sameAs(dose.most()),
              dose.most());
        }
      }
      BigDecimal sum = BigDecimal.ZERO;
      for (BigDecimal one : different.values()) {
        sum = sum.add(one);
      }
      if (known && !different.isEmpty()) {
        most = most == null ? sum : most.max(sum);
      }
    }
    return most;
  }
}
