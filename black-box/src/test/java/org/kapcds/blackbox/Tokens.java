package org.kapcds.blackbox;

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
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tokens by which a caller shows who it is: good ones, and every way in which one can be bad. */
final class Tokens {

  private static final long LIFE = 300;

  private final Target target;

  Tokens(Target target) {
    this.target = target;
  }

  /** A good token for an address, used nowhere else. */
  String good(String url) {
    return with(url, claims -> {});
  }

  /** A token that is good but for its claims. */
  String with(String url, Consumer<Map<String, Object>> change) {
    Map<String, Object> claims = claims(url);
    change.accept(claims);
    return signed(key(), key().getKeyID(), target.jku(), claims);
  }

  /** A good token but for the key that signs it, or the address it names for that key. */
  String signedBy(JWK key, String kid, @Nullable String jku, String url) {
    return signed(key, kid, jku, claims(url));
  }

  /** A token without a signature. */
  String unsigned(String url) {
    return part(Map.of("alg", "none", "typ", "JWT", "kid", key().getKeyID()))
        + "."
        + part(claims(url))
        + ".";
  }

  /** A token signed with a secret that anybody can know: the public key. */
  String signedWithSharedSecret(String url) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.HS256)
            .type(JOSEObjectType.JWT)
            .keyID(key().getKeyID())
            .build();
    try {
      return signed(
          header,
          new MACSigner(key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)),
          claims(url));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A key that nobody knows. */
  static ECKey foreignKey(String kid) {
    try {
      return new ECKeyGenerator(Curve.P_384).keyID(kid).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  JWK key() {
    return Objects.requireNonNull(target.key(), "name a key with -Dkey");
  }

  private Map<String, Object> claims(String url) {
    long now = Instant.now().getEpochSecond();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", target.issuer());
    claims.put("aud", url);
    claims.put("iat", now);
    claims.put("exp", now + LIFE);
    claims.put("jti", UUID.randomUUID().toString());
    return claims;
  }

  private static String signed(
      JWK key, String kid, @Nullable String jku, Map<String, Object> claims) {
    boolean elliptic = key instanceof ECKey;
    JWSHeader header =
        new JWSHeader.Builder(elliptic ? JWSAlgorithm.ES384 : JWSAlgorithm.RS384)
            .type(JOSEObjectType.JWT)
            .keyID(kid)
            .jwkURL(jku == null ? null : URI.create(jku))
            .build();
    try {
      return signed(
          header,
          elliptic ? new ECDSASigner(key.toECKey()) : new RSASSASigner((RSAKey) key),
          claims);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(JWSHeader header, JWSSigner signer, Map<String, Object> claims)
      throws JOSEException {
    JWSObject token = new JWSObject(header, new Payload(claims));
    token.sign(signer);
    return token.serialize();
  }

  private static String part(Map<String, Object> object) {
    return Base64URL.encode(Json.MAPPER.writeValueAsString(object)).toString();
  }
}
