package org.kapcds.service.hook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapcds.fhir.fetch.Access;
import org.kapcds.fhir.fetch.FhirServers;
import org.kapcds.fhir.fetch.Scopes;
import tools.jackson.databind.JsonNode;

/**
 * The access to its FHIR server that a call grants, as far as it can be used.
 *
 * @param access the access; {@code null} if there is none that can be used
 * @param problem why there is none, in one clause; empty if there is, or the call offers none
 */
record Grant(@Nullable Access access, String problem) {

  /** A call that offers no access. */
  static final Grant NONE = new Grant(null, "");

  /** The access a call grants for its patient. */
  static Grant of(HookRequest request, FhirServers servers, @Nullable String registered) {
    String server = request.fhirServer();
    if (server == null) {
      return NONE;
    }
    JsonNode authorization = request.fhirAuthorization();
    String fault = authorization == null ? "" : fault(authorization, request, registered);
    boolean token = authorization != null && fault.isEmpty();
    Optional<String> refusal = servers.refusal(server, token);
    if (refusal.isPresent()) {
      return new Grant(null, fault.isEmpty() ? refusal.get() : fault);
    }
    if (authorization == null) {
      return new Grant(Access.openly(server), "");
    }
    return token
        ? new Grant(
            Access.by(
                authorization.path("access_token").asString(),
                server,
                Scopes.of(authorization.path("scope").asString()),
                Duration.ofSeconds(seconds(authorization))),
            "")
        : new Grant(null, fault);
  }

  /** What makes an authorization unusable, without anything of its content. */
  private static String fault(
      JsonNode authorization, HookRequest request, @Nullable String registered) {
    List<String> missing = new ArrayList<>();
    for (String name : List.of("access_token", "token_type", "scope", "subject")) {
      if (authorization.path(name).asString("").isBlank()) {
        missing.add(name);
      }
    }
    if (seconds(authorization) < 0) {
      missing.add("expires_in");
    }
    String patient = authorization.path("patient").asString("");
    if (!missing.isEmpty()) {
      return "`fhirAuthorization` has no usable `%s`".formatted(String.join("`, `", missing));
    }
    if (!authorization.path("token_type").asString().equalsIgnoreCase("Bearer")
        || !Access.isToken(authorization.path("access_token").asString())) {
      return "`fhirAuthorization` holds no bearer token";
    }
    if (registered != null && !registered.equals(authorization.path("subject").asString())) {
      return "`fhirAuthorization.subject` is another service than this one";
    }
    if (!patient.isEmpty() && !patient.equals(request.patientId())) {
      return "`fhirAuthorization.patient` is another patient than `context.patientId`";
    }
    return "";
  }

  /** How long the token lives; less than nothing if that is not said. */
  private static int seconds(JsonNode authorization) {
    JsonNode seconds = authorization.path("expires_in");
    String digits = seconds.isIntegralNumber() ? seconds.toString() : seconds.asString("");
    return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
  }
}
