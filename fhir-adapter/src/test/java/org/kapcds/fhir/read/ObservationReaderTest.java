package org.kapcds.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.fact.Answer.Reply;
import org.kapcds.engine.fact.CodedResult;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Measurement.Extent;
import org.kapcds.engine.fact.Quantity;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.fact.Unreadable.Cause;
import org.kapcds.engine.fact.When;
import org.kapcds.fhir.Amina;

class ObservationReaderTest {

  private static final Concept X = Concept.of("urn:x", "x");

  @Test
  void aQuantityIsAMeasurementInItsUcumUnit() {
    Measurement measurement =
        Amina.one(
            Measurement.class,
            with(
                "'valueQuantity': {'value': 182, 'unit': 'millimetres', 'code': 'mm[Hg]',"
                    + "'system': 'http://unitsofmeasure.org'}"));

    assertThat(measurement.recorded()).hasToString("182 mm[Hg]");
    assertThat(measurement.preliminary()).isFalse();
  }

  @Test
  void aUnitOfAnotherSystemGivesWayToItsText() {
    assertThat(unit("'unit': 'kg', 'system': 'http://snomed.info/sct', 'code': '258683005'"))
        .isEqualTo("kg");
    assertThat(unit("'unit': 'lb'")).isEqualTo("lb");
    assertThat(unit("'system': 'http://unitsofmeasure.org'")).isNull();
  }

  @Test
  void aBareIntegerIsAScore() {
    assertThat(Amina.one(Measurement.class, with("'valueInteger': 13")).recorded())
        .hasToString("13 {score}");
  }

  @ParameterizedTest
  @CsvSource({"<, LESS", "<=, OR_LESS", ">, MORE", ">=, OR_MORE"})
  void aLimitTellsOneEndOfTheValue(String comparator, Extent extent) {
    Measurement limit =
        Amina.one(
            Measurement.class,
            with(
                "'valueQuantity': {'value': 5, 'comparator': '"
                    + comparator
                    + "', 'code': 'U/L'}"));
    assertThat(limit.extent()).isEqualTo(extent);
    assertThat(limit.recorded()).hasToString("5 U/L");
  }

  @Test
  void aRangeWithOneEndIsALimitAndOneWithTwoIsNoNumber() {
    Measurement most =
        Amina.one(Measurement.class, with("'valueRange': {'high': {'value': 5, 'code': 'U/L'}}"));
    Measurement least =
        Amina.one(Measurement.class, with("'valueRange': {'low': {'value': 5, 'code': 'U/L'}}"));

    assertThat(most.extent()).isEqualTo(Extent.OR_LESS);
    assertThat(least.extent()).isEqualTo(Extent.OR_MORE);
    unusable(
        "'valueRange': {'low': {'value': 5}, 'high': {'value': 9}}",
        "a range in place of a number");
  }

  @Test
  void aRatioIsNoNumber() {
    unusable(
        "'valueRatio': {'numerator': {'value': 1}, 'denominator': {'value': 8}}",
        "a value of type Ratio");
  }

  @ParameterizedTest
  @CsvSource({
    "lbs, kg, true",
    "lb, [lb_av], false",
    "Pounds, kg, true",
    "kg, kg, false",
    "inches, cm, true",
    "mmHg, kPa, true",
    "mmHg, mm[Hg], false",
    "mg, g, true",
    "degF, Cel, true",
    "beats/minute, /min, false",
    "kilos, kg, false"
  })
  void aUnitAndACodeOfAnotherUnitCannotBothBeTrue(String unit, String code, boolean differ) {
    List<Fact> facts =
        Amina.facts(
            with(
                "'valueQuantity': {'value': 154, 'unit': '"
                    + unit
                    + "', 'code': '"
                    + code
                    + "', 'system': 'http://unitsofmeasure.org'}"));
    assertThat(facts).singleElement().isInstanceOf(differ ? Unreadable.class : Measurement.class);
  }

  @ParameterizedTest
  @CsvSource({
    "registered, IGNORED, no result yet",
    "cancelled, IGNORED, cancelled",
    "entered-in-error, IGNORED, entered in error",
    "unknown, UNUSABLE, whether the result holds is not known"
  })
  void whatIsNoResultIsNone(String status, Cause cause, String reason) {
    Unreadable none =
        Amina.one(Unreadable.class, with("'valueInteger': 3").replace("final", status));
    assertThat(none.cause()).isEqualTo(cause);
    assertThat(none.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"final", "amended", "corrected"})
  void whatIsFinalIsNotFlagged(String status) {
    assertThat(
            Amina.one(Measurement.class, with("'valueInteger': 3").replace("final", status))
                .preliminary())
        .isFalse();
  }

  @Test
  void anInterpretationThatIsAResultIsOne() {
    String system = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
    String said = "'interpretation': [{'coding': [{'system': '%s', 'code': '%s'}]}]";

    assertThat(Amina.one(CodedResult.class, with(said.formatted(system, "NEG"))).value())
        .isEqualTo(Concept.of(system, "NEG"));
    unusable(said.formatted(system, "N"), "it has no value");
    assertThat(Amina.facts(with("'valueInteger': 3, " + said.formatted(system, "H"))).get(0))
        .isInstanceOf(Measurement.class);
  }

  @Test
  void aMemberOfAPanelKnowsItsPanelAndTakesItsDay() {
    String panel =
        with("'hasMember': [{'reference': 'Observation/m'}, {'reference': 'Observation/gone'}]");
    String member = observation("'valueInteger': 2").replace("'id': 'o'", "'id': 'm'");
    List<Fact> facts = Amina.facts(panel, member);

    Measurement item =
        facts.stream()
            .filter(Measurement.class::isInstance)
            .map(Measurement.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(item.group()).isEqualTo("Observation/o");
    assertThat(item.when()).isEqualTo(When.on(LocalDate.parse("2026-03-02")));
    assertThat(item.head().notes()).containsExactly("date of its panel");
    assertThat(facts)
        .filteredOn(Unreadable.class::isInstance)
        .singleElement()
        .satisfies(
            gone ->
                assertThat(((Unreadable) gone).reason())
                    .isEqualTo("a part of this panel was not sent"));
  }

  @Test
  void anItemTakenFromAQuestionnaireBelongsToIt() {
    assertThat(
            Amina.one(
                    Measurement.class,
                    with(
                        "'valueInteger': 2, 'derivedFrom': [{'reference': 'Observation/x'},"
                            + " {'reference': 'QuestionnaireResponse/q'}]"))
                .group())
        .isEqualTo("QuestionnaireResponse/q");
    assertThat(Amina.one(Measurement.class, with("'valueInteger': 2")).group()).isEmpty();
  }

  @Test
  void aQuantityWithoutANumberIsUnusable() {
    unusable("'valueQuantity': {'unit': 'kg'}", "a quantity without a number");
  }

  @Test
  void aBooleanIsAnAnswer() {
    assertThat(Amina.one(Answer.class, with("'valueBoolean': true")).yes()).isTrue();
    assertThat(Amina.one(Answer.class, with("'valueBoolean': false")).no()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "http://loinc.org, LA33-6, YES",
    "http://loinc.org, LA32-8, NO",
    "http://snomed.info/sct, 373066001, YES",
    "http://terminology.hl7.org/CodeSystem/v2-0136, N, NO",
    "urn:any, unknown, UNKNOWN"
  })
  void aCodedYesOrNoIsAnAnswer(String system, String code, Reply reply) {
    assertThat(Amina.one(Answer.class, with(coded(system, code))).reply()).isEqualTo(reply);
  }

  @Test
  void theLetterNOfAnotherTableIsNoNo() {
    String normal = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";

    assertThat(Amina.one(CodedResult.class, with(coded(normal, "N"))).value())
        .isEqualTo(Concept.of(normal, "N"));
  }

  @Test
  void anyOtherCodeIsACodedResult() {
    CodedResult result = Amina.one(CodedResult.class, with(coded("urn:kap:substance", "alcohol")));

    assertThat(result.value()).isEqualTo(Concept.of("urn:kap:substance", "alcohol"));
    assertThat(result.head().concept()).isEqualTo(X);
  }

  @Test
  void theScoreOfAnAnswerIsKnownUnderTheOidOfItsSystemToo() {
    List<Fact> often = Amina.facts(with(coded("urn:oid:2.16.840.1.113883.6.1", "LA6571-9")));
    assertThat(often)
        .filteredOn(Measurement.class::isInstance)
        .extracting(one -> ((Measurement) one).recorded().toString())
        .containsExactly("3 {score}");
  }

  @Test
  void aCodeWithAScoreIsBoth() {
    List<Fact> often = Amina.facts(with(coded("http://loinc.org", "LA6571-9")));
    List<Fact> ordinal =
        Amina.facts(
            with(
                "'valueCodeableConcept': {'coding': [{'code': 'severe', 'extension': [{'url':"
                    + "'http://hl7.org/fhir/StructureDefinition/ordinalValue',"
                    + "'valueDecimal': 4}]}]}"));

    assertThat(often).hasSize(2);
    assertThat(((Measurement) often.get(1)).recorded()).hasToString("3 {score}");
    assertThat(((Measurement) ordinal.get(1)).recorded()).hasToString("4 {score}");
  }

  @Test
  void aPointInTimeIsAYesAtThatTime() {
    Answer answer = Amina.one(Answer.class, with("'valueDateTime': '2026-01-15'"));

    assertThat(answer.yes()).isTrue();
    assertThat(answer.when()).isEqualTo(When.on(LocalDate.parse("2026-01-15")));
  }

  @Test
  void eachComponentIsAFactOfItsOwn() {
    List<Measurement> both =
        Amina.all(
            Measurement.class,
            with(
                """
                'component': [
                  {'code': {'coding': [{'system': 'urn:x', 'code': 'high'}]},
                   'valueQuantity': {'value': 120, 'code': 'mm[Hg]'}},
                  {'code': {'coding': [{'system': 'urn:x', 'code': 'low'}]},
                   'valueQuantity': {'value': 80, 'code': 'mm[Hg]'}}]"""));

    assertThat(both)
        .extracting(fact -> fact.head().concept().codings().get(0).code())
        .containsExactly("high", "low");
    assertThat(both)
        .extracting(fact -> fact.sources().list().get(0).path())
        .containsExactly("component[0]", "component[1]");
    assertThat(both).extracting(fact -> fact.sources().reference()).containsOnly("Observation/o");
  }

  @Test
  void aPanelMayHaveAValueOfItsOwn() {
    assertThat(
            Amina.all(
                Measurement.class,
                with(
                    "'valueInteger': 9, 'component': [{'code': {'text': 'a'},"
                        + "'valueInteger': 2}]")))
        .extracting(Measurement::recorded)
        .extracting(Quantity::toString)
        .containsExactly("9 {score}", "2 {score}");
  }

  @Test
  void oneUnusableComponentLeavesTheOthers() {
    List<Fact> facts =
        Amina.facts(
            with(
                "'component': [{'code': {'text': 'a'}, 'valueString': 'high'}, {'code': {'text':"
                    + "'b'}, 'valueRange': {}}, {'code': {'text': 'c'}, 'valueInteger': 1}]"));

    assertThat(facts.get(0)).isInstanceOf(CodedResult.class);
    assertThat(((Unreadable) facts.get(1)).reason()).isEqualTo("a range in place of a number");
    assertThat(facts.get(2)).isInstanceOf(Measurement.class);
  }

  @Test
  void mistakesAreIgnoredWithEveryCodingTheyHad() {
    Unreadable ignored =
        Amina.one(
            Unreadable.class,
            with("'component': [{'code': {'coding': [{'code': 'part'}]}, 'valueInteger': 1}]")
                .replace("final", "entered-in-error"));

    assertThat(ignored.cause()).isEqualTo(Cause.IGNORED);
    assertThat(ignored.reason()).isEqualTo("entered in error");
    assertThat(ignored.head().concept().codings())
        .extracting(coding -> coding.code())
        .containsExactly("x", "part");
  }

  @Test
  void whatIsNotFinalIsFlagged() {
    Measurement early =
        Amina.one(Measurement.class, with("'valueInteger': 3").replace("final", "preliminary"));

    assertThat(early.preliminary()).isTrue();
    assertThat(early.head().notes()).containsExactly("not yet final");
  }

  @ParameterizedTest
  @CsvSource({"2026-03-02T09:10:00", "2026-03-02T09:10", "2026-03-02T09:10:00.000"})
  void aTimeWithoutItsZoneMakesAResultUnusable(String time) {
    Unreadable unreadable = Amina.one(Unreadable.class, at("'effectiveDateTime': '" + time + "'"));

    assertThat(unreadable.cause()).isEqualTo(Cause.UNUSABLE);
    assertThat(unreadable.reason()).isEqualTo("time without zone");
    assertThat(unreadable.head().concept()).isEqualTo(X);
  }

  @Test
  void timesKeepThePrecisionOfTheRecord() {
    assertThat(when("'effectiveDateTime': '2026-03-02T09:10:00+05:30'"))
        .isEqualTo(When.at(Instant.parse("2026-03-02T03:40:00Z")));
    assertThat(when("'effectiveDateTime': '2026-03-02'"))
        .isEqualTo(When.on(LocalDate.parse("2026-03-02")));
    assertThat(when("'effectiveDateTime': '2026-02'")).isEqualTo(When.in(YearMonth.of(2026, 2)));
    assertThat(when("'effectiveDateTime': '2026'")).isEqualTo(When.in(Year.of(2026)));
    assertThat(when("'effectivePeriod': {'start': '2026-03-01', 'end': '2026-03-14'}"))
        .isEqualTo(When.on(LocalDate.parse("2026-03-14")));
    assertThat(when("'effectiveInstant': '2026-03-02T09:10:00Z'"))
        .isEqualTo(When.at(Instant.parse("2026-03-02T09:10:00Z")));
    assertThat(when("'effectivePeriod': {'start': '2026-03-01'}"))
        .isEqualTo(When.on(LocalDate.parse("2026-03-01")));
    assertThat(when("'effectiveTiming': {'event': ['2026-03-03', '2026-03-04']}"))
        .isEqualTo(When.on(LocalDate.parse("2026-03-03")));
    assertThat(when("'effectiveTiming': {'repeat': {'boundsPeriod': {'end': '2026-03-05'}}}"))
        .isEqualTo(When.on(LocalDate.parse("2026-03-05")));
    assertThat(when("'effectiveTiming': {'code': {'text': 'daily'}}")).isEqualTo(When.UNKNOWN);
  }

  @Test
  void theDayOfIssueStandsInForAnother() {
    Measurement issued = Amina.one(Measurement.class, at("'issued': '2026-03-02T09:10:00Z'"));

    assertThat(issued.when()).isEqualTo(When.at(Instant.parse("2026-03-02T09:10:00Z")));
    assertThat(issued.head().notes()).containsExactly("date of issue, not of the observation");
  }

  @Test
  void aResultAboutSomebodyElseIsUnusable() {
    unusable(
        "'valueInteger': 1, 'focus': [{'reference': 'RelatedPerson/child'}]",
        "about somebody or something else than the patient");
  }

  @Test
  void whatAResultIsAboutIsNoted() {
    Answer adherence =
        Amina.one(
            Answer.class,
            with("'valueBoolean': true, 'focus': [{'reference': 'MedicationRequest/m'}]"));

    assertThat(adherence.head().notes()).containsExactly("about MedicationRequest/m");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'performer': [{'reference': 'Patient/amina'}] | told by the patient or a relative",
        "'performer': [{'reference': 'RelatedPerson/son'}] | told by the patient or a relative",
        "'performer': [{'reference': 'Practitioner/p'}, {'display': 'a nurse'}] | \"\"",
        "'device': {'display': 'a wristband'} | measured by a device",
      })
  void whoToldAResultOrWhatMeasuredItIsNoted(String teller, String note) {
    Measurement result = Amina.one(Measurement.class, with("'valueInteger': 1, " + teller));

    assertThat(String.join("; ", result.head().notes())).isEqualTo(note);
  }

  private static void unusable(String content, String reason) {
    Unreadable unreadable = Amina.one(Unreadable.class, with(content));
    assertThat(unreadable.cause()).isEqualTo(Cause.UNUSABLE);
    assertThat(unreadable.reason()).isEqualTo(reason);
  }

  private static @Nullable String unit(String parts) {
    return Amina.one(Measurement.class, with("'valueQuantity': {'value': 1, " + parts + "}"))
        .recorded()
        .unit();
  }

  private static When when(String effective) {
    return Amina.one(Measurement.class, at(effective)).when();
  }

  private static String coded(String system, String code) {
    return "'valueCodeableConcept': {'coding': [{'system': '%s', 'code': '%s'}]}"
        .formatted(system, code);
  }

  private static String with(String content) {
    return observation(content + ", 'effectiveDateTime': '2026-03-02'");
  }

  private static String at(String effective) {
    return observation("'valueInteger': 1, " + effective);
  }

  private static String observation(String content) {
    return """
        {'resourceType': 'Observation', 'id': 'o', 'status': 'final',
         'code': {'coding': [{'system': 'urn:x', 'code': 'x'}]},
         'subject': {'reference': 'Patient/amina'}, %s}"""
        .formatted(content);
  }
}
