package org.kapcds.engine.conclusion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The moment the question is about, its day, and the offset in which days count. Nothing reads the
 * clock: it is part of the question.
 */
public record Today(LocalDate day, ZoneOffset offset, Instant moment) {

  /** The day of a question. */
  public static Today of(OffsetDateTime asOf) {
    return new Today(asOf.toLocalDate(), asOf.getOffset(), asOf.toInstant());
  }
}
