package org.kapcds.service.record.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one journal, held by one program at a time. The files in it are named by the number
 * of their first line, so that they sort in the order of their lines.
 */
public final class Folder implements AutoCloseable {

  private static final String ENDING = ".jsonl";

  private final Path path;
  private final UUID instance;
  private final @Nullable FileChannel held;

  private Folder(Path path, UUID instance, @Nullable FileChannel held) {
    this.path = path;
    this.instance = instance;
    this.held = held;
  }

  /**
   * The first folder below a place that no running program holds, made if there is none.
   *
   * @throws IOException if it cannot be made or written to
   */
  public static Folder free(Path place) throws IOException {
    for (int number = 1; ; number++) {
      Optional<Folder> folder = held(place.resolve(String.valueOf(number)));
      if (folder.isPresent()) {
        return folder.get();
      }
    }
  }

  /**
   * The folders below a place that were written by programs that run no more, and now are held.
   *
   * @throws IOException if they cannot be read
   */
  public static List<Folder> left(Path place) throws IOException {
    List<Path> there =
        IntStream.iterate(1, number -> number + 1)
            .mapToObj(number -> place.resolve(String.valueOf(number)))
            .takeWhile(Files::isDirectory)
            .toList();
    List<Folder> left = new ArrayList<>();
    for (Path one : there) {
      held(one).ifPresent(left::add);
    }
    return left;
  }

  /**
   * All folders below a place, to be read only: they may be held by running programs.
   *
   * @throws IOException if they cannot be read
   */
  public static List<Folder> all(Path place) throws IOException {
    List<Folder> all = new ArrayList<>();
    for (int number = 1; Files.exists(place.resolve(number + "/instance")); number++) {
      Path path = place.resolve(String.valueOf(number));
      all.add(new Folder(path, instance(path.resolve("instance")), null));
    }
    return all;
  }

  private static Optional<Folder> held(Path path) throws IOException {
    Files.createDirectories(path);
    FileChannel lock =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock taken = lock.tryLock();
      if (taken != null) {
        return Optional.of(new Folder(path, instance(path.resolve("instance")), lock));
      }
    } catch (OverlappingFileLockException heldByThisProgram) {
      // As if by another one.
    } catch (IOException e) {
      lock.close();
      throw e;
    }
    lock.close();
    return Optional.empty();
  }

  private static UUID instance(Path file) throws IOException {
    if (Files.exists(file)) {
      String name = Files.readString(file).strip();
      try {
        return UUID.fromString(name);
      } catch (IllegalArgumentException torn) {
        // Nothing was recorded under a name that was not written whole.
      }
    }
    UUID made = UUID.randomUUID();
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      channel.write(java.nio.charset.StandardCharsets.UTF_8.encode(made.toString()));
      channel.force(true);
    }
    return made;
  }

  /** The name of whoever writes here; it stays over all restarts. */
  public UUID instance() {
    return instance;
  }

  /** The files of the journal, in the order of their lines. */
  public List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(path)) {
      return all.filter(one -> one.getFileName().toString().endsWith(ENDING)).sorted().toList();
    }
  }

  /** A new file for lines from this number on; one without a whole line may bear the number too. */
  FileChannel begin(long number) throws IOException {
    for (int attempt = 0; ; attempt++) {
      Path file = path.resolve("%015d-%05d%s".formatted(number, attempt, ENDING));
      if (!Files.exists(file)) {
        FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        synchronise(path);
        return channel;
      }
    }
  }

  /** What the last file holds is on the disk, even if an earlier attempt to see to it failed. */
  void synchroniseLast() throws IOException {
    List<Path> files = files();
    if (!files.isEmpty()) {
      Path last = files.get(files.size() - 1);
      try (FileChannel channel = FileChannel.open(last, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
  }

  /** Without this the name of a new file may be gone after the power was. */
  private static void synchronise(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** How much can still be written, in bytes. */
  public long room() throws IOException {
    return Files.getFileStore(path).getUsableSpace();
  }

  @Override
  public String toString() {
    return path.toString();
  }

  @Override
  public void close() throws IOException {
    if (held != null) {
      held.close();
    }
  }
}
