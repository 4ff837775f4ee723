package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.fact.Answer.Reply;
import org.kapcds.engine.fact.CodedResult;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Unreadable.Cause;
import org.kapcds.engine.fact.When;

/**
 * Results, scores and answers. Each component of a panel is a fact of its own, and one that cannot
 * be used leaves the others as they are. What is a member of a panel knows which.
 */
final class ObservationReader {

  /**
   * Why a value is absent when the question was put or the test done, and the result is not told.
   */
  private static final String WITHHELD = "asked, and not known or not told (`%s`)";

  private final Place place;
  private final When when;
  private final String group;
  private final boolean preliminary;
  private final List<String> notes = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();

  private ObservationReader(Observation observation, Place place) {
    this.place = place;
    this.group = ObservationGroup.of(place);
    this.preliminary = preliminary(observation.getStatus());
    if (preliminary) {
      notes.add("not yet final");
    }
    this.when = when(observation);
    noteFocus(observation);
    noteTeller(observation);
  }

  static List<Fact> read(Observation observation, Place place) {
    refuseMistakes(observation.getStatus());
    ObservationReader reader = new ObservationReader(observation, place);
    reader.readAll(observation);
    return reader.facts;
  }

  private void readAll(Observation observation) {
    boolean panel = observation.hasComponent() || observation.hasHasMember();
    if (observation.hasValue() || observation.hasDataAbsentReason() || !panel) {
      add(
          "",
          observation.getCode(),
          observation.getValue(),
          observation.getDataAbsentReason(),
          observation.getInterpretation(),
          observation.getReferenceRange());
    }
    for (int i = 0; i < observation.getComponent().size(); i++) {
      ObservationComponentComponent part = observation.getComponent().get(i);
      add(
          "component[" + i + "]",
          part.getCode(),
          part.getValue(),
          part.getDataAbsentReason(),
          part.getInterpretation(),
          part.getReferenceRange());
    }
    if (!observation.getHasMember().stream().allMatch(this::isHere)) {
      place.list(
          "hasMember",
          Concepts.of(observation.getCode()),
          Cause.WITHHELD,
          "a part of this panel was not sent");
    }
  }

  private boolean isHere(Reference member) {
    return place.record().resolve(member.getReference(), place.entry()) != null;
  }

  private void add(
      String path,
      CodeableConcept code,
      @Nullable Type value,
      CodeableConcept absentReason,
      List<CodeableConcept> interpretation,
      List<ObservationReferenceRangeComponent> ranges) {
    Head head = place.head(path, Concepts.of(code), when, notes);
    Concept finding = finding(interpretation);
    if (!finding.isEmpty()) {
      facts.add(CodedResult.of(head, finding, preliminary));
    }
    try {
      if (value != null) {
        Values.read(value, head, preliminary, group)
            .forEach(fact -> facts.add(ReferenceRanges.limited(fact, ranges)));
      } else if (finding.isEmpty() || !absentReason.isEmpty()) {
        addAbsence(head, absentReason);
      }
    } catch (UnusableException e) {
      facts.add(place.unreadable(head, e.why(), e.reason()));
    }
  }

  /** Found or not found, where the interpretation says so; high, low or normal is no finding. */
  private static Concept finding(List<CodeableConcept> interpretation) {
    for (CodeableConcept one : interpretation) {
      for (Coding coding : one.getCoding()) {
        if (coding.getCodeElement().hasValue() && Codes.FOUND.contains(coding.getCode())) {
          return Concepts.of(coding);
        }
      }
    }
    return Concept.NONE;
  }

  private void addAbsence(Head head, CodeableConcept absentReason) {
    Coding coding = absentReason.getCodingFirstRep();
    String reason = coding.getCodeElement().hasValue() ? coding.getCode() : "";
    if (reason.isEmpty() && !absentReason.hasText()) {
      throw UnusableException.unusable("it has no value");
    }
    if (Codes.NEVER_DONE.contains(reason)) {
      throw UnusableException.ignored("not done or not asked (`" + reason + "`)");
    }
    if (Codes.WENT_WRONG.contains(reason)) {
      throw UnusableException.unusable("the result went wrong (`" + reason + "`)");
    }
    facts.add(new Answer(head, Reply.UNKNOWN));
    facts.add(
        place.unreadable(
            head, Cause.WITHHELD, WITHHELD.formatted(reason.isEmpty() ? "text" : reason)));
  }

  /** When it was true: told by itself, by its panel, or else by the day its result was issued. */
  private When when(Observation observation) {
    When own = Times.of(observation.getEffective());
    if (own.isKnown()) {
      return own;
    }
    Entry panel = place.record().panels().get(place.entry());
    if (panel != null) {
      When ofPanel = Times.of(panel.json().path("effectiveDateTime").asString(""));
      if (ofPanel.isKnown()) {
        notes.add("date of its panel");
        return ofPanel;
      }
    }
    When issued = Times.of(observation.getIssuedElement());
    if (issued.isKnown()) {
      notes.add("date of issue, not of the observation");
    }
    return issued;
  }

  /** A focus on a resource of the record is noted; one on another being is not the patient's. */
  private void noteFocus(Observation observation) {
    for (Reference focus : observation.getFocus()) {
      String target = focus.getReference();
      Entry entry = place.resolve(target);
      if (entry != null && entry.type().equals("Patient")) {
        continue;
      }
      String type = entry == null ? References.typeOf(target) : entry.type();
      if (type.equals("Patient") || !Readers.handles(type)) {
        throw UnusableException.unusable("about somebody or something else than the patient");
      }
      notes.add(Head.about(entry == null ? target : entry.reference()));
    }
  }

  /** Who told it, or what: the same rules hold for it, and whoever reads it must know. */
  private void noteTeller(Observation observation) {
    for (Reference teller : observation.getPerformer()) {
      Entry entry = place.resolve(teller.getReference());
      String type = entry == null ? References.typeOf(teller.getReference()) : entry.type();
      if (type.equals("Patient") || type.equals("RelatedPerson")) {
        notes.add("told by the patient or a relative");
      }
    }
    if (observation.hasDevice()) {
      notes.add("measured by a device");
    }
  }

  private static void refuseMistakes(@Nullable ObservationStatus status) {
    if (status == ObservationStatus.ENTEREDINERROR) {
      throw UnusableException.ignored("entered in error");
    }
    if (status == ObservationStatus.CANCELLED) {
      throw UnusableException.ignored("cancelled");
    }
    if (status == ObservationStatus.REGISTERED) {
      throw UnusableException.ignored("no result yet");
    }
    if (status == ObservationStatus.UNKNOWN) {
      throw UnusableException.unusable("whether the result holds is not known");
    }
  }

  /** Whatever does not say that it is final is not. */
  private static boolean preliminary(@Nullable ObservationStatus status) {
    return status != ObservationStatus.FINAL
        && status != ObservationStatus.AMENDED
        && status != ObservationStatus.CORRECTED;
  }
}
