package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCriticality;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceReactionComponent;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceSeverity;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceType;
import org.hl7.fhir.r4.model.Period;
import org.kapcds.engine.fact.Allergy;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.When;

/**
 * Allergies and intolerances: one fact for what the entry is about, and one for each substance that
 * a reaction names.
 */
final class AllergyIntoleranceReader {

  private AllergyIntoleranceReader() {}

  static List<Fact> read(AllergyIntolerance allergy, Place place) {
    boolean unconfirmed = unconfirmed(allergy);
    Concept about = Concepts.of(allergy.getCode());
    List<String> notes = new ArrayList<>();
    When when = when(allergy, place, notes);
    List<Fact> facts = new ArrayList<>();
    if (!about.isEmpty()) {
      facts.add(allergy(allergy, place, "", about, when, notes, unconfirmed));
    }
    for (int i = 0; i < allergy.getReaction().size(); i++) {
      Concept substance = Concepts.of(allergy.getReaction().get(i).getSubstance());
      if (!substance.isEmpty()) {
        String path = "reaction[" + i + "].substance";
        facts.add(allergy(allergy, place, path, substance, when, notes, unconfirmed));
      }
    }
    if (facts.isEmpty()) {
      throw UnusableException.unusable("it does not say to what the allergy is");
    }
    return facts;
  }

  private static Allergy allergy(
      AllergyIntolerance recorded,
      Place place,
      String path,
      Concept about,
      When when,
      List<String> notes,
      boolean unconfirmed) {
    return new Allergy(
        place.head(path, about, when, notes),
        !Concepts.has(recorded.getClinicalStatus(), "inactive")
            && !Concepts.has(recorded.getClinicalStatus(), "resolved"),
        unconfirmed,
        recorded.getCriticality() == AllergyIntoleranceCriticality.HIGH,
        isMildIntolerance(recorded));
  }

  /** Only what the record calls an intolerance, with a reaction, and no reaction but mild ones. */
  private static boolean isMildIntolerance(AllergyIntolerance recorded) {
    List<AllergyIntoleranceReactionComponent> reactions = recorded.getReaction();
    return recorded.getType() == AllergyIntoleranceType.INTOLERANCE
        && !reactions.isEmpty()
        && reactions.stream()
            .allMatch(reaction -> reaction.getSeverity() == AllergyIntoleranceSeverity.MILD);
  }

  private static When when(AllergyIntolerance recorded, Place place, List<String> notes) {
    When onset =
        place.time(
            "onset",
            () -> {
              When byAge = Ages.of(recorded.getOnset(), place.record().birth());
              if (byAge.isKnown()) {
                return byAge;
              }
              return recorded.getOnset() instanceof Period period
                  ? Times.start(period)
                  : Times.of(recorded.getOnset());
            });
    if (onset.isKnown()) {
      return onset;
    }
    When last = place.time("lastOccurrence", () -> Times.of(recorded.getLastOccurrenceElement()));
    if (last.isKnown()) {
      notes.add("date of the last reaction, not of onset");
      return last;
    }
    When recordedOn = place.time("recordedDate", () -> Times.of(recorded.getRecordedDateElement()));
    if (recordedOn.isKnown()) {
      notes.add("date of record, not of onset");
    }
    return recordedOn;
  }

  private static boolean unconfirmed(AllergyIntolerance recorded) {
    if (Concepts.has(recorded.getVerificationStatus(), "refuted")) {
      throw UnusableException.ignored("refuted");
    }
    if (Concepts.has(recorded.getVerificationStatus(), "entered-in-error")) {
      throw UnusableException.ignored("entered in error");
    }
    return Concepts.has(recorded.getVerificationStatus(), "unconfirmed")
        || Concepts.has(recorded.getVerificationStatus(), "presumed");
  }
}
