package org.kapcds.engine.conclusion;

/**
 * The patient's age in completed years on the decision date. A partial birth date leaves a range.
 *
 * @param atLeast the lowest age the birth date allows
 * @param atMost the highest age the birth date allows
 */
public record Age(int atLeast, int atMost) {}
