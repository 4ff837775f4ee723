package org.kapcds.engine.internal.combining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision.Dose;
import org.kapcds.engine.Decision.DoseResult;
import org.kapcds.engine.Decision.Gate;
import org.kapcds.engine.Decision.Hold;
import org.kapcds.engine.Decision.Leaving;
import org.kapcds.engine.Decision.Session;
import org.kapcds.engine.Moment;
import org.kapcds.engine.fact.Order;
import org.kapcds.engine.internal.wording.FactWords;
import org.kapcds.engine.internal.wording.Words;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.engine.knowledge.Scope;

/** What the findings mean for the dose, for the order and for the session. */
public final class OrderAndSession {

  private final Collection<EntryResult> results;
  private final FactsBehind behind;
  private final Shown shown;
  private final Words words;

  /**
   * Judges one situation.
   *
   * @param results what became of the entries that are asked
   * @param behind finds the facts behind a match
   * @param shown words for what fired
   * @param words the sentences of the release
   */
  public OrderAndSession(
      Collection<EntryResult> results, FactsBehind behind, Shown shown, Words words) {
    this.results = results;
    this.behind = behind;
    this.shown = shown;
    this.words = words;
  }

  /** A judgement on each order; the most serious result of its checks is named. */
  public List<Dose> doses(List<Order> orders, FactWords factWords) {
    List<Dose> doses = new ArrayList<>();
    for (Order order : orders) {
      doses.add(dose(order, factWords));
    }
    return doses;
  }

  private Dose dose(Order order, FactWords factWords) {
    DoseResult worst = DoseResult.WITHIN;
    Set<String> ids = new TreeSet<>();
    List<Judged> texts = new ArrayList<>();
    for (EntryResult result : results) {
      if (result.entry().kind() != Kind.DOSE) {
        continue;
      }
      for (EntryResult.Fired fired : result.fired()) {
        if (concerns(fired, order) && fired.variant().result() != null) {
          DoseResult judged = DoseResult.valueOf(fired.variant().result());
          worst = judged.compareTo(worst) > 0 ? judged : worst;
          ids.add(result.entry().id());
          if (!isToldByHarder(fired, result, order)) {
            texts.add(new Judged(judged, shown.summary(fired)));
          }
        }
      }
      boolean any = result.isSilenced() || result.failure() != null;
      if ((order.identified() || any) && result.isOpen()) {
        worst = worst.compareTo(DoseResult.NOT_CHECKABLE) < 0 ? DoseResult.NOT_CHECKABLE : worst;
        ids.add(result.entry().id());
        String missing = result.unmet().isEmpty() ? "" : result.unmet().get(0).text();
        texts.add(
            new Judged(DoseResult.NOT_CHECKABLE, words.say("dose.gap", Map.of("detail", missing))));
      }
    }
    texts.sort(Comparator.comparing(Judged::result).reversed());
    String text =
        texts.isEmpty()
            ? words.say("dose.within", Map.of("order", factWords.of(order)))
            : String.join(
                " ", new java.util.LinkedHashSet<>(texts.stream().map(Judged::text).toList()));
    return new Dose(order.sources().reference(), worst, List.copyOf(ids), text);
  }

  /** What lies above the hard limit lies above the soft one too; once is enough. */
  private boolean isToldByHarder(EntryResult.Fired soft, EntryResult result, Order order) {
    String name = soft.variant().name();
    return name.endsWith("soft")
        && result.fired().stream()
            .filter(one -> one.variant().name().equals(name.replaceFirst("soft$", "hard")))
            .anyMatch(one -> concerns(one, order));
  }

  /** Whether it is said of this order; what is said of none is said of each that is identified. */
  private boolean concerns(EntryResult.Fired fired, Order order) {
    List<Order> named =
        fired.matches().stream()
            .flatMap(match -> behind.factsOf(match).stream())
            .filter(Order.class::isInstance)
            .map(Order.class::cast)
            .toList();
    return named.isEmpty()
        ? order.identified()
        : named.stream().anyMatch(one -> isSame(one, order));
  }

  private record Judged(DoseResult result, String text) {}

  private static boolean isSame(Order one, Order other) {
    return one.sources().reference().equals(other.sources().reference());
  }

  /** Whether an order should wait, and for which rules. */
  public Hold hold(List<Dose> doses, Moment moment) {
    if (moment != Moment.ORDER && moment != Moment.DOSING_DAY) {
      return new Hold(false, List.of());
    }
    Set<String> ids = new TreeSet<>();
    for (EntryResult result : results) {
      boolean stops =
          result.firedAt(Level.HARD_STOP)
              || result.firedAt(Level.SOFT_STOP)
              || result.isSilencedAt(Level.SOFT_STOP);
      boolean judgesDose = result.entry().kind() == Kind.DOSE;
      if ((stops && !judgesDose) || (result.canStopCourse() && result.hasGap())) {
        ids.add(result.entry().id());
      }
      if (result.entry().holdsOrder()) {
        boolean unmet = !result.unmet().isEmpty() || result.firedAt(Level.PRECAUTION);
        if (unmet) {
          ids.add(result.entry().id());
        }
      }
    }
    for (Dose dose : doses) {
      if (dose.result() == DoseResult.ABOVE_HARD
          || dose.result() == DoseResult.NOT_CHECKABLE
          || dose.result() == DoseResult.ABOVE_SOFT) {
        ids.addAll(dose.ruleIds());
      }
    }
    return new Hold(!ids.isEmpty(), List.copyOf(ids));
  }

  /** Whether the session may start, or the patient may leave; {@code null} at other moments. */
  public @Nullable Session session(List<Dose> doses, Moment moment) {
    if (moment == Moment.DOSING_DAY) {
      return gate(doses);
    }
    return moment == Moment.DISCHARGE ? leaving() : null;
  }

  private Session gate(List<Dose> doses) {
    Gate gate = Gate.GO;
    Set<String> ids = new TreeSet<>();
    for (EntryResult result : results) {
      Gate one = gate(result);
      if (one.compareTo(Gate.GO_WITH_CAUTIONS) > 0) {
        ids.add(result.entry().id());
      }
      gate = one.compareTo(gate) > 0 ? one : gate;
    }
    for (Dose dose : doses) {
      Gate one =
          switch (dose.result()) {
            case ABOVE_HARD -> Gate.NO_GO;
            case ABOVE_SOFT, NOT_CHECKABLE -> Gate.HOLD;
            case BELOW_USUAL -> Gate.GO_WITH_CAUTIONS;
            case WITHIN -> Gate.GO;
          };
      if (one.compareTo(Gate.GO_WITH_CAUTIONS) > 0) {
        ids.addAll(dose.ruleIds());
      }
      gate = one.compareTo(gate) > 0 ? one : gate;
    }
    return new Session(gate, null, List.copyOf(ids));
  }

  /**
   * What one rule means for the start. An urgent action waits for its answer; the dose speaks by
   * its result.
   */
  private static Gate gate(EntryResult result) {
    boolean urgent = result.entry().kind() == Kind.URGENT_ACTION;
    boolean criterion = result.entry().criterion() != null;
    if (result.entry().kind() == Kind.DOSE) {
      return Gate.GO;
    }
    if (!urgent && result.firedAt(Level.HARD_STOP)) {
      return Gate.NO_GO;
    }
    boolean waits =
        result.firedAt(Level.SOFT_STOP)
            || result.firedAt(Level.HARD_STOP)
            || result.isSilencedAt(Level.SOFT_STOP);
    if (waits || isMissing(result)) {
      return Gate.HOLD;
    }
    boolean open = !criterion && result.entry().reaches(Level.PRECAUTION) && result.hasGap();
    boolean cautions = result.firedAt(Level.PRECAUTION) || result.isSilencedAt(Level.PRECAUTION);
    return open || cautions ? Gate.GO_WITH_CAUTIONS : Gate.GO;
  }

  /** Missing data of any stop of the session or the course: silence is never a go. */
  private static boolean isMissing(EntryResult result) {
    boolean stop =
        result.entry().criterion() == null
            && result.entry().kind() != Kind.RECOMMENDATION
            && result.entry().reaches(Level.SOFT_STOP);
    boolean concerned = result.entry().scope() == Scope.SESSION || result.canStopCourse();
    return stop && concerned && result.hasGap();
  }

  /**
   * Silence is never ready: without a rule that judges it, nobody is told to leave. A caution about
   * the session does not keep the patient, and neither does advice.
   */
  private Session leaving() {
    Set<String> ids = new TreeSet<>();
    boolean judged = false;
    for (EntryResult result : results) {
      boolean post = result.entry().scope() == Scope.POST && result.isStop();
      judged |= post;
      if (post
          && (result.firedAt(Level.HARD_STOP)
              || result.firedAt(Level.SOFT_STOP)
              || result.hasGap())) {
        ids.add(result.entry().id());
      }
    }
    return new Session(
        null, judged && ids.isEmpty() ? Leaving.READY : Leaving.NOT_READY, List.copyOf(ids));
  }
}
