package org.kapcds.fhir.read;

import java.util.Comparator;
import java.util.List;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Quantity;

/** The ranges printed with a result: what is normal in the laboratory that measured it. */
final class ReferenceRanges {

  private ReferenceRanges() {}

  /**
   * The same fact with the upper limit of normal printed with it. Of several the lowest counts,
   * which is the safer one; a limit for somebody else, or in another unit, is none.
   */
  static Fact limited(Fact fact, List<ObservationReferenceRangeComponent> ranges) {
    if (!(fact instanceof Measurement measurement)) {
      return fact;
    }
    return ranges.stream()
        .filter(ReferenceRanges::isOfNormal)
        .map(range -> range.getHigh())
        .filter(high -> high.getValue() != null && !high.hasComparator())
        .map(high -> new Quantity(high.getValue(), Quantities.unit(high)))
        .filter(high -> high.unit() == null || high.unit().equals(measurement.recorded().unit()))
        .min(Comparator.comparing(Quantity::value))
        .map(measurement::withUpper)
        .orElse(measurement);
  }

  /**
   * Without a type it is the range of normal; one for some people only may not be the patient's.
   */
  private static boolean isOfNormal(ObservationReferenceRangeComponent range) {
    return !range.hasAppliesTo()
        && !range.hasAge()
        && (!range.hasType() || Concepts.has(range.getType(), "normal"));
  }
}
