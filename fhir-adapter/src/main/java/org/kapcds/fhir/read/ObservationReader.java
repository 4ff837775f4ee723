package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.fact.Answer.Reply;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Unreadable.Cause;
import org.kapcds.engine.fact.When;

/**
 * Results, scores and answers. Each component of a panel is a fact of its own, and one that cannot
 * be used leaves the others as they are.
 */
final class ObservationReader {

  /**
   * Why a value is absent when the question was put or the test done, and the result is not told.
   */
  private static final String WITHHELD = "asked, and not known or not told (`%s`)";

  private final Place place;
  private final When when;
  private final boolean preliminary;
  private final List<String> notes = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();

  private ObservationReader(Observation observation, Place place) {
    this.place = place;
    this.when = Times.of(observation.getEffective());
    this.preliminary = preliminary(observation.getStatus());
    if (preliminary) {
      notes.add("not yet final");
    }
    noteFocus(observation);
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
      add("", observation.getCode(), observation.getValue(), observation.getDataAbsentReason());
    }
    for (int i = 0; i < observation.getComponent().size(); i++) {
      ObservationComponentComponent part = observation.getComponent().get(i);
      add("component[" + i + "]", part.getCode(), part.getValue(), part.getDataAbsentReason());
    }
  }

  private void add(
      String path, CodeableConcept code, @Nullable Type value, CodeableConcept absentReason) {
    Concept concept = Concepts.of(code);
    Head head = place.head(path, concept, when, notes);
    try {
      if (value != null) {
        facts.addAll(Values.read(value, head, preliminary));
      } else {
        addAbsence(head, absentReason);
      }
    } catch (UnusableException e) {
      facts.add(place.unreadable(head, e.why(), e.reason()));
    }
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
      notes.add("about " + (entry == null ? target : entry.reference()));
    }
  }

  private static void refuseMistakes(@Nullable ObservationStatus status) {
    if (status == ObservationStatus.ENTEREDINERROR) {
      throw UnusableException.ignored("entered in error");
    }
    if (status == ObservationStatus.CANCELLED) {
      throw UnusableException.ignored("cancelled");
    }
  }

  /** Whatever does not say that it is final is not. */
  private static boolean preliminary(@Nullable ObservationStatus status) {
    return status != ObservationStatus.FINAL
        && status != ObservationStatus.AMENDED
        && status != ObservationStatus.CORRECTED;
  }
}
