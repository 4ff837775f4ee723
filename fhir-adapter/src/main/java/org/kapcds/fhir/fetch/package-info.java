/** What the calling system did not send, asked of its FHIR server: guarded, bounded, as JSON. */
@NullMarked
package org.kapcds.fhir.fetch;

import org.jspecify.annotations.NullMarked;
