package org.kapcds.engine.conclusion;

/** A judgement on a dose that is ordered. */
public record DoseFinding(Object about) implements Conclusion {}
