package org.kapcds.engine.conclusion;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The day the question is about, and the offset in which its days count. Nothing reads the clock:
 * it is part of the question.
 */
public record Today(LocalDate day, ZoneOffset offset) {}
