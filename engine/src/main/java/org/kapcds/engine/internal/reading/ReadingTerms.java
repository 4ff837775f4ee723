package org.kapcds.engine.internal.reading;

import java.util.Set;

/** The terms that the reading rules use themselves, by their ids. */
public final class ReadingTerms {

  /** The review of the list of problems (reading rule P-5). */
  public static final String PROBLEM_LIST_REVIEWED = "problem-list-reviewed";

  /** A booked dosing session; its start is the moment of dosing. */
  public static final String BOOKED_DOSING = "booked-dosing";

  /** A dosing session that was held. */
  public static final String DOSING_SESSION = "kap-dosing-session";

  /** A preparation session that was held. */
  public static final String PREPARATION = "kap-preparation";

  /** An integration session that was held. */
  public static final String INTEGRATION = "kap-integration";

  /** The upper and the lower pressure of one reading, which must stand in that order. */
  public static final String SYSTOLIC = "systolic";

  /** See {@link #SYSTOLIC}. */
  public static final String DIASTOLIC = "diastolic";

  /** The route of a patch, which is worn and so taken all the time. */
  public static final String TRANSDERMAL = "transdermal";

  /** The word that medicines were taken as prescribed. */
  public static final String ADHERENCE = "adherence-confirmed";

  /** All of them; a release that does not define one goes without that reading. */
  public static final Set<String> IDS =
      Set.of(
          PROBLEM_LIST_REVIEWED,
          BOOKED_DOSING,
          DOSING_SESSION,
          PREPARATION,
          INTEGRATION,
          SYSTOLIC,
          DIASTOLIC,
          TRANSDERMAL,
          ADHERENCE);

  private ReadingTerms() {}
}
