package org.kapcds.fhir;

import java.util.List;
import org.kapcds.engine.fact.Fact;

/**
 * One patient's record as facts.
 *
 * @param patientReference the patient the record is about, such as `Patient/amina`
 * @param facts the facts with their codings, sorted by their place in the record; the order of the
 *     resources makes no difference
 */
public record Chart(String patientReference, List<Fact> facts) {

  public Chart {
    facts = List.copyOf(facts);
  }
}
