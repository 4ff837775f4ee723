package org.kapcds.fhir.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Dosage.DosageDoseAndRateComponent;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Order;
import org.kapcds.engine.fact.Quantity;
import org.kapcds.engine.fact.When;

/**
 * Orders, as far as a dose can be judged by them. Where a range is ordered its high end counts,
 * which is the one that could be given. A volume becomes a mass by the strength of the product.
 */
final class Orders {

  private Orders() {}

  static Order of(MedicationRequest request, boolean draft, Product product, Place place) {
    List<Dosage> instructions = request.getDosageInstruction();
    List<String> notes = new ArrayList<>();
    Quantity dose = dose(instructions, product.strength(), notes);
    Quantity rate = rate(instructions, notes);
    When moment = place.time("dosageInstruction[0].timing.event[0]", () -> moment(instructions));
    Concept route =
        instructions.isEmpty() ? Concept.NONE : Concepts.of(instructions.get(0).getRoute());
    return Order.of(
        place.head("", product.concept(), moment, notes, product.how()),
        draft,
        route,
        dose,
        rate,
        minutes(instructions),
        Concepts.together(request.getCategory()),
        reasons(request, place));
  }

  private static When moment(List<Dosage> instructions) {
    return instructions.isEmpty()
        ? When.UNKNOWN
        : Times.firstEvent(instructions.get(0).getTiming());
  }

  /** The dose of one session: parts of a split dose are added up if their units agree. */
  private static @Nullable Quantity dose(
      List<Dosage> instructions, @Nullable Strength strength, List<String> notes) {
    Quantity sum = null;
    for (Dosage instruction : instructions) {
      DosageDoseAndRateComponent part = instruction.getDoseAndRateFirstRep();
      Quantity dose =
          part.hasDoseQuantity()
              ? number(part.getDoseQuantity())
              : highEnd(part.hasDoseRange() ? part.getDoseRange().getHigh() : null, notes);
      if (dose == null) {
        continue;
      }
      dose = byStrength(dose, strength, notes);
      if (sum != null && !Objects.equals(sum.unit(), dose.unit())) {
        notes.add("its parts have different units and cannot be added up");
        return null;
      }
      sum = sum == null ? dose : new Quantity(sum.value().add(dose.value()), dose.unit());
    }
    return sum;
  }

  private static Quantity byStrength(
      Quantity dose, @Nullable Strength strength, List<String> notes) {
    BigDecimal milligrams = strength == null ? null : strength.milligramsIn(dose);
    if (strength == null || milligrams == null) {
      return dose;
    }
    notes.add("%s of %s per %s".formatted(dose, strength.amount(), strength.per()));
    return new Quantity(milligrams, "mg");
  }

  private static @Nullable Quantity rate(List<Dosage> instructions, List<String> notes) {
    for (Dosage instruction : instructions) {
      DosageDoseAndRateComponent part = instruction.getDoseAndRateFirstRep();
      if (part.hasRateQuantity()) {
        return number(part.getRateQuantity());
      }
      if (part.hasRateRatio()) {
        return rate(part.getRateRatio());
      }
      if (part.hasRateRange()) {
        return highEnd(part.getRateRange().getHigh(), notes);
      }
    }
    return null;
  }

  /** A rate for one unit of time: 20 mg in 40 min is 0.5 mg/min. */
  private static @Nullable Quantity rate(Ratio ratio) {
    Quantity amount = number(ratio.getNumerator());
    Quantity time = number(ratio.getDenominator());
    if (amount == null || time == null || time.value().signum() <= 0) {
      return null;
    }
    String unit =
        amount.unit() == null || time.unit() == null ? null : amount.unit() + "/" + time.unit();
    return new Quantity(Units.plain(amount.value().divide(time.value(), Units.PRECISION)), unit);
  }

  private static @Nullable BigDecimal minutes(List<Dosage> instructions) {
    for (Dosage instruction : instructions) {
      TimingRepeatComponent repeat = instruction.getTiming().getRepeat();
      if (repeat.hasDuration() && repeat.hasDurationUnit()) {
        return Units.minutes(repeat.getDuration(), repeat.getDurationUnit().toCode());
      }
    }
    return null;
  }

  private static @Nullable Quantity highEnd(
      org.hl7.fhir.r4.model.@Nullable Quantity high, List<String> notes) {
    Quantity number = high == null ? null : number(high);
    if (number != null) {
      notes.add("high end of the range ordered");
    }
    return number;
  }

  /** A quantity that is one; an order without a number has no dose, and the engine says so. */
  private static @Nullable Quantity number(org.hl7.fhir.r4.model.Quantity recorded) {
    return recorded.getValue() != null && !recorded.hasComparator()
        ? Quantities.of(recorded)
        : null;
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
