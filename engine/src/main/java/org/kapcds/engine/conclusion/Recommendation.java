package org.kapcds.engine.conclusion;

/** Advice to do, offer, avoid or consider something. */
public record Recommendation(Object about) implements Conclusion {}
