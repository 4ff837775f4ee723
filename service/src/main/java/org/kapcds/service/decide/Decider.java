package org.kapcds.service.decide;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Engine;
import org.kapcds.engine.QuestionException;
import org.kapcds.engine.Situation;
import org.kapcds.engine.fact.Booking;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Order;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.fhir.Chart;
import org.kapcds.service.record.Call;

/** Answers a question about a record: the one place where the rooms meet. */
public final class Decider {

  private final Releases releases;
  private final SiteSettings site;
  private final List<String> profiles;
  private final Onlooker onlooker;
  private final @Nullable Engine settled;
  private final @Nullable Call call;

  /** Decides under these releases, at this site, with their parameters as they stand. */
  public Decider(Releases releases, SiteSettings site) {
    this(releases, site, List.of());
  }

  /**
   * Decides under these releases, at this site.
   *
   * @param profiles the parameter profiles for questions that name none, in their order
   */
  public Decider(Releases releases, SiteSettings site, List<String> profiles) {
    this(releases, site, profiles, (situation, used, decision) -> {}, null, null);
  }

  private Decider(
      Releases releases,
      SiteSettings site,
      List<String> profiles,
      Onlooker onlooker,
      @Nullable Engine settled,
      @Nullable Call call) {
    this.releases = releases;
    this.site = site;
    this.profiles = List.copyOf(profiles);
    this.onlooker = onlooker;
    this.settled = settled;
    this.call = call;
  }

  /** The same, with somebody who is told what the release in force has decided for calls. */
  public Decider watchedBy(Onlooker other) {
    return new Decider(releases, site, profiles, other, settled, call);
  }

  /** The same, with the release that is in force now for all it is asked. */
  public Decider settled() {
    return new Decider(releases, site, profiles, onlooker, releases.current(), call);
  }

  /** The same for one call, settled, telling the call what was decided for it, and on what. */
  public Decider recordedIn(Call answered) {
    return new Decider(releases, site, profiles, onlooker, releases.current(), answered);
  }

  /** The releases. */
  public Releases releases() {
    return releases;
  }

  private Engine current() {
    return settled == null ? releases.current() : settled;
  }

  /**
   * Decides.
   *
   * @throws QuestionException if the question names something the release does not know, or a day
   *     before its first or after its last
   */
  public Decision decide(Chart chart, Question question) {
    Engine engine = question.release() == null ? current() : releases.of(question.release());
    refuseAfterLastDay(engine.release(), question);
    if (question.release() == null) {
      refuseBeforeFirstDay(engine.release(), question);
    }
    Situation situation =
        new Situation(
            question.asOf(),
            question.moment(),
            question.intervention(),
            question.conditions(),
            site.beside(chart.facts()));
    List<String> chosen = question.profiles().isEmpty() ? profiles : question.profiles();
    Decision decision = engine.decide(situation, chosen);
    if (call != null) {
      call.decided(situation, chosen, decision);
      if (question.release() == null) {
        onlooker.decided(situation, chosen, decision);
      }
    }
    return decision;
  }

  /** Whether a record holds an open order that the release judges, identified or not. */
  public boolean isRequested(Chart chart) {
    return chart.facts().stream().anyMatch(this::isJudged);
  }

  /** Whether a fact is an order that the release judges, identified or not. */
  public boolean isJudged(Fact fact) {
    return fact instanceof Order order && current().judges(order);
  }

  /** Whether a fact is an order that the release judges, and surely of one of its drugs. */
  public boolean isIdentified(Fact fact) {
    return fact instanceof Order order && current().identifies(order);
  }

  /** Whether a fact is the booking of a dosing session. */
  public boolean isBookedDosing(Fact fact) {
    return fact instanceof Booking booking && current().isOfDosing(booking);
  }

  /** The codes by which a dosing session is booked. */
  public List<Decision.ScheduledCoding> codingsOfDosing() {
    return current().codingsOfDosing();
  }

  /** The terms that the rules and needs of the release name. */
  public Set<String> termsInUse() {
    return current().termsInUse();
  }

  /** The release that decides when a question names none. */
  public Release release() {
    return current().release();
  }

  private static void refuseAfterLastDay(Release release, Question question) {
    LocalDate until = release.inForceUntil();
    if (until != null && question.asOf().toLocalDate().isAfter(until)) {
      throw new QuestionException(
          "asOf",
          "release %s was in force until %s, and the question is about %s; use a later release"
              .formatted(release.version(), until, question.asOf().toLocalDate()));
    }
  }

  private static void refuseBeforeFirstDay(Release release, Question question) {
    if (question.asOf().toLocalDate().isBefore(release.inForceFrom())) {
      throw new QuestionException(
          "asOf",
          "release %s is in force from %s, and the question is about %s; ask for a later moment, or name the release with `release=%s`"
              .formatted(
                  release.version(),
                  release.inForceFrom(),
                  question.asOf().toLocalDate(),
                  release.version()));
    }
  }
}
