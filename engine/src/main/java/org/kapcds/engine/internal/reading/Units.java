package org.kapcds.engine.internal.reading;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;

/** Converts between UCUM units. */
public final class Units {

  private static final int DIGITS = 20;
  private static final Pattern PER = Pattern.compile("/\\{[^}]*\\}");

  private final UcumEssenceService service;

  /** Loads the units of UCUM. */
  public Units() {
    try (InputStream essence = UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml")) {
      service = new UcumEssenceService(essence);
    } catch (java.io.IOException | UcumException e) {
      throw new IllegalStateException("the UCUM units cannot be loaded", e);
    }
  }

  /** The value in another unit; empty when the units measure different things or are unknown. */
  public Optional<BigDecimal> convert(BigDecimal value, String from, String to) {
    if (from.equals(to)) {
      return Optional.of(value);
    }
    if (from.isBlank()) {
      return Optional.empty();
    }
    Optional<BigDecimal> celsius = to.equals("Cel") ? celsius(value, from) : Optional.empty();
    if (celsius.isPresent()) {
      return celsius;
    }
    if (isCount(from) && isCount(to)) {
      return Optional.of(value);
    }
    if (!per(from).equals(per(to))) {
      return Optional.empty();
    }
    try {
      Decimal decimal = new Decimal(value.toPlainString(), DIGITS);
      synchronized (service) {
        return Optional.of(new BigDecimal(service.convert(decimal, from, to).asDecimal()));
      }
    } catch (UcumException | RuntimeException e) {
      return Optional.empty(); // an unknown unit, or one that measures something else
    }
  }

  /** Whether UCUM defines a unit. */
  public boolean isKnown(String unit) {
    synchronized (service) {
      return service.validate(unit) == null;
    }
  }

  /** Temperatures have a zero of their own, which the library's conversion leaves out. */
  private static Optional<BigDecimal> celsius(BigDecimal value, String from) {
    return switch (from) {
      case "[degF]" ->
          Optional.of(
              value
                  .subtract(BigDecimal.valueOf(32))
                  .multiply(BigDecimal.valueOf(5))
                  .divide(BigDecimal.valueOf(9), java.math.MathContext.DECIMAL64));
      case "K" -> Optional.of(value.subtract(new BigDecimal("273.15")));
      default -> Optional.empty();
    };
  }

  /**
   * What a rate is for, when an annotation says so: {@code /{1.73_m2}}. UCUM takes it for one, but
   * a rate for a body of some size is not the rate of this body.
   */
  private static String per(String unit) {
    Matcher matcher = PER.matcher(unit);
    return matcher.find() ? matcher.group() : "";
  }

  /** Annotations such as {score} have no dimension and mean a plain count. */
  private static boolean isCount(String unit) {
    return unit.equals("1") || (unit.startsWith("{") && unit.endsWith("}"));
  }
}
