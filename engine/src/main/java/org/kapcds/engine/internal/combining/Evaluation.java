package org.kapcds.engine.internal.combining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision.RuleState;
import org.kapcds.engine.Decision.UnmetNeed;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.internal.drools.Match;
import org.kapcds.engine.internal.drools.Outcome;
import org.kapcds.engine.internal.reading.NeedChecks;
import org.kapcds.engine.internal.reading.Record;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Intervention;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.engine.knowledge.Need;
import org.kapcds.engine.knowledge.Scope;

/**
 * Gives each entry of the catalogue its state, by strong Kleene logic: a match that holds fires it,
 * whatever else is missing; else an unmet need leaves it not evaluable; else it is silent.
 */
public final class Evaluation {

  private final Outcome outcome;
  private final NeedChecks needs;
  private final Record record;
  private final FactsBehind behind;
  private final Set<Scope> scopes;
  private final Intervention intervention;
  private final Set<String> considered;
  private final Map<String, Need> declared;
  private final Map<String, UnmetNeed> silenced;
  private final Map<String, List<Match>> matchesById = new HashMap<>();

  /**
   * An evaluation of one situation.
   *
   * @param outcome what the rules made of the facts
   * @param needs which needs are met
   * @param record the record as the release reads it
   * @param behind finds the facts behind a match
   * @param scopes the scopes of this moment
   * @param intervention the intervention considered
   * @param considered the conditions on record or asked about
   * @param declared the needs of the release, by their names
   * @param silenced what is said of each rule that is silenced, by its id
   */
  public Evaluation(
      Outcome outcome,
      NeedChecks needs,
      Record record,
      FactsBehind behind,
      Set<Scope> scopes,
      Intervention intervention,
      Set<String> considered,
      Map<String, Need> declared,
      Map<String, UnmetNeed> silenced) {
    this.outcome = outcome;
    this.needs = needs;
    this.record = record;
    this.behind = behind;
    this.scopes = scopes;
    this.intervention = intervention;
    this.considered = considered;
    this.declared = declared;
    this.silenced = silenced;
    for (Match match : outcome.matches()) {
      matchesById.computeIfAbsent(match.id(), key -> new ArrayList<>()).add(match);
    }
  }

  /** The results of these entries, each given as one that is not asked, in their order. */
  Results results(List<EntryResult> unasked) {
    List<EntryResult> results = new ArrayList<>(unasked.size());
    for (EntryResult one : unasked) {
      results.add(applies(one.entry()) ? result(one.entry()) : one);
    }
    if (results.stream().anyMatch(Evaluation::endsAll)) {
      results.replaceAll(
          result -> hasMeaningStill(result) ? result : EntryResult.unasked(result.entry()));
    }
    return new Results(results);
  }

  private boolean applies(Entry entry) {
    return scopes.contains(entry.scope())
        && entry.appliesTo(intervention)
        && (entry.conditions().isEmpty() || !Collections.disjoint(entry.conditions(), considered))
        && !(isOffer(entry) && record.patient().deceased());
  }

  private static boolean endsAll(EntryResult result) {
    return result.entry().endsAll() && result.firedAt(Level.HARD_STOP);
  }

  /**
   * What is told where a stop ends everything: other stops and urgent actions that fired, doses of
   * what is ordered all the same, and rules that failed.
   */
  private static boolean hasMeaningStill(EntryResult result) {
    Kind kind = result.entry().kind();
    return (kind == Kind.URGENT_ACTION && result.state() == RuleState.FIRED)
        || kind == Kind.DOSE
        || result.failure() != null
        || result.firedAt(Level.HARD_STOP);
  }

  private EntryResult result(Entry entry) {
    UnmetNeed silence = silenced.get(entry.id());
    if (silence != null) {
      return new EntryResult(entry, RuleState.NOT_EVALUABLE, List.of(), List.of(silence), null);
    }
    List<EntryResult.Fired> fired = fired(entry);
    List<UnmetNeed> unmet = new ArrayList<>(entry.needs().size());
    for (Entry.NeedUse use : entry.needs()) {
      Optional<UnmetNeed> missing = needs.unmet(use.need());
      if (missing.isEmpty()) {
        continue;
      }
      unmet.add(missing.get());
      Entry.Variant instead = use.ifUnmet() == null ? null : entry.variants().get(use.ifUnmet());
      if (instead != null && fired.stream().noneMatch(one -> one.variant() == instead)) {
        fired.add(new EntryResult.Fired(instead, instead.level(), false, List.of()));
      }
    }
    fired.sort(Comparator.comparing(EntryResult.Fired::level));
    String failure = failure(entry);
    RuleState state;
    if (!fired.isEmpty()) {
      state = RuleState.FIRED;
    } else if (failure != null) {
      state = RuleState.FAILED;
    } else {
      state = unmet.isEmpty() ? RuleState.SILENT : RuleState.NOT_EVALUABLE;
    }
    return new EntryResult(entry, state, fired, unmet, failure);
  }

  /** Whether it offers something to do; nothing is offered to a patient who has died. */
  private static boolean isOffer(Entry entry) {
    return entry.kind() == Kind.RECOMMENDATION || entry.kind() == Kind.MONITORING;
  }

  /** The variants that rules made fire. */
  private List<EntryResult.Fired> fired(Entry entry) {
    List<EntryResult.Fired> fired = new ArrayList<>(0);
    List<Match> matches = matchesById.get(entry.id());
    if (matches == null) {
      return fired;
    }
    for (Entry.Variant variant : entry.variants().values()) {
      List<Match> same =
          inOrder(
              matches.stream().filter(match -> match.variant().equals(variant.name())).toList());
      boolean waits = variant.whileUnmet() != null && needs.unmet(variant.whileUnmet()).isEmpty();
      if (!same.isEmpty() && !waits) {
        fired.add(fired(entry, variant, same));
      }
    }
    return fired;
  }

  /** Why the entry could not be evaluated: its own rules, or what its needs wait for. */
  private @Nullable String failure(Entry entry) {
    if (outcome.failed().isEmpty() && outcome.lost().isEmpty()) {
      return null;
    }
    String why = outcome.failed().get(entry.id());
    for (String condition : entry.conditions()) {
      why = why == null ? outcome.lostFor(condition) : why;
    }
    for (String name : entry.needNames()) {
      Need need = declared.get(name);
      if (why == null && need != null) {
        why = outcome.lostFor(need);
      }
    }
    return why;
  }

  /**
   * A match is as sure as the least sure of its facts; a variant is as sure as its surest match. A
   * result that is not final, or not surely the newest, may stop something, but makes no criterion
   * sure.
   */
  private EntryResult.Fired fired(Entry entry, Entry.Variant variant, List<Match> same) {
    boolean possible = true;
    for (Match match : same) {
      possible = possible && isPossible(entry, variant, match);
    }
    Level level = possible ? variant.level().lowered() : variant.level();
    return new EntryResult.Fired(variant, level, possible, same);
  }

  private boolean isPossible(Entry entry, Entry.Variant variant, Match match) {
    for (Fact fact : behind.anyOrderOf(match)) {
      if ((fact.possible() && (match.onExposure() || !(fact instanceof Medication)))
          || (entry.criterion() != null && fact.preliminary())
          || (entry.criterion() != null && variant.metWhenFired() && record.isInDoubt(fact))) {
        return true;
      }
    }
    return false;
  }

  /** Matches in a fixed order; those that say the same are one. */
  private List<Match> inOrder(List<Match> same) {
    if (same.size() < 2) {
      return same;
    }
    Map<String, Match> sorted = new TreeMap<>();
    same.forEach(match -> sorted.putIfAbsent(behind.sortKey(match), match));
    return new ArrayList<>(sorted.values());
  }
}
