package org.kapcds.fhir.parse;

import ca.uhn.fhir.parser.json.BaseJsonLikeObject;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON object without its narrative: nobody reads the narrative, and parsing it is the dearest
 * part of many a resource.
 */
final class TreeObject extends BaseJsonLikeObject {

  private final ObjectNode node;

  TreeObject(ObjectNode node) {
    this.node = node;
  }

  @Override
  public @Nullable Object getValue() {
    return null;
  }

  @Override
  public Iterator<String> keyIterator() {
    if (!isNarrative("text")) {
      return node.propertyNames().iterator();
    }
    return node.propertyNames().stream().filter(name -> !name.equals("text")).iterator();
  }

  @Override
  public @Nullable BaseJsonLikeValue get(String key) {
    JsonNode child = node.get(key);
    return child == null ? null : TreeValue.of(child);
  }

  /** Only a narrative is a `text` that is an object; every other text in FHIR is a string. */
  private boolean isNarrative(String key) {
    JsonNode text = node.get(key);
    return text != null && text.isObject();
  }
}
