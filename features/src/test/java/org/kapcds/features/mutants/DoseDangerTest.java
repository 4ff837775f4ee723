package org.kapcds.features.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Timing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Decision.DoseResult;
import org.kapcds.engine.Moment;
import org.kapcds.engine.Situation;
import org.kapcds.features.chart.Chart;
import org.kapcds.features.chart.Personas;
import org.kapcds.features.chart.Records;
import org.kapcds.features.trace.Knowledge;
import org.kapcds.fhir.FhirFacts;

/**
 * Orders with decimals and units of all sorts, by seeds: a dose that is moved towards danger,
 * larger, faster or sooner after the last one, is never judged more mildly; and a unit that nobody
 * knows is never better than one that is known. What begins to look like an error of the unit is
 * not checkable any more; the order waits as it did.
 */
class DoseDangerTest {

  private static final int SEEDS = 15;
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final OffsetDateTime NOW = TODAY.atTime(10, 0).atOffset(ZoneOffset.UTC);
  private static final Records RECORDS = new Records("amina");
  private static final BigDecimal KG = BigDecimal.valueOf(70);

  /** An order as it is varied. */
  private record Ordered(String route, BigDecimal mgPerKg, String unit, int minutes, int hours) {

    Ordered of(BigDecimal dose) {
      return new Ordered(route, dose, unit, minutes, hours);
    }

    Ordered in(String newUnit) {
      return new Ordered(route, mgPerKg, newUnit, minutes, hours);
    }

    Ordered over(int newMinutes) {
      return new Ordered(route, mgPerKg, unit, newMinutes, hours);
    }

    Ordered after(int newHours) {
      return new Ordered(route, mgPerKg, unit, minutes, newHours);
    }
  }

  static Stream<Ordered> orders() {
    return IntStream.range(0, SEEDS).mapToObj(seed -> ordered(new Random(seed)));
  }

  private static Ordered ordered(Random random) {
    String route = pick(random, "into the vein", "into the muscle", "under the skin", "by mouth");
    String unit = pick(random, "mg", "mg/kg", "ug", "ug/kg", "g", "g/kg");
    BigDecimal perKg = BigDecimal.valueOf(20 + random.nextInt(60), 2);
    return new Ordered(route, perKg, unit, 40 + random.nextInt(60), 24 * (8 + random.nextInt(9)));
  }

  private static String pick(Random random, String... any) {
    return any[random.nextInt(any.length)];
  }

  @ParameterizedTest
  @MethodSource("orders")
  void aLargerDoseIsNeverJudgedMoreMildly(Ordered order) {
    List<DoseResult> results = new ArrayList<>();
    for (String factor : List.of("1", "1.01", "1.1", "1.3", "1.7", "2.5", "5", "10", "100")) {
      results.add(judged(order.of(order.mgPerKg().multiply(new BigDecimal(factor)))));
    }
    assertRising(results);
  }

  @ParameterizedTest
  @MethodSource("orders")
  void aFasterInfusionIsNeverJudgedMoreMildly(Ordered order) {
    List<DoseResult> results = new ArrayList<>();
    for (int minutes : List.of(90, 60, 45, 40, 39, 30, 29, 10, 5, 4, 1)) {
      results.add(judged(order.over(minutes)));
    }
    assertRising(results);
  }

  @ParameterizedTest
  @MethodSource("orders")
  void aDoseSoonerAfterTheLastIsNeverJudgedMoreMildly(Ordered order) {
    List<DoseResult> results = new ArrayList<>();
    for (int hours : List.of(24 * 14, 168, 167, 72, 71, 48, 47, 24, 23, 1)) {
      results.add(judged(order.after(hours)));
    }
    assertRising(results);
  }

  @ParameterizedTest
  @MethodSource("orders")
  void aUnitThatNobodyKnowsIsNeverBetter(Ordered order) {
    DoseResult known = judged(order);
    for (String unit : List.of("", "mgs", "foo", "%", "[iU]", "mg/m2", "mL", "mg/lb", "mcg/kgs")) {
      DoseResult unknown = judged(order.in(unit));
      assertThat(unknown).as(unit).isGreaterThanOrEqualTo(DoseResult.NOT_CHECKABLE);
      assertThat(rank(unknown)).as(unit).isGreaterThanOrEqualTo(rank(known));
    }
  }

  private static void assertRising(List<DoseResult> results) {
    List<Integer> ranks = results.stream().map(DoseDangerTest::rank).toList();
    assertThat(ranks).as(results.toString()).isSorted();
  }

  /** How far a result is from going on: not at all, needs a reason, must be changed. */
  private static int rank(DoseResult result) {
    return switch (result) {
      case WITHIN, BELOW_USUAL -> 0;
      case ABOVE_SOFT -> 1;
      case NOT_CHECKABLE, ABOVE_HARD -> 2;
    };
  }

  private static DoseResult judged(Ordered order) {
    Chart chart = new Personas(TODAY).amina();
    MedicationRequest request = RECORDS.order("ketamine", at(NOW));
    request.getDosageInstructionFirstRep().setRoute(Records.route(order.route()));
    request
        .getDosageInstructionFirstRep()
        .addDoseAndRate()
        .setDose(Records.quantity(number(order), order.unit()));
    if (order.route().equals("into the vein")) {
      request
          .getDosageInstructionFirstRep()
          .getTiming()
          .getRepeat()
          .setDuration(order.minutes())
          .setDurationUnit(Timing.UnitsOfTime.MIN);
    }
    chart.put("order", request);
    MedicationAdministration given = RECORDS.given("ketamine", at(NOW.minusHours(order.hours())));
    given.getDosage().setRoute(Records.route("by mouth"));
    given.getDosage().setDose(Records.quantity(KG, "mg"));
    chart.put("given", given);
    Decision decision =
        Knowledge.decide(
            new Situation(NOW, Moment.ORDER, null, List.of(), FhirFacts.read(chart.json()).facts()),
            List.of());
    return decision.doses().get(0).result();
  }

  private static String at(OffsetDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }

  private static BigDecimal number(Ordered order) {
    BigDecimal mg =
        order.unit().contains("/k")
            ? order.mgPerKg()
            : order.mgPerKg().multiply(KG).setScale(3, RoundingMode.HALF_UP);
    int shift = order.unit().startsWith("ug") ? 3 : order.unit().startsWith("g") ? -3 : 0;
    return mg.movePointRight(shift).round(MathContext.DECIMAL32).stripTrailingZeros();
  }
}
