/** Broken records sent to the running service. */
@NullMarked
package org.kapcds.features.fuzz;

import org.jspecify.annotations.NullMarked;
