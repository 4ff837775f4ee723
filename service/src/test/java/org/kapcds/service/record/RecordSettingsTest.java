package org.kapcds.service.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Period;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordSettingsTest {

  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String SIGNING = Base64.getEncoder().encodeToString(SigningKey.make());
  private static final RecordSettings.Database EMBEDDED = new RecordSettings.Database("", "", "");

  @TempDir Path place;

  private RecordSettings with(String encryption, String patient, boolean generate) {
    return new RecordSettings(
        place, EMBEDDED, encryption, List.of(), patient, SIGNING, null, generate);
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    assertThat(
            new RecordSettings(
                    place,
                    new RecordSettings.Database("jdbc:x:y", "", ""),
                    "",
                    List.of("c2hvcnQ="),
                    "c2hvcnQ=",
                    KEY,
                    Period.ofDays(3),
                    false)
                .faults())
        .containsExactly(
            "`kap-cds.record.encryption-key` is missing; give 32 random bytes in Base64, as"
                + " `openssl rand -base64 32` prints them",
            "`kap-cds.record.former-encryption-keys` is not 32 bytes in Base64",
            "`kap-cds.record.patient-key` is not 32 bytes in Base64",
            "`kap-cds.record.signing-key` is not a private Ed25519 key (PKCS #8) in Base64",
            "`kap-cds.record.retention` is `P3D`; give a month or more, such as `P10Y`",
            "`kap-cds.record.database.url` is no JDBC URL of H2 or PostgreSQL; give one such as"
                + " `jdbc:postgresql://host/database`");
    assertThat(with(KEY, KEY, false).faults()).isEmpty();
  }

  @Test
  void withoutKeysNothingStartsUnlessTheyMayBeMade() {
    assertThatThrownBy(() -> new Recorder(with("", "", false), Clock.systemUTC()))
        .isInstanceOf(RecordRefused.class)
        .hasMessageContaining("encryption-key")
        .hasMessageContaining("patient-key");
  }

  @Test
  void keysThatAreMadeAreKeptAndReadByTheirOwnerAlone() throws Exception {
    Keys made = Keys.of(with("", "", true));
    Keys again = Keys.of(with("", "", true));

    assertThat(again.name("Patient/1")).isEqualTo(made.name("Patient/1")).hasSize(64);
    assertThat(again.unwrap(made.wrap(new byte[32], "here"), "here")).isPresent();
    assertThat(Files.getPosixFilePermissions(place.resolve("encryption.key"))).hasSize(2);
  }

  @Test
  void settingsDoNotPrintTheirSecrets() {
    assertThat(with(KEY, KEY, false).toString()).doesNotContain(KEY);
  }
}
