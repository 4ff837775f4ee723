package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationDispense.MedicationDispenseStatus;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.fact.Medication.Origin;
import org.kapcds.engine.fact.Medication.Status;
import org.kapcds.engine.fact.When;

/**
 * Medicines handed out. One is in use from then on for as long as the supply lasts: that it was
 * handed out completely does not end it. Without a recorded supply nothing says that it is in use.
 */
final class MedicationDispenseReader {

  private MedicationDispenseReader() {}

  static List<Fact> read(MedicationDispense dispense, Place place) {
    refuse(dispense.getStatus());
    Product product = Product.of(dispense.getMedication(), place);
    DailyDose dose = DailyDose.of(dispense.getDosageInstruction(), product.strength());
    List<String> notes = new ArrayList<>(dose.notes());
    DateTimeType from =
        dispense.hasWhenHandedOver()
            ? dispense.getWhenHandedOverElement()
            : dispense.getWhenPreparedElement();
    UsePeriod period = UsePeriod.lasting(from, dispense.getDaysSupply());
    if (!period.end().isKnown()) {
      notes.add("how long the supply lasts is not recorded");
    }
    Concept route =
        dispense.hasDosageInstruction()
            ? Concepts.of(dispense.getDosageInstruction().get(0).getRoute())
            : Concept.NONE;
    List<Fact> facts = new ArrayList<>(product.troubles(place, period.start()));
    facts.add(
        Medication.of(
            place.head("", product.concept(), period.start(), notes, product.how()),
            Origin.DISPENSE,
            period.end().isKnown() ? Status.ACTIVE : Status.ENDED,
            period.end(),
            When.UNKNOWN,
            route,
            dose.milligrams(),
            dose.asNeeded(),
            Concept.NONE));
    return facts;
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
