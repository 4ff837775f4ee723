package org.kapcds.features.chart;

import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;

/** The people who treat the patient, and what they are qualified for. */
public final class CareTeams {

  private static final List<String> ALL =
      List.of("licensed-therapist", "kap-training", "condition-specific-training");

  private CareTeams() {}

  /** A therapist with every qualification that is asked for. */
  public static Practitioner therapist() {
    Practitioner therapist = new Practitioner();
    therapist.setId("therapist");
    ALL.forEach(code -> qualified(therapist, code, ""));
    return therapist;
  }

  /** The team of a patient, with one member. */
  public static CareTeam team(Records records, String member) {
    CareTeam team = new CareTeam().setStatus(CareTeam.CareTeamStatus.ACTIVE);
    team.setSubject(records.patient());
    team.addParticipant().setMember(new Reference(member));
    return team;
  }

  /** The same person with one more qualification, until a day unless that is empty. */
  public static void qualified(Practitioner person, String code, String until) {
    Practitioner.PractitionerQualificationComponent held = person.addQualification();
    held.setCode(Codebook.own("qualification", code));
    if (!until.isEmpty()) {
      Period period = new Period();
      period.setEndElement(new DateTimeType(until));
      held.setPeriod(period);
    }
  }

  /** The same person without a qualification. */
  public static void unqualified(Practitioner person, String code) {
    person
        .getQualification()
        .removeIf(held -> held.getCode().getCodingFirstRep().getCode().equals(code));
  }
}
