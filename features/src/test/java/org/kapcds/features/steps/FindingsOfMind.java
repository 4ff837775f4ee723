package org.kapcds.features.steps;

import java.util.Map;

/** The same for anxiety disorders. */
final class FindingsOfMind {

  /** The findings a step can speak of. */
  static final String PATTERN =
      "the evidence for (?:social anxiety|generalised anxiety|panic disorder)"
          + "|the regimen for (?:social anxiety|generalised anxiety|panic disorder)"
          + "|therapy for (?:social anxiety|generalised anxiety|panic disorder)"
          + "|the ageing of the (?:LSAS|HAM-A|PDSS)"
          + "|the route that was not studied|the route in panic disorder"
          + "|keeping the SSRI or SNRI";

  /** The criteria a step can speak of. */
  static final String CRITERIA =
      "(?:social anxiety|generalised anxiety|panic disorder)(?: duration| severity| medicines)?"
          + "|course-of-therapy|exception-path|other-causes";

  /** The needs a step can speak of. */
  static final String NEEDS =
      "a settled diagnosis of (?:social anxiety|generalised anxiety|panic disorder)"
          + "|the start of the (?:social anxiety|generalised anxiety|panic disorder)"
          + "|a score of the (?:social anxiety|generalised anxiety|panic disorder)"
          + "|a complete history for (?:social anxiety|generalised anxiety|panic disorder)"
          + "|a complete history of treatment|a decision of a specialist|knowing about the thyroid";

  /** The reasons a step can give. */
  static final String REASONS =
      "it is investigational only|it is not severe enough|it is in remission"
          + "|a course of therapy cannot be judged";

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
          Map.entry("a complete history of treatment", "cbt-history"),
          Map.entry("a decision of a specialist", "specialist-decision"),
          Map.entry("knowing about the thyroid", "thyroid-known"));

  static final Map<String, String> REASON =
      Map.of(
          "it is investigational only", "INVESTIGATIONAL_ONLY",
          "it is not severe enough", "SEVERITY_BELOW_THRESHOLD",
          "it is in remission", "IN_REMISSION",
          "a course of therapy cannot be judged", "THERAPY_NOT_JUDGED");

  private FindingsOfMind() {}
}
