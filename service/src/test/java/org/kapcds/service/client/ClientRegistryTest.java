package org.kapcds.service.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientRegistryTest {

  private static final String PUBLIC = "https://cds.example.org";

  private volatile String set = "";
  private final AtomicInteger fetches = new AtomicInteger();
  private final HttpServer server = server();

  @TempDir Path folder;

  @BeforeEach
  void start() {
    server.createContext("/keys", exchange -> answer(exchange, 200));
    server.createContext("/gone", exchange -> answer(exchange, 500));
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().add("Location", url("/keys"));
          answer(exchange, 302);
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  @Tag("CH-111")
  void aKeyThatIsNewIsFetchedOnceAndOthersDoNotMakeItAskAgain() throws Exception {
    JWK first = key("first");
    JWK second = key("second");
    set = new JWKSet(first).toString();
    Client client = client(url("/keys"));

    assertThat(found(client, "first")).hasSize(1);
    assertThat(found(client, "first")).hasSize(1);
    assertThat(fetches).hasValue(1);

    set = new JWKSet(List.of(first, second)).toString();
    assertThat(found(client, "second")).hasSize(1);
    assertThat(fetches).hasValue(2);

    for (int i = 0; i < 20; i++) {
      assertThatExceptionOfType(JOSEException.class).isThrownBy(() -> found(client, "unknown"));
    }
    assertThat(fetches).hasValue(2);
    assertThat(found(client, "first")).hasSize(1);
  }

  @Test
  void aSetThatIsElsewhereFailsOrIsTooLongIsNone() throws Exception {
    set = new JWKSet(key("first")).toString();
    for (String place : List.of("/moved", "/gone")) {
      Client client = client(url(place));
      assertThatThrownBy(() -> found(client, "first")).isInstanceOf(JOSEException.class);
    }

    set = set + " ".repeat(70_000);
    Client client = client(url("/keys"));
    assertThatThrownBy(() -> found(client, "first")).isInstanceOf(JOSEException.class);
  }

  @Test
  void everyFaultIsNamedAtOnce() throws IOException {
    Path notKeys = Files.writeString(folder.resolve("keys.json"), "{\"keys\": 7}");
    ClientSettings settings =
        new ClientSettings(
            true,
            false,
            "cds.example.org",
            List.of("ES384", "HS256", "none"),
            List.of("*"),
            false,
            0,
            List.of(
                registered("", "https://ehr.example.org/keys", null),
                registered("https://a.example.org", null, null),
                registered("https://b.example.org", "https://b.example.org/keys", "b.json"),
                registered("https://c.example.org", "http://c.example.org/keys", null),
                registered("https://d.example.org", null, notKeys.toString()),
                registered("https://e.example.org", null, folder.resolve("none").toString()),
                registered("https://f.example.org", "https://f.example.org/keys", null),
                registered("https://f.example.org", "https://f.example.org/keys", null),
                new ClientSettings.Registered(
                    "https://g.example.org",
                    "https://g.example.org/keys",
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(
                        "https://g.example.org/fhir",
                        "http://localhost:8080/fhir",
                        "http://g.example.org/fhir"))));

    assertThatExceptionOfType(SettingsRefused.class)
        .isThrownBy(() -> new ClientRegistry(settings))
        .satisfies(
            refused ->
                assertThat(String.valueOf(refused.getMessage()).lines())
                    .containsExactlyInAnyOrder(
                        "`kap-cds.clients.algorithms` names `HS256`; expected some of [ES256, ES384, PS256, PS384, RS256, RS384]",
                        "`kap-cds.clients.algorithms` names `none`; expected some of [ES256, ES384, PS256, PS384, RS256, RS384]",
                        "`kap-cds.clients.public-url` is `cds.example.org`; expected the URL under which calling systems know this service, such as `https://cds.example.org`",
                        "`kap-cds.clients.origins` is `*`; name the origins of the pages that may call",
                        "`kap-cds.clients.calls-per-minute` is `0`; expected a number from 1 on",
                        "`kap-cds.clients.registered[0].issuer` is missing; expected the `iss` of its tokens",
                        "`kap-cds.clients.registered[1]` needs either `jku`, the URL of its key set, or `keys`, the file of it",
                        "`kap-cds.clients.registered[2]` needs either `jku`, the URL of its key set, or `keys`, the file of it",
                        "`kap-cds.clients.registered[3].jku` is `http://c.example.org/keys`; expected an `https` URL",
                        "`kap-cds.clients.registered[4].keys` is `%s`, which is no readable JSON Web Key Set"
                            .formatted(notKeys),
                        "`kap-cds.clients.registered[5].keys` is `%s`, which is no readable JSON Web Key Set"
                            .formatted(folder.resolve("none")),
                        "`kap-cds.clients.registered[7].issuer` is registered twice; keep one",
                        "`kap-cds.clients.registered[8].fhir-servers` names `http://g.example.org/fhir`; expected bases such as `https://ehr.example.org/fhir`"));
  }

  private void answer(HttpExchange exchange, int status) throws IOException {
    fetches.incrementAndGet();
    byte[] body = set.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static List<JWK> found(Client client, String kid) throws JOSEException {
    return client.keys().get(new JWKSelector(new JWKMatcher.Builder().keyID(kid).build()), null);
  }

  private static Client client(String jku) {
    return new ClientRegistry(
            new ClientSettings(
                true,
                false,
                PUBLIC,
                List.of("ES384"),
                List.of(),
                false,
                6000,
                List.of(registered("https://ehr.example.org", jku, null))))
        .of("https://ehr.example.org")
        .orElseThrow();
  }

  private static ClientSettings.Registered registered(
      String issuer, @Nullable String jku, @Nullable String keys) {
    return new ClientSettings.Registered(
        issuer, jku, keys, List.of(), List.of(), List.of(), List.of());
  }

  private static JWK key(String kid) throws JOSEException {
    return new ECKeyGenerator(Curve.P_384).keyID(kid).generate().toPublicJWK();
  }

  private String url(String path) {
    return URI.create("http://localhost:%d%s".formatted(server.getAddress().getPort(), path))
        .toString();
  }

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
