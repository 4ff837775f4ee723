package org.kapcds.features.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Decision.Gate;
import org.kapcds.engine.Decision.State;
import org.kapcds.engine.Moment;
import org.kapcds.engine.Situation;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Safeguards;
import org.kapcds.engine.fact.Site;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.When;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Scope;
import org.kapcds.features.cards.EveryCard;
import org.kapcds.features.trace.Knowledge;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.service.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What holds of every chart, tried on random ones; a seed that fails makes the same chart again.
 */
class RandomChartTest {

  private static final int CHARTS = 60;
  private static final JsonMapper JSON = new JsonMapper();
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-02T10:00:00Z");
  private static final Release RELEASE = Knowledge.engine().release();
  private static final List<Moment> MOMENTS =
      List.of(Moment.PLANNING, Moment.ORDER, Moment.DOSING_DAY);
  private static final Site CLINIC =
      new Site(
          Head.of(Concept.NONE, When.UNKNOWN, Source.of("site")),
          "clinic",
          true,
          Set.of(),
          Safeguards.UNKNOWN);

  @ParameterizedTest
  @ValueSource(strings = {"amina", "jonas", "keiko", "lena", "maria", "tom"})
  void aStopStandsBesideNoYes(String sample) throws IOException {
    int stopsOfCourse = 0;
    for (int seed = 0; seed < CHARTS; seed++) {
      JsonNode chart = new RandomChart(RELEASE, seed).of(sample(sample));
      for (Moment moment : MOMENTS) {
        Decision decision = decide(chart, moment);
        String which = "%s, seed %d, %s".formatted(sample, seed, moment);
        if (isStopped(decision, Scope.COURSE)) {
          stopsOfCourse++;
          assertThat(decision.recommendations())
              .as(which)
              .extracting(Decision.Recommendation::state)
              .doesNotContain(State.ELIGIBLE, State.ELIGIBLE_WITH_CAUTIONS);
        }
        if (isStopped(decision, Scope.SESSION)) {
          assertThat(decision.order().hold()).as(which).isTrue();
          if (moment == Moment.DOSING_DAY) {
            assertThat(Better.gate(decision)).as(which).isEqualTo(Gate.NO_GO);
          }
        }
        overrides(decision, which);
      }
    }
    assertThat(stopsOfCourse).isPositive();
  }

  private static boolean isStopped(Decision decision, Scope scope) {
    return decision.conclusions().stream()
        .filter(one -> one.kind() != Kind.URGENT_ACTION && one.kind() != Kind.DOSE)
        .anyMatch(one -> one.level() == Level.HARD_STOP && one.scope() == scope);
  }

  /** A row offers the reasons of the catalogue, and its card none that the row does not allow. */
  private static void overrides(Decision decision, String which) {
    for (Decision.Conclusion one : decision.conclusions()) {
      assertThat(one.override()).as(which + one.ruleId()).isEqualTo(allowed(one));
    }
    assertThat(EveryCard.faults(decision, RELEASE)).as(which).isEmpty();
  }

  /** The reasons that the catalogue allows. */
  private static List<String> allowed(Decision.Conclusion one) {
    Entry entry = RELEASE.entries().get(one.ruleId());
    Entry.Variant variant = entry == null ? null : entry.variants().get(one.variant());
    return variant == null ? List.of() : variant.override();
  }

  @Test
  void whatNobodyKnowsNeverMakesAnAnswerBetter() throws IOException {
    List<String> samples = List.of("amina", "jonas", "keiko", "lena", "maria", "tom");
    List<String> better = new ArrayList<>();
    for (int seed = 0; seed < CHARTS * 3; seed++) {
      String sample = samples.get(seed % samples.size());
      JsonNode chart = new RandomChart(RELEASE, seed).of(sample(sample));
      Random random = new Random(seed);
      Moment moment = MOMENTS.get(random.nextInt(MOMENTS.size()));
      int which = random.nextInt(chart.path("entry").size());
      String type =
          chart.path("entry").path(which).path("resource").path("resourceType").asString("");
      if (type.equals("Patient")) {
        continue;
      }
      Decision before = decide(chart, moment);
      for (Loss loss : List.of(Loss.UNKNOWN_CODE, Loss.WORDS_ONLY, Loss.NO_UNIT)) {
        JsonNode mutant = chart.deepCopy();
        loss.takeFrom((ObjectNode) mutant.path("entry").path(which).path("resource"));
        String gain = Better.gain(before, decide(mutant, moment), loss, type);
        if (gain != null) {
          better.add(
              "%s, seed %d, %s, %s of %s %d: %s"
                  .formatted(sample, seed, moment, loss, type, which, gain));
        }
      }
    }
    assertThat(better).isEmpty();
  }

  private static Decision decide(JsonNode bundle, Moment moment) {
    List<Fact> facts = new ArrayList<>(FhirFacts.read(JSON.writeValueAsBytes(bundle)).facts());
    facts.add(CLINIC);
    return Knowledge.decide(new Situation(NOW, moment, null, List.of(), facts), List.of());
  }

  private static JsonNode sample(String name) throws IOException {
    try (InputStream sample = Service.class.getResourceAsStream("/samples/" + name + ".json")) {
      return JSON.readTree(sample);
    }
  }
}
