package org.kapcds.service.http;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The body of a request as a tree. Decimals keep their digits; a member given twice is refused. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  /**
   * Reads a body. What the parser says of a fault may quote the record and is left out; of a number
   * without bounds to its exponent it says so in an exception that is not its own.
   *
   * @throws Refusal if it is not JSON
   */
  public static JsonNode read(byte[] body) {
    try {
      return MAPPER.readTree(body);
    } catch (StreamConstraintsException | NumberFormatException e) {
      throw Refusal.invalid(
          "body",
          "the body is nested deeper than %d levels, or a number, a name or a text in it is too long; send what FHIR needs"
              .formatted(StreamReadConstraints.DEFAULT_MAX_DEPTH));
    } catch (JacksonException e) {
      throw Refusal.invalid(
          "body", "the body is not JSON%s; send a JSON object".formatted(place(e)));
    }
  }

  private static String place(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    return location == null || location.getLineNr() < 1
        ? ""
        : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }
}
