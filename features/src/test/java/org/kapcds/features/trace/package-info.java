/** Which scenario showed which state of which rule. */
@NullMarked
package org.kapcds.features.trace;

import org.jspecify.annotations.NullMarked;
