package org.kapcds.engine.conclusion;

/** A medicine that does not go together with the one considered. */
public record Interaction(Object about) implements Conclusion {}
