package org.kapcds.features.steps;

import java.util.Map;

/** What is said of a session and of leaving, and what the catalogue calls it. */
final class FindingsOfMonitoring {

  static final String PATTERN =
      "leaving against advice|the ECG of the session|the SpO2 at leaving"
          + "|the SpO2 of the session|the advice in writing|the airway of the session"
          + "|the alertness at leaving|the alertness of the session"
          + "|the breathing of the session|the cannula|the capnography of the session"
          + "|the charting of actions|the charting of readings"
          + "|the diastolic pressure of the session|the dissociation of the session"
          + "|the distress of the session|the emergency signs|the escort home"
          + "|the length of the stay|the agreement on limits"
          + "|the low pressure of the session|the mood at leaving|the orientation at leaving"
          + "|the plan for alertness|the plan for breathing|the plan for distress"
          + "|the plan for pressure and pulse|the plan for the SpO2|the pressure at leaving"
          + "|the pulse of the session|the recovery score|the session given up"
          + "|the systolic pressure of the session"
          + "|the visit of the prescriber|the vomiting|the walk and the drink";

  static final String NEEDS =
      "a MOAA/S of the session|a MOAA/S to leave with|a breathing rate of the session"
          + "|a diastolic pressure of the session|a diastolic pressure to leave with"
          + "|a dose of the last 24 hours|a pulse of the session|a rating of distress"
          + "|a readable checklist for leaving|a recovery score"
          + "|a systolic pressure of the session|a systolic pressure to leave with"
          + "|an SpO2 of the session|an SpO2 to leave with|an answer on emergency signs"
          + "|a C-SSRS from before the dose|an answer on mood|an answer on orientation|an answer on the airway"
          + "|an answer on the cannula|an answer on the escort|an answer on the prescriber"
          + "|an answer on vomiting|an answer on walking|half an hour of alertness"
          + "|the end of the infusion|the times of the dose"
          + "|two readings of the SpO2|the day of the session given up";

  static final Map<String, String> RULES =
      Map.ofEntries(
          Map.entry("the plan for pressure and pulse", "SAF-MON-001"),
          Map.entry("the plan for the SpO2", "SAF-MON-002"),
          Map.entry("the plan for breathing", "SAF-MON-003"),
          Map.entry("the plan for alertness", "SAF-MON-004"),
          Map.entry("the plan for distress", "SAF-MON-005"),
          Map.entry("the ECG of the session", "SAF-MON-006"),
          Map.entry("the capnography of the session", "SAF-MON-007"),
          Map.entry("the agreement on limits", "KAP-LIMITS"),
          Map.entry("the systolic pressure of the session", "SAF-MON-010"),
          Map.entry("the diastolic pressure of the session", "SAF-MON-011"),
          Map.entry("the low pressure of the session", "SAF-MON-012"),
          Map.entry("the pulse of the session", "SAF-MON-013"),
          Map.entry("the SpO2 of the session", "SAF-MON-014"),
          Map.entry("the breathing of the session", "SAF-MON-015"),
          Map.entry("the alertness of the session", "SAF-MON-016"),
          Map.entry("the distress of the session", "SAF-MON-017"),
          Map.entry("the dissociation of the session", "SAF-MON-018"),
          Map.entry("the vomiting", "SAF-MON-019"),
          Map.entry("the airway of the session", "SAF-MON-020"),
          Map.entry("the emergency signs", "SAF-MON-021"),
          Map.entry("the cannula", "SAF-MON-022"),
          Map.entry("the session given up", "SAF-MON-030"),
          Map.entry("the charting of actions", "SAF-MON-031"),
          Map.entry("the charting of readings", "KAP-CHARTING-READINGS"),
          Map.entry("the length of the stay", "SAF-POST-001"),
          Map.entry("the pressure at leaving", "SAF-POST-002"),
          Map.entry("the SpO2 at leaving", "SAF-POST-003"),
          Map.entry("the alertness at leaving", "SAF-POST-004"),
          Map.entry("the orientation at leaving", "SAF-POST-005"),
          Map.entry("the recovery score", "SAF-POST-006"),
          Map.entry("the walk and the drink", "SAF-POST-007"),
          Map.entry("the mood at leaving", "SAF-POST-008"),
          Map.entry("the escort home", "SAF-POST-009"),
          Map.entry("the visit of the prescriber", "SAF-POST-010"),
          Map.entry("leaving against advice", "SAF-POST-011"),
          Map.entry("the advice in writing", "SAF-POST-012"));

  static final Map<String, String> NEED =
      Map.ofEntries(
          Map.entry("a dose of the last 24 hours", "dose-and-time"),
          Map.entry("the end of the infusion", "stay-known"),
          Map.entry("the day of the session given up", "given-up-days"),
          Map.entry("a systolic pressure to leave with", "leaving-systolic"),
          Map.entry("a diastolic pressure to leave with", "leaving-diastolic"),
          Map.entry("an SpO2 to leave with", "leaving-spo2"),
          Map.entry("two readings of the SpO2", "oxygen-held"),
          Map.entry("a MOAA/S to leave with", "leaving-moaas"),
          Map.entry("half an hour of alertness", "alertness-held"),
          Map.entry("an answer on orientation", "orientation-checked"),
          Map.entry("a recovery score", "leaving-score"),
          Map.entry("an answer on walking", "steadiness-checked"),
          Map.entry("an answer on mood", "mood-checked"),
          Map.entry("a C-SSRS from before the dose", "mood-compared"),
          Map.entry("an answer on the escort", "escort-checked"),
          Map.entry("an answer on the prescriber", "prescriber-checked"),
          Map.entry("a readable checklist for leaving", "leaving-checklist"),
          Map.entry("the times of the dose", "charting-judged"),
          Map.entry("a systolic pressure of the session", "session-systolic"),
          Map.entry("a diastolic pressure of the session", "session-diastolic"),
          Map.entry("a pulse of the session", "session-pulse"),
          Map.entry("an SpO2 of the session", "session-spo2"),
          Map.entry("a breathing rate of the session", "session-breathing"),
          Map.entry("a MOAA/S of the session", "session-alertness"),
          Map.entry("a rating of distress", "session-distress"),
          Map.entry("an answer on vomiting", "vomiting-watched"),
          Map.entry("an answer on the airway", "airway-watched"),
          Map.entry("an answer on emergency signs", "emergency-signs-watched"),
          Map.entry("an answer on the cannula", "cannula-watched"));

  private FindingsOfMonitoring() {}
}
