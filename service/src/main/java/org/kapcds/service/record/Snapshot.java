package org.kapcds.service.record;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.List;
import org.kapcds.engine.Situation;
import org.kapcds.engine.fact.Fact;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was decided on: the facts as the engine was given them, with the question. Read back, they
 * give the same decision under the same release.
 *
 * @param situation the facts and the question
 * @param profiles the profiles, in their order
 */
public record Snapshot(Situation situation, List<String> profiles) {

  /** Facts tell which they are. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "fact")
  private interface Named {}

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addMixIn(Fact.class, Named.class)
          .changeDefaultVisibility(
              all ->
                  all.withVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                      .withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                      .withVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY))
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  public Snapshot {
    profiles = List.copyOf(profiles);
  }

  /** It as JSON. */
  public String json() {
    return JSON.writeValueAsString(this);
  }

  /** One that was written as JSON. */
  public static Snapshot read(String json) {
    return JSON.readValue(json, Snapshot.class);
  }
}
