package org.kapcds.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
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

  private static final JsonMapper FOR_THE_NAME =
      COMPACT
          .rebuild()
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
          .build();

  private DecisionJson() {}

  /** All that a decision says, without a word on what it does not say; its name is made of it. */
  public static byte[] said(Decision decision) {
    return FOR_THE_NAME.writeValueAsBytes(decision);
  }

  /** One line without spaces. */
  public static String compact(Decision decision) {
    return COMPACT.writeValueAsString(decision);
  }

  /** The same, indented for reading. */
  public static String indented(Decision decision) {
    return INDENTED.writeValueAsString(decision);
  }
}
