package org.kapcds.engine.conclusion;

/** Something to be done today, whatever else is decided. */
public record UrgentAction(Object about) implements Conclusion {}
