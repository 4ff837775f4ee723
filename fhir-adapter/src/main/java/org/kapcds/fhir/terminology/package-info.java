/**
 * What an operator adds to the codes of a release, as FHIR R4 ValueSets and ConceptMaps; knows no
 * release but the names of its terms.
 */
@NullMarked
package org.kapcds.fhir.terminology;

import org.jspecify.annotations.NullMarked;
