package org.kapcds.engine.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Diagnosis;
import org.kapcds.engine.knowledge.Need.Presence;

/** The problems on record that a term stands for, and whose words are not those of their code. */
public final class CodedProblems {

  private final ProblemWords reading;
  private final List<Named> present = new ArrayList<>();
  private final List<Named> past = new ArrayList<>();

  private record Named(Concept problem, String words) {}

  CodedProblems(ProblemWords reading) {
    this.reading = reading;
  }

  void add(Diagnosis problem) {
    Concept concept = problem.head().concept();
    for (String words : reading.besideTheCodes(concept)) {
      (problem.present() ? present : past).add(new Named(concept, words));
    }
  }

  /** The words by which one is what a need asks about, while its code is something else. */
  Optional<String> naming(Presence presence) {
    Optional<String> now = naming(present, presence);
    return now.isPresent() || !presence.ever() ? now : naming(past, presence);
  }

  private Optional<String> naming(List<Named> problems, Presence presence) {
    return problems.stream()
        .filter(one -> reading.nameAnother(one.words(), one.problem(), presence))
        .map(Named::words)
        .findFirst();
  }
}
