package org.kapcds.engine.conclusion;

/**
 * What is being considered: the intervention, its product and its route.
 *
 * @param intervention the id of the intervention
 * @param product the product, such as `racemic` or `esketamine`
 * @param route the route, such as `iv`
 */
public record Request(String intervention, String product, String route) {}
