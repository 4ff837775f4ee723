package org.kapcds.service.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kapcds.service.record.RecordRefused;
import org.kapcds.service.record.RecordSettings;
import org.kapcds.service.record.Recorder;
import org.kapcds.service.record.journal.Folder;

/** The record in a folder, with the keys that stand there or in the environment. */
final class RecordOf {

  /** What the help of commands that need keys says of them. */
  static final String KEYS =
      "Keys are read from the folder, or from the environment: KAPCDS_RECORD_ENCRYPTIONKEY,"
          + " KAPCDS_RECORD_FORMERENCRYPTIONKEYS, KAPCDS_RECORD_PATIENTKEY and"
          + " KAPCDS_RECORD_SIGNINGKEY.";

  private static final int BAD_INPUT = 2;

  /** The files of keys, and the variables that give the same. */
  private static final Map<String, String> FILES =
      Map.of(
          "encryption.key", "ENCRYPTIONKEY",
          "patient.key", "PATIENTKEY",
          "signing.key", "SIGNINGKEY");

  private RecordOf() {}

  /** Nothing is made there: a key that is missing is a fault. */
  static RecordSettings folder(Path directory) {
    return folder(directory, System.getenv());
  }

  static RecordSettings folder(Path directory, Map<String, String> environment) {
    List<String> former =
        Arrays.stream(given(environment, "FORMERENCRYPTIONKEYS").split(","))
            .filter(key -> !key.isBlank())
            .toList();
    return new RecordSettings(
        directory,
        new RecordSettings.Database("", "", given(environment, "DATABASE_PASSWORD")),
        given(environment, "ENCRYPTIONKEY"),
        former,
        given(environment, "PATIENTKEY"),
        given(environment, "SIGNINGKEY"),
        null,
        FILES.entrySet().stream()
            .allMatch(
                key ->
                    Files.exists(directory.resolve(key.getKey()))
                        || !given(environment, key.getValue()).isBlank()));
  }

  /** What a command does with a record. */
  interface Deed {

    /** Does it, and gives the exit code. */
    int on(Recorder recorder, List<Folder> folders) throws IOException;
  }

  /** Opens a record, with a journal of its own beside that of the service. */
  static int with(RecordFolder record, Clock clock, PrintWriter err, Deed deed) {
    try {
      record.journals();
      try (Recorder recorder = new Recorder(folder(record.directory), clock)) {
        return deed.on(recorder, recorder.folders());
      }
    } catch (RecordRefused | IllegalArgumentException e) {
      err.println(e.getMessage());
    } catch (IOException e) {
      err.println(record.directory + ": " + e.getMessage());
    }
    return BAD_INPUT;
  }

  private static String given(Map<String, String> environment, String name) {
    return environment.getOrDefault("KAPCDS_RECORD_" + name, "");
  }
}
