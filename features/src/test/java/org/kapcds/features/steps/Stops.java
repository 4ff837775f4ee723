package org.kapcds.features.steps;

import java.util.Map;

/** What people on the ward say of the stops of `safety/`, and what the catalogue calls it. */
final class Stops {

  /** The stops a step can speak of. */
  static final String PATTERN =
      "the malformation|the narrow valve|the dissection|the brain bleed|the recent stroke|the stroke of late"
          + "|the earlier stroke|the hypertensive crisis|the uncontrolled pressure"
          + "|the poor pressure|the raised pressure|the encephalopathy|the recent heart event"
          + "|the heart event of late|the coronary disease|the severe heart failure"
          + "|the moderate heart failure|the heart failure|the old acute code|the fast rhythm"
          + "|the arrhythmia|the heart block|the long QT|the prolonged QT";

  /** The needs a step can speak of. */
  static final String NEEDS =
      "knowing about torn arteries|knowing about brain bleeds|knowing about strokes"
          + "|the day of the stroke|knowing about hypertensive crises|the day of the crisis"
          + "|pressures of two days|knowing about the heart|the day of the heart event"
          + "|a grade of the heart failure|knowing about the rhythm|the day of the rhythm"
          + "|a resting pulse|the grade of the valve|a recent QTc";

  static final Map<String, String> RULES =
      Map.ofEntries(
          Map.entry("the malformation", "SAF-CI-003"),
          Map.entry("the brain bleed", "SAF-CI-004"),
          Map.entry("the dissection", "SAF-CI-005"),
          Map.entry("the recent heart event", "SAF-CI-006"),
          Map.entry("the heart event of late", "SAF-CI-007"),
          Map.entry("the recent stroke", "SAF-CI-008"),
          Map.entry("the stroke of late", "SAF-CI-009"),
          Map.entry("the earlier stroke", "SAF-CI-010"),
          Map.entry("the coronary disease", "SAF-CI-011"),
          Map.entry("the severe heart failure", "SAF-CI-012"),
          Map.entry("the moderate heart failure", "SAF-CI-013"),
          Map.entry("the heart failure", "SAF-CI-014"),
          Map.entry("the narrow valve", "SAF-CI-015"),
          Map.entry("the hypertensive crisis", "SAF-CI-016"),
          Map.entry("the uncontrolled pressure", "SAF-CI-017"),
          Map.entry("the poor pressure", "SAF-CI-018"),
          Map.entry("the raised pressure", "SAF-CI-019"),
          Map.entry("the encephalopathy", "SAF-CI-020"),
          Map.entry("the fast rhythm", "SAF-CI-021"),
          Map.entry("the arrhythmia", "SAF-CI-022"),
          Map.entry("the heart block", "SAF-CI-023"),
          Map.entry("the long QT", "SAF-CI-024"),
          Map.entry("the prolonged QT", "SAF-CI-025"),
          Map.entry("the old acute code", "KAP-ACUTE-CODE"));

  static final Map<String, String> NEED =
      Map.ofEntries(
          Map.entry("knowing about torn arteries", "dissection-absent"),
          Map.entry("knowing about brain bleeds", "brain-bleed-absent"),
          Map.entry("knowing about strokes", "stroke-absent"),
          Map.entry("the day of the stroke", "stroke-date"),
          Map.entry("knowing about hypertensive crises", "hypertensive-crisis-absent"),
          Map.entry("the day of the crisis", "crisis-date"),
          Map.entry("pressures of two days", "pressure-trend"),
          Map.entry("knowing about the heart", "heart-disease-absent"),
          Map.entry("the day of the heart event", "heart-event-date"),
          Map.entry("a grade of the heart failure", "heart-failure-grade"),
          Map.entry("knowing about the rhythm", "rhythm-disorder-absent"),
          Map.entry("the day of the rhythm", "arrhythmia-date"),
          Map.entry("the grade of the valve", "valve-grade"),
          Map.entry("a resting pulse", "resting-pulse"),
          Map.entry("a recent QTc", "qtc-recent"));

  private Stops() {}
}
