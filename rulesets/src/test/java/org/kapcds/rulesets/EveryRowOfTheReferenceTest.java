package org.kapcds.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Need;
import org.kapcds.engine.knowledge.Question;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ReleaseFiles;

/** Each row of the clinical reference is a rule in use, or it is said why it cannot be one. */
class EveryRowOfTheReferenceTest {

  private static final Release RELEASE = ShippedRelease.open().release();
  private static final String NOT_COMPUTABLE = "not-computable.csv";

  static Stream<String> rows() {
    return Stream.of(
            numbered("SAF-CI-%03d", 100),
            numbered("SAF-DI-%03d", 54),
            numbered("SAF-DOSE-%03d", 34),
            numbered("SAF-CARD-%03d", 12),
            numbered("SAF-PRE-%03d", 12),
            numbered("SAF-PRE-%03d", 20, 42),
            numbered("SAF-PRE-%03d", 50, 57),
            numbered("SAF-MON-%03d", 7),
            numbered("SAF-MON-%03d", 10, 22),
            numbered("SAF-MON-%03d", 30, 31),
            numbered("SAF-POST-%03d", 12),
            numbered("SAF-POST-%03d", 20, 24),
            numbered("SAF-LONG-%03d", 18),
            numbered("SAF-REG-%03d", 9),
            numbered("SAF-REG-%03d", 20, 29),
            numbered("SAF-REG-%03d", 30, 41))
        .flatMap(rows -> rows)
        .filter(id -> !RegulatoryRowsTest.HELD_BY.containsKey(id));
  }

  static Stream<String> questions() {
    return numbered("SAF-Q-%02d", 16);
  }

  private static Stream<String> numbered(String form, int last) {
    return numbered(form, 1, last);
  }

  private static Stream<String> numbered(String form, int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(form::formatted);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRowIsARuleInUseOrItIsSaidWhyNot(String id) {
    Entry entry = RELEASE.entries().get(id);
    assertThat(entry != null && entry.active() || notComputable().containsKey(id)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aScreeningQuestionIsAsked(String id) {
    assertThat(RELEASE.questions().stream().map(Question::id)).contains(id);
  }

  /** Who takes the patient home settles nothing but a row of the treatment day. */
  @Test
  void aScreeningQuestionSettlesTheNeedOfARule() {
    Set<String> settling = new TreeSet<>();
    for (Entry entry : RELEASE.entries().values()) {
      for (Entry.NeedUse use : entry.needs()) {
        settling.addAll(questionsOf(RELEASE.needs().get(use.need())));
      }
    }
    assertThat(
            RELEASE.questions().stream()
                .filter(question -> !settling.contains(question.term()))
                .map(Question::id))
        .isSubsetOf("SAF-Q-16");
  }

  private static List<String> questionsOf(Need need) {
    if (need.test() instanceof Need.Presence presence && presence.question() != null) {
      return List.of(presence.question());
    }
    if (need.test() instanceof Need.AllergyAbsent allergy) {
      return List.of(allergy.question());
    }
    if (need.test() instanceof Need.MedicinesKnown medicines) {
      return List.of(medicines.question());
    }
    return need.test() instanceof Need.Recorded recorded ? recorded.terms() : List.of();
  }

  static Stream<String> conflicts() {
    return numbered("C-%02d", 23);
  }

  @ParameterizedTest
  @MethodSource("conflicts")
  void aConflictBetweenSourcesHasItsReadingInAnInterpretation(String number) throws IOException {
    Set<String> folders = new TreeSet<>();
    RELEASE.entries().values().forEach(entry -> folders.add(entry.folder()));
    List<String> rows = new ArrayList<>();
    for (String folder : folders) {
      Path file = Path.of("conditions", folder, "interpretations.md");
      Files.readAllLines(file).stream()
          .filter(line -> line.startsWith("| " + number + " |"))
          .forEach(rows::add);
    }
    assertThat(rows).isNotEmpty();
  }

  @Test
  void whatCannotBeComputedHasAReasonAndNoRule() {
    assertThat(notComputable())
        .allSatisfy(
            (id, reason) -> {
              assertThat(reason).as(id).isNotBlank();
              assertThat(RELEASE.entries()).doesNotContainKey(id);
            });
  }

  /** The rows that no rule can stand for, each with its reason. */
  private static Map<String, String> notComputable() {
    ReleaseFiles files = ReleaseFiles.in(Path.of("").toAbsolutePath());
    return files.ending(NOT_COMPUTABLE).stream()
        .flatMap(path -> files.text(path).lines().skip(1))
        .map(line -> line.split(",", 2))
        .collect(
            Collectors.toMap(
                line -> line[0],
                line -> line.length > 1 ? line[1] : "",
                (first, second) -> first,
                LinkedHashMap::new));
  }
}
