package org.kapcds.fhir.read;

import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Source;
import org.kapcds.fhir.parse.TreeParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One resource of a record, where it stands and what it says. It is parsed when somebody asks for
 * its content.
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

  /** The content in HAPI's model, for its own reader: it is not kept, for there may be many. */
  <R extends Resource> R parse(Class<R> as, TreeParser parser) {
    Resource known = parsed;
    return known == null ? parser.parse(as, json) : as.cast(known);
  }

  /** The same for others that refer to it; it is kept for the next one. */
  <R extends Resource> R parseForOthers(Class<R> as, TreeParser parser) {
    R content = parse(as, parser);
    parsed = content;
    return content;
  }
}
