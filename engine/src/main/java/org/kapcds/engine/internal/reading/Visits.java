package org.kapcds.engine.internal.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kapcds.engine.fact.Booking;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Encounter;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Procedure;
import org.kapcds.engine.fact.Procedure.Stage;
import org.kapcds.engine.fact.When;
import org.kapcds.engine.knowledge.FactType;
import org.kapcds.engine.knowledge.Terminology;

/**
 * The sessions that visits tell of: one that ended was held, one that goes on is booked for now.
 * What a procedure or a booking tells of the same day goes first, so that no session counts twice.
 */
final class Visits {

  private static final Set<String> SESSIONS =
      Set.of(ReadingTerms.DOSING_SESSION, ReadingTerms.PREPARATION, ReadingTerms.INTEGRATION);

  private static final String HOW = "a session that a visit tells of";

  private final Terminology terms;
  private final Clock clock;
  private final List<Fact> told;
  private final List<Fact> sessions = new ArrayList<>();

  private Visits(Terminology terms, Clock clock, List<Fact> told) {
    this.terms = terms;
    this.clock = clock;
    this.told = told;
  }

  /**
   * The sessions.
   *
   * @param visits the visits, in a fixed order
   * @param told what the record tells besides
   */
  static List<Fact> sessions(
      List<Encounter> visits, Terminology terms, Clock clock, List<Fact> told) {
    Visits reading = new Visits(terms, clock, told);
    visits.stream().filter(visit -> !clock.isFuture(visit.when())).forEach(reading::read);
    return reading.sessions;
  }

  private void read(Encounter visit) {
    Concept concept = visit.head().concept();
    if (visit.end().isKnown() || !visit.when().isKnown()) {
      terms.termsOf(concept, FactType.PROCEDURE).stream()
          .filter(SESSIONS::contains)
          .forEach(term -> addHeld(visit, term));
    } else {
      terms.termsOf(concept, FactType.BOOKING).forEach(term -> addGoingOn(visit, term));
    }
  }

  private void addHeld(Encounter visit, String term) {
    When ended = visit.end();
    if (isTold(Procedure.class, term, ended)) {
      return;
    }
    Procedure held =
        Procedure.of(
            new Head(
                    term,
                    visit.head().concept(),
                    ended,
                    visit.sources(),
                    visit.head().notes(),
                    clock.howOld(ended))
                .made(HOW),
            Stage.COMPLETED,
            visit.when(),
            Concept.NONE,
            1);
    sessions.add(held);
  }

  private void addGoingOn(Encounter visit, String term) {
    if (!isTold(Booking.class, term, visit.when()) && !isHeld(visit)) {
      sessions.add(new Booking(visit.head().read(term, clock.howOld(visit.when())).made(HOW)));
    }
  }

  /** Whether a session of that kind, over, is on record for that day; for any, if it has none. */
  private boolean isTold(Class<? extends Fact> type, String term, When when) {
    LocalDate day = when.lastDay(clock.offset());
    return Stream.concat(told.stream(), sessions.stream())
        .filter(type::isInstance)
        .filter(fact -> !(fact instanceof Procedure told) || told.stage() != Stage.UNDER_WAY)
        .filter(fact -> fact.kind().equals(term))
        .anyMatch(fact -> day == null || day.equals(fact.when().lastDay(clock.offset())));
  }

  /** Whether the session for which a patient is here is on record as held: it is over then. */
  private boolean isHeld(Encounter visit) {
    return terms.termsOf(visit.head().concept(), FactType.PROCEDURE).stream()
        .filter(SESSIONS::contains)
        .anyMatch(term -> isTold(Procedure.class, term, visit.when()));
  }
}
