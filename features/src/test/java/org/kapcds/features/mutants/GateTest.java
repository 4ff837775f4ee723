package org.kapcds.features.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Decision.Gate;
import org.kapcds.engine.Decision.RuleState;
import org.kapcds.engine.Moment;
import org.kapcds.engine.Situation;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.features.chart.Chart;
import org.kapcds.features.chart.DosingDay;
import org.kapcds.features.chart.Personas;
import org.kapcds.features.chart.Records;
import org.kapcds.features.trace.Knowledge;
import org.kapcds.fhir.FhirFacts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A session may start without a word only where nothing is missing and nothing was found. */
class GateTest {

  private static final int CHARTS = 80;
  private static final int MOST_LOST = 3;
  private static final JsonMapper JSON = new JsonMapper();
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final OffsetDateTime NOW = TODAY.atTime(10, 0).atOffset(ZoneOffset.UTC);
  private static final Release RELEASE = Knowledge.engine().release();
  private static final Set<Kind> KINDS =
      EnumSet.of(Kind.CONTRAINDICATION, Kind.INTERACTION, Kind.URGENT_ACTION, Kind.DOSE);
  private static final List<Function<Personas, Chart>> PEOPLE =
      List.of(Personas::amina, Personas::tom, Personas::sofia, Personas::viktor);
  private static final List<String> OF_THE_DAY =
      List.of(
          "pressure-1",
          "heart-rate-1",
          "breathing-rate-1",
          "oxygen-saturation-1",
          "temperature-1",
          "alertness-1",
          "checklist-of-the-day-1",
          "c-ssrs-1");

  @Test
  void goStandsBesideNoGap() {
    int gone = 0;
    int held = 0;
    for (int seed = 0; seed < CHARTS; seed++) {
      Random random = new Random(seed);
      JsonNode chart = day(PEOPLE.get(random.nextInt(PEOPLE.size())));
      for (int i = random.nextInt(MOST_LOST + 1); i > 0; i--) {
        lose(chart, random.nextInt(chart.path("entry").size()), any(random));
      }
      Decision decision = decide(chart);
      if (Better.gate(decision) == Gate.GO) {
        gone++;
        assertThat(gaps(decision)).as("seed %d", seed).isEmpty();
        assertThat(found(decision)).as("seed %d", seed).isEmpty();
      } else {
        held++;
      }
    }
    assertThat(gone).isPositive();
    assertThat(held).isPositive();
  }

  @Test
  void goStandsBesideNoGapWhateverOneThingIsLost() {
    JsonNode whole = day(Personas::amina);
    assertThat(Better.gate(decide(whole))).isEqualTo(Gate.GO);
    for (int i = 0; i < whole.path("entry").size(); i++) {
      for (Loss loss : Loss.values()) {
        JsonNode without = whole.deepCopy();
        lose(without, i, loss);
        Decision decision = decide(without);
        if (Better.gate(decision) == Gate.GO) {
          String url = whole.path("entry").path(i).path("fullUrl").asString("");
          assertThat(gaps(decision)).as("%s of %s", loss, url).isEmpty();
        }
      }
    }
  }

  @Test
  void whatBelongsToTheDayIsMissed() {
    JsonNode whole = day(Personas::amina);
    assertThat(Better.gate(decide(whole))).isEqualTo(Gate.GO);
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < whole.path("entry").size(); i++) {
      String id = whole.path("entry").path(i).path("resource").path("id").asString("");
      JsonNode without = whole.deepCopy();
      lose(without, i, Loss.GONE);
      if (OF_THE_DAY.contains(id) && Better.gate(decide(without)) == Gate.HOLD) {
        missed.add(id);
      }
    }
    assertThat(missed).containsExactlyInAnyOrderElementsOf(OF_THE_DAY);
  }

  private static Loss any(Random random) {
    return Loss.values()[random.nextInt(Loss.values().length)];
  }

  private static void lose(JsonNode chart, int which, Loss loss) {
    JsonNode resource = chart.path("entry").path(which).path("resource");
    if (!resource.path("resourceType").asString("").equals("Patient")) {
      loss.takeFrom((ObjectNode) resource);
    }
  }

  private static JsonNode day(Function<Personas, Chart> who) {
    Chart chart = who.apply(new Personas(TODAY));
    String patient =
        JSON.readTree(chart.json()).path("entry").path(0).path("resource").path("id").asString("");
    DosingDay.addTo(chart, new Records(patient), NOW);
    return JSON.readTree(chart.json());
  }

  private static List<String> gaps(Decision decision) {
    return decision.trace().stream()
        .filter(traced -> speaks(traced.ruleId()))
        .filter(
            traced ->
                traced.state() == RuleState.NOT_EVALUABLE
                    || traced.state() == RuleState.FAILED
                    || !traced.needs().isEmpty())
        .map(Decision.Traced::ruleId)
        .toList();
  }

  private static boolean speaks(String ruleId) {
    Entry entry = RELEASE.entries().get(ruleId);
    return entry != null
        && entry.criterion() == null
        && KINDS.contains(entry.kind())
        && entry.reaches(Level.PRECAUTION);
  }

  private static List<String> found(Decision decision) {
    return decision.conclusions().stream()
        .filter(one -> one.level() != Level.INFO && speaks(one.ruleId()))
        .map(Decision.Conclusion::ruleId)
        .toList();
  }

  private static Decision decide(JsonNode chart) {
    return Knowledge.decide(
        new Situation(
            NOW,
            Moment.DOSING_DAY,
            null,
            List.of(),
            FhirFacts.read(JSON.writeValueAsBytes(chart)).facts()),
        List.of());
  }
}
