package org.kapcds.engine.internal.combining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Decision.UnmetNeed;
import org.kapcds.engine.Moment;
import org.kapcds.engine.Situation;
import org.kapcds.engine.conclusion.Comparison;
import org.kapcds.engine.conclusion.Finding;
import org.kapcds.engine.conclusion.Unsettled;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Order;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.internal.drools.Outcome;
import org.kapcds.engine.internal.drools.RuleBase;
import org.kapcds.engine.internal.reading.AbsenceWords;
import org.kapcds.engine.internal.reading.NeedChecks;
import org.kapcds.engine.internal.reading.ParameterSet;
import org.kapcds.engine.internal.reading.ReadingParameters;
import org.kapcds.engine.internal.reading.Record;
import org.kapcds.engine.internal.reading.RecordReader;
import org.kapcds.engine.internal.wording.FactWords;
import org.kapcds.engine.internal.wording.Words;
import org.kapcds.engine.knowledge.Absence;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.engine.knowledge.Need;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Scope;
import org.kapcds.engine.knowledge.Silence;

/** Puts a decision together: the state of each rule, what follows from them, and why. */
public final class DecisionAssembly {

  private final Release release;
  private final Words words;
  private final RecordReader reader;
  private final FactsBehind behind;
  private final Schedule schedule;
  private final Map<String, Set<String>> topics = new HashMap<>();
  private final Map<String, Set<String>> explains = new HashMap<>();
  private final List<EntryResult> unasked;
  private final Map<String, LocalDate> reviewBy = new HashMap<>();
  private final List<Silence> silences;
  private final Map<String, UnmetNeed> silenced = new HashMap<>();

  /**
   * Puts decisions under one release together.
   *
   * @param release the release
   * @param rules its rules
   * @param reader reads records under it
   * @param silences the rules that are silenced
   */
  public DecisionAssembly(
      Release release, RuleBase rules, RecordReader reader, List<Silence> silences) {
    this.release = release;
    this.silences = silences;
    this.words = new Words(release.words());
    this.reader = reader;
    this.behind = new FactsBehind(rules);
    this.schedule = new Schedule(release, words);
    release.entries().keySet().forEach(id -> topics.put(id, rules.topicsOf(id)));
    release.entries().values().forEach(this::addExplained);
    this.unasked =
        release.entries().values().stream()
            .filter(entry -> entry.active() && entry.kind() != Kind.READING)
            .map(EntryResult::unasked)
            .toList();
    release
        .evidence()
        .values()
        .forEach(citation -> reviewBy.put(citation.key(), release.reviewBy(citation)));
    for (Silence silence : silences) {
      String rule = "%s %s".formatted(silence.ruleId(), rules.titleOf(silence.ruleId())).strip();
      silenced.put(
          silence.ruleId(),
          new UnmetNeed(
              "silenced",
              Absence.SILENCED,
              words.say("absence.silenced", Map.of("need", rule, "detail", why(silence)))));
    }
  }

  private static String why(Silence silence) {
    return "%s (%s, %s)"
        .formatted(silence.reason(), String.join(", ", silence.by()), silence.since());
  }

  /**
   * A stop or a precaution that fired, on something the question or the need asks about, explains a
   * yes; a criterion says nothing of it.
   */
  private void addExplained(Entry entry) {
    Set<String> stops = new TreeSet<>();
    for (Entry.Variant variant : entry.variants().values()) {
      if (entry.criterion() == null
          && entry.kind() == Kind.CONTRAINDICATION
          && variant.level().compareTo(Level.PRECAUTION) <= 0) {
        stops.add(entry.id() + "/" + variant.name());
      }
    }
    for (Entry.NeedUse use : entry.needs()) {
      Need need = release.needs().get(use.need());
      if (need != null && need.test() instanceof Need.Presence presence) {
        for (String stop : stops) {
          Set<String> explained = explains.computeIfAbsent(stop, key -> new TreeSet<>());
          explained.add(need.name());
          if (presence.question() != null) {
            explained.add(presence.question());
          }
        }
      }
    }
  }

  /** Makes a decision of what the rules made of the facts. */
  public Decision decision(
      Situation situation,
      List<String> profiles,
      ParameterSet parameters,
      Record record,
      Set<Scope> scopes,
      Outcome outcome) {
    FactWords factWords = new FactWords(release, situation.asOf().getOffset());
    Set<String> explained = new HashSet<>();
    outcome.matches().stream()
        .filter(match -> !silenced.containsKey(match.id()))
        .map(match -> explains.get(match.id() + "/" + match.variant()))
        .filter(Objects::nonNull)
        .forEach(explained::addAll);
    NeedChecks needs =
        new NeedChecks(
            release,
            record,
            parameters.values(),
            outcome.findings().keySet(),
            doubtful(outcome, record),
            outcome.unsettled(),
            open(outcome, record),
            explained,
            new AbsenceWords(words, factWords));
    Set<String> considered = new TreeSet<>(outcome.considered());
    considered.addAll(situation.conditions());
    release.conditions().keySet().stream()
        .filter(condition -> outcome.lostFor(condition) != null)
        .forEach(considered::add);
    Results results =
        new Evaluation(
                outcome,
                needs,
                record,
                behind,
                scopes,
                record.intervention(),
                considered,
                release.needs(),
                silenced)
            .results(unasked);
    Shown shown =
        new Shown(
            words,
            behind,
            factWords,
            parameters.reviewStatus(),
            topics,
            outcome.comparisons(),
            reviewBy,
            situation.asOf().toLocalDate());
    OneForAMedicine medicines = OneForAMedicine.of(results.asked(), behind);
    OrderAndSession judgement = new OrderAndSession(results.asked(), behind, shown, words);
    List<Decision.Recommendation> recommendations =
        new Recommendations(
                release,
                words,
                record.intervention(),
                results,
                conflicts(outcome, record),
                situation.moment().scopes().contains(Scope.COURSE),
                shown,
                medicines)
            .of(considered);
    boolean doses = situation.moment().scopes().contains(Scope.DOSE);
    List<Decision.Dose> dosed = doses ? judgement.doses(record.orders(), factWords) : List.of();
    Decision unnamed =
        new Decision(
            "",
            situation.asOf().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
            situation.moment().code(),
            record.intervention().id(),
            List.copyOf(profiles),
            new Decision.ReleaseName(release.version(), release.sha256(), operatorsFiles()),
            record.patient().sources().reference(),
            urgent(results.asked(), shown),
            recommendations,
            schedule.of(situation.asOf(), results.asked(), recommendations),
            conclusions(results.asked(), considered, shown, medicines),
            dosed,
            judgement.hold(dosed, situation.moment()),
            judgement.session(dosed, situation.moment()),
            new OpenQuestions(release, record, parameters.values()).behind(results.asked()),
            trace(results.all(), shown),
            new NotReadList(release, words, reader).of(record),
            notes(situation, record),
            silences);
    return named(unnamed);
  }

  /**
   * The facts that some comparison cannot judge, as only an end of the value is known; where a
   * comparison failed, all of which no more is known.
   */
  private static Set<Object> open(Outcome outcome, Record record) {
    Set<Object> open = new HashSet<>();
    outcome.comparisons().stream()
        .filter(comparison -> !comparison.certain())
        .map(Comparison::about)
        .forEach(open::add);
    if (outcome.lost().containsKey("Comparison")) {
      record.facts().stream()
          .filter(fact -> fact instanceof Measurement measured && !measured.exact())
          .forEach(open::add);
    }
    return open;
  }

  /** The findings each of which rests on something that may be outdated, with what may be newer. */
  private Map<String, Unreadable> doubtful(Outcome outcome, Record record) {
    Map<String, Unreadable> doubtful = new HashMap<>();
    if (record.hasDoubts()) {
      outcome
          .findings()
          .forEach(
              (name, same) -> {
                List<Unreadable> newer =
                    same.stream()
                        .flatMap(one -> doubtAbout(one, record).stream())
                        .sorted(
                            Comparator.comparing(Unreadable::sources)
                                .thenComparing(Unreadable::reason))
                        .toList();
                if (newer.size() == same.size()) {
                  doubtful.put(name, newer.get(0));
                }
              });
    }
    return doubtful;
  }

  private Optional<Unreadable> doubtAbout(Finding finding, Record record) {
    return behind.factsOf(finding).stream()
        .flatMap(fact -> record.doubtAbout(fact).stream())
        .findFirst();
  }

  /** The code of the contradiction behind each need that has one. */
  private Map<String, String> conflicts(Outcome outcome, Record record) {
    Map<String, String> conflicts = new TreeMap<>();
    if (!record.conflicts().isEmpty()) {
      for (Need need : release.needs().values()) {
        if (need.test() instanceof Need.Recorded recorded) {
          recorded.terms().stream()
              .map(record.conflicts()::get)
              .filter(Objects::nonNull)
              .forEach(code -> conflicts.putIfAbsent(need.name(), code));
        }
      }
    }
    outcome.unsettled().stream()
        .sorted(Comparator.comparing(Unsettled::need).thenComparing(Unsettled::reason))
        .forEach(one -> conflicts.merge(one.need(), one.reason(), (first, later) -> first));
    return conflicts;
  }

  /** The scopes of what is asked: those of the moment, with what the record adds and takes away. */
  public static Set<Scope> scopes(Situation situation, Record record, ParameterSet parameters) {
    Set<Scope> scopes = EnumSet.copyOf(situation.moment().scopes());
    BigDecimal live = parameters.values().get(ReadingParameters.LIVE_ALERTS);
    if (situation.moment() == Moment.DOSING_DAY && live != null && live.signum() > 0) {
      scopes.add(Scope.LIVE);
    }
    if (record.orders().isEmpty()) {
      scopes.remove(Scope.DOSE);
    }
    if (situation.moment() == Moment.ORDER && record.dosingSoon()) {
      scopes.add(Scope.SESSION);
    }
    return scopes;
  }

  private static List<Decision.UrgentAction> urgent(List<EntryResult> results, Shown shown) {
    List<Decision.UrgentAction> urgent = new ArrayList<>();
    for (EntryResult result : results) {
      if (result.entry().kind() == Kind.URGENT_ACTION) {
        EntryResult.Fired strongest = result.strongest();
        if (strongest != null) {
          urgent.add(new Decision.UrgentAction(result.entry().id(), shown.summary(strongest)));
        }
      }
    }
    return urgent;
  }

  /**
   * Every rule that fired, by level, the course before the session, then by id; one that several
   * conditions share is said of each that is considered, and of the interactions of one medicine
   * the strongest tells the others.
   */
  private static List<Decision.Conclusion> conclusions(
      List<EntryResult> results, Set<String> considered, Shown shown, OneForAMedicine medicines) {
    List<Decision.Conclusion> conclusions = new ArrayList<>();
    for (EntryResult result : results) {
      EntryResult.Fired strongest = result.strongest();
      String id = result.entry().id();
      if (strongest == null || medicines.isToldWithAnother(id)) {
        continue;
      }
      List<EntryResult> with = medicines.with(id);
      List<String> conditions = result.entry().conditions();
      if (conditions.isEmpty()) {
        conclusions.add(shown.conclusion(result, strongest, null, with));
      }
      conditions.stream()
          .filter(considered::contains)
          .forEach(
              condition -> {
                EntryResult own = result.of(condition);
                EntryResult.Fired said = own.strongest();
                if (said != null) {
                  conclusions.add(shown.conclusion(own, said, condition, with));
                }
              });
    }
    conclusions.sort(
        Comparator.comparing((Decision.Conclusion one) -> one.kind() != Kind.URGENT_ACTION)
            .thenComparing(Decision.Conclusion::level)
            .thenComparing(one -> one.kind() == Kind.DOSE)
            .thenComparing(Decision.Conclusion::scope)
            .thenComparing(Decision.Conclusion::ruleId));
    return conclusions;
  }

  private static List<Decision.Traced> trace(List<EntryResult> results, Shown shown) {
    List<Decision.Traced> trace = new ArrayList<>();
    for (EntryResult result : results) {
      String text = null;
      EntryResult.Fired strongest = result.strongest();
      if (strongest != null) {
        text = shown.summary(strongest);
      } else if (result.state() == Decision.RuleState.FAILED) {
        text = result.failure();
      } else if (result.state() == Decision.RuleState.SILENT) {
        text = shown.distance(result).orElse(null);
      }
      trace.add(new Decision.Traced(result.entry().id(), result.state(), text, result.unmet()));
    }
    return trace;
  }

  private List<Decision.OperatorsFile> operatorsFiles() {
    return release.terminology().local().files().stream()
        .map(file -> new Decision.OperatorsFile(file.name(), file.sha256()))
        .toList();
  }

  private List<String> notes(Situation situation, Record record) {
    List<String> notes = new ArrayList<>();
    silences.forEach(
        one ->
            notes.add(
                words.say("note.silenced", Map.of("rule", one.ruleId(), "detail", why(one)))));
    if (!situation.moment().scopes().contains(Scope.DOSE)) {
      tellUnchecked(record.orders(), "note.order-not-checked", notes);
    }
    tellUnchecked(record.ordersOnHold(), "note.order-on-hold", notes);
    if (situation.asOf().toLocalDate().isBefore(release.inForceFrom())) {
      notes.add(
          words.say("note.before-first-day", Map.of("day", release.inForceFrom().toString())));
    }
    List<Decision.OperatorsFile> files = operatorsFiles();
    if (!files.isEmpty()) {
      String names =
          files.stream().map(Decision.OperatorsFile::name).collect(Collectors.joining(", "));
      notes.add(words.say("note.operators-codes", Map.of("files", names)));
    }
    if (release.draft()) {
      notes.add(words.say("note.draft", Map.of("version", release.version())));
    }
    return notes;
  }

  /** An order that nobody checked must not look like one that was. */
  private void tellUnchecked(List<Order> orders, String sentence, List<String> notes) {
    if (!orders.isEmpty()) {
      String names =
          orders.stream()
              .map(order -> order.sources().reference())
              .distinct()
              .sorted()
              .collect(Collectors.joining(", "));
      notes.add(words.say(sentence, Map.of("orders", names)));
    }
  }

  private static Decision named(Decision unnamed) {
    return new Decision(
        DecisionName.of(unnamed).toString(),
        unnamed.asOf(),
        unnamed.moment(),
        unnamed.intervention(),
        unnamed.profiles(),
        unnamed.release(),
        unnamed.patient(),
        unnamed.urgentActions(),
        unnamed.recommendations(),
        unnamed.schedule(),
        unnamed.conclusions(),
        unnamed.doses(),
        unnamed.order(),
        unnamed.session(),
        unnamed.questions(),
        unnamed.trace(),
        unnamed.notRead(),
        unnamed.notes(),
        unnamed.silenced());
  }
}
