package org.kapcds.service.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kapcds.service.http.Json;
import org.kapcds.service.http.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * Checks the token by which a calling system shows who it is, in the order in which a forged one
 * costs least: a JSON Web Token of CDS Hooks 2.0.1, "Trusting CDS Clients".
 */
final class TokenCheck {

  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final Duration LONGEST_LIFE = Duration.ofHours(1);
  private static final int MOST_CHARACTERS = 8 * 1024;
  private static final int LEAST_RSA_BITS = 2048;
  private static final String BEARER = "bearer ";
  private static final Pattern COMPACT =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

  private final ClientRegistry clients;
  private final Clock clock;
  private final SeenTokens seen;

  TokenCheck(ClientRegistry clients, Clock clock, SeenTokens.Elsewhere elsewhere) {
    this.clients = clients;
    this.clock = clock;
    this.seen = new SeenTokens(clock, elsewhere);
  }

  /**
   * What a token shows.
   *
   * @param client the calling system
   * @param tenant the organisation it calls for, empty if it names none
   */
  record Shown(Client client, String tenant) {}

  /**
   * Who calls.
   *
   * @param authorization the header `Authorization`
   * @param urls the URL that is called, as calling systems know it, and others that count as it
   * @throws TokenRefused if it is not certain
   */
  Shown check(@Nullable String authorization, List<String> urls) throws TokenRefused {
    SignedJWT token = parsed(bearer(authorization));
    JWSHeader header = token.getHeader();
    JsonNode claims = object(token.getParsedParts()[1]);
    object(token.getParsedParts()[0]);
    checkHeader(header);
    Client client =
        clients
            .of(text(claims, "iss"))
            .orElseThrow(() -> new TokenRefused("its issuer is not registered"));
    if (header.getJWKURL() != null && !header.getJWKURL().toString().equals(client.jku())) {
      throw new TokenRefused("its `jku` is not the one registered for its issuer");
    }
    checkSignature(token, key(client, header));
    Instant until = checkTimes(claims);
    checkAudience(claims.path("aud"), urls);
    String tenant = claims.path("tenant").asString("");
    if (!client.tenants().isEmpty() && !client.tenants().contains(tenant)) {
      throw new TokenRefused("its tenant is not registered for its issuer");
    }
    if (!seen.isNew(client.issuer(), text(claims, "jti"), until)) {
      throw new TokenRefused("it was used before");
    }
    return new Shown(client, tenant);
  }

  private static String bearer(@Nullable String authorization) throws TokenRefused {
    if (authorization == null) {
      throw new TokenRefused("there is none");
    }
    if (!authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
        || authorization.length() > MOST_CHARACTERS) {
      throw new TokenRefused("it is no bearer token, or too long");
    }
    return authorization.substring(BEARER.length()).trim();
  }

  private static SignedJWT parsed(String token) throws TokenRefused {
    if (!COMPACT.matcher(token).matches()) {
      throw new TokenRefused("it is no JSON Web Token");
    }
    try {
      return SignedJWT.parse(token);
    } catch (ParseException e) {
      throw new TokenRefused("it is no signed JSON Web Token");
    }
  }

  /** The library takes the last of members with one name; here two are refused. */
  private static JsonNode object(Base64URL part) throws TokenRefused {
    try {
      JsonNode json = Json.read(part.decode());
      if (json.isObject()) {
        return json;
      }
    } catch (Refusal e) {
      throw new TokenRefused("a part of it is no JSON object with members of different names");
    }
    throw new TokenRefused("a part of it is no JSON object");
  }

  private void checkHeader(JWSHeader header) throws TokenRefused {
    if (!JOSEObjectType.JWT.equals(header.getType())) {
      throw new TokenRefused("its `typ` is not `JWT`");
    }
    if (!clients.accepts(header.getAlgorithm())) {
      throw new TokenRefused("its algorithm is not accepted");
    }
    if (header.getCriticalParams() != null) {
      throw new TokenRefused("it has `crit`");
    }
    if (header.getKeyID() == null || header.getKeyID().isBlank()) {
      throw new TokenRefused("it has no `kid`");
    }
  }

  private static JWK key(Client client, JWSHeader header) throws TokenRefused {
    List<JWK> found;
    try {
      found =
          client
              .keys()
              .get(
                  new JWKSelector(new JWKMatcher.Builder().keyID(header.getKeyID()).build()), null);
    } catch (JOSEException e) {
      throw new TokenRefused("the keys of its issuer cannot be had");
    }
    if (found.size() != 1) {
      throw new TokenRefused("its `kid` names %d keys".formatted(found.size()));
    }
    JWK key = found.get(0);
    boolean forSigning = key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE);
    boolean forThis =
        key.getAlgorithm() == null || key.getAlgorithm().equals(header.getAlgorithm());
    if (key.isPrivate() || !forSigning || !forThis || !fits(key, header.getAlgorithm())) {
      throw new TokenRefused("its key is not one for its algorithm");
    }
    return key;
  }

  private static boolean fits(JWK key, JWSAlgorithm algorithm) {
    if (JWSAlgorithm.Family.EC.contains(algorithm)) {
      return key instanceof ECKey elliptic
          && Curve.forJWSAlgorithm(algorithm).contains(elliptic.getCurve());
    }
    return key instanceof RSAKey rsa && rsa.size() >= LEAST_RSA_BITS;
  }

  private static void checkSignature(SignedJWT token, JWK key) throws TokenRefused {
    try {
      boolean genuine =
          token.verify(
              new DefaultJWSVerifierFactory()
                  .createJWSVerifier(token.getHeader(), ((AsymmetricJWK) key).toPublicKey()));
      if (!genuine) {
        throw new TokenRefused("its signature does not fit");
      }
    } catch (JOSEException e) {
      throw new TokenRefused("its signature cannot be checked");
    }
  }

  /** Until when it may be used again, were it not for its id. */
  private Instant checkTimes(JsonNode claims) throws TokenRefused {
    Instant present = clock.instant();
    Instant issued = time(claims, "iat");
    Instant expires = time(claims, "exp");
    if (issued.isAfter(present.plus(SKEW))) {
      throw new TokenRefused("it was issued in the future");
    }
    if (!expires.plus(SKEW).isAfter(present)) {
      throw new TokenRefused("it has expired");
    }
    if (Duration.between(issued, expires).compareTo(LONGEST_LIFE) > 0) {
      throw new TokenRefused("it lives for more than an hour");
    }
    return expires.plus(SKEW);
  }

  private static Instant time(JsonNode claims, String name) throws TokenRefused {
    JsonNode seconds = claims.path(name);
    if (!seconds.isIntegralNumber() || !seconds.canConvertToLong()) {
      throw new TokenRefused("its `%s` is no number of seconds".formatted(name));
    }
    try {
      return Instant.ofEpochSecond(seconds.asLong());
    } catch (java.time.DateTimeException e) {
      throw new TokenRefused("its `%s` is out of all range".formatted(name));
    }
  }

  private static void checkAudience(JsonNode audience, List<String> urls) throws TokenRefused {
    boolean meant = isMeant(audience, urls);
    for (JsonNode one : audience) {
      meant |= isMeant(one, urls);
    }
    if (!meant) {
      throw new TokenRefused("its `aud` is not the URL that is called");
    }
  }

  private static boolean isMeant(JsonNode audience, List<String> urls) {
    String named = audience.isString() ? audience.asString() : "";
    return urls.stream().anyMatch(url -> named.equals(url) || named.equals(url + "/"));
  }

  private static String text(JsonNode claims, String name) throws TokenRefused {
    String text = claims.path(name).isString() ? claims.path(name).asString() : "";
    if (text.isBlank()) {
      throw new TokenRefused("it has no `%s`".formatted(name));
    }
    return text;
  }
}
