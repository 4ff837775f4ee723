package org.kapcds.fhir.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.fact.Unreadable.Cause;
import org.kapcds.engine.fact.When;

/**
 * Where a reader stands: the resource it reads, and the record around it.
 *
 * @param entry the resource
 * @param record the record it belongs to
 */
record Place(Entry entry, PatientRecord record) {

  /** The head of a fact that the whole resource tells. */
  Head head(Concept concept, When when, List<String> notes) {
    return head("", concept, when, notes);
  }

  /** The head of a fact that one element of the resource tells. */
  Head head(String path, Concept concept, When when, List<String> notes) {
    return head(path, concept, when, notes, null);
  }

  /** The same, with a word on how the fact was made. */
  Head head(String path, Concept concept, When when, List<String> notes, @Nullable String how) {
    return Head.of(concept, when, entry.source(path, how), notes.toArray(String[]::new));
  }

  /** One element of the resource that cannot be used. */
  Unreadable unreadable(String path, Concept concept, When when, Cause cause, String reason) {
    return new Unreadable(head(path, concept, when, List.of()), cause, reason);
  }
}
