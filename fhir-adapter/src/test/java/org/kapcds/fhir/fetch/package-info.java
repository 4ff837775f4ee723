/** Fetching, tried on a FHIR server that runs. */
@NullMarked
package org.kapcds.fhir.fetch;

import org.jspecify.annotations.NullMarked;
