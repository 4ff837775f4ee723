package org.kapcds.engine;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.kapcds.engine.Decision.RuleState;
import org.kapcds.engine.Decision.Traced;
import org.kapcds.engine.Decision.UnmetNeed;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.MutableConfigOverride;
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

  private static final JsonMapper FOR_THE_NAME = forTheName();

  /** Everything in its place, without the names of properties. */
  private static JsonMapper forTheName() {
    JsonMapper.Builder builder =
        COMPACT.rebuild().addModule(new SimpleModule().addSerializer(Traced.class, new Briefly()));
    builder.withConfigOverride(Decision.class, DecisionJson::asArray);
    for (Class<?> part : Decision.class.getDeclaredClasses()) {
      if (part.isRecord()) {
        builder.withConfigOverride(part, DecisionJson::asArray);
      }
    }
    return builder.build();
  }

  private static void asArray(MutableConfigOverride part) {
    part.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY));
  }

  private DecisionJson() {}

  /**
   * Writes all that a decision says, but the rules that are no question of its moment; its name is
   * made of it.
   */
  public static void writeSaid(Decision decision, OutputStream to) {
    FOR_THE_NAME.writeValue(to, decision);
  }

  /**
   * Hundreds of rules without the names of their properties. Those that are not a question of this
   * moment are left out: they are the others of the release. What is not known is said in full of
   * the first rule that waits for it.
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
        if (!told(context).before(need)) {
          json.writeString(need.absence().name());
          json.writeString(need.text());
        }
        json.writeEndArray();
      }
      json.writeEndArray();
    }
  }

  /** What one decision does not know, as far as it was said. */
  private static final class Told {

    private final Map<String, UnmetNeed> needs = new HashMap<>();

    /** Whether it was said before; from now on it counts as said. */
    boolean before(UnmetNeed need) {
      return need.equals(needs.putIfAbsent(need.need(), need));
    }
  }

  private static Told told(SerializationContext context) {
    if (context.getAttribute(Told.class) instanceof Told told) {
      return told;
    }
    Told told = new Told();
    context.setAttribute(Told.class, told);
    return told;
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
