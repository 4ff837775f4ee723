package org.kapcds.features.steps;

import java.util.Map;

/** What people on the ward say of the course of treatment, and what the catalogue calls it. */
final class FindingsOfCourse {

  static final String PATTERN =
      "a course that goes on|the time between sessions|the week of the booked session"
          + "|a preparation session|the first preparation session|an integration session"
          + "|the therapy for each dose|weekly therapy|a plan against relapse"
          + "|the qualification of the therapist|no alcohol and no recreational drugs|measuring by a schedule"
          + "|the early improvement|stepping back after missed sessions|the effect of the series|judging esketamine|maintenance"
          + "|the open series|the earlier series|the last visit|the young age"
          + "|the claim \\d+|the number of sessions|the worsening|exercise|care for sleep|a varied diet";

  static final String NEEDS =
      "a held preparation session|the start of the session|the licence of the therapist|the training of the therapist"
          + "|the training for the condition|a score before and during the series|the day of the last visit|a score before and after the gap";

  static final Map<String, String> RULES =
      Map.ofEntries(
          Map.entry("a course that goes on", "KAP-COURSE"),
          Map.entry("the time between sessions", "KAP-BOOKING-INTERVAL"),
          Map.entry("the week of the booked session", "KAP-BOOKING-WEEK"),
          Map.entry("a preparation session", "KAP-PREPARATION"),
          Map.entry("the first preparation session", "KAP-PREPARATION-HELD"),
          Map.entry("an integration session", "KAP-INTEGRATION"),
          Map.entry("the therapy for each dose", "KAP-THERAPY-RATIO"),
          Map.entry("weekly therapy", "KAP-WEEKLY-THERAPY"),
          Map.entry("a plan against relapse", "KAP-RELAPSE-PLAN"),
          Map.entry("the qualification of the therapist", "KAP-PEOPLE"),
          Map.entry("no alcohol and no recreational drugs", "KAP-PLAN-SUBSTANCES"),
          Map.entry("measuring by a schedule", "KAP-MEASURES"),
          Map.entry("the early improvement", "STOP-1"),
          Map.entry("the effect of the series", "STOP-2"),
          Map.entry("stepping back after missed sessions", "SAF-DOSE-030"),
          Map.entry("judging esketamine", "STOP-3"),
          Map.entry("maintenance", "STOP-4"),
          Map.entry("the number of sessions", "STOP-5"),
          Map.entry("the worsening", "STOP-6"),
          Map.entry("the open series", "KAP-SERIES-OVERLAP"),
          Map.entry("the earlier series", "KAP-PRIOR-NONRESPONSE"),
          Map.entry("the last visit", "DQ-25"),
          Map.entry("the young age", "KAP-AGE-YOUNG"),
          Map.entry("exercise", "MDD-PLAN-EXERCISE"),
          Map.entry("care for sleep", "MDD-PLAN-SLEEP"),
          Map.entry("a varied diet", "MDD-PLAN-DIET"));

  static final Map<String, String> NEED =
      Map.of(
          "a held preparation session", "preparation-held",
          "the start of the session", "booked-start",
          "the licence of the therapist", "therapist-licence",
          "the training of the therapist", "therapist-training",
          "the training for the condition", "specific-training",
          "a score before and during the series", "series-measured",
          "the day of the last visit", "last-visit",
          "a score before and after the gap", "score-across-the-gap");

  /** The claims are numbered as in the reference. */
  static Map<String, String> claims() {
    return java.util.stream.IntStream.rangeClosed(1, 12)
        .boxed()
        .collect(
            java.util.stream.Collectors.toMap(
                "the claim %d"::formatted, "KAP-CLAIM-%02d"::formatted));
  }

  private FindingsOfCourse() {}
}
