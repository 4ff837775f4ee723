package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Procedure;
import org.kapcds.engine.fact.When;

/** What was done, or offered and declined. A procedure under way has no fact yet. */
final class ProcedureReader {

  private ProcedureReader() {}

  static List<Fact> read(org.hl7.fhir.r4.model.Procedure procedure, Place place) {
    ProcedureStatus status = procedure.getStatus();
    refuse(status);
    List<String> notes = new ArrayList<>();
    if (status == ProcedureStatus.STOPPED) {
      notes.add("stopped before its end");
    }
    Concept outcome = Concepts.of(procedure.getOutcome());
    if (outcome.isEmpty()) {
      outcome = Concepts.of(procedure.getStatusReason());
    }
    When when = place.time("performed", () -> when(procedure, place));
    return List.of(
        Procedure.of(
            place.head(Concepts.of(procedure.getCode()), when, notes),
            status == ProcedureStatus.COMPLETED,
            outcome,
            SessionsHeld.in(place)));
  }

  private static When when(org.hl7.fhir.r4.model.Procedure procedure, Place place) {
    Type performed = procedure.getPerformed();
    When byAge = Ages.of(performed, place.record().birth());
    return byAge.isKnown() ? byAge : Times.of(performed);
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
