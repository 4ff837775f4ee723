package org.kapcds.engine.internal.reading;

import static org.kapcds.engine.fact.Stretch.EVER;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.fact.Medication.Origin;
import org.kapcds.engine.fact.Medication.Status;
import org.kapcds.engine.fact.MedicineCourse;
import org.kapcds.engine.fact.MedicineCourse.Adherence;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.Sources;
import org.kapcds.engine.fact.Stretch;
import org.kapcds.engine.fact.When;

/**
 * Joins the records of one medicine into courses. Records belong to one course when no longer time
 * than the release allows lies between them; a prescription, the statement about it and its
 * supplies are thus one.
 */
final class Courses {

  private final Clock clock;
  private final int gapDays;
  private final List<Answer> adherence;

  /**
   * Joins by these.
   *
   * @param clock counts days
   * @param gapDays how many days without any record may lie within a course
   * @param adherence what was said of whether medicines were taken as prescribed
   */
  Courses(Clock clock, int gapDays, Collection<Answer> adherence) {
    this.clock = clock;
    this.gapDays = gapDays;
    this.adherence =
        adherence.stream()
            .filter(answer -> answer.yes() || answer.no())
            .sorted(Comparator.comparing(Answer::daysAgo).thenComparing(Answer::yes))
            .toList();
  }

  /** The courses of one medicine, of which these are all records; the oldest first. */
  List<MedicineCourse> of(Collection<Medication> records) {
    List<UseSpan> spans = spans(records);
    List<MedicineCourse> courses = new ArrayList<>();
    List<UseSpan> joined = new ArrayList<>();
    int until = EVER;
    for (UseSpan span : spans) {
      boolean dated = span.joinsUntil() != EVER;
      if (!joined.isEmpty() && (dated && until == EVER || until - span.joinsFrom() - 1 > gapDays)) {
        courses.add(course(joined));
        joined = new ArrayList<>();
        until = EVER;
      }
      joined.add(span);
      until = Math.min(until, span.joinsUntil());
    }
    if (!joined.isEmpty()) {
      courses.add(course(joined));
    }
    return courses;
  }

  /** In the order in which they begin, each ended where another record tells of a later stop. */
  private List<UseSpan> spans(Collection<Medication> records) {
    List<UseSpan> spans =
        records.stream()
            .filter(record -> record.status() != Status.CANCELLED)
            .filter(record -> !clock.isFuture(record.when()))
            .map(record -> UseSpan.of(record, clock))
            .toList();
    List<UseSpan> stops =
        spans.stream()
            .filter(UseSpan::tellsStop)
            .sorted(Comparator.comparing(UseSpan::last))
            .toList();
    return spans.stream()
        .map(span -> stopped(span, stops))
        .sorted(
            Comparator.comparing(UseSpan::joinsFrom)
                .reversed()
                .thenComparing(span -> span.use().sources()))
        .toList();
  }

  /** Whoever states a use that goes on contradicts whoever states that it was stopped. */
  private static UseSpan stopped(UseSpan span, List<UseSpan> stops) {
    if (span.is(Origin.STATEMENT)) {
      return span;
    }
    for (UseSpan stop : stops) {
      if (span.beganBefore(stop)) {
        return span.stoppedBy(stop);
      }
    }
    return span;
  }

  private MedicineCourse course(List<UseSpan> spans) {
    boolean filled = any(spans, span -> span.is(Origin.DISPENSE) || span.is(Origin.ADMINISTRATION));
    boolean active = any(spans, UseSpan::goesOn);
    int ended = EVER;
    for (UseSpan span : spans) {
      ended = Math.min(ended, span.joinsUntil());
    }
    Said said = said(spans, ended);
    List<Stretch> stretches =
        new DosesOverTime(
                spans.stream().filter(span -> !span.use().asNeeded()).toList(),
                clock,
                filled,
                said.confirmedSince(),
                said.deniedSince())
            .stretches();
    UseSpan oldest = spans.get(0);
    return new MedicineCourse(
        head(oldest.use(), spans),
        active ? When.UNKNOWN : end(spans, ended),
        stretches,
        new MedicineCourse.Traits(
            active,
            !any(spans, span -> !span.use().asNeeded()),
            !any(spans, span -> !span.use().byName()),
            any(spans, span -> span.use().prescribed()),
            filled || any(spans, span -> span.is(Origin.STATEMENT)),
            any(spans, span -> span.is(Origin.DISPENSE) && span.endKnown()),
            said.adherence(),
            active ? Set.of() : reasons(spans),
            active || ended == EVER ? 0 : ended));
  }

  private static boolean any(List<UseSpan> spans, Predicate<UseSpan> predicate) {
    for (UseSpan span : spans) {
      if (predicate.test(span)) {
        return true;
      }
    }
    return false;
  }

  private static Head head(Medication oldest, List<UseSpan> spans) {
    List<Medication> records = spans.stream().map(UseSpan::use).toList();
    Set<String> notes = new TreeSet<>();
    records.forEach(record -> notes.addAll(record.head().notes()));
    return new Head(
        "",
        oldest.head().concept(),
        oldest.when(),
        Sources.merged(records),
        List.copyOf(notes),
        Head.Age.UNREAD);
  }

  private static When end(List<UseSpan> spans, int ended) {
    return spans.stream()
        .filter(span -> span.endKnown() && span.joinsUntil() == ended)
        .map(span -> span.use().end())
        .findFirst()
        .orElse(When.UNKNOWN);
  }

  /** The reasons of the last stop, unless it was begun again after it. */
  private static Set<String> reasons(List<UseSpan> spans) {
    List<UseSpan> told = spans.stream().filter(span -> !span.use().stoppedFor().isEmpty()).toList();
    if (told.isEmpty()) {
      return Set.of();
    }
    int last = told.stream().mapToInt(UseSpan::joinsUntil).min().orElse(EVER);
    boolean begunAgain = any(spans, span -> span.startKnown() && span.first() < last);
    Set<String> reasons = new TreeSet<>();
    if (!begunAgain) {
      told.stream()
          .filter(span -> span.joinsUntil() == last)
          .forEach(span -> reasons.add(span.use().stoppedFor()));
    }
    return reasons;
  }

  /**
   * What was said of a course.
   *
   * @param confirmedSince the first day, counted back, up to which it is confirmed; none if it is
   *     {@link Stretch#EVER}
   * @param deniedSince the same for what was denied
   */
  private record Said(Adherence adherence, int confirmedSince, int deniedSince) {}

  private static final Said NOTHING_SAID = new Said(Adherence.NOT_ASKED, EVER, EVER);

  /** The newest word on a course, of those that came after it had begun. */
  private Said said(List<UseSpan> spans, int ended) {
    if (adherence.isEmpty()) {
      return NOTHING_SAID;
    }
    int begun = spans.stream().mapToInt(UseSpan::joinsFrom).max().orElse(EVER);
    Answer newest =
        adherence.stream()
            .filter(answer -> answer.daysAgo() < begun && isAbout(answer, spans))
            .findFirst()
            .orElse(null);
    if (newest == null) {
      return NOTHING_SAID;
    }
    int day = newest.daysAgoAtMost();
    boolean whole = day <= ended || ended == 0;
    if (newest.no()) {
      return new Said(Adherence.DENIED, EVER, day);
    }
    return new Said(whole ? Adherence.CONFIRMED : Adherence.NOT_ASKED, day, EVER);
  }

  private static boolean isAbout(Answer answer, List<UseSpan> spans) {
    List<String> about = answer.head().about();
    return about.isEmpty()
        || spans.stream()
            .flatMap(span -> span.use().sources().list().stream())
            .map(Source::reference)
            .anyMatch(about::contains);
  }
}
