/**
 * The readers: one for each kind of resource, from HAPI's model to facts. What a reader cannot use
 * becomes an {@link org.kapcds.engine.fact.Unreadable} and never breaks the rest.
 */
@NullMarked
package org.kapcds.fhir.read;

import org.jspecify.annotations.NullMarked;
