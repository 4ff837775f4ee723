package org.kapcds.service.hook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kapcds.service.http.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call of a service, checked. Members that CDS Hooks does not know are passed over, and so are
 * those it may do without and that are null.
 *
 * @param hookInstance the id of the call
 * @param patientId the patient of the context
 * @param fhirServer the FHIR server of the calling system, {@code null} if it names none
 * @param fhirAuthorization what it grants there, {@code null} if nothing
 * @param encounterId the encounter of the context, {@code null} if it names none
 * @param written what is being written
 * @param prefetch what was sent along by its keys, possibly nothing; a key that is absent and a key
 *     that is null are two things
 */
record HookRequest(
    String hookInstance,
    String patientId,
    @Nullable String fhirServer,
    @Nullable ObjectNode fhirAuthorization,
    @Nullable String encounterId,
    Written written,
    ObjectNode prefetch) {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /**
   * Checks a call.
   *
   * @throws Refusal if something that the hook requires is missing or is not as it must be
   */
  static HookRequest read(Hook hook, JsonNode body) {
    if (!(body instanceof ObjectNode request)) {
      throw Refusal.invalid("body", "the body is no JSON object; send a CDS Hooks request");
    }
    String called = text(request, "hook", "hook");
    if (!called.equals(hook.hook())) {
      throw new Refusal(
          org.springframework.http.HttpStatus.BAD_REQUEST,
          "value",
          "hook",
          "`%s` answers the hook `%s` only; call it for that hook"
              .formatted(hook.id(), hook.hook()));
    }
    String hookInstance = text(request, "hookInstance", "hookInstance");
    if (!UUID.matcher(hookInstance).matches()) {
      throw Refusal.invalid("hookInstance", "`hookInstance` is no UUID; send a new one each call");
    }
    ObjectNode authorization = authorization(request);
    String server = server(request, authorization != null);
    JsonNode contextNode = request.path("context");
    if (!(contextNode instanceof ObjectNode context)) {
      throw Refusal.required("context", "`context` is missing; send it as an object");
    }
    String patientId = id(context, "patientId");
    if (!text(context, "userId", "context.userId").matches("[A-Za-z]+/[^/\\s]+")) {
      throw Refusal.invalid(
          "context.userId", "`context.userId` is no reference such as `Practitioner/x`");
    }
    String encounterId =
        hook.isOfVisit() || isGiven(context, "encounterId") ? id(context, "encounterId") : null;
    return new HookRequest(
        hookInstance,
        patientId,
        server,
        authorization,
        encounterId,
        Written.of(hook, context),
        prefetch(request.path("prefetch")));
  }

  private static String text(ObjectNode object, String name, String place) {
    JsonNode value = object.path(name);
    String text = value.isIntegralNumber() ? value.toString() : value.asString("");
    if (text.isBlank()) {
      throw Refusal.required(place, "`%s` is missing; send it as a text".formatted(place));
    }
    return text;
  }

  private static boolean isGiven(ObjectNode object, String name) {
    JsonNode value = object.path(name);
    return !value.isMissingNode() && !value.isNull() && !value.asString("-").isEmpty();
  }

  private static String id(ObjectNode context, String name) {
    String place = "context." + name;
    String id = text(context, name, place);
    if (id.contains("/")) {
      throw Refusal.invalid(
          place, "`%s` is a reference; send the id alone, without a type".formatted(place));
    }
    return id;
  }

  private static @Nullable ObjectNode authorization(ObjectNode request) {
    JsonNode authorization = request.path("fhirAuthorization");
    if (isGiven(request, "fhirAuthorization") && !authorization.isObject()) {
      throw Refusal.invalid(
          "fhirAuthorization", "`fhirAuthorization` is no object; send it as CDS Hooks has it");
    }
    return authorization instanceof ObjectNode object ? object : null;
  }

  private static @Nullable String server(ObjectNode request, boolean authorized) {
    if (!isGiven(request, "fhirServer")) {
      if (authorized) {
        throw Refusal.required(
            "fhirServer", "`fhirAuthorization` comes without `fhirServer`; send both or neither");
      }
      return null;
    }
    String server = request.path("fhirServer").asString("");
    if (!isAbsolute(server)) {
      throw Refusal.invalid(
          "fhirServer", "`fhirServer` is no absolute URL such as `https://ehr.example.org/fhir`");
    }
    return server;
  }

  private static boolean isAbsolute(String url) {
    try {
      URI uri = new URI(url);
      return uri.getHost() != null
          && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Some languages write an empty map as an empty list. */
  private static ObjectNode prefetch(JsonNode prefetch) {
    if (prefetch instanceof ObjectNode object) {
      return object;
    }
    boolean emptyList = prefetch.isArray() && prefetch.isEmpty();
    if (prefetch.isMissingNode() || prefetch.isNull() || emptyList) {
      return tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    }
    throw Refusal.invalid("prefetch", "`prefetch` is no object; send resources by their keys");
  }

  @Override
  public String toString() {
    return "hook call " + hookInstance;
  }
}
