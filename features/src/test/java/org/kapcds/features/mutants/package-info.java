/**
 * Records that got worse or are random, and doses moved towards danger: what always holds of the
 * answer.
 */
@NullMarked
package org.kapcds.features.mutants;

import org.jspecify.annotations.NullMarked;
