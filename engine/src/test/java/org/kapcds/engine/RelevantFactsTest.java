package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Reading.fired;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What no rule reads that can match is kept from the rules; nobody may ever notice. */
class RelevantFactsTest {

  private static final Engine GARDEN =
      Garden.empty()
          .parameters(
              """
              greenfly.score-min:
                says: At least so high.
                unit: "{score}"
                values:
                  - { from: 2026-01-01, value: 10, reference: made up, mark: D }
              harm.score-min:
                says: At least so high.
                unit: "{score}"
                values:
                  - { from: 2026-01-01, value: 10, reference: made up, mark: D }
              calm.pruned-max:
                says: At most so often.
                unit: "1"
                values:
                  - { from: 2026-01-01, value: 0, reference: made up, mark: D }
              """)
          .catalogue(
              """
              tables:
                beds: { fact: Bed }
                pots: { fact: Pot }
              rules:
                LIM-ANY: { kind: contraindication, level: INFO, since: 1.0.0, summary: "Slugs, whatever says so." }
                LIM-OTHER: { kind: contraindication, level: INFO, since: 1.0.0, summary: "Shy, and given something." }
                LIM-ROW: { kind: contraindication, level: INFO, since: 1.0.0, summary: "A bed of roses, and much dew." }
                LIM-GROWN: { kind: contraindication, level: INFO, since: 1.0.0, summary: "What a bed names." }
                LIM-POT: { kind: contraindication, level: INFO, since: 1.0.0, summary: "What a pot names." }
                LIM-BOTH: { kind: contraindication, level: INFO, since: 1.0.0, summary: "Greenfly and a high score." }
                LIM-EITHER: { kind: contraindication, level: INFO, since: 1.0.0, summary: "Rust or mildew, and a high score." }
                LIM-COUNT: { kind: contraindication, level: INFO, since: 1.0.0, summary: "Not pruned." }
                LIM-CHAIN: { kind: contraindication, level: INFO, since: 1.0.0, summary: "Sick, and a high score." }
                LIM-NEWEST: { kind: contraindication, level: INFO, since: 1.0.0, summary: "The newest score is high." }
              """)
          .file(
              "conditions/garden/tables/beds.csv",
              """
              plant,from,reference,mark
              roses,2026-01-01,made up,D
              """)
          .file(
              "conditions/garden/tables/pots.csv",
              """
              plant,from,reference,mark
              rust,2026-01-01,made up,D
              """)
          .rules(
              """
              declare Bed
                  plant : String @key
              end
              declare Pot
                  plant : String @key
              end
              rule "LIM-GROWN What a bed names"
              when
                  Bed( $plant : plant )
                  $grown : Diagnosis( kind == $plant )
              then
                  insertLogical( new Contraindication( $grown ) );
              end
              rule "LIM-POT What a pot names"
              when
                  Pot( $plant : plant )
                  $grown : Diagnosis( kind == $plant )
              then
                  insertLogical( new Contraindication( $grown ) );
              end
              rule "LIM-ROW-MORE Shyness makes a bed"
              @finding
              when
                  Diagnosis( kind == "shyness" )
              then
                  insertLogical( new Bed( "mildew" ) );
              end
              rule "LIM-ROW A bed of roses, and much dew"
              when
                  Bed( plant == "roses" )
                  $dew : Measurement( kind == "dampness" )
              then
                  insertLogical( new Contraindication( $dew ) );
              end
              rule "LIM-ANY Slugs, whatever says so"
              when
                  $slugs : Fact( kind == "asked-about-slugs" )
              then
                  insertLogical( new Contraindication( $slugs ) );
              end
              rule "LIM-OTHER Shy, and given something"
              when
                  $cause : Diagnosis( kind in ("shyness", "rust") )
                  $given : Medication( $cause.kind == "shyness" )
              then
                  insertLogical( new Contraindication( $given ) );
              end
              declare GreenflyLimits
                  scoreMin : BigDecimal @key
              end
              declare HarmLimits
                  scoreMin : BigDecimal @key
              end
              declare CalmLimits
                  prunedMax : BigDecimal @key
              end
              rule "LIM-BOTH Greenfly and a high score"
              when
                  GreenflyLimits( $min : scoreMin )
                  $cause : Diagnosis( kind == "greenfly" )
                  $score : Measurement( kind in ("leaf-score", "bud-score"), value >= $min )
              then
                  insertLogical( new Contraindication( $score ) );
              end
              rule "LIM-EITHER Rust or mildew, and a high score"
              when
                  HarmLimits( $min : scoreMin )
                  ( Diagnosis( kind == "rust" ) or Diagnosis( kind == "mildew" ) )
                  $score : Measurement( kind == "leaf-score", value >= $min )
              then
                  insertLogical( new Contraindication( $score ) );
              end
              rule "LIM-COUNT-SUM How often it was pruned"
              @finding
              when
                  CalmLimits( $max : prunedMax )
                  accumulate( $once : Procedure( kind == "pruning" ); $all : collectSet( $once ), $n : count( $once ) )
              then
                  insertLogical( Comparison.atMost( "pruned", $all, BigDecimal.valueOf( $n ), $max, "calm.pruned-max" ) );
              end
              declare Sick extends Finding
                  cause : Diagnosis @key
              end
              rule "LIM-CHAIN-SICK Rust makes it sick"
              @finding
              when
                  $cause : Diagnosis( kind == "rust" )
              then
                  insertLogical( new Sick( $cause ) );
              end
              rule "LIM-CHAIN Sick, and a high score"
              when
                  HarmLimits( $min : scoreMin )
                  Sick()
                  $score : Measurement( kind == "bud-score", value >= $min )
              then
                  insertLogical( new Contraindication( $score ) );
              end
              rule "LIM-NEWEST The newest score is high"
              when
                  $score : Measurement( kind == "leaf-score", value >= 10, $ago : daysAgo )
                  not Measurement( kind == "leaf-score", daysAgo < $ago )
              then
                  insertLogical( new Contraindication( $score ) );
              end
              rule "LIM-COUNT Not pruned"
              when
                  $none : Comparison( topic == "pruned", holds )
              then
                  insertLogical( new Contraindication( $none ) );
              end
              """)
          .open();

  @Test
  void aRuleHasItsLimitsWhereAllItRequiresIsOnRecord() {
    assertThat(withGreenfly("leaf-score", "10")).contains("LIM-BOTH");
    assertThat(withGreenfly("bud-score", "10")).contains("LIM-BOTH");
    assertThat(withGreenfly("leaf-score", "9")).doesNotContain("LIM-BOTH");
  }

  @Test
  void oneBranchOfAnOrIsEnough() {
    assertThat(withHighScore("rust")).contains("LIM-EITHER");
    assertThat(withHighScore("mildew")).contains("LIM-EITHER");
    assertThat(withHighScore("greenfly")).doesNotContain("LIM-EITHER");
  }

  @Test
  void whatIsCountedNeedNotBeThere() {
    assertThat(fired(Chart.empty().under(GARDEN))).contains("LIM-COUNT");
    assertThat(fired(Chart.empty().done("pruning", "2026-03-01").under(GARDEN)))
        .doesNotContain("LIM-COUNT");
  }

  @Test
  void whatAFindingLeadsToIsTold() {
    assertThat(fired(highBud("rust").under(GARDEN))).contains("LIM-CHAIN");
    assertThat(fired(highBud("mildew").under(GARDEN))).doesNotContain("LIM-CHAIN");
  }

  @Test
  void whatARuleWantsAbsentIsTold() {
    assertThat(fired(highLeaf().under(GARDEN))).contains("LIM-NEWEST");
    assertThat(fired(highLeaf().scored("leaf-score", "1", "2026-03-02").under(GARDEN)))
        .doesNotContain("LIM-NEWEST");
  }

  @Test
  void aRowThatIsToldIsAsGoodAsOneThatIsDerived() {
    assertThat(fired(Chart.empty().scored("dampness", "1", "2026-03-01").under(GARDEN)))
        .contains("LIM-ROW");
  }

  @Test
  void aRowNamesTheTermOfAFact() {
    assertThat(fired(Chart.empty().diagnosed("rust").under(GARDEN))).contains("LIM-POT");
    assertThat(fired(Chart.empty().diagnosed("shyness").diagnosed("mildew").under(GARDEN)))
        .contains("LIM-GROWN");
  }

  @Test
  void aRuleMayReadFactsOfAnyType() {
    assertThat(fired(Chart.empty().yes("asked-about-slugs", "2026-03-01").under(GARDEN)))
        .contains("LIM-ANY");
  }

  @Test
  void theTermOfAnotherFactIsNotThatOfTheOneThatIsRead() {
    assertThat(fired(Chart.empty().diagnosed("shyness").takes("tonic").under(GARDEN)))
        .contains("LIM-OTHER");
  }

  private static Chart highBud(String diagnosis) {
    return Chart.empty().diagnosed(diagnosis).scored("bud-score", "10", "2026-03-01");
  }

  private static Chart highLeaf() {
    return Chart.empty().scored("leaf-score", "10", "2026-03-01");
  }

  private static List<String> withGreenfly(String score, String value) {
    return fired(
        Chart.empty().diagnosed("greenfly").scored(score, value, "2026-03-01").under(GARDEN));
  }

  private static List<String> withHighScore(String diagnosis) {
    return fired(
        Chart.empty().diagnosed(diagnosis).scored("leaf-score", "10", "2026-03-01").under(GARDEN));
  }
}
