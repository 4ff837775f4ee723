package org.kapcds.engine;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.kapcds.engine.conclusion.Considered;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.internal.combining.EmptyChart;
import org.kapcds.engine.internal.combining.EntryResult;
import org.kapcds.engine.internal.combining.Evaluation;
import org.kapcds.engine.internal.combining.FactsBehind;
import org.kapcds.engine.internal.combining.OrderAndSession;
import org.kapcds.engine.internal.combining.Recommendations;
import org.kapcds.engine.internal.combining.Shown;
import org.kapcds.engine.internal.drools.Outcome;
import org.kapcds.engine.internal.drools.RuleBase;
import org.kapcds.engine.internal.reading.NeedChecks;
import org.kapcds.engine.internal.reading.ParameterSet;
import org.kapcds.engine.internal.reading.ReadingTerms;
import org.kapcds.engine.internal.reading.Record;
import org.kapcds.engine.internal.reading.RecordReader;
import org.kapcds.engine.internal.reading.Units;
import org.kapcds.engine.internal.wording.FactWords;
import org.kapcds.engine.internal.wording.Words;
import org.kapcds.engine.knowledge.Faults;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Measure;
import org.kapcds.engine.knowledge.Need;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ReleaseFiles;
import org.kapcds.engine.knowledge.ReleaseReader;
import org.kapcds.engine.knowledge.Scope;
import org.kapcds.engine.knowledge.Term;

/**
 * Decides situations under one release. Several engines, each with its own release, can stand side
 * by side; one engine may be used by many threads.
 */
public final class Engine {

  private static final Units UNITS = new Units();

  private final Release release;
  private final RuleBase rules;
  private final RecordReader reader;
  private final FactsBehind behind;
  private final Set<String> terms;
  private final Map<String, Set<String>> topics = new TreeMap<>();
  private final Map<String, ParameterSet> parameterSets = new ConcurrentHashMap<>();

  private Engine(Release release, RuleBase rules) {
    this.release = release;
    this.rules = rules;
    this.reader = new RecordReader(release, UNITS);
    this.behind = new FactsBehind(rules);
    this.terms = rules.terms();
    release
        .tables()
        .forEach(
            table ->
                table
                    .rows()
                    .forEach(row -> terms.add(String.valueOf(row.cells().get(table.term())))));
    release.entries().keySet().forEach(id -> topics.put(id, rules.topicsOf(id)));
  }

  /**
   * Reads, checks and compiles a release.
   *
   * @throws org.kapcds.engine.knowledge.ReleaseException if anything is wrong with it; every fault
   *     is named
   */
  public static Engine open(ReleaseFiles files) {
    return open(files, compile(files));
  }

  /**
   * Opens a release with rules that {@link #compile} has made of it before.
   *
   * @throws IllegalStateException if the compiled rules are those of another release
   */
  public static Engine open(ReleaseFiles files, byte[] compiled) {
    Faults faults = new Faults();
    Release release = ReleaseReader.read(files, faults);
    faults.refuse();
    return new Engine(release, RuleBase.load(release, compiled));
  }

  /** Checks a release, compiles its rules and tries them on an empty chart. */
  public static byte[] compile(ReleaseFiles files) {
    Faults faults = new Faults();
    Release release = ReleaseReader.read(files, faults);
    Words.check(release.words(), faults);
    for (Measure measure : release.measures().values()) {
      if (!UNITS.isKnown(measure.unit())) {
        faults.add(
            "conditions/shared/tables/measures.csv",
            0,
            "the unit `%s` of `%s` is not a UCUM unit",
            measure.unit(),
            measure.term());
      }
    }
    byte[] compiled = RuleBase.compile(release, faults);
    Engine trial = new Engine(release, RuleBase.load(release, compiled));
    EmptyChart.check(release, situation -> trial.decide(situation, List.of()), faults);
    faults.refuse();
    return compiled;
  }

  /** The release that decides. */
  public Release release() {
    return release;
  }

  /** The terms that rules, tables and needs name; facts of others change nothing. */
  public Set<String> termsInUse() {
    Set<String> inUse = new TreeSet<>(terms);
    for (Need need : release.needs().values()) {
      if (need.test() instanceof Need.Recorded recorded) {
        inUse.addAll(recorded.terms());
      } else if (need.test() instanceof Need.Presence presence) {
        inUse.add(presence.question());
      } else if (need.test() instanceof Need.MedicinesKnown known) {
        inUse.add(known.question());
        inUse.add(known.reviewed());
      }
    }
    inUse.addAll(ReadingTerms.IDS);
    return inUse;
  }

  /**
   * The same rules with one parameter changed on all days, to see what depends on it. What it
   * decides must not be given out as a decision of the release.
   *
   * @throws IllegalArgumentException if the release has no such parameter
   */
  public Engine withParameter(String key, BigDecimal value) {
    return new Engine(release.withParameter(key, value), rules);
  }

  /**
   * Decides a situation.
   *
   * @param situation the patient's facts and the question
   * @param profiles the parameter profiles to use, in their order
   * @throws QuestionException if the question names something the release does not know
   */
  public Decision decide(Situation situation, List<String> profiles) {
    for (String condition : situation.conditions()) {
      if (!release.conditions().containsKey(condition)) {
        throw new QuestionException(
            "condition",
            "`%s` is not a condition of release %s; expected one of %s"
                .formatted(
                    condition,
                    release.version(),
                    String.join(", ", release.conditions().keySet())));
      }
    }
    ParameterSet parameters =
        parameterSets.computeIfAbsent(
            situation.asOf().toLocalDate() + " " + profiles,
            key -> ParameterSet.of(release, rules, situation.asOf().toLocalDate(), profiles));
    Record record = reader.read(situation, parameters.values());
    Outcome outcome = rules.run(inputs(situation, record, parameters));
    return decision(situation, profiles, parameters, record, outcome);
  }

  private List<Object> inputs(Situation situation, Record record, ParameterSet parameters) {
    List<Object> inputs = new ArrayList<>(parameters.limits());
    Set<String> present = new HashSet<>();
    for (Fact fact : record.facts()) {
      if (fact.kind().isEmpty() || terms.contains(fact.kind())) {
        inputs.add(fact);
        present.add(fact.kind());
      }
    }
    inputs.addAll(parameters.rows(present));
    inputs.add(record.patient());
    inputs.add(record.request());
    if (record.age() != null) {
      inputs.add(record.age());
    }
    situation.conditions().forEach(condition -> inputs.add(new Considered(condition)));
    return inputs;
  }

  private Decision decision(
      Situation situation,
      List<String> profiles,
      ParameterSet parameters,
      Record record,
      Outcome outcome) {
    FactWords factWords = new FactWords(release, situation.asOf().getOffset());
    Set<String> fired = new HashSet<>();
    outcome.matches().forEach(match -> fired.add(match.id()));
    NeedChecks needs =
        new NeedChecks(
            release,
            record,
            parameters.values(),
            outcome.findings(),
            outcome.unsettled(),
            question -> isExplained(question, fired),
            factWords);
    Set<String> considered = new TreeSet<>(outcome.considered());
    considered.addAll(situation.conditions());
    release.conditions().keySet().stream()
        .filter(condition -> outcome.lost().containsKey("Considered:" + condition))
        .forEach(considered::add);
    Map<String, EntryResult> results =
        new Evaluation(
                outcome,
                needs,
                behind,
                scopes(situation, record),
                record.intervention(),
                considered,
                release.needs())
            .results(release.entries().values());
    Shown shown = new Shown(release, behind, factWords, parameters.reviewStatus());
    OrderAndSession judgement =
        new OrderAndSession(results.values(), behind, shown, new Words(release.words()));
    boolean doses = situation.moment().scopes().contains(Scope.DOSE);
    List<Decision.Dose> dosed = doses ? judgement.doses(record.orders(), factWords) : List.of();
    Decision unnamed =
        new Decision(
            "",
            situation.asOf().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
            situation.moment().code(),
            record.intervention().id(),
            List.copyOf(profiles),
            new Decision.ReleaseName(release.version(), release.sha256()),
            record.patient().sources().reference(),
            urgent(results, shown),
            new Recommendations(
                    release,
                    record.intervention(),
                    results,
                    outcome.comparisons(),
                    outcome.unsettled(),
                    topics,
                    shown)
                .of(considered),
            conclusions(results, shown),
            dosed,
            judgement.hold(dosed, situation.moment()),
            judgement.session(dosed, situation.moment()),
            trace(results, outcome, shown),
            notRead(record),
            notes(situation));
    return named(unnamed);
  }

  private boolean isExplained(String question, Set<String> fired) {
    return release.entries().values().stream()
        .filter(entry -> fired.contains(entry.id()))
        .flatMap(entry -> entry.needs().stream())
        .map(use -> release.needs().get(use.need()))
        .anyMatch(
            need ->
                need != null
                    && need.test() instanceof Need.Presence presence
                    && presence.question().equals(question));
  }

  private static Set<Scope> scopes(Situation situation, Record record) {
    Set<Scope> scopes = EnumSet.copyOf(situation.moment().scopes());
    if (record.orders().isEmpty()) {
      scopes.remove(Scope.DOSE);
    }
    if (situation.moment() == Moment.ORDER && record.dosingSoon()) {
      scopes.add(Scope.SESSION);
    }
    return scopes;
  }

  private static List<Decision.UrgentAction> urgent(Map<String, EntryResult> results, Shown shown) {
    List<Decision.UrgentAction> urgent = new ArrayList<>();
    for (EntryResult result : results.values()) {
      if (result.entry().kind() == Kind.URGENT_ACTION) {
        EntryResult.Fired strongest = result.strongest();
        if (strongest != null) {
          urgent.add(
              new Decision.UrgentAction(
                  result.entry().id(),
                  shown.sentence(strongest.variant().summary(), strongest.matches())));
        }
      }
    }
    return urgent;
  }

  /** Every rule that fired, by level, the course before the session, then by id. */
  private static List<Decision.Conclusion> conclusions(
      Map<String, EntryResult> results, Shown shown) {
    List<Decision.Conclusion> conclusions = new ArrayList<>();
    for (EntryResult result : results.values()) {
      EntryResult.Fired strongest = result.strongest();
      if (strongest != null) {
        conclusions.add(shown.conclusion(result, strongest));
      }
    }
    conclusions.sort(
        Comparator.comparing((Decision.Conclusion one) -> one.kind() != Kind.URGENT_ACTION)
            .thenComparing(Decision.Conclusion::level)
            .thenComparing(one -> one.kind() == Kind.DOSE)
            .thenComparing(Decision.Conclusion::scope)
            .thenComparing(Decision.Conclusion::ruleId));
    return conclusions;
  }

  private List<Decision.Traced> trace(
      Map<String, EntryResult> results, Outcome outcome, Shown shown) {
    List<Decision.Traced> trace = new ArrayList<>();
    for (EntryResult result : results.values()) {
      String text = null;
      EntryResult.Fired strongest = result.strongest();
      if (strongest != null) {
        text = shown.sentence(strongest.variant().summary(), strongest.matches());
      } else if (result.state() == Decision.RuleState.FAILED) {
        text = result.failure();
      } else if (result.state() == Decision.RuleState.SILENT) {
        text =
            shown
                .distance(
                    result,
                    topics.getOrDefault(result.entry().id(), Set.of()),
                    outcome.comparisons())
                .orElse(null);
      }
      trace.add(new Decision.Traced(result.entry().id(), result.state(), text, result.unmet()));
    }
    return trace;
  }

  private List<Decision.NotRead> notRead(Record record) {
    Map<String, List<Unreadable>> bySource = new TreeMap<>();
    for (Unreadable one : record.unreadable()) {
      String key = one.sources().reference() + " " + one.reason();
      bySource.computeIfAbsent(key, same -> new ArrayList<>()).add(one);
    }
    List<Decision.NotRead> all = new ArrayList<>();
    for (List<Unreadable> same : bySource.values()) {
      List<Unreadable> narrow = same.stream().filter(this::isNarrow).toList();
      (narrow.isEmpty() ? same : narrow)
          .forEach(
              one ->
                  all.add(
                      new Decision.NotRead(one.sources().reference(), name(one) + one.reason())));
    }
    record.unrecognisedMedicines().stream()
        .filter(one -> !(one instanceof Unreadable))
        .forEach(one -> all.add(unrecognisedMedicine(one)));
    record.unrecognisedProblems().stream()
        .filter(one -> !(one instanceof Unreadable))
        .forEach(one -> all.add(unrecognised(one, "not-read.problem")));
    List<Decision.NotRead> sorted = new ArrayList<>(new LinkedHashSet<>(all));
    sorted.sort(
        Comparator.comparing(Decision.NotRead::reference).thenComparing(Decision.NotRead::reason));
    return sorted;
  }

  private boolean isNarrow(Unreadable one) {
    Term term = release.terminology().term(one.kind());
    return term == null || term.includes().isEmpty();
  }

  private String name(Unreadable one) {
    return one.kind().isEmpty() ? "" : release.terminology().name(one.kind()) + ": ";
  }

  private Decision.NotRead unrecognisedMedicine(Fact fact) {
    String name = reader.looksLike(fact);
    if (name == null) {
      return unrecognised(fact, "not-read.medicine");
    }
    String question = new Words(release.words()).say("not-read.looks-like", Map.of("name", name));
    return new Decision.NotRead(
        fact.sources().reference(), fact.head().concept().words() + ": " + question);
  }

  private Decision.NotRead unrecognised(Fact fact, String sentence) {
    String reason = release.words().getOrDefault(sentence, sentence);
    return new Decision.NotRead(
        fact.sources().reference(), fact.head().concept().words() + ": " + reason);
  }

  private List<String> notes(Situation situation) {
    Words words = new Words(release.words());
    List<String> notes = new ArrayList<>();
    if (situation.asOf().toLocalDate().isBefore(release.inForceFrom())) {
      notes.add(
          words.say("note.before-first-day", Map.of("day", release.inForceFrom().toString())));
    }
    if (release.draft()) {
      notes.add(words.say("note.draft", Map.of("version", release.version())));
    }
    return notes;
  }

  private static Decision named(Decision unnamed) {
    UUID name =
        UUID.nameUUIDFromBytes(DecisionJson.compact(unnamed).getBytes(StandardCharsets.UTF_8));
    return new Decision(
        name.toString(),
        unnamed.asOf(),
        unnamed.moment(),
        unnamed.intervention(),
        unnamed.profiles(),
        unnamed.release(),
        unnamed.patient(),
        unnamed.urgentActions(),
        unnamed.recommendations(),
        unnamed.conclusions(),
        unnamed.doses(),
        unnamed.order(),
        unnamed.session(),
        unnamed.trace(),
        unnamed.notRead(),
        unnamed.notes());
  }
}
