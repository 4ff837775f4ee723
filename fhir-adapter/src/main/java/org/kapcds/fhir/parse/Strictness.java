package org.kapcds.fhir.parse;

import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How strict parsing is: what would be lost in silence is refused, what is merely unknown or empty
 * passes. Nothing is logged and no value is named, because a value may be patient data.
 */
final class Strictness extends LenientErrorHandler {

  private static final Pattern TIME_WITHOUT_ZONE =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:[\\d:.]+");

  Strictness() {
    super(false);
    setErrorOnInvalidExtension(false);
  }

  @Override
  public void invalidValue(@Nullable IParseLocation location, String value, String error) {
    if (value.isBlank()) {
      return;
    }
    String element = location == null ? "an element" : location.getParentElementName();
    throw new ParseException(
        TIME_WITHOUT_ZONE.matcher(value).matches()
            ? "time without zone in `%s`".formatted(element)
            : "the value of `%s` is none that FHIR R4 allows".formatted(element));
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
