package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Diagnosis;
import org.kapcds.engine.fact.Diagnosis.Status;
import org.kapcds.engine.fact.Diagnosis.Verification;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.When;

/** Problems and diagnoses. A code of evidence becomes a yes of its own. */
final class ConditionReader {

  private ConditionReader() {}

  static List<Fact> read(Condition condition, Place place) {
    Verification verification = verification(condition.getVerificationStatus());
    Concept concept = Concepts.of(condition.getCode());
    if (concept.isEmpty()) {
      throw UnusableException.unusable("it names no condition");
    }
    When birth = place.record().birth();
    List<String> notes = new ArrayList<>();
    When onset = place.time("onset", () -> time(condition.getOnset(), birth, "onset", notes));
    When when = onset;
    if (!onset.isKnown() && condition.hasRecordedDate()) {
      when = place.time("recordedDate", () -> Times.of(condition.getRecordedDateElement()));
      notes.add("date of record, not of onset");
    }
    When abated =
        place.time("abatement", () -> time(condition.getAbatement(), birth, "end", notes));
    Status status = status(condition.getClinicalStatus());
    if (abated.isKnown() && status == Status.ACTIVE) {
      notes.add("recorded as active although it has an end");
    }
    When visit =
        isOfVisit(condition)
            ? place.time("recordedDate", () -> Times.of(condition.getRecordedDateElement()))
            : When.UNKNOWN;
    if (isConcern(condition)) {
      verification = Verification.UNCONFIRMED;
      notes.add("a health concern, not a diagnosis");
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Diagnosis(
            place.head(concept, when, notes),
            status,
            verification,
            onset,
            abated,
            visit,
            Concepts.of(condition.getSeverity()),
            Diagnosis.Reading.NONE));
    addEvidence(condition, when, place, facts);
    return facts;
  }

  /** Somebody's concern is no diagnosis, unless the list of problems or a visit makes it one. */
  private static boolean isConcern(Condition condition) {
    return hasCategory(condition, "health-concern")
        && !hasCategory(condition, "problem-list-item")
        && !hasCategory(condition, "encounter-diagnosis");
  }

  private static boolean isOfVisit(Condition condition) {
    return hasCategory(condition, "encounter-diagnosis")
        && !hasCategory(condition, "problem-list-item");
  }

  private static boolean hasCategory(Condition condition, String code) {
    return condition.getCategory().stream().anyMatch(category -> Concepts.has(category, code));
  }

  private static void addEvidence(Condition condition, When when, Place place, List<Fact> facts) {
    for (int i = 0; i < condition.getEvidence().size(); i++) {
      Concept evidence = Concepts.together(condition.getEvidence().get(i).getCode());
      if (!evidence.isEmpty()) {
        facts.add(
            new Answer(
                place.head("evidence[" + i + "]", evidence, when, List.of()), Answer.Reply.YES));
      }
    }
  }

  private static When time(@Nullable Type value, When birth, String what, List<String> notes) {
    if (value instanceof StringType) {
      notes.add(what + " recorded as text only");
      return When.UNKNOWN;
    }
    When byAge = Ages.of(value, birth);
    if (byAge.isKnown()) {
      notes.add(what + " worked out from an age");
      return byAge;
    }
    if (value instanceof Period period) {
      return what.equals("onset") ? Times.start(period) : Times.of(period);
    }
    return Times.of(value);
  }

  private static Status status(CodeableConcept recorded) {
    if (any(recorded, "active", "recurrence", "relapse")) {
      return Status.ACTIVE;
    }
    return any(recorded, "inactive", "remission", "resolved") ? Status.INACTIVE : Status.UNKNOWN;
  }

  private static Verification verification(CodeableConcept recorded) {
    if (any(recorded, "refuted")) {
      throw UnusableException.ignored("refuted");
    }
    if (any(recorded, "entered-in-error")) {
      throw UnusableException.ignored("entered in error");
    }
    for (Verification one :
        List.of(
            Verification.DIFFERENTIAL,
            Verification.PROVISIONAL,
            Verification.UNCONFIRMED,
            Verification.CONFIRMED)) {
      if (any(recorded, one.name().toLowerCase(Locale.ROOT))) {
        return one;
      }
    }
    return Verification.UNKNOWN;
  }

  private static boolean any(CodeableConcept recorded, String... codes) {
    for (String code : codes) {
      if (Concepts.has(recorded, code)) {
        return true;
      }
    }
    return false;
  }
}
