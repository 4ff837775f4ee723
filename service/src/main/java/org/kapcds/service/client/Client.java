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
 * @param services the ids of the services it may call; empty for all
 */
record Client(
    String issuer,
    @Nullable String jku,
    JWKSource<SecurityContext> keys,
    List<String> tenants,
    List<String> services) {

  /** Whether it may call a service. */
  boolean mayCall(String service) {
    return services.isEmpty() || services.contains(service);
  }
}
