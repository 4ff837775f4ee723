/** The plan of a course of treatment, as FHIR. */
@NullMarked
package org.kapcds.service.plan;

import org.jspecify.annotations.NullMarked;
