package org.kapcds.service.client;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calling system that is registered.
 *
 * @param issuer the `iss` of its tokens
 * @param jku the only URL its tokens may name as that of its key set; {@code null} for none
 * @param keys its keys
 * @param tenants the organisations it may call for; empty for any
 * @param services what it may call: ids of services, or last parts of addresses of the API; empty
 *     for all
 * @param fhirServers base URLs of its FHIR servers
 */
record Client(
    String issuer,
    @Nullable String jku,
    JWKSource<SecurityContext> keys,
    List<String> tenants,
    List<String> services,
    List<String> fhirServers) {

  /** Whether it may call something. */
  boolean mayCall(String name) {
    return services.isEmpty() || services.contains(name);
  }
}
