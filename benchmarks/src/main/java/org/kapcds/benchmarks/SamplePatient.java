package org.kapcds.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * A patient of a hundred resources: a depression, scores, pressures, medicines and ordinary visits.
 */
final class SamplePatient {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  private SamplePatient() {}

  static byte[] bundle() {
    StringBuilder json =
        new StringBuilder("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[");
    json.append(
        resource(
            "\"resourceType\":\"Patient\",\"id\":\"p\",\"gender\":\"female\",\"birthDate\":\"1983-05-04\""));
    json.append(',').append(condition());
    for (int i = 0; i < 20; i++) {
      json.append(',').append(score(i));
      json.append(',').append(pressure(i));
      json.append(',').append(medication(i));
      json.append(',').append(visit(i));
    }
    for (int i = 0; i < 18; i++) {
      json.append(',').append(answer(i));
    }
    return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String resource(String content) {
    return "{\"resource\":{" + content + "}}";
  }

  private static String coding(String system, String code) {
    return "{\"coding\":[{\"system\":\"%s\",\"code\":\"%s\"}]}".formatted(system, code);
  }

  private static String condition() {
    return resource(
        "\"resourceType\":\"Condition\",\"id\":\"mdd\",\"subject\":{\"reference\":\"Patient/p\"},"
            + "\"clinicalStatus\":"
            + coding("http://terminology.hl7.org/CodeSystem/condition-clinical", "active")
            + ",\"verificationStatus\":"
            + coding("http://terminology.hl7.org/CodeSystem/condition-ver-status", "confirmed")
            + ",\"onsetDateTime\":\"2025-09-01\",\"code\":"
            + coding("http://hl7.org/fhir/sid/icd-10-cm", "F33.2"));
  }

  private static String observation(String id, LocalDate day, String content) {
    return resource(
        "\"resourceType\":\"Observation\",\"id\":\"%s\",\"status\":\"final\",\"subject\":{\"reference\":\"Patient/p\"},\"effectiveDateTime\":\"%sT09:00:00Z\",%s"
            .formatted(id, day, content));
  }

  private static String score(int i) {
    return observation(
        "phq" + i,
        TODAY.minusDays(3 + 14L * i),
        "\"code\":" + coding("http://loinc.org", "44261-6") + ",\"valueInteger\":" + (20 - i % 6));
  }

  private static String pressure(int i) {
    return observation(
        "bp" + i,
        TODAY.minusDays(7L * i + 1),
        "\"code\":%s,\"component\":[{\"code\":%s,\"valueQuantity\":{\"value\":%d,\"system\":\"http://unitsofmeasure.org\",\"code\":\"mm[Hg]\"}},{\"code\":%s,\"valueQuantity\":{\"value\":%d,\"system\":\"http://unitsofmeasure.org\",\"code\":\"mm[Hg]\"}}]"
            .formatted(
                coding("http://loinc.org", "85354-9"),
                coding("http://loinc.org", "8480-6"),
                120 + i,
                coding("http://loinc.org", "8462-4"),
                70 + i));
  }

  private static String medication(int i) {
    String code = i % 2 == 0 ? "36437" : "39786";
    return resource(
        "\"resourceType\":\"MedicationStatement\",\"id\":\"m%d\",\"status\":\"%s\",\"subject\":{\"reference\":\"Patient/p\"},\"medicationCodeableConcept\":%s,\"effectivePeriod\":{\"start\":\"%s\",\"end\":\"%s\"}"
            .formatted(
                i,
                "completed",
                coding("http://www.nlm.nih.gov/research/umls/rxnorm", code),
                TODAY.minusDays(60L * i + 90),
                TODAY.minusDays(60L * i + 40)));
  }

  private static String visit(int i) {
    return resource(
        "\"resourceType\":\"Encounter\",\"id\":\"e%d\",\"status\":\"finished\",\"class\":{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ActCode\",\"code\":\"AMB\"},\"subject\":{\"reference\":\"Patient/p\"},\"period\":{\"start\":\"%sT08:00:00Z\",\"end\":\"%sT09:00:00Z\"}"
            .formatted(i, TODAY.minusDays(20L * i + 5), TODAY.minusDays(20L * i + 5)));
  }

  private static String answer(int i) {
    return observation(
        "k" + i,
        TODAY.minusDays(5),
        "\"code\":"
            + coding("urn:kap:observation", "medication-history-complete")
            + ",\"valueBoolean\":true");
  }
}
