package org.kapcds.features.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.kapcds.service.difference.Situations;
import org.kapcds.service.record.Snapshot;

/**
 * What the scenarios have asked, each question on a line of a file: `release diff --situations`
 * asks it again of two releases. Runs that look for something else write none.
 */
public final class AskedFile {

  private static final Path FILE = Path.of("target/situations.jsonl");

  private AskedFile() {}

  /** Starts a new run. */
  public static void begin() {
    if (!isOrdinary()) {
      return;
    }
    try {
      Files.createDirectories(FILE.toAbsolutePath().getParent());
      Files.writeString(FILE, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes down what one scenario has asked. */
  public static void record(String uri, int line, String name, List<Snapshot> asked) {
    if (!isOrdinary() || asked.isEmpty()) {
      return;
    }
    String file = uri.replaceFirst(".*features/", "");
    StringBuilder text = new StringBuilder();
    asked.forEach(
        one -> text.append(new Situations.Asked(file, line, name, one.json()).text()).append('\n'));
    try {
      Files.writeString(FILE, text, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOrdinary() {
    return System.getProperty("kapcds.evidence") == null;
  }
}
