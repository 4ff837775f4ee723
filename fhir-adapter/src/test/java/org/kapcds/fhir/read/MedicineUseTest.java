package org.kapcds.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.fact.Medication.Origin;
import org.kapcds.engine.fact.Medication.Status;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.fact.When;
import org.kapcds.fhir.Amina;

/** Statements, dispenses and administrations. */
class MedicineUseTest {

  private static final String NAMED =
      "'medicationCodeableConcept': {'coding': [{'system': 'urn:x', 'code': 'x'}]}";

  @Test
  void aStatementAboutAMomentTellsTheLastIntake() {
    Medication medication =
        Amina.one(
            Medication.class, statement("active", "'effectiveDateTime': '2026-03-02T06:00:00Z'"));

    assertThat(medication.origin()).isEqualTo(Origin.STATEMENT);
    assertThat(medication.lastIntake()).isEqualTo(When.at(Instant.parse("2026-03-02T06:00:00Z")));
    assertThat(medication.end()).isEqualTo(When.UNKNOWN);
  }

  @Test
  void aStatementAboutAUseThatEndedTellsTheLastIntake() {
    String period = "'effectivePeriod': {'start': '2025-01-01', 'end': '2025-03-01'}";

    Medication ended = Amina.one(Medication.class, statement("stopped", period));
    Medication active = Amina.one(Medication.class, statement("active", period));

    assertThat(ended.when()).isEqualTo(day("2025-01-01"));
    assertThat(ended.end()).isEqualTo(day("2025-03-01"));
    assertThat(ended.lastIntake()).isEqualTo(day("2025-03-01"));
    assertThat(active.lastIntake()).isEqualTo(When.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "not-taken, not taken",
    "intended, 'intended, not taken yet'",
    "entered-in-error, entered in error"
  })
  void aStatementOfNoUseIsIgnored(String status, String reason) {
    assertThat(
            Amina.one(Unreadable.class, statement(status, "'dateAsserted': '2026-01-01'")).reason())
        .isEqualTo(reason);
  }

  @Test
  void aDispenseLastsAsLongAsItsSupply() {
    Medication medication =
        Amina.one(
            Medication.class,
            resource(
                "MedicationDispense",
                "'status': 'completed', 'whenHandedOver': '2026-03-01',"
                    + "'daysSupply': {'value': 30, 'unit': 'days'}",
                NAMED));

    assertThat(medication.origin()).isEqualTo(Origin.DISPENSE);
    assertThat(medication.when()).isEqualTo(day("2026-03-01"));
    assertThat(medication.end()).isEqualTo(day("2026-03-30"));
    assertThat(medication.status()).isEqualTo(Status.ENDED);
  }

  @ParameterizedTest
  @CsvSource({
    "30, tablets, 1, tablet, 2026-03-30",
    "30, tablets, 2, tablet, 2026-03-15",
    "31, tablets, 2, tablet, 2026-03-15",
    "60, mL, 1, tablet, none",
    "1500, mg, 50, mg, 2026-03-30",
    "1, tablets, 2, tablet, none"
  })
  void withoutDaysASupplyLastsAsLongAsItsQuantity(
      String value, String unit, String dose, String each, String end) {
    Medication medication =
        Amina.one(
            Medication.class,
            resource(
                "MedicationDispense",
                "'status': 'completed', 'whenHandedOver': '2026-03-01',"
                    + "'quantity': {'value': %s, 'unit': '%s'},".formatted(value, unit)
                    + "'dosageInstruction': [{'timing': {'repeat': {'frequency': 1, 'period': 1,"
                    + "'periodUnit': 'd'}}, 'doseAndRate': [{'doseQuantity': {'value': %s,"
                        .formatted(dose)
                    + "'unit': '%s'}}]}]".formatted(each),
                NAMED));

    assertThat(medication.end()).isEqualTo(end.equals("none") ? When.UNKNOWN : day(end));
  }

  @Test
  void aDispenseThatDidNotHappenIsIgnored() {
    assertThat(
            Amina.one(
                    Unreadable.class,
                    resource("MedicationDispense", "'status': 'in-progress'", NAMED))
                .reason())
        .isEqualTo("not handed out");
  }

  @Test
  void anAdministrationIsAnIntake() {
    Medication medication =
        Amina.one(
            Medication.class,
            resource(
                "MedicationAdministration",
                "'status': 'completed', 'effectivePeriod': {'start': '2026-03-01T10:00:00Z',"
                    + "'end': '2026-03-01T10:40:00Z'}, 'dosage': {'route': {'text': 'IV'},"
                    + "'dose': {'value': 35, 'unit': 'mg'}}",
                NAMED));

    assertThat(medication.origin()).isEqualTo(Origin.ADMINISTRATION);
    assertThat(medication.when()).isEqualTo(When.at(Instant.parse("2026-03-01T10:00:00Z")));
    assertThat(medication.lastIntake()).isEqualTo(When.at(Instant.parse("2026-03-01T10:40:00Z")));
    assertThat(medication.route().text()).isEqualTo("IV");
    assertThat(medication.dailyDose()).hasToString("35");
    assertThat(medication.status()).isEqualTo(Status.ENDED);
  }

  @Test
  void anAdministrationThatDidNotHappenIsIgnored() {
    assertThat(
            Amina.one(
                    Unreadable.class,
                    resource("MedicationAdministration", "'status': 'not-done'", NAMED))
                .reason())
        .isEqualTo("not given");
  }

  private static String statement(String status, String content) {
    return resource("MedicationStatement", "'status': '" + status + "'", NAMED + ", " + content);
  }

  private static String resource(String type, String status, String content) {
    return """
        {'resourceType': '%s', 'id': 'r', %s, 'subject': {'reference': 'Patient/amina'}, %s}"""
        .formatted(type, status, content);
  }

  private static When day(String day) {
    return When.on(LocalDate.parse(day));
  }
}
