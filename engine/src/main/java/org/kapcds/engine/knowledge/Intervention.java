package org.kapcds.engine.knowledge;

/**
 * A way of giving a product that a release judges.
 *
 * @param id its name in requests
 * @param name its name in sentences
 * @param product the product: `racemic` or `esketamine`
 * @param drug the term of its medicine
 * @param route the term of its route
 */
public record Intervention(String id, String name, String product, String drug, String route) {}
