package org.kapcds.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Order;
import org.kapcds.engine.fact.When;
import org.kapcds.fhir.Amina;

class OrdersTest {

  private static final String MG_PER_KG =
      "'doseQuantity': {'value': 0.5, 'unit': 'mg/kg', 'code': 'mg/kg'}";

  @Test
  void anInfusionIsReadWhole() {
    Order order =
        order(
            """
            'category': [{'coding': [{'code': 'outpatient'}]}, {'coding': [{'code': 'home'}]}],
            'reasonCode': [{'text': 'low mood'}],
            'dosageInstruction': [{
              'route': {'coding': [{'system': 'http://snomed.info/sct', 'code': '47625008'}]},
              'timing': {'event': ['2026-03-02T09:00:00Z'],
                         'repeat': {'duration': 40, 'durationUnit': 'min'}},
              'doseAndRate': [{%s}]}]"""
                .formatted(MG_PER_KG));

    assertThat(order.draft()).isTrue();
    assertThat(order.dose()).hasToString("0.5 mg/kg");
    assertThat(order.rate()).isNull();
    assertThat(order.minutes()).hasToString("40");
    assertThat(order.when()).isEqualTo(When.at(Instant.parse("2026-03-02T09:00:00Z")));
    assertThat(order.route()).isEqualTo(Concept.of("http://snomed.info/sct", "47625008"));
    assertThat(order.categories().codings())
        .containsExactly(Coding.of("", "outpatient"), Coding.of("", "home"));
    assertThat(order.reasons()).containsExactly(new Concept(List.of(), "low mood"));
  }

  @Test
  void anOrderWithoutInstructionsIsAnOrderWithoutADose() {
    Order order = order("'priority': 'routine'");

    assertThat(order.dose()).isNull();
    assertThat(order.minutes()).isNull();
    assertThat(order.when()).isEqualTo(When.UNKNOWN);
    assertThat(order.route()).isEqualTo(Concept.NONE);
  }

  @Test
  void aReasonMayStandInTheRecord() {
    String condition =
        "{'resourceType': 'Condition', 'id': 'c', 'code': {'coding': [{'code': 'x'}]},"
            + "'category': [{'coding': [{'code': 'problem-list-item'}]}]}";

    Order order =
        Amina.one(
            Order.class,
            condition,
            draft(
                "'reasonReference': [{'reference': 'Condition/c'},"
                    + "{'reference': 'Condition/gone', 'display': 'pain'}]"));

    assertThat(order.reasons())
        .containsExactly(Concept.of("", "x"), new Concept(List.of(), "pain"));
  }

  @ParameterizedTest
  @CsvSource({"40, min, 40", "90, s, 1.5", "1, h, 60"})
  void theTimeItTakesIsInMinutes(String value, String unit, String minutes) {
    assertThat(
            order(
                    "'dosageInstruction': [{'timing': {'repeat': {'duration': %s,".formatted(value)
                        + "'durationUnit': '%s'}}}]".formatted(unit))
                .minutes())
        .hasToString(minutes);
  }

  @Test
  void partsOfASplitDoseAreAddedUp() {
    assertThat(
            order(
                    "'dosageInstruction': [{'sequence': 1, 'doseAndRate': [{%s}]},"
                            .formatted(MG_PER_KG)
                        + "{'sequence': 2, 'doseAndRate': [{%s}]}]".formatted(MG_PER_KG))
                .dose())
        .hasToString("1.0 mg/kg");
  }

  @Test
  void partsInDifferentUnitsAreNotAddedUp() {
    Order order =
        order(
            "'dosageInstruction': [{'doseAndRate': [{%s}]},".formatted(MG_PER_KG)
                + "{'doseAndRate': [{'doseQuantity': {'value': 10, 'code': 'mg'}}]}]");

    assertThat(order.dose()).isNull();
    assertThat(order.head().notes())
        .containsExactly("its parts have different units and cannot be added up");
  }

  @Test
  void ofARangeTheHighEndCounts() {
    Order order =
        order(
            "'dosageInstruction': [{'doseAndRate': [{'doseRange': {'low': {'value': 20,"
                + "'code': 'mg'}, 'high': {'value': 40, 'code': 'mg'}}}]}]");

    assertThat(order.dose()).hasToString("40 mg");
    assertThat(order.head().notes()).containsExactly("high end of the range ordered");
  }

  @Test
  void aRateIsAQuantityOrARatio() {
    assertThat(
            order(
                    "'dosageInstruction': [{'doseAndRate': [{'rateQuantity': {'value': 0.75,"
                        + "'unit': 'mg/kg/h', 'code': 'mg/kg/h'}}]}]")
                .rate())
        .hasToString("0.75 mg/kg/h");
    assertThat(
            order(
                    "'dosageInstruction': [{'doseAndRate': [{'rateRatio': {'numerator': {"
                        + "'value': 0.5, 'code': 'mg/kg'}, 'denominator': {'value': 40,"
                        + "'code': 'min'}}}]}]")
                .rate())
        .hasToString("0.0125 mg/kg/min");
  }

  @Test
  void aVolumeBecomesAMassByTheStrengthOfTheProduct() {
    Order order =
        Amina.one(
            Order.class,
            """
            {'resourceType': 'MedicationRequest', 'id': 'm', 'status': 'draft', 'intent': 'order',
             'contained': [{'resourceType': 'Medication', 'id': 'k', 'code': {'text': 'x'},
               'ingredient': [{'itemCodeableConcept': {'text': 'x'}, 'strength': {
                 'numerator': {'value': 50, 'code': 'mg'},
                 'denominator': {'value': 1, 'code': 'mL'}}}]}],
             'medicationReference': {'reference': '#k'},
             'dosageInstruction': [{'doseAndRate': [{'doseQuantity': {
               'value': 0.8, 'unit': 'ml', 'code': 'mL'}}]}]}""");

    assertThat(order.dose()).hasToString("40 mg");
    assertThat(order.head().notes()).containsExactly("0.8 mL of 50 mg per 1 mL");
  }

  @Test
  void aVolumeWithoutAStrengthStaysAVolume() {
    assertThat(
            order(
                    "'dosageInstruction': [{'doseAndRate': [{'doseQuantity': {'value': 2,"
                        + "'code': 'mL'}}]}]")
                .dose())
        .hasToString("2 mL");
  }

  @Test
  void anAmountAndItsVolumeStandBesideEachOther() {
    Order order =
        order(
            "'dosageInstruction': [{'doseAndRate': ["
                + "{'doseQuantity': {'value': 35, 'code': 'mg'}},"
                + "{'doseQuantity': {'value': 3.5, 'code': 'mL'}},"
                + "{'rateQuantity': {'value': 0.5, 'code': 'mg/kg/h'}},"
                + "{'rateRatio': {'numerator': {'value': 1, 'code': 'mL'},"
                + "'denominator': {'value': 30, 'code': 'min'}}}]}]");

    assertThat(order.dose()).hasToString("35 mg");
    assertThat(order.millilitres()).hasToString("3.5");
    assertThat(order.rate()).hasToString("0.5 mg/kg/h");
    assertThat(order.pumpMlPerHour()).hasToString("2");
    assertThat(order.measuredOut().parts()).isEqualTo(1);
  }

  @Test
  void aSecondAmountIsKeptBesideTheFirst() {
    Order order =
        order(
            "'dosageInstruction': [{'doseAndRate': [{'doseQuantity': {'value': 35, 'code': 'mg'}},"
                + "{'doseQuantity': {'value': 0.5, 'code': 'mg/kg'}}]}]");

    assertThat(order.dose()).hasToString("35 mg");
    assertThat(order.also()).hasToString("0.5 mg/kg");
    assertThat(order.unread()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "35 mg;0.5 mg/kg, 21 mg;0.3 mg/kg, 0.8 mg/kg, ''",
    "35 mg;35 mg, 21 mg, , ''",
    "35 mg;0.5 mg/kg;0.5 mg/kg;35 mg, 21 mg;0.3 mg/kg, 0.8 mg/kg, ''",
    "35 mg;0.5 mg/kg, 21 mg, , a second amount of one part only",
    "35 mg, 21 mg;0.3 mg/kg, , a second amount of one part only",
    "35 mg;0.5 mg/kg, 21 mg;300 ug/kg, , a second amount of one part only",
    "35 mg;0.5 mg/kg;40 mg, 21 mg;0.3 mg/kg, 0.8 mg/kg, '40 mg, beside 35 mg and 0.5 mg/kg'",
  })
  void theSecondAmountsOfAllPartsAddUp(
      String one, String other, @Nullable String also, String unread) {
    Order order = order("'dosageInstruction': [%s, %s]".formatted(amounts(one), amounts(other)));

    assertThat(order.dose()).hasToString("56 mg");
    assertThat(String.valueOf(order.also())).isEqualTo(String.valueOf(also));
    assertThat(order.unread()).isEqualTo(unread);
  }

  private static String amounts(String told) {
    return Stream.of(told.split(";"))
        .map(one -> one.split(" "))
        .map(one -> "{'doseQuantity': {'value': %s, 'code': '%s'}}".formatted(one[0], one[1]))
        .collect(Collectors.joining(",", "{'doseAndRate': [", "]}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'doseQuantity': {'value': 200, 'comparator': '<', 'code': 'mg'}} | a dose that is no number, or no range with its high end last",
        "{'doseRange': {'low': {'value': 200, 'code': 'mg'}}} | a dose that is no number, or no range with its high end last",
        "{'doseRange': {'low': {'value': 200, 'code': 'mg'}, 'high': {'value': 29, 'code': 'mg'}}} | a dose that is no number, or no range with its high end last",
        "{'rateQuantity': {'value': 5, 'code': 'mg/kg/h'}} | an instruction without a dose",
      })
  void whatCannotBeReadOfAnotherInstructionIsNamed(String second, String unread) {
    Order order =
        order(
            "'dosageInstruction': [{'doseAndRate': [{'doseQuantity': {'value': 29, 'code': 'mg'}}]},"
                + "{'doseAndRate': [%s]}]".formatted(second));

    assertThat(order.dose()).hasToString("29 mg");
    assertThat(order.unread()).contains(unread);
  }

  @Test
  void anInstructionOfWordsOnlyMayBeMoreOfTheDose() {
    assertThat(
            order(
                    "'dosageInstruction': [{'doseAndRate': [{%s}]},".formatted(MG_PER_KG)
                        + "{'text': 'then 200 mg bolus'}]")
                .unread())
        .isEqualTo("an instruction without a dose");
  }

  @Test
  void ordersThatSayTheSameAreTwo() {
    Order one = Amina.one(Order.class, draft("'priority': 'routine'"));
    Order other =
        Amina.one(Order.class, draft("'priority': 'routine'").replace("'id': 'm'", "'id': 'n'"));

    assertThat(one).isNotEqualTo(other).isEqualTo(order("'priority': 'routine'"));
  }

  @Test
  void theVolumeIsToldForEveryPartOrNotAtAll() {
    String volume = "{'doseAndRate': [{'doseQuantity': {'value': 2, 'code': 'mL'}}]}";
    String mass = "{'doseAndRate': [{'doseQuantity': {'value': 2, 'code': 'mg'}}]}";

    assertThat(order("'dosageInstruction': [%s, %s]".formatted(volume, volume)).millilitres())
        .hasToString("4");
    assertThat(order("'dosageInstruction': [%s, %s]".formatted(volume, mass)).millilitres())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T09:10:00Z, 2026-03-02T09:20:00Z, 10",
    "2026-03-02T09:20:00Z, 2026-03-02T09:10:00Z, 10",
    "2026-03-02T09:10:00Z, 2026-03-02, "
  })
  void partsAreSoManyMinutesApart(String one, String other, String minutes) {
    String part = "{'timing': {'event': ['%s']}, 'doseAndRate': [{%s}]}";
    Order order =
        order(
            "'dosageInstruction': [%s, %s]"
                .formatted(part.formatted(one, MG_PER_KG), part.formatted(other, MG_PER_KG)));

    assertThat(order.measuredOut().parts()).isEqualTo(2);
    assertThat(order.minutesApart()).isEqualTo(minutes == null ? null : new BigDecimal(minutes));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'repeat': {'frequency': 2, 'period': 1, 'periodUnit': 'wk'} | 84",
        "'repeat': {'frequency': 1, 'period': 1, 'periodUnit': 'd'} | 24",
        "'event': ['2026-03-02T09:00:00Z', '2026-03-03T21:00:00Z'] | 36",
        "'repeat': {'count': 1, 'frequency': 1, 'period': 1, 'periodUnit': 'd'} |",
        "'repeat': {'duration': 40, 'durationUnit': 'min'} |"
      })
  void anOrderForSeveralSessionsRepeatsEverySoManyHours(String timing, String hours) {
    Order order =
        order(
            "'dosageInstruction': [{'timing': {%s}, 'doseAndRate': [{%s}]}]"
                .formatted(timing, MG_PER_KG));

    assertThat(order.everyHours()).isEqualTo(hours == null ? null : new BigDecimal(hours));
  }

  @Test
  void aBagIsMixedAndHasTheStrengthThatWasMade() {
    Order order =
        Amina.one(
            Order.class,
            """
            {'resourceType': 'Medication', 'id': 'bag', 'code': {'text': 'bag'}, 'ingredient': [
              {'itemCodeableConcept': {'text': 'x'}, 'strength': {
                'numerator': {'value': 35, 'code': 'mg'}, 'denominator': {'value': 50, 'code': 'mL'}}},
              {'itemCodeableConcept': {'text': 'y'}, 'isActive': false, 'strength': {
                'numerator': {'value': 50, 'code': 'mL'}, 'denominator': {'value': 50, 'code': 'mL'}}}]}""",
            """
            {'resourceType': 'MedicationRequest', 'id': 'm', 'status': 'draft', 'intent': 'order',
             'medicationReference': {'reference': 'Medication/bag'},
             'subject': {'reference': 'Patient/amina'}}""");

    assertThat(order.measuredOut().mixed()).isTrue();
    assertThat(order.mgPerMl()).hasToString("0.7");
  }

  private static Order order(String content) {
    return Amina.one(Order.class, draft(content));
  }

  private static String draft(String content) {
    return """
        {'resourceType': 'MedicationRequest', 'id': 'm', 'status': 'draft', 'intent': 'order',
         'medicationCodeableConcept': {'text': 'x'},
         'subject': {'reference': 'Patient/amina'}, %s}"""
        .formatted(content);
  }
}
