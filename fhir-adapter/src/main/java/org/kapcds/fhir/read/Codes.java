package org.kapcds.fhir.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kapcds.engine.fact.Answer;

/**
 * The only codes this room knows: those that tell how a record is built, never what a patient has.
 * They are part of the carriers, so no release can change them.
 */
final class Codes {

  static final String LOINC = "http://loinc.org";
  static final String UCUM = "http://unitsofmeasure.org";

  /** The unit of a count or a score that is recorded as a bare number. */
  static final String SCORE = "{score}";

  /** The scope of a consent to be treated. */
  static final String TREATMENT = "treatment";

  /** The list whose date says when the problems were last reviewed. */
  static final String PROBLEM_LIST = "11450-4";

  /** How many sessions a procedure stands for: an observation that is part of it. */
  static final String KAP_OBSERVATION = "urn:kap:observation";

  static final String SESSIONS_HELD = "sessions-held";

  /** The extension of a location that tells of the site, and the codes of what it tells. */
  static final String SITE = "urn:kap:site";

  /** The checklist of a site, which is about no patient: what holds on the day for all of them. */
  static final String SITE_CHECKLIST = Answer.QUESTIONNAIRES + "site-day";

  /** Whom a checklist of a site may be about. */
  static final Set<String> SITES = Set.of("Location", "Organization");

  /** The extensions of a patient that tell the sex in the US, at birth and as it is documented. */
  static final Set<String> SEX_EXTENSIONS =
      Set.of(
          "http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex",
          "http://hl7.org/fhir/us/core/StructureDefinition/us-core-sex",
          "http://hl7.org/fhir/us/core/StructureDefinition/us-core-individual-sex");

  /** LOINC's observations of the sex assigned at birth, and of the sex. */
  static final Set<String> SEX_QUESTIONS = Set.of("76689-9", "46098-0");

  /** Female and male in HL7's two tables, in SNOMED CT and in LOINC. */
  static final Set<String> FEMALE = Set.of("female", "F", "248152002", "LA3-6");

  static final Set<String> MALE = Set.of("male", "M", "248153007", "LA2-8");

  /** The status of an observation that is final, and of one that was a mistake. */
  static final Set<String> FINAL = Set.of("final", "amended", "corrected");

  static final Set<String> MISTAKEN = Set.of("entered-in-error", "cancelled");

  /** The score of an answer, where the record or its questionnaire gives one. */
  static final List<String> ORDINAL_EXTENSIONS =
      List.of(
          "http://hl7.org/fhir/StructureDefinition/ordinalValue",
          "http://hl7.org/fhir/StructureDefinition/itemWeight");

  /** LOINC's list "how often in two weeks" (LL358-3), whose scores belong to its answers. */
  static final Map<String, BigDecimal> HOW_OFTEN =
      Map.of(
          "LA6568-5",
          BigDecimal.ZERO,
          "LA6569-3",
          BigDecimal.ONE,
          "LA6570-1",
          BigDecimal.valueOf(2),
          "LA6571-9",
          BigDecimal.valueOf(3));

  /** What the International Patient Summary writes in place of an entry that there is not. */
  static final Set<String> ABSENT_OR_UNKNOWN =
      Set.of(
          "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips",
          "http://hl7.org/fhir/ips/CodeSystem/absent-unknown-uv-ips");

  /** Yes, no and unknown in plain words, in LOINC and in SNOMED CT. */
  static final Set<String> YES = Set.of("yes", "LA33-6", "373066001");

  static final Set<String> NO = Set.of("no", "LA32-8", "373067005");

  static final Set<String> NOT_KNOWN =
      Set.of("unknown", "UNK", "asked-unknown", "asked-declined", "LA4489-6", "261665006");

  /** HL7's tables in which `Y` and `N` mean yes and no; elsewhere `N` may mean normal. */
  static final Set<String> YES_NO_TABLES =
      Set.of(
          "http://terminology.hl7.org/CodeSystem/v2-0136",
          "http://terminology.hl7.org/CodeSystem/v2-0532");

  /**
   * Interpretations that are a result by themselves: positive, negative, detected, not detected.
   */
  static final Set<String> FOUND = Set.of("POS", "NEG", "DET", "ND", "IND");

  /** Data absent reasons of a question that was not put, or a test that was not done. */
  static final Set<String> NEVER_DONE = Set.of("not-asked", "not-performed", "not-applicable");

  /** Data absent reasons of a result that went wrong. */
  static final Set<String> WENT_WRONG =
      Set.of(
          "error",
          "not-a-number",
          "negative-infinity",
          "positive-infinity",
          "as-text",
          "unsupported");

  private Codes() {}

  /**
   * Whether a code of the summary says that nothing is known; the others say that there is none.
   */
  static boolean isUntold(String code) {
    return code.matches("no-.+-info") || code.equals("allergic-disposition-not-known");
  }
}
