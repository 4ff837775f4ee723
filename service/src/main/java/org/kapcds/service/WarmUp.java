package org.kapcds.service;

import java.util.concurrent.CompletableFuture;
import org.kapcds.fhir.FhirFacts;

/** Builds the model of FHIR beside whatever else is going on; the first reading needs it. */
final class WarmUp {

  private static final class Once {
    static final CompletableFuture<Void> DONE = CompletableFuture.runAsync(FhirFacts::warmUp);
  }

  private WarmUp() {}

  /** Begins, if it has not begun before. */
  static CompletableFuture<Void> begin() {
    return Once.DONE;
  }
}
