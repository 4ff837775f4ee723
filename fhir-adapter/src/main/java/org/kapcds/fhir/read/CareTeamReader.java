package org.kapcds.fhir.read;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Practitioner.PractitionerQualificationComponent;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Qualification;
import org.kapcds.engine.fact.When;

/**
 * What the people of an active team are qualified for. A practitioner who is named elsewhere in the
 * record need not take part in the treatment.
 */
final class CareTeamReader {

  private final Place place;
  private final List<Fact> facts = new ArrayList<>();

  private CareTeamReader(Place place) {
    this.place = place;
  }

  static List<Fact> read(CareTeam team, Place place) {
    if (team.getStatus() != CareTeamStatus.ACTIVE) {
      throw UnusableException.ignored("a team that is not active");
    }
    CareTeamReader reader = new CareTeamReader(place);
    for (int i = 0; i < team.getParticipant().size(); i++) {
      reader.readMember(team.getParticipant().get(i), "participant[%d]".formatted(i));
    }
    return reader.facts;
  }

  private void readMember(CareTeamParticipantComponent participant, String path) {
    Reference member = participant.getMember();
    When left = place.time(path + ".period.end", () -> Times.end(participant.getPeriod()));
    Practitioner person = meant(member, place.entry(), Practitioner.class);
    PractitionerRole role = meant(member, place.entry(), PractitionerRole.class);
    if (role != null && !(role.hasActive() && !role.getActive())) {
      When ends = place.time(path + ".member.period.end", () -> Times.end(role.getPeriod()));
      left = earlier(left, ends);
      for (CodeableConcept specialty : role.getSpecialty()) {
        add(path + ".member.specialty", specialty, When.UNKNOWN, left);
      }
      Entry from = place.resolve(member.getReference());
      person =
          meant(role.getPractitioner(), from == null ? place.entry() : from, Practitioner.class);
    }
    if (person == null || (person.hasActive() && !person.getActive())) {
      return;
    }
    for (PractitionerQualificationComponent held : person.getQualification()) {
      String where = path + ".member.qualification";
      When since = place.time(where, () -> Times.start(held.getPeriod()));
      When ends = place.time(where, () -> Times.end(held.getPeriod()));
      add(where, held.getCode(), since, earlier(left, ends));
    }
  }

  /** The resource a reference means, contained or in the record, if it is of this type. */
  private <R extends Resource> @Nullable R meant(Reference reference, Entry from, Class<R> type) {
    return type.isInstance(reference.getResource())
        ? type.cast(reference.getResource())
        : place.record().resolve(reference.getReference(), from, type);
  }

  private void add(String path, CodeableConcept code, When since, When until) {
    Concept concept = Concepts.of(code);
    if (!concept.isEmpty()) {
      facts.add(new Qualification(place.head(path, concept, since, List.of()), until));
    }
  }

  /** The earlier of two last days, each of which may be unknown. */
  private static When earlier(When one, When other) {
    LocalDate day = one.lastDay(ZoneOffset.UTC);
    @Nullable LocalDate otherDay = other.lastDay(ZoneOffset.UTC);
    if (day == null || otherDay == null) {
      return day == null ? other : one;
    }
    return otherDay.isBefore(day) ? other : one;
  }
}
