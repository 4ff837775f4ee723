package org.kapcds.fhir.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationDispense.MedicationDispenseStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.fact.Medication.Origin;
import org.kapcds.engine.fact.Medication.Status;
import org.kapcds.engine.fact.When;

/**
 * Medicines handed out. Handing out is an event that has ended; whether the medicine is still in
 * use is for the engine to tell, by the last day of the supply, which is the end of the fact.
 */
final class MedicationDispenseReader {

  private MedicationDispenseReader() {}

  static List<Fact> read(MedicationDispense dispense, Place place) {
    refuse(dispense.getStatus());
    Product product = Product.of(dispense.getMedication(), place);
    List<String> notes = new ArrayList<>();
    DateTimeType from =
        dispense.hasWhenHandedOver()
            ? dispense.getWhenHandedOverElement()
            : dispense.getWhenPreparedElement();
    DailyDose dose =
        DailyDose.read(dispense.getDosageInstruction(), product, start(from, place), place, notes);
    UsePeriod period =
        place.attempt(
            "whenHandedOver",
            () -> UsePeriod.lasting(from, supply(dispense, dose, product)),
            UsePeriod.UNKNOWN);
    if (period.end().isKnown()) {
      notes.add("end is the last day of the supply");
    }
    product.listTrouble(place, true, period.start());
    return List.of(
        Medication.of(
                place.head("", product.concept(), period.start(), notes, product.how()),
                Origin.DISPENSE,
                Status.ENDED,
                period.end(),
                When.UNKNOWN,
                Concepts.route(dispense.getDosageInstruction()),
                Concept.NONE)
            .withDoses(dose.parts()));
  }

  private static When start(DateTimeType from, Place place) {
    try {
      return Times.of(from);
    } catch (UnusableException e) {
      return When.UNKNOWN;
    }
  }

  /** How long the supply lasts: as recorded, else what was handed out by what is taken a day. */
  private static @Nullable Quantity supply(
      MedicationDispense dispense, DailyDose dose, Product product) {
    if (dispense.hasDaysSupply()) {
      return dispense.getDaysSupply();
    }
    BigDecimal days = dose.daysOf(dispense.getQuantity(), product.strength());
    return days == null ? null : new Quantity().setValue(days).setCode("d");
  }

  private static void refuse(@Nullable MedicationDispenseStatus status) {
    if (status == MedicationDispenseStatus.ENTEREDINERROR) {
      throw UnusableException.ignored("entered in error");
    }
    if (status == null || status == MedicationDispenseStatus.UNKNOWN) {
      throw UnusableException.unusable("whether it was handed out is not recorded");
    }
    if (status != MedicationDispenseStatus.COMPLETED) {
      throw UnusableException.ignored("not handed out");
    }
  }
}
