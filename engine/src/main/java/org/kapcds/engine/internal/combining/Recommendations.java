package org.kapcds.engine.internal.combining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision.Precaution;
import org.kapcds.engine.Decision.Recommendation;
import org.kapcds.engine.Decision.RuleState;
import org.kapcds.engine.Decision.Said;
import org.kapcds.engine.Decision.State;
import org.kapcds.engine.Decision.UnmetNeed;
import org.kapcds.engine.internal.wording.Words;
import org.kapcds.engine.knowledge.Condition;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Intervention;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Scope;

/** Decides each condition and puts the leading one first. */
public final class Recommendations {

  /** The code of a caution that stands for data that a soft stop lacks. */
  private static final String GAP = "DATA_GAP";

  private final Release release;
  private final Intervention intervention;
  private final Results results;
  private final Map<String, String> conflictByNeed;
  private final boolean asked;
  private final Shown shown;
  private final OneForAMedicine medicines;
  private final Words words;

  /**
   * Recommendations for one situation.
   *
   * @param release the release
   * @param words its sentences
   * @param intervention the intervention considered
   * @param results the result of each entry
   * @param conflicts the code of the contradiction behind each need that has one
   * @param asked whether this moment asks whether treatment may be considered
   * @param shown words for what fired
   * @param medicines which interactions are told with another
   */
  Recommendations(
      Release release,
      Words words,
      Intervention intervention,
      Results results,
      Map<String, String> conflicts,
      boolean asked,
      Shown shown,
      OneForAMedicine medicines) {
    this.release = release;
    this.intervention = intervention;
    this.results = results;
    this.asked = asked;
    this.shown = shown;
    this.medicines = medicines;
    this.words = words;
    this.conflictByNeed = conflicts;
  }

  /** One recommendation for each of the conditions, the leading first. */
  public List<Recommendation> of(Set<String> conditions) {
    List<Recommendation> all = new ArrayList<>();
    conditions.stream()
        .map(release.conditions()::get)
        .filter(java.util.Objects::nonNull)
        .forEach(condition -> all.add(recommend(condition)));
    all.sort(
        Comparator.comparing(Recommendation::state)
            .thenComparing(one -> rank(one.condition()))
            .thenComparing(Recommendation::condition));
    List<Recommendation> led = new ArrayList<>();
    for (Recommendation one : all) {
      led.add(led.isEmpty() ? leading(one) : one);
    }
    return led;
  }

  private int rank(String id) {
    Condition condition = release.conditions().get(id);
    return condition == null ? Integer.MAX_VALUE : condition.rank();
  }

  private static Recommendation leading(Recommendation one) {
    return new Recommendation(
        one.condition(),
        one.state(),
        one.reason(),
        one.reasons(),
        true,
        one.summary(),
        one.precautions(),
        one.plan(),
        one.whatWouldChangeIt());
  }

  private Recommendation recommend(Condition condition) {
    List<EntryResult> concerned = new ArrayList<>();
    for (EntryResult result : results.asked()) {
      if (result.entry().concerns(condition.id())) {
        concerned.add(result.of(condition.id()));
      }
    }
    Eligibility.Combined combined =
        asked
            ? Eligibility.combine(found(condition, concerned))
            : new Eligibility.Combined(State.NOT_APPLICABLE, List.of());
    List<Said> changes = changes(condition, combined, concerned);
    String state = combined.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String reason = combined.reasons().isEmpty() ? null : combined.reasons().get(0);
    boolean urgent =
        results.asked().stream()
            .anyMatch(
                result ->
                    result.entry().kind() == Kind.URGENT_ACTION
                        && result.state() == RuleState.FIRED);
    boolean afterwards = urgent && combined.state() == State.ELIGIBLE;
    String summary =
        words.say(
            afterwards ? "state.eligible-after-urgent" : "state." + state,
            Map.of(
                "condition",
                condition.name(),
                "intervention",
                intervention.name(),
                "reason",
                inWords(reason, concerned)));
    if (urgent && !afterwards) {
      summary = words.say("state.urgent-first", Map.of()) + " " + summary;
    }
    if (combined.state() == State.NOT_ELIGIBLE && isIrreversible(concerned)) {
      summary = summary + " " + words.say("state.irreversible", Map.of());
    } else if (isClosed(condition, combined)) {
      summary = summary + " " + words.say("state.closed", Map.of());
    }
    return new Recommendation(
        condition.id(),
        combined.state(),
        reason,
        combined.reasons(),
        false,
        summary,
        precautions(concerned),
        plan(concerned, combined.state() != State.NOT_ELIGIBLE),
        changes);
  }

  /** What the rule that gives a reason says, where one fired; else the sentence of the reason. */
  private String inWords(@Nullable String reason, List<EntryResult> concerned) {
    if (reason == null) {
      return "";
    }
    for (EntryResult result : concerned) {
      Optional<EntryResult.Fired> speaking = speaking(reason, result);
      if (speaking.isPresent()) {
        return shown.summary(speaking.get());
      }
    }
    return words.sentenceOf(reason);
  }

  private static Optional<EntryResult.Fired> speaking(String reason, EntryResult result) {
    Entry.Criterion criterion = result.entry().criterion();
    if (reason.equals(result.entry().gate())) {
      return Optional.ofNullable(result.strongest());
    }
    boolean gives =
        criterion != null
            && criterion.required()
            && result.criterion() == EntryResult.Criterion.NOT_MET
            && reason.equals(result.reason());
    return gives ? result.shutBy() : Optional.empty();
  }

  private Eligibility.Found found(Condition condition, List<EntryResult> concerned) {
    List<String> gates = new ArrayList<>();
    Map<String, String> failed = new LinkedHashMap<>();
    Set<String> conflicts = new LinkedHashSet<>();
    boolean gap = false;
    boolean caution = false;
    Set<String> shared = new LinkedHashSet<>();
    boolean hardStop = false;
    for (EntryResult result : concerned) {
      Entry entry = result.entry();
      boolean fired = result.state() == RuleState.FIRED;
      if (entry.gate() != null) {
        if (fired) {
          gates.add(entry.gate());
        }
        gap |= result.hasGap();
      } else if (entry.criterion() != null) {
        if (entry.criterion().required()) {
          switch (result.criterion()) {
            case NOT_MET -> failed.put(entry.id(), result.reason());
            case UNKNOWN -> {
              gap = true;
              result.unmet().forEach(need -> addConflict(need, conflicts));
            }
            case MET -> {}
          }
        }
        gap |= result.failure() != null && result.criterion() != EntryResult.Criterion.NOT_MET;
        caution |= result.firedAt(Level.PRECAUTION) || result.isSilencedAt(Level.PRECAUTION);
      } else {
        if (result.canStopCourse()) {
          if (result.firedAt(Level.HARD_STOP)) {
            hardStop = true;
            shared.addAll(entry.sharesFindingWith());
          }
          gap |= result.leavesOpen() && result.hasGap() && !result.firedAt(Level.HARD_STOP);
        }
        gap |= result.failure() != null;
        caution |=
            isOfCourse(result)
                && (result.firedAt(Level.PRECAUTION)
                    || result.firedAt(Level.SOFT_STOP)
                    || result.cautionsByGap());
      }
    }
    List<String> sharedReasons = new ArrayList<>();
    for (String criterion : shared) {
      String reason = failed.remove(criterion);
      if (reason != null) {
        sharedReasons.add(reason);
      }
    }
    Condition.Standing standing = condition.products().get(intervention.product());
    boolean investigational = standing == null || (standing.investigational() && !isOpen(standing));
    boolean ceiling = standing != null && standing.withCautions();
    return new Eligibility.Found(
        gates,
        sharedReasons,
        hardStop,
        List.copyOf(failed.values()),
        investigational,
        gap,
        List.copyOf(conflicts),
        caution || ceiling);
  }

  /** Whether the exception path of a product is open: its rule fired on more than a possibility. */
  private boolean isOpen(Condition.Standing standing) {
    EntryResult path = results.of(standing.exceptionPath());
    return path != null && path.criterion() == EntryResult.Criterion.MET;
  }

  private static boolean isOfCourse(EntryResult result) {
    Scope scope = result.entry().scope();
    return scope == Scope.COURSE || scope == Scope.LONG;
  }

  private void addConflict(UnmetNeed need, Set<String> conflicts) {
    String conflict = conflictByNeed.get(need.need());
    if (conflict != null) {
      conflicts.add(conflict);
    }
  }

  private List<Precaution> precautions(List<EntryResult> concerned) {
    List<Precaution> precautions = new ArrayList<>();
    for (EntryResult result : concerned) {
      for (EntryResult.Fired fired : result.fired()) {
        boolean answer = fired.level() == Level.PRECAUTION || fired.level() == Level.SOFT_STOP;
        boolean told = medicines.isToldWithAnother(result.entry().id());
        if (answer && !told && isOfCourse(result)) {
          String code = fired.variant().code();
          precautions.add(
              new Precaution(
                  code == null ? result.entry().id() : code,
                  result.entry().id(),
                  shown.summary(fired)));
        }
      }
      if (result.cautionsByGap() && !result.leavesOpen() && isOfCourse(result)) {
        result
            .unmet()
            .forEach(
                need -> precautions.add(new Precaution(GAP, result.entry().id(), need.text())));
      }
    }
    return precautions;
  }

  /**
   * What is recommended beside the treatment; where it should not be considered, only what holds
   * without it. The care after what was given already stands in the schedule.
   *
   * @param open whether it may be considered, or it cannot be said
   */
  private List<String> plan(List<EntryResult> concerned, boolean open) {
    List<String> plan = new ArrayList<>();
    for (EntryResult result : concerned) {
      Entry entry = result.entry();
      if (entry.kind() == Kind.RECOMMENDATION && (open || entry.standsAlone())) {
        result.fired().forEach(fired -> plan.add(shown.summary(fired)));
      }
    }
    return plan;
  }

  private static boolean isIrreversible(List<EntryResult> concerned) {
    for (EntryResult result : concerned) {
      for (EntryResult.Fired fired : result.fired()) {
        if (fired.level() == Level.HARD_STOP
            && fired.variant().reversibleBy() == null
            && (result.canStopCourse() || result.entry().gate() != null)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * What is necessary for a better state; empty when something stands that nothing can change. A
   * precaution keeps nobody from being eligible with cautions, so its end is named only then.
   */
  private List<Said> changes(
      Condition condition, Eligibility.Combined combined, List<EntryResult> concerned) {
    State state = combined.state();
    if (state == State.ELIGIBLE
        || state == State.NOT_APPLICABLE
        || isIrreversible(concerned)
        || isClosed(condition, combined)) {
      return List.of();
    }
    Level weakest = state == State.ELIGIBLE_WITH_CAUTIONS ? Level.PRECAUTION : Level.SOFT_STOP;
    Set<Said> changes = new LinkedHashSet<>();
    if (combined.reasons().contains(Eligibility.INVESTIGATIONAL_ONLY)) {
      changes.addAll(exceptionPath(condition));
    }
    for (EntryResult result : concerned) {
      if (!isOfCourse(result) && result.entry().gate() == null) {
        continue;
      }
      for (EntryResult.Fired fired : result.fired()) {
        String reversible = fired.variant().reversibleBy();
        if (reversible != null && fired.level().compareTo(weakest) <= 0) {
          changes.add(new Said(result.entry().id(), reversible));
        }
      }
    }
    for (EntryResult result : concerned) {
      Entry.Criterion criterion = result.entry().criterion();
      if (criterion != null
          && criterion.required()
          && result.criterion() == EntryResult.Criterion.NOT_MET) {
        shown
            .distance(result)
            .or(result::metBy)
            .ifPresent(text -> changes.add(new Said(result.entry().id(), text)));
      }
    }
    if (state == State.INSUFFICIENT_DATA) {
      changes.addAll(gaps(concerned));
    }
    return List.copyOf(changes);
  }

  /** Whether it is investigational, and no exception is possible. */
  private boolean isClosed(Condition condition, Eligibility.Combined combined) {
    return combined.reasons().contains(Eligibility.INVESTIGATIONAL_ONLY)
        && exceptionPath(condition).isEmpty();
  }

  /** What the exception path waits for, or would ask for where it is off; empty without one. */
  private List<Said> exceptionPath(Condition condition) {
    Condition.Standing standing = condition.products().get(intervention.product());
    EntryResult path = standing == null ? null : results.of(standing.exceptionPath());
    if (path == null) {
      return List.of();
    }
    String id = path.entry().id();
    if (!path.unmet().isEmpty()) {
      return path.unmet().stream().map(need -> new Said(id, need.text())).toList();
    }
    return path.entry().variants().values().stream()
        .filter(variant -> variant.reversibleBy() != null)
        .map(variant -> new Said(id, String.valueOf(variant.reversibleBy())))
        .toList();
  }

  private static List<Said> gaps(List<EntryResult> concerned) {
    Map<UnmetNeed, List<EntryResult>> byNeed = new IdentityHashMap<>();
    for (EntryResult result : concerned) {
      if (result.hasGap() && result.isRequired()) {
        for (UnmetNeed need : result.unmet()) {
          byNeed.computeIfAbsent(need, key -> new ArrayList<>()).add(result);
        }
      }
    }
    return byNeed.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<UnmetNeed, List<EntryResult>> one) -> -one.getValue().size())
                .thenComparing(one -> one.getKey().need())
                .thenComparing(one -> one.getKey().text()))
        .map(one -> new Said(one.getValue().get(0).entry().id(), one.getKey().text()))
        .toList();
  }
}
