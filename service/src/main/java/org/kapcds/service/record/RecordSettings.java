package org.kapcds.service.record;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Period;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapcds.service.record.journal.Signer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how it is recorded what was answered.
 *
 * @param directory the folder of the journal, and of the database if none is named
 * @param database the database
 * @param encryptionKey 32 bytes in Base64: what is recorded of patients can be read with it alone
 * @param formerEncryptionKeys those that were the encryption key before; they open, and seal
 *     nothing any more
 * @param patientKey 32 bytes in Base64: the same patient has the same name under it
 * @param signingKey a private Ed25519 key (PKCS #8) in Base64: it signs how far the journal is
 * @param retention how long what is sealed can be read; no end if it is not given
 * @param generateKeys whether keys that are not given are made, and kept in the folder
 */
@ConfigurationProperties("kap-cds.record")
public record RecordSettings(
    @DefaultValue("data") Path directory,
    @DefaultValue Database database,
    @DefaultValue("") String encryptionKey,
    @DefaultValue List<String> formerEncryptionKeys,
    @DefaultValue("") String patientKey,
    @DefaultValue("") String signingKey,
    @Nullable Period retention,
    @DefaultValue("false") boolean generateKeys) {

  private static final String EMBEDDED =
      "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  private static final String RANDOM =
      "give 32 random bytes in Base64, as `openssl rand -base64 32` prints them";

  /** A database by its URL; without one, H2 in the folder of the record. */
  public record Database(
      @DefaultValue("") String url,
      @DefaultValue("") String username,
      @DefaultValue("") String password) {

    @Override
    public String toString() {
      return "a database of records";
    }
  }

  public RecordSettings {
    formerEncryptionKeys = List.copyOf(formerEncryptionKeys);
  }

  /** The embedded database in a folder, and the keys that are kept or made there. */
  public static RecordSettings in(Path directory) {
    return new RecordSettings(
        directory, new Database("", "", ""), "", List.of(), "", "", null, true);
  }

  /** The URL of the database. */
  public String url() {
    return database.url().isBlank()
        ? EMBEDDED.formatted(directory.resolve("records").toAbsolutePath().normalize())
        : database.url();
  }

  /**
   * Why the service cannot start with these settings, each fault in a sentence; empty if it can.
   */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    check("encryption-key", encryptionKey, isKey(encryptionKey), "32 bytes in Base64", faults);
    for (String former : formerEncryptionKeys) {
      check("former-encryption-keys", former, isKey(former), "32 bytes in Base64", faults);
    }
    check("patient-key", patientKey, isKey(patientKey), "32 bytes in Base64", faults);
    check(
        "signing-key",
        signingKey,
        isSigningKey(signingKey),
        "a private Ed25519 key (PKCS #8) in Base64",
        faults);
    if (retention != null && !isRetention(retention)) {
      faults.add(
          "`kap-cds.record.retention` is `%s`; give a month or more, such as `P10Y`"
              .formatted(retention));
    }
    if (!database.url().isBlank() && !database.url().matches("jdbc:(h2|postgresql):.*")) {
      faults.add(
          "`kap-cds.record.database.url` is no JDBC URL of H2 or PostgreSQL; give one such as"
              + " `jdbc:postgresql://host/database`");
    }
    return faults;
  }

  private void check(String name, String key, boolean good, String form, List<String> faults) {
    if (!key.isBlank() && !good) {
      faults.add("`kap-cds.record.%s` is not %s".formatted(name, form));
    } else if (key.isBlank() && !generateKeys) {
      faults.add(
          "`kap-cds.record.%s` is missing; %s"
              .formatted(
                  name,
                  name.equals("signing-key")
                      ? "give what `openssl genpkey -algorithm ed25519 -outform DER | base64 -w0` prints"
                      : RANDOM));
    }
  }

  /** Whether what is older than a period may be erased: by whole months, and never what is new. */
  public static boolean isRetention(Period period) {
    return period.toTotalMonths() >= 1 && period.getDays() >= 0;
  }

  static boolean isKey(String key) {
    try {
      return Base64.getDecoder().decode(key.strip()).length == Keys.BYTES;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isSigningKey(String key) {
    try {
      SigningKey.of(Base64.getDecoder().decode(key.strip()));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Who signs how far a journal has come. */
  public Signer signer(Clock clock) {
    return new Checkpoints(signing(), clock);
  }

  /** The key that signs; if it is not given, that of the folder, or a new one. */
  private SigningKey signing() {
    KeyFiles files = new KeyFiles(directory);
    List<String> all =
        signingKey.isBlank()
            ? files.read(KeyFiles.SIGNING, SigningKey::make)
            : List.of(signingKey.strip());
    try {
      SigningKey key = SigningKey.of(Base64.getDecoder().decode(all.get(0)));
      files.tell(key);
      return key;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new RecordRefused(
          List.of(
              "%s does not hold a private Ed25519 key (PKCS #8) in Base64"
                  .formatted(directory.resolve(KeyFiles.SIGNING))));
    }
  }

  @Override
  public String toString() {
    return "settings of the record";
  }
}
