/** What the readers make of each kind of resource. */
@NullMarked
package org.kapcds.fhir.read;

import org.jspecify.annotations.NullMarked;
