/** The steps of the scenarios: ward language in, FHIR resources and decisions out. */
@NullMarked
package org.kapcds.features.steps;

import org.jspecify.annotations.NullMarked;
