/** The adapter as a whole: what comes in, and what is refused. */
@NullMarked
package org.kapcds.fhir;

import org.jspecify.annotations.NullMarked;
