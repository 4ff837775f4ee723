package org.kapcds.fhir.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Order;
import org.kapcds.engine.fact.When;
import tools.jackson.databind.JsonNode;

/**
 * An open order that no reader can read. It is an order all the same: nobody may sign it in the
 * belief that it was checked. It has no dose, and no medicine but what its JSON still tells.
 */
final class LostOrder {

  /** What a status can say; `unknown` and anything else says nothing. */
  private static final Set<String> SAID =
      Set.of("active", "on-hold", "cancelled", "completed", "entered-in-error", "stopped");

  private static final Set<String> NOT_ORDERED = Set.of("proposal", "plan", "option");

  private LostOrder() {}

  /** The order, if the resource was to be one that is open. */
  static Optional<Order> of(Place place) {
    JsonNode json = place.entry().json();
    String status = json.path("status").asString("");
    boolean draft = isDraft(place.entry());
    boolean ordered =
        status.equals("active") && !NOT_ORDERED.contains(json.path("intent").asString(""));
    if (!place.entry().type().equals("MedicationRequest")
        || isMeantNotToHappen(json)
        || !(draft || ordered)) {
      return Optional.empty();
    }
    Concept medicine = Salvage.conceptOf(place.entry(), place.record());
    return Optional.of(
        Order.of(
            place.head("", medicine, When.UNKNOWN, List.of("the order cannot be read")),
            draft,
            Concept.NONE,
            null,
            null,
            null,
            Concept.NONE,
            List.of()));
  }

  /** Whether it is an order that is being written; one whose status says nothing counts as such. */
  static boolean isDraft(Entry entry) {
    return entry.type().equals("MedicationRequest")
        && !SAID.contains(entry.json().path("status").asString(""));
  }

  private static boolean isMeantNotToHappen(JsonNode json) {
    return json.path("doNotPerform").asBoolean(false);
  }
}
