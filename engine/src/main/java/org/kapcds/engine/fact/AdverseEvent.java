package org.kapcds.engine.fact;

/**
 * Something untoward that happened to the patient; its codings say what. One that only might have
 * happened never becomes one.
 *
 * @param head the head; its `when` is the day it began, else the day it was found or recorded
 * @param severity how severe it was, as recorded
 * @param seriousness whether it was serious (death, danger to life, admission, disability), as
 *     recorded
 * @param outcome how it ended, as recorded
 * @param severityTerm the term of the severity, empty where the record does not tell
 * @param seriousnessTerm the term of the seriousness, empty where the record does not tell
 */
public record AdverseEvent(
    Head head,
    Concept severity,
    Concept seriousness,
    Concept outcome,
    String severityTerm,
    String seriousnessTerm)
    implements Fact {

  /** An event as recorded, not yet read under any release. */
  public static AdverseEvent of(Head head, Concept severity, Concept seriousness, Concept outcome) {
    return new AdverseEvent(head, severity, seriousness, outcome, "", "");
  }

  /** The same event with what a release makes of it. */
  public AdverseEvent withTerms(String ofSeverity, String ofSeriousness) {
    return new AdverseEvent(head, severity, seriousness, outcome, ofSeverity, ofSeriousness);
  }

  /** Whether the release knows how severe it was. */
  public boolean graded() {
    return !severityTerm.isEmpty();
  }

  /** Whether the release knows if it was serious. */
  public boolean seriousnessKnown() {
    return !seriousnessTerm.isEmpty();
  }

  /** Whether the record says how it ended. */
  public boolean outcomeKnown() {
    return !outcome.isEmpty();
  }

  @Override
  public AdverseEvent withHead(Head newHead) {
    return new AdverseEvent(newHead, severity, seriousness, outcome, severityTerm, seriousnessTerm);
  }
}
