package org.kapcds.engine;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The canonical JSON of a decision: the same decision gives the same bytes. */
public final class DecisionJson {

  private static final JsonMapper COMPACT =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();
  private static final JsonMapper INDENTED =
      COMPACT.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

  private DecisionJson() {}

  /** One line without spaces. */
  public static String compact(Decision decision) {
    return COMPACT.writeValueAsString(decision);
  }

  /** The same, indented for reading. */
  public static String indented(Decision decision) {
    return INDENTED.writeValueAsString(decision);
  }
}
