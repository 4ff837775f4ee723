package org.kapcds.service.hook;

import java.util.HashSet;
import java.util.Set;
import org.kapcds.service.http.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is being written while a call is made, and which of it the call is about: orders,
 * appointments, problems.
 *
 * @param bundle the resources, as they are about to be
 * @param selected the orders that were chosen among them, by type and id; empty for all
 * @param drafts the orders among them that nobody has signed, by type and id
 */
record Written(ObjectNode bundle, Set<String> selected, Set<String> drafts) {

  /** Nothing is being written. */
  static final Written NOTHING =
      new Written(
          JsonNodeFactory.instance.objectNode().put("resourceType", "Bundle"), Set.of(), Set.of());

  Written {
    selected = Set.copyOf(selected);
    drafts = Set.copyOf(drafts);
  }

  /**
   * What the context of a call holds.
   *
   * @throws Refusal if what the hook requires is missing, or what was selected is not among it
   */
  static Written of(Hook hook, ObjectNode context) {
    return switch (hook) {
      case PATIENT_VIEW, ENCOUNTER_START, ENCOUNTER_DISCHARGE -> NOTHING;
      case ORDER_SELECT -> {
        ObjectNode drafts = bundle(context, "draftOrders", "the orders being written");
        Set<String> unsigned = unsigned(drafts);
        DraftOrders.complete(drafts);
        yield new Written(drafts, selections(context, drafts), unsigned);
      }
      case ORDER_SIGN -> {
        ObjectNode drafts = bundle(context, "draftOrders", "the orders being signed");
        Set<String> unsigned = unsigned(drafts);
        DraftOrders.complete(drafts);
        yield new Written(drafts, Set.of(), unsigned);
      }
      case APPOINTMENT_BOOK -> {
        ObjectNode proposed = bundle(context, "appointments", "the appointments being booked");
        book(proposed);
        yield new Written(proposed, Set.of(), Set.of());
      }
      case PROBLEM_LIST_ITEM_CREATE ->
          new Written(
              bundle(context, "conditions", "the problems being added"), Set.of(), Set.of());
    };
  }

  private static ObjectNode bundle(ObjectNode context, String name, String what) {
    if (context.path(name) instanceof ObjectNode bundle
        && bundle.path("resourceType").asString("").equals("Bundle")) {
      return bundle;
    }
    throw Refusal.required(
        "context." + name,
        "`context.%s` is missing; send %s as a FHIR Bundle".formatted(name, what));
  }

  /** What stands as a draft, or says nothing of its status; what is held back was signed before. */
  private static Set<String> unsigned(ObjectNode bundle) {
    Set<String> unsigned = new HashSet<>();
    for (JsonNode entry : bundle.path("entry")) {
      JsonNode resource = entry.path("resource");
      if (resource.path("status").asString("draft").equals("draft")) {
        unsigned.add(name(resource));
      }
    }
    unsigned.remove("");
    return unsigned;
  }

  /** What is proposed is about to be booked, and is looked at as if it were. */
  private static void book(ObjectNode bundle) {
    for (JsonNode entry : bundle.path("entry")) {
      if (entry.path("resource") instanceof ObjectNode appointment
          && appointment.path("resourceType").asString("").equals("Appointment")
          && appointment.path("status").asString("proposed").equals("proposed")) {
        appointment.put("status", "booked");
      }
    }
  }

  /** The orders that are selected: by type and id, or by an id that only one of them has. */
  private static Set<String> selections(ObjectNode context, ObjectNode drafts) {
    JsonNode given = context.path("selections");
    if (!given.isArray() || given.isEmpty()) {
      throw Refusal.required(
          "context.selections",
          "`context.selections` is missing; send the orders that were chosen as a list of references");
    }
    Set<String> selected = new HashSet<>();
    for (JsonNode one : given) {
      selected.add(resolved(one.asString(""), drafts));
    }
    return selected;
  }

  private static String resolved(String selection, ObjectNode drafts) {
    Set<String> found = new HashSet<>();
    for (JsonNode entry : drafts.path("entry")) {
      String name = name(entry.path("resource"));
      if (!name.isEmpty() && (name.equals(selection) || name.endsWith("/" + selection))) {
        found.add(name);
      }
    }
    if (found.size() != 1) {
      throw Refusal.invalid(
          "context.selections",
          "`context.selections` names an order that is not one of `context.draftOrders`; name each by its type and id");
    }
    return found.iterator().next();
  }

  /** The names of what is being written, by type and id. */
  Set<String> names() {
    Set<String> names = new HashSet<>();
    bundle.path("entry").forEach(entry -> names.add(name(entry.path("resource"))));
    names.remove("");
    return names;
  }

  /** A resource by its type and id; empty if it has no id. */
  static String name(JsonNode resource) {
    String id = resource.path("id").asString("");
    return id.isEmpty() ? "" : resource.path("resourceType").asString("") + "/" + id;
  }
}
