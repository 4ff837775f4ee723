package org.kapcds.engine.internal.combining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision.RuleState;
import org.kapcds.engine.Decision.UnmetNeed;
import org.kapcds.engine.conclusion.Considered;
import org.kapcds.engine.internal.drools.Match;
import org.kapcds.engine.knowledge.Absence;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.engine.knowledge.Scope;

/**
 * What became of one catalogue entry.
 *
 * @param entry the entry
 * @param state its state
 * @param fired the variants that fired, the strongest first
 * @param unmet the needs that are not met
 * @param failure why it could not be evaluated; {@code null} when it could
 */
public record EntryResult(
    Entry entry,
    RuleState state,
    List<Fired> fired,
    List<UnmetNeed> unmet,
    @Nullable String failure) {

  /**
   * A variant that fired.
   *
   * @param variant the variant
   * @param level its level, lowered when it rests on possible facts only
   * @param possible whether it rests on possible facts only
   * @param matches its matches, sorted
   */
  public record Fired(Entry.Variant variant, Level level, boolean possible, List<Match> matches) {}

  /** Whether a criterion is met. */
  public enum Criterion {
    MET,
    NOT_MET,
    UNKNOWN
  }

  /** An entry that is no question of this moment. */
  static EntryResult unasked(Entry entry) {
    return new EntryResult(entry, RuleState.NOT_APPLICABLE, List.of(), List.of(), null);
  }

  /**
   * The same as one of several conditions sees it that share the entry: a match that names
   * conditions ({@code Considered}) is said of those alone.
   */
  public EntryResult of(String condition) {
    if (entry.conditions().size() < 2) {
      return this;
    }
    List<Fired> own = new ArrayList<>();
    for (Fired one : fired) {
      List<Match> matches = one.matches().stream().filter(match -> isOf(match, condition)).toList();
      if (!matches.isEmpty() || one.matches().isEmpty()) {
        own.add(new Fired(one.variant(), one.level(), one.possible(), matches));
      }
    }
    boolean none = own.isEmpty() && state == RuleState.FIRED;
    RuleState otherwise = unmet.isEmpty() ? RuleState.SILENT : RuleState.NOT_EVALUABLE;
    return new EntryResult(entry, none ? otherwise : state, own, unmet, failure);
  }

  private static boolean isOf(Match match, String condition) {
    List<Considered> named =
        match.facts().stream()
            .filter(Considered.class::isInstance)
            .map(Considered.class::cast)
            .toList();
    return named.isEmpty() || named.contains(new Considered(condition));
  }

  /** The strongest variant that fired. */
  public @Nullable Fired strongest() {
    return fired.isEmpty() ? null : fired.get(0);
  }

  /** Whether it fired with at least one variant of that level. */
  public boolean firedAt(Level level) {
    for (Fired one : fired) {
      if (one.level() == level) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether people have silenced it, and it could speak as strongly as this level, or stronger:
   * what it would have said is not known, and counts as said.
   */
  public boolean isSilencedAt(Level level) {
    return isSilenced() && entry.reaches(level);
  }

  /** Whether people have silenced it. */
  public boolean isSilenced() {
    for (UnmetNeed need : unmet) {
      if (need.absence() == Absence.SILENCED) {
        return true;
      }
    }
    return false;
  }

  /** Whether the rule can be a hard stop of the course. */
  public boolean canStopCourse() {
    return entry.scope() == Scope.COURSE
        && entry.criterion() == null
        && (entry.kind() == Kind.CONTRAINDICATION || entry.kind() == Kind.INTERACTION)
        && entry.reaches(Level.HARD_STOP);
  }

  /** Whether no condition is decided while this rule has a gap. */
  public boolean leavesOpen() {
    return canStopCourse() && (entry.leavesOpen() || isSilenced());
  }

  /** Whether the rule can speak against treatment with a stop, be it hard or soft. */
  public boolean isStop() {
    return entry.criterion() == null
        && (entry.kind() == Kind.CONTRAINDICATION || entry.kind() == Kind.INTERACTION)
        && entry.reaches(Level.SOFT_STOP);
  }

  /** Whether what it lacks is a caution. */
  public boolean cautionsByGap() {
    return isSilencedAt(Level.PRECAUTION) || (hasGap() && isStop());
  }

  /** Whether treatment can be refused by it, so that what it lacks must be known. */
  public boolean isRequired() {
    Entry.Criterion criterion = entry.criterion();
    return leavesOpen() || entry.gate() != null || (criterion != null && criterion.required());
  }

  /** Whether it has no answer: something it needs is missing, or it could not be evaluated. */
  public boolean isOpen() {
    return state == RuleState.NOT_EVALUABLE || state == RuleState.FAILED || failure != null;
  }

  /**
   * Whether more could be found if all it needs were known. A weaker variant that fired does not
   * close the gap; a variant that stands for the missing need does.
   */
  public boolean hasGap() {
    return isOpen() || (!unmet.isEmpty() && unmet.stream().anyMatch(this::leavesGap));
  }

  private boolean leavesGap(UnmetNeed missing) {
    return entry.needs().stream()
        .anyMatch(use -> use.need().equals(missing.need()) && use.ifUnmet() == null);
  }

  /**
   * Whether the criterion is met. Possible facts neither fulfil nor exclude: they leave it unknown.
   * Variants that are cautions have no say.
   */
  public Criterion criterion() {
    boolean perhapsMet = false;
    boolean perhapsExcluded = false;
    boolean met = false;
    for (Fired one : fired) {
      if (!one.variant().level().equals(Level.INFO)) {
        continue;
      }
      if (one.variant().metWhenFired()) {
        met |= !one.possible();
        perhapsMet |= one.possible();
      } else if (one.possible()) {
        perhapsExcluded = true;
      } else {
        return Criterion.NOT_MET;
      }
    }
    if (perhapsExcluded || state == RuleState.FAILED || failure != null) {
      return Criterion.UNKNOWN;
    }
    if (met) {
      return Criterion.MET;
    }
    if (perhapsMet || !unmet.isEmpty()) {
      return Criterion.UNKNOWN;
    }
    return waitsForFiring() ? Criterion.NOT_MET : Criterion.MET;
  }

  private boolean waitsForFiring() {
    return entry.variants().values().stream()
        .anyMatch(variant -> variant.level() == Level.INFO && variant.metWhenFired());
  }

  /** The variant that fired and shuts the criterion; empty when nothing but its silence does. */
  public Optional<Fired> shutBy() {
    return fired.stream()
        .filter(
            one ->
                one.variant().level() == Level.INFO
                    && !one.variant().metWhenFired()
                    && !one.possible())
        .findFirst();
  }

  /** What would have to be on record for a criterion that is not met, where the catalogue says. */
  public Optional<String> metBy() {
    return shutBy()
        .map(Fired::variant)
        .or(
            () ->
                entry.variants().values().stream()
                    .filter(variant -> variant.level() == Level.INFO && variant.metWhenFired())
                    .findFirst())
        .map(Entry.Variant::metBy);
  }

  /** The reason a criterion gives when it is not met. */
  public String reason() {
    Optional<Fired> shut = shutBy();
    if (shut.isPresent()) {
      return String.valueOf(shut.get().variant().reason());
    }
    return entry.variants().values().stream()
        .filter(variant -> variant.level() == Level.INFO && variant.metWhenFired())
        .map(variant -> String.valueOf(variant.reason()))
        .findFirst()
        .orElse("");
  }
}
