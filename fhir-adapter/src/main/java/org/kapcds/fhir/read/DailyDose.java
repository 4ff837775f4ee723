package org.kapcds.fhir.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Dosage.DosageDoseAndRateComponent;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Quantity;

/**
 * How much of a medicine is taken in a day, on average.
 *
 * <p>Instructions that hold at the same time are added up; of steps that follow one another the
 * last one counts. Where a range is ordered its low end counts. If one part cannot be worked out,
 * the sum cannot.
 *
 * @param milligrams the mean daily dose in mg; {@code null} if it cannot be worked out
 * @param pieces the mean number of tablets, capsules or the like a day; {@code null} where a mass
 *     is known, or nothing
 * @param asNeeded whether all of it is taken as needed only
 * @param notes what a reader of the number must know
 */
record DailyDose(
    @Nullable BigDecimal milligrams,
    @Nullable BigDecimal pieces,
    boolean asNeeded,
    List<String> notes) {

  /** The daily dose of instructions, for a product of the given strength. */
  static DailyDose of(List<Dosage> instructions, @Nullable Strength strength) {
    List<Dosage> current = lastStep(instructions);
    boolean asNeeded = !current.isEmpty() && current.stream().allMatch(DailyDose::asNeeded);
    List<String> notes = new ArrayList<>();
    if (current.size() < instructions.size()) {
      notes.add("dose of the last step");
    }
    List<Dosage> counted = new ArrayList<>();
    for (Dosage instruction : current) {
      if (!asNeeded && asNeeded(instruction)) {
        notes.add("doses as needed are not counted");
      } else {
        counted.add(instruction);
      }
    }
    BigDecimal milligrams = sum(counted, dose -> milligrams(dose, strength), notes);
    BigDecimal pieces = milligrams == null ? sum(counted, Units::pieces, notes) : null;
    return new DailyDose(milligrams, pieces, asNeeded, List.copyOf(new LinkedHashSet<>(notes)));
  }

  /** The sum of a day in one measure; {@code null} if one part cannot be told in it. */
  private static @Nullable BigDecimal sum(
      List<Dosage> instructions,
      Function<Quantity, @Nullable BigDecimal> measure,
      List<String> notes) {
    BigDecimal sum = null;
    for (Dosage instruction : instructions) {
      BigDecimal part = ofOne(instruction, measure, notes);
      if (part == null) {
        return null;
      }
      sum = sum == null ? part : sum.add(part);
    }
    return sum == null ? null : Units.plain(sum);
  }

  /** The instructions with the highest sequence number; all, if they do not differ in it. */
  private static List<Dosage> lastStep(List<Dosage> instructions) {
    int last = instructions.stream().mapToInt(Dosage::getSequence).max().orElse(0);
    return instructions.stream().filter(one -> one.getSequence() == last).toList();
  }

  private static boolean asNeeded(Dosage instruction) {
    return Flags.isTrue(instruction.getAsNeeded())
        || instruction.getAsNeeded() instanceof CodeableConcept;
  }

  private static @Nullable BigDecimal ofOne(
      Dosage instruction, Function<Quantity, @Nullable BigDecimal> measure, List<String> notes) {
    DosageDoseAndRateComponent dose = instruction.getDoseAndRateFirstRep();
    org.hl7.fhir.r4.model.Quantity recorded = null;
    if (dose.hasDoseQuantity()) {
      recorded = dose.getDoseQuantity();
    } else if (dose.hasDoseRange() && dose.getDoseRange().hasLow()) {
      recorded = dose.getDoseRange().getLow();
      notes.add("low end of the range of doses");
    }
    BigDecimal perDay = Frequency.perDay(instruction.getTiming());
    if (recorded == null
        || recorded.getValue() == null
        || recorded.hasComparator()
        || perDay == null) {
      return null;
    }
    BigDecimal once = measure.apply(Quantities.of(recorded));
    return once == null ? null : once.multiply(perDay);
  }

  /** A dose in mg: as written, or by the strength of the product. */
  private static @Nullable BigDecimal milligrams(Quantity dose, @Nullable Strength strength) {
    BigDecimal written = Units.milligrams(dose);
    if (written != null) {
      return written;
    }
    return strength == null ? null : strength.milligramsIn(dose);
  }
}
