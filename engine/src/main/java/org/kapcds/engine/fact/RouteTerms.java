package org.kapcds.engine.fact;

import java.util.Set;

/** The terms of routes that tell how a medicine acts, by their ids. */
final class RouteTerms {

  /** On the skin, in the eye, in the ear, into the airways: it acts where it is put. */
  static final String LOCAL = "local";

  /** What may have been injected so that it acts for weeks; a route not on record may be one. */
  static final Set<String> PERHAPS_DEPOT = Set.of("", "im", "sc");

  /** What may have been put into the nose. */
  static final Set<String> PERHAPS_NASAL = Set.of("", "intranasal");

  private RouteTerms() {}
}
