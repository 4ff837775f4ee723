package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Reading.fired;

import org.junit.jupiter.api.Test;

/** Rows that matter for another condition are kept from the rules; nobody may ever notice. */
class ConditionsOfRowsTest {

  private static final Engine GARDEN =
      Garden.empty()
          .catalogue(
              """
              tables:
                feeds: { fact: Feed }
                weeks: { fact: Week }
                beds: { fact: Bed }
                pots: { fact: Pot }
                days: { fact: Day }
              rules:
                ROWS-CHAIN: { kind: contraindication, level: INFO, since: 1.0.0, summary: "What a week of a feed names." }
                ROWS-BED: { kind: contraindication, level: INFO, since: 1.0.0, summary: "A bed of what is considered." }
                ROWS-ANY-BED: { kind: contraindication, level: INFO, since: 1.0.0, summary: "A bed of shy bloom, whatever is considered." }
                ROWS-DAY: { kind: contraindication, level: INFO, since: 1.0.0, summary: "What a day of a pot names." }
              """)
          .file(
              "conditions/garden/tables/feeds.csv",
              """
              condition,feed,from,reference,mark
              growth,dung,2026-01-01,made up,D
              bloom,ash,2026-01-01,made up,D
              """)
          .file(
              "conditions/garden/tables/weeks.csv",
              """
              feed,what,from,reference,mark
              dung,rust,2026-01-01,made up,D
              ash,mildew,2026-01-01,made up,D
              """)
          .file(
              "conditions/garden/tables/beds.csv",
              """
              condition,from,reference,mark
              bloom,2026-01-01,made up,D
              """)
          .file(
              "conditions/garden/tables/pots.csv",
              """
              condition,pot,from,reference,mark
              bloom,clay,2026-01-01,made up,D
              bloom,tin,2026-01-01,made up,D
              """)
          .file(
              "conditions/garden/tables/days.csv",
              """
              pot,what,from,reference,mark
              clay,mildew,2026-01-01,made up,D
              tin,rust,2026-01-01,made up,D
              """)
          .rules(
              """
              declare Feed
                  condition : String @key
                  feed : String @key
              end
              declare Week
                  feed : String @key
                  what : String @key
              end
              declare Bed
                  condition : String @key
              end
              declare Pot
                  condition : String @key
                  pot : String @key
              end
              declare Day
                  pot : String @key
                  what : String @key
              end
              rule "GROWTH-CONSIDERED Shyness makes growth slow"
              @finding
              when
                  Diagnosis( kind == "shyness" )
              then
                  insertLogical( new Considered( "growth" ) );
              end
              rule "ROWS-CHAIN What a week of a feed names"
              when
                  Considered( $condition : condition )
                  Feed( condition == $condition, $feed : feed )
                  Week( feed == $feed, $what : what )
                  $named : Diagnosis( kind == $what )
              then
                  insertLogical( new Contraindication( $named ) );
              end
              rule "ROWS-BED A bed of what is considered"
              when
                  Considered( $condition : condition )
                  Bed( condition == $condition )
                  $any : Diagnosis( kind == "greenfly" )
              then
                  insertLogical( new Contraindication( $any ) );
              end
              rule "ROWS-ANY-BED A bed of shy bloom, whatever is considered"
              when
                  Bed( condition == "bloom" )
                  $any : Diagnosis( kind == "greenfly" )
              then
                  insertLogical( new Contraindication( $any ) );
              end
              rule "ROWS-DAY-POT Rust stands in tin"
              @finding
              when
                  Diagnosis( kind == "rust" )
              then
                  insertLogical( new Pot( "growth", "tin" ) );
              end
              rule "ROWS-DAY What a day of a pot names"
              when
                  Considered( $condition : condition )
                  Pot( condition == $condition, $pot : pot )
                  Day( pot == $pot, $what : what )
                  $named : Diagnosis( kind == $what )
              then
                  insertLogical( new Contraindication( $named ) );
              end
              """)
          .open();

  @Test
  void aRowIsToldWhereItsConditionIsAskedAbout() {
    assertThat(fired(with("mildew").askingAbout("bloom").under(GARDEN))).contains("ROWS-CHAIN");
    assertThat(fired(with("rust").askingAbout("bloom").under(GARDEN))).doesNotContain("ROWS-CHAIN");
  }

  @Test
  void aRowIsToldWhereARuleFindsItsCondition() {
    assertThat(fired(with("rust").diagnosed("shyness").under(GARDEN))).contains("ROWS-CHAIN");
    assertThat(fired(with("rust").under(GARDEN))).doesNotContain("ROWS-CHAIN");
  }

  @Test
  void aRowThatOneRuleSeeksOtherwiseIsToldAlways() {
    assertThat(fired(with("greenfly").under(GARDEN)))
        .contains("ROWS-ANY-BED")
        .doesNotContain("ROWS-BED");
    assertThat(fired(with("greenfly").askingAbout("bloom").under(GARDEN)))
        .contains("ROWS-ANY-BED", "ROWS-BED");
  }

  @Test
  void aRowThatIsSoughtByWhatARuleDerivesIsToldAlways() {
    assertThat(fired(with("rust").askingAbout("growth").under(GARDEN))).contains("ROWS-DAY");
    assertThat(fired(with("mildew").askingAbout("growth").under(GARDEN)))
        .doesNotContain("ROWS-DAY");
  }

  private static Chart with(String diagnosis) {
    return Chart.empty().diagnosed(diagnosis);
  }
}
