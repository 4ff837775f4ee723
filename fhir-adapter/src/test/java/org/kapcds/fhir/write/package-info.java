/** What is handed out as FHIR. */
@NullMarked
package org.kapcds.fhir.write;

import org.jspecify.annotations.NullMarked;
