package org.kapcds.fhir.fetch;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one call grants: the server, and the token for it. It is made for the call, shown nowhere
 * and forgotten with it.
 */
public final class Access {

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

  private final String base;
  private final @Nullable String token;
  private final Scopes scopes;
  private final Duration life;

  private Access(String base, @Nullable String token, Scopes scopes, Duration life) {
    this.base = FhirServers.normal(base);
    this.token = token;
    this.scopes = scopes;
    this.life = life;
  }

  /**
   * Access by a token.
   *
   * @param base the base of the server, which {@link FhirServers} has allowed
   * @param token the token, of which {@link #isToken} is true
   * @param scopes what it allows
   * @param life how long it may be used from now on
   */
  public static Access by(String token, String base, Scopes scopes, Duration life) {
    return new Access(base, token, scopes, life);
  }

  /** Access to a server that asks for no token. */
  public static Access openly(String base) {
    return new Access(base, null, Scopes.ALL, Duration.ofDays(1));
  }

  /** Whether a text can be sent as a token without becoming something else on the way. */
  public static boolean isToken(String text) {
    return TOKEN.matcher(text).matches();
  }

  String base() {
    return base;
  }

  @Nullable String token() {
    return token;
  }

  Scopes scopes() {
    return scopes;
  }

  Duration life() {
    return life;
  }

  @Override
  public String toString() {
    return "access to a FHIR server";
  }
}
