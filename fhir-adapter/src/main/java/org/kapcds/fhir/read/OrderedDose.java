package org.kapcds.fhir.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Dosage.DosageDoseAndRateComponent;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Quantity;

/**
 * How much one session is to take, and how fast. An instruction may say it twice: as an amount, and
 * as the volume or the speed of the pump that somebody worked out for it. Where a range is ordered
 * its high end counts, which is the one that could be given. What cannot be read is named: the rest
 * alone is not the dose.
 *
 * @param written the dose of the first part as it is written
 * @param also the dose as it is written a second time, if it is
 * @param unread what could not be read, in words
 * @param amount the dose; {@code null} when none could be read
 * @param millilitres the volume, if one is told for every part
 * @param rate the rate by amount
 * @param pump the rate by volume, in mL an hour
 * @param parts in how many parts the dose is given
 */
record OrderedDose(
    @Nullable Quantity written,
    @Nullable Quantity also,
    List<String> unread,
    @Nullable Quantity amount,
    @Nullable BigDecimal millilitres,
    @Nullable Quantity rate,
    @Nullable BigDecimal pump,
    int parts) {

  /** What one instruction says. */
  private record Part(
      @Nullable Quantity amount, @Nullable Quantity volume, @Nullable Quantity also) {

    boolean isEmpty() {
      return amount == null && volume == null;
    }
  }

  static OrderedDose of(
      List<Dosage> instructions, @Nullable Strength strength, List<String> notes) {
    List<Part> parts = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    Quantity rate = null;
    BigDecimal pump = null;
    for (Dosage instruction : instructions) {
      Part part = part(instruction, notes, unread);
      if (!part.isEmpty()) {
        parts.add(part);
      } else if (instructions.size() > 1) {
        unread.add("an instruction without a dose");
      }
      for (DosageDoseAndRateComponent one : instruction.getDoseAndRate()) {
        Quantity told = rate(one, notes);
        BigDecimal millilitres = told == null ? null : perHour(told);
        if (millilitres != null) {
          pump = pump == null ? millilitres : pump;
        } else if (told != null) {
          rate = rate == null ? told : rate;
        }
      }
    }
    Quantity written = parts.isEmpty() ? null : either(parts.get(0));
    return new OrderedDose(
        written,
        also(parts, unread),
        unread.stream().distinct().toList(),
        sum(parts, strength, notes),
        volume(parts),
        rate,
        pump,
        Math.max(1, parts.size()));
  }

  private static Part part(Dosage instruction, List<String> notes, List<String> unread) {
    Quantity amount = null;
    Quantity volume = null;
    Quantity also = null;
    for (DosageDoseAndRateComponent one : instruction.getDoseAndRate()) {
      Quantity dose = dose(one, notes);
      if (dose == null) {
        if (one.hasDose()) {
          unread.add("a dose that is no number, or no range with its high end last");
        }
        continue;
      }
      if (Units.millilitres(dose) != null) {
        volume = volume == null ? dose : volume;
      } else if (amount == null) {
        amount = dose;
      } else if (also == null && !dose.equals(amount)) {
        also = dose;
      } else if (!dose.equals(amount) && !dose.equals(also)) {
        unread.add("%s, beside %s and %s".formatted(dose, amount, also));
      }
    }
    return new Part(amount, volume, also);
  }

  private static @Nullable Quantity dose(DosageDoseAndRateComponent one, List<String> notes) {
    if (one.hasDoseQuantity()) {
      return Quantities.number(one.getDoseQuantity());
    }
    return one.hasDoseRange() && !isReversed(one.getDoseRange())
        ? highEnd(one.getDoseRange().getHigh(), notes)
        : null;
  }

  private static boolean isReversed(Range range) {
    Quantity low = Quantities.number(range.getLow());
    Quantity high = Quantities.number(range.getHigh());
    return low != null
        && high != null
        && Objects.equals(low.unit(), high.unit())
        && low.value().compareTo(high.value()) > 0;
  }

  /** The second amount of the whole dose; where only some parts have one it says nothing of it. */
  private static @Nullable Quantity also(List<Part> parts, List<String> unread) {
    List<Quantity> told = parts.stream().map(Part::also).filter(Objects::nonNull).toList();
    if (told.isEmpty()) {
      return null;
    }
    String unit = told.get(0).unit();
    if (told.size() < parts.size()
        || told.stream().anyMatch(one -> !Objects.equals(one.unit(), unit))) {
      unread.add("a second amount of one part only");
      return null;
    }
    return new Quantity(
        told.stream().map(Quantity::value).reduce(BigDecimal::add).orElseThrow(), unit);
  }

  private static @Nullable Quantity either(Part part) {
    return part.amount() == null ? part.volume() : part.amount();
  }

  /** The dose of one session: parts of a split dose are added up if their units agree. */
  private static @Nullable Quantity sum(
      List<Part> parts, @Nullable Strength strength, List<String> notes) {
    Quantity sum = null;
    for (Part part : parts) {
      Quantity told = either(part);
      if (told == null) {
        continue;
      }
      Quantity dose = byStrength(told, strength, notes);
      if (sum != null && !Objects.equals(sum.unit(), dose.unit())) {
        notes.add("its parts have different units and cannot be added up");
        return null;
      }
      sum = sum == null ? dose : new Quantity(sum.value().add(dose.value()), dose.unit());
    }
    return sum;
  }

  private static @Nullable BigDecimal volume(List<Part> parts) {
    BigDecimal sum = null;
    for (Part part : parts) {
      BigDecimal volume = part.volume() == null ? null : Units.millilitres(part.volume());
      if (volume == null) {
        return null;
      }
      sum = sum == null ? volume : sum.add(volume);
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

  private static @Nullable Quantity rate(DosageDoseAndRateComponent part, List<String> notes) {
    if (part.hasRateQuantity()) {
      return Quantities.number(part.getRateQuantity());
    }
    if (part.hasRateRatio()) {
      return rate(part.getRateRatio());
    }
    return part.hasRateRange() ? highEnd(part.getRateRange().getHigh(), notes) : null;
  }

  /** A rate for one unit of time: 20 mg in 40 min is 0.5 mg/min. */
  private static @Nullable Quantity rate(Ratio ratio) {
    Quantity amount = Quantities.number(ratio.getNumerator());
    Quantity time = Quantities.number(ratio.getDenominator());
    if (amount == null || time == null || time.value().signum() <= 0) {
      return null;
    }
    String unit =
        amount.unit() == null || time.unit() == null ? null : amount.unit() + "/" + time.unit();
    return new Quantity(Units.plain(amount.value().divide(time.value(), Units.PRECISION)), unit);
  }

  /** A volume in mL an hour; {@code null} if the rate is none of volume. */
  private static @Nullable BigDecimal perHour(Quantity rate) {
    String unit = rate.unit() == null ? "" : rate.unit();
    int slash = unit.indexOf('/');
    if (slash < 0) {
      return null;
    }
    BigDecimal millilitres =
        Units.millilitres(new Quantity(rate.value(), unit.substring(0, slash)));
    BigDecimal minutes = Units.minutes(new Quantity(BigDecimal.ONE, unit.substring(slash + 1)));
    return millilitres == null || minutes == null
        ? null
        : Units.plain(
            millilitres.multiply(Units.MINUTES_OF_AN_HOUR).divide(minutes, Units.PRECISION));
  }

  private static @Nullable Quantity highEnd(
      org.hl7.fhir.r4.model.@Nullable Quantity high, List<String> notes) {
    Quantity number = high == null ? null : Quantities.number(high);
    if (number != null) {
      notes.add("high end of the range ordered");
    }
    return number;
  }
}
