package org.kapcds.engine.internal.reading;

import java.util.List;
import org.kapcds.engine.fact.Diagnosis;
import org.kapcds.engine.fact.Diagnosis.Status;
import org.kapcds.engine.fact.Fact;

/** What the dates of a diagnosis say of its status at the moment of the question. */
final class Diagnoses {

  private Diagnoses() {}

  /** An end that has not come yet is none; one that has come ends what has no other status. */
  static Diagnosis asOf(Diagnosis diagnosis, Clock clock) {
    if (!diagnosis.endKnown()) {
      return diagnosis;
    }
    return switch (diagnosis.status()) {
      case ACTIVE -> diagnosis;
      case INACTIVE ->
          clock.isFuture(diagnosis.abated())
              ? diagnosis.withStatus(Status.UNKNOWN, "it had not ended yet")
              : diagnosis;
      case UNKNOWN ->
          clock.isOver(diagnosis.abated())
              ? diagnosis.withStatus(Status.INACTIVE, "it has an end, and no clinical status")
              : diagnosis.withStatus(Status.UNKNOWN, "its end may still be to come");
    };
  }

  /**
   * The diagnosis of a visit is over when another entry says that the same ended after the visit:
   * visits leave their diagnoses active for ever.
   */
  static void endVisits(List<Fact> facts, Clock clock) {
    List<Diagnosis> over =
        facts.stream()
            .filter(Diagnosis.class::isInstance)
            .map(Diagnosis.class::cast)
            .filter(one -> !one.present() && one.endKnown())
            .toList();
    facts.replaceAll(
        fact ->
            fact instanceof Diagnosis diagnosis && isOver(diagnosis, over, clock)
                ? diagnosis.withStatus(Status.INACTIVE, "recorded as over after the visit")
                : fact);
  }

  private static boolean isOver(Diagnosis diagnosis, List<Diagnosis> over, Clock clock) {
    return diagnosis.present()
        && diagnosis.visit().isKnown()
        && over.stream()
            .filter(other -> other.kind().equals(diagnosis.kind()))
            .anyMatch(other -> clock.isBefore(diagnosis.visit(), other.abated()));
  }
}
