package org.kapcds.fhir.parse;

import ca.uhn.fhir.parser.json.BaseJsonLikeObject;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue;
import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON object as HAPI's parser wants to see it, without what nobody reads: the narrative, which
 * is the dearest part of many a resource, and the extensions of plain values (`_birthDate`), so
 * that an element is never there without a value.
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
    Collection<String> names = node.propertyNames();
    for (String name : names) {
      if (!isRead(name)) {
        return names.stream().filter(this::isRead).iterator();
      }
    }
    return names.iterator();
  }

  @Override
  public @Nullable BaseJsonLikeValue get(String key) {
    JsonNode child = isRead(key) ? node.get(key) : null;
    return child == null ? null : TreeValue.of(child);
  }

  /** Only a narrative is a `text` that is an object; every other text in FHIR is a string. */
  private boolean isRead(String key) {
    if (key.startsWith("_")) {
      return false;
    }
    JsonNode text = key.equals("text") ? node.get(key) : null;
    return text == null || !text.isObject();
  }
}
