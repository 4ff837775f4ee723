package org.kapcds.service.hook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.fact.When;
import org.kapcds.fhir.Chart;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.fhir.FhirFacts.Medicines;
import org.kapcds.fhir.fetch.Access;
import org.kapcds.fhir.fetch.Fetch;
import org.kapcds.fhir.fetch.Fetched;
import org.kapcds.fhir.fetch.FhirClient;
import org.kapcds.fhir.fetch.FhirServers;
import org.kapcds.service.metrics.Phase;
import org.kapcds.service.metrics.Timing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The record that a call is about: what is being written, what was prefetched, and what else the
 * calling system lets be fetched. Data that were neither sent nor had are not data that there are
 * none of: they are listed, or the call is refused.
 */
final class HookChart {

  private static final Logger LOG = LoggerFactory.getLogger(HookChart.class);

  private final Prefetch wanted;
  private final FhirClient client;
  private final FhirServers servers;
  private final @Nullable String registered;
  private final Timing timing;

  /**
   * Reads records.
   *
   * @param wanted what is asked to be sent along
   * @param client fetches what was not sent
   * @param servers from where the caller lets it be fetched
   * @param registered the id of this service at the calling systems, {@code null} if it has none
   * @param timing notes how long it takes
   */
  HookChart(
      Prefetch wanted,
      FhirClient client,
      FhirServers servers,
      @Nullable String registered,
      Timing timing) {
    this.wanted = wanted;
    this.client = client;
    this.servers = servers;
    this.registered = registered;
    this.timing = timing;
  }

  /**
   * A record as it was had.
   *
   * @param late the keys of which not everything came in time, sorted
   */
  record Had(Chart chart, List<String> late) {}

  /**
   * Reads the record.
   *
   * @param time how long the call may go on fetching
   * @throws org.kapcds.service.http.Refusal with 412 if something is missing without which nothing
   *     can be decided
   */
  Had read(HookRequest request, TimeLeft time) {
    Sent sent = Sent.of(request.prefetch(), wanted);
    Grant grant = Grant.of(request, servers, registered);
    Access access = grant.access();
    Fetch fetch = access == null ? null : client.begin(access, time.toFetch());
    int open = sent.open();
    Map<String, String> missing =
        fetch == null
            ? sent.missing(grant.problem())
            : timing.of(Phase.FETCH, () -> sent.complete(fetch, wanted, request));
    if (fetch != null) {
      timing.fetched(open, missing.size());
    }
    if (missing.values().stream().anyMatch(why -> !why.isEmpty())) {
      LOG.warn("call {}: neither sent nor fetched: {}", request.hookInstance(), missing);
    }
    sent.refuseWithout(wanted.required(), missing);
    List<JsonNode> resources = new ArrayList<>();
    resources.add(request.written().bundle());
    Set<String> written = request.written().names();
    for (JsonNode resource : sent.resources()) {
      removeOlder(resource, written);
      resources.add(resource);
    }
    Medicines medicines = fetch == null ? Medicines.NONE : fetch::medications;
    Chart chart = FhirFacts.read(resources, request.patientId(), medicines);
    List<Fact> facts = new ArrayList<>(chart.facts());
    missing.forEach((key, why) -> facts.add(notSent(key, why, wanted.type(key))));
    List<String> late =
        missing.entrySet().stream()
            .filter(one -> one.getValue().equals(Fetched.NOT_IN_TIME))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    return new Had(new Chart(chart.patientReference(), facts), late);
  }

  /** What is being written, by itself; it stands in the same places as in the whole record. */
  static Chart written(HookRequest request) {
    return FhirFacts.read(List.of(request.written().bundle()), request.patientId());
  }

  /** What is being written again counts as it is written now. */
  private static void removeOlder(JsonNode bundle, Set<String> written) {
    if (written.isEmpty() || !(bundle.path("entry") instanceof ArrayNode entries)) {
      return;
    }
    List<JsonNode> kept = new ArrayList<>();
    for (JsonNode entry : entries) {
      if (!written.contains(Written.name(entry.path("resource")))) {
        kept.add(entry);
      }
    }
    if (bundle instanceof ObjectNode search && search.path("total").isInt()) {
      search.put("total", search.path("total").asInt() - (entries.size() - kept.size()));
    }
    entries.removeAll();
    entries.addAll(kept);
  }

  /** What was not sent is something of its type, and leaves other lists alone. */
  private static Unreadable notSent(String key, String why, String resourceType) {
    return new Unreadable(
        Head.of(Concept.NONE, When.UNKNOWN, Source.of("prefetch." + key)),
        Unreadable.Cause.WITHHELD,
        why.isEmpty()
            ? "not sent by the calling system"
            : "not sent by the calling system, and not fetched: " + why,
        resourceType);
  }
}
