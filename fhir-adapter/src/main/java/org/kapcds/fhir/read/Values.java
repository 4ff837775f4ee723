package org.kapcds.fhir.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.fact.Answer.Reply;
import org.kapcds.engine.fact.CodedResult;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Measurement.Extent;
import org.kapcds.engine.fact.Quantity;

/**
 * What was found or answered, as facts: a number is a measurement, a yes or no an answer, any other
 * code a coded result. A coded answer with a score is both. A point in time is a yes to having
 * happened then.
 */
final class Values {

  private Values() {}

  /** The facts of one value; an {@link UnusableException} if there is no reading it. */
  static List<Fact> read(Type value, Head head, boolean preliminary, String group) {
    if (value.isPrimitive() && !value.hasPrimitiveValue()) {
      throw UnusableException.unusable("it has no value");
    }
    if (value instanceof org.hl7.fhir.r4.model.Quantity quantity) {
      return List.of(measured(quantity, head, preliminary, group));
    }
    if (value instanceof Range range) {
      return List.of(measured(limitOf(range), head, preliminary, group));
    }
    if (value instanceof IntegerType integer) {
      return List.of(score(head, BigDecimal.valueOf(integer.getValue()), preliminary, group));
    }
    if (value instanceof DecimalType decimal) {
      return List.of(score(head, decimal.getValue(), preliminary, group));
    }
    if (value instanceof BooleanType bool) {
      return List.of(new Answer(head, bool.booleanValue() ? Reply.YES : Reply.NO));
    }
    if (value instanceof CodeableConcept concept) {
      return coded(concept, head, preliminary, group);
    }
    if (value instanceof Coding coding) {
      return coded(new CodeableConcept(coding), head, preliminary, group);
    }
    if (value instanceof BaseDateTimeType moment) {
      Head then =
          Head.of(
              head.concept(),
              Times.of(moment),
              head.sources().list().get(0),
              head.notes().toArray(String[]::new));
      return List.of(new Answer(then, Reply.YES));
    }
    if (value instanceof StringType text) {
      return List.of(CodedResult.of(head, new Concept(List.of(), text.getValue()), preliminary));
    }
    throw UnusableException.unusable("a value of type " + value.fhirType());
  }

  private static List<Fact> coded(
      CodeableConcept recorded, Head head, boolean preliminary, String group) {
    List<Fact> facts = new ArrayList<>();
    Reply reply = reply(recorded);
    if (reply != null) {
      facts.add(new Answer(head, reply));
    } else {
      facts.add(CodedResult.of(head, Concepts.of(recorded), preliminary));
    }
    for (Coding coding : recorded.getCoding()) {
      BigDecimal ordinal = ordinal(coding);
      if (ordinal != null) {
        facts.add(score(head, ordinal, preliminary, group));
        break;
      }
    }
    return facts;
  }

  private static @Nullable Reply reply(CodeableConcept recorded) {
    for (Coding coding : recorded.getCoding()) {
      String code = coding.getCodeElement().hasValue() ? coding.getCode() : "";
      boolean table =
          coding.getSystemElement().hasValue() && Codes.YES_NO_TABLES.contains(coding.getSystem());
      if (Codes.YES.contains(code) || (table && code.equals("Y"))) {
        return Reply.YES;
      }
      if (Codes.NO.contains(code) || (table && code.equals("N"))) {
        return Reply.NO;
      }
      if (Codes.NOT_KNOWN.contains(code)) {
        return Reply.UNKNOWN;
      }
    }
    return null;
  }

  private static @Nullable BigDecimal ordinal(Coding coding) {
    for (String url : Codes.ORDINAL_EXTENSIONS) {
      Extension extension = coding.getExtensionByUrl(url);
      if (extension != null && extension.getValue() instanceof DecimalType decimal) {
        return decimal.getValue();
      }
    }
    return Concepts.of(coding).codings().stream()
        .map(org.kapcds.engine.fact.Coding::normal)
        .filter(one -> one.system().equals(Codes.LOINC))
        .map(one -> Codes.HOW_OFTEN.get(one.code()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Measurement score(Head head, BigDecimal value, boolean preliminary, String group) {
    Quantity recorded = new Quantity(value, Codes.SCORE);
    return new Measurement(head, value, recorded, preliminary, Extent.EXACT, group);
  }

  private static Measurement measured(
      org.hl7.fhir.r4.model.Quantity quantity, Head head, boolean preliminary, String group) {
    Quantity recorded = Quantities.bare(quantity);
    Extent extent = Extent.EXACT;
    if (quantity.hasComparator()) {
      extent =
          switch (quantity.getComparator()) {
            case LESS_THAN -> Extent.LESS;
            case LESS_OR_EQUAL -> Extent.OR_LESS;
            case GREATER_THAN -> Extent.MORE;
            case GREATER_OR_EQUAL -> Extent.OR_MORE;
            default -> throw UnusableException.unusable("a comparator that is not understood");
          };
    }
    return new Measurement(head, recorded.value(), recorded, preliminary, extent, group);
  }

  /** A range with one end is a limit; one with both ends is no number. */
  private static org.hl7.fhir.r4.model.Quantity limitOf(Range range) {
    if (range.hasLow() == range.hasHigh()) {
      throw UnusableException.unusable("a range in place of a number");
    }
    org.hl7.fhir.r4.model.Quantity end = range.hasLow() ? range.getLow() : range.getHigh();
    if (end.hasComparator()) {
      throw UnusableException.unusable("a range in place of a number");
    }
    QuantityComparator side =
        range.hasLow() ? QuantityComparator.GREATER_OR_EQUAL : QuantityComparator.LESS_OR_EQUAL;
    return end.copy().setComparator(side);
  }
}
