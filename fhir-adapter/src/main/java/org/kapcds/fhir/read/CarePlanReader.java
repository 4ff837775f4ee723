package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Period;
import org.kapcds.engine.fact.Booking;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Encounter;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.When;

/**
 * Plans in force: one booking for the plan, one for each of its activities. An activity that was
 * carried out is a visit.
 */
final class CarePlanReader {

  private static final Set<CarePlanActivityStatus> GIVEN_UP =
      EnumSet.of(
          CarePlanActivityStatus.CANCELLED,
          CarePlanActivityStatus.STOPPED,
          CarePlanActivityStatus.ENTEREDINERROR);

  private CarePlanReader() {}

  static List<Fact> read(CarePlan plan, Place place) {
    if (plan.getStatus() != CarePlanStatus.ACTIVE) {
      return List.of();
    }
    List<Fact> facts = new ArrayList<>();
    Concept category = Concepts.together(plan.getCategory());
    if (!category.isEmpty()) {
      When start = place.time("period.start", () -> Times.start(plan.getPeriod()));
      facts.add(new Booking(place.head(category, start, List.of())));
    }
    for (int i = 0; i < plan.getActivity().size(); i++) {
      CarePlanActivityDetailComponent detail = plan.getActivity().get(i).getDetail();
      Concept code = Concepts.of(detail.getCode());
      boolean givenUp = detail.hasStatus() && GIVEN_UP.contains(detail.getStatus());
      if (!code.isEmpty() && !givenUp && !detail.getDoNotPerform()) {
        String path = "activity[" + i + "]";
        When when = place.time(path + ".detail.scheduled", () -> scheduled(detail));
        Head head = place.head(path, code, when, List.of());
        boolean done = detail.getStatus() == CarePlanActivityStatus.COMPLETED;
        facts.add(done ? new Encounter(head, when) : new Booking(head));
      }
    }
    return facts;
  }

  private static When scheduled(CarePlanActivityDetailComponent detail) {
    return detail.getScheduled() instanceof Period period
        ? Times.start(period)
        : Times.of(detail.getScheduled());
  }
}
