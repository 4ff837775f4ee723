package org.kapcds.service.page.bench;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Decision.Scheduled;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Phase;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.service.decide.InWords;
import org.kapcds.service.decide.Rulebook;

/** The plan beside the medicine, by the phases of a course: what is recommended, and when. */
final class Timeline {

  private static final int DAY = LocalDate.EPOCH.toString().length();

  private final Decision decision;
  private final Release release;
  private final Rulebook book;
  private final UnaryOperator<String> reviewed;

  /**
   * Makes the timeline of a decision.
   *
   * @param reviewed how far what stands behind a rule was checked, in words
   */
  Timeline(Decision decision, Release release, UnaryOperator<String> reviewed) {
    this.decision = decision;
    this.release = release;
    this.book = Rulebook.of(release);
    this.reviewed = reviewed;
  }

  /**
   * A phase with what belongs to it.
   *
   * @param sessions the sessions that are booked
   * @param dated what has its time, the earliest first
   * @param others what has none
   */
  record Part(String name, List<Step> sessions, List<Advice> dated, List<Advice> others) {

    /** Whether there is nothing to do in it. */
    public boolean isEmpty() {
      return sessions.isEmpty() && dated.isEmpty() && others.isEmpty();
    }
  }

  /**
   * What a rule recommends.
   *
   * @param texts its sentences
   * @param steps its times, the earliest first
   */
  record Advice(
      String ruleId,
      List<String> texts,
      List<Step> steps,
      String rationale,
      List<String> sources,
      String review) {}

  /**
   * What is done within a time.
   *
   * @param when the days, in words
   * @param away how far they are from the day of the question
   * @param texts what is done
   */
  record Step(String when, String away, List<String> texts) {}

  /**
   * The phases in their order, also those in which there is nothing to do; none at all where
   * nothing is recommended or booked.
   *
   * @param sessions the dosing sessions that are booked
   */
  List<Part> parts(List<Scheduled> sessions) {
    List<Part> parts =
        Arrays.stream(Phase.values())
            .map(phase -> part(phase, phase == Phase.DOSING ? steps(sessions) : List.of()))
            .toList();
    return parts.stream().allMatch(Part::isEmpty) ? List.of() : parts;
  }

  private Part part(Phase phase, List<Step> sessions) {
    Set<String> rules = new LinkedHashSet<>();
    decision.schedule().forEach(one -> rules.add(one.ruleId()));
    decision.conclusions().stream()
        .filter(one -> one.kind() == Kind.RECOMMENDATION && isOpen(one))
        .forEach(one -> rules.add(one.ruleId()));
    List<Advice> all =
        rules.stream()
            .map(release.entries()::get)
            .filter(entry -> entry != null && entry.phase() == phase)
            .map(this::advice)
            .toList();
    return new Part(
        release.words().getOrDefault(phase.word(), InWords.of(phase)),
        sessions,
        all.stream().filter(one -> !one.steps().isEmpty()).toList(),
        all.stream().filter(one -> one.steps().isEmpty()).toList());
  }

  /** Whether what it is said for may be considered, or it holds without that. */
  private boolean isOpen(Decision.Conclusion one) {
    Entry entry = release.entries().get(one.ruleId());
    return (entry != null && entry.standsAlone())
        || decision.recommendations().isEmpty()
        || decision.recommendations().stream()
            .filter(told -> one.condition() == null || one.condition().equals(told.condition()))
            .anyMatch(told -> told.state() != Decision.State.NOT_ELIGIBLE);
  }

  private Advice advice(Entry entry) {
    List<Decision.Conclusion> said =
        decision.conclusions().stream().filter(one -> one.ruleId().equals(entry.id())).toList();
    return new Advice(
        entry.id(),
        said.stream().map(Decision.Conclusion::summary).distinct().toList(),
        steps(decision.schedule().stream().filter(one -> one.ruleId().equals(entry.id())).toList()),
        said.stream().map(Decision.Conclusion::rationale).findFirst().orElse(""),
        book.sources(entry.id()),
        reviewed.apply(entry.id()));
  }

  /** What has one time is one step. */
  private List<Step> steps(List<Scheduled> scheduled) {
    Map<String, Step> steps = new LinkedHashMap<>();
    for (Scheduled one : scheduled) {
      steps
          .computeIfAbsent(
              one.days(), days -> new Step(days, away(one.from(), one.to()), new ArrayList<>()))
          .texts()
          .add(one.text());
    }
    return List.copyOf(steps.values());
  }

  private String away(String from, String to) {
    LocalDate today = day(decision.asOf());
    long first = Math.max(0, ChronoUnit.DAYS.between(today, day(from)));
    long last = ChronoUnit.DAYS.between(today, day(to));
    if (first >= last) {
      return last <= 0 ? "today" : "in " + days(last);
    }
    return first == 0
        ? "from now on, for " + days(last)
        : "in %d to %s".formatted(first, days(last));
  }

  private static String days(long number) {
    return number == 1 ? "1 day" : number + " days";
  }

  private static LocalDate day(String written) {
    return LocalDate.parse(written.substring(0, DAY));
  }
}
