package org.kapcds.features.chart;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/**
 * One patient's chart: FHIR resources on named shelves. A scenario that says otherwise puts
 * something else on a shelf, or clears it.
 */
public final class Chart {

  private final Map<String, List<Resource>> shelves = new LinkedHashMap<>();
  private final Map<String, Resource> named = new LinkedHashMap<>();
  private final List<String> broken = new ArrayList<>();

  /** Puts a resource on a shelf, instead of whatever stood there. */
  public void put(String shelf, Resource resource) {
    shelves.put(shelf, new ArrayList<>(List.of(resource)));
  }

  /** Puts a resource beside what stands on a shelf. */
  public void add(String shelf, Resource resource) {
    shelves.computeIfAbsent(shelf, key -> new ArrayList<>()).add(resource);
  }

  /** Adds a resource that the bundle knows by a name of its own, such as `urn:uuid:…`. */
  public void addAs(String fullUrl, Resource resource) {
    named.put(fullUrl, resource);
  }

  /** Adds a resource that no parser can read, with ' for ". */
  public void addBroken(String json) {
    broken.add(json.replace('\'', '"'));
  }

  /** Clears a shelf. */
  public void clear(String shelf) {
    if (shelves.remove(shelf) == null) {
      throw new IllegalStateException("nothing stands on the shelf `" + shelf + "`");
    }
  }

  /** Files what stands on a shelf under the name of a day, so that the shelf is free again. */
  public void file(String shelf, String day) {
    List<Resource> filed = shelves.remove(shelf);
    if (filed != null) {
      filed.forEach(resource -> resource.setId((String) null));
      shelves.put(shelf + " of " + day, filed);
    }
  }

  /** Whether anything stands on a shelf. */
  public boolean has(String shelf) {
    return shelves.containsKey(shelf);
  }

  /** The first resource on a shelf. */
  public <T extends Resource> T first(String shelf, Class<T> type) {
    return Optional.ofNullable(shelves.get(shelf))
        .map(resources -> type.cast(resources.get(0)))
        .orElseThrow(() -> new IllegalStateException("nothing on the shelf `" + shelf + "`"));
  }

  /** The whole chart as a FHIR bundle in JSON, as an electronic record would send it. */
  public byte[] json() {
    Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
    shelves.forEach(
        (shelf, resources) -> {
          for (int i = 0; i < resources.size(); i++) {
            Resource resource = resources.get(i);
            if (!resource.hasId()) {
              resource.setId(
                  shelf.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
                      + "-"
                      + (i + 1));
            }
            bundle
                .addEntry()
                .setFullUrl(
                    "https://ehr.example/" + resource.fhirType() + "/" + resource.getIdPart())
                .setResource(resource);
          }
        });
    named.forEach((url, resource) -> bundle.addEntry().setFullUrl(url).setResource(resource));
    String json = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(bundle);
    StringBuilder entries = new StringBuilder("\"entry\":[");
    broken.forEach(one -> entries.append("{\"resource\":").append(one).append("},"));
    return json.replaceFirst("\"entry\":\\[", Matcher.quoteReplacement(entries.toString()))
        .getBytes(StandardCharsets.UTF_8);
  }
}
