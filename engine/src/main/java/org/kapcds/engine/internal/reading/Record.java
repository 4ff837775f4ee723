package org.kapcds.engine.internal.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.conclusion.Age;
import org.kapcds.engine.conclusion.Request;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Order;
import org.kapcds.engine.fact.Patient;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.knowledge.Intervention;

/**
 * The patient's record as one release reads it on one day.
 *
 * @param patient the patient
 * @param age the age; {@code null} without a birth date
 * @param facts one fact for each record and each term it stands for, in a fixed order
 * @param byTerm the same facts by their term
 * @param unreadable what could not be used; with a kind when its term is known
 * @param conflicts the terms whose newest values contradict each other, with the code of the
 *     contradiction
 * @param doubts what cannot be read, and may be newer than what can
 * @param openValues the measurements of which only an end is known, where rules read the value
 * @param unrecognisedMedicines medicines in use that no coding identifies
 * @param problemsOfNoTerm problems that no term stands for
 * @param codedProblems the others, as far as their words are not those of their code
 * @param allergies the allergies present that a code tells, whatever they are to; those of a term
 *     have its kind
 * @param unrecognisedAllergies those that no coding of a known system identifies
 * @param unrecognisedOrders drafts of medicines that no coding identifies
 * @param intervention the intervention considered
 * @param request the same for the rules
 * @param orders the orders of ketamine or esketamine, and those that may be such
 * @param ordersOnHold such orders that are held back, which nobody judges
 * @param dosingSoon whether dosing starts within the hours in which the rules of the session apply
 */
public record Record(
    Patient patient,
    @Nullable Age age,
    List<Fact> facts,
    Map<String, List<Fact>> byTerm,
    List<Unreadable> unreadable,
    Map<String, String> conflicts,
    Doubts doubts,
    Set<Measurement> openValues,
    List<Fact> unrecognisedMedicines,
    ProblemsOfNoTerm problemsOfNoTerm,
    CodedProblems codedProblems,
    List<Fact> allergies,
    List<Fact> unrecognisedAllergies,
    List<Fact> unrecognisedOrders,
    Intervention intervention,
    Request request,
    List<Order> orders,
    List<Order> ordersOnHold,
    boolean dosingSoon) {

  /**
   * Whether a fact decides, and still something that cannot be read may be newer: it may stop
   * something, and meets no criterion.
   */
  public boolean isInDoubt(Fact fact) {
    return doubtAbout(fact).isPresent();
  }

  /** Whether there is anything that cannot be read and may be newer than what can. */
  public boolean hasDoubts() {
    return !doubts.isEmpty();
  }

  /** What cannot be read and may be newer than a fact that decides. */
  public Optional<Unreadable> doubtAbout(Fact fact) {
    return fact.decides() ? doubts.about(Set.of(fact.kind()), List.of(fact)) : Optional.empty();
  }

  /** The facts of a term, usable or not. */
  public List<Fact> of(String term) {
    return byTerm.getOrDefault(term, List.of());
  }
}
