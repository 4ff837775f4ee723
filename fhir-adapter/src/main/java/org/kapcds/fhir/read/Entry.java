package org.kapcds.fhir.read;

import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Source;
import org.kapcds.fhir.parse.TreeParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One resource of a record, where it stands and what it says. It is parsed when somebody first asks
 * for its content, and only once.
 */
public final class Entry {

  private final String type;
  private final String reference;
  private final @Nullable String fullUrl;
  private final ObjectNode json;
  private @Nullable Resource parsed;

  /**
   * A resource of a record.
   *
   * @param place where it stands, used as its reference when it has neither id nor fullUrl
   */
  public Entry(ObjectNode json, @Nullable String fullUrl, String place) {
    this.json = json;
    this.fullUrl = fullUrl;
    this.type = json.path("resourceType").asString("");
    String id = json.path("id").asString("");
    if (!id.isEmpty()) {
      this.reference = type + "/" + id;
    } else {
      this.reference = fullUrl == null ? place : fullUrl;
    }
  }

  /** The type of the resource, such as `Observation`. */
  public String type() {
    return type;
  }

  /** How facts name the resource: `Type/id`, else its fullUrl, else its place. */
  public String reference() {
    return reference;
  }

  /** The URL of the resource in its bundle, if it has one. */
  public @Nullable String fullUrl() {
    return fullUrl;
  }

  /** The resource as it came. */
  public ObjectNode json() {
    return json;
  }

  /** Whether the resource can be told from others by its id. */
  public boolean hasId() {
    return json.path("id").isString();
  }

  /** The place of an element of the resource. */
  Source source(String path, @Nullable String how) {
    JsonNode version = json.path("meta").path("versionId");
    return new Source(reference, path, version.isString() ? version.asString() : null, how);
  }

  /** The content in HAPI's model. */
  <R extends Resource> R parse(Class<R> as, TreeParser parser) {
    Resource known = parsed;
    if (known == null) {
      known = parser.parse(as, json);
      parsed = known;
    }
    return as.cast(known);
  }
}
