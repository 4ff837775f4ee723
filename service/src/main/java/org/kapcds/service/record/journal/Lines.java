package org.kapcds.service.record.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a journal in their order, over all its files. A last line without an end was
 * being written when the program ended: nobody was told that it was kept, and it is passed over.
 */
public final class Lines implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Folder folder;
  private @Nullable Path file;
  private @Nullable InputStream in;
  private ByteArrayOutputStream part = new ByteArrayOutputStream();

  private Lines(Folder folder) {
    this.folder = folder;
  }

  /** Reads from the file on that holds the line after this one. */
  public static Lines after(Folder folder, long number) throws IOException {
    Path from = null;
    for (Path file : folder.files()) {
      if (from == null || firstNumber(file) <= number + 1) {
        from = file;
      }
    }
    Lines lines = new Lines(folder);
    if (from != null) {
      lines.open(from);
    }
    return lines;
  }

  /** The last line of all; empty where there is none. */
  static Optional<Line> last(Folder folder) throws IOException {
    List<Path> files = folder.files();
    for (int i = files.size() - 1; i >= 0; i--) {
      Line last = null;
      try (Lines lines = new Lines(folder)) {
        lines.open(files.get(i));
        while (lines.readLine()) {
          last = Line.of(lines.taken()).orElse(last);
        }
      }
      if (last != null) {
        return Optional.of(last);
      }
    }
    return Optional.empty();
  }

  /** How many lines there are. */
  public static long count(Folder folder) throws IOException {
    return last(folder).map(Line::number).orElse(0L);
  }

  private static long firstNumber(Path file) {
    return Long.parseLong(file.getFileName().toString().split("-", 2)[0]);
  }

  /** The text of the next whole line; empty when there is none yet. */
  public Optional<String> next() throws IOException {
    while (true) {
      if (readLine()) {
        return Optional.of(taken());
      }
      Optional<Path> later = laterFile();
      if (later.isEmpty()) {
        return Optional.empty();
      }
      if (readLine()) { // written before the later file was begun
        return Optional.of(taken());
      }
      open(later.get());
    }
  }

  private String taken() {
    String text = part.toString(UTF_8);
    part = new ByteArrayOutputStream();
    return text;
  }

  /** Whether a whole line is there; of one that is not whole, its beginning is kept. */
  private boolean readLine() throws IOException {
    InputStream open = in;
    if (open == null) {
      return false;
    }
    for (int one = open.read(); one >= 0; one = open.read()) {
      if (one == '\n') {
        return true;
      }
      part.write(one);
    }
    return false;
  }

  private Optional<Path> laterFile() throws IOException {
    List<Path> files = folder.files();
    int next = file == null ? 0 : files.indexOf(file) + 1;
    return next < files.size() ? Optional.of(files.get(next)) : Optional.empty();
  }

  private void open(Path next) throws IOException {
    close();
    part = new ByteArrayOutputStream();
    file = next;
    in = new BufferedInputStream(Files.newInputStream(next), BUFFER);
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
      in = null;
    }
  }
}
