package org.kapcds.engine.conclusion;

/** A criterion for treatment is fulfilled, or the thing it excludes is present. */
public record Indication(Object about) implements Conclusion {}
