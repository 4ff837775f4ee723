package org.kapcds.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ReleaseFiles;

/** What the reference on conditions lists is in use, or it is said why it cannot be. */
class EveryConditionOfTheReferenceTest {

  private static final Release RELEASE = ShippedRelease.open().release();

  /** The criteria of the tables, in the form of rule ids. */
  private static final List<String> CRITERIA =
      List.of(
          "MDD: DX PSYCHOSIS AGE SEVERITY DURATION FAILED-TRIALS PSYCHOTHERAPY-TRIED ROUTE",
          "ASI: DX SEVERITY IDEATION SETTING PRIOR-TREATMENT ORAL-ANTIDEPRESSANT URGENT-ACTION",
          "BPD: DX SEVERITY MOOD-STABILISER NO-MANIA FAILED-TREATMENTS SPECIALIST",
          "SAD: DX DURATION SEVERITY FAILED-DRUGS",
          "GAD: DX DURATION SEVERITY FAILED-DRUGS",
          "PD: DX DURATION SEVERITY FAILED-DRUGS",
          "ANX: CBT",
          "PTSD: DX DURATION SEVERITY TRAUMA-THERAPY DRUG DISSOCIATIVE CURRENT-THREAT",
          "SUD: NO-WITHDRAWAL SPECIALIST",
          "PAIN: NO-ACTIVE-MISUSE SPECIALIST",
          "KAP: ADJUNCT-PLAN PREPARATION INTEGRATION THERAPY-RATIO PEOPLE MEASURES RELAPSE-PLAN");

  static Stream<String> rows() {
    return Stream.of(
            CRITERIA.stream()
                .flatMap(
                    line ->
                        Stream.of(line.split(": ")[1].split(" "))
                            .map(row -> line.split(": ")[0] + "-" + row)),
            numbered("STOP-%d", 6),
            numbered("DQ-%02d", 25),
            numbered("KAP-CLAIM-%02d", 12))
        .flatMap(all -> all);
  }

  private static Stream<String> numbered(String form, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(form::formatted);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRowIsInUseOrItIsSaidWhyNot(String id) {
    Entry entry = RELEASE.entries().get(id);
    assertThat((entry != null && entry.active()) || notComputable().contains(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ADDICTION_RISK_REVIEW",
        "ADHERENCE_UNVERIFIED",
        "ADJUNCT_PLAN_INCOMPLETE",
        "AFFECTIVE_SWITCH_RISK",
        "AUD_MODERATE",
        "COCHRANE_2025_NO_CLEAR_BENEFIT",
        "DIAGNOSIS_CONFLICT",
        "DISSOCIATIVE_SYMPTOMS",
        "EPISODE_START_UNKNOWN",
        "EXPOSURE_REVIEW",
        "GUIDELINES_CONFLICT",
        "GUIDELINE_ADVISES_AGAINST",
        "INTOLERANCE",
        "KAP_ADDED_VALUE_UNPROVEN",
        "MEASURE_AGEING",
        "NO_RECENT_VISIT",
        "OLDER_ADULT",
        "PRIOR_KETAMINE_NONRESPONSE",
        "ROUTE_LOW_EVIDENCE",
        "SAME_CLASS_TWICE",
        "SERIES_OVERLAP",
        "SHORT_EFFECT",
        "TFT_DECLINED",
        "THERAPIST_QUALIFICATION_UNKNOWN",
        "VETERAN_TRIAL_NULL",
        "WEIGHT_JUMP"
      })
  void aCodeOfTheReferenceIsGivenByARule(String code) {
    assertThat(
            RELEASE.entries().values().stream()
                .filter(Entry::active)
                .flatMap(entry -> entry.variants().values().stream())
                .map(Entry.Variant::code))
        .contains(code);
  }

  /** What is due is named: by a term of the release, or by a sentence. */
  @Test
  void whatIsMeasuredHasAName() {
    assertThat(
            RELEASE.tables().stream()
                .filter(table -> table.type().equals("ScheduledMeasure"))
                .flatMap(table -> table.rows().stream())
                .map(row -> String.valueOf(row.cells().get("what"))))
        .isNotEmpty()
        .allSatisfy(
            what ->
                assertThat(
                        RELEASE.terminology().term(what) != null
                            || RELEASE.words().containsKey("due.what." + what))
                    .as(what)
                    .isTrue());
  }

  @Test
  void everyConditionHasInstruments() {
    Set<String> measured = new TreeSet<>();
    RELEASE.tables().stream()
        .filter(table -> table.type().equals("MeasureGroup"))
        .flatMap(table -> table.rows().stream())
        .forEach(row -> measured.add(String.valueOf(row.cells().get("condition"))));
    assertThat(measured).containsExactlyElementsOf(RELEASE.conditions().keySet());
  }

  private static Set<String> notComputable() {
    ReleaseFiles files = ReleaseFiles.in(Path.of("").toAbsolutePath());
    return files.ending("not-computable.csv").stream()
        .flatMap(path -> files.text(path).lines().skip(1))
        .map(line -> line.split(",", 2)[0])
        .collect(Collectors.toSet());
  }
}
