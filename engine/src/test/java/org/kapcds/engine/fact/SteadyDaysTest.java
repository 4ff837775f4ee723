package org.kapcds.engine.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.fact.MedicineCourse.Adherence;
import org.kapcds.engine.fact.MedicineCourse.Traits;

/** For how many days a medicine has been taken at the dose of today. */
class SteadyDaysTest {

  @Test
  void countsTodayAndEachDayBeforeAtTheSameDose() {
    assertThat(course(taken(29, 0, "16")).steadyDays()).isEqualTo(30);
  }

  @Test
  void aSupplyThatEndedChangesNothing() {
    Stretch supplied = new Stretch(99, 40, true, true, number("16"), number("16"));
    assertThat(course(supplied, taken(39, 0, "16")).steadyDays()).isEqualTo(100);
  }

  @Test
  void aChangedDoseBeginsTheCountAnew() {
    assertThat(course(taken(99, 20, "8"), taken(19, 0, "16")).steadyDays()).isEqualTo(20);
    assertThat(course(taken(99, 20, "24"), taken(19, 0, "16")).steadyDays()).isEqualTo(20);
  }

  @Test
  void aGapBeginsTheCountAnew() {
    assertThat(course(taken(99, 30, "16"), taken(19, 0, "16")).steadyDays()).isEqualTo(20);
  }

  @Test
  void anUnknownOrUncertainDoseOfTodayTellsNothing() {
    assertThat(course(new Stretch(29, 0, true, false, null, null)).steadyDays()).isNull();
    assertThat(course(new Stretch(29, 0, true, false, number("8"), number("16"))).steadyDays())
        .isNull();
    assertThat(course(new Stretch(29, 0, false, false, number("8"), number("8"))).steadyDays())
        .isNull();
    assertThat(course(taken(99, 5, "16")).steadyDays()).isNull();
  }

  @Test
  void daysTakenCountAtWhateverDose() {
    Stretch perhaps = new Stretch(9, 0, false, false, number("8"), number("8"));
    Stretch unknown = new Stretch(99, 60, true, false, null, null);
    assertThat(course(unknown, taken(59, 10, "16"), perhaps).daysTaken()).isEqualTo(90);
  }

  private static Stretch taken(int from, int until, String mg) {
    return new Stretch(from, until, true, false, number(mg), number(mg));
  }

  private static @Nullable BigDecimal number(String mg) {
    return new BigDecimal(mg);
  }

  private static MedicineCourse course(Stretch... stretches) {
    return new MedicineCourse(
        Head.of(Concept.of("urn:test", "tonic"), When.UNKNOWN, Source.of("MedicationStatement/1")),
        When.UNKNOWN,
        List.of(stretches),
        new Traits(true, false, false, true, true, false, Adherence.NOT_ASKED, Set.of(), 0));
  }
}
