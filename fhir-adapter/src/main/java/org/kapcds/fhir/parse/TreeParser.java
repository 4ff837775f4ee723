package org.kapcds.fhir.parse;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IJsonLikeParser;
import org.hl7.fhir.r4.model.Resource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Parses single resources out of a JSON tree. Not safe for use by several threads at once: make one
 * for each record.
 */
public final class TreeParser {

  private final IJsonLikeParser parser;

  /** A new parser; the model behind it is made once and shared. */
  public TreeParser() {
    parser = (IJsonLikeParser) FhirContext.forR4Cached().newJsonParser();
    parser.setParserErrorHandler(new Strictness());
  }

  /**
   * Parses one resource. An element that FHIR R4 does not know is passed over; a value that it does
   * not allow is refused.
   */
  public <R extends Resource> R parse(Class<R> type, ObjectNode json) {
    try {
      return parser.parseResource(type, new TreeStructure(json));
    } catch (ParseException e) {
      throw e;
    } catch (RuntimeException e) {
      // HAPI meets some shapes it does not foresee with whatever exception comes of them.
      throw new ParseException(
          "it is not built as FHIR R4 builds `%s`"
              .formatted(json.path("resourceType").asString("")));
    }
  }
}
