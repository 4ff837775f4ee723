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
import org.kapcds.engine.fact.Site;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.When;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.service.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each resource of each sample loses its code, its words, its unit, its day, its answers, its
 * owner, its validity or itself. The answer must not get better for it.
 */
class LossTest {

  private static final Engine ENGINE = ShippedRelease.open();
  private static final JsonMapper JSON = new JsonMapper();
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-02T10:00:00Z");
  private static final Site CLINIC =
      new Site(Head.of(Concept.NONE, When.UNKNOWN, Source.of("site")), "clinic", true, Set.of());

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
