package org.kapcds.service.hook;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The orders of a call. Whatever stands among them is about to be signed: what is no resource is an
 * order that nobody can read, and a request that is held back, or whose status says nothing, is a
 * draft.
 */
final class DraftOrders {

  /** What a status can say; `unknown` and anything else says nothing. */
  private static final Set<String> STATUS =
      Set.of("active", "cancelled", "completed", "entered-in-error", "stopped", "draft");

  private DraftOrders() {}

  /** Makes each entry what it is about to be. */
  static void complete(ObjectNode bundle) {
    if (bundle.path("entry") instanceof ArrayNode entries) {
      for (int i = 0; i < entries.size(); i++) {
        JsonNode resource = entries.get(i).path("resource");
        if (resource.path("resourceType").asString("").isEmpty()) {
          ObjectNode order = resource instanceof ObjectNode odd ? odd : unreadable(entries, i);
          order.put("resourceType", "MedicationRequest");
        }
        if (entries.get(i).path("resource") instanceof ObjectNode order
            && order.path("resourceType").asString("").equals("MedicationRequest")
            && !STATUS.contains(order.path("status").asString(""))) {
          order.put("status", "draft");
        }
      }
    }
  }

  private static ObjectNode unreadable(ArrayNode entries, int at) {
    ObjectNode entry = entries.get(at) instanceof ObjectNode odd ? odd : entries.objectNode();
    entries.set(at, entry);
    return entry.putObject("resource");
  }
}
