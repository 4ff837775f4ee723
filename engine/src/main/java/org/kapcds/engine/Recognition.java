package org.kapcds.engine;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a release makes of the codings of one thing on record.
 *
 * @param outcome what came of it
 * @param terms the terms it stands for, each with the surest way by which it was recognised
 */
public record Recognition(Outcome outcome, SortedMap<String, Way> terms) {

  public Recognition {
    terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
  }

  /** The three outcomes. */
  public enum Outcome {
    /** It stands in a value set. */
    RELEVANT,
    /** All of it is known, and none of it stands in a value set. */
    OF_NO_INTEREST,
    /** Some or all of it is not known; part of it may stand in a value set all the same. */
    UNRECOGNISED
  }

  /** How a term was recognised, the surest way first. */
  public enum Way {
    /** By a code that stands in the value set. */
    CODE,
    /** By an ingredient that the medicine's product lists. */
    INGREDIENT,
    /** By the code of a product. */
    PRODUCT,
    /** By the beginning of a code. */
    PREFIX,
    /** By a code that the operator added or mapped. */
    LOCAL,
    /** By a name in a display, or by a map to a wider code: it clears nothing. */
    NAME
  }
}
