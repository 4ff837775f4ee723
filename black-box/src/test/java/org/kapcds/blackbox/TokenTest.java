package org.kapcds.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who calls must be shown, and can be shown in one way only. */
class TokenTest {

  private static final long HOUR = 3600;

  private final Caller caller = Caller.get();
  private final Tokens tokens = caller.tokens();

  @BeforeEach
  void needsAKey() {
    assumeTrue(caller.target().isWithTokens(), "no key to sign tokens with was named");
  }

  private Answer callWith(@Nullable String token) {
    Exchange one = Exchange.all().get(0);
    return caller.callWith(token, one.id(), one.call());
  }

  private static String url() {
    return Caller.get().url(Exchange.all().get(0).id());
  }

  private void isRefused(@Nullable String token) {
    Answer answer = callWith(token).hasStatus(401);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
  }

  private void isRefused(Consumer<Map<String, Object>> change) {
    isRefused(tokens.with(url(), change));
  }

  @Test
  @Tag("BB-17")
  void theTokensThatAreSentAreGood() throws ParseException, JOSEException {
    SignedJWT token = SignedJWT.parse(tokens.good(url()));
    AsymmetricJWK key = (AsymmetricJWK) new JWKSet(tokens.key()).toPublicJWKSet().getKeys().get(0);

    assertThat(token.getHeader().getAlgorithm().getName()).isIn("ES384", "RS384");
    assertThat(token.getHeader().getType()).hasToString("JWT");
    assertThat(token.getHeader().getKeyID()).isEqualTo(tokens.key().getKeyID()).isNotBlank();
    assertThat(
            token.verify(
                new DefaultJWSVerifierFactory()
                    .createJWSVerifier(token.getHeader(), key.toPublicKey())))
        .isTrue();
    JWTClaimsSet claims = token.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isNotBlank();
    assertThat(claims.getAudience()).containsExactly(url());
    assertThat(claims.getExpirationTime()).isAfter(Instant.now());
    assertThat(claims.getJWTID()).isNotBlank();
    callWith(tokens.good(url())).hasStatus(200);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"x", "a.b.c", "a.b.c.d", "...", "e30.e30.e30"})
  @Tag("BB-21")
  void withoutATokenNobodyIsAnswered(@Nullable String token) {
    isRefused(token);
  }

  @Test
  @Tag("BB-21")
  void aTokenThatLacksSomethingIsRefused() {
    for (String claim : List.of("iss", "aud", "exp", "iat", "jti")) {
      isRefused((Map<String, Object> claims) -> claims.remove(claim));
    }
    isRefused((Map<String, Object> claims) -> claims.put("iss", "https://nobody.example.org"));
  }

  static Stream<Arguments> audiences() {
    String base = Caller.get().target().publicUrl();
    return Stream.of(
        Arguments.of("another service", "https://elsewhere.example.org/cds-services/x"),
        Arguments.of("the base alone", base),
        Arguments.of("the list of services", base + "/cds-services"),
        Arguments.of("more than the service", url() + "/more"),
        Arguments.of("nothing", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("audiences")
  @Tag("BB-27")
  void aTokenForAnotherAddressIsRefused(String name, String audience) {
    isRefused((Map<String, Object> claims) -> claims.put("aud", audience));
  }

  @Test
  @Tag("BB-27")
  void anAudienceMayBeOneOfSeveral() {
    callWith(
            tokens.with(
                url(), claims -> claims.put("aud", List.of("https://x.example.org", url()))))
        .hasStatus(200);
  }

  static Stream<Arguments> times() {
    long now = Instant.now().getEpochSecond();
    return Stream.of(
        Arguments.of("expired", now - HOUR, now - HOUR / 2),
        Arguments.of("of the future", now + HOUR / 2, now + HOUR),
        Arguments.of("lives for a day", now, now + 24 * HOUR));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("times")
  @Tag("BB-28")
  void aTokenOfAnotherTimeIsRefused(String name, long issued, long expires) {
    isRefused(
        (Map<String, Object> claims) -> {
          claims.put("iat", issued);
          claims.put("exp", expires);
        });
  }

  @Test
  @Tag("BB-29")
  void aTokenIsGoodOnce() {
    String token = tokens.good(url());
    callWith(token).hasStatus(200);
    isRefused(token);
  }

  /** Otherwise anybody could use up the tokens of others. */
  @Test
  @Tag("BB-29")
  void aRefusedTokenDoesNotUseUpItsId() {
    String id = UUID.randomUUID().toString();
    isRefused(
        (Map<String, Object> claims) -> {
          claims.put("jti", id);
          claims.put("aud", "https://elsewhere.example.org");
        });
    callWith(tokens.with(url(), claims -> claims.put("jti", id))).hasStatus(200);
  }

  @Test
  @Tag("BB-30")
  void aTokenWithoutASignatureIsRefused() {
    isRefused(tokens.unsigned(url()));
    String good = tokens.good(url());
    isRefused(good.substring(0, good.lastIndexOf('.') + 1));
  }

  @Test
  @Tag("BB-30")
  void aTokenSignedWithASharedSecretIsRefused() {
    isRefused(tokens.signedWithSharedSecret(url()));
  }

  @Test
  @Tag("BB-31")
  void aKeyThatNobodyKnowsIsRefused() {
    ECKey foreign = Tokens.foreignKey("nobody-knows-it");
    isRefused(tokens.signedBy(foreign, "nobody-knows-it", caller.target().jku(), url()));
    isRefused(tokens.signedBy(foreign, tokens.key().getKeyID(), caller.target().jku(), url()));
  }

  @Test
  @Tag("BB-31")
  void aKeySetOfSomebodyElseIsNotFetched() {
    ECKey foreign = Tokens.foreignKey("foreign");
    try (Trap trap = new Trap(new JWKSet(foreign.toPublicJWK()).toString())) {
      isRefused(tokens.signedBy(foreign, "foreign", trap.url() + "/jwks.json", url()));
      assertThat(trap.calls()).as("calls of the foreign key set").isZero();
    }
  }
}
