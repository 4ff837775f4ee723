package org.kapcds.service.decide;

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
}
