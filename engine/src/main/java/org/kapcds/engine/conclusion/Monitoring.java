package org.kapcds.engine.conclusion;

/** Something to be watched. */
public record Monitoring(Object about) implements Conclusion {}
