package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Procedure;
import org.kapcds.engine.fact.Procedure.Stage;
import org.kapcds.engine.fact.When;

/**
 * What was done, given up, or offered and declined, and what is under way. One that took several
 * days, or may have, was given up or is not over, is a course: how many sessions it had is known
 * only if an observation tells. What is under way has no outcome yet.
 */
final class ProcedureReader {

  private ProcedureReader() {}

  static List<Fact> read(org.hl7.fhir.r4.model.Procedure procedure, Place place) {
    ProcedureStatus status = procedure.getStatus();
    refuse(status);
    List<String> notes = new ArrayList<>();
    if (status == ProcedureStatus.STOPPED) {
      notes.add(Head.STOPPED_EARLY);
    }
    boolean underWay = stage(status) == Stage.UNDER_WAY;
    if (underWay) {
      notes.add(Head.UNDER_WAY);
    }
    notes.addAll(Reasons.notes(procedure.getReasonReference(), place));
    UsePeriod time =
        place.attempt(
            "performed",
            () -> underWay ? soFar(procedure, place) : performed(procedure, place),
            UsePeriod.UNKNOWN);
    Procedure read =
        Procedure.of(
            place.head(Concepts.of(procedure.getCode()), time.end(), notes),
            stage(status),
            time.start(),
            underWay ? Concept.NONE : outcome(procedure),
            SessionsHeld.in(place).number());
    boolean course = underWay || status == ProcedureStatus.STOPPED || tookDays(procedure, read);
    return List.of(course || read.sessionsKnown() ? read : read.withSessions(1));
  }

  /** Whether it took several days, or may have: a period may lack an end or name months only. */
  private static boolean tookDays(org.hl7.fhir.r4.model.Procedure procedure, Procedure read) {
    return procedure.getPerformed() instanceof Period && read.daysLongAtMost() > 1;
  }

  private static Concept outcome(org.hl7.fhir.r4.model.Procedure procedure) {
    Concept outcome = Concepts.of(procedure.getOutcome());
    return outcome.isEmpty() ? Concepts.of(procedure.getStatusReason()) : outcome;
  }

  private static Stage stage(@Nullable ProcedureStatus status) {
    if (status == ProcedureStatus.COMPLETED) {
      return Stage.COMPLETED;
    }
    if (status == ProcedureStatus.INPROGRESS || status == ProcedureStatus.ONHOLD) {
      return Stage.UNDER_WAY;
    }
    return status == ProcedureStatus.STOPPED ? Stage.STOPPED : Stage.NOT_DONE;
  }

  /** Of what is under way: from its start to the last day of which something is told. */
  private static UsePeriod soFar(org.hl7.fhir.r4.model.Procedure procedure, Place place) {
    Type performed = procedure.getPerformed();
    When start = performed instanceof Period period ? Times.start(period) : Times.of(performed);
    When counted = SessionsHeld.in(place).when();
    return new UsePeriod(start, counted.isKnown() ? counted : start);
  }

  private static UsePeriod performed(org.hl7.fhir.r4.model.Procedure procedure, Place place) {
    Type performed = procedure.getPerformed();
    When byAge = Ages.of(performed, place.record().birth());
    boolean whole = performed instanceof Period period && period.hasStart() && period.hasEnd();
    When start = whole ? Times.start((Period) performed) : When.UNKNOWN;
    return new UsePeriod(start, byAge.isKnown() ? byAge : Times.of(performed));
  }

  private static void refuse(@Nullable ProcedureStatus status) {
    if (status == ProcedureStatus.ENTEREDINERROR) {
      throw UnusableException.ignored("entered in error");
    }
    if (status == null || status == ProcedureStatus.UNKNOWN) {
      throw UnusableException.unusable("whether it was done is not recorded");
    }
    if (status == ProcedureStatus.PREPARATION) {
      throw UnusableException.ignored("not done yet");
    }
  }
}
