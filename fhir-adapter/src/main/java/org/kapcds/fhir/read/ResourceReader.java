package org.kapcds.fhir.read;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.kapcds.engine.fact.Fact;

/** Reads the facts of one kind of resource. */
@FunctionalInterface
interface ResourceReader<R extends Resource> {

  /** The facts the resource tells; an {@link UnusableException} if none can be had. */
  List<Fact> read(R resource, Place place);
}
