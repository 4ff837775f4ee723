/** A decision as text, for a clinician to read. */
@NullMarked
package org.kapcds.service.report;

import org.jspecify.annotations.NullMarked;
