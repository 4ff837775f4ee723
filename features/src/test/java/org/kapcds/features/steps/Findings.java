package org.kapcds.features.steps;

import java.util.Map;

/** What people on the ward say, and what the catalogue calls it. */
final class Findings {

  /** The findings a step can speak of. */
  static final String PATTERN =
      "the thin evidence for the route|the evidence for depression|the unknown start of the episode|the intolerance|the class of the failed trials|the combination of the failed trials|the proof of adherence|the plan around the drug"
          + "|the unproven value of psychotherapy|the limits of use"
          + "|the aneurysm|the repaired aneurysm|psychosis|mania"
          + "|suicidal intent at an elective request|the earlier reaction to ketamine|pregnancy"
          + "|the pregnancy test for planning|the pregnancy test of the day|being under 18|death|home dosing|the esketamine programme"
          + "|an unknown medicine"
          + "|consent and capacity|the irreversible MAO inhibitor|the reversible MAO inhibitor"
          + "|the recent benzodiazepine|the benzodiazepine load"
          + "|the systolic pressure|the diastolic pressure"
          + "|the speed of the infusion|the first intramuscular dose|the choice of the esketamine dose"
          + "|the anaesthetic range|the dose by weight|the session cap|the unit of the dose|the weight"
          + "|the medicine of the order|the second order"
          + "|continuing the antidepressant|weekly psychotherapy|the same measure each time"
          + "|a safety plan|a decision on admission|an assessment today"
          + "|the possible ketamine allergy|the ketamine allergy|psychosis in the family"
          + "|the ageing of the score|"
          + FindingsOfMind.PATTERN;

  /** The criteria a step can speak of. */
  static final String CRITERIA =
      "diagnosis|no-psychosis|age|severity|duration|failed-trials|psychotherapy"
          + "|acute diagnosis|acute severity|acute intent|hospital assessment|oral antidepressant|"
          + FindingsOfMind.CRITERIA;

  /** The needs a step can speak of. */
  static final String NEEDS =
      "a settled diagnosis|knowing about psychosis|the birth date|a score of the depression|a score of acute depression"
          + "|the start of the episode|a complete medication history|what became of each trial"
          + "|a C-SSRS of today or yesterday|a C-SSRS within 7 days|a hospital assessment"
          + "|a list of medicines|knowing about blood vessels|knowing about earlier ketamine"
          + "|an answer about the family|the relative|knowing about a ketamine allergy|knowing about pregnancy|a pregnancy test|a pregnancy test as stated|the site|the certification|the enrolment|the dose of the benzodiazepine"
          + "|a systolic pressure|a diastolic pressure"
          + "|a dose in mg or mg/kg|a weight and a height|a measured weight|limits for the route|the infusion time|the start of the antidepressant|"
          + FindingsOfMind.NEEDS;

  /** The reasons a step can give. */
  static final String REASONS =
      "the depression is not severe enough|earlier treatment is not complete|(?:she|he) is under 18"
          + "|the setting does not fit|a contraindication stands|the diagnosis is not covered"
          + "|another treatment comes first|the depression is in remission"
          + "|a treatment that must accompany it is missing"
          + "|two ratings contradict each other|two results of one day contradict each other|the record says both over and severe"
          + "|the diagnosis is not confirmed|the diagnosis is not specific|a trial cannot be judged"
          + "|how a trial went is not known"
          + "|a further treatment must be judged by hand|the birth date leaves it open|"
          + FindingsOfMind.REASONS;

  private static final Map<String, String> RULES =
      Map.ofEntries(
          Map.entry("the thin evidence for the route", "MDD-ROUTE"),
          Map.entry("the evidence for depression", "MDD-EVIDENCE"),
          Map.entry("the unknown start of the episode", "MDD-EPISODE-START-UNKNOWN"),
          Map.entry("the intolerance", "MDD-INTOLERANCE"),
          Map.entry("the class of the failed trials", "MDD-SAME-CLASS"),
          Map.entry("the combination of the failed trials", "MDD-COMBINATION"),
          Map.entry("the proof of adherence", "MDD-ADHERENCE"),
          Map.entry("the plan around the drug", "KAP-ADJUNCT-PLAN"),
          Map.entry("the unproven value of psychotherapy", "KAP-ADDED-VALUE"),
          Map.entry("the limits of use", "ASI-LIMITS-OF-USE"),
          Map.entry("the aneurysm", "SAF-CI-001"),
          Map.entry("the repaired aneurysm", "SAF-CI-002"),
          Map.entry("psychosis", "SAF-CI-035"),
          Map.entry("mania", "SAF-CI-038"),
          Map.entry("suicidal intent at an elective request", "SAF-CI-041"),
          Map.entry("the earlier reaction to ketamine", "SAF-CI-048"),
          Map.entry("pregnancy", "SAF-CI-083"),
          Map.entry("the pregnancy test for planning", "SAF-CI-084"),
          Map.entry("the pregnancy test of the day", "SAF-PRE-020"),
          Map.entry("being under 18", "SAF-CI-091"),
          Map.entry("psychosis in the family", "SAF-CI-042"),
          Map.entry("the ketamine allergy", "SAF-CI-088"),
          Map.entry("the possible ketamine allergy", "SAF-CI-089"),
          Map.entry("death", "KAP-DECEASED"),
          Map.entry("home dosing", "SAF-CI-096"),
          Map.entry("the esketamine programme", "SAF-CI-097"),
          Map.entry("consent and capacity", "SAF-CI-098"),
          Map.entry("an unknown medicine", "SAF-DI-LIST"),
          Map.entry("the irreversible MAO inhibitor", "SAF-DI-002"),
          Map.entry("the reversible MAO inhibitor", "SAF-DI-003"),
          Map.entry("the recent benzodiazepine", "SAF-DI-013"),
          Map.entry("the benzodiazepine load", "SAF-DI-014"),
          Map.entry("the systolic pressure", "SAF-PRE-001"),
          Map.entry("the diastolic pressure", "SAF-PRE-002"),
          Map.entry("the speed of the infusion", "SAF-DOSE-001"),
          Map.entry("the first intramuscular dose", "SAF-DOSE-003"),
          Map.entry("the choice of the esketamine dose", "SAF-DOSE-004"),
          Map.entry("the anaesthetic range", "SAF-DOSE-010"),
          Map.entry("the dose by weight", "SAF-DOSE-011"),
          Map.entry("the session cap", "SAF-DOSE-012"),
          Map.entry("the unit of the dose", "SAF-DOSE-014"),
          Map.entry("the weight", "SAF-DOSE-024"),
          Map.entry("the medicine of the order", "KAP-ORDER-UNIDENTIFIED"),
          Map.entry("the second order", "SAF-DOSE-020"),
          Map.entry("continuing the antidepressant", "MDD-PLAN-ANTIDEPRESSANT"),
          Map.entry("weekly psychotherapy", "MDD-PLAN-PSYCHOTHERAPY"),
          Map.entry("the same measure each time", "MDD-PLAN-MEASURES"),
          Map.entry("a safety plan", "MDD-PLAN-SAFETY"),
          Map.entry("a decision on admission", "ASI-SAFETY-PLAN"),
          Map.entry("an assessment today", "ASI-URGENT-ACTION"),
          Map.entry("the ageing of the score", "MDD-SEVERITY"));

  private static final Map<String, String> CRITERION =
      Map.ofEntries(
          Map.entry("diagnosis", "MDD-DX"),
          Map.entry("no-psychosis", "MDD-PSYCHOSIS"),
          Map.entry("age", "MDD-AGE"),
          Map.entry("severity", "MDD-SEVERITY"),
          Map.entry("duration", "MDD-DURATION"),
          Map.entry("failed-trials", "MDD-FAILED-TRIALS"),
          Map.entry("psychotherapy", "MDD-PSYCHOTHERAPY-TRIED"),
          Map.entry("acute diagnosis", "ASI-DX"),
          Map.entry("acute severity", "ASI-SEVERITY"),
          Map.entry("acute intent", "ASI-IDEATION"),
          Map.entry("hospital assessment", "ASI-SETTING"),
          Map.entry("oral antidepressant", "ASI-ORAL-ANTIDEPRESSANT"));

  private static final Map<String, String> NEED =
      Map.ofEntries(
          Map.entry("a settled diagnosis", "depression-diagnosis"),
          Map.entry("knowing about psychosis", "psychosis-absent"),
          Map.entry("the birth date", "birth-date"),
          Map.entry("a score of the depression", "depression-score"),
          Map.entry("a score of acute depression", "acute-depression-score"),
          Map.entry("the start of the episode", "episode-start"),
          Map.entry("a complete medication history", "medication-history"),
          Map.entry("what became of each trial", "trials-judged"),
          Map.entry("a C-SSRS of today or yesterday", "suicidal-ideation"),
          Map.entry("a C-SSRS within 7 days", "recent-cssrs"),
          Map.entry("a hospital assessment", "hospital-assessment"),
          Map.entry("a list of medicines", "medicine-list"),
          Map.entry("knowing about blood vessels", "aneurysm-absent"),
          Map.entry("knowing about earlier ketamine", "ketamine-reaction-absent"),
          Map.entry("an answer about the family", "family-psychosis-asked"),
          Map.entry("the relative", "relative-known"),
          Map.entry("knowing about a ketamine allergy", "ketamine-allergy-absent"),
          Map.entry("knowing about pregnancy", "pregnancy-known"),
          Map.entry("a pregnancy test", "pregnancy-test"),
          Map.entry("a pregnancy test as stated", "pregnancy-test-as-stated"),
          Map.entry("the site", "site-known"),
          Map.entry("the certification", "site-certification"),
          Map.entry("the enrolment", "rems-enrolment"),
          Map.entry("the dose of the benzodiazepine", "benzodiazepine-dose"),
          Map.entry("a systolic pressure", "systolic-pressure"),
          Map.entry("a diastolic pressure", "diastolic-pressure"),
          Map.entry("a dose in mg or mg/kg", "order-dose"),
          Map.entry("a weight and a height", "dosing-weight"),
          Map.entry("a measured weight", "weight-measured"),
          Map.entry("limits for the route", "route-limits"),
          Map.entry("the start of the antidepressant", "antidepressant-start"),
          Map.entry("the infusion time", "infusion-time"));

  private static final Map<String, String> REASON =
      Map.ofEntries(
          Map.entry("the depression is not severe enough", "SEVERITY_BELOW_THRESHOLD"),
          Map.entry("earlier treatment is not complete", "PRIOR_TREATMENT_INCOMPLETE"),
          Map.entry("she is under 18", "AGE"),
          Map.entry("he is under 18", "AGE"),
          Map.entry("the setting does not fit", "SETTING"),
          Map.entry("a contraindication stands", "HARD_STOP"),
          Map.entry("the diagnosis is not covered", "DIAGNOSIS_NOT_COVERED"),
          Map.entry("another treatment comes first", "REFER_OTHER_TREATMENT"),
          Map.entry("the depression is in remission", "IN_REMISSION"),
          Map.entry(
              "a treatment that must accompany it is missing", "CONCURRENT_TREATMENT_MISSING"),
          Map.entry("two ratings contradict each other", "SEVERITY_CONFLICT"),
          Map.entry("two results of one day contradict each other", "SAME_DAY_CONFLICT"),
          Map.entry("the record says both over and severe", "STATUS_SCORE_CONFLICT"),
          Map.entry("the diagnosis is not confirmed", "DIAGNOSIS_UNCONFIRMED"),
          Map.entry("the diagnosis is not specific", "DIAGNOSIS_UNSPECIFIC"),
          Map.entry("a trial cannot be judged", "TRIAL_NOT_JUDGED"),
          Map.entry("how a trial went is not known", "OUTCOME_UNKNOWN"),
          Map.entry("a further treatment must be judged by hand", "FURTHER_TREATMENT_NOT_JUDGED"),
          Map.entry("the birth date leaves it open", "BIRTH_DATE_PARTIAL"));

  private Findings() {}

  static String ruleOf(String words) {
    return find(
        words,
        RULES,
        FindingsOfCourse.RULES,
        FindingsOfCourse.claims(),
        FindingsOfTheDay.RULES,
        FindingsOfFollowUp.RULES,
        Stops.RULES,
        Interactions.RULES,
        FindingsOfMind.RULES,
        FindingsOfBody.RULES,
        FindingsOfDose.RULES,
        FindingsOfSession.RULES,
        FindingsOfMonitoring.RULES);
  }

  static String criterionOf(String words) {
    return find(words, CRITERION, FindingsOfMind.CRITERION, FindingsOfBody.CRITERION);
  }

  static String needOf(String words) {
    return find(
        words,
        NEED,
        FindingsOfCourse.NEED,
        FindingsOfTheDay.NEED,
        FindingsOfFollowUp.NEED,
        Stops.NEED,
        Interactions.NEED,
        FindingsOfMind.NEED,
        FindingsOfBody.NEED,
        FindingsOfDose.NEED,
        FindingsOfSession.NEED,
        FindingsOfMonitoring.NEED);
  }

  static String reasonOf(String words) {
    return find(words, REASON, FindingsOfMind.REASON, FindingsOfBody.REASON);
  }

  @SafeVarargs
  private static String find(String words, Map<String, String>... books) {
    for (Map<String, String> names : books) {
      String name = names.get(words);
      if (name != null) {
        return name;
      }
    }
    throw new IllegalArgumentException("the catalogue has nothing called `" + words + "`");
  }
}
