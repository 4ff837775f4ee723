package org.kapcds.features.steps;

import java.util.Map;

/** The same for anxiety disorders, bipolar depression and PTSD. */
final class FindingsOfMind {

  /** The findings a step can speak of. */
  static final String PATTERN =
      "the evidence for (?:social anxiety|generalised anxiety|panic disorder|bipolar depression|PTSD)"
          + "|the regimen for (?:social anxiety|generalised anxiety|panic disorder|bipolar depression|PTSD)"
          + "|therapy for (?:social anxiety|generalised anxiety|panic disorder|bipolar depression|PTSD)"
          + "|the ageing of the (?:LSAS|HAM-A|PDSS|MADRS|PCL-5)"
          + "|the route that was not studied|the route in panic disorder"
          + "|keeping the SSRI or SNRI"
          + "|the risk of a switch|the short effect|the conflict of the diagnoses"
          + "|the route in bipolar depression|the unknown start of the bipolar episode"
          + "|the YMRS before each dose|continuing the stabiliser"
          + "|the declined therapy|dissociation in PTSD|the trial in veterans"
          + "|the guideline against it|the route in PTSD|leaving the trauma alone under the drug"
          + "|no benzodiazepine for nightmares|continuing the SSRI or SNRI";

  /** The criteria a step can speak of. */
  static final String CRITERIA =
      "(?:social anxiety|generalised anxiety|panic disorder)(?: duration| severity| medicines)?"
          + "|course-of-therapy|exception-path|other-causes"
          + "|bipolar depression|bipolar psychosis|bipolar severity|no-mania|mood-stabiliser"
          + "|failed-treatments|specialist"
          + "|PTSD(?: duration| severity| medicine)?|trauma-therapy|safety|asked-about-safety";

  /** The needs a step can speak of. */
  static final String NEEDS =
      "a settled diagnosis of (?:social anxiety|generalised anxiety|panic disorder|bipolar disorder|PTSD)"
          + "|the start of the (?:social anxiety|generalised anxiety|panic disorder|PTSD)"
          + "|a score of the (?:social anxiety|generalised anxiety|panic disorder|PTSD)"
          + "|a complete history for (?:social anxiety|generalised anxiety|panic disorder|bipolar disorder|PTSD)"
          + "|a complete history of treatment|a decision of a specialist|knowing about the thyroid"
          + "|a YMRS|an episode of bipolar disorder|the end of the last mania|the dose and start of the stabiliser|a lithium level"
          + "|a valproate level|knowing whether a specialist is involved"
          + "|a structured interview|a complete history of trauma therapy|knowing about danger"
          + "|knowing about housing|knowing about the dissociative subtype|knowing about military service";

  /** The reasons a step can give. */
  static final String REASONS =
      "it is investigational only|it is not severe enough|it is in remission"
          + "|a course of therapy cannot be judged|mania was recent|the present episode is not told"
          + "|the newest interview speaks against it";

  static final Map<String, String> RULES =
      Map.ofEntries(
          Map.entry("the evidence for social anxiety", "SAD-EVIDENCE"),
          Map.entry("the evidence for generalised anxiety", "GAD-EVIDENCE"),
          Map.entry("the evidence for panic disorder", "PD-EVIDENCE"),
          Map.entry("the regimen for social anxiety", "SAD-REGIMEN"),
          Map.entry("the regimen for generalised anxiety", "GAD-REGIMEN"),
          Map.entry("the regimen for panic disorder", "PD-REGIMEN"),
          Map.entry("therapy for social anxiety", "SAD-PLAN-PSYCHOTHERAPY"),
          Map.entry("therapy for generalised anxiety", "GAD-PLAN-PSYCHOTHERAPY"),
          Map.entry("therapy for panic disorder", "PD-PLAN-PSYCHOTHERAPY"),
          Map.entry("the ageing of the LSAS", "SAD-SEVERITY"),
          Map.entry("the ageing of the HAM-A", "GAD-SEVERITY"),
          Map.entry("the ageing of the PDSS", "PD-SEVERITY"),
          Map.entry("the route that was not studied", "ANX-ROUTE"),
          Map.entry("the route in panic disorder", "PD-ROUTE"),
          Map.entry("the evidence for bipolar depression", "BPD-EVIDENCE"),
          Map.entry("the regimen for bipolar depression", "BPD-REGIMEN"),
          Map.entry("therapy for bipolar depression", "BPD-PLAN-PSYCHOTHERAPY"),
          Map.entry("the ageing of the MADRS", "BPD-SEVERITY"),
          Map.entry("the risk of a switch", "BPD-SWITCH-RISK"),
          Map.entry("the short effect", "BPD-SHORT-EFFECT"),
          Map.entry("the conflict of the diagnoses", "BPD-DIAGNOSIS-CONFLICT"),
          Map.entry("the route in bipolar depression", "BPD-ROUTE"),
          Map.entry("the unknown start of the bipolar episode", "BPD-EPISODE-START-UNKNOWN"),
          Map.entry("the YMRS before each dose", "BPD-PLAN-YMRS"),
          Map.entry("continuing the stabiliser", "BPD-PLAN-STABILISER"),
          Map.entry("the evidence for PTSD", "PTSD-EVIDENCE"),
          Map.entry("the regimen for PTSD", "PTSD-REGIMEN"),
          Map.entry("therapy for PTSD", "PTSD-PLAN-PSYCHOTHERAPY"),
          Map.entry("the ageing of the PCL-5", "PTSD-SEVERITY"),
          Map.entry("the declined therapy", "PTSD-TRAUMA-THERAPY"),
          Map.entry("dissociation in PTSD", "PTSD-DISSOCIATIVE"),
          Map.entry("the trial in veterans", "PTSD-VETERAN"),
          Map.entry("the guideline against it", "PTSD-GUIDELINE-AGAINST"),
          Map.entry("the route in PTSD", "PTSD-ROUTE"),
          Map.entry("leaving the trauma alone under the drug", "PTSD-PLAN-ACUTE-EFFECT"),
          Map.entry("no benzodiazepine for nightmares", "PTSD-PLAN-NIGHTMARES"),
          Map.entry("continuing the SSRI or SNRI", "PTSD-PLAN-MEDICINE"),
          Map.entry("keeping the SSRI or SNRI", "ANX-PLAN-MEDICINE"));

  static final Map<String, String> CRITERION =
      Map.ofEntries(
          Map.entry("social anxiety", "SAD-DX"),
          Map.entry("social anxiety duration", "SAD-DURATION"),
          Map.entry("social anxiety severity", "SAD-SEVERITY"),
          Map.entry("social anxiety medicines", "SAD-FAILED-DRUGS"),
          Map.entry("generalised anxiety", "GAD-DX"),
          Map.entry("generalised anxiety duration", "GAD-DURATION"),
          Map.entry("generalised anxiety severity", "GAD-SEVERITY"),
          Map.entry("generalised anxiety medicines", "GAD-FAILED-DRUGS"),
          Map.entry("panic disorder", "PD-DX"),
          Map.entry("panic disorder duration", "PD-DURATION"),
          Map.entry("panic disorder severity", "PD-SEVERITY"),
          Map.entry("panic disorder medicines", "PD-FAILED-DRUGS"),
          Map.entry("bipolar depression", "BPD-DX"),
          Map.entry("bipolar psychosis", "BPD-PSYCHOSIS"),
          Map.entry("bipolar severity", "BPD-SEVERITY"),
          Map.entry("no-mania", "BPD-NO-MANIA"),
          Map.entry("mood-stabiliser", "BPD-MOOD-STABILISER"),
          Map.entry("failed-treatments", "BPD-FAILED-TREATMENTS"),
          Map.entry("specialist", "BPD-SPECIALIST"),
          Map.entry("PTSD", "PTSD-DX"),
          Map.entry("PTSD duration", "PTSD-DURATION"),
          Map.entry("PTSD severity", "PTSD-SEVERITY"),
          Map.entry("PTSD medicine", "PTSD-DRUG"),
          Map.entry("trauma-therapy", "PTSD-TRAUMA-THERAPY"),
          Map.entry("safety", "PTSD-CURRENT-THREAT"),
          Map.entry("asked-about-safety", "PTSD-SAFE-ASKED"),
          Map.entry("course-of-therapy", "ANX-CBT"),
          Map.entry("exception-path", "PD-EXCEPTION-PATH"),
          Map.entry("other-causes", "GAD-OTHER-CAUSES"));

  static final Map<String, String> NEED =
      Map.ofEntries(
          Map.entry("a settled diagnosis of social anxiety", "sad-diagnosis"),
          Map.entry("a settled diagnosis of generalised anxiety", "gad-diagnosis"),
          Map.entry("a settled diagnosis of panic disorder", "pd-diagnosis"),
          Map.entry("the start of the social anxiety", "sad-start"),
          Map.entry("the start of the generalised anxiety", "gad-start"),
          Map.entry("the start of the panic disorder", "pd-start"),
          Map.entry("a score of the social anxiety", "sad-score"),
          Map.entry("a score of the generalised anxiety", "gad-score"),
          Map.entry("a score of the panic disorder", "pd-score"),
          Map.entry("a complete history for social anxiety", "sad-medicines"),
          Map.entry("a complete history for generalised anxiety", "gad-medicines"),
          Map.entry("a complete history for panic disorder", "pd-medicines"),
          Map.entry("a settled diagnosis of bipolar disorder", "bpd-diagnosis"),
          Map.entry("a complete history for bipolar disorder", "bpd-treatments"),
          Map.entry("a YMRS", "bpd-ymrs"),
          Map.entry("an episode of bipolar disorder", "bpd-episode"),
          Map.entry("the end of the last mania", "bpd-mania-free"),
          Map.entry("the dose and start of the stabiliser", "bpd-stabiliser"),
          Map.entry("a lithium level", "lithium-level"),
          Map.entry("a valproate level", "valproate-level"),
          Map.entry("knowing whether a specialist is involved", "bpd-specialist"),
          Map.entry("a settled diagnosis of PTSD", "ptsd-diagnosis"),
          Map.entry("the start of the PTSD", "ptsd-start"),
          Map.entry("a score of the PTSD", "ptsd-score"),
          Map.entry("a complete history for PTSD", "ptsd-medicines"),
          Map.entry("a structured interview", "structured-interview"),
          Map.entry("a complete history of trauma therapy", "trauma-therapy-history"),
          Map.entry("knowing about danger", "threat-known"),
          Map.entry("knowing about housing", "housing-known"),
          Map.entry("knowing about the dissociative subtype", "dissociation-known"),
          Map.entry("knowing about military service", "service-known"),
          Map.entry("a complete history of treatment", "cbt-history"),
          Map.entry("a decision of a specialist", "specialist-decision"),
          Map.entry("knowing about the thyroid", "thyroid-disease-absent"));

  static final Map<String, String> REASON =
      Map.of(
          "it is investigational only", "INVESTIGATIONAL_ONLY",
          "it is not severe enough", "SEVERITY_BELOW_THRESHOLD",
          "it is in remission", "IN_REMISSION",
          "mania was recent", "RECENT_MANIA",
          "the present episode is not told", "POLARITY_UNKNOWN",
          "a course of therapy cannot be judged", "THERAPY_NOT_JUDGED",
          "the newest interview speaks against it", "INTERVIEW_AGAINST");

  private FindingsOfMind() {}
}
