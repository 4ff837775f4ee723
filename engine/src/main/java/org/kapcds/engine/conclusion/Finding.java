package org.kapcds.engine.conclusion;

import org.jspecify.annotations.Nullable;

/**
 * A named statement that rules derive from facts, declared in the rules themselves: {@code declare
 * PregnancyExcluded extends Finding}. Its key fields hold the facts it rests on, so that an
 * explanation can follow them.
 *
 * <p>Two findings of one kind are equal when their key fields are: the classes made of declarations
 * compare their fields, and ask this class for the rest.
 */
public abstract class Finding {

  @Override
  public boolean equals(@Nullable Object other) {
    return other != null && other.getClass() == getClass();
  }

  @Override
  public int hashCode() {
    return getClass().getName().hashCode();
  }
}
