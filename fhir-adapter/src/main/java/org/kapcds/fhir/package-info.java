/**
 * FHIR R4 in, facts out: {@link org.kapcds.fhir.FhirFacts} is the one way in. Facts keep their
 * codings; no value set and no ruleset is known here.
 */
@NullMarked
package org.kapcds.fhir;

import org.jspecify.annotations.NullMarked;
