package org.kapcds.service.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Signature;
import org.kapcds.service.Service;
import org.kapcds.service.client.TestClient;
import org.kapcds.service.decide.AlteredRelease;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ProductionTest {

  private static final Release RELEASE = ShippedRelease.open().release();

  private Release release = RELEASE;
  private final Map<String, Object> whole = new LinkedHashMap<>(Settings.whole());

  private List<String> faults() {
    return faults("production");
  }

  private List<String> faults(String... profiles) {
    StandardEnvironment settings = new StandardEnvironment();
    settings.setActiveProfiles(profiles);
    settings.getPropertySources().addFirst(new MapPropertySource("test", whole));
    ConfigurationPropertySources.attach(settings);
    return Production.faults(settings, release, LocalDate.parse("2026-06-01"));
  }

  @Test
  void withEverythingInOrderItStarts() {
    assertThat(faults()).isEmpty();
  }

  @Test
  @Tag("CH-103")
  @Tag("CH-104")
  void nothingMayBeMissingAndAllOfItIsNamedAtOnce() {
    assertThatThrownBy(
            () ->
                new SpringApplicationBuilder(Service.class)
                    .profiles("production")
                    .run("--server.port=0", "--spring.main.register-shutdown-hook=false"))
        .isInstanceOf(ProductionRefused.class)
        .satisfies(
            refused ->
                assertThat(String.valueOf(refused.getMessage()).lines().toList())
                    .contains(
                        "`server.ssl.bundle` is missing; name the certificate of this service, or say `kap-cds.behind-proxy: true` where a proxy that you trust ends TLS in front of it",
                        "`kap-cds.record.encryption-key` is missing; give 32 random bytes in Base64, as `openssl rand -base64 32` prints them",
                        "`kap-cds.record.database.url` is missing; name the database of the record, such as `jdbc:postgresql://host/database`",
                        "`kap-cds.clients.registered` is missing; register each calling system",
                        "`kap-cds.login.issuer` is ``; name the OpenID Connect provider that says who may open the pages, such as `https://login.example.org`",
                        "`kap-cds.login.client-id` is missing; give the name under which the provider knows this service",
                        "`kap-cds.login.client-secret` is missing; give what the provider handed out",
                        "`kap-cds.clients.public-url` is ``; expected the URL under which calling systems know this service, such as `https://cds.example.org`",
                        "release 1.0.0 is a draft, and signed by nobody; name with `kap-cds.release.sign-off` the file that says who must have signed it, or, where a site has approved it in writing, say `kap-cds.release.allow-unsigned: true`"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      emptyValue = "",
      textBlock =
          """
          server.ssl.enabled             | false                   | `server.ssl.bundle` is missing
          server.ssl.enabled             | off                     | `server.ssl.bundle` is missing
          kap-cds.clients.required       | false                   | `kap-cds.clients.required` is `false`
          kap-cds.clients.public-url     | http://localhost:8080   | `kap-cds.clients.public-url` is `http://localhost:8080`; expected an `https` URL
          kap-cds.clients.origins        | *                       | `kap-cds.clients.origins` is `*`
          kap-cds.clients.calls-per-minute | many                  | `kap-cds.clients.calls-per-minute` cannot be read
          kap-cds.fhir.this-machine      | true                    | `kap-cds.fhir.this-machine` is `true`
          kap-cds.record.patient-key     | short                   | `kap-cds.record.patient-key` is not 32 bytes in Base64
          kap-cds.record.signing-key     | ""                      | `kap-cds.record.signing-key` is missing
          kap-cds.record.generate-keys   | true                    | `kap-cds.record.generate-keys` is `true`
          kap-cds.record.database.url    | ""                      | `kap-cds.record.database.url` is missing
          kap-cds.release.allow-unsigned | false                   | release 1.0.0 is a draft
          kap-cds.login.issuer           | http://login.example.org | `kap-cds.login.issuer` is `http://login.example.org`; name the OpenID Connect provider
          kap-cds.login.client-id        | ""                      | `kap-cds.login.client-id` is missing
          kap-cds.login.client-secret    | ""                      | `kap-cds.login.client-secret` is missing
          kap-cds.login.roles.nurses     | nurse                   | `kap-cds.login.roles` takes `nurses` for `nurse`; expected one of clinician-reviewer, compliance-officer, release-manager
          kap-cds.login.password         | secret                  | `kap-cds.login.password` is given
          """)
  void whatIsWrongIsNamed(String name, String value, String fault) {
    whole.put(name, value);

    assertThat(faults()).hasSize(1).first().asString().startsWith(fault);
  }

  /** SAF-REG-040: who must have signed is asked of the release itself. */
  @Test
  void aReleaseThatIsSignedByOneOfTwoIsRefused(@TempDir Path folder) throws Exception {
    KeyPair ann = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    KeyPair ben = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Path signOff = folder.resolve("sign-off.yaml");
    Files.writeString(
        signOff,
        """
        persons: 2
        roles: [clinician-reviewer]
        signers:
          Ann: { roles: [clinician-reviewer], public-key: %s }
          Ben: { roles: [compliance-officer], public-key: %s }
        """
            .formatted(inBase64(ann), inBase64(ben)));
    whole.remove("kap-cds.release.allow-unsigned");
    whole.put("kap-cds.release.sign-off", signOff.toString());
    assertThat(faults()).contains("signatures/: signed by 0 of the 2 persons who are asked for");

    release = AlteredRelease.of(AlteredRelease.identity("2026-12-31"));
    Signature first = signature("Ann", "clinician-reviewer", ann);
    release = AlteredRelease.of(AlteredRelease.identity("2026-12-31"), first);
    assertThat(faults())
        .containsExactly("signatures/: signed by 1 of the 2 persons who are asked for");

    Signature second = signature("Ben", "compliance-officer", ben);
    release = AlteredRelease.of(AlteredRelease.identity("2026-12-31"), first, second);
    assertThat(faults()).isEmpty();
    whole.put("kap-cds.release.sign-off", folder.resolve("none.yaml").toString());
    assertThat(faults()).hasSize(1).first().asString().contains("cannot be read");
  }

  /** SAF-REG-040: approval in writing does not outlast the days of a release. */
  @Test
  void aReleaseThatIsNoLongerInForceIsRefused() {
    release = AlteredRelease.of(AlteredRelease.identity("2026-06-01"));
    assertThat(faults()).isEmpty();
    release = AlteredRelease.of(AlteredRelease.identity("2026-05-31"));
    assertThat(faults())
        .containsExactly("release 1.0.0 was in force until 2026-05-31; use a later one");
  }

  private Signature signature(String name, String role, KeyPair key) throws Exception {
    String path = "signatures/" + name.toLowerCase(Locale.ROOT) + ".yaml";
    LocalDate day = LocalDate.parse("2026-05-30");
    return Signature.of(release, name, role, day, key.getPrivate(), path);
  }

  private static String inBase64(KeyPair key) {
    return Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
  }

  @Test
  void theDemonstrationIsNotTakenAlong() {
    assertThat(faults("production", "demo"))
        .containsExactly("the profiles `production` and `demo` exclude each other; name one");
  }

  @Test
  void aProxyThatIsTrustedTakesThePlaceOfTheCertificate() {
    whole.remove("server.ssl.bundle");
    assertThat(faults()).hasSize(1);

    whole.put("kap-cds.behind-proxy", "true");
    assertThat(faults()).isEmpty();
  }

  @Test
  @Tag("CH-118")
  void theSandboxWhoseKeyIsPublicIsNoClient() {
    whole.put("kap-cds.clients.registered[0].issuer", "https://sandbox.cds-hooks.org");

    assertThat(faults())
        .containsExactly(
            "`kap-cds.clients.registered[0].issuer` is the public sandbox, whose private key everybody has; it may call the demonstration only");
  }

  /** Settings with which the service may go into production. */
  static final class Settings {

    private static final TestClient CLIENT = new TestClient("https://ehr.example.org");

    private Settings() {}

    private static String signingKey() {
      try {
        return Base64.getEncoder()
            .encodeToString(
                KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    static Map<String, Object> whole() {
      String key = Base64.getEncoder().encodeToString(new byte[32]);
      return Map.ofEntries(
          Map.entry("server.ssl.bundle", "web"),
          Map.entry("kap-cds.clients.public-url", "https://cds.example.org"),
          Map.entry("kap-cds.clients.registered[0].issuer", CLIENT.issuer()),
          Map.entry("kap-cds.clients.registered[0].keys", CLIENT.keys().toString()),
          Map.entry("kap-cds.record.encryption-key", key),
          Map.entry("kap-cds.record.patient-key", key),
          Map.entry("kap-cds.record.signing-key", signingKey()),
          Map.entry("kap-cds.record.database.url", "jdbc:h2:mem:production"),
          Map.entry("kap-cds.release.allow-unsigned", "true"),
          Map.entry("kap-cds.login.issuer", "https://login.example.org"),
          Map.entry("kap-cds.login.client-id", "kap-cds"),
          Map.entry("kap-cds.login.client-secret", "secret"));
    }
  }
}
