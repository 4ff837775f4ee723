package org.kapcds.fhir.parse;

import ca.uhn.fhir.parser.json.BaseJsonLikeObject;
import ca.uhn.fhir.parser.json.BaseJsonLikeWriter;
import ca.uhn.fhir.parser.json.JsonLikeStructure;
import java.io.Reader;
import java.io.Writer;
import tools.jackson.databind.node.ObjectNode;

/** A resource in a JSON tree, as HAPI's parser wants to see it. It is read only. */
final class TreeStructure implements JsonLikeStructure {

  private final ObjectNode root;

  TreeStructure(ObjectNode root) {
    this.root = root;
  }

  @Override
  public BaseJsonLikeObject getRootObject() {
    return new TreeObject(root);
  }

  @Override
  public JsonLikeStructure getInstance() {
    return this;
  }

  @Override
  public void load(Reader reader) {
    throw new UnsupportedOperationException("the tree is already read");
  }

  @Override
  public void load(Reader reader, boolean allowArray) {
    throw new UnsupportedOperationException("the tree is already read");
  }

  @Override
  public BaseJsonLikeWriter getJsonLikeWriter() {
    throw new UnsupportedOperationException("the tree is read only");
  }

  @Override
  public BaseJsonLikeWriter getJsonLikeWriter(Writer writer) {
    throw new UnsupportedOperationException("the tree is read only");
  }
}
