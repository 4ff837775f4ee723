@NullMarked
package org.kapcds.fhir.terminology;

import org.jspecify.annotations.NullMarked;
