package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.ReferredDocumentStatus;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.When;

/**
 * Documents: that there is one of that type, and of which day. What stands in it is not read. A
 * draft is none, and neither is one that another has replaced.
 */
final class DocumentReferenceReader {

  private DocumentReferenceReader() {}

  static List<Fact> read(DocumentReference document, Place place) {
    if (document.getStatus() != DocumentReferenceStatus.CURRENT) {
      throw UnusableException.ignored("a document that is not current");
    }
    if (document.getDocStatus() == ReferredDocumentStatus.PRELIMINARY
        || document.getDocStatus() == ReferredDocumentStatus.ENTEREDINERROR) {
      throw UnusableException.ignored("a document that is not final");
    }
    List<CodeableConcept> kinds = new ArrayList<>(List.of(document.getType()));
    kinds.addAll(document.getCategory());
    When when = place.time("date", () -> Times.of(document.getDateElement()));
    return List.of(
        new Answer(place.head(Concepts.together(kinds), when, List.of()), Answer.Reply.YES));
  }
}
