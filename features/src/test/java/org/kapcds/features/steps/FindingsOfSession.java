package org.kapcds.features.steps;

import java.util.Map;

/** What is said before a session of vital signs and of how the patient is. */
final class FindingsOfSession {

  static final String PATTERN =
      "a look at patient and device|the oxygen saturation with lung disease|the question about urinary symptoms"
          + "|an assessment before the session|the pressure medicine of the day"
          + "|the symptoms with the pressure|the suicide screen of the day"
          + "|the mental state of the day|the screen for sleep apnoea"
          + "|the rhythm of the pulse|the oxygen saturation|the breathing rate"
          + "|the temperature|emergency care|the alertness|being unwell|the glucose"
          + "|the pulse";

  static final String NEEDS =
      "a systolic reading|a diastolic reading|an answer on symptoms with the pressure|an answer on the pressure medicine"
          + "|the C-SSRS of the last session|an answer on the mental state"
          + "|an answer on urinary symptoms|the usual oxygen saturation"
          + "|a screen for sleep apnoea|every item of the C-SSRS|an answer on the rhythm"
          + "|an answer on being well|the item on behaviour|an oxygen saturation"
          + "|a C-SSRS of the day|a breathing rate|a temperature|an alertness|a glucose"
          + "|a pulse";

  static final Map<String, String> RULES =
      Map.ofEntries(
          Map.entry("a look at patient and device", "N-3-URGENT"),
          Map.entry("the symptoms with the pressure", "SAF-PRE-004"),
          Map.entry("emergency care", "SAF-PRE-004-URGENT"),
          Map.entry("the pulse", "SAF-PRE-005"),
          Map.entry("the rhythm of the pulse", "SAF-PRE-006"),
          Map.entry("the oxygen saturation", "SAF-PRE-007"),
          Map.entry("the oxygen saturation with lung disease", "SAF-PRE-008"),
          Map.entry("the breathing rate", "SAF-PRE-009"),
          Map.entry("the temperature", "SAF-PRE-010"),
          Map.entry("the glucose", "SAF-PRE-011"),
          Map.entry("the alertness", "SAF-PRE-012"),
          Map.entry("the suicide screen of the day", "SAF-PRE-030"),
          Map.entry("an assessment before the session", "SAF-PRE-030-URGENT"),
          Map.entry("the mental state of the day", "SAF-PRE-031"),
          Map.entry("the screen for sleep apnoea", "SAF-PRE-035"),
          Map.entry("the question about urinary symptoms", "SAF-PRE-036"),
          Map.entry("being unwell", "SAF-PRE-039"),
          Map.entry("the pressure medicine of the day", "SAF-PRE-041"));

  static final Map<String, String> NEED =
      Map.ofEntries(
          Map.entry("a systolic reading", "systolic-reading"),
          Map.entry("a diastolic reading", "diastolic-reading"),
          Map.entry("an answer on symptoms with the pressure", "pressure-symptoms"),
          Map.entry("a pulse", "heart-rate"),
          Map.entry("an answer on the rhythm", "rhythm-regular"),
          Map.entry("an oxygen saturation", "saturation"),
          Map.entry("the usual oxygen saturation", "usual-saturation"),
          Map.entry("a breathing rate", "respiratory-rate"),
          Map.entry("a temperature", "temperature"),
          Map.entry("a glucose", "glucose"),
          Map.entry("an alertness", "alertness"),
          Map.entry("a C-SSRS of the day", "cssrs-of-the-day"),
          Map.entry("every item of the C-SSRS", "cssrs-items"),
          Map.entry("the item on behaviour", "cssrs-behaviour-of-the-day"),
          Map.entry("the C-SSRS of the last session", "cssrs-rise"),
          Map.entry("an answer on the mental state", "mental-state-unchanged"),
          Map.entry("a screen for sleep apnoea", "apnoea-screen"),
          Map.entry("an answer on urinary symptoms", "urinary-symptoms-asked"),
          Map.entry("an answer on being well", "well-today"),
          Map.entry("an answer on the pressure medicine", "pressure-medicine-taken"));

  private FindingsOfSession() {}
}
