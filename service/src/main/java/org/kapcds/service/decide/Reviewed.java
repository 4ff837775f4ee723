package org.kapcds.service.decide;

import org.kapcds.engine.knowledge.Mark;

/** How far what stands behind a rule has been verified, in words. */
public final class Reviewed {

  private Reviewed() {}

  /** The words for a review status; whatever is not known to be reviewed is not. */
  public static String inWords(String reviewStatus) {
    return switch (reviewStatus) {
      case "verified" -> "checked against its source";
      case "second-hand" -> "checked against a second-hand source only";
      default -> "not yet reviewed by a clinician";
    };
  }

  /** The words for how far a statement was checked against its source. */
  public static String inWords(Mark mark) {
    return switch (mark) {
      case V -> "checked against it";
      case V2 -> "checked at second hand";
      case K -> "from clinical knowledge, not checked";
      case D -> "a choice beside it";
    };
  }

  /** The same where the words stand without a source. */
  public static String alone(Mark mark) {
    return switch (mark) {
      case V -> "checked with the source";
      case V2 -> "checked with a second-hand source only";
      case K -> "from clinical knowledge, not yet reviewed";
      case D -> "a choice made here, not yet approved";
    };
  }
}
