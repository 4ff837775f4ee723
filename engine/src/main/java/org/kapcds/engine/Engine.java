package org.kapcds.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.kapcds.engine.conclusion.Considered;
import org.kapcds.engine.conclusion.Today;
import org.kapcds.engine.fact.Booking;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Order;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.internal.combining.DecisionAssembly;
import org.kapcds.engine.internal.combining.EmptyChart;
import org.kapcds.engine.internal.drools.Outcome;
import org.kapcds.engine.internal.drools.RuleBase;
import org.kapcds.engine.internal.reading.ParameterSet;
import org.kapcds.engine.internal.reading.ReadingTerms;
import org.kapcds.engine.internal.reading.Record;
import org.kapcds.engine.internal.reading.RecordReader;
import org.kapcds.engine.internal.reading.Units;
import org.kapcds.engine.internal.wording.Words;
import org.kapcds.engine.knowledge.Code;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.FactType;
import org.kapcds.engine.knowledge.Faults;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.engine.knowledge.LocalTerminology;
import org.kapcds.engine.knowledge.Measure;
import org.kapcds.engine.knowledge.Need;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ReleaseFiles;
import org.kapcds.engine.knowledge.ReleaseReader;
import org.kapcds.engine.knowledge.Scope;
import org.kapcds.engine.knowledge.Silence;

/**
 * Decides situations under one release. Several engines, each with its own release, can stand side
 * by side; one engine may be used by many threads.
 */
public final class Engine {

  private static final Units UNITS = new Units();

  private final Release release;
  private final RuleBase rules;
  private final RecordReader reader;
  private final DecisionAssembly assembly;
  private final NavigableSet<LocalDate> changes = new TreeSet<>();
  private final Set<String> terms;
  private final List<Silence> silences;
  private final Map<String, ParameterSet> parameterSets = new ConcurrentHashMap<>();

  private Engine(Release release, RuleBase rules, List<Silence> silences) {
    this.release = release;
    this.silences = silences.stream().sorted(Comparator.comparing(Silence::ruleId)).toList();
    this.rules = rules;
    this.reader = new RecordReader(release, UNITS, rules.readDirectly());
    this.terms = rules.terms();
    release
        .tables()
        .forEach(table -> table.rows().forEach(row -> table.termOf(row).ifPresent(terms::add)));
    this.assembly = new DecisionAssembly(release, rules, reader, this.silences);
    changes.add(release.inForceFrom());
    release.parameters().values().stream()
        .flatMap(parameter -> parameter.values().stream())
        .forEach(dated -> changes.add(dated.from()));
    release.tables().stream()
        .flatMap(table -> table.rows().stream())
        .forEach(row -> changes.add(row.from()));
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
    return new Engine(release, RuleBase.load(release, compiled), List.of());
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
    Engine trial = new Engine(release, RuleBase.load(release, compiled), List.of());
    EmptyChart.check(release, situation -> trial.decide(situation, List.of()), faults);
    faults.refuse();
    return compiled;
  }

  /** The release that decides. */
  public Release release() {
    return release;
  }

  /** What each rule names, as it is written; for pages that print the knowledge. */
  public List<WrittenRule> written() {
    return rules.written(release);
  }

  /**
   * How far what stands behind each rule has been verified, as a decision of the first day says it
   * without any profile: `verified`, `second-hand` or `unreviewed`.
   */
  public Map<String, String> reviewStatus() {
    return ParameterSet.of(release, rules, release.inForceFrom(), List.of()).reviewStatus();
  }

  /**
   * Whether an order is one that the release judges: of one of its drugs, by code or by name, or
   * one that nobody can identify and that may be one of them.
   */
  public boolean judges(Order order) {
    return reader.judges(order);
  }

  /** Whether an order is one of its drugs, by code or by name; others may be one of them only. */
  public boolean identifies(Order order) {
    return reader.identifies(order);
  }

  /** The codes by which a dosing session is booked. */
  public List<Decision.ScheduledCoding> codingsOfDosing() {
    return release.terminology().codes().stream()
        .filter(code -> code.term().equals(ReadingTerms.BOOKED_DOSING))
        .filter(code -> code.match() == Code.Match.EXACT)
        .map(code -> new Decision.ScheduledCoding(code.system(), code.code(), code.display()))
        .toList();
  }

  /** Whether a booking is of a dosing session. */
  public boolean isOfDosing(Booking booking) {
    return reader.isOfDosing(booking);
  }

  /**
   * What the release makes of what is on record as something of that type; a decision goes by the
   * same answer.
   */
  public Recognition recognise(Concept concept, FactType type) {
    return reader.recognise(concept, type);
  }

  /** The terms that rules, tables and needs name; facts of others change nothing. */
  public Set<String> termsInUse() {
    Set<String> inUse = new TreeSet<>(terms);
    for (Need need : release.needs().values()) {
      if (need.test() instanceof Need.Recorded recorded) {
        inUse.addAll(recorded.terms());
      } else if (need.test() instanceof Need.Presence presence) {
        Optional.ofNullable(presence.question()).ifPresent(inUse::add);
      } else if (need.test() instanceof Need.Readable readable) {
        inUse.addAll(readable.terms());
      } else if (need.test() instanceof Need.MedicinesKnown known) {
        inUse.add(known.question());
        inUse.add(known.reviewed());
      } else if (need.test() instanceof Need.AllergyAbsent absent) {
        inUse.addAll(List.of(absent.to(), absent.question(), absent.stated()));
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
    return new Engine(release.withParameter(key, value), rules, silences);
  }

  /**
   * The same rules with what an operator adds to the codes of the release. Its decisions name the
   * files of the operator.
   */
  public Engine with(LocalTerminology added) {
    return new Engine(release.with(added), rules, silences);
  }

  /** Whether a rule can be silenced; one that only informs stops nothing, and others go by it. */
  public boolean canSilence(String ruleId) {
    Entry entry = release.entries().get(ruleId);
    return entry != null
        && entry.active()
        && entry.kind() != Kind.READING
        && (entry.criterion() != null
            || entry.kind() == Kind.DOSE
            || entry.kind() == Kind.RECOMMENDATION
            || entry.reaches(Level.PRECAUTION));
  }

  /** The rules that are silenced, sorted. */
  public List<Silence> silences() {
    return silences;
  }

  /**
   * The same rules with some of them silenced: each is not evaluable wherever it would be asked.
   *
   * @throws IllegalArgumentException if the release has no such rule
   */
  public Engine silencing(List<Silence> silences) {
    for (Silence silence : silences) {
      if (!canSilence(silence.ruleId())) {
        throw new IllegalArgumentException(
            "`%s` is not a rule of release %s that can be silenced"
                .formatted(silence.ruleId(), release.version()));
      }
    }
    return new Engine(release, rules, silences);
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
            periodOf(situation.asOf().toLocalDate()) + " " + profiles.stream().sorted().toList(),
            key -> ParameterSet.of(release, rules, situation.asOf().toLocalDate(), profiles));
    Record record = reader.read(situation, parameters.values());
    Set<Scope> scopes = DecisionAssembly.scopes(situation, record, parameters);
    Outcome outcome =
        rules.run(inputs(situation, record), parameters.inForce(), termsOfRows(record), scopes);
    return assembly.decision(situation, profiles, parameters, record, scopes, outcome);
  }

  /** The first day of the period in which no value changes; it keeps the parameter sets few. */
  private LocalDate periodOf(LocalDate day) {
    LocalDate first = changes.floor(day);
    return first == null ? LocalDate.MIN : first;
  }

  private static List<Object> inputs(Situation situation, Record record) {
    List<Object> inputs = new ArrayList<>(record.facts());
    record.unreadable().stream().filter(Unreadable::tooLow).forEach(inputs::add);
    inputs.add(record.patient());
    inputs.add(record.request());
    inputs.add(Today.of(situation.asOf()));
    if (record.age() != null) {
      inputs.add(record.age());
    }
    situation.conditions().forEach(condition -> inputs.add(new Considered(condition)));
    return inputs;
  }

  private static Set<String> termsOfRows(Record record) {
    Set<String> terms = new HashSet<>();
    record.facts().forEach(fact -> terms.add(fact.kind()));
    terms.add(record.intervention().drug());
    return terms;
  }
}
