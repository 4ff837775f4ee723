package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Reading.conclusion;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Measurement.Extent;
import org.kapcds.engine.fact.Quantity;
import org.kapcds.engine.fact.Source;

/** The upper limit of normal that is printed with a result. */
class UpperLimitsTest {

  private static final Engine GARDEN =
      Garden.empty()
          .catalogue(
              """
              rules:
                GARDEN-LIMITED: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, summary: "{limit}" }
                GARDEN-OPEN: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, summary: "No limit." }
              """)
          .rules(
              """
              rule "GARDEN-LIMITED A limit is printed"
              when
                  $weight : Measurement( kind == "weight", upperLimit != null, $limit : upperLimit )
              then
                  insertLogical( new Contraindication( $weight ) );
              end
              rule "GARDEN-OPEN None is printed"
              when
                  $weight : Measurement( kind == "weight", upperLimit == null )
              then
                  insertLogical( new Contraindication( $weight ) );
              end
              """)
          .open();

  @ParameterizedTest
  @CsvSource({"3, kg, 12, 12", "3000, g, 12000, 12"})
  void theLimitIsReadInTheUnitOfTheRules(String value, String unit, String upper, String read) {
    Decision decision = Chart.empty().with(weight(value, unit, upper)).under(GARDEN);
    assertThat(conclusion(decision, "GARDEN-LIMITED").summary()).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({"kg, ", "kg, 0", "kg, -1"})
  void noLimitAndNoRealLimitAreNone(String unit, @Nullable String upper) {
    Decision decision = Chart.empty().with(weight("3", unit, upper)).under(GARDEN);
    assertThat(Reading.fired(decision)).containsExactly("GARDEN-OPEN");
  }

  private static Measurement weight(String value, String unit, @Nullable String upper) {
    return new Measurement(
        Head.of(
            Concept.of(Garden.SYSTEM, "weight"),
            Chart.when("2026-06-10"),
            Source.of("Observation/m")),
        BigDecimal.ZERO,
        new Quantity(new BigDecimal(value), unit),
        false,
        Extent.EXACT,
        "",
        upper == null ? null : new Quantity(new BigDecimal(upper), unit));
  }
}
