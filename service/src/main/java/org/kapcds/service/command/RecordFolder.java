package org.kapcds.service.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kapcds.service.record.journal.Folder;
import picocli.CommandLine.Option;

/** The folder of the record that a command is about. */
final class RecordFolder {

  @Option(names = "--directory", paramLabel = "DIR", description = "The folder of the record.")
  Path directory = Path.of("data");

  /**
   * The journals in it.
   *
   * @throws IllegalArgumentException if there is none, or it cannot be read
   */
  List<Folder> journals() {
    try {
      List<Folder> journals = Folder.all(directory.resolve("journal"));
      if (journals.isEmpty()) {
        throw new IllegalArgumentException(
            directory + ": has no journal; name the folder of the record");
      }
      return journals;
    } catch (IOException e) {
      throw new IllegalArgumentException(directory + ": the journal cannot be read", e);
    }
  }
}
