package org.kapcds.service.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.kapcds.service.record.RecordSettings;

/** The record in a folder, with the keys that stand there or in the environment. */
final class RecordOf {

  /** What the help of commands that need keys says of them. */
  static final String KEYS =
      "Keys are read from the folder, or from the environment: KAPCDS_RECORD_ENCRYPTIONKEY,"
          + " KAPCDS_RECORD_FORMERENCRYPTIONKEYS, KAPCDS_RECORD_PATIENTKEY and"
          + " KAPCDS_RECORD_SIGNINGKEY.";

  private RecordOf() {}

  /** Nothing is made there: a key that is missing is a fault. */
  static RecordSettings folder(Path directory) {
    List<String> former =
        Arrays.stream(given("FORMERENCRYPTIONKEYS").split(","))
            .filter(key -> !key.isBlank())
            .toList();
    return new RecordSettings(
        directory,
        new RecordSettings.Database(
            "", "", System.getenv().getOrDefault("KAPCDS_RECORD_DATABASE_PASSWORD", "")),
        given("ENCRYPTIONKEY"),
        former,
        given("PATIENTKEY"),
        given("SIGNINGKEY"),
        Files.exists(directory.resolve("encryption.key"))
            && Files.exists(directory.resolve("patient.key")));
  }

  private static String given(String name) {
    return System.getenv().getOrDefault("KAPCDS_RECORD_" + name, "");
  }
}
