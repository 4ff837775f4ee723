package org.kapcds.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Qualification;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.fact.When;
import org.kapcds.fhir.Amina;

/** The people who treat the patient, and what they are qualified for. */
class CareTeamReaderTest {

  private static final String TEAM =
      """
      {'resourceType': 'CareTeam', 'id': 't', 'status': 'active', 'subject': {'reference': 'Patient/amina'},
       'participant': [{'member': {'reference': 'Practitioner/d'}}]}""";

  private static final String THERAPIST =
      """
      {'resourceType': 'Practitioner', 'id': 'd', 'qualification': [
        {'code': {'coding': [{'system': 'urn:kap:qualification', 'code': 'licensed-therapist'}]},
         'period': {'start': '2020-01-01', 'end': '2027-12-31'}},
        {'code': {'coding': [{'system': 'urn:kap:qualification', 'code': 'kap-training'}]}}]}""";

  private static final String ROLE =
      """
      {'resourceType': 'PractitionerRole', 'id': 'r', 'period': {'end': '2026-06-30'},
       'practitioner': {'reference': 'Practitioner/d'},
       'specialty': [{'coding': [{'system': 'urn:kap:specialty', 'code': 'psychiatry'}]}]}""";

  private static List<Qualification> held(String... resources) {
    return Amina.all(Qualification.class, resources);
  }

  private static List<String> codes(List<Qualification> held) {
    return held.stream().map(one -> one.head().concept().codings().get(0).code()).toList();
  }

  @Test
  void whatAMemberIsQualifiedForIsRead() {
    List<Qualification> held = held(TEAM, THERAPIST);

    assertThat(codes(held)).containsExactlyInAnyOrder("licensed-therapist", "kap-training");
    assertThat(held)
        .filteredOn(one -> one.when().isKnown())
        .extracting(Fact::when, Qualification::end)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                When.on(LocalDate.parse("2020-01-01")), When.on(LocalDate.parse("2027-12-31"))));
  }

  @Test
  void aRoleLeadsToItsPractitionerAndTellsItsSpecialty() {
    List<Qualification> held =
        held(TEAM.replace("Practitioner/d", "PractitionerRole/r"), ROLE, THERAPIST);

    assertThat(codes(held))
        .containsExactlyInAnyOrder("psychiatry", "licensed-therapist", "kap-training");
    assertThat(held)
        .extracting(Qualification::end)
        .containsOnly(When.on(LocalDate.parse("2026-06-30")));
  }

  @Test
  void aPractitionerMayBeContained() {
    String contained =
        TEAM.replace("'Practitioner/d'", "'#d'")
            .replace("'status'", "'contained': [" + THERAPIST + "], 'status'");

    assertThat(codes(held(contained)))
        .containsExactlyInAnyOrder("licensed-therapist", "kap-training");
  }

  @Test
  void whoHasLeftTheTeamHoldsItNoLonger() {
    String left =
        TEAM.replace("'Practitioner/d'}", "'Practitioner/d'}, 'period': {'end': '2026-01-31'}");

    assertThat(held(left, THERAPIST))
        .extracting(Qualification::end)
        .containsOnly(When.on(LocalDate.parse("2026-01-31")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"proposed", "suspended", "inactive", "entered-in-error"})
  void aTeamThatIsNotActiveTellsNothing(String status) {
    assertThat(held(TEAM.replace("active", status), THERAPIST)).isEmpty();
    assertThat(Amina.one(Unreadable.class, TEAM.replace("active", status)).reason())
        .isEqualTo("a team that is not active");
  }

  @Test
  void aPractitionerOutsideTheTeamTellsNothing() {
    assertThat(held(THERAPIST)).isEmpty();
    assertThat(held(TEAM.replace("Practitioner/d", "Practitioner/other"), THERAPIST)).isEmpty();
  }

  @Test
  void aPractitionerWhoIsNotActiveTellsNothing() {
    assertThat(held(TEAM, THERAPIST.replace("'id': 'd'", "'id': 'd', 'active': false"))).isEmpty();
  }
}
