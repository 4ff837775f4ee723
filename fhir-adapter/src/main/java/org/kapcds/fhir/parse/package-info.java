/**
 * From a JSON tree to HAPI's model. HAPI reads the tree that is already there, so that no resource
 * is written back to text to be parsed a second time.
 */
@NullMarked
package org.kapcds.fhir.parse;

import org.jspecify.annotations.NullMarked;
