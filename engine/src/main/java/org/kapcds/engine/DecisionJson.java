package org.kapcds.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.kapcds.engine.Decision.RuleState;
import org.kapcds.engine.Decision.Traced;
import org.kapcds.engine.Decision.UnmetNeed;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

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
          .addModule(new SimpleModule().addSerializer(Traced.class, new Briefly()))
          .build();

  private DecisionJson() {}

  /** All that a decision says, without a word on what it does not say; its name is made of it. */
  public static byte[] said(Decision decision) {
    return FOR_THE_NAME.writeValueAsBytes(decision);
  }

  /**
   * Hundreds of rules without the names of their properties. Those that are not a question of this
   * moment are left out: they are the others of the release.
   */
  private static final class Briefly extends StdSerializer<Traced> {

    Briefly() {
      super(Traced.class);
    }

    @Override
    public void serialize(Traced rule, JsonGenerator json, SerializationContext context) {
      if (rule.state() == RuleState.NOT_APPLICABLE) {
        return;
      }
      json.writeStartArray();
      json.writeString(rule.ruleId());
      json.writeString(rule.state().name());
      if (rule.text() != null) {
        json.writeString(rule.text());
      }
      for (UnmetNeed need : rule.needs()) {
        json.writeStartArray();
        json.writeString(need.need());
        json.writeString(need.absence().name());
        json.writeString(need.text());
        json.writeEndArray();
      }
      json.writeEndArray();
    }
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
