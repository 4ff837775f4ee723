package org.kapcds.fhir.parse;

import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * How strict parsing is: what would be lost in silence is refused, what is merely unknown or empty
 * passes. Nothing is logged and no value is named, because a value may be patient data.
 */
final class Strictness extends LenientErrorHandler {

  /** How HAPI begins to say that a value is no date or time. */
  private static final String NO_DATE = "Invalid date/time";

  Strictness() {
    super(false);
    setErrorOnInvalidExtension(false);
  }

  /** Lets bad dates pass as well: whoever needs the date judges its text, nobody else cares. */
  @Override
  public void invalidValue(@Nullable IParseLocation location, String value, String error) {
    if (value.isBlank() || error.startsWith(NO_DATE)) {
      return;
    }
    String element = location == null ? "an element" : location.getParentElementName();
    throw new ParseException("the value of `%s` is none that FHIR R4 allows".formatted(element));
  }

  /** A number in quotes is a number, and one object may stand for a list of one. */
  @Override
  public void incorrectJsonType(
      @Nullable IParseLocation location,
      String element,
      ValueType expected,
      @Nullable ScalarType expectedScalar,
      ValueType found,
      @Nullable ScalarType foundScalar) {
    boolean lossless =
        (expected == ValueType.SCALAR && found == ValueType.SCALAR)
            || (expected == ValueType.ARRAY && found == ValueType.OBJECT);
    if (!lossless) {
      throw new ParseException("`%s` is not built as FHIR R4 builds it".formatted(element));
    }
  }

  @Override
  public void unexpectedRepeatingElement(@Nullable IParseLocation location, String element) {
    throw new ParseException("`%s` is given more than once".formatted(element));
  }
}
