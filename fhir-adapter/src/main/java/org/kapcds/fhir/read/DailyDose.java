package org.kapcds.fhir.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Dosage.DosageDoseAndRateComponent;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.DoseStep;
import org.kapcds.engine.fact.Quantity;
import org.kapcds.engine.fact.When;

/**
 * How much of a medicine is taken in a day, part by part. Instructions that hold at the same time
 * stand side by side, those with another sequence number follow one another, by the days or the
 * durations they are bound to. Ranges of doses and of times are kept as ranges.
 *
 * @param parts the parts, in their order
 * @param notes what a reader of the numbers must know
 */
record DailyDose(List<DoseStep> parts, List<String> notes) {

  /** The daily doses of instructions; days that cannot be read are listed, and its notes added. */
  static DailyDose read(
      List<Dosage> instructions, Product product, When start, Place place, List<String> notes) {
    DailyDose dose =
        place.attempt(
            "dosageInstruction",
            () -> of(instructions, product.strength(), start),
            new DailyDose(List.of(), List.of()));
    notes.addAll(dose.notes());
    return dose;
  }

  /**
   * The daily doses of instructions.
   *
   * @param strength how much is in the product, if it says
   * @param start when the use begins
   */
  static DailyDose of(List<Dosage> instructions, @Nullable Strength strength, When start) {
    List<Dosage> inOrder = new ArrayList<>(instructions);
    inOrder.sort(Comparator.comparing(Dosage::getSequence));
    Set<String> notes = new LinkedHashSet<>();
    List<DoseStep> parts = new ArrayList<>();
    LocalDate next = start.isExactDay() ? start.firstDay(java.time.ZoneOffset.UTC) : null;
    boolean several = inOrder.stream().map(Dosage::getSequence).distinct().count() > 1;
    for (int i = 0; i < inOrder.size(); i++) {
      Dosage instruction = inOrder.get(i);
      UsePeriod period = period(instruction, several ? next : null);
      parts.add(part(instruction, period, strength, notes));
      boolean last = i + 1 == inOrder.size();
      if (!last && inOrder.get(i + 1).getSequence() != instruction.getSequence()) {
        LocalDate end = period.end().isExactDay() ? period.end().first() : null;
        next = end == null ? null : end.plusDays(1);
      }
    }
    if (several) {
      notes.add("dose in steps");
    }
    if (parts.stream().anyMatch(DoseStep::asNeeded)
        && !parts.stream().allMatch(DoseStep::asNeeded)) {
      notes.add("doses as needed are not counted");
    }
    return new DailyDose(endedByTheNext(parts), List.copyOf(notes));
  }

  /** A step without an end of its own ends where the next one is known to begin. */
  private static List<DoseStep> endedByTheNext(List<DoseStep> parts) {
    List<DoseStep> ended = new ArrayList<>();
    for (DoseStep part : parts) {
      LocalDate next =
          parts.stream()
              .filter(other -> other.step() > part.step())
              .map(other -> other.from().first())
              .filter(java.util.Objects::nonNull)
              .min(Comparator.naturalOrder())
              .orElse(null);
      ended.add(next == null || part.until().isKnown() ? part : until(next.minusDays(1), part));
    }
    return ended;
  }

  private static DoseStep until(LocalDate day, DoseStep part) {
    return new DoseStep(
        part.step(), part.from(), When.on(day), part.milligrams(), part.pieces(), part.asNeeded());
  }

  /** The days an instruction is bound to, or that its duration gives from the day it follows. */
  private static UsePeriod period(Dosage instruction, @Nullable LocalDate from) {
    TimingRepeatComponent repeat = instruction.getTiming().getRepeat();
    if (repeat.hasBoundsPeriod()) {
      return new UsePeriod(
          Times.start(repeat.getBoundsPeriod()), Times.end(repeat.getBoundsPeriod()));
    }
    LocalDate after =
        from != null && repeat.hasBoundsDuration()
            ? UsePeriod.plus(from, repeat.getBoundsDuration())
            : null;
    return new UsePeriod(
        from == null ? When.UNKNOWN : When.on(from),
        after == null ? When.UNKNOWN : When.on(after.minusDays(1)));
  }

  private static DoseStep part(
      Dosage instruction, UsePeriod period, @Nullable Strength strength, Set<String> notes) {
    DoseStep.Amount milligrams = perDay(instruction, dose -> milligrams(dose, strength), notes);
    return new DoseStep(
        instruction.getSequence(),
        period.start(),
        period.end(),
        milligrams,
        milligrams == null ? perDay(instruction, Units::pieces, notes) : null,
        asNeeded(instruction));
  }

  private static boolean asNeeded(Dosage instruction) {
    return Flags.isTrue(instruction.getAsNeeded())
        || instruction.getAsNeeded() instanceof CodeableConcept;
  }

  /** What one instruction comes to in a day, in one measure; {@code null} if it cannot be told. */
  private static DoseStep.@Nullable Amount perDay(
      Dosage instruction, Function<Quantity, @Nullable BigDecimal> measure, Set<String> notes) {
    DoseStep.Amount times = Frequency.perDay(instruction.getTiming());
    DoseStep.Amount amount = null;
    for (DosageDoseAndRateComponent dose : instruction.getDoseAndRate()) {
      DoseStep.Amount once = once(dose, measure);
      if (amount == null && once != null && times != null) {
        amount =
            new DoseStep.Amount(
                Units.plain(once.least().multiply(times.least())),
                Units.plain(once.most().multiply(times.most())));
        if (dose.hasDoseRange()) {
          notes.add("a range of doses");
        }
      }
    }
    BigDecimal limit = limit(instruction.getMaxDosePerPeriod(), measure);
    if (limit == null) {
      return amount;
    }
    if (amount == null) {
      return asNeeded(instruction) ? DoseStep.Amount.of(limit) : null;
    }
    return new DoseStep.Amount(amount.least().min(limit), amount.most().min(limit));
  }

  private static DoseStep.@Nullable Amount once(
      DosageDoseAndRateComponent dose, Function<Quantity, @Nullable BigDecimal> measure) {
    if (dose.hasDoseQuantity()) {
      BigDecimal exactly = in(dose.getDoseQuantity(), measure);
      return exactly == null ? null : DoseStep.Amount.of(exactly);
    }
    if (!dose.hasDoseRange()) {
      return null;
    }
    BigDecimal low = in(dose.getDoseRange().getLow(), measure);
    BigDecimal high = in(dose.getDoseRange().getHigh(), measure);
    if (low == null) {
      return high == null ? null : new DoseStep.Amount(BigDecimal.ZERO, high);
    }
    return high == null || high.compareTo(low) < 0 ? null : new DoseStep.Amount(low, high);
  }

  /** The most that may be taken in a day, of a limit such as 4 mg in 24 hours. */
  private static @Nullable BigDecimal limit(
      Ratio recorded, Function<Quantity, @Nullable BigDecimal> measure) {
    BigDecimal most = in(recorded.getNumerator(), measure);
    BigDecimal minutes = in(recorded.getDenominator(), Units::minutes);
    return most == null || minutes == null || minutes.signum() <= 0
        ? null
        : Units.plain(most.multiply(Units.MINUTES_OF_A_DAY).divide(minutes, Units.PRECISION));
  }

  private static @Nullable BigDecimal in(
      org.hl7.fhir.r4.model.Quantity recorded, Function<Quantity, @Nullable BigDecimal> measure) {
    Quantity number = Quantities.number(recorded);
    return number == null ? null : measure.apply(number);
  }

  /** A dose in mg: as written, or by the strength of the product. */
  static @Nullable BigDecimal milligrams(Quantity dose, @Nullable Strength strength) {
    BigDecimal written = Units.milligrams(dose);
    if (written != null) {
      return written;
    }
    return strength == null ? null : strength.milligramsIn(dose);
  }

  /** How many whole days a quantity that was handed out lasts; {@code null} if it is not told. */
  @Nullable BigDecimal daysOf(
      org.hl7.fhir.r4.model.Quantity handedOut, @Nullable Strength strength) {
    if (parts.size() != 1 || parts.get(0).asNeeded()) {
      return null;
    }
    DoseStep.Amount milligrams = parts.get(0).milligrams();
    DoseStep.Amount perDay = milligrams == null ? parts.get(0).pieces() : milligrams;
    BigDecimal amount =
        milligrams == null
            ? in(handedOut, Units::pieces)
            : in(handedOut, quantity -> milligrams(quantity, strength));
    return perDay == null || amount == null || perDay.most().signum() <= 0
        ? null
        : amount.divide(perDay.most(), 0, RoundingMode.FLOOR);
  }
}
