package org.kapcds.rulesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.kapcds.engine.knowledge.ReleaseException;
import org.kapcds.engine.knowledge.ReleaseFiles;
import org.kapcds.engine.knowledge.change.Change;
import org.kapcds.engine.knowledge.change.Change.What;
import org.kapcds.engine.knowledge.change.ReleaseDiff;

/** Each kind of change to the release is told in exactly one sentence, and nothing else is. */
@Execution(ExecutionMode.CONCURRENT)
class ReleaseDiffTest {

  private static final ReleaseFiles RELEASE = ReleaseFiles.in(Path.of("").toAbsolutePath());
  private static final String SESSION = "conditions/session/";
  private static final String SHARED = "conditions/shared/";

  private final SortedMap<String, byte[]> changed = new TreeMap<>(RELEASE.content());

  @Test
  void aReleaseIsNotDifferentFromItself() {
    assertThat(ReleaseDiff.of(RELEASE, RELEASE).changes()).isEmpty();
  }

  @Test
  void aRemarkOrABlankLineIsFormOnlyInEachFile() {
    List<String> files =
        RELEASE.content().keySet().stream().filter(path -> !path.endsWith(".md")).toList();
    for (String path : files) {
      String ending = path.substring(path.lastIndexOf('.'));
      String form = ending.equals(".csv") ? "\n" : ending.equals(".drl") ? "// x\n" : "# x\n";
      edit(path, text -> text + form);
    }
    assertThat(ReleaseDiff.of(RELEASE, new ReleaseFiles(changed)).changes())
        .hasSameSizeAs(files)
        .allSatisfy(change -> assertThat(change.what()).isEqualTo(What.FORM))
        .extracting(Change::about)
        .containsExactlyInAnyOrderElementsOf(files);
  }

  @Test
  void aRuleIsAdded() {
    edit(
        SESSION + "rules/set-and-setting.yaml",
        text ->
            text
                + """
                  SAF-PRE-900:
                    kind: contraindication
                    scope: SESSION
                    level: INFO
                    since: 1.1.0
                    marks: [D]
                    summary: "A word more."
                """);
    edit(
        SESSION + "rules/set-and-setting.drl",
        text ->
            text
                + """

                rule "SAF-PRE-900 A word more"
                when
                    $answer : Answer( kind == "set-and-setting", no )
                then
                    insertLogical( new Contraindication( $answer ) );
                end
                """);
    told(What.RULE_ADDED, "SAF-PRE-900 is new: “A word more.”.", "SAF-PRE-900");
  }

  @Test
  void aRuleIsRetired() {
    replace(
        "conditions/follow-up/rules/regulation.yaml",
        "  SAF-REG-002:\n    kind: contraindication\n",
        "  SAF-REG-002:\n    kind: contraindication\n    status: retired\n");
    replace(
        "conditions/follow-up/rules/regulation.drl",
        """
        rule "SAF-REG-002 Every such use of racemic ketamine is off label"
        when
            $request : Request( product == "racemic" )
        then
            insertLogical( new Contraindication( $request ) );
        end
        """,
        "");
    told(
        What.RULE_RETIRED,
        "SAF-REG-002 is retired; it said: “Off label: racemic ketamine is licensed as an anaesthetic only. The patient's consent must name it.”.",
        "SAF-REG-002");
  }

  @Test
  void aLevelChanges() {
    replace(SESSION + "rules/ecg.yaml", "level: PRECAUTION", "level: SOFT_STOP");
    told(What.RULE, "SAF-PRE-034/missing is a soft stop now; it was a precaution.", "SAF-PRE-034");
  }

  @Test
  void whatARuleMustKnowChanges() {
    replace(
        SESSION + "rules/ecg.yaml",
        "needs: [birth-date, ecg-reason-known,",
        "needs: [problem-list, ecg-reason-known,");
    told(
        What.RULE, "SAF-PRE-034 needs also problem-list, and no longer birth-date.", "SAF-PRE-034");
  }

  @Test
  void theWordsOfARuleChange() {
    replace(
        SESSION + "rules/ecg.yaml", "ECG advised before dosing: none", "Advised is an ECG: none");
    told(
        What.WORDING,
        "SAF-PRE-034/missing says now “Advised is an ECG: none of the last 12 months is known.”; it said “ECG advised before dosing: none of the last 12 months is known.”.",
        "SAF-PRE-034");
  }

  @Test
  void whatARuleRestsOnChanges() {
    replace(
        SESSION + "rules/ecg.yaml",
        "evidence: { CPSBC-2021: V2 }",
        "evidence: { CPSBC-2021: V2, SPRAVATO-REMS: K }");
    told(What.EVIDENCE, "SAF-PRE-034 rests on SPRAVATO-REMS too (mark K).", "SAF-PRE-034");
  }

  @Test
  void aSourceIsReadOtherwise() {
    edit(
        "conditions/safety/evidence.yaml",
        text -> text.replaceFirst("(KETALAR-UK:(?s:.*?)position: )none", "$1against"));
    Change one = one();
    assertThat(one.what()).isEqualTo(What.EVIDENCE);
    assertThat(one.sentence())
        .contains("`KETALAR-UK`: `position` is now `against`; it was `none`.");
    assertThat(one.rules()).isNotEmpty();
  }

  @Test
  void aNumberGetsALaterValue() {
    replace(
        SESSION + "parameters.yaml",
        "    - { from: 2026-01-01, value: 50, reference: chosen, mark: D }\necg.window",
        "    - { from: 2026-01-01, value: 50, reference: chosen, mark: D }\n"
            + "    - { from: 2027-03-01, value: 45, reference: CPSBC-2021, mark: V2 }\necg.window");
    told(
        What.PARAMETER,
        "`ecg.age-from-years` becomes 45 a on 2027-03-01 (CPSBC-2021, mark V2); until then 50 a. From this age on an ECG is advised before a dose.",
        "SAF-PRE-034");
  }

  @Test
  void aNumberIsCorrected() {
    replace(
        SESSION + "parameters.yaml",
        "    - { from: 2026-01-01, value: 50, reference: chosen, mark: D }\necg.window",
        "    - { from: 2026-01-01, value: 51, reference: chosen, mark: D }\necg.window");
    told(
        What.PARAMETER,
        "`ecg.age-from-years` is 51 a from 2026-01-01 on (chosen, mark D); it was 50 a. From this age on an ECG is advised before a dose.",
        "SAF-PRE-034");
  }

  @Test
  void aNumberReachesRulesByFindingsWhoseTopicIsPutTogether() {
    replace(
        "conditions/monitoring/parameters.yaml",
        "    - { from: 2026-01-01, value: 60, reference: chosen, mark: D }\ntreatment-day.session",
        "    - { from: 2026-01-01, value: 61, reference: chosen, mark: D }\ntreatment-day.session");
    assertThat(one().rules()).contains("SAF-POST-002", "SAF-POST-003");
  }

  @Test
  void aNumberIsTakenOut() {
    replace(
        SESSION + "parameters.yaml",
        """
        ecg.age-from-years:
          says: From this age on an ECG is advised before a dose.
          unit: a
          values:
            - { from: 2026-01-01, value: 50, reference: chosen, mark: D }
        """,
        "");
    told(
        What.PARAMETER,
        "Gone: parameter `ecg.age-from-years`: it was 50 a. From this age on an ECG is advised before a dose.",
        "SAF-PRE-034");
  }

  @Test
  void aNumberOfAProfileChanges() {
    replace(
        "profiles/eu.yaml",
        "esketamine-dose.older-mg: { value: 28,",
        "esketamine-dose.older-mg: { value: 30,");
    Change one = one();
    assertThat(one.what()).isEqualTo(What.PARAMETER);
    assertThat(one.folder()).isEqualTo("profiles");
    assertThat(one.sentence())
        .isEqualTo(
            "The value of a profile `eu esketamine-dose.older-mg`: `value` is now `30`; it was `28`.");
    assertThat(one.rules()).isNotEmpty();
  }

  @Test
  void aValueSetGetsACode() {
    edit(
        SESSION + "value-sets.csv",
        text ->
            text
                + "hypertension,http://hl7.org/fhir/sid/icd-10-cm,I99.99,exact,A made-up code,secondary,a test\n");
    told(
        What.CODES,
        "The value set `hypertension`: also I99.99 of http://hl7.org/fhir/sid/icd-10-cm “A made-up code”.",
        "SAF-PRE-034");
  }

  @Test
  void aTermIncludesAnother() {
    replace(
        "conditions/safety/value-sets.yaml",
        "  includes: [pacemaker, defibrillator]",
        "  includes: [pacemaker, defibrillator, shunt-present]");
    Change one = one();
    assertThat(one.what()).isEqualTo(What.CODES);
    assertThat(one.sentence()).isEqualTo("The term `cardiac-device` includes also shunt-present.");
    assertThat(one.rules()).contains("SAF-CI-022", "SAF-PRE-034", "SAF-MON-006");
  }

  @Test
  void aNeedChanges() {
    replace(
        "conditions/safety/rules/rhythm.yaml",
        "says: a heart rate within 30 days, as the atria fibrillate",
        "says: a heart rate, as the atria fibrillate");
    told(
        What.NEED,
        "The need `resting-pulse`: `says` is now “a heart rate, as the atria fibrillate”; it was “a heart rate within 30 days, as the atria fibrillate”.",
        "SAF-CI-021");
  }

  @Test
  void aCellOfATableChanges() {
    replace(
        "conditions/dosing/tables/dose-limits.csv",
        "ketamine,iv,general,0.75,1.0,",
        "ketamine,iv,general,0.8,1.0,");
    Change one = one();
    assertThat(one.what()).isEqualTo(What.TABLE);
    assertThat(one.sentence())
        .isEqualTo(
            "The table `dose-limits`: the row of drug ketamine, route iv, use general: `softPerKg` is now `0.8`; it was `0.75`.");
    assertThat(one.rules()).contains("SAF-DOSE-011");
  }

  @Test
  void aSentenceOfNoRuleChanges() {
    replace(SHARED + "words.yaml", "\"It is investigational only.\"", "\"Investigational.\"");
    Change one = one();
    assertThat(one.what()).isEqualTo(What.WORDING);
    assertThat(one.sentence())
        .isEqualTo(
            "The sentence `reason.INVESTIGATIONAL_ONLY`: is now `Investigational.`; it was “It is investigational only.”.");
  }

  @Test
  void aReasonToSetARuleAsideChanges() {
    replace(
        SHARED + "ruleset.yaml",
        "rechecked: Measured again, now within the limit",
        "rechecked: Measured again");
    told(
        What.WORDING,
        "The reason to set a rule aside `rechecked`: is now “Measured again”; it was “Measured again, now within the limit”.");
  }

  @Test
  void theLogicOfARuleChanges() {
    replace(
        SESSION + "rules/ecg.drl",
        "$because : Procedure( kind == \"coronary-revascularisation\", done )",
        "$because : Procedure( kind == \"coronary-revascularisation\" )");
    told(
        What.LOGIC,
        "The logic “A coronary artery that was opened” of SAF-PRE-034-OPENED reads no longer `$because : Procedure( kind == \"coronary-revascularisation\", done )`; it reads now `$because : Procedure( kind == \"coronary-revascularisation\" )`.",
        "SAF-PRE-034");
  }

  /** A function goes by its own name, not by what it gives. */
  @Test
  void aFunctionChanges() {
    replace(
        "conditions/monitoring/rules/leaving-mood.drl",
        "level.daysAgo() == after.daysAgo()",
        "level.daysAgo() >= after.daysAgo()");
    Change one = one();
    assertThat(one.about()).isEqualTo("isOfTheDayBefore");
    assertThat(one.rules()).containsExactly("SAF-POST-008");
  }

  /** What makes a need contradictory reaches the rules that have the need. */
  @Test
  void aContradictionReachesTheRulesThatMustKnow() {
    replace(
        "conditions/substance-use/rules/use-disorders.drl",
        "UseDisorderGrade( grade == \"more\", condition == $condition, $more : diagnosis )",
        "UseDisorderGrade( grade == \"more\", $more : diagnosis )");
    assertThat(one().rules()).contains("AUD-DX", "OUD-DX");
  }

  @Test
  void aRowOfADecisionTableChanges() {
    replace(
        "conditions/interactions/rules/windows.csv",
        "SAF-DI-001 A xanthine,,xanthineHours,xanthine,systemic,interaction",
        "SAF-DI-001 A xanthine,,xanthineHours,xanthine,,interaction");
    Change one = one();
    assertThat(one.what()).isEqualTo(What.LOGIC);
    assertThat(one.rules()).containsExactly("SAF-DI-001");
  }

  @Test
  void aReadingIsWrittenAnew() {
    replace(
        "conditions/safety/interpretations.md", "The formula is not read.", "The formula is read.");
    told(
        What.READING,
        "The interpretation `who-needs-a-qtc` is written anew.",
        "SAF-CI-024",
        "SAF-CI-025");
  }

  @Test
  void aNameOfASubstanceIsAdded() {
    edit(SHARED + "ingredient-names.txt", text -> text + "unobtainium\n");
    told(What.CODES, "The list `ingredient-names` holds also unobtainium.");
  }

  @Test
  void aReleaseThatCannotBeReadIsRefused() {
    replace(SESSION + "rules/ecg.yaml", "level: PRECAUTION", "level: LOUD");
    assertThatThrownBy(() -> ReleaseDiff.of(RELEASE, new ReleaseFiles(changed)))
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining("ecg.yaml");
  }

  /** A number reaches the rules that wait for what is compared with it. */
  @Test
  void aComparisonCarriesAChangeFurther() {
    edit(
        SESSION + "parameters.yaml",
        text -> text.replace("Above this pulse, dosing", "Above this rate, it"));
    assertThat(one().rules()).contains("SAF-PRE-005");
  }

  private interface Edit {
    String of(String text);
  }

  private void edit(String path, Edit edit) {
    String text = new String(changed.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    String edited = edit.of(text);
    assertThat(edited).as(path).isNotEqualTo(text);
    changed.put(path, edited.getBytes(StandardCharsets.UTF_8));
  }

  private void replace(String path, String part, String by) {
    edit(
        path,
        text -> {
          int at = text.indexOf(part);
          return at < 0 ? text : text.substring(0, at) + by + text.substring(at + part.length());
        });
  }

  private Change one() {
    List<Change> changes = ReleaseDiff.of(RELEASE, new ReleaseFiles(changed)).changes();
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }

  private void told(What what, String sentence, String... rules) {
    Change one = one();
    assertThat(one.what()).isEqualTo(what);
    assertThat(one.sentence()).isEqualTo(sentence);
    assertThat(one.rules()).containsExactly(rules);
  }
}
