package org.kapcds.engine.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.fact.Medication.Origin.ADMINISTRATION;
import static org.kapcds.engine.fact.Medication.Origin.DISPENSE;
import static org.kapcds.engine.fact.Medication.Origin.ORDER;
import static org.kapcds.engine.fact.Medication.Origin.STATEMENT;
import static org.kapcds.engine.fact.Medication.Status.ACTIVE;
import static org.kapcds.engine.fact.Medication.Status.CANCELLED;
import static org.kapcds.engine.fact.Medication.Status.ENDED;
import static org.kapcds.engine.fact.Medication.Status.ON_HOLD;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.fact.Answer.Reply;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.DoseStep;
import org.kapcds.engine.fact.Exposure;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.fact.Medication.Origin;
import org.kapcds.engine.fact.Medication.Status;
import org.kapcds.engine.fact.MedicineCourse;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.Stretch;
import org.kapcds.engine.fact.When;

/** Days are written as days ago; the day of the question is 0. */
class CoursesTest {

  private static final OffsetDateTime AS_OF = OffsetDateTime.parse("2026-03-02T10:00:00Z");
  private static final LocalDate TODAY = AS_OF.toLocalDate();
  private static final Clock CLOCK = new Clock(AS_OF, AS_OF.toInstant());
  private static final BigDecimal FIFTY = BigDecimal.valueOf(50);
  private static final BigDecimal MOST_OF_IT = new BigDecimal("0.80");

  private int number;

  @Test
  void oneStatementIsOneCourse() {
    assertThat(told(use(STATEMENT, ENDED, 100, 45, 50))).containsExactly("100-45 taken 50..50");
  }

  @Test
  void prescriptionStatementAndSupplyOfTheSameUseAreOne() {
    assertThat(
            told(
                use(ORDER, ENDED, 100, 41, 50),
                use(STATEMENT, ENDED, 100, 41, 50),
                use(DISPENSE, ENDED, 100, 71, 50),
                use(DISPENSE, ENDED, 70, 41, 50)))
        .containsExactly("100-41 taken supplied 50..50");
  }

  @ParameterizedTest
  @CsvSource({"69, 1", "39, 1", "38, 2"})
  void aGapOfSoManyDaysLiesWithinACourse(int nextBegins, int courses) {
    assertThat(
            courses(use(STATEMENT, ENDED, 100, 70, 50), use(STATEMENT, ENDED, nextBegins, 10, 50)))
        .hasSize(courses);
  }

  @Test
  void theDaysOfAGapAreNotTaken() {
    assertThat(told(use(STATEMENT, ENDED, 100, 70, 50), use(STATEMENT, ENDED, 50, 10, 50)))
        .containsExactly("100-70 taken 50..50", "50-10 taken 50..50");
  }

  @Test
  void aPrescriptionThatNobodyFilledIsNotTaken() {
    MedicineCourse course = courses(use(ORDER, ENDED, 100, 41, 50)).get(0);

    assertThat(told(course)).containsExactly("100-41 perhaps 50..50");
    assertThat(course.filled()).isFalse();
  }

  @Test
  void oneSupplyShowsThatAPrescriptionWasFilled() {
    assertThat(told(use(ORDER, ENDED, 100, 41, 50), use(DISPENSE, ENDED, 100, 71, null)))
        .containsExactly("100-71 taken supplied 50..50", "70-41 taken 50..50");
  }

  @Test
  void aStatementDoesNotMakeThePrescribedDaysBeforeItTaken() {
    assertThat(told(use(ORDER, ENDED, 100, 41, 50), use(STATEMENT, ENDED, 60, 41, 50)))
        .containsExactly("100-61 perhaps 50..50", "60-41 taken 50..50");
  }

  @Test
  void theNewestPrescriptionGivesTheLeastAndAllTogetherTheMost() {
    assertThat(told(use(STATEMENT, ENDED, 100, 10, 50), use(STATEMENT, ENDED, 60, 10, 100)))
        .containsExactly("100-61 taken 50..50", "60-10 taken 100..150");
  }

  @Test
  void aRenewalIsNotASecondDose() {
    assertThat(told(use(STATEMENT, ENDED, 100, 40, 50), use(STATEMENT, ENDED, 60, 10, 50)))
        .containsExactly("100-10 taken 50..50");
  }

  @Test
  void wherePrescriptionAndStatementDisagreeTheLowerIsCertain() {
    assertThat(told(use(ORDER, ENDED, 100, 10, 100), use(STATEMENT, ENDED, 100, 10, 50)))
        .containsExactly("100-10 taken 50..100");
  }

  @Test
  void twoPrescriptionsOfOneDayAddUpAtTheMostOnly() {
    assertThat(told(use(STATEMENT, ENDED, 100, 10, 75), use(STATEMENT, ENDED, 100, 10, 150)))
        .containsExactly("100-10 taken 75..225");
  }

  @Test
  void aSupplyWithoutADoseTakesThatOfItsPrescription() {
    assertThat(told(use(ORDER, ENDED, "2025-11-22", "", 50), use(DISPENSE, ENDED, 100, 71, null)))
        .containsExactly("100-71 taken supplied 50..50", "70-0 perhaps 50..50");
  }

  @Test
  void anUnknownDoseMayHaveBeenAnything() {
    assertThat(told(use(STATEMENT, ENDED, 100, 10, null))).containsExactly("100-10 taken ?..?");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12, 2026-01-31, '91-62 perhaps 50..50, 61-30 taken 50..50'",
    "2025-12-01, 2026-01, '91-60 taken 50..50, 59-30 perhaps 50..50'",
    "2025, 2026-01-31, '425-62 perhaps 50..50, 61-30 taken 50..50'",
  })
  void partialDatesCountForTheShortestTimeAndMayMeanTheLongest(
      String start, String end, String expected) {
    List<String> told = told(use(STATEMENT, ENDED, start, end, 50));

    assertThat(String.join(", ", told)).startsWith(expected.split(",")[0]);
    assertThat(told).hasSize(2);
  }

  @Test
  void aUseWithoutAnEndMayHaveGoneOnUntilToday() {
    assertThat(told(use(STATEMENT, ENDED, "2025-11-22", "", 50)))
        .containsExactly("100-0 perhaps 50..50");
  }

  @Test
  void aUseWithoutAnyDateMayHaveBeenAtAnyTime() {
    assertThat(told(use(STATEMENT, ENDED, "", "", 50))).containsExactly("ever-0 perhaps 50..50");
  }

  @Test
  void anUndatedUseIsACourseOfItsOwn() {
    assertThat(courses(use(STATEMENT, ENDED, "", "", 50), use(STATEMENT, ENDED, 100, 45, 50)))
        .hasSize(2);
  }

  @Test
  void aUseThatEndsBeforeItBeginsIsUndated() {
    assertThat(told(use(STATEMENT, ENDED, "2026-02-01", "2025-12-01", 50)))
        .containsExactly("ever-0 perhaps 50..50");
  }

  @Test
  void whatIsOnHoldIsNotTakenAnyMore() {
    MedicineCourse course = courses(use(ORDER, ON_HOLD, "2025-11-22", "", 50)).get(0);

    assertThat(course.active()).isFalse();
    assertThat(told(course)).containsExactly("100-0 perhaps 50..50");
  }

  @Test
  void aPrescriptionThatWasWithdrawnIsNoCourse() {
    assertThat(courses(use(ORDER, CANCELLED, 100, 10, 50))).isEmpty();
  }

  @Test
  void whatBeginsTomorrowIsNoCourseYet() {
    assertThat(courses(use(STATEMENT, ACTIVE, "2026-03-03", "", 50))).isEmpty();
  }

  @Test
  void aStopThatIsToldEndsThePrescriptionAndTheSupplyOfBefore() {
    MedicineCourse course =
        courses(
                use(ORDER, ACTIVE, "2025-11-22", "", 50),
                use(DISPENSE, ACTIVE, 60, 0, 50),
                use(STATEMENT, ENDED, 100, 20, 50, "insufficient-effect"))
            .get(0);

    assertThat(course.active()).isFalse();
    assertThat(course.endedDaysAgo()).isEqualTo(20);
    assertThat(course.stoppedBecause("insufficient-effect")).isTrue();
    assertThat(told(course)).containsExactly("100-61 taken 50..50", "60-20 taken supplied 50..50");
  }

  @Test
  void aSupplyAfterTheStopBeginsItAgain() {
    MedicineCourse course =
        courses(
                use(STATEMENT, ENDED, 100, 20, 50, "insufficient-effect"),
                use(DISPENSE, ENDED, 15, 5, 50))
            .get(0);

    assertThat(course.stoppedBecause("insufficient-effect")).isFalse();
    assertThat(course.endedDaysAgo()).isEqualTo(5);
  }

  @Test
  void whoStatesAUseThatGoesOnIsNotContradictedByAStop() {
    MedicineCourse course =
        courses(
                use(STATEMENT, ACTIVE, "2025-11-22", "", 100),
                use(STATEMENT, ENDED, 100, 60, 50, "insufficient-effect"))
            .get(0);

    assertThat(course.active()).isTrue();
    assertThat(course.stoppedBecause("insufficient-effect")).isFalse();
  }

  @Test
  void dosesGivenOnOneDayAddUpAndTheSameOneCountsOnce() {
    assertThat(
            told(
                given("2026-02-20T08:00:00Z", 50),
                given("2026-02-20T20:00:00Z", 50),
                given("2026-02-20T20:00:00Z", 50)))
        .containsExactly("10-10 taken 100..150");
  }

  @Test
  void stepsFollowOneAnother() {
    Medication taper =
        use(STATEMENT, ENDED, 100, 10, null)
            .withDoses(
                List.of(step(1, "2025-11-22", "2025-12-21", 25), step(2, "2025-12-22", "", 100)));

    assertThat(told(taper)).containsExactly("100-71 taken 25..25", "70-10 taken 100..100");
  }

  @Test
  void stepsWithoutDaysMayHoldAnyTime() {
    Medication taper =
        use(STATEMENT, ENDED, 100, 10, null)
            .withDoses(List.of(step(1, "", "", 25), step(2, "", "", 100)));

    assertThat(told(taper)).containsExactly("100-10 taken 25..100");
  }

  @Test
  void dosesAsNeededAreNoDaysOfATrial() {
    Medication asNeeded =
        use(STATEMENT, ENDED, 100, 10, null).withDoses(List.of(DoseStep.throughout(FIFTY, true)));

    assertThat(told(asNeeded)).isEmpty();
    assertThat(courses(asNeeded).get(0).asNeeded()).isTrue();
  }

  @Test
  void whatIsKnownByItsNameOnlyIsNeverCertain() {
    Medication named =
        use(STATEMENT, ENDED, 100, 10, 50)
            .withReading(new Medication.Reading("", "", Exposure.NONE, true));

    assertThat(told(named)).containsExactly("100-10 perhaps ?..50");
    assertThat(courses(named).get(0).byName()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "YES, 20, '100-41 taken 50..50'",
    "YES, 41, '100-41 taken 50..50'",
    "YES, 60, '100-60 taken 50..50, 59-41 perhaps 50..50'",
    "YES, 100, '100-41 perhaps 50..50'",
    "NO, 20, '100-41 perhaps 50..50'",
    "UNKNOWN, 20, '100-41 perhaps 50..50'",
  })
  void aConfirmationThatItWasTakenHoldsUpToItsDay(Reply reply, int daysAgo, String expected) {
    assertThat(
            told(
                new Courses(CLOCK, 30, List.of(answer(reply, daysAgo)))
                    .of(List.of(use(ORDER, ENDED, 100, 41, 50)))))
        .containsExactly(expected.split(", "));
  }

  @Test
  void aConfirmationAboutAnotherMedicineTellsNothing() {
    Answer other =
        answer(Reply.YES, 20)
            .withHead(answer(Reply.YES, 20).head().noting(Head.about("Medication/other")));
    Answer this1 =
        answer(Reply.YES, 20)
            .withHead(answer(Reply.YES, 20).head().noting(Head.about("Medication/m1")));
    Medication order = use(ORDER, ENDED, 100, 41, 50);

    assertThat(told(new Courses(CLOCK, 30, List.of(other)).of(List.of(order))))
        .containsExactly("100-41 perhaps 50..50");
    assertThat(told(new Courses(CLOCK, 30, List.of(this1)).of(List.of(order))))
        .containsExactly("100-41 taken 50..50");
  }

  @ParameterizedTest
  @CsvSource({
    "41, 42, 42",
    "41, 41, 41",
    "60, 42, 42",
  })
  void daysAtADoseCountWithinTheEpisode(int from, int days, int expected) {
    MedicineCourse course = courses(use(STATEMENT, ENDED, from, from - days + 1, 50)).get(0);

    assertThat(course.daysAtDose(FIFTY, 1000, MOST_OF_IT)).isEqualTo(expected);
    assertThat(course.daysAtDose(FIFTY, from - 1, MOST_OF_IT)).isEqualTo(expected - 1);
    assertThat(course.daysAtDose(new BigDecimal("50.01"), 1000, MOST_OF_IT)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    // 20 days, a gap, 20 days: 40 of 50 days are 80 %, 40 of 51 are not
    "10, 40",
    "11, 20",
  })
  void aTimeMustBeCoveredWellEnough(int gap, int expected) {
    MedicineCourse course =
        courses(use(STATEMENT, ENDED, 100, 81, 50), use(STATEMENT, ENDED, 80 - gap, 61 - gap, 50))
            .get(0);

    assertThat(course.daysAtDose(FIFTY, 1000, MOST_OF_IT)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "67, 60", "66, 60", "59, 0",
  })
  void suppliesMustCoverIt(int suppliedUntil, int unused) {
    MedicineCourse course =
        courses(use(STATEMENT, ENDED, 100, 41, 50), use(DISPENSE, ENDED, 100, suppliedUntil, null))
            .get(0);

    assertThat(course.daysAtDose(FIFTY, 1000, MOST_OF_IT)).isEqualTo(100 - suppliedUntil + 1);
  }

  @Test
  void whatWasRaisedIsToldWithItsDay() {
    MedicineCourse raised =
        courses(use(STATEMENT, ENDED, 100, 61, 50), use(STATEMENT, ACTIVE, "2026-02-20", "", 100))
            .get(0);
    MedicineCourse adjacent =
        courses(use(STATEMENT, ENDED, 100, 11, 50), use(STATEMENT, ACTIVE, "2026-02-20", "", 100))
            .get(0);

    assertThat(raised.raisedDaysAgo()).isEqualTo(Stretch.EVER);
    assertThat(adjacent.raisedDaysAgo()).isEqualTo(10);
    assertThat(adjacent.begunDaysAgo()).isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource({"100, 0", "110, 10", "101, 1", "45, 0"})
  void theLongestGapIsToldOfAllCoursesTogether(int daysBack, int gap) {
    List<MedicineCourse> courses =
        courses(use(STATEMENT, ENDED, 100, 50, 50), use(STATEMENT, ACTIVE, "2026-01-11", "", 50));

    assertThat(MedicineCourse.longestGap(courses, daysBack)).isEqualTo(gap);
  }

  @Test
  void aGapAtTheEndIsOneToo() {
    List<MedicineCourse> courses = courses(use(STATEMENT, ENDED, 100, 40, 50));

    assertThat(MedicineCourse.longestGap(courses, 100)).isEqualTo(40);
    assertThat(MedicineCourse.longestGap(List.of(), 100)).isEqualTo(101);
  }

  @Test
  void everyRecordIsASourceOfItsCourse() {
    MedicineCourse course =
        courses(use(ORDER, ENDED, 100, 41, 50), use(DISPENSE, ENDED, 100, 71, 50)).get(0);

    assertThat(course.sources().list())
        .extracting(Source::reference)
        .containsExactly("Medication/m1", "Medication/m2");
  }

  /** Whatever the order, and however often it is told: the courses are the same. */
  @Test
  void neitherOrderNorRepetitionChangesACourse() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Medication> records = new ArrayList<>();
      int count = 1 + random.nextInt(8);
      for (int i = 0; i < count; i++) {
        records.add(any(random));
      }
      List<MedicineCourse> expected = new Courses(CLOCK, 30, List.of()).of(records);
      List<Medication> shuffled = new ArrayList<>(records);
      Collections.shuffle(shuffled, random);
      assertThat(new Courses(CLOCK, 30, List.of()).of(shuffled))
          .as("seed %d", seed)
          .isEqualTo(expected);
      List<Medication> twice = new ArrayList<>(records);
      twice.addAll(records);
      for (int i = 0; i < expected.size(); i++) {
        MedicineCourse again = new Courses(CLOCK, 30, List.of()).of(twice).get(i);
        assertThat(again.stretches()).as("seed %d", seed).isEqualTo(expected.get(i).stretches());
      }
    }
  }

  /**
   * What is certain is possible too, no day counts twice, and a longer dose is never fewer days.
   */
  @Test
  void whatIsCertainIsAlsoPossible() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Medication> records = new ArrayList<>();
      int count = 1 + random.nextInt(8);
      for (int i = 0; i < count; i++) {
        records.add(any(random));
      }
      for (MedicineCourse course : new Courses(CLOCK, 30, List.of()).of(records)) {
        int previous = Stretch.EVER + 1;
        for (Stretch stretch : course.stretches()) {
          assertThat(stretch.from()).as("seed %d", seed).isLessThan(previous);
          assertThat(stretch.until()).as("seed %d", seed).isBetween(0, stretch.from());
          previous = stretch.until();
          if (stretch.least() != null && stretch.most() != null) {
            assertThat(stretch.least()).as("seed %d", seed).isLessThanOrEqualTo(stretch.most());
          }
        }
        int certain = course.daysAtDose(FIFTY, 1000, MOST_OF_IT);
        assertThat(certain)
            .as("seed %d", seed)
            .isLessThanOrEqualTo(course.daysPerhapsAtDose(FIFTY, 1000, MOST_OF_IT))
            .isLessThanOrEqualTo(course.daysAtDose(BigDecimal.ONE, 1000, MOST_OF_IT));
      }
    }
  }

  private Medication any(Random random) {
    int from = random.nextInt(200);
    int until = Math.max(0, from - random.nextInt(90));
    Origin origin = Origin.values()[random.nextInt(3)];
    @Nullable Integer mg = random.nextInt(5) == 0 ? null : 25 * (1 + random.nextInt(4));
    String start = random.nextInt(10) == 0 ? "" : day(from);
    boolean active = random.nextInt(6) == 0 && origin != DISPENSE;
    String end = active || random.nextInt(10) == 0 ? "" : day(until);
    return use(origin, active ? ACTIVE : ENDED, start, end, mg);
  }

  private List<MedicineCourse> courses(Medication... records) {
    return new Courses(CLOCK, 30, List.of()).of(List.of(records));
  }

  private List<String> told(Medication... records) {
    return told(courses(records));
  }

  private static List<String> told(List<MedicineCourse> courses) {
    return courses.stream().flatMap(course -> told(course).stream()).toList();
  }

  private static List<String> told(MedicineCourse course) {
    return course.stretches().stream()
        .map(
            one ->
                "%s-%d %s%s %s..%s"
                    .formatted(
                        one.from() == Stretch.EVER ? "ever" : String.valueOf(one.from()),
                        one.until(),
                        one.taken() ? "taken" : "perhaps",
                        one.supplied() ? " supplied" : "",
                        one.least() == null ? "?" : one.least(),
                        one.most() == null ? "?" : one.most()))
        .toList();
  }

  private Medication use(Origin origin, Status status, int from, int until, @Nullable Integer mg) {
    return use(origin, status, day(from), day(until), mg);
  }

  private Medication use(
      Origin origin, Status status, int from, int until, @Nullable Integer mg, String reason) {
    return use(origin, status, from, until, mg)
        .withReading(new Medication.Reading(reason, "", Exposure.NONE, false));
  }

  private Medication use(
      Origin origin, Status status, String from, String until, @Nullable Integer mg) {
    number++;
    return Medication.of(
            Head.of(
                Concept.of("urn:x", "sertraline"),
                org.kapcds.engine.Chart.when(from),
                Source.of("Medication/m" + number)),
            origin,
            status,
            org.kapcds.engine.Chart.when(until),
            When.UNKNOWN,
            Concept.NONE,
            Concept.NONE)
        .withDoses(List.of(DoseStep.throughout(mg == null ? null : BigDecimal.valueOf(mg), false)));
  }

  private Medication given(String time, int mg) {
    return use(ADMINISTRATION, ENDED, time, time, mg);
  }

  private static DoseStep step(int step, String from, String until, int mg) {
    return new DoseStep(
        step,
        org.kapcds.engine.Chart.when(from),
        org.kapcds.engine.Chart.when(until),
        DoseStep.Amount.of(BigDecimal.valueOf(mg)),
        null,
        false);
  }

  private static Answer answer(Reply reply, int daysAgo) {
    Head head =
        Head.of(
            Concept.of("urn:x", "adherence-confirmed"),
            When.on(TODAY.minusDays(daysAgo)),
            Source.of("Observation/a"));
    return new Answer(
        head.read(
            "adherence-confirmed",
            new Head.Age(
                daysAgo, daysAgo, Long.MAX_VALUE, org.kapcds.engine.fact.Freshness.CURRENT, true)),
        reply);
  }

  private static String day(int daysAgo) {
    return TODAY.minusDays(daysAgo).toString();
  }
}
