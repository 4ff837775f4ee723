package org.kapcds.fhir.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.kapcds.engine.fact.Booking;
import org.kapcds.engine.fact.Fact;

/** What is aimed at. A goal that was proposed only, reached or given up is none. */
final class GoalReader {

  private static final Set<GoalLifecycleStatus> AIMED_AT =
      EnumSet.of(
          GoalLifecycleStatus.PLANNED,
          GoalLifecycleStatus.ACCEPTED,
          GoalLifecycleStatus.ACTIVE,
          GoalLifecycleStatus.ONHOLD);

  private GoalReader() {}

  static List<Fact> read(Goal goal, Place place) {
    if (goal.getLifecycleStatus() == null || !AIMED_AT.contains(goal.getLifecycleStatus())) {
      throw UnusableException.ignored("a goal that is not aimed at");
    }
    return List.of(
        new Booking(
            place.head(
                Concepts.of(goal.getDescription()),
                place.time(
                    "startDate",
                    () ->
                        goal.hasStartDateType()
                            ? Times.of(goal.getStartDateType())
                            : Times.of(goal.getStatusDateElement())),
                List.of())));
  }
}
