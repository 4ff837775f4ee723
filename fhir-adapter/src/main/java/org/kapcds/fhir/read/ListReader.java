package org.kapcds.fhir.read;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.ListResource.ListStatus;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.fact.Fact;

/**
 * The problem list: that it was reviewed, and when. What is on it stands in the record as
 * conditions of their own. Other lists tell nothing.
 */
final class ListReader {

  private ListReader() {}

  static List<Fact> read(ListResource list, Place place) {
    if (!Concepts.has(list.getCode(), Codes.PROBLEM_LIST)) {
      return List.of();
    }
    if (list.getStatus() != ListStatus.CURRENT) {
      throw UnusableException.ignored("a list that is not current");
    }
    CodeableConcept empty = list.getEmptyReason();
    if (!empty.isEmpty() && !Concepts.has(empty, "nilknown")) {
      throw UnusableException.withheld("an empty list that does not mean that there is nothing");
    }
    return List.of(
        new Answer(
            place.head(Concepts.of(list.getCode()), Times.of(list.getDateElement()), List.of()),
            Answer.Reply.YES));
  }
}
