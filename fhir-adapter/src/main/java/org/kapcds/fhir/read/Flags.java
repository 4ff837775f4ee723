package org.kapcds.fhir.read;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Elements that may be a boolean. */
final class Flags {

  private Flags() {}

  /** Whether it is a boolean and true. */
  static boolean isTrue(@Nullable Type value) {
    return value instanceof BooleanType said && Boolean.TRUE.equals(said.getValue());
  }
}
