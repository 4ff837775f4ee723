package org.kapcds.engine.conclusion;

/**
 * A condition is to be decided: it is on record, or somebody asks about it.
 *
 * @param condition the short id of the condition
 */
public record Considered(String condition) {}
