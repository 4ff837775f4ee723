package org.kapcds.engine.internal.reading;

import java.util.ArrayList;
import java.util.List;
import org.kapcds.engine.fact.Diagnosis;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.knowledge.Terminology;

/**
 * The problems on record that no term stands for. One without a coding of a known system may be
 * anything; of the others only the words may name what a need asks about.
 */
public final class ProblemsOfNoTerm {

  private final List<Fact> unrecognised = new ArrayList<>();
  private final List<Fact> unrecognisedPast = new ArrayList<>();
  private final List<Fact> known = new ArrayList<>();
  private final List<Fact> knownPast = new ArrayList<>();

  ProblemsOfNoTerm() {}

  /** Adds one, unless its code tells for certain that it is something else. */
  void add(Diagnosis problem, Terminology terms) {
    if (!terms.knowsSystemOf(problem.head().concept())) {
      (problem.present() ? unrecognised : unrecognisedPast).add(problem);
    } else if (!terms.knowsBranchesOf(problem.head().concept())) {
      (problem.present() ? known : knownPast).add(problem);
    }
  }

  /** Adds one that cannot be read. */
  void add(Unreadable bad) {
    unrecognised.add(bad);
  }

  /** Those present that no coding of a known system identifies. */
  public List<Fact> unrecognised() {
    return unrecognised;
  }

  /** The same and those of the past: over, or in remission. */
  public List<Fact> everUnrecognised() {
    List<Fact> all = new ArrayList<>(unrecognised);
    all.addAll(unrecognisedPast);
    return all;
  }

  /**
   * Those whose words may name what a need asks about.
   *
   * @param ever whether those of the past count too
   */
  List<Fact> inWords(boolean ever) {
    List<Fact> all = new ArrayList<>(unrecognised);
    all.addAll(known);
    if (ever) {
      all.addAll(unrecognisedPast);
      all.addAll(knownPast);
    }
    return all;
  }
}
