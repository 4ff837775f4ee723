package org.kapcds.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.fact.DoseStep;
import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.fact.When;
import org.kapcds.fhir.Amina;

class DailyDoseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'frequency': 1, 'period': 1, 'periodUnit': 'd'                            | 20
          'frequency': 2, 'period': 1, 'periodUnit': 'd'                            | 40
          'frequency': 1, 'frequencyMax': 3, 'period': 1, 'periodUnit': 'd'         | 20
          'frequency': 1, 'period': 2, 'periodUnit': 'd'                            | 10
          'frequency': 1, 'period': 8, 'periodUnit': 'h'                            | 60
          'frequency': 1, 'period': 6, 'periodMax': 8, 'periodUnit': 'h'            | 60
          'frequency': 7, 'period': 1, 'periodUnit': 'wk'                           | 20
          'period': 1, 'periodUnit': 'd'                                            | 20
          'timeOfDay': ['08:00:00', '20:00:00']                                     | 40
          'when': ['MORN', 'NIGHT']                                                 | 40
          'dayOfWeek': ['mon']                                                      | 2.85714285714
          'dayOfWeek': ['mon', 'thu'], 'period': 1, 'periodUnit': 'wk'              | 5.71428571429
          """)
  void theTimingGivesTheTimesADay(String repeat, String milligrams) {
    assertThat(dose("{'timing': {'repeat': {%s}}, %s}".formatted(repeat, mg(20))))
        .isEqualTo(milligrams);
  }

  @ParameterizedTest
  @CsvSource({"QD, 20", "BID, 40", "TID, 60", "QID, 80", "QOD, 10", "Q8H, 60", "BED, 20"})
  void anAbbreviationGivesTheTimesADay(String code, String milligrams) {
    assertThat(
            dose("{'timing': {'code': {'coding': [{'code': '%s'}]}}, %s}".formatted(code, mg(20))))
        .isEqualTo(milligrams);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, g, 500",
    "500, ug, 0.5",
    "500, mcg, 0.5",
    "20, MG, 20",
    "20.0, mg, 20",
    "1, IU, none",
    "1, tablet, none"
  })
  void onlyUnitsOfMassAreRead(String value, String unit, String milligrams) {
    assertThat(
            dose(
                "{%s, 'doseAndRate': [{'doseQuantity': {'value': %s, 'unit': '%s'}}]}"
                    .formatted(daily(1), value, unit)))
        .isEqualTo(milligrams);
  }

  @Test
  void aRangeIsKeptAndSaysSo() {
    Medication medication =
        medication(
            "{%s, 'doseAndRate': [{'doseRange': {'low': {'value': 10, 'code': 'mg'},"
                    .formatted(daily(1))
                + "'high': {'value': 20, 'code': 'mg'}}}]}",
            "");

    assertThat(medication.dailyDose()).hasToString("10");
    assertThat(medication.highestDailyDose()).hasToString("20");
    assertThat(medication.head().notes()).contains("a range of doses");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'frequency': 1, 'frequencyMax': 3, 'period': 1, 'periodUnit': 'd'  | 20 | 60
          'frequency': 1, 'period': 6, 'periodMax': 8, 'periodUnit': 'h'     | 60 | 80
          'frequency': 1, 'period': 8, 'periodMax': 6, 'periodUnit': 'h'     | none | none
          'frequency': 1, 'frequencyMax': 2, 'period': 4, 'periodMax': 6, 'periodUnit': 'h' | 80 | 240
          """)
  void aRangeOfTimesIsKept(String repeat, String least, String most) {
    Medication medication =
        medication("{'timing': {'repeat': {%s}}, %s}".formatted(repeat, mg(20)), "");

    assertThat(text(medication)).isEqualTo(least);
    assertThat(String.valueOf(medication.highestDailyDose()).replace("null", "none"))
        .isEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({
    "60, mg, 1, d, 60, 60",
    "60, mg, 24, h, 60, 60",
    "100, mg, 1, d, 80, 100",
    "500, mg, 1, d, 80, 240",
    "420, mg, 1, wk, 60, 60",
    "60, puffs, 1, d, 80, 240",
    "60, mg, 1, course, 80, 240"
  })
  void aLimitForAPeriodCapsTheRange(
      String value, String unit, String per, String time, String least, String most) {
    Medication medication =
        medication(
            ("{'timing': {'repeat': {'frequency': 1, 'frequencyMax': 2, 'period': 4,"
                    + "'periodMax': 6, 'periodUnit': 'h'}}, %s, 'maxDosePerPeriod': {"
                    + "'numerator': {'value': %s, 'unit': '%s'},"
                    + "'denominator': {'value': %s, 'unit': '%s'}}}")
                .formatted(mg(20), value, unit, per, time),
            "");

    assertThat(text(medication)).isEqualTo(least);
    assertThat(medication.highestDailyDose()).hasToString(most);
  }

  @Test
  void aLimitTellsTheDoseOfWhatIsTakenAsNeededAndOfNothingElse() {
    String limit =
        "'maxDosePerPeriod': {'numerator': {'value': 4, 'unit': 'mg'},"
            + "'denominator': {'value': 24, 'unit': 'h'}}";

    assertThat(medication("{'asNeededBoolean': true, %s}".formatted(limit), "").highestDailyDose())
        .hasToString("4");
    assertThat(dose("{%s}".formatted(limit))).isEqualTo("none");
  }

  @Test
  void stepsOfGivenLengthFollowOneAnotherFromTheStartOfTheUse() {
    Medication medication =
        medication(
            "{'sequence': 1, 'timing': {'repeat': {'frequency': 1, 'period': 1, 'periodUnit': 'd',"
                + "'boundsDuration': {'value': 2, 'code': 'wk'}}}, %s},".formatted(mg(25))
                + "{'sequence': 2, %s, %s}".formatted(daily(1), mg(50)),
            "'medicationCodeableConcept': {'text': 'x'}, 'authoredOn': '2026-01-01'");

    assertThat(medication.doses())
        .extracting(DoseStep::step, DoseStep::from, DoseStep::until)
        .containsExactly(
            tuple(1, day("2026-01-01"), day("2026-01-14")),
            tuple(2, day("2026-01-15"), When.UNKNOWN));
  }

  @Test
  void aStepWithoutAnEndEndsWhereTheNextBegins() {
    Medication medication =
        medication(
            "{'sequence': 1, %s, %s},".formatted(daily(1), mg(25))
                + "{'sequence': 2, 'timing': {'repeat': {'frequency': 1, 'period': 1,"
                + "'periodUnit': 'd', 'boundsPeriod': {'start': '2026-02-01'}}}, %s}"
                    .formatted(mg(50)),
            "'medicationCodeableConcept': {'text': 'x'}, 'authoredOn': '2026-01-01'");

    assertThat(medication.doses())
        .extracting(DoseStep::until)
        .containsExactly(day("2026-01-31"), When.UNKNOWN);
  }

  @Test
  void stepsWithoutAnyDayHaveNone() {
    Medication medication =
        medication(
            "{'sequence': 1, %s, %s}, {'sequence': 2, %s, %s}"
                .formatted(daily(1), mg(25), daily(1), mg(50)),
            "");

    assertThat(medication.doses())
        .extracting(DoseStep::from, DoseStep::until)
        .containsOnly(tuple(When.UNKNOWN, When.UNKNOWN));
    assertThat(text(medication)).isEqualTo("50");
  }

  @Test
  void ofTwoWaysToSayADoseTheReadableOneCounts() {
    assertThat(
            dose(
                "{%s, 'doseAndRate': [{'doseQuantity': {'value': 1, 'unit': 'puff'}},"
                        .formatted(daily(1))
                    + "{'doseQuantity': {'value': 20, 'code': 'mg'}}]}"))
        .isEqualTo("20");
  }

  @Test
  void withoutATimingOrADoseThereIsNone() {
    assertThat(dose("{%s}".formatted(mg(20)))).isEqualTo("none");
    assertThat(dose("{%s}".formatted(daily(1)))).isEqualTo("none");
    assertThat(dose("")).isEqualTo("none");
  }

  @Test
  void instructionsAtTheSameTimeAreAddedUp() {
    assertThat(dose("{%s, %s}, {%s, %s}".formatted(daily(1), mg(20), daily(1), mg(10))))
        .isEqualTo("30");
  }

  @Test
  void onePartThatCannotBeWorkedOutSpoilsTheSum() {
    assertThat(dose("{%s, %s}, {%s}".formatted(daily(1), mg(20), mg(10)))).isEqualTo("none");
  }

  @Test
  void ofStepsTheLastOneCounts() {
    assertThat(
            dose(
                "{'sequence': 2, %s, %s}, {'sequence': 1, %s, %s}"
                    .formatted(daily(1), mg(40), daily(1), mg(20))))
        .isEqualTo("40");
  }

  @Test
  void dosesAsNeededAreFlaggedAndNotAddedToRegularOnes() {
    Medication only =
        medication("{'asNeededBoolean': true, %s, %s}".formatted(daily(2), mg(5)), "");
    Medication both =
        medication(
            "{%s, %s}, {'asNeededCodeableConcept': {'text': 'pain'}, %s, %s}"
                .formatted(daily(1), mg(20), daily(2), mg(5)),
            "");

    assertThat(only.asNeeded()).isTrue();
    assertThat(only.dailyDose()).hasToString("10");
    assertThat(both.asNeeded()).isFalse();
    assertThat(both.dailyDose()).hasToString("20");
    assertThat(both.head().notes()).contains("doses as needed are not counted");
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, tablet, 1, tablet, 30",
    "2, {tbl}, 1, 1, 40",
    "5, mL, 1, mL, 100",
    "5, mL, 10, mL, 10",
    "5, mL, 1, tablet, none"
  })
  void theStrengthOfTheProductTurnsPiecesAndVolumesIntoMass(
      String value, String unit, String per, String perUnit, String milligrams) {
    String product =
        """
        'contained': [{'resourceType': 'Medication', 'id': 'm', 'code': {'text': 'x'},
          'ingredient': [{'itemCodeableConcept': {'text': 'x'}, 'strength': {
            'numerator': {'value': 20, 'unit': 'mg'},
            'denominator': {'value': %s, 'unit': '%s'}}}]}],
        'medicationReference': {'reference': '#m'}"""
            .formatted(per, perUnit);
    Medication medication =
        medication(
            "{%s, 'doseAndRate': [{'doseQuantity': {'value': %s, 'unit': '%s'}}]}"
                .formatted(daily(1), value, unit),
            product);

    assertThat(text(medication)).isEqualTo(milligrams);
  }

  private static String dose(String instructions) {
    return text(medication(instructions, ""));
  }

  private static String text(Medication medication) {
    return medication.dailyDose() == null ? "none" : medication.dailyDose().toPlainString();
  }

  private static Medication medication(String instructions, String product) {
    return Amina.one(
        Medication.class,
        """
        {'resourceType': 'MedicationRequest', 'id': 'm', 'status': 'active', 'intent': 'order',
         'subject': {'reference': 'Patient/amina'}, %s, 'dosageInstruction': [%s]}"""
            .formatted(
                product.isEmpty() ? "'medicationCodeableConcept': {'text': 'x'}" : product,
                instructions));
  }

  private static String daily(int times) {
    return "'timing': {'repeat': {'frequency': %d, 'period': 1, 'periodUnit': 'd'}}"
        .formatted(times);
  }

  private static String mg(int dose) {
    return "'doseAndRate': [{'doseQuantity': {'value': %d, 'code': 'mg'}}]".formatted(dose);
  }

  private static When day(String day) {
    return When.on(LocalDate.parse(day));
  }
}
