package org.kapcds.fhir;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as bytes to a tree. Decimals keep their digits; a member given twice is refused. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  /**
   * The tree of a JSON document. What Jackson says of a fault may quote the document: it is left
   * out. Of a number without bounds to its exponent it says so in an exception that is not its own.
   */
  static JsonNode read(byte[] json, String expression) {
    if (startsLikeXml(json)) {
      throw new BundleException(expression, "it is XML; send it as JSON");
    }
    try {
      return MAPPER.readTree(json);
    } catch (StreamReadException e) {
      throw new BundleException(expression, "it is not JSON" + place(e) + "; send one object");
    } catch (StreamConstraintsException | NumberFormatException e) {
      throw new BundleException(
          expression,
          "it is nested deeper than %d levels, or a number, a name or a text in it is too long; send what FHIR needs"
              .formatted(StreamReadConstraints.DEFAULT_MAX_DEPTH));
    } catch (JacksonException e) {
      throw new BundleException(
          expression,
          "a member is given twice, or something follows the end%s; send one object"
              .formatted(place(e)));
    }
  }

  private static String place(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    return location == null || location.getLineNr() < 1
        ? ""
        : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
  }

  private static boolean startsLikeXml(byte[] json) {
    for (byte each : json) {
      if (!Character.isWhitespace(each)) {
        return each == '<';
      }
    }
    return false;
  }
}
