package org.kapcds.service.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.JWKGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.service.TestService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call of a service is answered to whoever shows by a token to be registered, and to nobody else.
 */
@SpringBootTest(
    properties = {
      "kap-cds.welcome=false",
      "kap-cds.clients.required=true",
      "kap-cds.clients.public-url=https://cds.example.org",
      "kap-cds.clients.origins="
    })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
@ExtendWith(OutputCaptureExtension.class)
class TokenTest {

  private static final String SERVICE = "/cds-services/kap-patient-view";
  private static final String URL = "https://cds.example.org" + SERVICE;
  private static final long NOW = Instant.parse("2026-03-02T10:00:00Z").getEpochSecond();
  private static final JsonMapper JSON = new JsonMapper();

  private static final ECKey KEY = key(new ECKeyGenerator(Curve.P_384), "one");
  private static final ECKey FORGED = key(new ECKeyGenerator(Curve.P_384), "one");
  private static final ECKey SMALL = key(new ECKeyGenerator(Curve.P_256), "small");
  private static final RSAKey RSA = key(new RSAKeyGenerator(2048), "rsa");
  private static final ECKey FOR_SECRETS =
      key(new ECKeyGenerator(Curve.P_384).keyUse(KeyUse.ENCRYPTION), "secrets");
  private static final ECKey OF_OTHER = key(new ECKeyGenerator(Curve.P_384), "one");

  private static final List<JWK> PUBLISHED = new ArrayList<>();
  private static final AtomicInteger FETCHES = new AtomicInteger();
  private static @Nullable HttpServer keys;

  @Autowired MockMvc http;

  private final Map<String, Object> claims = new LinkedHashMap<>();

  @DynamicPropertySource
  static void keySets(DynamicPropertyRegistry settings) throws IOException {
    PUBLISHED.addAll(
        List.of(KEY, SMALL, RSA, FOR_SECRETS, key(new ECKeyGenerator(Curve.P_384), "twin")));
    PUBLISHED.add(key(new ECKeyGenerator(Curve.P_384), "twin"));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/keys",
        exchange -> {
          FETCHES.incrementAndGet();
          byte[] set = published().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, set.length);
          exchange.getResponseBody().write(set);
          exchange.close();
        });
    server.start();
    keys = server;
    Path file = Files.createTempFile("keys", ".json");
    Files.writeString(file, new JWKSet(OF_OTHER.toPublicJWK()).toString());
    String first = "kap-cds.clients.registered[0].";
    settings.add(first + "issuer", () -> "https://ehr.example.org");
    settings.add(first + "jku", TokenTest::jku);
    settings.add(first + "tenants", () -> "north,south");
    settings.add(first + "services", () -> "kap-patient-view");
    settings.add(first + "origins", () -> "https://app.ehr.example.org");
    settings.add("kap-cds.clients.registered[1].issuer", () -> "https://other.example.org");
    settings.add("kap-cds.clients.registered[1].keys", file::toString);
  }

  @AfterAll
  static void stop() {
    if (keys != null) {
      keys.stop(0);
    }
  }

  @BeforeEach
  void goodClaims() {
    claims.put("iss", "https://ehr.example.org");
    claims.put("aud", URL);
    claims.put("iat", NOW - 10);
    claims.put("exp", NOW + 290);
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("tenant", "north");
  }

  @Test
  @Tag("CH-104")
  @Tag("CH-105")
  void aTokenOfARegisteredClientOpensTheService() throws Exception {
    MockHttpServletResponse answer = call(signed(KEY));

    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString()).contains("hookInstance");
  }

  @Test
  void keysThatWereHandedOverDoAsWell() throws Exception {
    claims.put("iss", "https://other.example.org");
    claims.remove("tenant");

    assertThat(call(signed(OF_OTHER)).getStatus()).isEqualTo(400);
  }

  @Test
  @Tag("CH-107")
  void rsaKeysDoAsWell() throws Exception {
    assertThat(call(token(header(JWSAlgorithm.RS384, "rsa"), new RSASSASigner(RSA))).getStatus())
        .isEqualTo(400);
  }

  @Test
  @Tag("CH-109")
  void theAudienceMayBeAListAndEndWithASlash() throws Exception {
    claims.put("aud", List.of("https://elsewhere.example.org", URL + "/"));

    assertThat(call(signed(KEY)).getStatus()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"/feedback, 400", "'', 400", "-other, 401", "/feedback/feedback, 401"})
  @Tag("CH-105")
  @Tag("CH-109")
  void feedbackIsAddressedToItsOwnUrlOrToThatOfItsService(String ending, int status)
      throws Exception {
    claims.put("aud", URL + ending);

    assertThat(
            answer(
                    MockMvcRequestBuilders.post(SERVICE + "/feedback")
                        .header("Authorization", "Bearer " + signed(KEY)))
                .getStatus())
        .isEqualTo(status);
  }

  @Test
  @Tag("CH-104")
  @Tag("CH-105")
  @Tag("CH-115")
  void noTokenIsRefusedWithoutAWord(CapturedOutput log) throws Exception {
    MockHttpServletResponse answer = answer(MockMvcRequestBuilders.post(SERVICE));

    refused(answer);
    assertThat(log).contains("a call was refused for its token: there is none");
  }

  @ParameterizedTest
  @Tag("CH-108")
  @Tag("CH-109")
  @Tag("CH-112")
  @Tag("CH-114")
  @Tag("CH-118")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          iss    | "https://unknown.example.org"                        | its issuer is not registered
          iss    | "https://sandbox.cds-hooks.org"                      | its issuer is not registered
          iss    | 7                                                    | it has no `iss`
          iss    | null                                                 | it has no `iss`
          aud    | "https://cds.example.org"                            | its `aud` is not the URL that is called
          aud    | "https://cds.example.org/cds-services/kap-order-sign"| its `aud` is not the URL that is called
          aud    | "http://localhost/cds-services/kap-patient-view"     | its `aud` is not the URL that is called
          aud    | []                                                   | its `aud` is not the URL that is called
          aud    | null                                                 | its `aud` is not the URL that is called
          exp    | 1772445540                                           | it has expired
          exp    | 1772449201                                           | it lives for more than an hour
          exp    | "1772445900"                                         | its `exp` is no number of seconds
          exp    | 1772445900.5                                         | its `exp` is no number of seconds
          exp    | 9223372036854775807                                  | its `exp` is out of all range
          exp    | null                                                 | its `exp` is no number of seconds
          iat    | 1772445661                                           | it was issued in the future
          iat    | null                                                 | its `iat` is no number of seconds
          jti    | ""                                                   | it has no `jti`
          jti    | null                                                 | it has no `jti`
          tenant | "west"                                               | its tenant is not registered for its issuer
          tenant | null                                                 | its tenant is not registered for its issuer
          """)
  void aClaimThatIsMissingOrWrong(String name, String value, String reason, CapturedOutput log)
      throws Exception {
    Object claim = JSON.readValue(value, Object.class);
    claims.put(name, claim);
    if (claim == null) {
      claims.remove(name);
    }

    refused(call(signed(KEY)));
    assertThat(log).contains("a call was refused for its token: " + reason);
  }

  @ParameterizedTest
  @Tag("CH-112")
  @CsvSource({"exp, -59, 400", "exp, -60, 401", "iat, 60, 400", "iat, 61, 401"})
  void clocksMayDifferByAMinute(String name, int seconds, int status) throws Exception {
    claims.put("iat", NOW - 300);
    claims.put(name, NOW + seconds);

    assertThat(call(signed(KEY)).getStatus()).isEqualTo(status);
  }

  @Test
  @Tag("CH-113")
  void aTokenCountsOnce() throws Exception {
    String token = signed(KEY);

    assertThat(call(token).getStatus()).isEqualTo(400);
    refused(call(token));
    claims.put("exp", NOW + 100);
    refused(call(signed(KEY)));
  }

  @Test
  @Tag("CH-113")
  void aForgedTokenDoesNotUseUpTheIdOfAGoodOne() throws Exception {
    refused(call(signed(FORGED)));

    assertThat(call(signed(KEY)).getStatus()).isEqualTo(400);
  }

  @Test
  @Tag("CH-110")
  void aKeyOfAnotherClientDoesNotSpeakForThisOne() throws Exception {
    refused(call(signed(OF_OTHER)));
  }

  @Test
  void aChangedTokenDoesNotFitItsSignature() throws Exception {
    String[] parts = signed(KEY).split("\\.");
    claims.put("tenant", "south");
    String changed = Base64URL.encode(JSON.writeValueAsBytes(claims)).toString();

    refused(call(parts[0] + "." + changed + "." + parts[2]));
  }

  @Test
  @Tag("CH-106")
  void noneAndSharedSecretsAreNoSignatures() throws Exception {
    String none = Base64URL.encode("{\"alg\":\"none\",\"typ\":\"JWT\",\"kid\":\"one\"}").toString();
    String body = Base64URL.encode(JSON.writeValueAsBytes(claims)).toString();
    refused(call(none + "." + body + "."));
    refused(call(none + "." + body + ".AAAA"));

    JWSHeader shared = header(JWSAlgorithm.HS256, "one");
    refused(call(token(shared, new MACSigner(KEY.toPublicJWK().toJSONString()))));
  }

  @Test
  @Tag("CH-107")
  void anAlgorithmThatIsNotListedIsRefused() throws Exception {
    refused(call(token(header(JWSAlgorithm.ES256, "small"), new ECDSASigner(SMALL))));
    refused(call(token(header(JWSAlgorithm.RS256, "rsa"), new RSASSASigner(RSA))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "small", "twin", "secrets", "rsa"})
  void aKeyThatIsUnknownAmbiguousOrOfAnotherKind(String kid) throws Exception {
    refused(call(token(header(JWSAlgorithm.ES384, kid), new ECDSASigner(KEY))));
  }

  @Test
  @Tag("CH-110")
  void anotherPlaceOfKeysIsNeverAsked() throws Exception {
    int before = FETCHES.get();
    for (String other : List.of(jku() + "2", "http://169.254.169.254/keys", "https://x.example")) {
      JWSHeader header =
          new JWSHeader.Builder(JWSAlgorithm.ES384)
              .type(JOSEObjectType.JWT)
              .keyID("one")
              .jwkURL(URI.create(other))
              .build();
      refused(call(token(header, new ECDSASigner(KEY))));
    }
    assertThat(FETCHES).hasValue(before);
  }

  @Test
  void aKeyInsideTheTokenIsNoKey() throws Exception {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES384)
            .type(JOSEObjectType.JWT)
            .keyID("one")
            .jwk(FORGED.toPublicJWK())
            .build();

    refused(call(token(header, new ECDSASigner(FORGED))));
  }

  @Test
  @Tag("CH-108")
  void typeAndKeyIdAreNeeded() throws Exception {
    refused(
        call(
            token(
                new JWSHeader.Builder(JWSAlgorithm.ES384).keyID("one").build(),
                new ECDSASigner(KEY))));
    refused(
        call(
            token(
                new JWSHeader.Builder(JWSAlgorithm.ES384).type(JOSEObjectType.JWT).build(),
                new ECDSASigner(KEY))));
    refused(
        call(
            token(
                new JWSHeader.Builder(JWSAlgorithm.ES384)
                    .type(new JOSEObjectType("at+jwt"))
                    .keyID("one")
                    .build(),
                new ECDSASigner(KEY))));
  }

  @Test
  void aMemberGivenTwiceIsRefused() throws Exception {
    String once = JSON.writeValueAsString(claims);
    String twice = once.substring(0, once.length() - 1) + ",\"iss\":\"https://ehr.example.org\"}";
    JWSObject token = new JWSObject(header(JWSAlgorithm.ES384, "one"), new Payload(twice));
    token.sign(new ECDSASigner(KEY));

    refused(call(token.serialize()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a.b", "a.b.c", "a.b.c.d.e", "ä.b.c"})
  void whatIsNoTokenIsRefused(String token) throws Exception {
    refused(call(token));
  }

  @Test
  void aVeryLongTokenIsRefused() throws Exception {
    claims.put("padding", "x".repeat(9000));

    refused(call(signed(KEY)));
  }

  @Test
  @Tag("CH-093")
  void aServiceTheClientIsNotRegisteredForIsForbidden() throws Exception {
    claims.put("aud", "https://cds.example.org/cds-services/kap-order-sign");
    MockHttpServletResponse answer =
        answer(
            MockMvcRequestBuilders.post("/cds-services/kap-order-sign")
                .header("Authorization", "Bearer " + signed(KEY)));

    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(answer.getContentAsString()).contains("OperationOutcome");
  }

  @Test
  @Tag("CH-014")
  void theListOfServicesIsOpen() throws Exception {
    assertThat(answer(MockMvcRequestBuilders.get("/cds-services")).getStatus()).isEqualTo(200);
  }

  @Test
  @Tag("CH-105")
  void feedbackNeedsATokenToo() throws Exception {
    refused(answer(MockMvcRequestBuilders.post(SERVICE + "/feedback").content("{}")));
  }

  @Test
  @Tag("CH-119")
  void aPreflightIsAnsweredWithoutAToken() throws Exception {
    MockHttpServletResponse answer =
        answer(
            MockMvcRequestBuilders.options(SERVICE)
                .header("Origin", "https://app.ehr.example.org")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type"));

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeader("Access-Control-Allow-Origin"))
        .isEqualTo("https://app.ehr.example.org");
    assertThat(answer.getHeader("Access-Control-Allow-Headers"))
        .isEqualTo("authorization, content-type");
  }

  @Test
  @Tag("CH-119")
  void aPageSeesThatItIsRefused() throws Exception {
    MockHttpServletResponse answer =
        answer(
            MockMvcRequestBuilders.post(SERVICE).header("Origin", "https://app.ehr.example.org"));

    refused(answer);
    assertThat(answer.getHeader("Access-Control-Allow-Origin"))
        .isEqualTo("https://app.ehr.example.org");
  }

  @Test
  @Tag("CH-119")
  void aPageOfAnotherOriginMayNotCall() throws Exception {
    MockHttpServletResponse answer =
        answer(
            MockMvcRequestBuilders.post(SERVICE)
                .header("Origin", "https://elsewhere.example.org")
                .header("Authorization", "Bearer " + signed(KEY)));

    assertThat(answer.getStatus()).isEqualTo(403);
  }

  @Test
  @Tag("CH-116")
  void theLogQuotesNothingOfAToken(CapturedOutput log) throws Exception {
    claims.put("iss", "https://attacker.example.org");
    claims.put("jti", "unmistakable-jti");
    String token = signed(KEY);

    refused(call(token));
    assertThat(log).doesNotContain("attacker", "unmistakable-jti", token.substring(0, 30));
  }

  private static void refused(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(answer.getContentAsString()).isEmpty();
    assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
  }

  /** A call whose body is not looked at before the token: an empty object, which is then a 400. */
  private MockHttpServletResponse call(String token) throws Exception {
    return answer(MockMvcRequestBuilders.post(SERVICE).header("Authorization", "Bearer " + token));
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return http.perform(
            request.contentType("application/json").content("{\"hook\": \"patient-view\"}"))
        .andReturn()
        .getResponse();
  }

  private String signed(ECKey key) throws JOSEException {
    return token(header(JWSAlgorithm.ES384, key.getKeyID()), new ECDSASigner(key));
  }

  private String token(JWSHeader header, JWSSigner signer) throws JOSEException {
    JWSObject token = new JWSObject(header, new Payload(JSON.writeValueAsString(claims)));
    token.sign(signer);
    return token.serialize();
  }

  private static JWSHeader header(JWSAlgorithm algorithm, String kid) {
    return new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(kid).build();
  }

  private static String jku() {
    return "http://localhost:%d/keys".formatted(keys == null ? 0 : keys.getAddress().getPort());
  }

  private static String published() {
    return new JWKSet(List.copyOf(PUBLISHED)).toPublicJWKSet().toString();
  }

  private static <K extends JWK> K key(JWKGenerator<K> generator, String kid) {
    try {
      return generator.keyID(kid).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
