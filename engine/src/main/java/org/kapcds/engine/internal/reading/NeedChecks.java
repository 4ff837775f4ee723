package org.kapcds.engine.internal.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision.UnmetNeed;
import org.kapcds.engine.conclusion.Unsettled;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.fact.CodedResult;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Patient;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.knowledge.Absence;
import org.kapcds.engine.knowledge.Need;
import org.kapcds.engine.knowledge.Release;

/** Which needs are met on one record, and how the data of the others are absent. */
public final class NeedChecks {

  private final Release release;
  private final Record record;
  private final Map<String, BigDecimal> parameters;
  private final Set<String> findings;
  private final Map<String, Unreadable> doubtful;
  private final List<Unsettled> conflicts;
  private final Map<String, Unsettled> unsettled = new HashMap<>();
  private final Set<Object> open;
  private final Set<String> explained;
  private final Optional<Answer> review;
  private final AbsenceWords said;
  private final Map<String, Optional<UnmetNeed>> known = new HashMap<>();
  private final Set<String> unreadable = new HashSet<>();
  private final Map<Fact, String> wordsOfProblems = new IdentityHashMap<>();

  /**
   * Checks for one record.
   *
   * @param release the release
   * @param record the record as the release reads it
   * @param parameters the parameter values in force
   * @param findings the findings that hold
   * @param doubtful what cannot be read and may be newer than what these findings rest on
   * @param conflicts the contradictions rules found
   * @param open the facts that some comparison cannot judge, as only an end of the value is known
   * @param explained the questions of which a yes is explained by a coded fact, and the needs about
   *     which there is one
   * @param said the words for what is absent
   */
  public NeedChecks(
      Release release,
      Record record,
      Map<String, BigDecimal> parameters,
      Set<String> findings,
      Map<String, Unreadable> doubtful,
      List<Unsettled> conflicts,
      Set<Object> open,
      Set<String> explained,
      AbsenceWords said) {
    this.release = release;
    this.record = record;
    this.parameters = parameters;
    this.findings = findings;
    this.doubtful = doubtful;
    this.open = open;
    this.explained = explained;
    this.said = said;
    this.conflicts = conflicts;
    this.review =
        record.of(ReadingTerms.PROBLEM_LIST_REVIEWED).stream()
            .map(Answer.class::cast)
            .filter(Answer::yes)
            .min(Comparator.comparingInt(Fact::daysAgoAtMost));
    record.unreadable().forEach(one -> unreadable.add(one.kind()));
    conflicts.stream()
        .sorted(Comparator.comparing(Unsettled::need).thenComparing(Unsettled::reason))
        .forEach(conflict -> unsettled.putIfAbsent(conflict.need(), conflict));
  }

  /** How a need is unmet; empty when it is met or does not apply. */
  public Optional<UnmetNeed> unmet(String name) {
    Optional<UnmetNeed> before = known.get(name);
    if (before == null) {
      Need need = release.needs().get(name);
      before = need == null || !applies(need) ? Optional.empty() : check(need);
      known.put(name, before);
    }
    return before;
  }

  private boolean applies(Need need) {
    if (need.when() != null && !findings.contains(need.when())) {
      return false;
    }
    for (String finding : need.unless()) {
      if (findings.contains(finding) && !doubtful.containsKey(finding)) {
        return false;
      }
    }
    return true;
  }

  private Optional<UnmetNeed> check(Need need) {
    Unsettled conflict = unsettled.get(need.name());
    if (conflict != null) {
      return said.absent(need, Absence.CONTRADICTORY, said.whyUnsettled(conflict, conflicts));
    }
    Need.Test test = need.test();
    if (test instanceof Need.Recorded recorded) {
      return recorded(need, recorded);
    }
    if (test instanceof Need.Presence presence) {
      return presence(need, presence);
    }
    if (test instanceof Need.Found found) {
      return found(need, found);
    }
    if (test instanceof Need.Settled settled) {
      return settled.events() && eventsAreWithheld()
          ? said.absent(need, Absence.NOT_KNOWN, "")
          : Optional.empty();
    }
    if (test instanceof Need.Readable readable) {
      return readable.terms().stream().flatMap(term -> doubtful(need, term).stream()).findFirst();
    }
    if (test instanceof Need.MedicinesKnown medicines) {
      return medicines(need, medicines);
    }
    if (test instanceof Need.AllergyAbsent allergy) {
      return allergy(need, allergy);
    }
    if (test instanceof Need.Demographic demographic) {
      return switch (demographic.detail()) {
        case BIRTH_DATE -> birthDate(need);
        case SEX ->
            record.patient().sex() != Patient.Sex.UNKNOWN
                ? Optional.empty()
                : said.absent(need, Absence.NEVER_RECORDED, "");
      };
    }
    return Optional.empty();
  }

  private boolean eventsAreWithheld() {
    return record.unreadable().stream()
        .filter(Unreadable::unnamed)
        .anyMatch(one -> one.resourceType().isEmpty() || one.resourceType().equals("AdverseEvent"));
  }

  private Optional<UnmetNeed> found(Need need, Need.Found found) {
    Unreadable newer = doubtful.get(found.finding());
    if (newer != null) {
      return doubtful(need, newer);
    }
    return findings.contains(found.finding()) ? Optional.empty() : notFound(need, found);
  }

  /** A dose in a unit that cannot be read is on record all the same. */
  private Optional<UnmetNeed> notFound(Need need, Need.Found found) {
    return record.orders().stream()
        .filter(order -> found.dose() && order.dose() != null)
        .filter(order -> order.mg() == null && order.mgPerKg() == null)
        .findFirst()
        .map(order -> said.absent(need, Absence.UNUSABLE, String.valueOf(order.dose())))
        .orElseGet(() -> said.absent(need, Absence.NEVER_RECORDED, ""));
  }

  private Optional<UnmetNeed> birthDate(Need need) {
    if (record.age() != null) {
      return Optional.empty();
    }
    String patient = record.patient().sources().reference();
    return record.unreadable().stream()
        .filter(bad -> bad.sources().reference().equals(patient))
        .findFirst()
        .map(bad -> said.absent(need, Absence.UNUSABLE, bad.reason()))
        .orElseGet(() -> said.absent(need, Absence.NEVER_RECORDED, ""));
  }

  private Optional<UnmetNeed> recorded(Need need, Need.Recorded recorded) {
    List<Fact> facts = new ArrayList<>();
    List<Fact> good = new ArrayList<>();
    Set<Integer> days = new HashSet<>();
    for (String term : recorded.terms()) {
      for (Fact fact : record.of(term)) {
        facts.add(fact);
        if (isGood(fact, recorded)) {
          good.add(fact);
          days.add(fact.daysAgo());
        }
      }
    }
    Optional<Unreadable> newer =
        good.isEmpty() ? Optional.empty() : record.doubts().about(recorded.terms(), good);
    if (newer.isPresent()) {
      return doubtful(need, newer.get());
    }
    if (days.size() >= (recorded.count() == null ? 1 : value(recorded.count()))) {
      return Optional.empty();
    }
    for (String term : recorded.terms()) {
      String conflict = record.conflicts().get(term);
      if (conflict != null) {
        return said.absent(need, Absence.CONTRADICTORY, said.sentenceOf(conflict));
      }
    }
    Optional<Unreadable> bad =
        Collections.disjoint(recorded.terms(), unreadable)
            ? Optional.empty()
            : record.unreadable().stream()
                .filter(one -> recorded.terms().contains(one.kind()))
                .findFirst();
    if (bad.isPresent() && bad.get().cause() != Unreadable.Cause.WITHHELD) {
      return said.absent(need, Absence.UNUSABLE, bad.get().reason());
    }
    boolean asked =
        facts.stream()
            .anyMatch(
                fact -> fact instanceof Answer answer && answer.reply() == Answer.Reply.UNKNOWN);
    if (bad.isPresent() || asked) {
      return said.absent(need, Absence.NOT_KNOWN, "");
    }
    Optional<Fact> halfTold =
        facts.stream()
            .filter(fact -> fits(fact, recorded) && isFresh(fact, recorded) && !isTold(fact))
            .findFirst();
    if (halfTold.isPresent()) {
      boolean early = halfTold.get().preliminary();
      return said.absent(
          need, Absence.UNUSABLE, early ? said.preliminary() : said.of(halfTold.get()));
    }
    return facts.stream()
        .filter(fact -> fits(fact, recorded) && !isGood(fact, recorded))
        .min(Comparator.comparingInt(Fact::daysAgo))
        .map(newest -> said.absent(need, Absence.TOO_OLD, said.of(newest)))
        .orElseGet(() -> said.absent(need, Absence.NEVER_RECORDED, ""));
  }

  /** Something newer than all that could meet the need cannot be read, or was not told. */
  private Optional<UnmetNeed> doubtful(Need need, Unreadable newer) {
    return newer.cause() == Unreadable.Cause.WITHHELD
        ? said.absent(need, Absence.NOT_KNOWN, "")
        : said.absent(need, Absence.UNUSABLE, newer.reason());
  }

  private Optional<UnmetNeed> doubtful(Need need, String term) {
    return record
        .doubts()
        .about(List.of(term), record.of(term))
        .flatMap(newer -> doubtful(need, newer));
  }

  private boolean isGood(Fact fact, Need.Recorded recorded) {
    return isFresh(fact, recorded) && fits(fact, recorded) && isTold(fact);
  }

  private boolean isFresh(Fact fact, Need.Recorded recorded) {
    return recorded.within() == null
        ? fact.usable()
        : fact.daysAgoAtMost() <= value(recorded.within());
  }

  /** Whether it tells enough to clear anything: final, and on a known side of each limit. */
  private boolean isTold(Fact fact) {
    return !fact.preliminary() && !open.contains(fact) && !record.openValues().contains(fact);
  }

  /** Whether it is what is needed, however old. */
  private boolean fits(Fact fact, Need.Recorded recorded) {
    boolean counts =
        recorded.count() != null
            || !(fact instanceof Measurement
                || fact instanceof Answer
                || fact instanceof CodedResult)
            || fact.decides();
    boolean contradicted = record.conflicts().containsKey(fact.kind());
    boolean told = !(fact instanceof Answer answer) || answer.reply() != Answer.Reply.UNKNOWN;
    boolean asWanted = !recorded.yes() || (fact instanceof Answer answer && answer.yes());
    boolean result =
        recorded.result() == null
            || (fact instanceof CodedResult coded && coded.result().equals(recorded.result()));
    return counts && !contradicted && told && asWanted && result;
  }

  private int value(@Nullable String parameter) {
    BigDecimal value = parameter == null ? null : parameters.get(parameter);
    return value == null ? 0 : value.intValue();
  }

  /**
   * A row is silent only by an answered question or a reviewed list (reading rule P-5). A text is
   * never acted on, but what it says against the answer must be cleared up first.
   */
  private Optional<UnmetNeed> presence(Need need, Need.Presence presence) {
    Optional<UnmetNeed> unmet = asked(need, presence);
    return unmet.isPresent()
        ? unmet
        : mentioned(presence)
            .flatMap(
                problem ->
                    said.because(
                        need,
                        Absence.CONTRADICTORY,
                        "absence.mentioned",
                        problem.head().concept().words()))
            .or(() -> namedOtherwise(need, presence));
  }

  /** A problem whose code is of something else than its words. */
  private Optional<UnmetNeed> namedOtherwise(Need need, Need.Presence presence) {
    return record
        .codedProblems()
        .naming(presence)
        .flatMap(
            words -> said.because(need, Absence.CONTRADICTORY, "absence.named-otherwise", words));
  }

  /**
   * A problem that no code of a value set tells, and whose words name what the question is about.
   */
  private Optional<Fact> mentioned(Need.Presence presence) {
    if (presence.mentions().isEmpty()) {
      return Optional.empty();
    }
    return record.problemsOfNoTerm().inWords(presence.ever()).stream()
        .filter(problem -> mentions(problem, presence))
        .findFirst();
  }

  private boolean mentions(Fact problem, Need.Presence presence) {
    String said =
        wordsOfProblems.computeIfAbsent(problem, key -> key.head().concept().inLowerCase());
    return presence.mentions().stream().anyMatch(said::contains);
  }

  private Optional<UnmetNeed> asked(Need need, Need.Presence presence) {
    String question = presence.question() == null ? "" : presence.question();
    String conflict = record.conflicts().get(question);
    if (conflict != null) {
      return said.absent(need, Absence.CONTRADICTORY, said.sentenceOf(conflict));
    }
    Optional<UnmetNeed> doubtful = doubtful(need, question);
    if (doubtful.isPresent()) {
      return doubtful;
    }
    Optional<Answer> answer = decidingAnswer(question);
    int questionDays = value(ReadingParameters.QUESTION_DAYS);
    boolean recent = answer.isPresent() && answer.get().daysAgoAtMost() <= questionDays;
    if (recent && answer.get().no()) {
      return Optional.empty();
    }
    boolean list = presence.list() || (recent && answer.get().yes());
    boolean told =
        explained.contains(question)
            || (presence.explainedBy() != null && findings.contains(presence.explainedBy()));
    if (recent && answer.get().yes() && !told) {
      return said.because(need, Absence.CONTRADICTORY, "absence.unexplained-yes", "");
    }
    int listDays = value(ReadingParameters.PROBLEM_LIST_DAYS);
    boolean reviewed = review.isPresent() && review.get().daysAgoAtMost() <= listDays;
    if (list && reviewed) {
      List<Fact> unrecognised = record.problemsOfNoTerm().unrecognised();
      return unrecognised.isEmpty()
          ? Optional.empty()
          : said.absent(need, Absence.UNUSABLE, said.whyOpen(unrecognised, "not-read.problem"));
    }
    if (answer.isPresent() && answer.get().reply() == Answer.Reply.UNKNOWN) {
      return said.absent(need, Absence.NOT_KNOWN, "");
    }
    if (answer.isPresent() && !recent) {
      return said.absent(need, Absence.TOO_OLD, said.of(answer.get()));
    }
    if (list && review.isPresent()) {
      return said.absent(need, Absence.TOO_OLD, said.of(review.get()));
    }
    // Beside a finding of that kind, “not on record” would deny what stands there.
    return told || explained.contains(need.name())
        ? said.because(need, Absence.NEVER_RECORDED, "absence.beyond", "")
        : said.absent(need, Absence.NEVER_RECORDED, "");
  }

  private Optional<UnmetNeed> allergy(Need need, Need.AllergyAbsent allergy) {
    String conflict = record.conflicts().get(allergy.question());
    if (conflict != null) {
      return said.absent(need, Absence.CONTRADICTORY, said.sentenceOf(conflict));
    }
    int days = value(ReadingParameters.QUESTION_DAYS);
    return new AllergyNeed(record, allergy, () -> namesOf(allergy.to()), days)
        .gap()
        .flatMap(
            gap -> {
              String detail = gap.fact() == null ? gap.detail() : said.of(gap.fact());
              return gap.sentence() == null
                  ? said.absent(need, gap.absence(), detail)
                  : said.because(need, gap.absence(), gap.sentence(), detail);
            });
  }

  /** Brands and other names of what a term stands for, in small letters. */
  private Stream<String> namesOf(String term) {
    return release.medicineNames().entrySet().stream()
        .filter(one -> release.terminology().broader(one.getValue()).contains(term))
        .map(Map.Entry::getKey);
  }

  private Optional<UnmetNeed> medicines(Need need, Need.MedicinesKnown medicines) {
    int within = value(medicines.within());
    Optional<UnmetNeed> doubtful =
        doubtful(need, medicines.question()).or(() -> doubtful(need, medicines.reviewed()));
    if (doubtful.isPresent()) {
      return doubtful;
    }
    Optional<Answer> reviewed = newestWithin(medicines.reviewed(), within).filter(Answer::yes);
    boolean asked =
        newestWithin(medicines.question(), within)
            .filter(answer -> answer.reply() != Answer.Reply.UNKNOWN)
            .isPresent();
    int since = reviewed.map(Fact::daysAgoAtMost).orElse(Integer.MAX_VALUE);
    List<Fact> open =
        record.unrecognisedMedicines().stream()
            .filter(medicine -> reviewed.isEmpty() || isLater(medicine, since))
            .toList();
    if (reviewed.isPresent() && open.isEmpty()) {
      return Optional.empty();
    }
    if (!open.isEmpty()) {
      return said.absent(need, Absence.UNUSABLE, said.whyOpen(open, "not-read.medicine"));
    }
    return asked ? Optional.empty() : said.absent(need, Absence.NEVER_RECORDED, "");
  }

  /**
   * Whether a medicine came on the list after a review of that many days ago. What cannot be read
   * and has no date may be anything.
   */
  private boolean isLater(Fact medicine, int reviewedDaysAgo) {
    return medicine.dated() ? medicine.daysAgo() < reviewedDaysAgo : medicine instanceof Unreadable;
  }

  private Optional<Answer> newestWithin(String term, int days) {
    return record.of(term).stream()
        .filter(Fact::decides)
        .map(Answer.class::cast)
        .filter(answer -> answer.daysAgoAtMost() <= days)
        .findFirst();
  }

  private Optional<Answer> decidingAnswer(String question) {
    for (Fact fact : record.of(question)) {
      if (fact instanceof Answer answer && answer.decides()) {
        return Optional.of(answer);
      }
    }
    return Optional.empty();
  }
}
