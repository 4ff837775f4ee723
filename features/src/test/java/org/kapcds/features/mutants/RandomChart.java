package org.kapcds.features.mutants;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.knowledge.Code;
import org.kapcds.engine.knowledge.FactType;
import org.kapcds.engine.knowledge.Measure;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sample record with random problems, medicines, results and allergies of the release's own codes
 * beside it, some of its own resources gone, and an order of ketamine. A seed makes the same chart
 * again.
 */
final class RandomChart {

  private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
  private static final String VERIFICATION =
      "http://terminology.hl7.org/CodeSystem/condition-ver-status";
  private static final int MOST_ADDED = 6;
  private static final int DAYS_BACK = 60;

  private final Random random;
  private final Release release;
  private final List<Code> diagnoses;
  private final List<Code> medicines;
  private final List<Code> measures;

  RandomChart(Release release, long seed) {
    this.release = release;
    this.random = new Random(seed);
    this.diagnoses = codes(FactType.DIAGNOSIS);
    this.medicines = codes(FactType.MEDICATION);
    this.measures =
        codes(FactType.MEASUREMENT).stream()
            .filter(code -> release.measures().containsKey(code.term()))
            .toList();
  }

  private List<Code> codes(FactType type) {
    return release.terminology().codes().stream()
        .filter(code -> code.match() == Code.Match.EXACT)
        .filter(code -> isOf(release.terminology().term(code.term()), type))
        .sorted(
            Comparator.comparing(Code::term).thenComparing(Code::system).thenComparing(Code::code))
        .toList();
  }

  private static boolean isOf(@Nullable Term term, FactType type) {
    return term != null && term.type() == type;
  }

  /** The chart made of a sample. */
  JsonNode of(JsonNode sample) {
    ObjectNode chart = (ObjectNode) sample.deepCopy();
    ArrayNode entries = (ArrayNode) chart.path("entry");
    if (random.nextInt(3) == 0) {
      remove(entries);
    }
    String patient = patientOf(entries);
    int added = random.nextInt(MOST_ADDED + 1);
    for (int i = 0; i < added; i++) {
      switch (random.nextInt(4)) {
        case 0, 1 -> diagnosis(entry(entries, "Condition", "d" + i), patient);
        case 2 -> medicine(entry(entries, "MedicationStatement", "m" + i), patient);
        default -> measurement(entry(entries, "Observation", "o" + i), patient);
      }
    }
    order(entry(entries, "MedicationRequest", "ordered"), patient);
    return chart;
  }

  private void remove(ArrayNode entries) {
    List<Integer> removable = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      String type = typeOf(entries.path(i));
      if (!type.equals("Patient")) {
        removable.add(i);
      }
    }
    entries.remove(removable.get(random.nextInt(removable.size())));
  }

  private static String typeOf(JsonNode entry) {
    return entry.path("resource").path("resourceType").asString("");
  }

  private static String patientOf(ArrayNode entries) {
    for (JsonNode entry : entries) {
      if (typeOf(entry).equals("Patient")) {
        return entry.path("resource").path("id").asString("");
      }
    }
    return "";
  }

  private static ObjectNode entry(ArrayNode entries, String type, String id) {
    ObjectNode entry = entries.addObject();
    entry.put("fullUrl", "https://ehr.example/" + type + "/random-" + id);
    return entry.putObject("resource").put("resourceType", type).put("id", "random-" + id);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String day() {
    return java.time.LocalDate.of(2026, 3, 2).minusDays(random.nextInt(DAYS_BACK)).toString();
  }

  private static void concept(ObjectNode resource, String name, Code code) {
    resource
        .putObject(name)
        .putArray("coding")
        .addObject()
        .put("system", code.system())
        .put("code", code.code())
        .put("display", code.display());
  }

  private static void status(ObjectNode resource, String name, String system, String code) {
    resource.putObject(name).putArray("coding").addObject().put("system", system).put("code", code);
  }

  private void diagnosis(ObjectNode condition, String patient) {
    concept(condition, "code", any(diagnoses));
    status(condition, "clinicalStatus", CLINICAL, any(List.of("active", "active", "resolved")));
    status(condition, "verificationStatus", VERIFICATION, any(List.of("confirmed", "provisional")));
    condition.putObject("subject").put("reference", "Patient/" + patient);
    condition.put("onsetDateTime", day());
  }

  private void medicine(ObjectNode statement, String patient) {
    concept(statement, "medicationCodeableConcept", any(medicines));
    statement.put("status", any(List.of("active", "active", "completed")));
    statement.putObject("subject").put("reference", "Patient/" + patient);
    statement.putObject("effectivePeriod").put("start", day());
  }

  private void measurement(ObjectNode observation, String patient) {
    Code code = any(measures);
    Measure measure = Objects.requireNonNull(release.measures().get(code.term()));
    concept(observation, "code", code);
    observation.put("status", "final");
    observation.putObject("subject").put("reference", "Patient/" + patient);
    observation.put("effectiveDateTime", day() + "T08:00:00Z");
    observation
        .putObject("valueQuantity")
        .put("value", value(measure))
        .put("system", "http://unitsofmeasure.org")
        .put("unit", measure.unit())
        .put("code", measure.unit());
  }

  private BigDecimal value(Measure measure) {
    BigDecimal low = measure.low() == null ? BigDecimal.ZERO : measure.low();
    BigDecimal high = measure.high() == null ? low.add(BigDecimal.TEN) : measure.high();
    return low.add(high.subtract(low).multiply(BigDecimal.valueOf(random.nextInt(1001), 3)))
        .setScale(measure.decimals(), RoundingMode.HALF_UP);
  }

  private void order(ObjectNode order, String patient) {
    order.put("status", "draft").put("intent", "order");
    order
        .putObject("medicationCodeableConcept")
        .putArray("coding")
        .addObject()
        .put("system", "http://www.nlm.nih.gov/research/umls/rxnorm")
        .put("code", "6130")
        .put("display", "ketamine");
    order.putObject("subject").put("reference", "Patient/" + patient);
    ObjectNode dosage = order.putArray("dosageInstruction").addObject();
    status(dosage, "route", "http://snomed.info/sct", "47625008");
    ObjectNode timing = dosage.putObject("timing");
    timing.putArray("event").add("2026-03-02T10:00:00Z");
    timing.putObject("repeat").put("duration", 40).put("durationUnit", "min");
    dosage
        .putArray("doseAndRate")
        .addObject()
        .putObject("doseQuantity")
        .put("value", 20 + random.nextInt(80))
        .put("system", "http://unitsofmeasure.org")
        .put("unit", "mg")
        .put("code", "mg");
  }
}
