/** What this system hands out as FHIR. */
@NullMarked
package org.kapcds.fhir.write;

import org.jspecify.annotations.NullMarked;
