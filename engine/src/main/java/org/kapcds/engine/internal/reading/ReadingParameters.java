package org.kapcds.engine.internal.reading;

import java.util.Set;
import org.kapcds.engine.knowledge.Release;

/** The parameters that the reading rules use themselves, by their keys. */
public final class ReadingParameters {

  /** How long an answered screening question holds, in days (reading rule P-5). */
  public static final String QUESTION_DAYS = "presence.question-days";

  /** How long a reviewed problem list holds, in days (reading rule P-5). */
  public static final String PROBLEM_LIST_DAYS = "presence.problem-list-days";

  /** How near dosing must be for the rules of the session to apply to an order, in hours. */
  public static final String SESSION_HOURS = "dosing-moment.session-hours";

  /** How many days a recorded intake tells of a medicine that is in use. */
  public static final String INTAKE_DAYS = "exposure.intake-days";

  /** How long after the end of an order an intake is still possible, in days. */
  public static final String LEFTOVER_DAYS = "exposure.leftover-days";

  /** How many days without any record may lie within one course of a medicine. */
  public static final String COURSE_GAP_DAYS = "medicine-course.gap-days";

  /** The age, in years, that no living patient is above (reading rule N-3). */
  public static final String MAX_AGE = "patient-age.max-years";

  /** Whether the rules that speak during a session apply on its day; above zero: yes. */
  public static final String LIVE_ALERTS = "session.live-alerts";

  /** All of them; every release must define them. */
  public static final Set<String> KEYS =
      Set.of(
          QUESTION_DAYS,
          PROBLEM_LIST_DAYS,
          SESSION_HOURS,
          INTAKE_DAYS,
          LEFTOVER_DAYS,
          COURSE_GAP_DAYS,
          MAX_AGE,
          LIVE_ALERTS,
          Release.EVIDENCE_DAYS);

  private ReadingParameters() {}
}
