package org.kapcds.engine.fact;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the code systems of clinical records are named, and how their codes are written.
 *
 * <p>A system has one canonical URI in FHIR and others under which records carry it. Codes are
 * compared letter by letter, but those of ICD-10-CM and NDC. No two of ICD-10-CM differ by case or
 * by the dot alone, and records write them in either case, with and without it. NDC are compared by
 * their eleven digits; ten with hyphens tell which part lacks its leading zero. ICD-10 of the WHO
 * is another system; its codes look alike and may mean something else, so it is an alias of
 * nothing.
 */
final class CodeSystems {

  private static final String SNOMED_CT = "http://snomed.info/sct";
  private static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
  private static final String LOINC = "http://loinc.org";
  private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
  private static final String ATC = "http://www.whocc.no/atc";
  private static final String NDC = "http://hl7.org/fhir/sid/ndc";

  private static final Map<String, String> ALIASES =
      Map.of(
          "https://snomed.info/sct", SNOMED_CT,
          "urn:oid:2.16.840.1.113883.6.96", SNOMED_CT,
          "urn:oid:2.16.840.1.113883.6.90", ICD_10_CM,
          "https://loinc.org", LOINC,
          "urn:oid:2.16.840.1.113883.6.1", LOINC,
          "urn:oid:2.16.840.1.113883.6.88", RXNORM,
          "urn:oid:2.16.840.1.113883.6.73", ATC);

  private static final Map<String, Pattern> FORMS =
      Map.of(
          SNOMED_CT, Pattern.compile("[1-9][0-9]{5,17}"),
          ICD_10_CM, Pattern.compile("[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?"));

  private static final int ICD_CATEGORY = 3;
  private static final Pattern NDC_PARTS =
      Pattern.compile("([0-9]{4,5})-([0-9]{3,4})-([0-9]{1,2})");

  private CodeSystems() {}

  /** The canonical URI of a system; one that is not known stays as it is, without blanks. */
  static String canonical(String system) {
    String plain = system.strip();
    return ALIASES.getOrDefault(plain, plain);
  }

  /** The one way to write a code of a system given by its canonical URI. */
  static String normal(String system, String code) {
    String plain = code.strip();
    if (system.equals(NDC)) {
      return elevenDigits(plain);
    }
    if (!system.equals(ICD_10_CM)) {
      return plain;
    }
    String capital = plain.toUpperCase(Locale.ROOT);
    boolean dotted = capital.indexOf('.') >= 0 || capital.length() <= ICD_CATEGORY;
    return dotted
        ? capital
        : capital.substring(0, ICD_CATEGORY) + "." + capital.substring(ICD_CATEGORY);
  }

  private static String elevenDigits(String code) {
    Matcher parts = NDC_PARTS.matcher(code);
    return parts.matches()
        ? "0".repeat(5 - parts.group(1).length())
            + parts.group(1)
            + "0".repeat(4 - parts.group(2).length())
            + parts.group(2)
            + "0".repeat(2 - parts.group(3).length())
            + parts.group(3)
        : code;
  }

  /** Whether a code in its normal form can be one of its system. */
  static boolean isPossible(String system, String code) {
    Pattern form = FORMS.get(system);
    return form == null ? !code.isEmpty() : form.matcher(code).matches();
  }
}
