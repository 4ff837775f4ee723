/**
 * What the engine is asked and what it answers: a situation in, a decision out.
 *
 * <p>Everything here is immutable and free of framework types. The rule engine is hidden in {@code
 * internal} and is named by {@link Engine} alone.
 */
@NullMarked
package org.kapcds.engine;

import org.jspecify.annotations.NullMarked;
