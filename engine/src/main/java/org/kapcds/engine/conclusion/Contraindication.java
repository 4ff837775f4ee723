package org.kapcds.engine.conclusion;

/** A reason not to treat, of whatever level. */
public record Contraindication(Object about) implements Conclusion {}
