package org.kapcds.features.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Engine;
import org.kapcds.engine.Moment;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.Situation;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Safeguards;
import org.kapcds.engine.fact.Site;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.When;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.service.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each resource of each sample loses its code, its words, its unit, its day, its answers, its
 * owner, its validity or itself. The answer must not get better for it (rule SAF-REG-032).
 */
class LossTest {

  private static final Engine ENGINE = ShippedRelease.open();
  private static final JsonMapper JSON = new JsonMapper();
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-02T10:00:00Z");
  private static final Site CLINIC =
      new Site(
          Head.of(Concept.NONE, When.UNKNOWN, Source.of("site")),
          "clinic",
          true,
          Set.of(),
          Safeguards.UNKNOWN);

  @ParameterizedTest
  @ValueSource(strings = {"amina", "jonas", "keiko", "lena", "maria", "tom"})
  void whatIsLostNeverMakesAnAnswerBetter(String name) throws IOException {
    JsonNode sample = sample(name);
    List<String> better = new ArrayList<>();
    int mutants = 0;
    for (Moment moment : List.of(Moment.PLANNING, Moment.ORDER, Moment.DOSING_DAY)) {
      Decision before = decide(sample, moment);
      for (int i = 0; i < sample.path("entry").size(); i++) {
        JsonNode resource = sample.path("entry").path(i).path("resource");
        String type = resource.path("resourceType").asString("");
        for (Loss loss : Loss.values()) {
          JsonNode mutant = sample.deepCopy();
          loss.takeFrom((ObjectNode) mutant.path("entry").path(i).path("resource"));
          if (!type.equals("Patient") && !mutant.equals(sample)) {
            mutants++;
            String gain = Better.gain(before, decide(mutant, moment), loss, type);
            if (gain != null) {
              better.add(
                  "%s %s %s/%s: %s"
                      .formatted(moment, loss, type, resource.path("id").asString(""), gain));
            }
          }
        }
      }
    }
    assertThat(better).isEmpty();
    assertThat(mutants).isGreaterThan(50);
  }

  /**
   * The sample's own value, read earlier, would have been good enough; a score has no unit to lose.
   */
  @ParameterizedTest
  @ValueSource(strings = {"amina", "jonas", "keiko", "lena", "maria", "tom"})
  void anEarlierValueDoesNotStandInForANewestThatCannotBeRead(String name) throws IOException {
    JsonNode sample = sample(name);
    List<String> better = new ArrayList<>();
    int mutants = 0;
    for (Moment moment : List.of(Moment.PLANNING, Moment.DOSING_DAY)) {
      for (int i = 0; i < sample.path("entry").size(); i++) {
        JsonNode newest = sample.path("entry").path(i).path("resource");
        if (!isNewestResult(newest, sample)) {
          continue;
        }
        JsonNode without = sample.deepCopy();
        ((ArrayNode) without.path("entry")).remove(i);
        Decision unknown = decide(without, moment);
        for (Loss loss : List.of(Loss.NO_UNIT, Loss.NO_DATE, Loss.NO_ANSWER)) {
          JsonNode mutant = sample.deepCopy();
          loss.takeFrom((ObjectNode) mutant.path("entry").path(i).path("resource"));
          if (!mutant.equals(sample)) {
            mutants++;
            ((ArrayNode) mutant.path("entry")).addObject().set("resource", Loss.earlier(newest));
            String gain = Better.gain(unknown, decide(mutant, moment), loss, "");
            if (gain != null) {
              better.add("%s %s %s: %s".formatted(moment, loss, newest.path("id"), gain));
            }
          }
        }
      }
    }
    assertThat(better).isEmpty();
    assertThat(mutants).isGreaterThan(10);
  }

  private static boolean isNewestResult(JsonNode resource, JsonNode bundle) {
    if (!resource.path("resourceType").asString("").equals("Observation")
        || resource.at("/valueQuantity/code").asString("").equals("{score}")) {
      return false;
    }
    for (JsonNode entry : bundle.path("entry")) {
      JsonNode other = entry.path("resource");
      String time = other.path("effectiveDateTime").asString("");
      if (other.path("code").equals(resource.path("code"))
          && time.compareTo(resource.path("effectiveDateTime").asString("")) > 0) {
        return false;
      }
    }
    return true;
  }

  private static Decision decide(JsonNode bundle, Moment moment) {
    List<Fact> facts = new ArrayList<>(FhirFacts.read(JSON.writeValueAsBytes(bundle)).facts());
    facts.add(CLINIC);
    return ENGINE.decide(new Situation(NOW, moment, null, List.of(), facts), List.of());
  }

  private static JsonNode sample(String name) throws IOException {
    try (InputStream sample = Service.class.getResourceAsStream("/samples/" + name + ".json")) {
      return JSON.readTree(sample);
    }
  }
}
