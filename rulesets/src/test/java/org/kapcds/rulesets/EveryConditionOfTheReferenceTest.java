package org.kapcds.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.Citation;
import org.kapcds.engine.knowledge.Condition;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ReleaseFiles;

/** What the reference on conditions lists is in use, or it is said why it cannot be. */
class EveryConditionOfTheReferenceTest {

  private static final Release RELEASE = ShippedRelease.open().release();

  /** The criteria of the tables and of the text, in the form of rule ids. */
  private static final List<String> CRITERIA =
      List.of(
          "MDD: DX PSYCHOSIS AGE SEVERITY DURATION FAILED-TRIALS PSYCHOTHERAPY-TRIED ROUTE",
          "ASI: DX SEVERITY IDEATION SETTING PRIOR-TREATMENT ORAL-ANTIDEPRESSANT URGENT-ACTION",
          "BPD: DX PSYCHOSIS SEVERITY MOOD-STABILISER NO-MANIA FAILED-TREATMENTS SPECIALIST ROUTE",
          "SAD: DX DURATION SEVERITY FAILED-DRUGS",
          "GAD: DX DURATION SEVERITY FAILED-DRUGS OTHER-CAUSES",
          "PD: DX DURATION SEVERITY FAILED-DRUGS EXCEPTION-PATH ROUTE",
          "ANX: CBT ROUTE",
          "PTSD: DX DURATION SEVERITY TRAUMA-THERAPY DRUG DISSOCIATIVE CURRENT-THREAT ROUTE",
          "SUD: NO-WITHDRAWAL SPECIALIST ADDICTION-RISK",
          "AUD: DX SEVERITY MEDICATION-TRIED THERAPY-TRIED GOAL GATE ROUTE",
          "CUD: DX SEVERITY THERAPY-TRIED GATE ROUTE",
          "OUD: DX MEDICATION-STABLE STILL-USING ROUTE",
          "CAN: DX EXCEPTION-PATH",
          "METH: DX EXCEPTION-PATH ROUTE",
          "NIC: DX EXCEPTION-PATH ROUTE",
          "PAIN: NO-ACTIVE-MISUSE SPECIALIST SEVERITY INTERFERENCE ROUTE",
          "CRPS: DX BUDAPEST DURATION REHABILITATION DRUG-CLASSES PSYCHOLOGY",
          "NEU: DX DURATION DRUG-CLASSES",
          "FM: DX DURATION EXCEPTION-PATH",
          "MIG: DX FREQUENCY EXCEPTION-PATH",
          "PMD: PAIN PAIN-SCORE",
          "KAP: ADJUNCT-PLAN PREPARATION INTEGRATION THERAPY-RATIO PEOPLE MEASURES RELAPSE-PLAN");

  /** The sources that the reference lists. */
  private static final List<String> SOURCES =
      List.of(
          "ABBAR-2022 ABDALLAH-2022 ANAND-2023 ANDRADE-2017 ANDRADE-2019 ASKP3 ATHF-SF",
          "ATRQ-2011 AUDIT-WHO AZHARI-2021 BEAGLEHOLE-2023 BUDAPEST CANMAT-2023 CAPS5-RCI",
          "CHILUKURI-2014 COCHRANE-NMDA-2025 COHEN-2018 DAKWAR-2019 DAKWAR-2020",
          "DAMES-2022 DEAN-BPD-2021 DEAN-MDD-2021 DORE-2019 EKSTRAND-2022 FAVA-2020",
          "FDA-COMPOUNDED-2023 FEDER-2021 FIELDTRIP-2024 FREEMAN-2020 GLUE-2017",
          "GLUE-2017-REG GRABSKI-2022 GRUNEBAUM-2018 HULL-2022 IASP-ICD11 IDS-QIDS",
          "JELOVAC-2025 JHA-2024 JONES-2018 KET-ECT-CA KETALAR-USPI KEW-2023 KRF-GUIDE",
          "KRUPITSKY-2002 LAN-2022 LOO-2023 MCINTYRE-2021 MDEDGE-ATRQ MORE-KARE",
          "NCPTSD-MEDS NCPTSD-PCL5 NCT-TRBD NCT04560660 NCT04892251 NCT05796791",
          "NCT06317636 NCT06496750 NCT06538285 NCT06943859 NEUPSIG-2025 NICE-NG193",
          "NICE-TA854 PARIKH-2021 PHILLIPS-2019 PTSD-META-2024 RAY-2016 REIF-2023",
          "SANACORA-2017 SCHWARTZMAN-2009 SCHWENK-2018 SHIROMA-2020 SPRAVATO-MDSI",
          "SPRAVATO-USPI SWAINSON-2021 TAYLOR-2018 TOBACCO-PILOT TULLY-2022",
          "VADOD-HEADACHE-2023 VADOD-PTSD-2023 VADOD-SUD-2021 VADOD-SUICIDE-2024",
          "WFSBP-2022 WHITTAKER-2021 WILKINSON-2017 WILKINSON-2021 WILKOWSKA-2021",
          "YATHAM-2018");

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
        "ANAESTHETIC_RANGE",
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
        "SEX_FOR_IBW_UNKNOWN",
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OUTCOME_UNKNOWN",
        "SAME_DAY_CONFLICT",
        "SEVERITY_CONFLICT",
        "STATUS_SCORE_CONFLICT"
      })
  void aReasonOfTheReferenceHasASentence(String reason) {
    assertThat(RELEASE.words()).containsKey("reason." + reason);
  }

  @Test
  void eachSourceOfTheReferenceIsEvidence() {
    assertThat(RELEASE.evidence().keySet())
        .contains(
            SOURCES.stream().flatMap(line -> Stream.of(line.split(" "))).toArray(String[]::new));
  }

  /** What a running trial finds is looked for by a day of its own, sooner than the rest. */
  @Test
  void aRunningTrialIsReviewedByADayOfItsOwn() {
    assertThat(RELEASE.evidence().values())
        .filteredOn(one -> one.key().matches("NCT\\d+|MORE-KARE"))
        .hasSizeGreaterThan(6)
        .extracting(Citation::reviewBy)
        .doesNotContainNull();
  }

  /** By the scale of evidence a tier has its ceiling; acute ideation has a lower one by itself. */
  @ParameterizedTest
  @CsvSource({
    "mdd, A, A",
    "asi, B, A",
    "bpd, C, D",
    "sad, C, D",
    "gad, C, D",
    "pd, D, D",
    "ptsd, C, D",
    "aud, C, D",
    "cud, C, D",
    "oud, C, D",
    "can, D, D",
    "meth, D, D",
    "nic, D, D",
    "crps, B, D",
    "neu, C, D",
    "fm, D, D",
    "mig, D, D"
  })
  void aConditionHasItsTierAndTheTierItsCeiling(String id, String racemic, String esketamine) {
    Map<String, Condition.Standing> products =
        Objects.requireNonNull(RELEASE.conditions().get(id)).products();
    Map<String, String> tiers = new TreeMap<>();
    products.forEach((product, standing) -> tiers.put(product, standing.tier()));
    assertThat(tiers).isEqualTo(Map.of("racemic", racemic, "esketamine", esketamine));
    assertThat(products.values())
        .allSatisfy(
            standing -> {
              assertThat(standing.withCautions())
                  .isEqualTo(!standing.tier().equals("A") || id.equals("asi"));
              assertThat(standing.investigational()).isEqualTo(standing.tier().equals("D"));
            });
  }

  @Test
  void thePathToTheInvestigationalIsOnForPanicDisorderAlone() {
    assertThat(
            RELEASE.parameters().entrySet().stream()
                .filter(
                    one ->
                        RELEASE.conditions().keySet().stream()
                            .anyMatch(id -> one.getKey().equals("exception-path." + id)))
                .filter(one -> one.getValue().values().get(0).value().signum() > 0)
                .map(Map.Entry::getKey))
        .containsExactly("exception-path.pd");
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
