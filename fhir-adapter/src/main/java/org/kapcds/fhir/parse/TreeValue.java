package org.kapcds.fhir.parse;

import ca.uhn.fhir.parser.json.BaseJsonLikeValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON string, number, boolean or null, as HAPI's parser wants to see it. */
final class TreeValue extends BaseJsonLikeValue {

  /** No measurement has more zeros than this; written out, such a number would fill the memory. */
  private static final int MOST_ZEROS = 99;

  /** The same in quotes, where a number is taken for one too. */
  private static final Pattern TOO_MANY_ZEROS = Pattern.compile("[-+]?[\\d.]+[eE][-+]?\\d{3,}");

  private final JsonNode node;

  private TreeValue(JsonNode node) {
    this.node = node;
  }

  private void refuseTooManyZeros() {
    boolean tooMany =
        node.isBigDecimal()
            ? Math.abs((long) node.decimalValue().scale()) > MOST_ZEROS
            : node.isString() && hasTooManyZeros(node.asString());
    if (tooMany) {
      throw new ParseException("it holds a number that no measurement has");
    }
  }

  /** Nearly no text has an exponent; those without are let through before they are matched. */
  private static boolean hasTooManyZeros(String text) {
    boolean exponent = text.indexOf('e') > 0 || text.indexOf('E') > 0;
    return exponent && text.charAt(0) <= '9' && TOO_MANY_ZEROS.matcher(text).matches();
  }

  /** Any node: an object, an array or a plain value. */
  static BaseJsonLikeValue of(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return new TreeObject(object);
    }
    return node instanceof ArrayNode array ? new TreeArray(array) : new TreeValue(node);
  }

  @Override
  public ValueType getJsonType() {
    return node.isNull() ? ValueType.NULL : ValueType.SCALAR;
  }

  @Override
  public @Nullable ScalarType getDataType() {
    if (node.isNumber()) {
      return ScalarType.NUMBER;
    }
    if (node.isBoolean()) {
      return ScalarType.BOOLEAN;
    }
    return node.isString() ? ScalarType.STRING : null;
  }

  @Override
  public @Nullable Object getValue() {
    refuseTooManyZeros();
    if (node.isNumber()) {
      return node.numberValue();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    return node.isNull() ? null : node.asString();
  }

  @Override
  public @Nullable String getAsString() {
    refuseTooManyZeros();
    return node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asString();
  }

  @Override
  public boolean getAsBoolean() {
    return node.isBoolean() && node.booleanValue();
  }
}
