package org.kapcds.features.steps;

import java.util.Map;

/** What people on the ward say of the checklists, and what the catalogue calls it. */
final class FindingsOfTheDay {

  static final String PATTERN =
      "the drug screen of the day|alcohol in the breath|fasting before an injection"
          + "|fasting before esketamine|consent for the route|the way home|what not to do"
          + "|the last intakes|the baseline of the liver|the ECG before a dose"
          + "|the register of prescriptions"
          + "|set and setting|what is practical|somebody for the airway|the people who watch"
          + "|the therapist on the day|the equipment|the infusion pump|help in an emergency"
          + "|the log of controlled drugs|medicines for rescue";

  static final String NEEDS =
      "the time of the last meal|the time of the last drink|a breath test|an ECG"
          + "|what is on the heart|what lengthens QT"
          + "|an answer about the period|an answer about unprotected sex|the clinician for the airway"
          + "|an observer|the vital equipment|the other equipment|a pump at hand|the plan for an emergency"
          + "|the state of the log";

  static final Map<String, String> RULES =
      Map.ofEntries(
          Map.entry("the drug screen of the day", "SAF-PRE-021"),
          Map.entry("alcohol in the breath", "SAF-PRE-022"),
          Map.entry("fasting before an injection", "SAF-PRE-023"),
          Map.entry("fasting before esketamine", "SAF-PRE-024"),
          Map.entry("consent for the route", "SAF-PRE-025"),
          Map.entry("the way home", "SAF-PRE-027"),
          Map.entry("what not to do", "SAF-PRE-028"),
          Map.entry("the last intakes", "SAF-PRE-029"),
          Map.entry("the baseline of the liver", "SAF-PRE-033"),
          Map.entry("the ECG before a dose", "SAF-PRE-034"),
          Map.entry("the register of prescriptions", "SAF-PRE-037"),
          Map.entry("set and setting", "SAF-PRE-040"),
          Map.entry("what is practical", "SAF-PRE-042"),
          Map.entry("somebody for the airway", "SAF-PRE-050"),
          Map.entry("the people who watch", "SAF-PRE-051"),
          Map.entry("the therapist on the day", "SAF-PRE-052"),
          Map.entry("the equipment", "SAF-PRE-053"),
          Map.entry("the infusion pump", "SAF-PRE-054"),
          Map.entry("help in an emergency", "SAF-PRE-055"),
          Map.entry("the log of controlled drugs", "SAF-PRE-056"),
          Map.entry("medicines for rescue", "SAF-PRE-057"));

  static final Map<String, String> NEED =
      Map.ofEntries(
          Map.entry("the time of the last meal", "last-food"),
          Map.entry("the time of the last drink", "last-clear-drink"),
          Map.entry("a breath test", "breath-test-today"),
          Map.entry("an ECG", "recent-ecg"),
          Map.entry("what is on the heart", "ecg-reason-known"),
          Map.entry("what lengthens QT", "ecg-medicines-known"),
          Map.entry("an answer about the period", "period-asked"),
          Map.entry("an answer about unprotected sex", "unprotected-sex-asked"),
          Map.entry("the clinician for the airway", "site-airway"),
          Map.entry("an observer", "site-observer"),
          Map.entry("the vital equipment", "vital-equipment"),
          Map.entry("the other equipment", "other-equipment"),
          Map.entry("a pump at hand", "infusion-pump"),
          Map.entry("the plan for an emergency", "site-emergency-plan"),
          Map.entry("the state of the log", "site-drug-log"));

  private FindingsOfTheDay() {}
}
