package org.kapcds.service.dictionary;

import java.util.Map;

/** How readers call the code systems of clinical records. */
public final class CodeSystemNames {

  private static final Map<String, String> NAMES =
      Map.of(
          "http://loinc.org", "LOINC",
          "http://snomed.info/sct", "SNOMED CT",
          "http://hl7.org/fhir/sid/icd-10-cm", "ICD-10-CM",
          "http://www.nlm.nih.gov/research/umls/rxnorm", "RxNorm",
          "http://www.whocc.no/atc", "ATC");

  private CodeSystemNames() {}

  /** The name of a system, or something else for one that has none here. */
  public static String of(String uri, String otherwise) {
    return NAMES.getOrDefault(uri, otherwise);
  }
}
