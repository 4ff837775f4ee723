package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Reference;
import org.kapcds.engine.fact.Head;

/** What something was done or given for, where it refers to another resource of the record. */
final class Reasons {

  private Reasons() {}

  /** A note for each reason that is on record. */
  static List<String> notes(List<Reference> reasons, Place place) {
    List<String> notes = new ArrayList<>();
    for (Reference reason : reasons) {
      Entry entry = place.resolve(reason.getReference());
      if (entry != null) {
        notes.add(Head.about(entry.reference()));
      }
    }
    return notes;
  }
}
