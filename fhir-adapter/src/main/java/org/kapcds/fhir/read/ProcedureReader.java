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
 * What was done, given up, or offered and declined. A procedure under way has no fact yet. One that
 * took several days, or may have, or was given up, is a course: how many sessions it had is known
 * only if an observation tells.
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
    notes.addAll(Reasons.notes(procedure.getReasonReference(), place));
    Concept outcome = Concepts.of(procedure.getOutcome());
    if (outcome.isEmpty()) {
      outcome = Concepts.of(procedure.getStatusReason());
    }
    UsePeriod time =
        place.attempt("performed", () -> performed(procedure, place), UsePeriod.UNKNOWN);
    Procedure read =
        Procedure.of(
            place.head(Concepts.of(procedure.getCode()), time.end(), notes),
            stage(status),
            time.start(),
            outcome,
            SessionsHeld.in(place));
    boolean course = status == ProcedureStatus.STOPPED || tookDays(procedure, read);
    return List.of(course || read.sessionsKnown() ? read : read.withSessions(1));
  }

  /** Whether it took several days, or may have: a period may lack an end or name months only. */
  private static boolean tookDays(org.hl7.fhir.r4.model.Procedure procedure, Procedure read) {
    return procedure.getPerformed() instanceof Period && read.daysLongAtMost() > 1;
  }

  private static Stage stage(@Nullable ProcedureStatus status) {
    if (status == ProcedureStatus.COMPLETED) {
      return Stage.COMPLETED;
    }
    return status == ProcedureStatus.STOPPED ? Stage.STOPPED : Stage.NOT_DONE;
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
    if (status == ProcedureStatus.PREPARATION
        || status == ProcedureStatus.INPROGRESS
        || status == ProcedureStatus.ONHOLD) {
      throw UnusableException.ignored("not done yet");
    }
  }
}
