package org.kapcds.service.client;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/**
 * Who makes a call, as its token has shown.
 *
 * @param issuer the `iss` of its tokens
 * @param fhirServers base URLs of its FHIR servers; nothing may be fetched from others
 */
public record Caller(String issuer, List<String> fhirServers) {

  private static final String ATTRIBUTE = Caller.class.getName();

  public Caller {
    fhirServers = List.copyOf(fhirServers);
  }

  /** Who makes a call; empty where no token is asked for. */
  public static Optional<Caller> of(HttpServletRequest request) {
    return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
  }

  /** From here on a call is made by this one. */
  void makes(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }
}
