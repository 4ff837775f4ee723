package org.kapcds.features.steps;

import io.cucumber.java.ParameterType;
import java.math.BigDecimal;
import java.util.List;

/** The kinds of words that steps are made of. */
public final class Words {

  /** What the screening questions are about, in their order. */
  private static final List<String> QUESTIONS =
      List.of(
          "blood vessels",
          "stroke",
          "the heart",
          "pressure in head or eyes",
          "psychosis or mania",
          "earlier ketamine",
          "alcohol and drugs",
          "fits",
          "breathing",
          "pregnancy",
          "passing urine",
          "the liver",
          "the stomach",
          "allergies",
          "medicines");

  /** The patient, or somebody who speaks of her. */
  @ParameterType(
      "Amina|Nadia|Tom|Grace|Ines|Sofia|Ruth|Leon|Mara|Emil"
          + "|Viktor|Rosa|Omar|Hanna|Pavel|she|he")
  public String who(String words) {
    return words;
  }

  /** The same as an owner. */
  @ParameterType(
      "Amina's|Nadia's|Tom's|Grace's|Ines's|Sofia's|Ruth's|Leon's|Mara's|Emil's"
          + "|Viktor's|Rosa's|Omar's|Hanna's|Pavel's|her|his")
  public String whose(String words) {
    return words;
  }

  /** A number, whole or not. */
  @ParameterType("-?\\d+(?:\\.\\d+)?")
  public BigDecimal number(String words) {
    return new BigDecimal(words);
  }

  /** A point in time. */
  @ParameterType(Ago.PATTERN)
  public Ago ago(String words) {
    return new Ago(words);
  }

  /** An instrument that gives a score. */
  @ParameterType(
      "PHQ-9|MADRS|HAM-D|QIDS|YMRS|C-SSRS|LSAS|PCL-5|CAPS-5|PSSI-5|HAM-A|GAD-7|PDSS|last item of the PHQ-9"
          + "|AUDIT|DAST-10|CIWA-Ar|COWS|DN4")
  public String instrument(String words) {
    return words;
  }

  /** A route of administration. */
  @ParameterType(
      "into the vein|into the muscle|under the skin|by mouth|under the tongue|into the nose")
  public String route(String words) {
    return words;
  }

  /** A treatment that is considered. */
  @ParameterType("(?:intravenous|intramuscular|subcutaneous|oral) ketamine|esketamine")
  public String treatment(String words) {
    return words;
  }

  /** A yes, a no, or neither. */
  @ParameterType("yes|no|that (?:she|he) does not know")
  public String reply(String words) {
    return words;
  }

  /** What a screening question is about. */
  @ParameterType(
      "blood vessels|stroke|the heart|pressure in head or eyes|psychosis or mania"
          + "|earlier ketamine|alcohol and drugs|fits|breathing|pregnancy|passing urine|the liver"
          + "|the stomach|allergies|medicines")
  public int question(String words) {
    return numberOf(words);
  }

  /** The number of the question about something. */
  static int numberOf(String topic) {
    return QUESTIONS.indexOf(topic) + 1;
  }

  /** A finding of the rules. */
  @ParameterType(
      FindingsOfCourse.PATTERN
          + "|"
          + FindingsOfTheDay.PATTERN
          + "|"
          + FindingsOfFollowUp.PATTERN
          + "|"
          + Stops.PATTERN
          + "|"
          + FindingsOfDose.PATTERN
          + "|"
          + FindingsOfSession.PATTERN
          + "|"
          + FindingsOfMonitoring.PATTERN
          + "|"
          + Interactions.PATTERN
          + "|"
          + FindingsOfBody.PATTERN
          + "|"
          + Findings.PATTERN)
  public String finding(String words) {
    return Findings.ruleOf(words);
  }

  /** A criterion of a condition. */
  @ParameterType(FindingsOfBody.CRITERIA + "|" + Findings.CRITERIA)
  public String criterion(String words) {
    return Findings.criterionOf(words);
  }

  /** How strongly a finding speaks against going on. */
  @ParameterType("a hard stop|a soft stop|a precaution|worth knowing")
  public String level(String words) {
    return switch (words) {
      case "a hard stop" -> "HARD_STOP";
      case "a soft stop" -> "SOFT_STOP";
      case "a precaution" -> "PRECAUTION";
      default -> "INFO";
    };
  }

  /** How something that is needed is absent. */
  @ParameterType("missing|too old|not known|not usable|contradictory")
  public String absence(String words) {
    return switch (words) {
      case "missing" -> "NEVER_RECORDED";
      case "too old" -> "TOO_OLD";
      case "not known" -> "NOT_KNOWN";
      case "not usable" -> "UNUSABLE";
      default -> "CONTRADICTORY";
    };
  }

  /** Something a rule needs. */
  @ParameterType(
      FindingsOfCourse.NEEDS
          + "|"
          + FindingsOfTheDay.NEEDS
          + "|"
          + FindingsOfFollowUp.NEEDS
          + "|"
          + Stops.NEEDS
          + "|"
          + FindingsOfDose.NEEDS
          + "|"
          + FindingsOfSession.NEEDS
          + "|"
          + FindingsOfMonitoring.NEEDS
          + "|"
          + Interactions.NEEDS
          + "|"
          + FindingsOfBody.NEEDS
          + "|"
          + Findings.NEEDS)
  public String need(String words) {
    return Findings.needOf(words);
  }

  /** Why somebody is not eligible. */
  @ParameterType(FindingsOfBody.REASONS + "|" + Findings.REASONS)
  public String reason(String words) {
    return Findings.reasonOf(words);
  }

  /** A result of the check of a dose. */
  @ParameterType(
      "within the limits|above the soft limit|above the hard limit|below the usual range|not checkable")
  public String doseResult(String words) {
    return switch (words) {
      case "within the limits" -> "WITHIN";
      case "above the soft limit" -> "ABOVE_SOFT";
      case "above the hard limit" -> "ABOVE_HARD";
      case "below the usual range" -> "BELOW_USUAL";
      default -> "NOT_CHECKABLE";
    };
  }
}
