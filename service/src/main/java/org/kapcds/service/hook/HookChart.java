package org.kapcds.service.hook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.fact.When;
import org.kapcds.fhir.Chart;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.service.http.Refusal;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The record that comes with a call: the orders of the context, and what was prefetched. Data that
 * were not sent are not data that there are none of: they are listed, or the call is refused.
 */
final class HookChart {

  private final Prefetch wanted;

  HookChart(Prefetch wanted) {
    this.wanted = wanted;
  }

  /**
   * Reads the record.
   *
   * @throws Refusal with 412 if something is missing without which nothing can be decided
   */
  Chart read(HookRequest request) {
    List<String> missing =
        wanted.templates().keySet().stream()
            .filter(key -> !isAnswered(request.prefetch(), key))
            .toList();
    refuse(missing.stream().filter(wanted.required()::contains).toList());
    List<JsonNode> resources = new ArrayList<>();
    ObjectNode drafts = request.draftOrders();
    Set<String> written = new HashSet<>();
    if (drafts != null) {
      resources.add(drafts);
      drafts.path("entry").forEach(entry -> written.add(name(entry.path("resource"))));
      written.remove("");
    }
    for (String key : wanted.templates().keySet()) {
      JsonNode value = request.prefetch().path(key);
      if (!missing.contains(key) && value.isObject()) {
        removeOlder(value, written);
        resources.add(value);
      }
    }
    Chart chart = FhirFacts.read(resources, request.patientId());
    List<Fact> facts = new ArrayList<>(chart.facts());
    missing.forEach(key -> facts.add(notSent(key)));
    return new Chart(chart.patientReference(), facts);
  }

  /** Null means that there is nothing; an outcome in place of data, that nobody knows. */
  private static boolean isAnswered(ObjectNode prefetch, String key) {
    JsonNode value = prefetch.get(key);
    if (value == null) {
      return false;
    }
    String type = value.path("resourceType").asString("");
    boolean resource = !type.isEmpty() && !type.equals("OperationOutcome");
    return value.isNull() || resource;
  }

  private static void refuse(List<String> missing) {
    if (!missing.isEmpty()) {
      throw new Refusal(
          HttpStatus.PRECONDITION_FAILED,
          "required",
          "prefetch",
          "without `%s` nothing can be decided; send it as prefetch, or null where there is nothing on record"
              .formatted(String.join("`, `", missing)));
    }
  }

  /** An order that is being written again counts as it is written now. */
  private static void removeOlder(JsonNode value, Set<String> written) {
    if (written.isEmpty()) {
      return;
    }
    Iterator<JsonNode> entries = value.path("entry").iterator();
    while (entries.hasNext()) {
      if (written.contains(name(entries.next().path("resource")))) {
        entries.remove();
      }
    }
  }

  private static String name(JsonNode resource) {
    String id = resource.path("id").asString("");
    return id.isEmpty() ? "" : resource.path("resourceType").asString("") + "/" + id;
  }

  private static Unreadable notSent(String key) {
    return new Unreadable(
        Head.of(Concept.NONE, When.UNKNOWN, Source.of("prefetch." + key)),
        Unreadable.Cause.WITHHELD,
        "not sent by the calling system");
  }
}
