package org.kapcds.blackbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls the service, with a new token each time where one is known. */
final class Caller {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final class Once {
    static final Caller CALLER = new Caller(Target.get());
  }

  private final Target target;
  private final Tokens tokens;
  private final HttpClient http;
  private @Nullable List<JsonNode> services;

  private Caller(Target target) {
    this.target = target;
    this.tokens = new Tokens(target);
    this.http =
        HttpClient.newBuilder()
            .sslContext(trusting(target.trust()))
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
  }

  static Caller get() {
    return Once.CALLER;
  }

  Target target() {
    return target;
  }

  Tokens tokens() {
    return tokens;
  }

  /** What is offered. */
  synchronized List<JsonNode> services() {
    List<JsonNode> known = services;
    if (known == null) {
      known = new ArrayList<>();
      discovery().hasStatus(200).json().path("services").forEach(known::add);
      services = List.copyOf(known);
    }
    return known;
  }

  Answer discovery() {
    return send(request("/cds-services").header("Accept", "application/json").GET());
  }

  /** A call as it should be. */
  Answer call(String id, JsonNode body) {
    return post("/cds-services/" + id, body.toString());
  }

  /** A post of JSON with a good token. */
  Answer post(String path, String body) {
    return post(path, "application/json", body);
  }

  Answer post(String path, String type, String body) {
    return send(
        request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** A call with a token of one's own, {@code null} for none. */
  Answer callWith(@Nullable String token, String id, JsonNode body) {
    HttpRequest.Builder request =
        at("/cds-services/" + id)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return send(request);
  }

  /** The URL of a service as tokens name it. */
  String url(String id) {
    return target.publicUrl() + "/cds-services/" + id;
  }

  /** A request with a good token, where tokens are known. */
  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = at(path);
    if (target.isWithTokens()) {
      request.header("Authorization", "Bearer " + tokens.good(target.publicUrl() + path));
    }
    return request;
  }

  /** A request that shows nobody. */
  HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create(target.base() + path)).timeout(PATIENCE);
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException e) {
      throw new AssertionError("the service gave no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What a call is answered with, when it is as it should be. */
  Answer answered(String id, ObjectNode body) {
    return call(id, body).hasStatus(200);
  }

  /** Trusts the certificates of a key store, or public ones. */
  static SSLContext trusting(@Nullable Path store) {
    try {
      if (store == null) {
        return SSLContext.getDefault();
      }
      KeyStore certificates = KeyStore.getInstance("PKCS12");
      try (InputStream file = Files.newInputStream(store)) {
        certificates.load(file, Target.TRUST_PASSWORD.toCharArray());
      }
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      for (String alias : java.util.Collections.list(certificates.aliases())) {
        trusted.setCertificateEntry(alias, certificates.getCertificate(alias));
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the key store %s cannot be used".formatted(store), e);
    }
  }
}
