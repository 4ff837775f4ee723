package org.kapcds.service.hook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kapcds.fhir.fetch.Fetch;
import org.kapcds.fhir.fetch.Fetched;
import org.kapcds.fhir.fetch.Query;
import org.kapcds.service.http.Refusal;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was sent along, key by key, and what is fetched beside it. */
final class Sent {

  private final Map<String, List<JsonNode>> resources = new LinkedHashMap<>();
  private final Map<String, ObjectNode> unfinished = new LinkedHashMap<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private final Set<String> failed = new TreeSet<>();

  private Sent() {}

  /** What a call sent of what was asked for; what it sent unasked is passed over. */
  static Sent of(ObjectNode prefetch, Prefetch wanted) {
    Sent sent = new Sent();
    for (String key : wanted.templates().keySet()) {
      sent.take(key, prefetch.get(key), wanted);
    }
    return sent;
  }

  /** Null means that there is nothing; whatever is no answer leaves its own key open only. */
  private void take(String key, @Nullable JsonNode value, Prefetch wanted) {
    List<JsonNode> answer = new ArrayList<>();
    resources.put(key, answer);
    if (value == null) {
      missing.add(key);
    } else if (isOutcome(value)) {
      missing.add(key);
      failed.add(key);
    } else if (value instanceof ObjectNode object && isAnswer(object, wanted.type(key))) {
      answer.add(object);
      if (hasNext(object)) {
        unfinished.put(key, object);
      }
    } else if (!value.isNull()) {
      missing.add(key);
    }
  }

  private static boolean isOutcome(JsonNode value) {
    return value.path("resourceType").asString("").equals("OperationOutcome");
  }

  private static boolean isAnswer(ObjectNode value, String type) {
    JsonNode entries = value.path("entry");
    String found = value.path("resourceType").asString("");
    return found.equals(type)
        || (found.equals("Bundle")
            && (entries.isArray() || entries.isMissingNode() || entries.isNull()));
  }

  private static boolean hasNext(ObjectNode bundle) {
    for (JsonNode link : bundle.path("link")) {
      if (link.path("relation").asString("").equals("next")) {
        return true;
      }
    }
    return false;
  }

  /** Of how many keys nothing was sent, or not all. */
  int open() {
    return missing.size() + unfinished.size();
  }

  /** The keys of which nothing was sent, and why it is not fetched. */
  Map<String, String> missing(String why) {
    Map<String, String> all = new LinkedHashMap<>();
    missing.forEach(key -> all.put(key, why));
    return all;
  }

  /** All resources. */
  List<JsonNode> resources() {
    return resources.values().stream().flatMap(List::stream).toList();
  }

  /**
   * Fetches what was not sent, and further pages. What the calling system tried in vain is tried
   * again only if nothing can be decided without it.
   *
   * @return the keys that are not complete, and why
   */
  Map<String, String> complete(Fetch fetch, Prefetch wanted, HookRequest request) {
    String patientId = request.patientId();
    String encounterId = request.encounterId();
    Map<String, String> incomplete = new LinkedHashMap<>();
    Set<String> open = new LinkedHashSet<>(missing);
    open.addAll(unfinished.keySet());
    List<Query> queries = new ArrayList<>();
    for (String key : open) {
      if (!Query.isId(patientId)) {
        incomplete.put(key, "`context.patientId` cannot stand in a query");
      } else if (wanted.asksForEncounter(key) && !Query.isId(String.valueOf(encounterId))) {
        incomplete.put(key, "`context.encounterId` cannot stand in a query");
      } else if (failed.contains(key) && !wanted.required().contains(key)) {
        incomplete.put(key, "the calling system failed at it");
      } else {
        queries.add(wanted.query(key, request));
      }
    }
    fetch.ask(queries, unfinished).forEach((key, fetched) -> take(key, fetched, incomplete));
    return incomplete;
  }

  private void take(String key, Fetched fetched, Map<String, String> incomplete) {
    resources.computeIfAbsent(key, unused -> new ArrayList<>()).addAll(fetched.resources());
    ObjectNode first = unfinished.get(key);
    if (first != null) {
      first.remove("link");
      first.remove("total");
    }
    String why = fetched.missing();
    if (why == null) {
      missing.remove(key);
    } else {
      incomplete.put(key, why);
    }
  }

  /**
   * Refuses a call that lacks something that is required.
   *
   * @param reasons why it could not be fetched, by key; empty where that was not tried
   */
  void refuseWithout(Set<String> required, Map<String, String> reasons) {
    List<String> lacking =
        missing.stream()
            .filter(required::contains)
            .filter(key -> resources.getOrDefault(key, List.of()).isEmpty())
            .toList();
    if (lacking.isEmpty()) {
      return;
    }
    Set<String> why = new LinkedHashSet<>();
    lacking.forEach(key -> why.add(reasons.getOrDefault(key, "")));
    why.remove("");
    throw new Refusal(
        HttpStatus.PRECONDITION_FAILED,
        "required",
        "prefetch",
        "without `%s` nothing can be decided%s; send it as prefetch, or null where there is nothing on record"
            .formatted(
                String.join("`, `", lacking),
                why.isEmpty() ? "" : " (not fetched: %s)".formatted(String.join("; ", why))));
  }
}
