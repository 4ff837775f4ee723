/** Patients' charts as an electronic record would send them: FHIR R4 resources, built by hand. */
@NullMarked
package org.kapcds.features.chart;

import org.jspecify.annotations.NullMarked;
