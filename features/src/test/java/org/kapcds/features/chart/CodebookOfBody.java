package org.kapcds.features.chart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Coding;

/** The codes an electronic record would use for substance use and for pain. */
final class CodebookOfBody {

  private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
  private static final String SNOMED = "http://snomed.info/sct";
  private static final String LOINC = "http://loinc.org";
  private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
  private static final String KAP = "urn:kap:observation";
  private static final String THERAPY = "urn:kap:psychotherapy";

  private static final Map<String, Coding> DIAGNOSES =
      Map.ofEntries(
          Map.entry("alcohol use disorder without a grade", coding(SNOMED, "1336085007")),
          Map.entry("alcohol use, unspecified", coding(ICD, "F10.90")),
          Map.entry("opioid dependence", coding(ICD, "F11.20")),
          Map.entry("opioid abuse", coding(ICD, "F11.10")),
          Map.entry("opioid dependence in remission", coding(ICD, "F11.21")),
          Map.entry("cannabis dependence", coding(ICD, "F12.20")),
          Map.entry("cannabis abuse", coding(ICD, "F12.10")),
          Map.entry("cannabis dependence in remission", coding(ICD, "F12.21")),
          Map.entry("cannabis use, unspecified", coding(ICD, "F12.90")),
          Map.entry("sedative dependence", coding(ICD, "F13.20")),
          Map.entry("sedative withdrawal", coding(ICD, "F13.239")),
          Map.entry("cocaine dependence", coding(ICD, "F14.20")),
          Map.entry("cocaine abuse", coding(ICD, "F14.10")),
          Map.entry("cocaine use, unspecified", coding(ICD, "F14.90")),
          Map.entry("cocaine dependence in remission", coding(ICD, "F14.21")),
          Map.entry("cocaine intoxication", coding(ICD, "F14.229")),
          Map.entry("methamphetamine dependence", coding(SNOMED, "426873000")),
          Map.entry("methamphetamine abuse", coding(SNOMED, "699449003")),
          Map.entry("methamphetamine dependence in remission", coding(ICD, "F15.21")),
          Map.entry("nicotine dependence", coding(ICD, "F17.210")),
          Map.entry("nicotine dependence in remission", coding(ICD, "F17.211")),
          Map.entry("tobacco use", coding(ICD, "Z72.0")),
          Map.entry("complex regional pain syndrome", coding(ICD, "G90.511")),
          Map.entry("neuralgia", coding(ICD, "M79.2")),
          Map.entry("polyneuropathy", coding(ICD, "G62.9")),
          Map.entry("fibromyalgia", coding(ICD, "M79.7")),
          Map.entry("migraine", coding(ICD, "G43.709")),
          Map.entry("chronic pain", coding(ICD, "G89.29")),
          Map.entry("chronic low back pain", coding(SNOMED, "278860009")),
          Map.entry("low back pain", coding(ICD, "M54.50")));

  private static final Map<String, Coding> MEDICINES =
      Map.ofEntries(
          Map.entry("naltrexone", coding(RXNORM, "7243")),
          Map.entry("acamprosate", coding(RXNORM, "82819")),
          Map.entry("topiramate", coding(RXNORM, "38404")),
          Map.entry("disulfiram", coding(RXNORM, "3554")),
          Map.entry("gabapentin", coding(RXNORM, "25480")),
          Map.entry("buprenorphine", coding(RXNORM, "1819")),
          Map.entry("methadone", coding(RXNORM, "6813")));

  private static final Map<String, Coding> MEASURES =
      Map.ofEntries(
          Map.entry("AUDIT", coding(LOINC, "75624-7")),
          Map.entry("DAST-10", coding(KAP, "dast10-total")),
          Map.entry("DN4", coding(KAP, "dn4-total")),
          Map.entry("craving", coding(KAP, "opioid-craving")),
          Map.entry("days of use", coding(KAP, "use-days-28")),
          Map.entry("pain", coding(LOINC, "72514-3")),
          Map.entry("interference by the BPI", coding(LOINC, "77565-0")),
          Map.entry("interference by the PEG", coding(LOINC, "91147-9")),
          Map.entry("categories with symptoms", coding(KAP, "budapest-symptom-categories")),
          Map.entry("categories with signs", coding(KAP, "budapest-sign-categories")),
          Map.entry("headache days", coding(KAP, "headache-days-per-month")));

  private static final Map<String, Coding> STATEMENTS =
      Map.ofEntries(
          Map.entry("specialist involved", coding(KAP, "specialist-involved")),
          Map.entry("high risk of relapse", coding(KAP, "high-relapse-risk")),
          Map.entry("medicine ruled out", coding(KAP, "addiction-medicine-ruled-out")),
          Map.entry("last use", coding(KAP, "last-use")),
          Map.entry("urine for alcohol", coding(LOINC, "5644-0")));

  private static final Map<String, Coding> PROCEDURES =
      Map.ofEntries(
          Map.entry("contingency management", coding(THERAPY, "contingency-management")),
          Map.entry("relapse prevention", coding(THERAPY, "mbrp")),
          Map.entry("motivational enhancement", coding(THERAPY, "met")),
          Map.entry("pain therapy", coding(THERAPY, "pain-cbt")),
          Map.entry("acceptance therapy", coding(THERAPY, "act")),
          Map.entry("rehabilitation", coding("urn:kap:procedure", "rehabilitation")));

  /** All of them; the words are told apart without their books. */
  static final Map<String, Coding> ALL = all();

  private CodebookOfBody() {}

  private static Map<String, Coding> all() {
    Map<String, Coding> all = new HashMap<>();
    List.of(DIAGNOSES, MEDICINES, MEASURES, STATEMENTS, PROCEDURES).forEach(all::putAll);
    return Map.copyOf(all);
  }

  private static Coding coding(String system, String code) {
    return new Coding(system, code, null);
  }
}
