package org.kapcds.features.steps;

import java.util.Map;

/** What people on the ward say of the time after a dose, and what the catalogue calls it. */
final class FindingsOfFollowUp {

  static final Map<String, String> RULES =
      Map.ofEntries(
          Map.entry("a contact after each dose", "KAP-CONTACT"),
          Map.entry("the contact after the dose", "SAF-POST-020"),
          Map.entry("the record of the event", "SAF-POST-021"),
          Map.entry("the form of esketamine", "SAF-POST-022"),
          Map.entry("the serious event", "SAF-POST-023"),
          Map.entry("the severe event", "SAF-POST-024"),
          Map.entry("the watch on the liver", "SAF-LONG-001"),
          Map.entry("asking about urinary symptoms", "SAF-LONG-002"),
          Map.entry("the score of the bladder", "SAF-LONG-003"),
          Map.entry("the watch on cognition", "SAF-LONG-004"),
          Map.entry("the prescription programme", "SAF-LONG-005"),
          Map.entry("the look for misuse", "SAF-LONG-006"),
          Map.entry("the test for drugs", "SAF-LONG-007"),
          Map.entry("tolerance", "SAF-LONG-008"),
          Map.entry("the sum of ketamine", "SAF-LONG-010"),
          Map.entry("the review of the benefit", "SAF-LONG-011"),
          Map.entry("the trend of the pressure", "SAF-LONG-012"),
          Map.entry("the change of perception", "SAF-LONG-013"),
          Map.entry("contraception", "SAF-LONG-014"),
          Map.entry("falls and injuries", "SAF-LONG-015"),
          Map.entry("the check after the course", "SAF-LONG-016"),
          Map.entry("the watch on weight", "SAF-LONG-017"),
          Map.entry("the tool for side effects", "SAF-LONG-018"),
          Map.entry("the schedule of the substance", "SAF-REG-001"),
          Map.entry("the off-label use", "SAF-REG-002"),
          Map.entry("the boxed warning", "SAF-REG-004"),
          Map.entry("the restricted programme", "SAF-REG-005"),
          Map.entry("prescribing at a distance", "SAF-REG-007"),
          Map.entry("the standards of anaesthesia", "SAF-REG-009"));

  static final Map<String, String> NEED =
      Map.ofEntries(
          Map.entry("how severe the event was", "event-severity"),
          Map.entry("whether the event was serious", "event-seriousness"),
          Map.entry("how much was given at each session", "doses-told"),
          Map.entry("a pressure before each dose", "pressures-before-doses"),
          Map.entry("an answer about perception", "perception-asked"),
          Map.entry("an answer about falls", "falls-asked"));

  static final String PATTERN =
      "a contact after each dose|the contact after the dose|the record of the event"
          + "|the form of esketamine|the serious event|the severe event|the watch on the liver"
          + "|asking about urinary symptoms|the score of the bladder|the watch on cognition"
          + "|the prescription programme|the look for misuse|the test for drugs|tolerance"
          + "|the sum of ketamine|the review of the benefit|the trend of the pressure"
          + "|the change of perception|contraception|falls and injuries|the check after the course"
          + "|the watch on weight|the tool for side effects|the schedule of the substance"
          + "|the off-label use|the boxed warning|the restricted programme"
          + "|prescribing at a distance|the standards of anaesthesia";

  static final String NEEDS =
      "how severe the event was|whether the event was serious|how much was given at each session"
          + "|a pressure before each dose|an answer about perception|an answer about falls";

  private FindingsOfFollowUp() {}
}
