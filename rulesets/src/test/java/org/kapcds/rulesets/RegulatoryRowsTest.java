package org.kapcds.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.Situation;
import org.kapcds.engine.knowledge.Condition;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Release;

/**
 * Rows on regulation that are no rules about a patient: what each page must show, and what must
 * never happen. Each is held by a test that names it.
 */
class RegulatoryRowsTest {

  private static final Release RELEASE = ShippedRelease.open().release();
  private static final String HERE = "rulesets/src/test/java/org/kapcds/rulesets/";
  private static final String CARDS = "features/src/test/java/org/kapcds/features/cards/";

  /** Where the test stands that holds a row. */
  static final Map<String, String> HELD_BY =
      Map.ofEntries(
          Map.entry("SAF-REG-003", HERE + "RegulatoryRowsTest.java"),
          Map.entry("SAF-REG-020", CARDS + "EveryCard.java"),
          Map.entry("SAF-REG-021", "service/src/test/java/org/kapcds/service/card/CardsTest.java"),
          Map.entry("SAF-REG-022", "service/src/test/java/org/kapcds/service/card/CardsTest.java"),
          Map.entry("SAF-REG-023", "service/src/test/java/org/kapcds/service/card/CardsTest.java"),
          Map.entry("SAF-REG-024", CARDS + "EveryCard.java"),
          Map.entry("SAF-REG-025", CARDS + "EveryCard.java"),
          Map.entry(
              "SAF-REG-026", "service/src/test/java/org/kapcds/service/decide/StandingTest.java"),
          Map.entry("SAF-REG-027", CARDS + "EveryCard.java"),
          Map.entry("SAF-REG-028", CARDS + "EveryCard.java"),
          Map.entry(
              "SAF-REG-029", "service/src/test/java/org/kapcds/service/feedback/FeedbackTest.java"),
          Map.entry("SAF-REG-030", HERE + "RegulatoryRowsTest.java"),
          Map.entry("SAF-REG-031", CARDS + "EveryCard.java"),
          Map.entry(
              "SAF-REG-032", "features/src/test/java/org/kapcds/features/mutants/LossTest.java"),
          Map.entry("SAF-REG-033", CARDS + "EveryCard.java"),
          Map.entry("SAF-REG-034", HERE + "RegulatoryRowsTest.java"),
          Map.entry("SAF-REG-035", CARDS + "EveryCard.java"),
          Map.entry("SAF-REG-036", HERE + "RegulatoryRowsTest.java"),
          Map.entry("SAF-REG-037", HERE + "RegulatoryRowsTest.java"),
          Map.entry("SAF-REG-038", HERE + "RegulatoryRowsTest.java"),
          Map.entry("SAF-REG-039", "engine/src/test/java/org/kapcds/engine/MedicinesTest.java"),
          Map.entry(
              "SAF-REG-040",
              "service/src/test/java/org/kapcds/service/production/ProductionTest.java"),
          Map.entry("SAF-REG-041", "engine/src/test/java/org/kapcds/engine/FailingRuleTest.java"));

  static Stream<Map.Entry<String, String>> rows() {
    return HELD_BY.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRowIsHeldByATestThatNamesIt(Map.Entry<String, String> row) throws IOException {
    assertThat(Files.readString(Path.of("..").resolve(row.getValue()))).contains(row.getKey());
    assertThat(RELEASE.entries()).doesNotContainKey(row.getKey());
  }

  /** SAF-REG-003: how each product stands to its label is said with each condition. */
  @Test
  void eachConditionSaysWhatTheLabelsSay() {
    assertThat(RELEASE.conditions().values())
        .flatExtracting(condition -> condition.products().values())
        .extracting(Condition.Standing::label)
        .isNotEmpty()
        .allSatisfy(label -> assertThat(label).isNotBlank());
  }

  /** SAF-REG-024: a source has its date, or says that it has none. */
  @Test
  void eachSourceSaysOfWhichYearItIs() {
    assertThat(RELEASE.evidence().values())
        .isNotEmpty()
        .allSatisfy(
            source ->
                assertThat(source.citation())
                    .as(source.key())
                    .containsPattern("\\b(19|20)\\d\\d\\b|without a date"));
  }

  /** SAF-REG-024: how strong the evidence is stands in words with each condition. */
  @Test
  void theStrengthOfEvidenceIsSaidOfEachCondition() {
    assertThat(RELEASE.conditions().values())
        .flatExtracting(condition -> condition.products().values())
        .extracting(standing -> RELEASE.words().get("tier." + standing.tier()))
        .isNotEmpty()
        .doesNotContainNull();
  }

  /** SAF-REG-030: nothing asks a chart to change an order by itself. */
  @Test
  void nothingActsByItself() throws IOException {
    for (String room : List.of("engine", "fhir-adapter", "service")) {
      try (Stream<Path> files = Files.walk(Path.of("..", room, "src", "main", "java"))) {
        assertThat(files.filter(Files::isRegularFile).toList())
            .isNotEmpty()
            .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("systemActions"));
      }
    }
  }

  /** SAF-REG-034: what is urgent never replaces the emergency procedure of the place. */
  @Test
  void whatIsUrgentNamesTheEmergencyProcedureOfThePlace() {
    assertThat(RELEASE.entries().values())
        .filteredOn(entry -> entry.kind() == Kind.URGENT_ACTION)
        .isNotEmpty()
        .allSatisfy(
            entry ->
                assertThat(entry.variants().values())
                    .allSatisfy(
                        variant ->
                            assertThat(variant.summary() + variant.rationale())
                                .as(entry.id())
                                .contains("emergency procedure")));
  }

  /** SAF-REG-036: no rule advises a higher dose. */
  @Test
  void noRuleRaisesADose() {
    nobodyIsTold(
        "^(?!.*\\bdo not\\b).*\\b(raise|increase|escalate)\\b[^.;]{0,30}\\b(dose|e?s?ketamine)\\b");
  }

  /** SAF-REG-037: no rule asks to stop a medicine abruptly. */
  @Test
  void noRuleStopsAMedicineAbruptly() {
    nobodyIsTold("(?<!never )(?<!not )\\b(stop|withdraw|discontinue)\\b[^.;]{0,20}\\bat once\\b");
    assertThat(sentences().filter(said -> said.contains("abrupt")))
        .allSatisfy(said -> assertThat(said).containsPattern("never|not |neither"));
  }

  /** SAF-REG-038: what clinicians answered before is no part of the question. */
  @Test
  void howOftenAStopWasOverriddenIsNotAsked() {
    assertThat(Situation.class.getRecordComponents())
        .extracting(RecordComponent::getName)
        .containsExactly("asOf", "moment", "intervention", "conditions", "facts");
  }

  private static void nobodyIsTold(String pattern) {
    Pattern forbidden = Pattern.compile(pattern);
    assertThat(sentences().filter(said -> forbidden.matcher(said).find())).isEmpty();
  }

  private static Stream<String> sentences() {
    return RELEASE.entries().values().stream()
        .filter(entry -> entry.kind() != Kind.READING)
        .flatMap(RegulatoryRowsTest::sentencesOf);
  }

  private static Stream<String> sentencesOf(Entry entry) {
    return entry.variants().values().stream()
        .flatMap(
            variant ->
                Stream.of(
                    variant.summary(),
                    variant.rationale(),
                    variant.reversibleBy() == null ? "" : variant.reversibleBy()))
        .flatMap(text -> Stream.of(text.split("(?<=[.;])")))
        .map(said -> entry.id() + ": " + said.toLowerCase(Locale.ROOT));
  }
}
