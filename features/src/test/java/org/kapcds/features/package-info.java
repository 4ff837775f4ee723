/** Runs the scenarios, and shows that every rule has the scenarios it must have. */
@NullMarked
package org.kapcds.features;

import org.jspecify.annotations.NullMarked;
