package org.kapcds.fhir;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.fact.Unreadable.Cause;
import org.kapcds.engine.fact.When;
import org.kapcds.fhir.read.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes bundles apart. A resource that comes twice is taken once: the newer one, if the server says
 * which that is. What is no resource is listed and does not stop the rest.
 */
final class Unpacking {

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, String> firstOf = new HashMap<>();
  private final List<Unreadable> unreadable = new ArrayList<>();

  /** The resources found. */
  List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** The Patients among them. */
  List<Entry> patients() {
    return entries.values().stream().filter(entry -> entry.type().equals("Patient")).toList();
  }

  /**
   * Beside the Patient meant, another one is somebody whom a server sent along: listed, not used.
   */
  void dropPatientsBut(String reference) {
    List<Entry> others =
        patients().stream().filter(entry -> !entry.reference().equals(reference)).toList();
    if (others.size() < patients().size()) {
      entries.values().removeAll(others);
      others.forEach(other -> list(Cause.UNUSABLE, other.reference(), "of another patient"));
    }
  }

  /** What was found and is none, or was held back by the server. */
  List<Unreadable> unreadable() {
    return unreadable;
  }

  /** Takes a bundle apart, and bundles inside it. */
  void addBundle(JsonNode bundle, String place) {
    for (JsonNode link : bundle.path("link")) {
      if (link.path("relation").asString("").equals("next")) {
        list(Cause.WITHHELD, place + ".link", "there is a next page that was not sent");
      }
    }
    addLacking(bundle, place);
    JsonNode list = bundle.path("entry");
    if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
      throw new BundleException(place + ".entry", "it is no list; send the entries as a list");
    }
    for (int i = 0; i < list.size(); i++) {
      JsonNode entry = list.get(i);
      String at = place + ".entry[" + i + "]";
      JsonNode fullUrl = entry.path("fullUrl");
      if (entry.has("resource") || !entry.isObject()) {
        String url = fullUrl.isString() ? fullUrl.asString() : null;
        addResource(entry.path("resource"), url, at, at + ".resource");
      }
    }
  }

  /** A search that found more than was sent, without a link to the rest, lacks a page as well. */
  private void addLacking(JsonNode bundle, String place) {
    int sent = 0;
    for (JsonNode entry : bundle.path("entry")) {
      String mode = entry.path("search").path("mode").asString("match");
      String type = entry.path("resource").path("resourceType").asString("");
      if (mode.equals("match") && !type.equals("OperationOutcome")) {
        sent++;
      }
    }
    int total = bundle.path("total").asInt(0);
    if (bundle.path("type").asString("").equals("searchset") && total > sent) {
      list(Cause.WITHHELD, place + ".total", "%d were found, %d were sent".formatted(total, sent));
    }
  }

  /** Adds a resource, or what a bundle in its place holds. */
  void addResource(JsonNode resource, @Nullable String fullUrl, String place, String expression) {
    String type = resource.path("resourceType").asString("");
    if (!(resource instanceof ObjectNode object) || type.isEmpty()) {
      list(Cause.UNUSABLE, place, "it is no FHIR resource");
    } else if (type.equals("Bundle")) {
      addBundle(resource, expression);
    } else if (type.equals("OperationOutcome")) {
      addOutcome(resource, place);
    } else {
      FhirVersion.check(type, resource, expression);
      addOnce(new Entry(object, fullUrl, place), place);
    }
  }

  /** A server that answers with an error in place of data holds something back. */
  private void addOutcome(JsonNode outcome, String place) {
    for (JsonNode issue : outcome.path("issue")) {
      String severity = issue.path("severity").asString("");
      if (severity.equals("error") || severity.equals("fatal")) {
        list(Cause.WITHHELD, place, "the server sent an error in place of data");
        return;
      }
    }
  }

  /**
   * Resources of one type and id are the same, unless their URLs say that they are of two servers.
   */
  private void addOnce(Entry entry, String place) {
    String url = webUrl(entry);
    String key = url.isEmpty() ? entry.reference() : url;
    String first = firstOf.putIfAbsent(entry.reference(), key);
    boolean mayBeFirst =
        first != null && (url.isEmpty() || !entries.containsKey(key) && !first.startsWith("http"));
    String at = mayBeFirst ? first : key;
    Entry known = entries.get(at);
    if (known == null || isNewer(entry, known)) {
      entries.put(at, entry);
    } else if (!known.json().equals(entry.json()) && !isNewer(known, entry)) {
      entries.put(entry.reference() + " " + place, entry);
    }
  }

  private static String webUrl(Entry entry) {
    String url = entry.fullUrl();
    return url != null && url.startsWith("http") ? url.replaceFirst("/_history/[^/]*$", "") : "";
  }

  private static boolean isNewer(Entry one, Entry other) {
    String updated = updated(one);
    return !updated.isEmpty() && !updated(other).isEmpty() && isAfter(updated, updated(other));
  }

  private static boolean isAfter(String one, String other) {
    try {
      return OffsetDateTime.parse(one).isAfter(OffsetDateTime.parse(other));
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String updated(Entry entry) {
    return entry.json().path("meta").path("lastUpdated").asString("");
  }

  private void list(Cause cause, String place, String reason) {
    Head head = Head.of(Concept.NONE, When.UNKNOWN, Source.of(place));
    unreadable.add(new Unreadable(head, cause, reason));
  }
}
