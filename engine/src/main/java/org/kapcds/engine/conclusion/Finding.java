package org.kapcds.engine.conclusion;

/**
 * A named statement that rules derive from facts, declared in the rules themselves: {@code declare
 * PregnancyExcluded extends Finding}. Its key fields hold the facts it rests on, so that an
 * explanation can follow them.
 */
public abstract class Finding {}
