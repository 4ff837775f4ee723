package org.kapcds.service.client;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapcds.fhir.fetch.FhirServers;

/** The calling systems an operator has registered. */
public final class ClientRegistry {

  /** A key set is read anew after so long, and at once, though not more often, for a new key. */
  private static final Duration CACHED = Duration.ofMinutes(15);

  private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(10);

  /** How long a call waits for another one that reads the same set. */
  private static final Duration WAITING = Duration.ofSeconds(4);

  private static final Set<JWSAlgorithm> POSSIBLE =
      Set.of(
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384);

  /** Its pages call the demonstration, which asks for no token. */
  private static final String SANDBOX = "https://sandbox.cds-hooks.org";

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Map<String, Client> clients = new HashMap<>();
  private final Set<JWSAlgorithm> algorithms;

  /**
   * Reads what is registered.
   *
   * @throws SettingsRefused if anything is missing or wrong; it names all of it
   */
  public ClientRegistry(ClientSettings settings) {
    List<String> faults = new ArrayList<>();
    algorithms =
        settings.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toSet());
    algorithms.stream()
        .filter(algorithm -> !POSSIBLE.contains(algorithm))
        .forEach(
            algorithm ->
                faults.add(
                    "`kap-cds.clients.algorithms` names `%s`; expected some of %s"
                        .formatted(
                            algorithm, POSSIBLE.stream().map(Object::toString).sorted().toList())));
    if (settings.required() && !isWeb(settings.publicUrl())) {
      faults.add(
          "`kap-cds.clients.public-url` is `%s`; expected the URL under which calling systems know this service, such as `https://cds.example.org`"
              .formatted(settings.publicUrl()));
    }
    if (settings.required() && settings.origins().contains("*")) {
      faults.add("`kap-cds.clients.origins` is `*`; name the origins of the pages that may call");
    }
    if (settings.callsPerMinute() < 1) {
      faults.add(
          "`kap-cds.clients.calls-per-minute` is `%d`; expected a number from 1 on"
              .formatted(settings.callsPerMinute()));
    }
    for (int i = 0; i < settings.registered().size(); i++) {
      add(settings.registered().get(i), "kap-cds.clients.registered[%d]".formatted(i), faults);
    }
    if (!faults.isEmpty()) {
      throw new SettingsRefused(faults);
    }
  }

  /** The client whose tokens have this issuer. */
  Optional<Client> of(String issuer) {
    return Optional.ofNullable(clients.get(issuer));
  }

  /** Whether signatures of this algorithm are accepted. */
  boolean accepts(JWSAlgorithm algorithm) {
    return algorithms.contains(algorithm);
  }

  private void add(ClientSettings.Registered one, String place, List<String> faults) {
    if (one.issuer().isBlank()) {
      faults.add("`%s.issuer` is missing; expected the `iss` of its tokens".formatted(place));
    } else if (one.issuer().equals(SANDBOX)) {
      faults.add(
          "`%s.issuer` is the public sandbox, whose private key everybody has; it may call the demonstration only"
              .formatted(place));
    } else if (clients.containsKey(one.issuer())) {
      faults.add("`%s.issuer` is registered twice; keep one".formatted(place));
    }
    one.fhirServers().stream()
        .filter(base -> !FhirServers.isBase(base))
        .forEach(
            base ->
                faults.add(
                    "`%s.fhir-servers` names `%s`; expected bases such as `https://ehr.example.org/fhir`"
                        .formatted(place, base)));
    JWKSource<SecurityContext> keys = keys(one, place, faults);
    if (keys != null) {
      clients.put(
          one.issuer(),
          new Client(
              one.issuer(), one.jku(), keys, one.tenants(), one.services(), one.fhirServers()));
    }
  }

  private static @Nullable JWKSource<SecurityContext> keys(
      ClientSettings.Registered one, String place, List<String> faults) {
    String jku = one.jku();
    String file = one.keys();
    if ((jku == null) == (file == null)) {
      faults.add(
          "`%s` needs either `jku`, the URL of its key set, or `keys`, the file of it"
              .formatted(place));
      return null;
    }
    if (jku != null) {
      if (!isWeb(jku)) {
        faults.add("`%s.jku` is `%s`; expected an `https` URL".formatted(place, jku));
        return null;
      }
      return fetched(jku);
    }
    try {
      return new ImmutableJWKSet<>(JWKSet.load(new File(String.valueOf(file))).toPublicJWKSet());
    } catch (IOException | ParseException e) {
      faults.add("`%s.keys` is `%s`, which is no readable JSON Web Key Set".formatted(place, file));
      return null;
    }
  }

  private static JWKSource<SecurityContext> fetched(String jku) {
    try {
      return JWKSourceBuilder.create(URI.create(jku).toURL(), new KeyFetch())
          .cache(CACHED.toMillis(), WAITING.toMillis())
          .refreshAheadCache(false)
          .rateLimited(BETWEEN_FETCHES.toMillis())
          .build();
    } catch (IOException e) {
      throw new IllegalArgumentException(jku, e);
    }
  }

  /** An `https` URL, or a plain one of this machine, for trying out. */
  private static boolean isWeb(String url) {
    try {
      URI uri = URI.create(url);
      return uri.getHost() != null
          && uri.getRawUserInfo() == null
          && ("https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost())));
    } catch (IllegalArgumentException noUrl) {
      return false;
    }
  }
}
