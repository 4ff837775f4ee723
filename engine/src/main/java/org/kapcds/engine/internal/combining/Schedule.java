package org.kapcds.engine.internal.combining;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Decision.Scheduled;
import org.kapcds.engine.Decision.ScheduledCoding;
import org.kapcds.engine.Decision.State;
import org.kapcds.engine.conclusion.Due;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.When;
import org.kapcds.engine.internal.drools.Match;
import org.kapcds.engine.internal.wording.Words;
import org.kapcds.engine.knowledge.Code;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Measure;
import org.kapcds.engine.knowledge.Release;

/** What is recommended to be done within a time, the earliest first. */
final class Schedule {

  private final Release release;
  private final Words words;
  private final Map<String, List<ScheduledCoding>> codings = new HashMap<>();

  /**
   * Schedules under one release.
   *
   * @param release the release
   * @param words its sentences
   */
  Schedule(Release release, Words words) {
    this.release = release;
    this.words = words;
    for (Code code : release.terminology().codes()) {
      if (code.match() == Code.Match.EXACT) {
        codings
            .computeIfAbsent(code.term(), key -> new ArrayList<>())
            .add(new ScheduledCoding(code.system(), code.code(), code.display()));
      }
    }
  }

  /**
   * The dates of all recommendations that fired; what had to be done before the question is left
   * out. Where nobody may be treated, only those that count from something on record are left: the
   * care after what was given goes on.
   */
  List<Scheduled> of(
      OffsetDateTime asOf,
      Collection<EntryResult> results,
      List<Decision.Recommendation> recommendations) {
    boolean open =
        recommendations.stream()
            .map(Decision.Recommendation::state)
            .anyMatch(state -> state.compareTo(State.NOT_ELIGIBLE) < 0);
    Set<Scheduled> scheduled = new LinkedHashSet<>();
    for (EntryResult result : results) {
      if (result.entry().kind() == Kind.RECOMMENDATION) {
        for (EntryResult.Fired fired : result.fired()) {
          for (Match match : fired.matches()) {
            for (Object fact : match.facts()) {
              if (fact instanceof Due due
                  && !isOver(due.to(), asOf)
                  && (open || due.fact() != null)) {
                scheduled.add(scheduled(result.entry().id(), due, asOf));
              }
            }
          }
        }
      }
    }
    return scheduled.stream()
        .sorted(
            Comparator.comparing(Scheduled::from)
                .thenComparing(Scheduled::to)
                .thenComparing(Scheduled::ruleId)
                .thenComparing(Scheduled::text)
                .thenComparing(Scheduled::toString))
        .toList();
  }

  private static boolean isOver(When last, OffsetDateTime asOf) {
    LocalDate day = last.lastDay(asOf.getOffset());
    return last.instant() != null
        ? last.instant().isBefore(asOf.toInstant())
        : day != null && day.isBefore(asOf.toLocalDate());
  }

  private Scheduled scheduled(String ruleId, Due due, OffsetDateTime asOf) {
    Fact fact = due.fact();
    return new Scheduled(
        ruleId,
        words.say("due." + due.topic(), Map.of("what", name(due.what()))),
        written(due.from(), asOf),
        written(due.to(), asOf),
        codings.getOrDefault(due.what(), List.of()),
        fact == null ? null : fact.sources().reference());
  }

  private String name(String what) {
    Measure measure = release.measures().get(what);
    if (measure != null) {
      return measure.name();
    }
    return release.terminology().term(what) == null
        ? words.say("due.what." + what, Map.of())
        : release.terminology().name(what);
  }

  private static String written(When when, OffsetDateTime asOf) {
    return when.instant() != null
        ? when.instant().atOffset(asOf.getOffset()).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
        : String.valueOf(when.lastDay(asOf.getOffset()));
  }
}
