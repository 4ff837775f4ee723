package org.kapcds.fhir.read;

import java.math.BigDecimal;
import java.util.List;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.DoseStep;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.fact.Medication.Origin;
import org.kapcds.engine.fact.Medication.Status;
import org.kapcds.engine.fact.Quantity;
import org.kapcds.engine.fact.When;

/** Medicines given: a single intake with its time, and what was given then. */
final class MedicationAdministrationReader {

  private MedicationAdministrationReader() {}

  static List<Fact> read(MedicationAdministration given, Place place) {
    refuse(given.getStatus());
    Product product = Product.of(given.getMedication(), place);
    When end = place.time("effective", () -> Times.of(given.getEffective()));
    When start = place.time("effective.start", () -> start(given, end));
    product.listTrouble(place, status(given.getStatus()) == Status.ENDED, start);
    return List.of(
        Medication.of(
                place.head("", product.concept(), start, notes(given, place), product.how()),
                Origin.ADMINISTRATION,
                status(given.getStatus()),
                end,
                end,
                Concepts.of(given.getDosage().getRoute()),
                Concepts.together(given.getStatusReason()))
            .withDoses(List.of(DoseStep.throughout(milligrams(given, product), false))));
  }

  /** What was given this time. */
  private static @Nullable BigDecimal milligrams(MedicationAdministration given, Product product) {
    Quantity dose = Quantities.number(given.getDosage().getDose());
    return dose == null ? null : DailyDose.milligrams(dose, product.strength());
  }

  private static When start(MedicationAdministration given, When end) {
    boolean lasting = given.getEffective() instanceof Period period && period.hasStart();
    return lasting ? Times.start((Period) given.getEffective()) : end;
  }

  private static void refuse(@Nullable MedicationAdministrationStatus status) {
    if (status == MedicationAdministrationStatus.ENTEREDINERROR) {
      throw UnusableException.ignored("entered in error");
    }
    if (status == MedicationAdministrationStatus.NOTDONE) {
      throw UnusableException.ignored("not given");
    }
  }

  private static List<String> notes(MedicationAdministration given, Place place) {
    MedicationAdministrationStatus status = given.getStatus();
    List<String> notes = Reasons.notes(given.getReasonReference(), place);
    if (status == null || status == MedicationAdministrationStatus.UNKNOWN) {
      notes.add("status not known");
    }
    if (status == MedicationAdministrationStatus.STOPPED) {
      notes.add(Head.STOPPED_EARLY);
    }
    return notes;
  }

  private static Status status(@Nullable MedicationAdministrationStatus status) {
    if (status == MedicationAdministrationStatus.INPROGRESS) {
      return Status.ACTIVE;
    }
    return status == MedicationAdministrationStatus.ONHOLD ? Status.ON_HOLD : Status.ENDED;
  }
}
