package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.FamilyMemberHistory;
import org.hl7.fhir.r4.model.FamilyMemberHistory.FamilyHistoryStatus;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.FamilyHistory;
import org.kapcds.engine.fact.When;

/** What relatives have or had: one fact for each condition, none of them the patient's own. */
final class FamilyMemberHistoryReader {

  private FamilyMemberHistoryReader() {}

  static List<Fact> read(FamilyMemberHistory history, Place place) {
    if (history.getStatus() == FamilyHistoryStatus.ENTEREDINERROR) {
      throw UnusableException.ignored("entered in error");
    }
    if (history.getStatus() == FamilyHistoryStatus.HEALTHUNKNOWN || history.hasDataAbsentReason()) {
      throw UnusableException.withheld("nothing is known of this relative");
    }
    Concept relationship = Concepts.of(history.getRelationship());
    When when = place.time("date", () -> Times.of(history.getDateElement()));
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < history.getCondition().size(); i++) {
      Concept condition = Concepts.of(history.getCondition().get(i).getCode());
      if (!condition.isEmpty()) {
        facts.add(
            FamilyHistory.of(
                place.head("condition[" + i + "]", condition, when, List.of()), relationship));
      }
    }
    return facts;
  }
}
