package org.kapcds.fhir.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.MeasuredOut;
import org.kapcds.engine.fact.Order;
import org.kapcds.engine.fact.Quantity;
import org.kapcds.engine.fact.When;

/**
 * Orders, as far as a dose can be judged by them. A volume becomes a mass by the strength of the
 * product.
 */
final class Orders {

  private Orders() {}

  static Order of(MedicationRequest request, boolean draft, Product product, Place place) {
    List<Dosage> instructions = request.getDosageInstruction();
    List<String> notes = new ArrayList<>();
    OrderedDose dose = OrderedDose.of(instructions, product.strength(), notes);
    When moment = place.time("dosageInstruction[0].timing.event[0]", () -> moment(instructions));
    return Order.of(
            place.head("", product.concept(), moment, notes, product.how()),
            draft,
            Concepts.route(instructions),
            dose.amount(),
            dose.rate(),
            minutes(instructions),
            Concepts.together(request.getCategory()),
            reasons(request, place))
        .measured(measuredOut(instructions, dose, product));
  }

  private static MeasuredOut measuredOut(
      List<Dosage> instructions, OrderedDose dose, Product product) {
    Strength strength = product.strength();
    return new MeasuredOut(
        dose.written(),
        dose.also(),
        String.join("; ", dose.unread()),
        dose.millilitres(),
        strength == null ? null : strength.mgPerMl(),
        product.mixed(),
        dose.pump(),
        dose.parts(),
        Spacing.minutes(instructions),
        Spacing.hours(instructions));
  }

  private static When moment(List<Dosage> instructions) {
    return instructions.isEmpty()
        ? When.UNKNOWN
        : Times.firstEvent(instructions.get(0).getTiming());
  }

  private static @Nullable BigDecimal minutes(List<Dosage> instructions) {
    for (Dosage instruction : instructions) {
      TimingRepeatComponent repeat = instruction.getTiming().getRepeat();
      if (repeat.hasDuration() && repeat.hasDurationUnit()) {
        return Units.minutes(new Quantity(repeat.getDuration(), repeat.getDurationUnit().toCode()));
      }
    }
    return null;
  }

  private static List<Concept> reasons(MedicationRequest request, Place place) {
    List<Concept> reasons = new ArrayList<>();
    for (CodeableConcept reason : request.getReasonCode()) {
      reasons.add(Concepts.of(reason));
    }
    for (Reference reference : request.getReasonReference()) {
      Entry entry = place.resolve(reference.getReference());
      reasons.add(
          entry == null ? new Concept(List.of(), reference.getDisplay()) : Salvage.codeOf(entry));
    }
    reasons.removeIf(Concept::isEmpty);
    return reasons;
  }
}
