package org.kapcds.service.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how it is recorded what was answered.
 *
 * @param directory the folder of the journal, and of the database if none is named
 * @param database the database
 * @param encryptionKey 32 bytes in Base64: what is recorded of patients can be read with it alone
 * @param patientKey 32 bytes in Base64: the same patient has the same name under it
 * @param generateKeys whether keys that are not given are made, and kept in the folder
 */
@ConfigurationProperties("kap-cds.record")
public record RecordSettings(
    @DefaultValue("data") Path directory,
    @DefaultValue Database database,
    @DefaultValue("") String encryptionKey,
    @DefaultValue("") String patientKey,
    @DefaultValue("false") boolean generateKeys) {

  private static final String EMBEDDED =
      "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

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
    check("encryption-key", encryptionKey, faults);
    check("patient-key", patientKey, faults);
    if (!database.url().isBlank() && !database.url().matches("jdbc:(h2|postgresql):.*")) {
      faults.add(
          "`kap-cds.record.database.url` is no JDBC URL of H2 or PostgreSQL; give one such as"
              + " `jdbc:postgresql://host/database`");
    }
    return faults;
  }

  private void check(String name, String key, List<String> faults) {
    if (key.isBlank()) {
      if (!generateKeys) {
        faults.add(
            "`kap-cds.record.%s` is missing; give 32 random bytes in Base64, as `openssl rand -base64 32` prints them"
                .formatted(name));
      }
    } else if (!isKey(key)) {
      faults.add("`kap-cds.record.%s` is not 32 bytes in Base64".formatted(name));
    }
  }

  static boolean isKey(String key) {
    try {
      return Base64.getDecoder().decode(key.strip()).length == Keys.BYTES;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "settings of the record";
  }
}
