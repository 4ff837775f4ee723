package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.knowledge.Release;

/** Evidence grows old: each citation has a day by which somebody must look at it again. */
class EvidenceReviewTest {

  private static final String EVIDENCE = "conditions/shared/evidence.yaml";

  private static final Garden GARDEN =
      Garden.empty()
          .catalogue(
              """
              rules:
                RUST-SHOWN: { kind: contraindication, level: INFO, since: 1.0.0, summary: Rust, evidence: { ALMANAC: V } }
              """)
          .rules(
              """
              rule "RUST-SHOWN Rust"
              when
                  $rust : Diagnosis( kind == "rust" )
              then
                  insertLogical( new Contraindication( $rust ) );
              end
              """);

  private static Garden reviewedBy(String day) {
    return GARDEN.replacing(EVIDENCE, "position: for", "position: for\n  review-by: " + day);
  }

  private static Decision on(String day, Garden garden) {
    return Chart.empty().diagnosed("rust").asOf(day + "T12:00:00Z").under(garden.open());
  }

  @Test
  void withoutADayOfItsOwnThatOfTheReleaseCounts() {
    Release release = GARDEN.open().release();

    assertThat(release.overdue(LocalDate.parse("2027-01-01"))).isEmpty();
    assertThat(release.overdue(LocalDate.parse("2027-01-02")))
        .containsOnlyKeys("ALMANAC")
        .containsValue(LocalDate.parse("2027-01-01"));
  }

  @Test
  void aDayOfItsOwnGoesBeforeThatOfTheRelease() {
    assertThat(reviewedBy("2026-06-20").open().release().overdue(LocalDate.parse("2026-06-21")))
        .containsOnlyKeys("ALMANAC");
  }

  @Test
  void theRuleThatRestsOnItSaysSoFromTheDayAfter() {
    Garden garden = reviewedBy("2026-06-20");

    assertThat(on("2026-06-20", garden).conclusions().get(0).notes()).isEmpty();
    assertThat(on("2026-06-21", garden).conclusions().get(0).notes())
        .containsExactly("ALMANAC was to be looked at by 20 June 2026");
  }

  @Test
  void aDayThatIsNoneIsAFault() {
    Garden garden = reviewedBy("soon");

    assertThatThrownBy(garden::open)
        .hasMessageContaining(EVIDENCE + ":5: `soon` is not a day like 2026-01-01");
  }
}
