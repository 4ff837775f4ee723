package org.kapcds.engine.knowledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that supports a rule, or speaks against it.
 *
 * @param key the key rules cite it by
 * @param citation author, title, place and year
 * @param identifier DOI, PMID or address; {@code null} where none was verified
 * @param read how much of it was read
 * @param position whether it is for or against the treatment, mixed, or silent
 * @param reviewBy the day by which somebody must look whether it still holds; {@code null} where
 *     the day of the release counts, see {@link Release#reviewBy}
 */
public record Citation(
    String key,
    String citation,
    @Nullable String identifier,
    String read,
    String position,
    @Nullable LocalDate reviewBy) {}
