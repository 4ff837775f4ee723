package org.kapcds.fhir.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.fact.Coding;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.fhir.write.PlannedCourse.Activity;
import tools.jackson.databind.JsonNode;

class CarePlanWriterTest {

  private static final PlannedCourse COURSE =
      new PlannedCourse(
          "Patient/amina",
          "2026-03-02T10:00:00+01:00",
          "Course of ketamine-assisted psychotherapy",
          List.of(
              Activity.booked("Appointment/first"),
              Activity.undated(
                  "Dosing session, as it is ordered",
                  List.of(new Coding("urn:kap:procedure", "kap-dosing-session", "Dosing session"))),
              Activity.within(
                  "PHQ-9, before the first dose",
                  List.of(new Coding("http://loinc.org", "44261-6", null)),
                  "2026-03-02",
                  "2026-03-16T10:00:00+01:00"),
              Activity.within(
                  "Integration session, after the dose",
                  List.of(new Coding("urn:kap:psychotherapy", "kap-integration", null)),
                  "2026-03-17T10:00:00+01:00",
                  "2026-03-19T10:00:00+01:00")),
          List.of("Sleep hygiene.", "No dose is part of this plan."));

  private final String written = CarePlanWriter.write(COURSE);
  private final JsonNode plan = FhirFacts.tree(written.getBytes(StandardCharsets.UTF_8));

  @Test
  void itIsValidFhir() {
    assertThat(R4Validation.errors(written)).isEmpty();
    assertThat(R4Validation.errors(written.replace("\"not-started\"", "\"soon\""))).isNotEmpty();
    assertThat(R4Validation.errors(written.replace("\"intent\"", "\"intention\""))).isNotEmpty();
  }

  @Test
  void itIsADraftAndAProposal() {
    assertThat(plan.path("status").asString()).isEqualTo("draft");
    assertThat(plan.path("intent").asString()).isEqualTo("proposal");
    assertThat(plan.path("subject").path("reference").asString()).isEqualTo("Patient/amina");
    assertThat(plan.path("created").asString()).isEqualTo("2026-03-02T10:00:00+01:00");
    assertThat(plan.path("category").path(0).path("coding").path(0).path("code").asString())
        .isEqualTo("kap-course");
  }

  @Test
  void whatIsBookedIsItsAppointmentAndWhatIsNotHasItsTimeIfItIsKnown() {
    JsonNode activities = plan.path("activity");

    assertThat(activities.path(0).path("reference").path("reference").asString())
        .isEqualTo("Appointment/first");
    assertThat(activities.path(0).path("detail").isMissingNode()).isTrue();
    assertThat(activities.path(1).path("detail").path("scheduledPeriod").isMissingNode()).isTrue();
    JsonNode measured = activities.path(2).path("detail");
    assertThat(measured.path("code").path("text").asString())
        .isEqualTo("PHQ-9, before the first dose");
    assertThat(measured.path("scheduledPeriod").path("start").asString()).isEqualTo("2026-03-02");
    assertThat(measured.path("scheduledPeriod").path("end").asString()).isEqualTo("2026-03-16");
    assertThat(activities.path(3).path("detail").path("scheduledPeriod").path("end").asString())
        .isEqualTo("2026-03-19T10:00:00+01:00");
  }

  @Test
  void theSameCourseGivesTheSameBytes() {
    assertThat(CarePlanWriter.write(COURSE)).isEqualTo(written);
  }

  @Test
  void itIsReadAsAPlanOnceAClinicianHasMadeItTheirs() {
    String record =
        """
        {"resourceType": "Bundle", "type": "collection", "entry": [
          {"resource": {"resourceType": "Patient", "id": "amina"}}, {"resource": %s}]}""";

    assertThat(facts(record.formatted(written))).isEqualTo(1);
    assertThat(facts(record.formatted(written.replace("\"draft\"", "\"active\"")))).isEqualTo(5);
  }

  private static int facts(String record) {
    return FhirFacts.read(record.getBytes(StandardCharsets.UTF_8)).facts().size();
  }
}
