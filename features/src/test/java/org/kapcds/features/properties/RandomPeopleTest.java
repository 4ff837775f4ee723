package org.kapcds.features.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Decision.State;
import org.kapcds.engine.Engine;
import org.kapcds.engine.Moment;
import org.kapcds.engine.Situation;
import org.kapcds.engine.fact.Diagnosis;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.knowledge.Condition;
import org.kapcds.engine.knowledge.FactType;
import org.kapcds.engine.knowledge.Intervention;
import org.kapcds.features.chart.Chart;
import org.kapcds.features.trace.Knowledge;
import org.kapcds.fhir.FhirFacts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds for every chart, tried on random ones; the seed is fixed. */
class RandomPeopleTest {

  private static final long SEED = 20260302;
  private static final int CHARTS = 60;
  private static final JsonMapper JSON = new JsonMapper();
  private static final Engine ENGINE = Knowledge.engine();

  /** What speaks for treatment, and against nothing: without it no answer may be better. */
  private static final List<String> NEEDED =
      List.of(
          "screening questions",
          "consent",
          "statement of capacity",
          "site",
          "C-SSRS",
          "medication history",
          "care team",
          "last visit",
          "preparation",
          "plan",
          "PHQ-9",
          "LSAS",
          "HAM-A",
          "PDSS",
          "CAPS-5",
          "AUDIT",
          "DAST-10",
          "specialist");

  private static Decision decide(byte[] bundle) {
    return decide(FhirFacts.read(bundle).facts());
  }

  private static Decision decide(List<Fact> facts) {
    return ENGINE.decide(
        new Situation(
            RandomPeople.TODAY.atTime(10, 0).atOffset(ZoneOffset.UTC),
            Moment.PLANNING,
            null,
            List.of("mdd"),
            facts),
        List.of());
  }

  private static List<byte[]> charts() {
    return new RandomPeople(SEED).charts(CHARTS).stream().map(Chart::json).toList();
  }

  @Test
  void bipolarDisorderGoesBeforeMajorDepression() {
    int seen = 0;
    for (byte[] chart : charts()) {
      boolean bipolar =
          FhirFacts.read(chart).facts().stream()
              .filter(Diagnosis.class::isInstance)
              .map(Diagnosis.class::cast)
              .anyMatch(
                  one ->
                      one.established()
                          && ENGINE
                              .release()
                              .terminology()
                              .termsOf(one.head().concept(), FactType.DIAGNOSIS)
                              .contains("bipolar-disorder"));
      if (bipolar) {
        seen++;
        assertThat(decide(chart).recommendations())
            .filteredOn(one -> one.condition().equals("mdd"))
            .allSatisfy(one -> assertThat(one.state()).isEqualTo(State.NOT_ELIGIBLE));
      }
    }
    assertThat(seen).isGreaterThan(2);
  }

  private static Intervention known(String id) {
    return Objects.requireNonNull(ENGINE.release().interventions().get(id));
  }

  @Test
  void noTierGoesBeyondItsCeiling() {
    for (byte[] chart : charts()) {
      Decision decision = decide(chart);
      Intervention intervention = known(decision.intervention());
      for (Decision.Recommendation one : decision.recommendations()) {
        Condition.Standing standing =
            Objects.requireNonNull(
                Objects.requireNonNull(ENGINE.release().conditions().get(one.condition()))
                    .products()
                    .get(intervention.product()));
        if (standing.withCautions()) {
          assertThat(one.state()).as(one.condition()).isNotEqualTo(State.ELIGIBLE);
        }
        if (standing.investigational() && standing.exceptionPath() == null) {
          assertThat(one.state())
              .as(one.condition())
              .isNotIn(State.ELIGIBLE, State.ELIGIBLE_WITH_CAUTIONS);
        }
      }
    }
  }

  @Test
  void whatIsNeededAndIsMissingNeverMakesAnAnswerBetter() {
    RandomPeople charts = new RandomPeople(SEED);
    int tried = 0;
    for (Chart chart : charts.charts(CHARTS)) {
      List<String> shelves = NEEDED.stream().filter(chart::has).toList();
      Decision before = decide(chart.json());
      String shelf = charts.pick(shelves);
      chart.clear(shelf);
      Decision after = decide(chart.json());
      for (Decision.Recommendation was : before.recommendations()) {
        after.recommendations().stream()
            .filter(now -> now.condition().equals(was.condition()))
            .forEach(
                now ->
                    assertThat(isBetter(was.state(), now.state()))
                        .as("%s without %s: %s, then %s", was.condition(), shelf, was, now)
                        .isFalse());
      }
      tried++;
    }
    assertThat(tried).isEqualTo(CHARTS);
  }

  /** Who was not eligible may be undecided when what spoke against it is not known any more. */
  private static boolean isBetter(State was, State now) {
    return now.compareTo(was) < 0 && !(was == State.NOT_ELIGIBLE && now == State.INSUFFICIENT_DATA);
  }

  @Test
  void whatIsOfNoInterestChangesNothing() {
    for (byte[] chart : charts()) {
      ObjectNode bundle = (ObjectNode) JSON.readTree(chart);
      String patient = "";
      for (JsonNode entry : bundle.path("entry")) {
        if (entry.at("/resource/resourceType").asString("").equals("Patient")) {
          patient = entry.at("/resource/id").asString("");
        }
      }
      ((ArrayNode) bundle.path("entry"))
          .add(
              JSON.readTree(
                  """
                  {"resource": {"resourceType": "Condition", "id": "acne",
                    "clinicalStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-clinical", "code": "active"}]},
                    "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "L70.0"}]},
                    "subject": {"reference": "Patient/%s"}}}"""
                      .formatted(patient)))
          .add(
              JSON.readTree(
                  """
                  {"resource": {"resourceType": "Immunization", "id": "flu", "status": "completed",
                    "patient": {"reference": "Patient/%s"}}}"""
                      .formatted(patient)));
      assertThat(decide(bundle.toString().getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(decide(chart));
    }
  }

  @Test
  void inWhateverOrderFactsComeTheAnswerIsTheSame() {
    Random random = new Random(SEED);
    for (byte[] chart : charts()) {
      List<Fact> facts = new ArrayList<>(FhirFacts.read(chart).facts());
      Decision before = decide(facts);
      Collections.shuffle(facts, random);
      assertThat(decide(facts)).isEqualTo(before);
    }
  }
}
