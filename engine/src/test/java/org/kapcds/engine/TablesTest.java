package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapcds.engine.Reading.conclusion;
import static org.kapcds.engine.Reading.fired;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of numbers: one row is one fact for the rules, with its days and its profiles. */
class TablesTest {

  private static Garden doses(String table) {
    return Garden.empty()
        .file("conditions/garden/tables/doses.csv", table)
        .catalogue(
            """
            tables: { doses: { fact: Dose, term: plant } }
            rules:
              DOSE-SEEN: { kind: interaction, level: INFO, since: 1.0.0, summary: "{dose.litres}" }
            """)
        .rules(
            """
            declare Dose
                plant : String @key
                litres : BigDecimal @key
            end
            rule "DOSE-SEEN Seen"
            when
                $dose : Dose( $plant : plant )
                $tonic : Medication( kind == $plant )
            then
                insertLogical( new Interaction( $tonic ) );
            end
            """);
  }

  private static final Engine DATED =
      doses(
              """
              plant,litres,litres@dry,from,reference,mark
              tonic,2,,2026-01-01,made up,D
              tonic,3,5,2026-06-01,made up,D
              nectar,9,,2026-01-01,made up,D
              """)
          .profile("dry", "says: For dry summers.\n")
          .open();

  @ParameterizedTest
  @CsvSource({
    "2026-05-31T12:00:00Z, 2",
    "2026-06-01T12:00:00Z, 3",
  })
  void aNewerRowReplacesTheOlderOneOfTheSamePlant(String asOf, String litres) {
    Decision decision = Chart.empty().asOf(asOf).takes("tonic").under(DATED);

    assertThat(conclusion(decision, "DOSE-SEEN").summary()).isEqualTo(litres);
  }

  @Test
  void aRowIsAboutItsPlantOnly() {
    assertThat(fired(Chart.empty().takes("mulch").under(DATED))).isEmpty();
  }

  @Test
  void aProfileMayHaveACellOfItsOwn() {
    Decision decision = Chart.empty().takes("tonic").under(DATED, "dry");

    assertThat(conclusion(decision, "DOSE-SEEN").summary()).isEqualTo("5");
  }

  @Test
  void whereAProfileHasNoCellTheRowHolds() {
    Decision decision = Chart.empty().takes("nectar").under(DATED, "dry");

    assertThat(conclusion(decision, "DOSE-SEEN").summary()).isEqualTo("9");
  }

  @Test
  void twoProfilesThatSetOneCellRefuse() {
    Engine engine =
        doses(
                "plant,litres,litres@one,litres@two,from,reference,mark\ntonic,2,3,4,2026-01-01,made up,D\n")
            .profile("one", "says: x\n")
            .profile("two", "says: x\n")
            .open();

    assertThatThrownBy(() -> Chart.empty().takes("tonic").under(engine, "one", "two"))
        .isInstanceOf(QuestionException.class)
        .hasMessage("`one` and `two` both set `litres`; choose one of them");
  }
}
