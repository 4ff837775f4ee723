package org.kapcds.blackbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON in which decimals keep their digits. */
final class Json {

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** An object written with single quotes. */
  static ObjectNode object(String json, Object... values) {
    return (ObjectNode) MAPPER.readTree(json.formatted(values).replace('\'', '"'));
  }

  /** A file beside this class. */
  static String resource(String name) throws IOException {
    try (InputStream file = Json.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(file, name).readAllBytes(),
          java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  static ObjectNode copy(JsonNode node) {
    return (ObjectNode) node.deepCopy();
  }
}
