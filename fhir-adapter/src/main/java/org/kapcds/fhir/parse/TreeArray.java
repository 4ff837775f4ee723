package org.kapcds.fhir.parse;

import ca.uhn.fhir.parser.json.BaseJsonLikeArray;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** A JSON array, as HAPI's parser wants to see it. */
final class TreeArray extends BaseJsonLikeArray {

  private final ArrayNode node;

  TreeArray(ArrayNode node) {
    this.node = node;
  }

  @Override
  public @Nullable Object getValue() {
    return null;
  }

  @Override
  public int size() {
    return node.size();
  }

  @Override
  public @Nullable BaseJsonLikeValue get(int index) {
    JsonNode child = node.get(index);
    return child == null ? null : TreeValue.of(child);
  }
}
