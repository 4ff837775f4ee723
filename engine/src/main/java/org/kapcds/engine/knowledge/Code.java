package org.kapcds.engine.knowledge;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Coding;

/**
 * One code of a value set.
 *
 * @param term the term it belongs to
 * @param system the canonical URI of its code system
 * @param code the code, or the beginning of codes
 * @param match how a recorded code must agree with it
 * @param display its text in the code system
 * @param tier where the code was verified
 * @param milligrams how much of the medicine is in one tablet, capsule or the like; {@code null}
 *     where it is no such product
 * @param milligramsPerMl how much of the medicine is in one millilitre of a product; {@code null}
 *     where it is no such product
 * @param product whether it is the code of a product, not of an ingredient
 * @param file the operator's file that adds it; {@code null} for a code of the release
 */
public record Code(
    String term,
    String system,
    String code,
    Match match,
    String display,
    String tier,
    @Nullable BigDecimal milligrams,
    @Nullable BigDecimal milligramsPerMl,
    boolean product,
    @Nullable String file) {

  /** How a recorded code must agree with a code of a value set. */
  public enum Match {
    EXACT,
    /** Every code that begins so. */
    PREFIX,
    /** Every code that begins so is taken out of the term. */
    EXCLUDED
  }

  /** The same with its system and code as codings are compared. */
  Code normal() {
    Coding coding = Coding.of(system, code).normal();
    return new Code(
        term,
        coding.system(),
        coding.code(),
        match,
        display,
        tier,
        milligrams,
        milligramsPerMl,
        product,
        file);
  }
}
