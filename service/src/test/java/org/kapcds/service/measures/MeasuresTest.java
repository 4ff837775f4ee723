package org.kapcds.service.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.ShippedRelease;

class MeasuresTest {

  @ParameterizedTest
  @Tag("SAF-CARD-010")
  @CsvSource({
    "20, 16, 0, false",
    "20, 17, 0, true",
    "20, 0, 17, true",
    "20, 8, 9, true",
    "19, 19, 0, false",
    "21, 16, 0, false"
  })
  void aRuleIsToBeReviewedWhenMostOfManyCardsWereWrong(
      int shown, int wrong, int notApplicable, boolean review) {
    assertThat(
            Review.of(ShippedRelease.open().release(), java.time.LocalDate.of(2026, 3, 1))
                .isDue(shown, wrong + notApplicable))
        .isEqualTo(review);
  }

  @Test
  void theMedianIsTheMiddle() {
    assertThat(Measures.median(List.of())).isNull();
    assertThat(Measures.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2.0);
    assertThat(Measures.median(List.of(4.0, 1.0))).isEqualTo(2.5);
  }

  @Test
  void aTableHasALineForEachRule() {
    TreeMap<String, Integer> reasons = new TreeMap<>();
    reasons.put("", 1);
    reasons.put("rechecked", 2);
    Measures measures =
        new Measures(
            "2026-03",
            1,
            1.0,
            null,
            List.of(new Measures.OfRule("SAF-CI-001", 4, 0, 3, reasons, false)));

    assertThat(measures.csv())
        .isEqualTo(
            "rule,shown,accepted,overridden,reasons,toBeReviewed\n"
                + "SAF-CI-001,4,0,3,none:1 rechecked:2,false\n");
  }
}
