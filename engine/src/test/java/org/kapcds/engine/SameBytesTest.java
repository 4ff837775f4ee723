package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Reading.conclusion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Diagnosis.Verification;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Quantity;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.Unreadable.Cause;

/** The same question gets the same bytes, in whatever order facts and rules come. */
class SameBytesTest {

  private static final List<String> TYPES =
      List.of(
          """
          declare BloomScoreLimits
              min : BigDecimal @key
          end
          """,
          """
          declare Ailing extends Finding
              what : Diagnosis @key
          end
          """,
          """
          declare Can
              plant : String @key
              colour : String @key
          end
          """);

  private static final List<String> RULES =
      List.of(
          """
          rule "LEAF-COMPARED Leaves compared"
          @finding
          when
              BloomScoreLimits( $min : min )
              $score : Measurement( kind == "leaf-score" )
          then
              insertLogical( Comparison.atLeast( "bloom-score", $score, $score.value(), $min, "bloom-score.min" ) );
          end
          """,
          """
          rule "BUD-COMPARED Buds compared"
          @finding
          when
              BloomScoreLimits( $min : min )
              $score : Measurement( kind == "bud-score" )
          then
              insertLogical( Comparison.atLeast( "bloom-score", $score, $score.value(), $min, "bloom-score.min" ) );
          end
          """,
          """
          rule "BLOOM-SCORE Enough"
          when
              $enough : Comparison( topic == "bloom-score", holds )
          then
              insertLogical( new Indication( $enough ) );
          end
          """,
          """
          rule "AILING-RUST Rust"
          @finding
          when
              $what : Diagnosis( kind == "rust" )
          then
              insertLogical( new Ailing( $what ) );
          end
          """,
          """
          rule "AILING-FUNGUS Fungus"
          @finding
          when
              $what : Diagnosis( kind == "fungus" )
          then
              insertLogical( new Ailing( $what ) );
          end
          """,
          """
          rule "AILING-STOPS Ailing"
          when
              $ailing : Ailing( $what : what )
          then
              insertLogical( new Contraindication( $ailing ) );
          end
          """,
          """
          rule "UNHEALED-STOPS Greenfly and nothing later"
          when
              $fly : Diagnosis( kind == "greenfly", $ago : daysAgo )
              not Diagnosis( kind == "greenfly", daysAgo < $ago )
          then
              insertLogical( new Contraindication( $fly ) );
          end
          """,
          """
          rule "STORY-CONFLICT Two stories"
          @finding
          when
              $one : Diagnosis( kind == "rust" )
              $other : Diagnosis( kind == "greenfly" )
          then
              insertLogical( Unsettled.between( "story", "TWO_STORIES", $one, $other ) );
          end
          """,
          """
          rule "STORY-OTHER Another two stories"
          @finding
          when
              $one : Diagnosis( kind == "mildew" )
              $other : Diagnosis( kind == "greenfly" )
          then
              insertLogical( Unsettled.between( "story", "OTHER_STORIES", $one, $other ) );
          end
          """,
          """
          rule "BLOOM-STORY Over"
          when
              $what : Diagnosis( kind == "shyness" )
          then
              insertLogical( new Indication( $what ) );
          end
          """,
          """
          rule "TONIC-CAN A can for the tonic"
          when
              $tonic : Medication( kind == "tonic" )
              $can : Can( plant == "tonic" )
          then
              insertLogical( new Interaction( $tonic ) );
          end
          """,
          """
          rule "CONDITIONS-TELL About a condition"
          when
              $condition : Considered()
          then
              insertLogical( new Contraindication( $condition ) );
          end
          """);

  private static Garden garden(List<String> types, List<String> rules, int files) {
    Garden garden =
        Garden.empty()
            .parameters(
                """
                bloom-score.min:
                  says: At least this score.
                  unit: "{score}"
                  values:
                    - { from: 2026-01-01, value: 15, reference: made up, mark: D }
                """)
            .file(
                "conditions/garden/tables/cans.csv",
                """
                plant,colour,from,reference,mark
                tonic,red,2026-01-01,made up,D
                tonic,blue,2026-01-01,made up,D
                tonic,green,2026-01-01,made up,D
                """)
            .catalogue(
                """
                tables:
                  cans: { fact: Can, term: plant }
                needs:
                  leaf-score: { says: a leaf score, any-of: [leaf-score] }
                  story: { says: a story, any-of: [shyness] }
                rules:
                  BLOOM-SCORE: { kind: indication, condition: bloom, criterion: required, reason: TOO_LITTLE, needs: [leaf-score], since: 1.0.0, summary: "{enough.value}" }
                  BLOOM-STORY: { kind: indication, condition: bloom, criterion: required, met-when: silent, reason: OVER, needs: [story], since: 1.0.0, summary: Over. }
                  AILING-STOPS: { kind: contraindication, level: HARD_STOP, since: 1.0.0, summary: "{what}" }
                  UNHEALED-STOPS: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, summary: "{fly}" }
                  TONIC-CAN: { kind: interaction, level: PRECAUTION, since: 1.0.0, summary: "The {can.colour} can." }
                  CONDITIONS-TELL: { kind: contraindication, level: INFO, since: 1.0.0, summary: "About {condition.condition}." }
                """);
    garden = garden.rules("types", String.join("", types));
    for (int file = 0; file < files; file++) {
      StringBuilder text = new StringBuilder();
      for (int i = file; i < rules.size(); i += files) {
        text.append(rules.get(i));
      }
      garden = garden.rules("rules" + (char) ('a' + file), text.toString());
    }
    return garden;
  }

  private static final Engine ENGINE = garden(TYPES, RULES, 1).open();

  private static List<Chart> charts() {
    return List.of(
        Chart.empty().askingAbout("bloom").askingAbout("growth"),
        Chart.empty()
            .askingAbout("bloom")
            .scored("leaf-score", "12", "2026-06-10")
            .scored("leaf-score", "11", "2026-06-02")
            .scored("bud-score", "13", "2026-06-09"),
        Chart.empty()
            .askingAbout("growth")
            .askingAbout("bloom")
            .diagnosed("greenfly")
            .diagnosed("greenfly", Verification.PROVISIONAL)
            .diagnosed("rust", Verification.PROVISIONAL)
            .diagnosed("mildew")
            .diagnosed("rust")
            .scored("leaf-score", "20", "2026-06-10")
            .scored("bud-score", "20", "2026-06-10")
            .takes("tonic")
            .takes("tonic")
            .takes("unheard-of")
            .unreadable("bud-score", Cause.UNUSABLE, "smudged")
            .measured("warmth", "400", "Cel", "2026-06-10"));
  }

  private static Situation with(Situation situation, List<Fact> facts) {
    return new Situation(
        situation.asOf(),
        situation.moment(),
        situation.intervention(),
        situation.conditions(),
        facts);
  }

  private static String bytes(Engine engine, Situation situation) {
    return DecisionJson.compact(engine.decide(situation, List.of()));
  }

  /** The same without the names that come from the hash of the release. */
  private static String bytesButTheRelease(Engine engine, Situation situation) {
    Decision decision = engine.decide(situation, List.of());
    return DecisionJson.compact(decision)
        .replace(decision.decisionId(), "")
        .replace(decision.release().sha256(), "");
  }

  @Test
  void theOrderOfTheFactsMakesNoDifference() {
    for (Chart chart : charts()) {
      Situation situation = chart.situation();
      String expected = bytes(ENGINE, situation);
      for (int seed = 0; seed < 200; seed++) {
        List<Fact> shuffled = new ArrayList<>(situation.facts());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(bytes(ENGINE, with(situation, shuffled)))
            .as("seed %d", seed)
            .isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void theOrderOfTheRulesAndTheirFilesMakesNoDifference(int seed) {
    List<String> types = new ArrayList<>(TYPES);
    List<String> rules = new ArrayList<>(RULES);
    Collections.shuffle(types, new Random(seed));
    Collections.shuffle(rules, new Random(seed));
    Engine shuffled = garden(types, rules, 1 + seed % 3).open();

    assertThat(shuffled.release().sha256()).isNotEqualTo(ENGINE.release().sha256());
    for (Chart chart : charts()) {
      assertThat(bytesButTheRelease(shuffled, chart.situation()))
          .isEqualTo(bytesButTheRelease(ENGINE, chart.situation()));
    }
  }

  @Test
  void theOrderOfTheConditionsAskedAboutMakesNoDifference() {
    Chart one = Chart.empty().askingAbout("bloom").askingAbout("growth");
    Chart other = Chart.empty().askingAbout("growth").askingAbout("bloom");

    assertThat(bytes(ENGINE, one.situation())).isEqualTo(bytes(ENGINE, other.situation()));
  }

  @Test
  void manyThreadsGetTheSameBytes() throws Exception {
    List<Situation> situations = charts().stream().map(Chart::situation).toList();
    List<String> expected = situations.stream().map(one -> bytes(ENGINE, one)).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        answers.add(
            threads.submit(() -> situations.stream().map(one -> bytes(ENGINE, one)).toList()));
      }
      for (Future<List<String>> answer : answers) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aNewlyOpenedReleaseGivesTheSameBytes() {
    Engine again = garden(TYPES, RULES, 1).open();

    for (Chart chart : charts()) {
      assertThat(bytes(again, chart.situation())).isEqualTo(bytes(ENGINE, chart.situation()));
    }
  }

  @Test
  void severalVersionsOfOneRecordAreToldInAFixedOrder() {
    Set<String> said = new LinkedHashSet<>();
    for (int seed = 0; seed < 100; seed++) {
      List<Integer> values = new ArrayList<>(IntStream.rangeClosed(15, 20).boxed().toList());
      Collections.shuffle(values, new Random(seed));
      Chart chart = Chart.empty().askingAbout("bloom").diagnosed("shyness");
      values.forEach(value -> chart.with(version(value)));
      said.add(conclusion(chart.under(ENGINE), "BLOOM-SCORE").summary());
    }

    assertThat(said).hasSize(1);
  }

  private static Measurement version(int value) {
    return Measurement.of(
        Head.of(
            Concept.of(Garden.SYSTEM, "bud-score"),
            Chart.when("2026-06-10"),
            Source.of("Observation/same")),
        new Quantity(BigDecimal.valueOf(value), "{score}"));
  }

  @Test
  void theDecisionIsNamedAfterItsContent() {
    Decision one = charts().get(1).under(ENGINE);
    Decision same = charts().get(1).under(ENGINE);
    Decision other = charts().get(1).asOf("2026-06-15T12:00:01+02:00").under(ENGINE);

    assertThat(one.decisionId()).isEqualTo(same.decisionId());
    assertThat(one.decisionId()).isNotEqualTo(other.decisionId());
  }

  @Test
  void theIndentedFormSaysTheSame() {
    Decision decision = charts().get(2).under(ENGINE);

    assertThat(
            DecisionJson.indented(decision).replaceAll("\\s*\\R\\s*", "").replace("\" : ", "\":"))
        .isEqualToIgnoringWhitespace(DecisionJson.compact(decision));
  }

  @Test
  void equallyNearValuesAreToldInAFixedOrder() {
    Engine engine =
        Garden.empty()
            .parameters(
                """
                bloom-score.min:
                  says: At least this score.
                  unit: "{score}"
                  values:
                    - { from: 2026-01-01, value: 15, reference: made up, mark: D }
                """)
            .catalogue(
                """
                rules:
                  BLOOM-SCORE: { kind: indication, condition: bloom, criterion: required, reason: TOO_LITTLE, since: 1.0.0, summary: x }
                """)
            .rules(
                """
                declare BloomScoreLimits
                    min : BigDecimal @key
                end
                rule "SCORE-COMPARED Compared"
                @finding
                when
                    BloomScoreLimits( $min : min )
                    $score : Measurement( kind in ("leaf-score", "bud-score") )
                then
                    insertLogical( Comparison.atLeast( "bloom-score", $score, $score.value(), $min, "bloom-score.min" ) );
                end
                rule "BLOOM-SCORE Enough"
                when
                    $enough : Comparison( topic == "bloom-score", holds )
                then
                    insertLogical( new Indication( $enough ) );
                end
                """)
            .open();
    Set<String> said = new LinkedHashSet<>();
    for (int i = 0; i < 100; i++) {
      Decision decision =
          Chart.empty()
              .askingAbout("bloom")
              .scored("leaf-score", "12", "2026-06-10")
              .scored("leaf-score", "12", "2026-06-02")
              .scored("bud-score", "12", "2026-06-09")
              .under(engine);
      said.addAll(Reading.changes(decision, "bloom"));
    }

    assertThat(said).hasSize(1);
  }

  @Test
  void ofSeveralThatCannotBeReadTheSameIsTold() {
    Engine engine =
        Garden.empty()
            .catalogue(
                """
                needs:
                  scored: { says: a score, finding: Scored }
                rules:
                  SCORE-KNOWN: { kind: contraindication, needs-only: yes, level: HARD_STOP, since: 1.0.0, needs: [scored], summary: x }
                """)
            .rules(
                """
                declare Scored extends Finding
                    score : Measurement @key
                end
                rule "SCORE-FOUND Found"
                @finding
                when
                    $score : Measurement( kind in ("leaf-score", "bud-score") )
                then
                    insertLogical( new Scored( $score ) );
                end
                """)
            .open();
    Set<String> said = new LinkedHashSet<>();
    for (int i = 0; i < 100; i++) {
      Decision decision =
          Chart.empty()
              .scored("leaf-score", "3", "2026-06-01")
              .scored("bud-score", "3", "2026-06-01")
              .unreadable("leaf-score", Cause.UNUSABLE, "torn")
              .unreadable("bud-score", Cause.UNUSABLE, "wet")
              .under(engine);
      said.addAll(Reading.needs(decision, "SCORE-KNOWN"));
    }

    assertThat(said).containsExactly("scored UNUSABLE: unusable: a score (wet)");
  }
}
