package org.kapcds.blackbox;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * The service that is checked, and as whom it is called.
 *
 * @param base its URL, without a slash at the end
 * @param publicUrl the URL that tokens name; the base, unless it stands behind something
 * @param issuer the `iss` of the tokens, {@code null} to call without any
 * @param key the private key that signs them
 * @param jku the address of the key set that tokens name, {@code null} to name none
 * @param origin the origin of a page that may call, {@code null} if none is known
 * @param charts a folder of FHIR bundles, one patient each, to call with besides our own
 * @param trust a key store with the certificate of the service, {@code null} for public ones
 */
record Target(
    URI base,
    String publicUrl,
    @Nullable String issuer,
    @Nullable JWK key,
    @Nullable String jku,
    @Nullable String origin,
    @Nullable Path charts,
    @Nullable Path trust) {

  /** The password of the key store with certificates. */
  static final String TRUST_PASSWORD = "trust-the-service";

  private static final class Once {
    static final Target TARGET = find();
  }

  /** The service named by `-Dbase`; without it the jar of this repository is started. */
  static Target get() {
    return Once.TARGET;
  }

  /** Whether the service is the one of this repository. */
  static boolean isOurs() {
    return setting("base") == null;
  }

  boolean isWithTokens() {
    return issuer != null && key != null;
  }

  private static Target find() {
    try {
      String base = setting("base");
      if (base == null) {
        return OurService.start();
      }
      String plain = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
      String publicUrl = setting("public-url");
      String key = setting("key");
      return new Target(
          URI.create(plain),
          publicUrl == null ? plain : publicUrl,
          setting("issuer"),
          key == null ? null : JWK.parse(Files.readString(Path.of(key))),
          setting("jku"),
          setting("origin"),
          path("charts"),
          path("trust"));
    } catch (IOException | ParseException e) {
      throw new IllegalStateException("the settings of the suite cannot be used", e);
    }
  }

  private static @Nullable String setting(String name) {
    String value = System.getProperty(name, "");
    return value.isBlank() ? null : value;
  }

  private static @Nullable Path path(String name) {
    String value = setting(name);
    return value == null ? null : Path.of(value);
  }
}
