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
    spans.forEach(span -> span.changes(clock).forEach(changes::add));
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

  private @Nullable Stretch stretch(int from, int until) {
    List<UseSpan> possible = spans.stream().filter(span -> span.possible(from, until)).toList();
    if (possible.isEmpty()) {
      return null;
    }
    List<UseSpan> certain = possible.stream().filter(span -> span.certain(from, until)).toList();
    boolean confirmed = until >= confirmedUntil;
    boolean taken =
        until < deniedUntil
            && certain.stream().anyMatch(span -> !span.is(Origin.ORDER) || filled || confirmed);
    return new Stretch(
        from,
        until,
        taken,
        certain.stream().anyMatch(span -> span.is(Origin.DISPENSE)),
        least(possible.stream().filter(span -> !span.use().byName()).toList(), from, until),
        most(possible, from, until));
  }

  /** The least of what each kind of record tells, by its newest. */
  private @Nullable BigDecimal least(List<UseSpan> covering, int from, int until) {
    BigDecimal least = null;
    for (List<UseSpan> same : byOrigin(covering).values()) {
      int newest = same.stream().mapToInt(UseSpan::first).min().orElse(EVER);
      boolean given = same.get(0).is(Origin.ADMINISTRATION);
      Set<Object> different = new HashSet<>();
      BigDecimal told = null;
      boolean known = true;
      for (UseSpan span : same) {
        if (!given && span.first() != newest) {
          continue;
        }
        DoseStep.Amount dose = span.dose(from, until, clock);
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
  private @Nullable BigDecimal most(List<UseSpan> covering, int from, int until) {
    BigDecimal most = null;
    for (List<UseSpan> same : byOrigin(covering).values()) {
      Map<Object, BigDecimal> different = new HashMap<>();
      boolean known = true;
      for (UseSpan span : same) {
        DoseStep.Amount dose = span.dose(from, until, clock);
        if (dose == null) {
          known = false;
        } else {
          Object which =
              span.is(Origin.ADMINISTRATION)
                  ? span.use().sources().list()
                  : span.sameAs(dose.most());
          different.put(which, dose.most());
        }
      }
      BigDecimal sum = different.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      if (known && !different.isEmpty()) {
        most = most == null ? sum : most.max(sum);
      }
    }
    return most;
  }

  private static Map<Origin, List<UseSpan>> byOrigin(List<UseSpan> spans) {
    Map<Origin, List<UseSpan>> byOrigin = new EnumMap<>(Origin.class);
    for (UseSpan span : spans) {
      byOrigin.computeIfAbsent(span.use().origin(), key -> new ArrayList<>()).add(span);
    }
    return byOrigin;
  }
}
